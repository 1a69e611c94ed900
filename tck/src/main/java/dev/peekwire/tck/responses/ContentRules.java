package dev.peekwire.tck.responses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.response.Approval;
import dev.peekwire.response.Scope;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.KeptScript;
import dev.peekwire.spi.ResponseStore;
import dev.peekwire.spi.ScriptAct;
import dev.peekwire.spi.ScriptChange;
import dev.peekwire.spi.ScriptMark;
import dev.peekwire.spi.ScriptStep;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept: rules 1, 2 and 3. */
abstract class ContentRules extends ResponseFixture {
    @Test
    final void rule_1_what_one_call_has_changed_the_next_sees_also_at_another_node() {
        try (ResponseStore second = secondStore(store)) {
            given(save(plain(LATE, 1), 0));
            assertThat(second.newest(desk, LATE)).isPresent();
            assertThat(second.revision(desk)).isEqualTo(store.revision(desk));
            assertThat(second.history(desk, LATE, 0, 9)).hasSize(1);
        }
    }

    @Test
    final void rule_1_a_change_is_version_step_and_revision_together() {
        given(save(plain(LATE, 1), 0));

        Seen seen = look();

        assertThat(seen.newest())
                .contains(new KeptScript(seen.first().orElseThrow().script(), 1));
        assertThat(seen.history()).hasSize(1);
        assertThat(seen.revision()).isPositive();
        assertThat(seen.news()).hasSize(1);
    }

    /** Everything that a script can have, in words of several alphabets, with what databases stumble over. */
    private static ScriptedResponse full() {
        return ScriptedResponse.builder(LATE, 7)
                .shortcut("Späť.late")
                .title("L'ordre \"n'est\" pas \\ là; 注文 🙂")
                .defaultLocale("nb")
                .body("nb", "Beklager {{visitor.name|du}}:\n\n{{input.days:number 1..30}} dager.\tÅÆØ")
                .body("en", "Sorry: {{attribute.total:money EUR}} '; DROP TABLE x; -- %s ?")
                .body("ar", "عذراً، {{attribute.order}}")
                .scope(Scope.team(new TeamId("support")))
                .tags(List.of("late", "żółw", "a,b", "x;y"))
                .topic("delivery & returns")
                .tier(2)
                .validFrom(NOW.minus(Duration.ofDays(30_000)))
                .validUntil(NOW.plus(Duration.ofDays(300_000)))
                .disclaimer("z.terms")
                .disclaimer("a.terms")
                .example("en", "where is it?")
                .example("en", "Is it late")
                .example("fr", "où est-elle ?")
                .build();
    }

    @Test
    final void rule_2_everything_that_a_script_has_comes_back() {
        given(save(full(), 0));

        ScriptedResponse back =
                store.version(desk, new ScriptRef(LATE, 7)).orElseThrow().script();

        assertThat(back).isEqualTo(approved(full(), Approval.State.DRAFTED));
        assertThat(back.bodies().keySet()).containsExactly("nb", "ar", "en");
        assertThat(back.disclaimers()).containsExactly("z.terms", "a.terms");
    }

    @Test
    final void rule_2_the_longest_that_a_script_may_be_comes_back() {
        ScriptedResponse longest = ScriptedResponse.builder(LATE, Integer.MAX_VALUE)
                .title("\ud83d\ude42".repeat(200))
                .body("en", "\ud83d\ude42".repeat(8_000))
                .tags(Collections.singleton("\u6ce8".repeat(64)))
                .build();
        given(save(longest, 0));

        assertThat(store.newest(desk, LATE).orElseThrow().script())
                .isEqualTo(approved(longest, Approval.State.DRAFTED));
    }

    @ParameterizedTest
    @EnumSource(ScriptAct.class)
    final void rule_2_a_version_has_the_approval_of_the_last_act_on_it(ScriptAct act) {
        given(save(plain(LATE, 1), 0));
        given(new ScriptChange(
                desk,
                new ScriptRef(LATE, 1),
                act,
                1,
                new ScriptMark("tom", NOW.plusMillis(1), new CommandId("later"), "because")));

        assertThat(store.newest(desk, LATE).orElseThrow().script().approval())
                .isEqualTo(new Approval(act.state(), "tom", NOW.plusMillis(1)));
    }

    @Test
    final void rule_2_an_approval_in_the_content_does_not_count() {
        given(save(approved(plain(LATE, 1), Approval.State.APPROVED), 0));
        assertThat(store.newest(desk, LATE).orElseThrow().script().approval().state())
                .isEqualTo(Approval.State.DRAFTED);
    }

    @Test
    final void rule_2_an_act_on_one_version_leaves_the_others() {
        givenScript(LATE);
        given(act(ScriptAct.REFUSED, LATE, 2, 3));

        assertThat(look().first().orElseThrow().script().approval().state()).isEqualTo(Approval.State.APPROVED);
        assertThat(look().newest().orElseThrow().script().approval().state()).isEqualTo(Approval.State.DRAFTED);
    }

    @Test
    final void rule_2_the_newest_is_that_of_the_highest_number_whatever_was_done_last() {
        givenScript(LATE);
        given(act(ScriptAct.RETIRED, LATE, 1, 3));

        assertThat(store.newest(desk, LATE).orElseThrow().script().ref()).isEqualTo(new ScriptRef(LATE, 2));
    }

    @Test
    final void rule_2_what_was_never_there_reads_as_nothing() {
        Seen nothing = new Seen(
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                List.of(),
                List.of(List.of(), List.of()),
                0,
                List.of());
        assertThat(look()).isEqualTo(nothing);
    }

    @Test
    final void rule_3_steps_are_numbered_over_all_versions_and_come_back_unchanged() {
        ScriptMark early = new ScriptMark("tom", NOW.minusSeconds(9), new CommandId("c-1"), "it's \"so\"; ✓");
        ScriptStep first = given(new ScriptChange(desk, plain(LATE, 1), ScriptAct.APPROVED, 0, mark()));
        ScriptStep second = given(new ScriptChange(desk, plain(LATE, 2), ScriptAct.PROPOSED, 1, early));
        ScriptStep third = given(act(ScriptAct.REFUSED, LATE, 2, 2));

        assertThat(history(LATE)).containsExactly(first, second, third);
        assertThat(second).isEqualTo(new ScriptStep(2, new ScriptRef(LATE, 2), ScriptAct.PROPOSED, early));
    }

    @Test
    final void rule_3_the_history_of_a_script_is_read_in_portions() {
        givenScript(LATE);
        givenScript("other");

        assertThat(store.history(desk, LATE, 1, 1))
                .containsExactly(history(LATE).get(1));
        assertThat(store.history(desk, LATE, 2, 9))
                .containsExactly(history(LATE).get(2));
        assertThat(store.history(desk, LATE, 3, 9)).isEmpty();
    }

    static ScriptedResponse approved(ScriptedResponse script, Approval.State state) {
        return script.toBuilder(script.ref().version())
                .approval(new Approval(state, "sue", NOW))
                .build();
    }
}
