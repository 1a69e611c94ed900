package dev.peekwire.tck.responses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.ScriptAct;
import dev.peekwire.spi.ScriptChange;
import dev.peekwire.spi.ScriptChanged;
import dev.peekwire.spi.ScriptNews;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists, and what has changed: rules 7, 8 and 9. */
abstract class FeedRules extends RefusalRules {
    @Test
    final void rule_7_an_agents_own_are_told_newest_by_id_and_nobody_elses() {
        given(save(own(ANNA, "b-own", 1), 0));
        given(save(own(ANNA, "a.own", 1), 0));
        given(save(own(ANNA, "b-own", 2), 1));
        given(save(own(ANNA, "a_own", 1), 0));
        given(save(own(BOB, "c.own", 1), 0));
        given(save(plain(LATE, 1), 0));

        assertThat(ownIds(ANNA)).containsExactly("a.own@1", "a_own@1", "b-own@2");
        assertThat(ownIds(BOB)).containsExactly("c.own@1");
    }

    @Test
    final void rule_7_an_agents_own_are_read_in_portions() {
        given(save(own(ANNA, "a", 1), 0));
        given(save(own(ANNA, "b", 1), 0));
        given(save(own(ANNA, "c", 1), 0));

        assertThat(store.own(desk, ANNA, "a", 1))
                .containsExactly(store.newest(desk, "b").orElseThrow());
        assertThat(store.own(desk, ANNA, "c", 9)).isEmpty();
    }

    @Test
    final void rule_8_the_revision_rises_with_each_change_and_each_erasure() {
        assertThat(store.revision(desk)).isZero();
        long one = revisionOf(save(own(ANNA, "own", 1), 0));
        long two = revisionOf(save(own(ANNA, "own", 2), 1));
        store.erase(desk, ANNA, "own");

        assertThat(List.of(0L, one, two, store.revision(desk))).isSorted().doesNotHaveDuplicates();
    }

    private long revisionOf(ScriptChange change) {
        long told = ((ScriptChanged.Done) store.change(change)).revision();
        assertThat(store.revision(desk)).isEqualTo(told);
        return told;
    }

    @Test
    final void rule_8_the_revision_stands_when_nothing_was_erased() {
        given(save(own(ANNA, "own", 1), 0));
        long before = store.revision(desk);

        store.erase(desk, BOB);
        store.erase(desk, BOB, "own");
        store.erase(desk, ANNA, "other");

        assertThat(store.revision(desk)).isEqualTo(before);
    }

    @Test
    final void rule_9_each_version_is_told_once_in_the_order_of_its_last_change() {
        givenScript(LATE);
        given(save(plain("other", 1), 0));
        given(act(ScriptAct.RETIRED, LATE, 1, 3));

        assertThat(newsRefs(0)).containsExactly("order.late@2", "other@1", "order.late@1");
    }

    @Test
    final void rule_9_a_version_is_told_as_it_is() {
        givenScript(LATE);
        ScriptedResponse newest = look().newest().orElseThrow().script();
        assertThat(news(store, desk, 0).get(1).script()).isEqualTo(newest);
        assertThat(newest.approval().state()).isEqualTo(Approval.State.PROPOSED);
    }

    @Test
    final void rule_9_nothing_is_told_twice_and_the_last_is_at_the_revision() {
        givenScript(LATE);
        long seen = store.revision(desk);
        assertThat(news(store, desk, seen)).isEmpty();

        given(act(ScriptAct.APPROVED, LATE, 2, 3));

        assertThat(newsRefs(seen)).containsExactly("order.late@2");
        List<ScriptNews> all = news(store, desk, 0);
        assertThat(all.get(all.size() - 1).revision()).isEqualTo(store.revision(desk));
    }

    @Test
    final void rule_9_an_agents_own_are_told_too() {
        given(save(own(ANNA, "own", 1), 0));
        assertThat(news(store, desk, 0).get(0).script())
                .isEqualTo(store.newest(desk, "own").orElseThrow().script());
    }
}
