package dev.peekwire.tck.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.ChatException;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.spi.ResponseStore;
import dev.peekwire.spi.ScriptAct;
import dev.peekwire.spi.ScriptChange;
import dev.peekwire.spi.ScriptChanged;
import dev.peekwire.spi.ScriptMark;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Erasing, closing, desks, bounds: rules 10 to 13. */
abstract class LifeRules extends FeedRules {
    @Test
    final void rule_10_an_erased_script_is_gone_with_versions_and_history() {
        given(save(own(ANNA, LATE, 1), 0));
        given(save(own(ANNA, LATE, 2), 1));
        assertThat(store.erase(desk, ANNA, LATE)).isTrue();

        Seen seen = look();
        assertThat(seen.newest()).isEmpty();
        assertThat(seen.first()).isEmpty();
        assertThat(seen.history()).isEmpty();
        assertThat(seen.own()).allSatisfy(own -> assertThat(own).isEmpty());
        assertThat(newsRefs(0)).containsExactly("order.late erased");
    }

    @Test
    final void rule_10_an_erasure_is_told_to_who_knew_the_script() {
        given(save(own(ANNA, LATE, 1), 0));
        long seen = store.revision(desk);
        store.erase(desk, ANNA);
        assertThat(newsRefs(seen)).containsExactly("order.late erased");
    }

    @Test
    final void rule_10_all_of_an_agents_own_are_erased_and_nothing_else() {
        given(save(own(ANNA, "own.1", 1), 0));
        given(save(own(ANNA, "own.2", 1), 0));
        given(save(own(BOB, "own.3", 1), 0));
        givenScript(LATE);

        assertThat(store.erase(desk, ANNA)).isEqualTo(2);

        assertThat(ownIds(ANNA)).isEmpty();
        assertThat(ownIds(BOB)).containsExactly("own.3@1");
        assertThat(history(LATE)).hasSize(3);
        assertThat(store.erase(desk, ANNA)).isZero();
    }

    @Test
    final void rule_10_what_is_not_the_agents_own_stays() {
        given(save(own(BOB, "own.3", 1), 0));
        givenScript(LATE);
        Seen before = look();

        assertThat(store.erase(desk, ANNA, "own.3")).isFalse();
        assertThat(store.erase(desk, ANNA, LATE)).isFalse();
        assertThat(store.erase(desk, ANNA, "nothing")).isFalse();
        assertThat(look()).isEqualTo(before);
    }

    @Test
    final void rule_10_an_erased_id_is_not_used_again_not_even_by_a_command_that_was_seen() {
        ScriptMark mark = mark();
        ScriptChange first = new ScriptChange(desk, own(ANNA, LATE, 1), ScriptAct.SAVED, 0, mark);
        given(first);
        store.erase(desk, ANNA, LATE);
        Seen before = look();

        assertThat(store.change(first)).isEqualTo(new ScriptChanged.Erased());
        assertThat(store.change(save(own(BOB, LATE, 9), 0))).isEqualTo(new ScriptChanged.Erased());
        assertThat(store.change(act(ScriptAct.APPROVED, LATE, 1, 1))).isEqualTo(new ScriptChanged.Erased());
        assertThat(look()).isEqualTo(before);
    }

    @Test
    final void rule_11_after_closing_every_call_fails_with_closed() {
        ScriptChange change = save(plain(LATE, 1), 0);
        store.close();
        store.close();
        List<ThrowingCallable> calls = List.of(
                () -> store.change(change),
                () -> store.version(desk, new ScriptRef(LATE, 1)),
                () -> store.newest(desk, LATE),
                () -> store.history(desk, LATE, 0, 1),
                () -> store.own(desk, ANNA, "", 1),
                () -> store.revision(desk),
                () -> store.changes(desk, 0, 1),
                () -> store.erase(desk, ANNA),
                () -> store.erase(desk, ANNA, LATE));
        assertThat(calls).allSatisfy(call -> assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ChatException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CLOSED)));
    }

    @Test
    final void rule_12_the_same_ids_in_two_desks_are_two_things() {
        DeskId other = newDesk();
        ScriptMark mark = mark();
        given(new ScriptChange(desk, own(ANNA, LATE, 1), ScriptAct.SAVED, 0, mark).mostOwn(1));
        Seen before = look();

        assertThat(look(other).revision()).isZero();
        assertThat(look(other).newest()).isEmpty();
        assertThat(store.erase(other, ANNA)).isZero();
        given(new ScriptChange(other, own(ANNA, LATE, 1), ScriptAct.SAVED, 0, mark).mostOwn(1));
        given(new ScriptChange(other, own(ANNA, LATE, 2), ScriptAct.SAVED, 1, mark()));
        assertThat(look()).isEqualTo(before);
    }

    @Test
    final void rule_13_no_more_is_told_than_was_asked_for() {
        IntStream.rangeClosed(1, 4).forEach(n -> given(save(own(ANNA, "own." + n, 1), 0)));
        given(save(own(ANNA, "own.1", 2), 1));
        store.erase(desk, ANNA, "own.4");

        assertThat(store.changes(desk, 0, 3)).hasSize(3);
        assertThat(store.own(desk, ANNA, "", 2)).hasSize(2);
        assertThat(store.history(desk, "own.1", 0, 1)).hasSize(1);
    }

    @Test
    final void rule_13_bounds_that_make_no_sense_are_refused() {
        for (int limit : List.of(0, -1, ResponseStore.MOST_READ + 1)) {
            assertThatIllegalArgumentException().isThrownBy(() -> store.changes(desk, 0, limit));
            assertThatIllegalArgumentException().isThrownBy(() -> store.own(desk, ANNA, "", limit));
            assertThatIllegalArgumentException().isThrownBy(() -> store.history(desk, LATE, 0, limit));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> store.changes(desk, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> store.history(desk, LATE, -1, 1));
    }
}
