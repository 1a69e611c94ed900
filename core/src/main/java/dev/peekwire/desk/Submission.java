package dev.peekwire.desk;

import dev.peekwire.CommandId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.Principal;
import dev.peekwire.responses.Responses;
import dev.peekwire.spi.Fence;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way into a chat.
 *
 * @param id the client's id; null for the desk's own acts
 * @param by who wants it
 * @param principal on whose behalf access is checked; null for the desk, which may do everything
 * @param command what
 * @param erased what must be done before it is answered: erasures that the frame itself began
 * @param then told the reply, in the chat's own order
 * @param fence proof of the role in which it is done; null for what needs none
 * @param judged what the command is in the chat as it stands, which costs more than strangers get: asked once access is
 *     granted. Its fingerprint is the command's; null if the command is what it is
 * @param asKnown whether it stands or falls with the chat as this node knows it: if another node was faster it is refused
 *     as {@link Execution#OVERTAKEN}, and whoever made it looks again
 */
record Submission(
        @Nullable CommandId id,
        Actor by,
        @Nullable Principal principal,
        ChatCommand command,
        CompletableFuture<@Nullable Void> erased,
        Consumer<Reply> then,
        @Nullable Fence fence,
        @Nullable BiFunction<Chat, Responses, ChatCommand> judged,
        boolean asKnown) {
    Submission(
            @Nullable CommandId id,
            Actor by,
            @Nullable Principal principal,
            ChatCommand command,
            CompletableFuture<@Nullable Void> erased,
            Consumer<Reply> then) {
        this(id, by, principal, command, erased, then, null, null, false);
    }

    /** The same, once its author may give it. */
    Submission judged(BiFunction<Chat, Responses, ChatCommand> how) {
        return new Submission(id, by, principal, command, erased, then, fence, how, asKnown);
    }

    /** What it is in this chat, to which its author has access, by these responses. */
    ChatCommand in(Chat chat, Responses responses) {
        return judged == null ? command : judged.apply(chat, responses);
    }

    /** The desk's own act. */
    static Submission byDesk(ChatCommand command, Consumer<Reply> then) {
        return byDesk(command, then, null);
    }

    /** The desk's own act in a role that another node may have by now. */
    static Submission byDesk(ChatCommand command, Consumer<Reply> then, @Nullable Fence fence) {
        return new Submission(null, Actor.DESK, null, command, Commands.DONE, then, fence, null, false);
    }

    /** The desk's own act, made of the chat as it is known here: refused as overtaken if it is not that any more. */
    static Submission asKnown(ChatCommand command, Consumer<Reply> then) {
        return new Submission(null, Actor.DESK, null, command, Commands.DONE, then, null, null, true);
    }
}
