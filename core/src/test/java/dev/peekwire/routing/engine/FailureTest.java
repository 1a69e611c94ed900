package dev.peekwire.routing.engine;

import static dev.peekwire.routing.engine.Scene.SALES;
import static dev.peekwire.routing.engine.Scene.START;
import static dev.peekwire.routing.engine.Scene.needing;
import static dev.peekwire.routing.engine.Scene.route;
import static dev.peekwire.routing.engine.Scene.stage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingEvent;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.Ticket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Chats whose agent is gone, and assignments that another node was faster with. */
class FailureTest {
    private final Scene scene = Scene.pushing();

    @Test
    void a_chat_put_back_goes_before_all_others_and_keeps_its_wait() {
        Ticket first = scene.ticket("c1");
        scene.after(600);
        scene.queue("vip", new Route("vip", 100, Route.to(SALES).stages()));
        scene.after(60);
        scene.queue(first.inFront().again(scene.now));

        assertThat(scene.waiting(SALES)).containsExactly("c1", "vip");
        assertThat(scene.place("c1").queuedAt()).isEqualTo(START);
        assertThat(scene.comes("anna", 1)).containsExactly("anna assign c1 sales");
    }

    @Test
    void those_in_front_keep_their_order_among_each_other() {
        scene.queue(Ticket.of(new ChatId("later"), Route.to(SALES), START.plusSeconds(5))
                .inFront());
        scene.queue(Ticket.of(new ChatId("earlier"), Route.to(SALES), START).inFront());

        assertThat(scene.waiting(SALES)).containsExactly("earlier", "later");
    }

    @Test
    void an_hours_talk_is_no_hours_wait() {
        scene.plan(TeamPolicy.of(SALES).queueing(10, Duration.ofMinutes(10)));
        Ticket first = scene.ticket("c1");
        scene.after(3600);

        assertThat(scene.queue(first.inFront().again(scene.now))).isEmpty();
        assertThat(scene.due()).isEqualTo(600);
    }

    @Test
    void a_chat_put_back_starts_at_the_stage_that_its_wait_has_reached() {
        Ticket first =
                Ticket.of(new ChatId("c1"), route(stage(0, needing("refunds", 9)), stage(30, Need.of(SALES))), START);
        scene.after(60);
        scene.comes("anna", 1);

        assertThat(scene.queue(first.inFront().again(scene.now))).containsExactly("anna assign c1 sales");
    }

    @Test
    void a_chat_that_its_agent_could_not_take_is_back_at_its_place_and_goes_to_the_next() {
        scene.comes("anna", 1);
        scene.comes("bjorn", 2);
        scene.loaded("bjorn", 1);
        Ticket ticket = scene.ticket("c1");
        scene.queue(ticket);

        assertThat(scene.on(refused(ticket, "anna"))).containsExactly("bjorn assign c1 sales");
    }

    @Test
    void the_two_do_not_meet_again_until_something_is_told_of_the_agent() {
        scene.comes("anna", 2);
        Ticket ticket = scene.ticket("c1");
        scene.queue(ticket);
        assertThat(scene.on(refused(ticket, "anna"))).isEmpty();
        assertThat(scene.after(600)).isEmpty();

        assertThat(scene.loaded("anna", 1)).containsExactly("anna assign c1 sales");
    }

    @Test
    void a_refusal_that_comes_when_the_chat_waits_again_already_only_frees_the_agent() {
        scene.comes("anna", 1);
        Ticket ticket = scene.ticket("c1");
        scene.queue(ticket);
        scene.queue(ticket.inFront());

        assertThat(scene.on(refused(ticket, "anna"))).isEmpty();
        assertThat(scene.waiting(SALES)).containsExactly("c1");
        assertThat(scene.goes("anna", Presence.AVAILABLE)).containsExactly("anna assign c1 sales");
    }

    @Test
    void an_assignment_of_a_chat_that_is_gone_gives_the_weight_back() {
        scene.comes("anna", 1);
        scene.queue("c1");
        scene.queue("c2");

        assertThat(scene.load("anna", -1)).containsExactly("anna assign c2 sales");
    }

    @Test
    void an_agent_who_returns_with_the_chats_at_hand_gets_no_more_than_fit() {
        scene.comes("anna", 2);
        List.of("c1", "c2").forEach(scene::queue);
        scene.goes("anna", Presence.OFFLINE);
        scene.queue("c3");

        assertThat(scene.loaded("anna", 2)).isEmpty();
        scene.goes("anna", Presence.AVAILABLE);
        assertThat(scene.load("anna", -1)).containsExactly("anna assign c3 sales");
    }

    @Test
    void what_is_told_of_strangers_changes_nothing() {
        assertThat(scene.load("nobody", -1)).isEmpty();
        assertThat(scene.leaves("nothing")).isEmpty();
        assertThat(scene.accepts("nobody", "nothing")).isEmpty();
        assertThat(scene.router.load(new TeamId("none")).waiting()).isZero();
    }

    private static RoutingEvent refused(Ticket ticket, String agent) {
        return new RoutingEvent.AssignmentRefused(new RoutingDecision.Assign(ticket, new AgentId(agent), SALES));
    }
}
