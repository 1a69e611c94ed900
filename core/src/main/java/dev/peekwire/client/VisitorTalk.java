package dev.peekwire.client;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.ConsentMode;
import dev.peekwire.consent.Grant;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CommitmentFrame;
import dev.peekwire.protocol.CopyFrame;
import dev.peekwire.protocol.CopyWish;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.ServerFrame;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One chat of a visitor's client. Thread-safe. */
final class VisitorTalk {
    private final ChatId id;
    private final VisitorSession session;
    private final Feed feed;
    private final DraftStream stream;
    /** The notice that the product has shown and that no typing has answered yet. */
    private final AtomicReference<@Nullable NoticeRef> shown = new AtomicReference<>();

    private volatile ServerFrame.@Nullable Offer offer;
    private volatile int readers;
    private volatile boolean suggester;
    private volatile VisitorChat.State state = VisitorChat.State.WAITING;

    VisitorTalk(ChatId id, long version, VisitorSession session, DraftStream stream) {
        this.id = id;
        this.session = session;
        this.stream = stream;
        this.feed = new Feed(id, version);
    }

    /** The chat. */
    public ChatId id() {
        return id;
    }

    /** Where it stands. */
    public VisitorChat.State state() {
        return state;
    }

    /** How far the client has come. */
    public Cursor cursor() {
        return feed.cursor();
    }

    /** What may be consented to. */
    public Optional<ServerFrame.Offer> offer() {
        return Optional.ofNullable(offer);
    }

    /** How many can see the draft. */
    public int readers() {
        return readers;
    }

    /** Whether a program reads the draft. */
    public boolean suggester() {
        return suggester;
    }

    /** The field's text. */
    public void type(String text) {
        if (stream.type(text) && !text.isEmpty()) {
            consentByTyping();
        }
    }

    /** Sends a message. */
    public CompletionStage<Long> send(String text) {
        stream.sent();
        String safe = session.message(text);
        CompletableFuture<ServerFrame.Ok> answer =
                session.link().command(id, Pending.Hold.NORMAL, command -> new ClientFrame.Post(command, id, safe));
        answer.whenComplete((ok, failure) -> stream.released(failure == null));
        return session.version(answer);
    }

    /** The notice of the last offer is on the screen. */
    public void noticeShown() {
        ServerFrame.Offer now = offer;
        if (now != null) {
            shown.set(now.notice());
        }
    }

    /** The visitor opts in. */
    public CompletionStage<Long> allow(PeekLevel level, Set<Purpose> purposes) {
        if (level == PeekLevel.NONE || purposes.isEmpty()) {
            throw new IllegalArgumentException("level and purposes: to allow nothing, withdraw");
        }
        ServerFrame.Offer now = offer;
        NoticeRef notice = now == null ? null : now.notice();
        if (notice == null) {
            String why = now == null ? "the desk has not said yet what it offers" : "the desk offers no peek here";
            ChatException nothing = new ChatException(ErrorCode.CONSENT_REQUIRED, why);
            return session.version(CompletableFuture.failedFuture(nothing));
        }
        return session.version(grant(notice, ConsentAct.OPTED_IN, level, Set.copyOf(purposes)));
    }

    /** The visitor allows nothing. */
    public CompletionStage<Long> withdraw() {
        stream.withdrew();
        shown.set(null);
        return session.version(
                session.link().command(id, Pending.Hold.FIRM, command -> new ClientFrame.Withdraw(command, id)));
    }

    /** Changes attributes. */
    public CompletionStage<Long> setAttributes(Map<String, String> attributes) {
        Map<String, String> copy = Map.copyOf(attributes);
        return session.version(session.link()
                .command(id, Pending.Hold.NORMAL, command -> new ClientFrame.Attributes(command, id, copy)));
    }

    /** Words without what is masked on the device. */
    String safe(String text) {
        return session.message(text);
    }

    /** Answers, asks or says something of the chat. A closed chat tells what comes of it to who opens it again. */
    CompletionStage<Long> promised(Function<CommandId, CommitmentFrame> make) {
        CompletableFuture<ServerFrame.Ok> answer = session.link().command(id, Pending.Hold.NORMAL, make::apply);
        answer.whenComplete((ok, failure) -> {
            if (failure == null && feed.closed() && ok.version() > feed.cursor().version()) {
                feed.ask();
                session.link().send(new ClientFrame.Open(feed.cursor()));
            }
        });
        return session.version(answer);
    }

