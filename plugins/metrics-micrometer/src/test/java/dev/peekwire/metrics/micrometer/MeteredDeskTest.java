package dev.peekwire.metrics.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.client.StartRequest;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.measure.MeasureRules;
import dev.peekwire.transport.memory.MemoryTransport;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A desk that is metered as the guide shows it. */
@Timeout(120)
class MeteredDeskTest {
    private static ChatDesk metered(DeskMeters meters) {
        ChatDesk desk = ChatDesk.builder()
                .id("main")
                .measures(MeasureRules.DEFAULT, 10_000)
                .listener(meters)
                .build();
        meters.bind(desk);
        return desk;
    }

    @Test
    void a_chat_that_was_closed_is_in_the_meters() {
        MeterRegistry registry = new SimpleMeterRegistry();
        DeskMeters meters = new DeskMeters(registry, "main");
        String name = UUID.randomUUID().toString();
        try (ChatDesk desk = metered(meters);
                MemoryTransport.Listening listening = new MemoryTransport().listen(name, desk.acceptor());
                VisitorClient visitor =
                        VisitorClient.builder(URI.create("memory:" + name)).build()) {
            assertThat(listening).isNotNull();
            VisitorChat chat = visitor.connect()
                    .thenCompose(connected -> visitor.start(StartRequest.general()))
                    .toCompletableFuture()
                    .join();
            chat.send("hello").toCompletableFuture().join();
            chat.end().toCompletableFuture().join();
            // The meters of a chat come one after the other.
            await().atMost(Duration.ofMinutes(1)).ignoreExceptions().untilAsserted(() -> {
                assertThat(of("closed", registry)).isEqualTo(1);
                assertThat(of("visitor.messages", registry)).isEqualTo(1);
            });
            assertThat(registry.get("peekwire.desk.appends").functionCounter().count())
                    .isGreaterThanOrEqualTo(3);
            assertThat(registry.get("peekwire.desk.connections").gauge().value())
                    .isEqualTo(1);
        }
        meters.close();
        assertThat(registry.getMeters()).isEmpty();
    }

    private static double of(String measure, MeterRegistry registry) {
        return registry.get("peekwire.chat." + measure)
                .tag("team", "main")
                .counter()
                .count();
    }
}
