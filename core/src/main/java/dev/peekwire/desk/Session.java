package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.internal.door.TokenBucket;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.ConnectionListener;
import dev.peekwire.spi.MalformedFrameException;
import dev.peekwire.spi.PeerInfo;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.SharedFrame;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One connection at the desk: its hello, its limits, its signs of life; what it may do is its {@link Peer}'s. Frames
 * come one after another; sending is thread-safe.
 */
final class Session implements ConnectionListener {
    private static final Refusal NO_HELLO = Refusal.of(ErrorCode.UNAUTHENTICATED, "hello first, and wait for welcome");

    private final DeskRuntime runtime;
    private final Desk desk;
    private final Outlet connection;
    private final PeerInfo info;
    private final TokenBucket commands;
    private @Nullable TokenBucket draftFrames;
    private @Nullable TokenBucket patience;
    private final Pages pages;
    private Scheduler.@Nullable Task helloTimeout;
    private boolean greeted;
    private volatile long heardAt;
    private volatile boolean closed;
    private volatile boolean welcomed;
    private volatile @Nullable Peer peer;

    Session(DeskRuntime runtime, Connection connection, PeerInfo info) {
        this.runtime = runtime;
        this.desk = runtime.desk();
        this.connection = new Outlet(connection, desk.counters());
        this.info = info;
        Limits limits = desk.limits();
        this.heardAt = desk.scheduler().nanoTime();
        this.commands = new TokenBucket(limits.commandsPerSecond(), 4 * limits.commandsPerSecond(), heardAt);
        this.pages = new Pages(this.connection);
        this.helloTimeout = desk.scheduler().after(limits.helloTimeout(), this::noHello);
    }

    Connection connection() {
        return connection;
    }

    Pages pages() {
        return pages;
    }

    PeerInfo info() {
        return info;
    }

    boolean closed() {
        return closed;
    }

    /** Whether the client was told who it is: until then it is told nothing else. */
    boolean welcomed() {
        return welcomed;
    }

    boolean isVisitor() {
        return peer instanceof VisitorPeer;
    }

    boolean seesAll() {
        return peer instanceof AgentPeer;
    }

    long heardAt() {
        return heardAt;
    }

    @Nullable Peer peer() {
        return peer;
    }

    void send(ServerFrame frame) {
        send(new SharedFrame(frame));
    }

    void send(SharedFrame frame) {
        connection.send(frame);
    }

    void refuse(@Nullable CommandId command, @Nullable ChatId chat, Refusal refusal) {
        send(new ServerFrame.Refused(command, chat, refusal));
        boolean ours = refusal.code() == ErrorCode.UNAVAILABLE || refusal.code() == ErrorCode.INTERNAL;
        if (!ours) {
            strike();
        }
    }

    private void strike() {
        if (!patient(desk.scheduler().nanoTime())) {
            close(CloseCode.ABUSE, "too many refused frames");
        }
    }

    private synchronized boolean patient(long now) {
        TokenBucket bucket = patience;
        if (bucket == null) {
            bucket = new TokenBucket(1, desk.limits().strikes(), now);
            patience = bucket;
        }
        return bucket.take(now);
    }

    /** Most connections never type. */
    private TokenBucket draftFrames() {
        TokenBucket bucket = draftFrames;
        if (bucket == null) {
            int perSecond = desk.limits().draftFramesPerSecond();
            bucket = new TokenBucket(perSecond, 2 * perSecond, heardAt);
            draftFrames = bucket;
        }
        return bucket;
    }

    void close(CloseCode code, String reason) {
        connection.bye(code, reason);
    }

    /** Ends it for the client to come back, not before so long. */
    void close(CloseCode code, String reason, Duration retryAfter) {
        connection.bye(code, reason, retryAfter);
    }

    @Override
    public void onFrame(Frame frame) {
        if (connection.closing()) {
            return;
        }
        heardAt = desk.scheduler().nanoTime();
        if (!(frame instanceof ClientFrame client)) {
            refuse(null, null, Refusal.of(ErrorCode.MALFORMED, "this is a frame that only desks send"));
        } else if (admitted(client)) {
            contained(client);
        }
    }

