package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Access;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.MailTranscript;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.Principal;
import dev.peekwire.consent.ConsentNotice;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.internal.peek.Verdict;
import dev.peekwire.internal.peek.Writer;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CommitmentFrame;
import dev.peekwire.protocol.CopyFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.transcript.Audience;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A visitor's connection. What erases a draft does so when its frame arrives, before it is decided: later frames of
 * the same connection belong to the next draft.
 */
final class VisitorPeer implements Peer {
    private final DeskRuntime runtime;
    private final Desk desk;
    private final Session session;
    private final VisitorId id;
    private final Principal principal;
    private final @Nullable String locale;
    private final boolean privacyControl;
    private final AtomicInteger channels = new AtomicInteger();
    private final FewEntries<Integer, Writer> writers = new FewEntries<>();
    private final FewEntries<ChatId, Writer> writerOf = new FewEntries<>();
    private final FewEntries<ChatId, Room> rooms = new FewEntries<>();

    VisitorPeer(DeskRuntime runtime, Session session, VisitorId id, ClientFrame.Hello hello) {
        this.runtime = runtime;
        this.desk = runtime.desk();
        this.session = session;
        this.id = id;
        this.principal = new Principal.Visitor(id);
        this.locale = hello.locale();
        this.privacyControl = hello.globalPrivacyControl();
    }

    @Override
    public Principal principal() {
        return principal;
    }

    @Override
    public void onFrame(ClientFrame frame) {
        switch (frame.type()) {
            case DRAFT -> draft((ClientFrame.Draft) frame);
            case TYPING -> typing((ClientFrame.Typing) frame);
            case START -> start((ClientFrame.Start) frame);
            case POST -> post((ClientFrame.Post) frame);
            case ATTRIBUTES -> attributes((ClientFrame.Attributes) frame);
            case CONSENT -> consent((ClientFrame.Consent) frame);
            case WITHDRAW -> withdraw((ClientFrame.Withdraw) frame);
            case CLOSE -> close((ClientFrame.Close) frame);
            case TRANSCRIPT ->
                Commands.copy(
                        runtime, session, principal, Audience.VISITOR, chat -> false, (CopyFrame.Transcript) frame);
            case MAIL_TRANSCRIPT -> mail((CopyFrame.MailTranscript) frame);
            case OPEN -> open(((ClientFrame.Open) frame).cursor());
            case COMMIT, WITHDRAW_COMMITMENT, APPROVE_COMMITMENT, ANSWER_COMMITMENT, ASK_COMPENSATION ->
                runtime.commitments().asked(session, Actor.visitor(id), principal, (CommitmentFrame) frame);
            case SETTLE_COMPENSATION, SURVEY ->
                runtime.commitments().asked(session, Actor.visitor(id), principal, (CommitmentFrame) frame);
            case NOTE -> deny(((AgentFrame.Note) frame).chat(), frame, Access.Action.POST_NOTE);
            case TRANSFER -> deny(((AgentFrame.Transfer) frame).chat(), frame, Access.Action.TRANSFER);
            case JOIN -> deny(((AgentFrame.Join) frame).chat(), frame, Access.Action.JOIN);
            case LEAVE -> deny(((AgentFrame.Leave) frame).chat(), frame, Access.Action.LEAVE);
            case PEEK -> deny(((AgentFrame.Peek) frame).chat(), frame, Access.Action.LOOK);
            case END_TRANSFER -> deny(((AgentFrame.EndTransfer) frame).chat(), frame, Access.Action.END_HANDOVER);
            case ACCEPT -> deny(((AgentFrame.Accept) frame).chat(), frame, Access.Action.ASSIGN);
            case DECLINE -> deny(((AgentFrame.Decline) frame).chat(), frame, Access.Action.ASSIGN);
            case TAKE -> deny(((AgentFrame.Take) frame).chat(), frame, Access.Action.TAKE);
            case HOLD -> deny(((AgentFrame.Hold) frame).chat(), frame, Access.Action.HOLD);
            case MONITOR -> deny(((AgentFrame.Monitor) frame).chat(), frame, Access.Action.MONITOR);
            case TRACE -> deny(((AgentFrame.Trace) frame).chat(), frame, Access.Action.TRACE);
            case FIND_SCRIPTS -> deny(((AgentFrame.FindScripts) frame).chat(), frame, Access.Action.ASSIST);
            case FILL_SCRIPT -> deny(((AgentFrame.FillScript) frame).chat(), frame, Access.Action.ASSIST);
            case CHECK -> deny(((AgentFrame.Check) frame).chat(), frame, Access.Action.ASSIST);
            case SAVE_REPLY, CHECK_REPLY, REMOVE_REPLY, LIST_REPLIES, PROPOSE, LIST_PROPOSALS, DECIDE, MEASURES ->
                session.refuse(((ClientFrame.Command) frame).command(), null, Commands.AGENTS_ONLY);
            case HANDOVER -> deny(((AgentFrame.Handover) frame).chat(), frame, Access.Action.TRACE);
            case FIND_FLOWS -> deny(((AgentFrame.FindFlows) frame).chat(), frame, Access.Action.ASSIST);
            case WALK -> deny(((AgentFrame.Walk) frame).chat(), frame, Access.Action.WALK);
            case PRESENCE, WATCH, RESYNC, ERASED -> session.refuse(null, null, Commands.AGENTS_ONLY);
            case HELLO, PING, PONG -> {}
        }
    }

