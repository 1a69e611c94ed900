package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Access;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.Principal;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CopyFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.transcript.Audience;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What visitors' and agents' commands have in common. */
final class Commands {
    static final Refusal AGENTS_ONLY = Refusal.of(ErrorCode.FORBIDDEN, "a frame of agents only");
    static final Refusal VISITORS_ONLY = Refusal.of(ErrorCode.FORBIDDEN, "a frame of visitors only");

    private static final Refusal OPEN_FIRST =
            Refusal.of(ErrorCode.WRONG_STATE, "open the chat first: who reads along is recorded");

    /** Nothing has to be erased first. */
    static final CompletableFuture<@Nullable Void> DONE = CompletableFuture.completedFuture(null);

    private Commands() {}

    static void answer(Session session, CommandId command, ChatId chat, Reply reply) {
        Refusal refusal = reply.refusal();
        if (refusal == null) {
            session.send(reply.frame(command, chat));
        } else {
            session.refuse(command, chat, refusal);
        }
    }

    /**
     * From where a client reads on that has come so far. Who knows more than the store had it from before a backup was
     * restored: it is told to forget the chat, and reads all of it. Within the chat's order.
     */
    static long from(Room room, Cursor cursor, Consumer<Refusal> forget) {
        if (cursor.version() <= room.chat().version()) {
            return cursor.version();
        }
        forget.accept(Refusal.of(ErrorCode.NOT_FOUND, "the chat was set back; what you have of it is no more"));
        return 0;
    }

    /**
     * A part of a chat in writing.
     *
     * @param audience as whom they ask
     * @param unheard whether somebody who reads on would have to be recorded first
     */
    static void copy(
            DeskRuntime runtime,
            Session session,
            Principal who,
            Audience audience,
            Predicate<Chat> unheard,
            CopyFrame.Transcript frame) {
        Consumer<Refusal> refused = refusal -> session.refuse(frame.command(), frame.chat(), refusal);
        runtime.in(
                frame.chat(),
                room -> audience.check(who, room.chat())
                        .or(() -> unheard.test(room.chat()) ? Optional.of(OPEN_FIRST) : Optional.empty())
                        .ifPresentOrElse(refused, () -> runtime.copies()
                                .give(who, room.chat(), audience, frame, new Copies.Answer(session::send, refused))),
                refused);
    }

    /** A command that the role never may give, answered as its access to the chat has it. */
    static void deny(
            DeskRuntime runtime,
            Session session,
            Principal principal,
            ChatId chat,
            ClientFrame frame,
            Access.Action action) {
        CommandId command = ((ClientFrame.Command) frame).command();
        runtime.in(
                chat,
                room -> session.refuse(
                        command,
                        chat,
                        Access.check(principal, room.chat(), action)
                                .orElse(Refusal.of(ErrorCode.FORBIDDEN, "not allowed in this chat"))),
                refusal -> session.refuse(command, chat, refusal));
    }
}
