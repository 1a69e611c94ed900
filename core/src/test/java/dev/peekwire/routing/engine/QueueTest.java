package dev.peekwire.routing.engine;

import static dev.peekwire.routing.engine.Scene.BILLING;
import static dev.peekwire.routing.engine.Scene.SALES;
import static dev.peekwire.routing.engine.Scene.START;
import static dev.peekwire.routing.engine.Scene.needing;
import static dev.peekwire.routing.engine.Scene.route;
import static dev.peekwire.routing.engine.Scene.skilled;
import static dev.peekwire.routing.engine.Scene.stage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.RoutingEvent;
import dev.peekwire.routing.TeamLoad;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is served first, where a chat stands, and what happens to those who can't wait. */
class QueueTest {
    private final Scene scene = Scene.pushing();

    @Test
    void chats_are_served_by_when_they_came() {
        scene.queue("c2");
        scene.after(1);
        scene.queue("c1");

        assertThat(scene.waiting(SALES)).containsExactly("c2", "c1");
        assertThat(scene.comes("anna", 1)).containsExactly("anna assign c2 sales");
    }

    @Test
    void chats_that_came_at_one_moment_are_served_by_id() {
        scene.queue("c2");
        scene.queue("c1");

        assertThat(scene.waiting(SALES)).containsExactly("c1", "c2");
    }

    @Test
    void a_point_of_priority_is_worth_the_teams_ageing() {
        scene.plan(TeamPolicy.of(SALES).ageing(Duration.ofSeconds(10)));
        scene.queue("plain");
        scene.after(19);
        scene.queue("two-points-19-s-later", prior(2));
        scene.after(2);
        scene.queue("two-points-21-s-later", prior(2));

        assertThat(scene.waiting(SALES)).containsExactly("two-points-19-s-later", "plain", "two-points-21-s-later");
    }

    @Test
    void waiting_outgrows_every_priority() {
        scene.plan(TeamPolicy.of(SALES).ageing(Duration.ofSeconds(1)).queueing(100, Duration.ofHours(1)));
        scene.queue("patient", prior(-100));
        scene.after(201);
        scene.queue("important", prior(100));

        assertThat(scene.comes("anna", 1)).containsExactly("anna assign patient sales");
    }

    @Test
    void the_reported_wait_is_never_altered_by_priority() {
        scene.queue("c1", prior(50));
        scene.after(30);

        assertThat(scene.place("c1").queuedAt()).isEqualTo(START);
        assertThat(scene.router.load(SALES).oldest()).contains(START);
    }

    @Test
    void a_changed_ageing_sorts_the_queue_anew() {
        scene.plan(TeamPolicy.of(SALES).ageing(Duration.ofSeconds(1)));
        scene.queue("plain");
        scene.after(30);
        scene.queue("prior", prior(10));
        assertThat(scene.waiting(SALES)).containsExactly("plain", "prior");

        scene.plan(TeamPolicy.of(SALES).ageing(Duration.ofSeconds(5)));

        assertThat(scene.waiting(SALES)).containsExactly("prior", "plain");
        assertThat(scene.comes("anna", 1)).containsExactly("anna assign prior sales");
    }

    @Test
    void the_position_counts_those_served_no_later_and_falls_as_they_go() {
        scene.queue("c1");
        scene.queue("c2");
        scene.queue("c3");
        assertThat(scene.place("c3").position()).isEqualTo(3);

        scene.leaves("c1");
        assertThat(scene.place("c3").position()).isEqualTo(2);

        scene.comes("anna", 1);
        assertThat(scene.place("c3").position()).isEqualTo(1);
        assertThat(scene.router.place(new ChatId("c2"), scene.now)).isEmpty();
    }

    @Test
    void the_estimated_wait_is_the_mean_time_to_so_many_departures() {
        scene.plan(TeamPolicy.of(SALES).handling(Duration.ofMinutes(6)));
        scene.comes("anna", 2);
        scene.comes("bjorn", 1);
        List.of("a1", "a2", "a3", "c1", "c2").forEach(scene::queue);

        assertThat(scene.place("c1").estimatedWait()).contains(Duration.ofMinutes(2));
        assertThat(scene.place("c2").estimatedWait()).contains(Duration.ofMinutes(4));
    }

