package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.TeamId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.OfferEnd;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.rules.Condition;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import dev.peekwire.spi.Authenticator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** A desk with a plan, and what its people do. */
abstract class RoutingScene {
    static final TeamId MAIN = DeskFixture.MAIN;
    static final TeamId OTHER = DeskFixture.OTHER;
    static final Duration A_MOMENT = Duration.ofMillis(1);

    /** Both teams ask before they give. */
    static RoutingPlan asking(OfferPolicy how) {
        return plan(TeamPolicy.of(MAIN).offering(how), TeamPolicy.of(OTHER).offering(how));
    }

    /** Topic {@code other} goes to the second team, everything else to the first. */
    static RoutingPlan plan(TeamPolicy first, TeamPolicy second) {
        return RoutingPlan.builder()
                .team(first)
                .team(second)
                .rule(Rule.named("other")
                        .when(Condition.topic("other"))
                        .to(second.team())
                        .build())
                .build();
    }

    static DeskFixture desk(RoutingPlan plan) {
        return new DeskFixture(builder -> builder.routing(plan));
    }

    static DeskFixture desk(RoutingPlan plan, UnaryOperator<ChatDeskBuilder> changes) {
        return new DeskFixture(builder -> changes.apply(builder.routing(plan)));
    }

    /** Agents by name: of team main, one chat at a time. */
    static Authenticator oneAtATime(String... seconds) {
        return request -> {
            String name = request.token().replace("agent-", "");
            int tier = List.of(seconds).contains(name) ? 2 : 1;
            return CompletableFuture.completedFuture(
                    new Authenticator.Agent(new AgentId(name), name, Set.of(MAIN), false, 1, Map.of(), Set.of(), tier));
        };
    }

    static AgentId id(String name) {
        return new AgentId(name);
    }

    static ChatId starts(DeskFixture desk, TestClient visitor, String topic) {
        visitor.sends(new ClientFrame.Start(desk.command(), topic, "en", Map.of("order", "7")));
        return visitor.latest(ServerFrame.Ok.class).chat();
    }

    static void accepts(DeskFixture desk, TestClient agent, ChatId chat) {
        agent.sends(new AgentFrame.Accept(desk.command(), chat));
    }

    static void declines(DeskFixture desk, TestClient agent, ChatId chat) {
        agent.sends(new AgentFrame.Decline(desk.command(), chat));
    }

    static List<ChatEvent> stored(DeskFixture desk, ChatId chat) {
        return desk.store.read(desk.desk.id(), chat, 0, 1_000).stream()
                .map(recorded -> recorded.event())
                .toList();
    }

    static <E extends ChatEvent> List<E> stored(DeskFixture desk, ChatId chat, Class<E> type) {
        return stored(desk, chat).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    static List<ChatId> chatsOf(DeskFixture desk, String agent) {
        return desk.store.assignedTo(desk.desk.id(), id(agent));
    }

    static List<ChatId> offered(TestClient agent) {
        return agent.all(RoutingFrame.Offered.class)
                .map(RoutingFrame.Offered::chat)
                .toList();
    }

    static List<OfferEnd> ended(TestClient agent) {
        return agent.all(RoutingFrame.OfferEnded.class)
                .map(RoutingFrame.OfferEnded::reason)
                .toList();
    }

    static void refused(TestClient client, ErrorCode code) {
        assertThat(client.latest(ServerFrame.Refused.class).refusal().code()).isEqualTo(code);
    }

    static void seesNothing(TestClient... clients) {
        for (TestClient client : clients) {
            client.seen.clear();
        }
    }
}
