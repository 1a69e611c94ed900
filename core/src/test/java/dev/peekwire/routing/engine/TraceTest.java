package dev.peekwire.routing.engine;

import static dev.peekwire.routing.engine.Scene.BILLING;
import static dev.peekwire.routing.engine.Scene.SALES;
import static dev.peekwire.routing.engine.Scene.agents;
import static dev.peekwire.routing.engine.Scene.route;
import static dev.peekwire.routing.engine.Scene.stage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingEvent;
import dev.peekwire.routing.RoutingTrace.Outcome;
import dev.peekwire.routing.Skill;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a team lead is told who asks why. */
class TraceTest {
    private static final Skill REFUNDS = new Skill("refunds");
    private static final Need FRENCH_REFUNDS =
            Need.builder(BILLING).language("fr").require(REFUNDS, 3).build();
    private static final Route BILLING_FR =
            new Route("billing-fr", 0, List.of(new Route.Stage(Duration.ZERO, List.of(FRENCH_REFUNDS))));

    private final Scene scene = Scene.pushing();

    @Test
    void an_assignment_tells_the_rule_who_came_first_and_why_the_others_did_not() {
        staffBilling();

        scene.queue("c1", BILLING_FR);

        assertThat(scene.sentence("c1"))
                .isEqualTo("Chat c1 (rule billing-fr) went to bjorn: least loaded of 2 in billing who speak fr and have"
                        + " refunds 3. anna was full (3 of 3); carl was away; eva was without a skill (refunds 2, 3"
                        + " needed); 2 more could not.");
    }

    @Test
    void each_agent_of_the_team_is_considered_with_a_verdict_and_its_numbers() {
        staffBilling();

        scene.queue("c1", BILLING_FR);

        assertThat(scene.considered("c1"))
                .containsExactly(
                        "bjorn CHOSEN 0 of 3",
                        "dora RANKED_LOWER 1 of 3",
                        "anna FULL 3 of 3",
                        "carl AWAY",
                        "eva LACKS_SKILL refunds 2, 3 needed",
                        "fred LACKS_LANGUAGE fr needed",
                        "gus OFFLINE");
    }

    @Test
    void why_not_anna_is_answered_in_one_sentence() {
        staffBilling();
        scene.after(131);

        scene.queue("c1", BILLING_FR);

        assertThat(scene.whyNot("anna", "c1")).isEqualTo("anna did not get chat c1 at 09:02:11Z: full, 3 of 3.");
        assertThat(scene.whyNot("carl", "c1")).isEqualTo("carl did not get chat c1 at 09:02:11Z: away.");
        assertThat(scene.whyNot("dora", "c1"))
                .isEqualTo("dora did not get chat c1 at 09:02:11Z: ranked lower, 1 of 3; bjorn came first, least loaded"
                        + " of 2 in billing who speak fr and have refunds 3.");
        assertThat(scene.whyNot("bjorn", "c1")).isEqualTo("bjorn got chat c1 at 09:02:11Z.");
        assertThat(scene.whyNot("zoe", "c1")).isEqualTo("zoe did not get chat c1 at 09:02:11Z: not known here.");
    }

    @Test
    void the_answer_is_of_that_time_whatever_the_agents_have_done_since() {
        staffBilling();
        scene.queue("c1", BILLING_FR);
        String then = scene.sentence("c1");

        scene.loaded("anna", 0);
        scene.goes("carl", Presence.AVAILABLE);
        scene.goes("bjorn", Presence.OFFLINE);
        scene.becomes(speaker("fred", 3, "fr"));
        scene.becomes(AgentProfile.of(new AgentId("dora"), Set.of(SALES), 1));
        scene.plan();

        assertThat(scene.sentence("c1")).isEqualTo(then);
        assertThat(scene.whyNot("anna", "c1")).endsWith("full, 3 of 3.");
    }

    @Test
    void of_a_chat_that_waits_it_is_answered_as_of_now() {
        scene.comes("anna", 1);
        scene.queue("c1");
        scene.queue("c2");
        assertThat(scene.whyNot("anna", "c2")).isEqualTo("anna has not got chat c2: full, 1 of 1.");

        scene.goes("anna", Presence.AWAY);

        assertThat(scene.whyNot("anna", "c2")).isEqualTo("anna has not got chat c2: away.");
    }

