package dev.peekwire.transport.websocket.desk;

import dev.peekwire.ChatId;
import dev.peekwire.Refusal;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.client.ConnectionState;
import dev.peekwire.client.StartRequest;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.client.VisitorListener;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.spi.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A visitor's client and what it was told. */
final class VisitorSide implements VisitorListener, AutoCloseable {
    final EventLog log = new EventLog();
    final List<ConnectionState> states = new CopyOnWriteArrayList<>();
    final List<ChatId> forgotten = new CopyOnWriteArrayList<>();
    final List<EraseReason> erased = new CopyOnWriteArrayList<>();
    final List<Refusal> errors = new CopyOnWriteArrayList<>();
    final VisitorClient client;
    private volatile DemandMode mode = DemandMode.NONE;

    private VisitorSide(URI uri, Transport transport, double jitter) {
        client = VisitorClient.builder(uri)
                .transport(transport)
                .jitter(() -> jitter)
                .maxPendingCommands(1_000)
                .commandTimeout(Duration.ofSeconds(60))
                .listener(this)
                .build();
    }

    /** One that comes back at once. */
    static VisitorSide connect(URI uri, Transport transport) throws Exception {
        return connect(uri, transport, 0);
    }

    static VisitorSide connect(URI uri, Transport transport, double jitter) throws Exception {
        VisitorSide side = new VisitorSide(uri, transport, jitter);
        Waiting.done(side.client.connect());
        return side;
    }

    VisitorChat start() throws Exception {
        return Waiting.done(client.start(StartRequest.general()));
    }

    /** A chat in which the visitor lets the agent see what is typed, masked. */
    VisitorChat startPeekable() throws Exception {
        VisitorChat chat = start();
        Waiting.until(() -> chat.offer().isPresent());
        Waiting.done(chat.allow(PeekLevel.MASKED, Set.of(Purpose.PEEK)));
        return chat;
    }

    /** One in which the visitor also lets the desk's suggester read it. */
    VisitorChat startReadable() throws Exception {
        VisitorChat chat = start();
        Waiting.until(() -> chat.offer().isPresent());
        Waiting.done(chat.allow(PeekLevel.MASKED, Set.of(Purpose.PEEK, Purpose.SUGGESTIONS)));
        Waiting.until(chat::suggester);
        return chat;
    }

    DemandMode mode() {
        return mode;
    }

    @Override
    public void onEvent(RecordedEvent event) {
        log.add(event);
    }

    @Override
    public void onVisibility(ChatId chat, int readers, boolean suggester, DemandMode wanted) {
        mode = wanted;
    }

    @Override
    public void onDraftErased(ChatId chat, EraseReason reason) {
        erased.add(reason);
    }

    @Override
    public void onForgotten(ChatId chat) {
        forgotten.add(chat);
    }

    @Override
    public void onState(ConnectionState state) {
        states.add(state);
    }

    @Override
    public void onError(Refusal refusal) {
        errors.add(refusal);
    }

    @Override
    public void close() {
        client.close();
    }
}
