package dev.peekwire.client;

import dev.peekwire.ChatId;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.FlowStand;
import dev.peekwire.protocol.OfferEnd;
import dev.peekwire.protocol.PresenceReason;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.RoutingFrame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/** An agent's client on virtual time before a scripted desk, and what it was told. */
final class Agent implements AgentListener {
    final FakeTime time = new FakeTime();
    final FakeDesk desk = new FakeDesk();
    final List<String> told = new ArrayList<>();
    final Queue<Runnable> executor = new ArrayDeque<>();
    final AgentClient client;
    boolean cannotErase;

    Agent() {
        this(false);
    }

    Agent(boolean lookAtAssigned) {
        client = AgentClient.builder(FakeDesk.ADDRESS)
                .transport(desk)
                .scheduler(time)
                .executor(executor::add)
                .jitter(() -> 0.0625)
                .commandIds(Scene.ids())
                .token("agent-token")
                .lookAtAssigned(lookAtAssigned)
                .listener(this)
                .build();
    }

    Agent connected() {
        client.connect();
        desk.welcome();
        listen();
        told.clear();
        return this;
    }

    FakePeer peer() {
        return desk.now();
    }

    /** The product's executor gets its turn. */
    void listen() {
        for (Runnable next = executor.poll(); next != null; next = executor.poll()) {
            next.run();
        }
    }

    @Override
    public void onEvent(RecordedEvent event) {
        told.add("event " + event.version());
    }

    @Override
    public void onSynced(ChatId chat, long version) {
        told.add("synced " + version);
    }

    @Override
    public void onPeekLevel(ChatId chat, PeekLevel level) {
        told.add("level " + level);
    }

    @Override
    public void onPeek(ChatId chat, PeekView view) {
        told.add("peek " + view.text());
    }

    @Override
    public void onTyping(ChatId chat, boolean typing) {
        told.add("typing " + typing);
    }

    @Override
    public void onPeekErased(ChatId chat, EraseReason reason) {
        told.add("gone " + reason);
        if (cannotErase) {
            throw new IllegalStateException("the screen is stuck");
        }
    }

    @Override
    public void onSuggested(ResponseFrame.Suggested suggested) {
        told.add("suggested " + suggested.scripts().size() + (suggested.draft() ? " for what is typed" : ""));
    }

    @Override
    public void onFlow(ChatId chat, FlowStand stand) {
        told.add("flow " + chat + " " + (stand == null ? "over" : stand.at()));
    }

    @Override
    public void onOffered(RoutingFrame.Offered offered) {
        told.add("offered " + offered.chat());
    }

    @Override
    public void onOfferEnded(ChatId chat, OfferEnd reason) {
        told.add("offer ended " + chat + " " + reason);
    }

    @Override
    public void onPresence(boolean available, Set<TeamId> paused, PresenceReason reason) {
        told.add("presence " + available + " " + paused + " " + reason);
    }

    @Override
    public void onLoad(RoutingFrame.Load load) {
        told.add("load of " + load.teams().size());
    }

    @Override
    public void onForgotten(ChatId chat) {
        told.add("forgotten " + chat);
    }

    @Override
    public void onState(ConnectionState state) {
        told.add(state.name());
    }

    @Override
    public void onError(Refusal refusal) {
        told.add("error " + refusal.code());
    }
}