    @Test
    void a_chat_that_waits_says_what_for_and_who_could_not() {
        scene.comes("anna", 1);
        scene.pauses("anna", SALES);

        scene.queue("c1");

        assertThat(scene.outcomes("c1")).containsExactly(Outcome.WAITS);
        assertThat(scene.sentence("c1"))
                .isEqualTo(
                        "Chat c1 (rule direct) waits for sales: nobody of 1 could take it. anna was paused (sales).");
    }

    @Test
    void a_stage_that_helps_nobody_says_so_and_one_that_helps_is_followed_by_the_assignment() {
        scene.comes(Scene.skilled("anna", Map.of("refunds", 1)));
        Need two = Scene.needing("refunds", 2);
        scene.queue("c1", route(stage(0, Scene.needing("refunds", 3)), stage(30, two), stage(60, Need.of(SALES))));

        scene.after(30);
        assertThat(scene.sentence("c1"))
                .isEqualTo("Chat c1 (rule rule-1) asks from now on for sales with refunds 2: nobody of 1 could take it."
                        + " anna was without a skill (refunds 1, 2 needed).");

        scene.after(30);
        assertThat(scene.outcomes("c1"))
                .containsExactly(Outcome.WAITS, Outcome.RELAXED, Outcome.RELAXED, Outcome.ASSIGNED);
        assertThat(scene.sentence("c1"))
                .isEqualTo("Chat c1 (rule rule-1) went to anna: the only one who could take it of those in sales.");
    }

    @Test
    void offers_are_told_with_who_was_asked_who_declined_who_missed_and_who_accepted() {
        Scene offering = Scene.offering();
        offering.comes("anna", 1);
        offering.comes("bjorn", 1);
        offering.comes("carl", 1);
        offering.queue("c1");
        offering.declines("anna", "c1");
        offering.after(20);
        offering.accepts("carl", "c1");

        assertThat(offering.steps("c1").stream().map(step -> step.sentence()))
                .containsExactly(
                        "Chat c1 (rule direct) was offered to anna: least loaded, first by id, of 3 in sales.",
                        "Chat c1 (rule direct) was declined by anna.",
                        "Chat c1 (rule direct) was offered to bjorn: least loaded, first by id, of 2 in sales. anna was"
                                + " asked before and did not take it.",
                        "Chat c1 (rule direct) was not answered in time by bjorn.",
                        "Chat c1 (rule direct) was offered to carl: the only one who could take it of those in sales."
                                + " anna was asked before and did not take it; bjorn was asked before and did not take"
                                + " it.",
                        "Chat c1 (rule direct) went to carl, who accepted.");
        assertThat(offering.whyNot("anna", "c1")).endsWith(": asked before and did not take it.");
    }

    @Test
    void an_offer_to_several_names_them_all_and_says_of_each_that_it_was_offered() {
        Scene offering = Scene.offering(offers -> Scene.toMany(offers, 2));
        offering.comes("anna", 1);
        offering.comes("bjorn", 1);
        offering.queue("c1");
        offering.accepts("bjorn", "c1");

        assertThat(offering.steps("c1").get(0).sentence()).contains("was offered to anna and bjorn:");
        assertThat(offering.whyNot("anna", "c1")).isEqualTo("anna was offered chat c1 at 09:00:00Z.");
    }

    @Test
    void an_offer_that_ends_with_the_agents_presence_is_no_refusal_of_the_agents() {
        Scene offering = Scene.offering();
        offering.comes("anna", 1);
        offering.queue("c1");
        offering.goes("anna", Presence.OFFLINE);

        assertThat(offering.outcomes("c1")).containsExactly(Outcome.OFFERED, Outcome.DECLINED, Outcome.WAITS);
        assertThat(offering.steps("c1").get(1).sentence())
                .isEqualTo("Chat c1 (rule direct) could not stay offered to anna.");
    }

