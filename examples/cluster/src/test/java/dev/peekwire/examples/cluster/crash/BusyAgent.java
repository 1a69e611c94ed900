package dev.peekwire.examples.cluster.crash;

import dev.peekwire.ChatId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.client.AgentClient;
import dev.peekwire.client.AgentListener;
import dev.peekwire.client.PeekView;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.RoutingFrame;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An agent who answers, looks, hands over, writes notes, goes home and comes back. All on the agent's own executor. */
final class BusyAgent extends Person implements AgentListener {
    private static final Duration THINKS = Duration.ofMillis(400);
    private static final Duration ABANDONED = Duration.ofSeconds(20);
    private static final Duration LOOKS_ROUND = Duration.ofSeconds(5);

    private final Map<ChatId, Cursor> mine = new ConcurrentHashMap<>();
    private final Map<ChatId, Instant> lastHeard = new HashMap<>();
    private final Set<ChatId> owed = new HashSet<>();
    private int words;
    private int shift;
    private boolean away;
    private boolean staying;
    private @Nullable AgentClient client;

    BusyAgent(String name, Crowd crowd, Places places, Random random) {
        super(name, crowd, places, random);
    }

    /** How far the agent was told of a chat that the agent has; 0 if the agent does not know. When all is over. */
    long seenInTheEnd(ChatId chat) {
        Cursor cursor = mine.get(chat);
        return cursor == null ? 0 : cursor.version();
    }

    // ---- coming and going

    void begin() {
        own.execute(() -> {
            come();
            soon(LOOKS_ROUND, this::lookRound);
        });
    }

    /** Each shift is a client of its own, which knows what the agent had at the end of the last one. */
    private void come() {
        away = false;
        shift++;
        AgentClient.Builder builder = AgentClient.builder(URI.create("ws://desk" + CrashNode.PATH))
                .transport(places.door(this, random))
                .scheduler(crowd.time)
                .executor(own)
                .jitter(() -> random.nextDouble() * crowd.settings.patience())
                .token(name)
                .lookAtAssigned(true)
                .listener(this);
        mine.values().forEach(builder::resume);
        client = builder.build();
        client.connect();
        client.available(true);
    }

    private void goHome() {
        away = true;
        goes();
        crowd.tally.count("agents who left and came back");
        soon(Duration.ofSeconds(random.nextInt(4) == 0 ? 14 : 3), this::come);
    }

    void stay() {
        own.execute(() -> staying = true);
    }

    @Override
    void goes() {
        if (client != null) {
            client.close();
        }
    }

    /** Chats that no visitor looks after any more, because the visitor never heard that they were begun, are ended. */
    private void lookRound() {
        Instant longAgo = Instant.now().minus(ABANDONED);
        List<ChatId> abandoned = mine.keySet().stream()
                .filter(chat -> !crowd.claimed(chat))
                .filter(chat -> lastHeard.getOrDefault(chat, longAgo).compareTo(longAgo) <= 0)
                .toList();
        abandoned.forEach(this::end);
        if (!staying && !away && random.nextInt(100) < 6) {
            goHome();
        }
        soon(LOOKS_ROUND, this::lookRound);
    }

    // ---- work

    private void answer(ChatId chat, boolean last) {
        owed.remove(chat);
        AgentClient at = client;
        if (at == null || !mine.containsKey(chat)) {
            return;
        }
        String text = "a " + crowd.marks.sent() + " " + name + " " + ++words;
        crowd.said(crowd.history.sending(name, chat, text), at.post(chat, text));
        if (last) {
            end(chat);
        } else if (!staying) {
            perhaps(at, chat);
        }
    }

    /** No holds: taking a chat back from hold may by design carry an agent above the capacity. */
    private void perhaps(AgentClient at, ChatId chat) {
        int dice = random.nextInt(100);
        if (dice < 3) {
            String text = "note " + crowd.marks.sent() + " " + name + " " + ++words;
            crowd.did(Deed.Kind.NOTE, chat, text, at.note(chat, text));
        } else if (dice < 5) {
            crowd.counted(at.transfer(chat, random.nextBoolean() ? CrashNode.ASKED : CrashNode.PUSHED, null, null));
        } else if (dice < 6) {
            crowd.counted(at.transferWarm(chat, CrashNode.ASKED, null, null));
        }
    }

    private void end(ChatId chat) {
        if (client != null) {
            crowd.did(Deed.Kind.ENDED, chat, "", client.end(chat));
        }
    }

    @Override
    public void onOffered(RoutingFrame.Offered offered) {
        int dice = random.nextInt(10);
        AgentClient at = client;
        if (at == null || (dice == 0 && !staying)) {
            return;
        }
        if (dice == 1 && !staying) {
            crowd.counted(at.decline(offered.chat()));
        } else {
            crowd.did(Deed.Kind.ACCEPTED, offered.chat(), name, at.accept(offered.chat()));
        }
    }

    // ---- what the client is told

    @Override
    public void onEvent(RecordedEvent event) {
        ChatId chat = event.chat();
        crowd.history.agentTold(name + "/" + shift, event);
        lastHeard.put(chat, Instant.now());
        if (event.event() instanceof ChatEvent.Assigned given) {
            has(event, given.agent().value().equals(name));
        } else if (event.event() instanceof ChatEvent.Requeued || event.event() instanceof ChatEvent.Closed) {
            has(event, false);
        } else if (mine.containsKey(chat)) {
            has(event, true);
        }
        if (event.event() instanceof ChatEvent.MessagePosted posted
                && event.by().kind() == Actor.Kind.VISITOR) {
            asked(chat, posted.text().endsWith(BusyVisitor.BYE));
        }
    }

    private void has(RecordedEvent event, boolean it) {
        if (it) {
            mine.put(event.chat(), new Cursor(event.chat(), event.version()));
        } else {
            mine.remove(event.chat());
        }
    }

    private void asked(ChatId chat, boolean last) {
        if (owed.add(chat)) {
            soon(THINKS, () -> answer(chat, last));
        }
    }

    @Override
    public void onPeek(ChatId chat, PeekView view) {
        if (view.text().contains(crowd.marks.unsent())) {
            crowd.tally.count("drafts seen at level " + view.level());
        }
    }

    @Override
    public void onForgotten(ChatId chat) {
        mine.remove(chat);
        crowd.tally.count("chats that an agent's client was told to be unknown");
    }

    @Override
    public String toString() {
        return name + " with " + mine.size() + " chats";
    }
}
