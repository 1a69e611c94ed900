package dev.peekwire.examples.browser;

import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.client.AgentClient;
import dev.peekwire.client.AgentListener;
import dev.peekwire.client.PeekView;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.PresenceReason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** An agent without a screen: takes every chat, looks wherever it may, and remembers what it was shown. */
final class Ana implements AutoCloseable, AgentListener {
    private static final int PATIENCE = 60;

    private final AgentClient client;
    private final List<ChatId> chats = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Map<String, ChatId> heardIn = new ConcurrentHashMap<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private volatile boolean counted;

    private Ana(BrowserDesk desk, String id, boolean looks) {
        client = AgentClient.builder(desk.sockets())
                .token("agent-" + id)
                .lookAtAssigned(looks)
                .listener(this)
                .build();
    }

    /** At work, and looking wherever visitors allow it. */
    static Ana at(BrowserDesk desk) {
        return at(desk, "ana", true);
    }

    static Ana at(BrowserDesk desk, String id, boolean looks) {
        Ana ana = new Ana(desk, id, looks);
        await(ana.client.connect());
        ana.client.available(true);
        Awaitility.await().until(() -> ana.counted);
        return ana;
    }

    AgentClient client() {
        return client;
    }

    /** The chat she was given last; waits for the first. */
    ChatId chat() {
        if (chats.isEmpty()) {
            Awaitility.await().until(() -> !chats.isEmpty());
        }
        return chats.get(chats.size() - 1);
    }

    void says(String text) {
        await(client.post(chat(), text));
    }

    /** What was said to her, in order. */
    List<String> heard() {
        return heard;
    }

    /** In which chat that was said; waits for it. */
    ChatId chatOf(String text) {
        Awaitility.await().until(() -> heardIn.containsKey(text));
        return heardIn.get(text);
    }

    /** Every draft she was shown; an erased one is empty. */
    List<String> seen() {
        return seen;
    }

    /** What she is shown now. */
    String sees() {
        return seen.isEmpty() ? "" : seen.get(seen.size() - 1);
    }

    @Override
    public void onPresence(boolean available, Set<TeamId> paused, PresenceReason reason) {
        counted = available;
    }

    @Override
    public void onEvent(RecordedEvent event) {
        if (event.event() instanceof ChatEvent.Assigned) {
            chats.add(event.chat());
        } else if (event.event() instanceof ChatEvent.MessagePosted posted) {
            heardIn.put(posted.text(), event.chat());
            heard.add(posted.text());
        }
    }

    @Override
    public void onPeek(ChatId chat, PeekView view) {
        seen.add(view.text());
    }

    @Override
    public void onPeekErased(ChatId chat, EraseReason reason) {
        seen.add("");
    }

    @Override
    public void close() {
        client.close();
    }

    static <T> T await(CompletionStage<T> answer) {
        try {
            return answer.toCompletableFuture().get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