    /** A detector or an executor may fail under a frame; the frame is answered, and the connection goes on. */
    private void contained(ClientFrame frame) {
        try {
            dispatch(frame);
        } catch (RuntimeException | Error failure) {
            Desk.failed("a frame of type " + frame.type(), failure);
            refuse(commandOf(frame), null, Room.unavailable());
        }
    }

    private void dispatch(ClientFrame frame) {
        Peer known = peer;
        switch (frame.type()) {
            case HELLO -> hello((ClientFrame.Hello) frame);
            case PING -> send(new ServerFrame.Pong());
            case PONG -> {}
            default -> {
                if (known == null) {
                    refuse(commandOf(frame), null, NO_HELLO);
                } else {
                    known.onFrame(frame);
                }
            }
        }
    }

    private void hello(ClientFrame.Hello hello) {
        if (greeted) {
            refuse(null, null, Refusal.of(ErrorCode.WRONG_STATE, "hello was said before"));
            return;
        }
        greeted = true;
        if (hello.protocol() != Frame.PROTOCOL_VERSION) {
            refuse(null, null, Refusal.of(ErrorCode.UNSUPPORTED, "this desk speaks protocol version 1"));
            close(CloseCode.PROTOCOL_ERROR, "protocol version");
            return;
        }
        runtime.greet(this, hello);
    }

    /**
     * The hello was accepted; said before the welcome, because the client's next frame may come while that is being
     * sent. Answers false when the connection ended meanwhile; then the caller undoes what it did.
     */
    boolean become(Peer who) {
        cancelHelloTimeout();
        peer = who;
        return !closed;
    }

    void welcome(ServerFrame.Welcome welcome) {
        send(welcome);
        welcomed = true;
    }

    private boolean admitted(ClientFrame frame) {
        boolean draft = frame.type() == ClientFrame.Type.DRAFT || frame.type() == ClientFrame.Type.TYPING;
        boolean free = frame.type() == ClientFrame.Type.ERASED;
        if (free || (draft ? draftFrames() : commands).take(heardAt)) {
            return true;
        }
        desk.counters().rateLimited.increment();
        if (frame.type() == ClientFrame.Type.WITHDRAW) {
            // A no is never too much; who says it without end is sent away, which erases as well.
            strike();
            return !connection.closing();
        }
        refuse(commandOf(frame), null, draft ? tooManyDraftFrames() : tooManyCommands());
        return false;
    }

    private Refusal tooManyCommands() {
        return new Refusal(ErrorCode.RATE_LIMITED, "commands per second", null, (long)
                desk.limits().commandsPerSecond());
    }

    private Refusal tooManyDraftFrames() {
        return new Refusal(ErrorCode.RATE_LIMITED, "draft frames per second", null, (long)
                desk.limits().draftFramesPerSecond());
    }

    private static @Nullable CommandId commandOf(ClientFrame frame) {
        return frame instanceof ClientFrame.Command named ? named.command() : null;
    }

    @Override
    public void onMalformed(MalformedFrameException problem) {
        if (connection.closing()) {
            return;
        }
        heardAt = desk.scheduler().nanoTime();
        desk.counters().malformed.increment();
        refuse(problem.command().orElse(null), null, problem.refusal());
    }

    @Override
    public void onClosed(CloseCode code, String reason) {
        closed = true;
        cancelHelloTimeout();
        runtime.ended(this);
        Peer known = peer;
        if (known != null) {
            known.onClosed();
        }
        Desk.LOG.debug("connection {} ended: {}", connection.id(), code);
    }

    /** Nobody's fault for certain: the network, this process or the store may have stood still. So come back. */
    private void noHello() {
        if (peer == null) {
            close(CloseCode.HEARTBEAT, greeted ? "no welcome in time" : "no hello in time");
        }
    }

    private void cancelHelloTimeout() {
        Scheduler.Task timeout = helloTimeout;
        if (timeout != null) {
            timeout.cancel();
        }
        helloTimeout = null;
    }
}