    /** Ends the chat. */
    public CompletionStage<Long> end() {
        stream.sent();
        CompletableFuture<ServerFrame.Ok> answer =
                session.link().command(id, Pending.Hold.NORMAL, command -> new ClientFrame.Close(command, id));
        answer.whenComplete((ok, failure) -> {
            if (failure == null) {
                stream.end();
            } else {
                stream.released(false);
            }
        });
        return session.version(answer);
    }

    /** The chat in writing. */
    public CompletionStage<String> transcript(CopyWish wish) {
        return session.link().callbacks().stage(CopyReading.of(session.link(), id, wish));
    }

    /** Has it mailed. */
    public CompletionStage<Long> mailTranscript(@Nullable String address) {
        return session.version(session.link()
                .command(id, Pending.Hold.NORMAL, command -> new CopyFrame.MailTranscript(command, id, address)));
    }

    private CompletableFuture<ServerFrame.Ok> grant(
            NoticeRef notice, ConsentAct act, PeekLevel level, Set<Purpose> purposes) {
        Grant asked = new Grant(notice, act, level, purposes, session.globalPrivacyControl());
        long number = stream.asked();
        CompletableFuture<ServerFrame.Ok> answer = session.link()
                .command(
                        id,
                        Pending.Hold.NORMAL,
                        command -> new ClientFrame.Consent(command, id, notice, act, level, purposes));
        answer.whenComplete((ok, failure) -> {
            if (failure == null) {
                stream.granted(number, asked, ok.version());
            } else {
                stream.refused();
            }
        });
        return answer;
    }

    private void consentByTyping() {
        ServerFrame.Offer now = offer;
        if (now == null || now.mode() != ConsentMode.NOTICE || session.globalPrivacyControl()) {
            return;
        }
        NoticeRef notice = now.notice();
        // Taken once, so that two typing threads, or a refusal, do not make a second grant of one showing.
        if (notice != null
                && stream.untouched()
                && Objects.equals(notice, shown.get())
                && shown.getAndSet(null) != null) {
            session.told(grant(notice, ConsentAct.TYPED_AFTER_NOTICE, now.level(), now.purposes()));
        }
    }

    // ---- on the engine

    Feed feed() {
        return feed;
    }

    DraftStream stream() {
        return stream;
    }

    List<RecordedEvent> accept(ServerFrame.Event event) {
        return seen(feed.accept(event));
    }

    List<RecordedEvent> synced(long version) {
        List<RecordedEvent> told = seen(feed.synced(version));
        stream.seenUpTo(feed.cursor().version());
        return told;
    }

    private List<RecordedEvent> seen(List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            stream.seen(event);
            state = after(event);
            if (state == VisitorChat.State.CLOSED) {
                stream.end();
            }
        }
        return events;
    }

    private VisitorChat.State after(RecordedEvent event) {
        return switch (event.event().type()) {
            case STARTED, REQUEUED -> VisitorChat.State.WAITING;
            case ROUTED, HANDOVER_STARTED, HANDOVER_ENDED, HELD, RESUMED, MONITOR_STARTED, MONITOR_ENDED -> state;
            case ASSIGNED -> VisitorChat.State.ASSIGNED;
            case CLOSED -> VisitorChat.State.CLOSED;
            case JOINED, LEFT, MESSAGE_POSTED, NOTE_POSTED, ATTRIBUTES_SET, FLOW_MOVED -> state;
            case CONSENT_GRANTED, CONSENT_WITHDRAWN, PEEK_STARTED, PEEK_ENDED, COPY_ASKED -> state;
            case COMMITMENT_MADE, COMMITMENT_APPROVED, COMMITMENT_REFUSED -> state;
            case COMMITMENT_ANSWERED, COMMITMENT_WITHDRAWN -> state;
            case COMPENSATION_ASKED, COMPENSATION_SETTLED, SURVEYED -> state;
        };
    }

    void offered(ServerFrame.Offer next) {
        offer = next;
    }

    void seenBy(int people, boolean program) {
        readers = people;
        suggester = program;
    }

    /** Whether anybody, or a program, can see the draft. */
    boolean seen() {
        return readers > 0 || suggester;
    }

    void forgotten() {
        stream.end();
        seenBy(0, false);
        state = VisitorChat.State.FORGOTTEN;
    }

    /** The id. */
    @Override
    public String toString() {
        return "VisitorTalk[" + id + "]";
    }
}
