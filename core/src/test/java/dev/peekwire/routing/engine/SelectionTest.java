package dev.peekwire.routing.engine;

import static dev.peekwire.routing.engine.Scene.BILLING;
import static dev.peekwire.routing.engine.Scene.SALES;
import static dev.peekwire.routing.engine.Scene.agents;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.AgentSelection;
import dev.peekwire.routing.Candidate;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.Selections;
import dev.peekwire.routing.Skill;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.Ticket;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who of those who could take a chat gets it. */
class SelectionTest {
    private final Scene scene = Scene.pushing();

    @Test
    void the_least_loaded_by_weight_gets_it() {
        scene.comes("anna", 4);
        scene.loaded("anna", 2);
        scene.comes("bjorn", 10);
        scene.loaded("bjorn", 4);

        assertThat(scene.queue("c1")).containsExactly("bjorn assign c1 sales");
    }

    @Test
    void of_the_equally_loaded_who_has_been_idle_longest() {
        scene.comes("anna", 1);
        scene.after(1);
        scene.comes("bjorn", 1);
        scene.queue("c1");
        scene.after(1);
        scene.load("anna", -1);

        assertThat(scene.queue("c2")).containsExactly("bjorn assign c2 sales");
    }

    @Test
    void longest_idle_looks_at_the_time_first() {
        scene.plan(TeamPolicy.of(SALES).selecting(Selections.LONGEST_IDLE));
        scene.comes("bjorn", 2);
        scene.loaded("bjorn", 1);
        scene.after(5);
        scene.comes("anna", 2);

        assertThat(scene.queue("c1")).containsExactly("bjorn assign c1 sales");
    }

    @Test
    void offers_that_come_and_go_do_not_end_idleness() {
        Scene offering = Scene.offering();
        offering.plan(TeamPolicy.of(SALES).offering(OfferPolicy.ASK).selecting(Selections.LONGEST_IDLE));
        offering.comes("anna", 1);
        offering.after(1);
        offering.comes("bjorn", 1);
        offering.queue("c1");
        offering.declines("anna", "c1");

        assertThat(offering.queue("c2")).containsExactly("anna offer c2 sales");
    }

    @Test
    void round_robin_goes_to_whoever_has_not_had_a_turn_for_longest() {
        scene.plan(TeamPolicy.of(SALES).selecting(Selections.ROUND_ROBIN));
        scene.comes("anna", 9);
        scene.comes("bjorn", 9);
        scene.comes("carl", 9);

        assertThat(scene.queue("c1")).containsExactly("anna assign c1 sales");
        assertThat(scene.queue("c2")).containsExactly("bjorn assign c2 sales");
        assertThat(scene.queue("c3")).containsExactly("carl assign c3 sales");
        assertThat(scene.queue("c4")).containsExactly("anna assign c4 sales");
    }

    @Test
    void ties_are_broken_by_agent_id() {
        scene.comes("bjorn", 1);
        scene.comes("anna", 1);

        assertThat(scene.queue("c1")).containsExactly("anna assign c1 sales");
    }

    @Test
    void a_plugged_in_order_decides_and_its_ties_too_are_broken_by_id() {
        scene.plan(TeamPolicy.of(SALES).selecting(new SmallestCapacity()));
        scene.comes("anna", 3);
        scene.comes("carl", 2);
        scene.comes("bjorn", 2);

        assertThat(scene.queue("c1")).containsExactly("bjorn assign c1 sales");
        assertThat(scene.sentence("c1")).contains("first by smallest, first by id, of 3 in sales");
    }

    @Test
    void a_changed_selection_holds_at_once() {
        scene.comes("anna", 9);
        scene.comes("bjorn", 2);
        scene.plan(TeamPolicy.of(SALES).selecting(new SmallestCapacity()));

        assertThat(scene.queue("c1")).containsExactly("bjorn assign c1 sales");
    }

    @Test
    void the_last_agent_is_tried_first() {
        scene.comes("anna", 2);
        scene.comes("bjorn", 2);
        scene.loaded("bjorn", 1);

        assertThat(scene.queue(wanting("c1", "bjorn"))).containsExactly("bjorn assign c1 sales");
    }

