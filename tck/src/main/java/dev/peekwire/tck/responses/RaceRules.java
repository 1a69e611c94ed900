package dev.peekwire.tck.responses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.CommandId;
import dev.peekwire.spi.ResponseStore;
import dev.peekwire.spi.ScriptAct;
import dev.peekwire.spi.ScriptChange;
import dev.peekwire.spi.ScriptChanged;
import dev.peekwire.spi.ScriptMark;
import dev.peekwire.spi.ScriptNews;
import dev.peekwire.tck.calls.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Several at once, at two nodes: the rules that hold then, too. */
abstract class RaceRules extends LifeRules {
    private static final int RACERS = 8;
    private static final int ROUNDS = 6;
    private static final int EACH = 12;

    private static long done(List<ScriptChanged> all) {
        return all.stream().filter(ScriptChanged.Done.class::isInstance).count();
    }

    @Test
    final void rule_4_of_several_at_once_that_expect_the_same_one_does_it() {
        try (ResponseStore second = secondStore(store)) {
            for (int round = 1; round <= ROUNDS; round++) {
                int version = round;
                List<ScriptChanged> all = Together.run(RACERS, n -> {
                    ScriptChange change = save(plain(LATE, version), version - 1L);
                    return () -> (n % 2 == 0 ? store : second).change(change);
                });
                assertThat(done(all)).isEqualTo(1);
                assertThat(history(LATE)).hasSize(version);
            }
        }
    }

    @Test
    final void rule_5_of_several_at_once_with_one_command_one_does_it_and_the_others_learn_of_it() {
        try (ResponseStore second = secondStore(store)) {
            for (int round = 0; round < ROUNDS; round++) {
                ScriptMark mark = new ScriptMark("sue", NOW, new CommandId("again-" + round));
                ScriptChange change = new ScriptChange(desk, plain("s" + round, 1), ScriptAct.SAVED, 0, mark);
                List<ScriptChanged> all = Together.run(RACERS, n -> () -> (n % 2 == 0 ? store : second).change(change));
                assertThat(all)
                        .allMatch(changed -> changed.type() == ScriptChanged.Type.DONE
                                || changed.type() == ScriptChanged.Type.DUPLICATE);
                assertThat(history("s" + round)).hasSize(1);
            }
        }
    }

    @Test
    final void rule_6_several_at_once_do_not_pass_the_limit_together() {
        try (ResponseStore second = secondStore(store)) {
            List<ScriptChanged> all = Together.run(RACERS, n -> {
                ScriptChange change = save(own(ANNA, "own." + n, 1), 0).mostOwn(3);
                return () -> (n % 2 == 0 ? store : second).change(change);
            });
            assertThat(done(all)).isEqualTo(3);
            assertThat(ownIds(ANNA)).hasSize(3);
        }
    }

    /** Also from a desk's first change on, and with revisions that are taken by somebody slower. */
    @Test
    final void rule_9_who_reads_on_while_others_change_misses_nothing() {
        try (ResponseStore second = secondStore(store)) {
            AtomicInteger writing = new AtomicInteger(RACERS);
            List<List<Long>> told = Together.run(
                    RACERS + 1,
                    n -> n == 0
                            ? () -> readOn(second, writing)
                            : () -> {
                                try {
                                    return written(n % 2 == 0 ? store : second, n);
                                } finally {
                                    writing.decrementAndGet();
                                }
                            });
            assertThat(told.get(0)).isSorted().doesNotHaveDuplicates();
            assertThat(told.get(0)).hasSize(RACERS * EACH);
        }
    }

    private List<Long> written(ResponseStore at, int racer) {
        List<Long> revisions = new ArrayList<>();
        LongStream.range(0, EACH).forEach(n -> {
            ScriptMark mark = new ScriptMark("racer", NOW, new CommandId("r" + racer + "-" + n));
            ScriptChanged changed =
                    at.change(new ScriptChange(desk, plain("r" + racer + "-" + n, 1), ScriptAct.SAVED, 0, mark));
            revisions.add(((ScriptChanged.Done) changed).revision());
        });
        return revisions;
    }

    private List<Long> readOn(ResponseStore at, AtomicInteger writing) {
        List<Long> told = new ArrayList<>();
        long from = 0;
        while (true) {
            boolean last = writing.get() == 0;
            List<ScriptNews> news = at.changes(desk, from, 5);
            if (news.isEmpty() && last) {
                return told;
            }
            for (ScriptNews each : news) {
                told.add(each.revision());
                from = each.revision();
            }
        }
    }
}