    // ---- the draft

    private void draft(ClientFrame.Draft frame) {
        Writer writer = writers.get(frame.channel());
        if (writer == null) {
            desk.counters().draftFramesUnwanted.increment();
            return;
        }
        Verdict verdict = writer.draft().receive(writer, frame.update());
        if (frame.update().ack()) {
            session.send(
                    new ServerFrame.DraftAck(frame.channel(), frame.update().seq()));
        }
        answer(writer, verdict);
    }

    private void typing(ClientFrame.Typing frame) {
        Writer writer = writers.get(frame.channel());
        if (writer == null) {
            desk.counters().draftFramesUnwanted.increment();
            return;
        }
        answer(writer, writer.draft().typing(writer, frame.typing()));
    }

    private void answer(Writer writer, Verdict verdict) {
        switch (verdict) {
            case APPLIED -> desk.counters().draftFrames.increment();
            case IGNORED -> desk.counters().draftFramesUnwanted.increment();
            case RESYNC -> session.send(new ServerFrame.DraftResync(writer.channel()));
            case TOO_LONG -> session.refuse(null, writer.draft().chat(), tooLong());
            case NO_CONSENT -> refused(writer.draft().chat());
        }
    }

    private Refusal tooLong() {
        int max = desk.limits().draft();
        return Refusal.limit("draft", max, "draft: at most " + max + " code points are shown");
    }

    private void refused(ChatId chat) {
        desk.counters().draftFramesRefused.increment();
        session.refuse(null, chat, Refusal.of(ErrorCode.CONSENT_REQUIRED, "no live consent allows this draft frame"));
        desk.workers().execute(() -> runtime.draftRefused(chat));
    }

    private CompletableFuture<@Nullable Void> erase(ChatId chat, EraseReason reason) {
        Writer writer = writerOf.get(chat);
        if (writer == null) {
            return CompletableFuture.completedFuture(null);
        }
        return writer.draft().erase(reason);
    }

    // ---- commands

    private void start(ClientFrame.Start frame) {
        ChatId chat = desk.seal().chatId(id, frame.command());
        runtime.starts().inTurn(id, () -> start(chat, frame));
    }

    private CompletableFuture<?> start(ChatId chat, ClientFrame.Start frame) {
        CompletableFuture<@Nullable Void> answered = new CompletableFuture<>();
        Consumer<Refusal> refused = refusal -> {
            session.refuse(frame.command(), null, refusal);
            answered.complete(null);
        };
        try {
            runtime.admissions()
                    .start(
                            new Admissions.Wish(id, chat, frame, session.info()),
                            (command, then) -> submit(frame.command(), chat, command, Commands.DONE, reply -> {
                                then.accept(reply);
                                started(frame.command(), chat, reply);
                                answered.complete(null);
                            }),
                            refused);
        } catch (RuntimeException failure) {
            Desk.failed("a start", failure);
            refused.accept(Room.unavailable());
        }
        return answered;
    }

    private void started(CommandId command, ChatId chat, Reply reply) {
        Refusal refusal = reply.refusal();
        if (refusal != null) {
            session.refuse(command, null, refusal);
            return;
        }
        Runnable answer = () -> session.send(reply.frame(command, chat));
        runtime.in(chat, room -> attach(room, 0, answer), failed -> session.refuse(command, null, failed));
    }

    private void post(ClientFrame.Post frame) {
        CompletableFuture<@Nullable Void> erased = erase(frame.chat(), EraseReason.SENT);
        Consumer<Reply> then = reply -> Commands.answer(session, frame.command(), frame.chat(), reply);
        runtime.submit(frame.chat(), chat -> submission(frame.command(), message(frame), erased, then), then);
    }

    /** On a worker, in the chat's order: detectors take their time, and messages keep their order. */
    private ChatCommand message(ClientFrame.Post frame) {
        return new ChatCommand.Post(desk.messages().redact(frame.text()), MessageOrigin.VISITOR);
    }

    private void attributes(ClientFrame.Attributes frame) {
        answered(frame, frame.chat(), new ChatCommand.SetAttributes(frame.attributes()), Commands.DONE);
    }

    private void consent(ClientFrame.Consent frame) {
        ChatCommand command = new ChatCommand.GrantConsent(
                frame.notice(), frame.act(), frame.level(), frame.purposes(), privacyControl);
        answered(frame, frame.chat(), command, Commands.DONE);
    }

    private void withdraw(ClientFrame.Withdraw frame) {
        Writer writer = writerOf.get(frame.chat());
        CompletableFuture<@Nullable Void> erased =
                writer == null ? Commands.DONE : writer.draft().withdrawing();
        submit(frame.command(), frame.chat(), new ChatCommand.WithdrawConsent(), erased, reply -> {
            Refusal refusal = reply.refusal();
            if (writer != null) {
                writer.draft().withdrawn(refusal == null || !refusal.retryable());
            }
            Commands.answer(session, frame.command(), frame.chat(), reply);
        });
    }

