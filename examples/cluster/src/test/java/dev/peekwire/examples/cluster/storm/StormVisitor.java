package dev.peekwire.examples.cluster.storm;

import dev.peekwire.ChatException;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.client.ConnectionState;
import dev.peekwire.client.StartRequest;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.client.VisitorListener;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** One visitor with one chat, who remembers what was acknowledged, what came, and when the connection came back. */
final class StormVisitor implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String name;
    private final Times times;
    private final VisitorClient client;
    private final AtomicInteger said = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final List<Long> versions = new CopyOnWriteArrayList<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private volatile VisitorChat chat;
    private volatile boolean lost;
    private volatile long tried;
    private volatile long back;

    StormVisitor(String name, URI desk, Crowd crowd) {
        this.name = name;
        this.times = crowd.times();
        this.client = VisitorClient.builder(desk)
                .transport(crowd.transport())
                .scheduler(crowd.scheduler())
                .executor(crowd.executor())
                .jitter(crowd.jitter())
                .commandTimeout(PATIENCE)
                .listener(new Ears())
                .build();
    }

    private final class Ears implements VisitorListener {
        @Override
        public void onEvent(RecordedEvent event) {
            versions.add(event.version());
            if (event.event() instanceof ChatEvent.MessagePosted posted) {
                seen.add(posted.text());
            }
        }

        @Override
        public void onState(ConnectionState state) {
            if (state == ConnectionState.WAITING) {
                tried = lost ? tried : 0;
                lost = true;
                back = 0;
            } else if (state == ConnectionState.CONNECTING && tried == 0) {
                tried = System.nanoTime();
            } else if (state == ConnectionState.CONNECTED) {
                back = System.nanoTime();
            }
        }
    }

    /** Asks again as long as the desk says that this helps. */
    CompletionStage<VisitorChat> starts(Crowd crowd) {
        CompletableFuture<VisitorChat> begun = new CompletableFuture<>();
        client.connect().thenRun(() -> start(crowd, begun));
        return begun;
    }

    private void start(Crowd crowd, CompletableFuture<VisitorChat> begun) {
        client.start(StartRequest.about("orders")).whenComplete((started, failure) -> {
            if (failure == null) {
                chat = started;
                begun.complete(started);
            } else if (retryable(failure)) {
                crowd.scheduler().after(Duration.ofSeconds(1), () -> start(crowd, begun));
            } else {
                begun.completeExceptionally(failure);
            }
        });
    }

    private static boolean retryable(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof ChatException known && known.retryable();
    }

    /**
     * One message more; how long its acknowledgement took is noted. One that the desk refused for now was promised nothing: its
     * visitor would press the button again.
     *
     * @return done when it is answered
     */
    CompletionStage<?> says(Times.Phase phase) {
        String text = name + " says " + said.incrementAndGet();
        long begin = System.nanoTime();
        return chat.send(text).handle((version, failure) -> {
            if (failure == null) {
                acknowledged.add(text);
                times.took(phase, System.nanoTime() - begin);
            } else if (retryable(failure)) {
                times.refused(phase);
            } else {
                failures.add(text + ": " + failure);
            }
            return text;
        });
    }

    VisitorChat chat() {
        return chat;
    }

    /** How many messages the visitor said. */
    int said() {
        return said.get();
    }

    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** Whether all that was acknowledged was told as well. */
    boolean toldAll() {
        return seen.containsAll(acknowledged);
    }

    Judge.Memory remembers() {
        return new Judge.Memory(name, failures, acknowledged(), versions, seen);
    }

    /** Whether the connection was lost and stands again. */
    boolean isBack() {
        return lost && client.state() == ConnectionState.CONNECTED;
    }

    /** When the first attempt after the loss was made. */
    long tried() {
        return tried;
    }

    /** When the connection stood again, 0 if it does not. */
    long back() {
        return back;
    }

    @Override
    public void close() {
        client.close();
    }
}
