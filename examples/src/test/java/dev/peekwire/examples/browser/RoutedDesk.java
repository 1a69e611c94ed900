package dev.peekwire.examples.browser;

import static dev.peekwire.routing.rules.Condition.topic;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.desk.ChatDeskBuilder;
import dev.peekwire.desk.Limits;
import dev.peekwire.protocol.Role;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.hours.BusinessHours;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import dev.peekwire.spi.Authenticator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/**
 * Desks with two teams: orders are given, returns are offered by the team billing. Ana and Ben are of both and have
 * room for three; Nils, of the second tier, supervises.
 */
final class RoutedDesk {
    static final TeamId ORDERS = new TeamId("orders");
    static final TeamId BILLING = new TeamId("billing");

    private static final Set<TeamId> BOTH = Set.of(ORDERS, BILLING);
    private static final OfferPolicy PATIENT =
            new OfferPolicy(OfferPolicy.Mode.OFFER, Duration.ofMinutes(5), 1, 3, Duration.ofSeconds(1));

    private static final Map<String, Authenticator.Agent> STAFF = Map.of(
            "agent-ana", new Authenticator.Agent(new AgentId("ana"), "Ana", BOTH, false, 3),
            "agent-ben", new Authenticator.Agent(new AgentId("ben"), "Ben", BOTH, false, 3),
            "agent-nils", new Authenticator.Agent(new AgentId("nils"), "Nils", BOTH, true, 3, Map.of(), Set.of(), 2));

    private RoutedDesk() {}

    /** With offers that leave much time. */
    static BrowserDesk start() {
        return start(settings -> settings);
    }

    /** The same with settings of one's own. */
    static BrowserDesk start(UnaryOperator<ChatDeskBuilder> more) {
        return start(plan(TeamPolicy.of(ORDERS), PATIENT), more);
    }

    /** Where an agent who is gone for a second has lost the chats. */
    static BrowserDesk impatient() {
        Limits limits =
                Limits.DEFAULT.toBuilder().agentGrace(Duration.ofSeconds(1)).build();
        return start(settings -> settings.limits(limits));
    }

    /** Where an offer stands for six seconds, and one that was missed sets an agent away. */
    static BrowserDesk strict() {
        return start(plan(TeamPolicy.of(ORDERS), hasty(10)), settings -> settings);
    }

    /** Where a return is offered with much time, and an order for a second; one that was missed sets an agent away. */
    static BrowserDesk mixed() {
        return start(plan(TeamPolicy.of(ORDERS).offering(hasty(1)), PATIENT), settings -> settings);
    }

    /** Closed today; open from nine tomorrow, in Oslo. */
    static BrowserDesk closed() {
        ZoneId oslo = ZoneId.of("Europe/Oslo");
        BusinessHours hours = BusinessHours.in(oslo)
                .on(LocalDate.now(oslo).plusDays(1), "09:00-17:00")
                .build();
        return start(plan(TeamPolicy.of(ORDERS).at(hours), PATIENT), settings -> settings);
    }

    /** Whose queue for orders is full from the first who waits. */
    static BrowserDesk full() {
        return full(TeamPolicy.Fallback.LEAVE_MESSAGE);
    }

    /** The same, with what becomes of those for whom there is no room. */
    static BrowserDesk full(TeamPolicy.Fallback fallback) {
        TeamPolicy orders =
                TeamPolicy.of(ORDERS).queueing(1, Duration.ofHours(1)).otherwise(fallback);
        return start(plan(orders, PATIENT), settings -> settings);
    }

    private static OfferPolicy hasty(int seconds) {
        return new OfferPolicy(OfferPolicy.Mode.OFFER, Duration.ofSeconds(seconds), 1, 1, Duration.ofSeconds(1));
    }

    private static RoutingPlan plan(TeamPolicy orders, OfferPolicy returns) {
        return RoutingPlan.builder()
                .team(orders)
                .team(TeamPolicy.of(BILLING).offering(returns))
                .rule(Rule.named("returns").when(topic("returns")).to(BILLING).build())
                .rule(Rule.named("everything-else").to(ORDERS).build())
                .build();
    }

    private static BrowserDesk start(RoutingPlan plan, UnaryOperator<ChatDeskBuilder> more) {
        return BrowserDesk.start(settings ->
                more.apply(settings.authenticator(RoutedDesk::identify).routing(plan)));
    }

    private static CompletionStage<Authenticator.Identity> identify(Authenticator.Request request) {
        Authenticator.Agent agent = request.role() == Role.AGENT ? STAFF.get(request.token()) : null;
        return CompletableFuture.completedFuture(agent == null ? new Authenticator.Refused() : agent);
    }
}