    @Test
    void the_ends_of_waiting_are_told() {
        scene.plan(TeamPolicy.of(SALES).queueing(2, Duration.ofSeconds(90)));
        scene.queue("c1");
        scene.queue("c2");
        scene.queue("c3");
        scene.leaves("c2");
        scene.after(90);

        assertThat(scene.outcomes("c3")).containsExactly(Outcome.REFUSED);
        assertThat(scene.sentence("c3"))
                .isEqualTo("Chat c3 (rule direct) was not taken in: 2 may wait, and do; nobody of 0 could take it.");
        assertThat(scene.sentence("c2")).isEqualTo("Chat c2 (rule direct) waits no more: its visitor left.");
        assertThat(scene.sentence("c1")).isEqualTo("Chat c1 (rule direct) was given up after 90 s of waiting.");
    }

    @Test
    void a_chat_that_an_agent_could_not_take_after_all_is_put_back_and_the_agent_counts_as_full() {
        scene.comes("anna", 1);
        Ticket ticket = scene.ticket("c1");
        scene.queue(ticket);

        scene.on(new RoutingEvent.AssignmentRefused(new RoutingDecision.Assign(ticket, new AgentId("anna"), SALES)));

        assertThat(scene.outcomes("c1")).containsExactly(Outcome.ASSIGNED, Outcome.PUT_BACK, Outcome.WAITS);
        assertThat(scene.whyNot("anna", "c1"))
                .isEqualTo("anna has not got chat c1: full, 0 of 1, an assignment failed.");
    }

    @Test
    void whoever_handed_the_chat_over_and_whoever_is_not_meant_is_said_to_be_kept_out() {
        scene.comes("anna", 1);
        scene.comes("bjorn", 1);
        scene.comes("carl", 1);
        scene.goes("carl", Presence.AWAY);
        scene.queue(scene.ticket("c1").without(agents("anna")).onlyFor(agents("anna", "carl")));

        assertThat(scene.considered("c1"))
                .containsExactly("anna EXCLUDED handed it over", "bjorn EXCLUDED for somebody else", "carl AWAY");
    }

    @Test
    void a_wanted_agent_is_told_as_such_and_one_of_another_team_as_that() {
        scene.comes("anna", 2);
        scene.comes("bjorn", 2);
        scene.loaded("bjorn", 1);
        scene.comes(Scene.agent("zoe", 1, BILLING));
        scene.queue(scene.ticket("c1").wanting(List.of(new AgentId("zoe"), new AgentId("bjorn"))));

        assertThat(scene.sentence("c1"))
                .isEqualTo("Chat c1 (rule direct) went to bjorn: to be tried first. zoe was of another team.");
        assertThat(scene.considered("c1"))
                .containsExactly("bjorn CHOSEN 1 of 2", "anna RANKED_LOWER 0 of 2", "zoe OTHER_TEAM");
    }

    @Test
    void preferred_skills_are_told_when_they_decided() {
        scene.comes(Scene.skilled("anna", Map.of()));
        scene.comes(Scene.skilled("bjorn", Map.of("refunds", 2)));
        scene.queue("c1", Route.to(Need.builder(SALES).prefer(REFUNDS, 2).build()));

        assertThat(scene.sentence("c1"))
                .isEqualTo("Chat c1 (rule direct) went to bjorn: most of the preferred skills (1) of 2 in sales.");
    }

    private void staffBilling() {
        scene.comes(speaker("anna", 3, "fr"));
        scene.loaded("anna", 3);
        scene.comes(speaker("bjorn", 3, "fr"));
        scene.comes(speaker("carl", 3, "fr"));
        scene.goes("carl", Presence.AWAY);
        scene.comes(speaker("dora", 4, "fr"));
        scene.loaded("dora", 1);
        scene.comes(speaker("eva", 2, "fr"));
        scene.comes(speaker("fred", 3, "de"));
        scene.comes(speaker("gus", 3, "fr"));
        scene.goes("gus", Presence.OFFLINE);
        scene.comes("zoe-of-sales", 3);
    }

    private static AgentProfile speaker(String name, int refunds, String language) {
        return new AgentProfile(new AgentId(name), Set.of(BILLING), Map.of(REFUNDS, refunds), Set.of(language), 1, 3);
    }

    @Test
    void of_a_chat_that_nobody_knows_there_is_nothing_to_tell() {
        assertThat(scene.router.trace(new ChatId("c9"))).isEmpty();
        assertThat(scene.router.whyNot(new ChatId("c9"), new AgentId("anna"))).isEmpty();
    }
}
