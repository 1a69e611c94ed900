package dev.peekwire.client;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.internal.serial.SerialQueue;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.HandedOver;
import dev.peekwire.protocol.LibraryTold;
import dev.peekwire.protocol.Measured;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.protocol.TranscriptPart;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.SendResult;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One client's line to its desk: connects, says hello, keeps alive, comes back, and sends every command until it is
 * answered. Thread-safe.
 *
 * <p>All state is confined to the <em>engine</em>, a queue whose tasks run on whichever thread adds to it while it is
 * idle: no thread of its own, no lock held while anything is called, and no task that blocks.
 */
final class Link {
    private static final Duration WELCOME_WITHIN = Duration.ofSeconds(15);
    private static final Duration PROVEN_AFTER = Duration.ofSeconds(10);

    private final ClientSettings settings;
    private final LinkUser user;
    private final Scheduler scheduler;
    private final Callbacks callbacks;
    private final SerialQueue engine =
            new SerialQueue(Runnable::run, failure -> Reports.failure("the client", failure));
    private final Outbox outbox = new Outbox();
    private final Backoff backoff;
    private final CompletableFuture<@Nullable Void> firstWelcome = new CompletableFuture<>();
    private boolean warned;
    private final CompletionStage<@Nullable Void> connected;
    private volatile ConnectionState state = ConnectionState.NEW;
    private volatile @Nullable String resumeToken;
    private @Nullable Wire wire;
    private @Nullable String self;
    private Scheduler.@Nullable Task timer;
    private @Nullable Heartbeat heartbeat;
    private long welcomedAt;

    Link(ClientSettings settings, LinkUser user) {
        this.settings = settings;
        this.user = user;
        this.scheduler = settings.scheduler();
        this.callbacks = new Callbacks(settings.executor());
        this.backoff = new Backoff(settings.jitter());
        this.connected = callbacks.stage(firstWelcome);
    }

    /** Connects if that was not asked for before. */
    public CompletionStage<@Nullable Void> connect() {
        engine.run(() -> {
            if (state == ConnectionState.NEW) {
                attempt();
            }
        });
        return connected;
    }

    /** Ends everything. */
    public void close() {
        engine.run(() -> {
            if (state != ConnectionState.CLOSED) {
                Wire last = wire;
                finish(new ChatException(ErrorCode.CLOSED, "the client is closed"));
                if (last != null) {
                    last.close(CloseCode.NORMAL, "closed by the client");
                }
            }
        });
    }

    /** The state. */
    public ConnectionState state() {
        return state;
    }

    /** The latest that the desk gave. */
    public Optional<String> resumeToken() {
        return Optional.ofNullable(resumeToken);
    }

    Callbacks callbacks() {
        return callbacks;
    }

    /** Runs a task on the engine. */
    void run(Runnable task) {
        engine.run(task);
    }

    /** Runs a task on the engine, later. */
    Scheduler.Task later(Duration delay, Runnable task) {
        return scheduler.after(delay, () -> engine.run(task));
    }

    // ---- commands and frames

    CompletableFuture<ServerFrame.Ok> command(
            @Nullable ChatId chat, Pending.Hold hold, Function<CommandId, ClientFrame.Command> make) {
        CommandId id = new CommandId(settings.commandIds().get());
        Pending pending = new Pending(make.apply(id), chat, hold);
        engine.run(() -> submit(pending));
        return pending.answer;
    }

    /** A command that is answered by what it asks for. */
    <T extends ServerFrame> CompletableFuture<T> ask(Class<T> wanted, Function<CommandId, ClientFrame.Command> make) {
        CommandId id = new CommandId(settings.commandIds().get());
        Pending pending = new Pending(make.apply(id), null, Pending.Hold.NORMAL);
        pending.answer.whenComplete((ok, failure) -> {
            if (failure != null) {
                pending.told.completeExceptionally(failure);
            }
        });
        engine.run(() -> submit(pending));
        return pending.told.thenApply(wanted::cast);
    }

    private void submit(Pending pending) {
        int max = settings.limits().maxPending();
        if (state == ConnectionState.CLOSED) {
            pending.answer.completeExceptionally(new ChatException(ErrorCode.CLOSED, "the client is closed"));
        } else if (pending.hold != Pending.Hold.FIRM && outbox.size() >= max) {
            pending.answer.completeExceptionally(
                    new ChatException(ErrorCode.RATE_LIMITED, max + " commands wait for an answer already"));
        } else {
            outbox.add(pending);
            pending.deadline = later(settings.limits().commandTimeout(), () -> expired(pending));
            send(pending.frame);
        }
    }

    private void expired(Pending pending) {
        if (outbox.holds(pending)) {
            if (pending.hold != Pending.Hold.FIRM) {
                outbox.answered(pending.frame.command());
            }
            pending.answer.completeExceptionally(pending.expired());
        }
    }

    /** On the engine: sends if a welcomed connection stands; whoever must be heard later sends again then. */
    void send(ClientFrame frame) {
        Wire to = wire;
        if (to != null && state == ConnectionState.CONNECTED) {
            write(to, frame);
        }
    }

