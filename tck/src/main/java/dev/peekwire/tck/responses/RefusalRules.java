package dev.peekwire.tck.responses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.CommandId;
import dev.peekwire.response.Scope;
import dev.peekwire.spi.ScriptAct;
import dev.peekwire.spi.ScriptChange;
import dev.peekwire.spi.ScriptChanged;
import dev.peekwire.spi.ScriptMark;
import dev.peekwire.spi.ScriptStep;
import org.junit.jupiter.api.Test;

/** What is refused, and how: rules 4, 5 and 6. */
abstract class RefusalRules extends ContentRules {
    private void refused(ScriptChange change, ScriptChanged expected) {
        Seen before = look();
        assertThat(store.change(change)).isEqualTo(expected);
        assertThat(look()).isEqualTo(before);
    }

    @Test
    final void rule_4_a_change_that_expects_too_few_steps_is_refused() {
        givenScript(LATE);
        refused(act(ScriptAct.APPROVED, LATE, 2, 2), new ScriptChanged.Conflict(3));
    }

    @Test
    final void rule_4_a_change_that_expects_too_many_steps_is_refused() {
        givenScript(LATE);
        refused(save(plain(LATE, 3), 4), new ScriptChanged.Conflict(3));
    }

    @Test
    final void rule_4_a_new_script_where_one_is_already_is_refused() {
        givenScript(LATE);
        refused(save(plain(LATE, 3), 0), new ScriptChanged.Conflict(3));
    }

    @Test
    final void rule_4_content_under_a_version_that_is_there_is_refused() {
        givenScript(LATE);
        refused(save(script(LATE, 2).title("Other words").build(), 3), new ScriptChanged.Conflict(3));
    }

    @Test
    final void rule_4_content_under_a_version_below_the_newest_is_refused() {
        given(save(plain(LATE, 5), 0));
        refused(save(plain(LATE, 4), 1), new ScriptChanged.Conflict(1));
    }

    @Test
    final void rule_4_an_act_on_a_version_that_is_not_there_is_refused() {
        givenScript(LATE);
        refused(act(ScriptAct.APPROVED, LATE, 3, 3), new ScriptChanged.Conflict(3));
    }

    @Test
    final void rule_4_an_act_on_a_script_that_is_not_there_is_refused() {
        refused(act(ScriptAct.APPROVED, LATE, 1, 0), new ScriptChanged.Conflict(0));
    }

    @Test
    final void rule_4_an_agents_own_script_does_not_become_the_desks() {
        given(save(own(ANNA, LATE, 1), 0));
        refused(save(plain(LATE, 2), 1), new ScriptChanged.Conflict(1));
    }

    @Test
    final void rule_4_an_agents_own_script_does_not_become_another_agents() {
        given(save(own(ANNA, LATE, 1), 0));
        refused(save(own(BOB, LATE, 2), 1), new ScriptChanged.Conflict(1));
    }

    @Test
    final void rule_4_the_desks_script_does_not_become_an_agents_own() {
        given(save(plain(LATE, 1), 0));
        refused(save(own(ANNA, LATE, 2), 1), new ScriptChanged.Conflict(1));
    }

    @Test
    final void rule_4_versions_may_leave_numbers_out() {
        given(save(plain(LATE, 5), 0));
        given(save(plain(LATE, 9), 1));
        assertThat(store.newest(desk, LATE).orElseThrow().script()).isEqualTo(approvedDraft(9));
    }

    private static dev.peekwire.response.ScriptedResponse approvedDraft(int version) {
        return approved(plain(LATE, version), dev.peekwire.response.Approval.State.DRAFTED);
    }

    @Test
    final void rule_5_a_command_that_was_seen_answers_what_it_did() {
        ScriptMark mark = mark();
        ScriptStep step = given(new ScriptChange(desk, plain(LATE, 1), ScriptAct.SAVED, 0, mark));
        given(act(ScriptAct.PROPOSED, LATE, 1, 1));

        ScriptChanged duplicate = new ScriptChanged.Duplicate(step);
        refused(new ScriptChange(desk, plain(LATE, 1), ScriptAct.SAVED, 0, mark), duplicate);
        refused(new ScriptChange(desk, plain(LATE, 2), ScriptAct.SAVED, 2, mark), duplicate);
        refused(new ScriptChange(desk, plain(LATE, 1).ref(), ScriptAct.RETIRED, 77, mark), duplicate);
    }

    @Test
    final void rule_5_a_refused_command_was_not_seen() {
        ScriptMark mark = mark();
        assertThat(store.change(new ScriptChange(desk, plain(LATE, 1), ScriptAct.SAVED, 3, mark)))
                .isInstanceOf(ScriptChanged.Conflict.class);
        given(new ScriptChange(desk, plain(LATE, 1), ScriptAct.SAVED, 0, mark));
    }

    @Test
    final void rule_5_scripts_have_commands_of_their_own() {
        ScriptMark mark = new ScriptMark("sue", NOW, new CommandId("same"));
        given(new ScriptChange(desk, plain(LATE, 1), ScriptAct.SAVED, 0, mark));
        given(new ScriptChange(desk, plain("other", 1), ScriptAct.SAVED, 0, mark));
    }

    @Test
    final void rule_6_an_agent_has_no_more_scripts_than_the_change_allows() {
        given(save(own(ANNA, "own.1", 1), 0).mostOwn(2));
        given(save(own(ANNA, "own.2", 1), 0).mostOwn(2));
        refused(save(own(ANNA, "own.3", 1), 0).mostOwn(2), new ScriptChanged.TooMany());
    }

    @Test
    final void rule_6_another_version_is_not_another_script() {
        given(save(own(ANNA, "own.1", 1), 0).mostOwn(1));
        given(save(own(ANNA, "own.1", 2), 1).mostOwn(1));
    }

    @Test
    final void rule_6_only_the_agents_own_count() {
        given(save(own(BOB, "own.1", 1), 0).mostOwn(1));
        given(save(plain(LATE, 1), 0).mostOwn(0));
        given(save(
                        script("team.1", 1)
                                .scope(Scope.team(new dev.peekwire.TeamId("t")))
                                .build(),
                        0)
                .mostOwn(0));
        given(save(own(ANNA, "own.2", 1), 0).mostOwn(1));
    }

    @Test
    final void rule_6_what_was_erased_counts_no_more() {
        given(save(own(ANNA, "own.1", 1), 0).mostOwn(1));
        store.erase(desk, ANNA, "own.1");
        given(save(own(ANNA, "own.2", 1), 0).mostOwn(1));
    }
}
