package dev.peekwire.routing.engine;

import static dev.peekwire.routing.engine.Scene.BILLING;
import static dev.peekwire.routing.engine.Scene.SALES;
import static dev.peekwire.routing.engine.Scene.route;
import static dev.peekwire.routing.engine.Scene.stage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.routing.Need;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.TeamPolicy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Offers made, answered, missed and taken back. */
class OffersTest {
    private final Scene scene = Scene.offering();

    @Test
    void an_offered_chat_keeps_its_place_and_goes_to_nobody_else() {
        scene.comes("anna", 1);
        scene.queue("c1");
        scene.queue("c2");

        assertThat(scene.comes("bjorn", 1)).containsExactly("bjorn offer c2 sales");
        assertThat(scene.waiting(SALES)).containsExactly("c1", "c2");
    }

    @Test
    void an_offer_holds_the_agents_capacity() {
        scene.comes("anna", 1);
        scene.queue("c1");

        assertThat(scene.queue("c2")).isEmpty();
        assertThat(scene.accepts("anna", "c1")).containsExactly("anna assign c1 sales");
        assertThat(scene.waiting(SALES)).containsExactly("c2");
    }

    @Test
    void of_several_who_were_asked_the_first_to_accept_wins_and_the_others_are_revoked_once() {
        Scene many = Scene.offering(offers -> Scene.toMany(offers, 3));
        List.of("anna", "bjorn", "carl", "dora").forEach(name -> many.comes(name, 1));
        assertThat(many.queue("c1"))
                .containsExactly("anna offer c1 sales", "bjorn offer c1 sales", "carl offer c1 sales");

        assertThat(many.accepts("bjorn", "c1"))
                .containsExactly("bjorn assign c1 sales", "anna revoke c1 TAKEN", "carl revoke c1 TAKEN");
        assertThat(many.accepts("anna", "c1")).isEmpty();
        assertThat(many.declines("carl", "c1")).isEmpty();
        assertThat(many.after(3600)).isEmpty();
    }

    @Test
    void the_next_best_are_asked_when_all_have_declined() {
        Scene many = Scene.offering(offers -> Scene.toMany(offers, 2));
        List.of("anna", "bjorn", "carl").forEach(name -> many.comes(name, 1));
        many.queue("c1");

        assertThat(many.declines("anna", "c1")).isEmpty();
        assertThat(many.declines("bjorn", "c1")).containsExactly("carl offer c1 sales");
    }

    @Test
    void an_offer_that_is_not_answered_in_time_moves_on() {
        scene.comes("anna", 1);
        scene.comes("bjorn", 1);
        scene.queue("c1");
        assertThat(scene.due()).isEqualTo(20);

        assertThat(scene.after(20)).containsExactly("anna revoke c1 MISSED", "bjorn offer c1 sales");
        assertThat(scene.accepts("anna", "c1")).isEmpty();
    }

    @Test
    void whoever_declined_is_asked_again_after_a_while_if_nobody_else_could() {
        scene.comes("anna", 1);
        scene.queue("c1");

        assertThat(scene.declines("anna", "c1")).isEmpty();
        assertThat(scene.due()).isEqualTo(30);
        assertThat(scene.after(30)).containsExactly("anna offer c1 sales");
    }

    @Test
    void until_then_anybody_else_gets_it() {
        scene.comes("anna", 1);
        scene.queue("c1");
        scene.declines("anna", "c1");

        assertThat(scene.comes("bjorn", 1)).containsExactly("bjorn offer c1 sales");
    }

    @Test
    void whoever_declined_gets_the_next_chat_meanwhile() {
        scene.comes("anna", 1);
        scene.queue("c1");
        scene.queue("c2");

        assertThat(scene.declines("anna", "c1")).containsExactly("anna offer c2 sales");
    }

    @Test
    void misses_in_a_row_set_an_agent_away() {
        scene.comes("anna", 1);
        scene.queue("c1");
        scene.after(20);
        scene.after(30);
        scene.after(20);
        scene.after(30);

        assertThat(scene.after(20)).containsExactly("anna revoke c1 MISSED", "anna away");
        assertThat(scene.after(30)).isEmpty();
        assertThat(scene.router.load(SALES).away()).isEqualTo(1);
        assertThat(scene.goes("anna", Presence.AVAILABLE)).containsExactly("anna offer c1 sales");
    }

    @Test
    void an_answer_ends_the_row_of_misses() {
        scene.comes("anna", 1);
        scene.queue("c1");
        scene.after(20);
        scene.after(30);
        scene.after(20);
        scene.after(30);
        scene.declines("anna", "c1");

        scene.after(30);
        assertThat(scene.after(20)).containsExactly("anna revoke c1 MISSED");
    }

    @Test
    void who_goes_while_holding_an_offer_declines_it() {
        scene.comes("anna", 1);
        scene.comes("bjorn", 1);
        scene.queue("c1");

        assertThat(scene.goes("anna", Presence.OFFLINE))
                .containsExactly("anna revoke c1 UNAVAILABLE", "bjorn offer c1 sales");
        assertThat(scene.goes("bjorn", Presence.AWAY)).containsExactly("bjorn revoke c1 UNAVAILABLE");
        assertThat(scene.waiting(SALES)).containsExactly("c1");
    }

    @Test
    void a_late_accept_after_the_visitor_left_comes_to_nothing() {
        scene.comes("anna", 1);
        scene.queue("c1");

        assertThat(scene.leaves("c1")).containsExactly("anna revoke c1 GONE");
        assertThat(scene.accepts("anna", "c1")).isEmpty();
        assertThat(scene.queue("c2")).containsExactly("anna offer c2 sales");
    }

    @Test
    void chats_back_from_hold_end_the_latest_offers_first() {
        scene.comes("anna", 3);
        List.of("c1", "c2", "c3").forEach(scene::queue);

        assertThat(scene.load("anna", 2)).containsExactly("anna revoke c3 UNAVAILABLE", "anna revoke c2 UNAVAILABLE");
        assertThat(scene.accepts("anna", "c1")).containsExactly("anna assign c1 sales");
    }

    @Test
    void an_agent_who_leaves_the_team_loses_its_offers() {
        scene.comes("anna", 1);
        scene.queue("c1");

        assertThat(scene.becomes(Scene.agent("anna", 1, BILLING))).containsExactly("anna revoke c1 UNAVAILABLE");
    }

    @Test
    void a_chat_that_expires_while_offered_takes_its_offers_along() {
        scene.plan(TeamPolicy.of(SALES).offering(OfferPolicy.ASK).queueing(9, Duration.ofSeconds(5)));
        scene.comes("anna", 1);
        scene.queue("c1");

        assertThat(scene.after(5)).containsExactly("anna revoke c1 GONE", "c1 expired");
    }

    @Test
    void a_stage_that_comes_while_offered_leaves_the_offer_standing() {
        scene.comes("anna", 1);
        scene.queue("c1", route(stage(0, Need.of(SALES)), stage(10, Need.of(SALES), Need.of(BILLING))));

        assertThat(scene.after(10)).containsExactly("c1 relax 1");
        assertThat(scene.accepts("anna", "c1")).containsExactly("anna assign c1 sales");
    }

    @Test
    void the_policy_of_the_team_that_helps_out_says_how_it_comes_to_its_agents() {
        scene.plan(TeamPolicy.of(SALES).offering(OfferPolicy.ASK), TeamPolicy.of(BILLING));
        scene.comes(Scene.agent("bea", 1, BILLING));

        assertThat(scene.queue("c1", route(stage(0, Need.of(SALES), Need.of(BILLING)))))
                .containsExactly("bea assign c1 billing");
    }
}