    private void mail(CopyFrame.MailTranscript frame) {
        MailTranscript asked = CopyMail.asked(frame.address());
        Consumer<Reply> then = reply -> Commands.answer(session, frame.command(), frame.chat(), reply);
        runtime.submit(
                frame.chat(),
                submission(frame.command(), asked, Commands.DONE, then)
                        .judged((chat, responses) -> CopyMail.in(desk, chat, asked)));
    }

    private void close(ClientFrame.Close frame) {
        CompletableFuture<@Nullable Void> erased = erase(frame.chat(), EraseReason.CLOSED);
        answered(frame, frame.chat(), new ChatCommand.Close(CloseReason.DONE), erased);
    }

    private void answered(
            ClientFrame.Command frame, ChatId chat, ChatCommand command, CompletableFuture<@Nullable Void> erased) {
        submit(frame.command(), chat, command, erased, reply -> Commands.answer(session, frame.command(), chat, reply));
    }

    private void submit(
            CommandId command,
            ChatId chat,
            ChatCommand what,
            CompletableFuture<@Nullable Void> erased,
            Consumer<Reply> then) {
        runtime.submit(chat, submission(command, what, erased, then));
    }

    private Submission submission(
            CommandId command, ChatCommand what, CompletableFuture<@Nullable Void> erased, Consumer<Reply> then) {
        return new Submission(command, Actor.visitor(id), principal, what, erased, then);
    }

    private void deny(ChatId chat, ClientFrame frame, Access.Action action) {
        Commands.deny(runtime, session, principal, chat, frame, action);
    }

    // ---- reading

    /** Reads and writes the visitor's open chats again, and answers for those that the client believes in. */
    void resume(List<Cursor> known) {
        Map<ChatId, Long> cursors = new ConcurrentHashMap<>();
        desk.store().openOf(desk.id(), id).forEach(chat -> cursors.put(chat, 0L));
        known.forEach(cursor -> cursors.put(cursor.chat(), cursor.version()));
        cursors.forEach((chat, version) ->
                open(new Cursor(chat, version), refusal -> session.send(new ServerFrame.Refused(null, chat, refusal))));
    }

    private void open(Cursor cursor) {
        open(cursor, refusal -> session.refuse(null, cursor.chat(), refusal));
    }

    private void open(Cursor cursor, Consumer<Refusal> refused) {
        runtime.in(
                cursor,
                room -> {
                    Optional<Refusal> refusal = Access.check(principal, room.chat(), Access.Action.READ);
                    if (refusal.isPresent()) {
                        refused.accept(refusal.get());
                    } else {
                        attach(room, Commands.from(room, cursor, refused));
                    }
                },
                refused);
    }

    /** Within the chat's order. */
    private void attach(Room room, long after) {
        attach(room, after, () -> {});
    }

    /** The offer comes before the answer to a start, so that who has the answer can consent. */
    private void attach(Room room, long after, Runnable answer) {
        rooms.put(room.id(), room);
        boolean open = room.chat().status() != Chat.Status.CLOSED;
        if (open) {
            session.send(offer(room.chat()));
        }
        answer.run();
        room.readers().subscribe(session, after);
        if (open) {
            write(room);
        }
        if (room.chat().status() == Chat.Status.QUEUED) {
            runtime.dispatching().tellPlace(room.id());
        }
        if (session.closed()) {
            leave(room);
        }
    }

    /** The tab that opened the chat last is the one that is typed in. */
    private void write(Room room) {
        Writer before = writerOf.get(room.id());
        if (before != null && before.current()) {
            return;
        }
        if (before != null) {
            writers.remove(before.channel());
        }
        room.draft().write(session.connection(), channels.incrementAndGet(), writer -> {
            writers.put(writer.channel(), writer);
            writerOf.put(room.id(), writer);
        });
        runtime.typed(room);
    }

    private ServerFrame offer(Chat chat) {
        ConsentPolicy policy = desk.consent(chat.topic().orElse(null));
        Optional<ConsentNotice> notice = policy.noticeFor(chat.locale().orElse(locale));
        return new ServerFrame.Offer(
                chat.id(),
                policy.mode(),
                policy.level(),
                policy.purposes(),
                notice.map(ConsentNotice::ref).orElse(null),
                notice.map(ConsentNotice::text).orElse(null));
    }

    @Override
    public void onClosed() {
        rooms.values().forEach(this::leave);
    }

    private void leave(Room room) {
        stopWriting(room);
        runtime.rooms().surely(room.id(), now -> {
            now.readers().unsubscribe(session);
            runtime.typed(now);
        });
    }

    @Override
    public void detach(Room room) {
        rooms.remove(room.id());
        stopWriting(room);
    }

    private void stopWriting(Room room) {
        Writer writer = writerOf.remove(room.id());
        if (writer != null) {
            writers.remove(writer.channel());
            writer.draft().stopWriting(writer, EraseReason.DISCONNECTED);
        }
    }
}
