package dev.peekwire.routing.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.Router;
import dev.peekwire.routing.RoutingEvent;
import dev.peekwire.routing.Skill;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.Ticket;
import dev.peekwire.routing.engine.RoutingEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What 100,000 waiting chats cost, by the difference of the heap. */
class MemoryOfWaitingTest {
    private static final int CHATS = 100_000;
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final TeamId TEAM = new TeamId("help");

    private final List<Route> routes =
            IntStream.range(0, 200).mapToObj(MemoryOfWaitingTest::route).toList();

    @Test
    void a_waiting_chat_costs_less_than_a_kibibyte_its_ticket_and_id_included() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            least = Math.min(least, bytesForEach());
        }
        System.out.println("a waiting chat: " + least + " bytes");
        assertThat(least).isBetween(50L, 1023L);
    }

    private long bytesForEach() {
        Router router = new RoutingEngine();
        router.on(NOW, new RoutingEvent.PlanChanged(List.of(TeamPolicy.of(TEAM).queueing(CHATS, Duration.ofDays(1)))));
        long before = used();
        for (int i = 0; i < CHATS; i++) {
            Ticket ticket = Ticket.of(new ChatId("chat-" + i), routes.get(i % routes.size()), NOW.plusMillis(i));
            router.on(NOW.plusMillis(i), new RoutingEvent.ChatQueued(ticket));
        }
        long after = used();
        assertThat(router.load(TEAM).waiting()).isEqualTo(CHATS);
        return (after - before) / CHATS;
    }

    /** After collections enough that nothing is left to collect. */
    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    /** Relaxed twice, over two teams. */
    private static Route route(int number) {
        Skill skill = new Skill("skill-" + number);
        Need asked = Need.builder(TEAM).require(skill, 3).build();
        List<Need> more = List.of(asked, Need.of(new TeamId("others")));
        return new Route(
                "rule-" + number,
                number % 5,
                List.of(
                        new Route.Stage(Duration.ZERO, List.of(asked)),
                        new Route.Stage(Duration.ofSeconds(30), more),
                        new Route.Stage(Duration.ofSeconds(60), List.of(Need.of(TEAM)))));
    }
}
