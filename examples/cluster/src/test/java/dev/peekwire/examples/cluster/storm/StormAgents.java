package dev.peekwire.examples.cluster.storm;

import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.client.AgentClient;
import dev.peekwire.client.AgentListener;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Agents who take every chat, and remember every message that they were shown. */
final class StormAgents implements AutoCloseable {
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final CountDownLatch there;
    private final List<AgentClient> clients;

    StormAgents(int count, List<URI> desks, Crowd crowd) {
        there = new CountDownLatch(count);
        clients = IntStream.range(0, count)
                .mapToObj(number -> AgentClient.builder(desks.get(number % desks.size()))
                        .token("agent-" + number)
                        .transport(crowd.transport())
                        .scheduler(crowd.scheduler())
                        .executor(crowd.executor())
                        .jitter(crowd.jitter())
                        .listener(new Ears())
                        .build())
                .toList();
    }

    private final class Ears implements AgentListener {
        @Override
        public void onEvent(RecordedEvent event) {
            if (event.event() instanceof ChatEvent.MessagePosted posted) {
                seen.add(posted.text());
            }
        }

        @Override
        public void onPresence(
                boolean available, Set<dev.peekwire.TeamId> paused, dev.peekwire.protocol.PresenceReason reason) {
            if (available) {
                there.countDown();
            }
        }
    }

    void come() throws InterruptedException {
        clients.forEach(client -> {
            client.available(true);
            client.connect();
        });
        if (!there.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException(there.getCount() + " agents are not there");
        }
    }

    Set<String> seen() {
        return Set.copyOf(seen);
    }

    @Override
    public void close() {
        clients.forEach(AgentClient::close);
    }
}