    /** From any thread: sends on that connection and on no later one. */
    void sendOn(Wire to, ClientFrame frame) {
        engine.run(() -> {
            if (to == wire) {
                write(to, frame);
            }
        });
    }

    /** On the engine: asks once more, on this connection, for events that the desk could not read for now. */
    void askAgain(Feed feed, BooleanSupplier wanted) {
        Wire here = wire;
        later(Backoff.after(feed.failed(), settings.jitter()), () -> {
            if (here == wire && wanted.getAsBoolean()) {
                send(new ClientFrame.Open(feed.cursor()));
            }
        });
    }

    private void write(Wire to, ClientFrame frame) {
        if (to.send(frame) == SendResult.FULL) {
            lost(to, CloseCode.SLOW_CONSUMER, "the desk reads too slowly", Duration.ZERO);
        }
    }

    /** From any thread: gives up that connection, if it is still the one, and comes back. */
    void abandon(Wire from, CloseCode code, String reason) {
        engine.run(() -> lost(from, code, reason, Duration.ZERO));
    }

    /** On the engine: fails what waits for a chat. */
    void failCommands(ChatId chat, ChatException why) {
        outbox.fail(pending -> chat.equals(pending.chat), why);
    }

    // ---- the connection's life

    private void attempt() {
        enter(ConnectionState.CONNECTING);
        Wire next = new Wire(this, scheduler);
        wire = next;
        timer = later(WELCOME_WITHIN, () -> lost(next, CloseCode.HEARTBEAT, "no welcome in time", Duration.ZERO));
        try {
            CompletionStage<Connection> opening =
                    settings.transport().connect(settings.uri(), (made, peer) -> next.accept(made));
            opening.whenComplete((made, failure) -> {
                if (failure != null) {
                    engine.run(() -> failed(next, failure));
                }
            });
        } catch (RuntimeException failure) {
            failed(next, failure);
        }
    }

