package dev.peekwire.client;

import dev.peekwire.ChatId;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.Role;
import dev.peekwire.redact.Redactor;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * A visitor's side of Peekwire. It keeps one connection to the desk, comes back by itself when that is lost, sends each
 * command until it is answered, with one effect, and lets nothing unsent leave the device unless the visitor's grant
 * allows it and somebody looks.
 *
 * <p>Thread-safe; no method blocks. Stages complete on the client's executor and fail with
 * {@link dev.peekwire.ChatException}.
 *
 * @since 0.1.0
 */
public final class VisitorClient implements AutoCloseable {
    private final VisitorSession session;

    private VisitorClient(VisitorSession session) {
        this.session = session;
    }

    /** Begins a client for the desk at that address, for example {@code wss://help.example/peekwire}. */
    public static Builder builder(URI desk) {
        return new Builder(desk);
    }

    /**
     * Connects, and from then on stays connected until {@link #close()} or until the desk says not to come back.
     *
     * @return done at the first welcome; a second call answers the same
     */
    public CompletionStage<Void> connect() {
        return session.link().connect();
    }

    /**
     * Asks for help, or leaves a message. Before {@link #connect()} or offline, it waits. Where nobody can be asked, fails
     * as {@link dev.peekwire.ErrorCode#TEAM_CLOSED} or {@code QUEUE_FULL}; {@link dev.peekwire.ChatException#refusal()}
     * says when the team opens and whether {@link StartRequest#leaving a message} is taken.
     */
    public CompletionStage<VisitorChat> start(StartRequest request) {
        return session.start(request).thenApply(VisitorChat::new);
    }

    /** A chat that was started or resumed here, unless the desk has forgotten it. */
    public Optional<VisitorChat> chat(ChatId id) {
        return session.talk(id).map(VisitorChat::new);
    }

    /**
     * What an anonymous visitor presents to come back as the same person, in {@link Builder#token}; the latest that the
     * desk gave. A secret: keep it as one.
     */
    public Optional<String> resumeToken() {
        return session.link().resumeToken();
    }

    /** The connection's state. */
    public ConnectionState state() {
        return session.link().state();
    }

    /** Leaves. What was unsent is wiped, what waits fails with {@link dev.peekwire.ErrorCode#CLOSED}. Idempotent. */
    @Override
    public void close() {
        session.close();
    }

    /**
     * Builds a {@link VisitorClient}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ClientBuilder<Builder> {
        private final List<Cursor> resume = new ArrayList<>();
        private VisitorListener listener = new VisitorListener() {};
        private Redactor deviceRedaction = Redactor.standard();
        private Redactor redactMessages = Redactor.cards();
        private boolean globalPrivacyControl;

        private Builder(URI desk) {
            super(desk);
        }

        @Override
        Builder self() {
            return this;
        }

        /** Who is told of what happens. Default: nobody. */
        public Builder listener(VisitorListener listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /** Whether the browser sends Global Privacy Control: then typing is never an act of consent. */
        public Builder globalPrivacyControl(boolean on) {
            this.globalPrivacyControl = on;
            return this;
        }

        /** What is masked before it leaves the device, at the level that masks. Default: the built-in detectors. */
        public Builder deviceRedaction(Redactor redactor) {
            this.deviceRedaction = Objects.requireNonNull(redactor, "redactor");
            return this;
        }

        /**
         * What is masked in messages before they leave the device. Default: {@linkplain Redactor#cards() payment cards}, as
         * the desk does; {@link Redactor#none()} for a desk that takes them.
         */
        public Builder redactMessages(Redactor redactor) {
            this.redactMessages = Objects.requireNonNull(redactor, "redactor");
            return this;
        }

        /** A chat of an earlier client, and how far that had come; version 0 brings all events again. */
        public Builder resume(Cursor cursor) {
            resume.add(Objects.requireNonNull(cursor, "cursor"));
            return this;
        }

        /**
         * The client, not connected yet.
         *
         * @throws dev.peekwire.ChatException {@link dev.peekwire.ErrorCode#UNSUPPORTED} if no transport knows the scheme
         */
        public VisitorClient build() {
            VisitorSession session = new VisitorSession(
                    settings(Role.VISITOR, globalPrivacyControl),
                    listener,
                    new VisitorSession.Privacy(globalPrivacyControl, deviceRedaction, redactMessages));
            session.resume(resume);
            return new VisitorClient(session);
        }
    }
}