    @Test
    void nobody_at_the_desk_means_no_estimate() {
        scene.queue("c1");
        assertThat(scene.place("c1").estimatedWait()).isEmpty();
    }

    @Test
    void chats_that_take_longer_than_thought_make_the_estimate_longer() {
        scene.comes("anna", 1);
        List.of("c0", "c1").forEach(scene::queue);
        Duration before = scene.place("c1").estimatedWait().orElseThrow();

        scene.on(new RoutingEvent.ChatHandled(SALES, before.multipliedBy(3)));

        assertThat(scene.place("c1").estimatedWait())
                .contains(before.multipliedBy(11).dividedBy(10));
    }

    @Test
    void visitors_who_give_up_make_the_estimate_shorter() {
        scene.comes("anna", 1);
        List.of("c0", "c1", "c2", "c3", "c4").forEach(scene::queue);
        scene.after(60);
        Duration before = scene.place("c4").estimatedWait().orElseThrow();

        scene.leaves("c1");

        Duration perChat = before.dividedBy(4);
        assertThat(scene.place("c4").estimatedWait().orElseThrow()).isLessThan(perChat.multipliedBy(3));
    }

    @Test
    void the_wait_of_a_message_and_an_hours_talk_say_nothing_of_how_long_visitors_wait() {
        scene.queue(scene.ticket("message").left());
        Ticket talked = scene.ticket("talked");
        scene.after(3600);
        scene.queue(talked.again(scene.now));
        scene.queue("c1");
        scene.after(60);
        scene.leaves("c1");
        Scene plain = Scene.pushing();
        plain.queue("talked");
        plain.queue("c1");
        plain.after(60);
        plain.leaves("c1");

        for (Scene each : List.of(scene, plain)) {
            each.on(new RoutingEvent.ChatLeft(new ChatId("message"), false));
            each.comes("anna", 1);
            each.loaded("anna", 1);
            each.queue("last");
        }

        assertThat(scene.place("last").estimatedWait())
                .isEqualTo(plain.place("last").estimatedWait());
    }

    @Test
    void a_full_queue_refuses_one_more() {
        scene.plan(TeamPolicy.of(SALES).queueing(1, Duration.ofHours(1)));
        scene.queue("c1");

        assertThat(scene.queue("c2")).containsExactly("c2 refused");
        assertThat(scene.waiting(SALES)).containsExactly("c1");
    }

    @Test
    void without_a_queue_a_chat_is_still_given_to_whoever_is_free() {
        scene.plan(TeamPolicy.of(SALES).queueing(0, Duration.ofHours(1)));
        scene.comes("anna", 1);

        assertThat(scene.queue("c1")).containsExactly("anna assign c1 sales");
        assertThat(scene.queue("c2")).containsExactly("c2 refused");
    }

    @Test
    void a_chat_in_front_and_one_that_waited_already_are_never_refused() {
        scene.plan(TeamPolicy.of(SALES).queueing(1, Duration.ofHours(1)));
        scene.queue("c1");

        assertThat(scene.queue(scene.ticket("c2").inFront())).isEmpty();
        assertThat(scene.queue("c1")).isEmpty();
        assertThat(scene.waiting(SALES)).containsExactly("c2", "c1");
    }

    @Test
    void a_message_and_a_chat_that_has_begun_are_never_refused_and_only_the_chat_takes_a_place() {
        scene.plan(TeamPolicy.of(SALES).queueing(1, Duration.ofHours(1)));
        scene.queue(scene.ticket("message").left());

        assertThat(scene.queue("c1")).isEmpty();
        assertThat(scene.on(new RoutingEvent.ChatQueued(scene.ticket("c2"), true)))
                .isEmpty();
        assertThat(scene.queue(scene.ticket("another").left())).isEmpty();
        assertThat(scene.queue("c3")).containsExactly("c3 refused");
        assertThat(scene.waiting(SALES)).containsExactly("another", "c1", "c2", "message");
    }

    @Test
    void a_message_is_never_given_up() {
        scene.queue(scene.ticket("message").left());

        assertThat(scene.due()).isEqualTo(-1);
        assertThat(scene.after(Duration.ofDays(30))).isEmpty();
        assertThat(scene.comes("anna", 1)).containsExactly("anna assign message sales");
    }

