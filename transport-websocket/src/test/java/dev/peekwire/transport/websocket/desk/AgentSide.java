package dev.peekwire.transport.websocket.desk;

import dev.peekwire.ChatId;
import dev.peekwire.Refusal;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.client.AgentClient;
import dev.peekwire.client.AgentListener;
import dev.peekwire.client.ConnectionState;
import dev.peekwire.client.PeekView;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.spi.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An agent's client, its screen, and what it was told. */
final class AgentSide implements AgentListener, AutoCloseable {
    final EventLog log = new EventLog();
    final List<ConnectionState> states = new CopyOnWriteArrayList<>();
    final List<ChatId> forgotten = new CopyOnWriteArrayList<>();
    final List<EraseReason> erased = new CopyOnWriteArrayList<>();
    final List<Refusal> errors = new CopyOnWriteArrayList<>();
    final List<String> shown = new CopyOnWriteArrayList<>();
    final AgentClient client;
    private final Map<ChatId, String> screen = new ConcurrentHashMap<>();

    private AgentSide(URI uri, Transport transport, String name, double jitter) {
        client = AgentClient.builder(uri)
                .transport(transport)
                .token(name)
                .jitter(() -> jitter)
                .maxPendingCommands(1_000)
                .commandTimeout(Duration.ofSeconds(60))
                .listener(this)
                .build();
    }

    /** Connected and waiting for chats; comes back at once. */
    static AgentSide connect(URI uri, Transport transport, String name) throws Exception {
        return connect(uri, transport, name, 0);
    }

    static AgentSide connect(URI uri, Transport transport, String name, double jitter) throws Exception {
        AgentSide side = new AgentSide(uri, transport, name, jitter);
        Waiting.done(side.client.connect());
        side.client.available(true);
        return side;
    }

    void awaitAssigned(ChatId chat) {
        Waiting.until(() -> log.saw(chat, ChatEvent.Type.ASSIGNED));
    }

    /** What stands on the agent's screen as not sent yet. */
    String screen(ChatId chat) {
        return screen.getOrDefault(chat, "");
    }

    void awaitScreen(ChatId chat, String text) {
        Waiting.untilAsserted(
                () -> org.assertj.core.api.Assertions.assertThat(screen(chat)).isEqualTo(text));
    }

    @Override
    public void onEvent(RecordedEvent event) {
        log.add(event);
    }

    @Override
    public void onPeek(ChatId chat, PeekView view) {
        screen.put(chat, view.text());
        shown.add(view.text());
    }

    @Override
    public void onPeekErased(ChatId chat, EraseReason reason) {
        screen.remove(chat);
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