    private void failed(Wire attempt, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ChatException known && !known.retryable()) {
            if (attempt == wire) {
                finish(known);
            }
            return;
        }
        if (!(cause instanceof ChatException)) {
            Reports.failure("the transport", cause);
        }
        warnOnce();
        lost(attempt, CloseCode.LOST, "the desk can't be reached", Duration.ZERO);
    }

    /** Once until the next welcome: who has the address wrong finds it here, who is offline is not flooded. */
    private void warnOnce() {
        if (!warned) {
            warned = true;
            URI uri = settings.uri();
            Reports.warn(
                    "the desk can't be reached, trying again until the client is closed",
                    uri.getScheme() + "://" + uri.getAuthority() + uri.getPath());
        }
    }

    void opened(Wire by) {
        engine.run(() -> {
            if (by == wire) {
                write(by, hello());
            } else {
                by.close(CloseCode.GOING_AWAY, "too late");
            }
        });
    }

    private ClientFrame hello() {
        ClientSettings.Identity identity = settings.identity();
        String token = resumeToken == null ? identity.token() : resumeToken;
        return new ClientFrame.Hello(
                Frame.PROTOCOL_VERSION,
                identity.role(),
                token,
                identity.locale(),
                identity.globalPrivacyControl(),
                user.resume());
    }

    void received(Wire from, ServerFrame frame) {
        engine.run(() -> {
            if (from == wire) {
                dispatch(from, frame);
            }
        });
    }

    private void dispatch(Wire from, ServerFrame frame) {
        switch (frame.type()) {
            case WELCOME -> welcome(from, (ServerFrame.Welcome) frame);
            case OK -> ok((ServerFrame.Ok) frame);
            case REFUSED -> refused((ServerFrame.Refused) frame);
            case PING -> write(from, new ClientFrame.Pong());
            case PONG -> {}
            case BYE -> bye(from, (ServerFrame.Bye) frame);
            case EVENT, SYNCED, OFFER, QUEUED, DEMAND, PACE -> user.received(from, frame);
            case OFFERED, OFFER_ENDED, PRESENCE, LOAD -> user.received(from, frame);
            case TRANSCRIPT_PART -> told(((TranscriptPart) frame).command(), frame);
            case HANDED_OVER -> told(((HandedOver) frame).command(), frame);
            case TRACE -> told(((RoutingFrame.Trace) frame).command(), frame);
            case MEASURED -> told(((Measured) frame).command(), frame);
            case SCRIPTS, CHECKED, FLOWS -> told(((ResponseFrame.Told) frame).command(), frame);
            case SCRIPT_KEPT, REPLY_CHECKED, REPLIES, PROPOSALS -> told(((LibraryTold) frame).command(), frame);
            case ROBOTIC, SUGGESTED, LIBRARY_CHANGED, FLOW -> user.received(from, frame);
            case DRAFT_ACK, DRAFT_RESYNC, DRAFT_ERASED -> user.received(from, frame);
            case PEEK_OPENED, PEEK_SNAPSHOT, PEEK_EDIT, PEEK_TYPING, PEEK_ERASE, PEEK_CLOSED ->
                user.received(from, frame);
        }
    }

    private void welcome(Wire from, ServerFrame.Welcome welcome) {
        if (state == ConnectionState.CONNECTED) {
            return;
        }
        if (welcome.protocol() != Frame.PROTOCOL_VERSION) {
            lost(from, CloseCode.PROTOCOL_ERROR, "protocol " + welcome.protocol() + " is not spoken", Duration.ZERO);
            return;
        }
        cancelTimer();
        boolean stranger = self != null && !Objects.equals(self, welcome.self());
        self = welcome.self();
        resumeToken = welcome.resumeToken() == null ? resumeToken : welcome.resumeToken();
        welcomedAt = scheduler.nanoTime();
        warned = false;
        enter(ConnectionState.CONNECTED);
        if (stranger) {
            user.strangerNow();
        }
        heartbeat = new Heartbeat(from, this, scheduler, welcome.heartbeat());
        heartbeat.tick();
        outbox.inOrder().forEach(pending -> send(pending.frame));
        if (from == wire) {
            user.welcomed(from, welcome);
            firstWelcome.complete(null);
        }
    }

    private void ok(ServerFrame.Ok ok) {
        Pending pending = outbox.answered(ok.command());
        if (pending != null) {
            pending.answer.complete(ok);
        }
    }

    private void told(CommandId command, ServerFrame told) {
        Pending pending = outbox.answered(command);
        if (pending != null) {
            pending.told.complete(told);
        }
    }

    private void refused(ServerFrame.Refused refused) {
        Pending pending = refused.command() == null ? null : outbox.waiting(refused.command());
        if (pending == null) {
            user.refused(refused);
        } else if (pending.passes(refused.refusal())) {
            later(Backoff.after(pending.attempts(), settings.jitter()), () -> sayAgain(pending));
        } else {
            outbox.answered(pending.frame.command());
            pending.answer.completeExceptionally(refused.refusal().toException());
        }
    }

    private void sayAgain(Pending pending) {
        if (outbox.holds(pending)) {
            send(pending.frame);
        }
    }

    private void bye(Wire from, ServerFrame.Bye bye) {
        lost(from, bye.code(), "the desk said goodbye", bye.retryAfter());
    }

    void ping(Wire to) {
        write(to, new ClientFrame.Ping());
    }

    void silent(Wire by) {
        lost(by, CloseCode.HEARTBEAT, "no sign of life from the desk", Duration.ZERO);
    }

    void ended(Wire gone, CloseCode code) {
        engine.run(() -> lost(gone, code, "ended", Duration.ZERO));
    }

    private void lost(Wire gone, CloseCode code, String reason, Duration notBefore) {
        if (gone != wire) {
            return;
        }
        if (!code.reconnect()) {
            finish(new ChatException(errorOf(code), "the desk ended the connection for good: " + code));
            gone.close(code, reason);
            return;
        }
        release();
        gone.close(code, reason);
        user.lost();
        enter(ConnectionState.WAITING);
        Duration delay = backoff.next(notBefore);
        // Behind all that listeners are being told, so that no screen shows a peek when the next attempt begins.
        callbacks.run(() -> engine.run(() -> retry(delay)));
    }

    private void retry(Duration delay) {
        if (state == ConnectionState.WAITING) {
            timer = later(delay, () -> {
                if (state == ConnectionState.WAITING) {
                    attempt();
                }
            });
        }
    }

    private void release() {
        if (state == ConnectionState.CONNECTED && scheduler.nanoTime() - welcomedAt >= PROVEN_AFTER.toNanos()) {
            backoff.reset();
        }
        wire = null;
        cancelTimer();
        if (heartbeat != null) {
            heartbeat.stop();
            heartbeat = null;
        }
        outbox.connectionLost();
    }

    private void finish(ChatException why) {
        release();
        user.lost();
        user.closed(why);
        if (why.code() != ErrorCode.CLOSED) {
            error(Refusal.of(why.code(), why.getMessage() == null ? "" : why.getMessage()));
        }
        enter(ConnectionState.CLOSED);
        outbox.fail(any -> true, why);
        firstWelcome.completeExceptionally(why);
        callbacks.run(settings.release());
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    private void enter(ConnectionState next) {
        state = next;
        callbacks.run(() -> user.state(next));
    }

    /** Tells the product, on its executor. */
    void error(Refusal refusal) {
        callbacks.run(() -> user.error(refusal));
    }

    private static ErrorCode errorOf(CloseCode code) {
        return switch (code) {
            case UNAUTHENTICATED -> ErrorCode.UNAUTHENTICATED;
            case NOT_ALLOWED, ABUSE -> ErrorCode.FORBIDDEN;
            case PROTOCOL_ERROR -> ErrorCode.UNSUPPORTED;
            case TOO_BIG -> ErrorCode.LIMIT_EXCEEDED;
            case NORMAL, REPLACED -> ErrorCode.CLOSED;
            case GOING_AWAY, LOST, RESTART, SLOW_CONSUMER, HEARTBEAT, ERASE_UNCONFIRMED, INTERNAL ->
                ErrorCode.UNAVAILABLE;
        };
    }
}