    @Test
    void an_absent_last_agent_is_not_waited_for() {
        scene.comes("anna", 2);
        scene.comes("bjorn", 2);
        scene.goes("bjorn", Presence.OFFLINE);

        assertThat(scene.queue(wanting("c1", "bjorn"))).containsExactly("anna assign c1 sales");
        assertThat(scene.queue(wanting("c2", "nobody-known"))).containsExactly("anna assign c2 sales");
    }

    @Test
    void preferred_agents_are_tried_in_their_order() {
        List.of("anna", "bjorn", "carl").forEach(name -> scene.comes(name, 1));

        assertThat(scene.queue(wanting("c1", "carl", "bjorn"))).containsExactly("carl assign c1 sales");
        assertThat(scene.queue(wanting("c2", "carl", "bjorn"))).containsExactly("bjorn assign c2 sales");
        assertThat(scene.queue(wanting("c3", "carl", "bjorn"))).containsExactly("anna assign c3 sales");
    }

    @Test
    void nobody_else_gets_what_is_for_one() {
        scene.comes("anna", 1);
        scene.comes("bjorn", 1);
        scene.loaded("bjorn", 1);
        assertThat(scene.queue(scene.ticket("c1").onlyFor(agents("bjorn")))).isEmpty();

        assertThat(scene.load("bjorn", -1)).containsExactly("bjorn assign c1 sales");
    }

    @Test
    void whoever_is_excluded_does_not_get_it() {
        scene.comes("anna", 1);
        assertThat(scene.queue(scene.ticket("c1").without(agents("anna")))).isEmpty();

        assertThat(scene.comes("bjorn", 1)).containsExactly("bjorn assign c1 sales");
    }

    @Test
    void required_skills_levels_languages_and_tiers_are_all_needed() {
        Need need = Need.builder(SALES)
                .require(new Skill("refunds"), 2)
                .language("fr")
                .tier(2)
                .build();
        scene.queue("c1", Route.to(need));

        assertThat(scene.comes(agent("level", 1, "fr", 2))).isEmpty();
        assertThat(scene.comes(agent("language", 2, "de", 2))).isEmpty();
        assertThat(scene.comes(agent("tier", 2, "fr", 1))).isEmpty();
        assertThat(scene.comes(agent("all", 2, "fr", 2))).containsExactly("all assign c1 sales");
    }

    @Test
    void an_agent_of_two_teams_serves_the_first_in_order_of_both_queues() {
        scene.queue("of-sales");
        scene.after(1);
        scene.queue("of-billing", Route.to(BILLING));
        scene.after(1);
        scene.queue("last", Route.to(SALES));

        assertThat(scene.comes(Scene.agent("anna", 2, SALES, BILLING)))
                .containsExactly("anna assign of-sales sales", "anna assign of-billing billing");
    }

    @Test
    void an_agent_who_pauses_one_team_serves_the_other() {
        scene.comes(Scene.agent("anna", 2, SALES, BILLING));
        scene.pauses("anna", SALES);

        assertThat(scene.queue("c1")).isEmpty();
        assertThat(scene.queue("c2", Route.to(BILLING))).containsExactly("anna assign c2 billing");
    }

    @Test
    void an_agent_above_capacity_gets_nothing_until_below_it() {
        scene.comes("anna", 2);
        scene.loaded("anna", 4);
        scene.queue("c1");

        assertThat(scene.load("anna", -2)).isEmpty();
        assertThat(scene.load("anna", -1)).containsExactly("anna assign c1 sales");
    }

    private static AgentProfile agent(String name, int refunds, String language, int tier) {
        return new AgentProfile(
                new AgentId(name), Set.of(SALES), Map.of(new Skill("refunds"), refunds), Set.of(language), tier, 1);
    }

    private Ticket wanting(String chat, String... names) {
        return scene.ticket(chat)
                .wanting(java.util.stream.Stream.of(names).map(AgentId::new).toList());
    }

    private static final class SmallestCapacity implements AgentSelection {
        @Override
        public String title() {
            return "smallest";
        }

        @Override
        public Comparator<Candidate> order() {
            return Comparator.comparingInt(agent -> agent.profile().capacity());
        }
    }
}