    @Test
    void a_chat_that_has_waited_too_long_is_given_up_at_that_moment() {
        scene.plan(TeamPolicy.of(SALES).queueing(10, Duration.ofSeconds(90)));
        scene.queue("c1");
        assertThat(scene.due()).isEqualTo(90);

        assertThat(scene.after(89)).isEmpty();
        assertThat(scene.after(1)).containsExactly("c1 expired");
        assertThat(scene.due()).isEqualTo(-1);
    }

    @Test
    void the_longest_wait_follows_the_plan_and_the_latest_coming() {
        scene.queue("c1");
        scene.plan(TeamPolicy.of(SALES).queueing(10, Duration.ofSeconds(60)));
        assertThat(scene.due()).isEqualTo(60);

        scene.after(50);
        scene.queue(Ticket.of(new ChatId("c1"), Route.to(SALES), START).again(scene.now));

        assertThat(scene.due()).isEqualTo(60);
        assertThat(scene.place("c1").queuedAt()).isEqualTo(START);
    }

    @Test
    void a_visitor_who_leaves_is_gone_at_once_with_every_timer() {
        scene.queue("c1", route(stage(0, Need.of(SALES)), stage(30, Need.of(BILLING))));

        scene.leaves("c1");

        assertThat(scene.waiting(SALES)).isEmpty();
        assertThat(scene.due()).isEqualTo(-1);
        assertThat(scene.comes("anna", 1)).isEmpty();
    }

    @Test
    void steps_relax_with_waiting_time_and_the_place_is_kept() {
        scene.comes(skilled("anna", Map.of()));
        scene.comes(Scene.agent("bea", 1, BILLING));
        scene.pauses("bea", BILLING);
        scene.queue("c1", route(stage(0, needing("refunds", 1)), stage(30, needing("refunds", 1), Need.of(BILLING))));
        scene.after(10);
        scene.queue("c2", Route.to(needing("refunds", 1)));

        assertThat(scene.due()).isEqualTo(20);
        assertThat(scene.after(20)).containsExactly("c1 relax 1");
        assertThat(scene.waiting(SALES)).containsExactly("c1", "c2");
        assertThat(scene.pauses("bea")).containsExactly("bea assign c1 billing");
    }

    @Test
    void a_light_chat_may_overtake_a_heavy_one_that_fits_nobody() {
        scene.comes("anna", 2);
        scene.loaded("anna", 1);
        scene.queue("heavy", Route.to(Need.builder(SALES).weight(2).build()));

        assertThat(scene.queue("light")).containsExactly("anna assign light sales");
        assertThat(scene.load("anna", -2)).containsExactly("anna assign heavy sales");
    }

    @Test
    void a_clock_that_jumps_back_undoes_nothing_and_one_that_jumps_ahead_does_all_in_order() {
        scene.plan(TeamPolicy.of(SALES).queueing(10, Duration.ofSeconds(40)));
        scene.queue(
                "c1",
                route(stage(0, needing("refunds", 2)), stage(10, needing("refunds", 1)), stage(20, Need.of(BILLING))));
        scene.after(10);
        assertThat(scene.after(-9)).isEmpty();

        assertThat(scene.after(3600)).containsExactly("c1 relax 2", "c1 expired");
    }

    @Test
    void a_team_tells_how_it_stands() {
        scene.plan(TeamPolicy.of(SALES).offering(OfferPolicy.ASK));
        scene.comes("anna", 2);
        scene.comes("bjorn", 3);
        scene.loaded("bjorn", 3);
        scene.comes("carl", 1);
        scene.goes("carl", Presence.AWAY);
        List.of("c1", "c2", "c3").forEach(scene::queue);

        TeamLoad load = scene.router.load(SALES);
        assertThat(List.of(load.waiting(), load.offered(), load.available(), load.away(), load.load(), load.capacity()))
                .containsExactly(3, 2, 2, 1, 3, 6);
    }

    private static Route prior(int priority) {
        return new Route("vip", priority, Route.to(SALES).stages());
    }
}
