package dev.peekwire.tck.suggest;

import static dev.peekwire.tck.suggest.Scripts.PUNCTURE;
import static dev.peekwire.tck.suggest.Scripts.ref;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.spi.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Rules 5 and 9: many at once, other libraries, and the end. */
abstract class LifeRules extends PrivacyRules {
    private static final int THREADS = 4;

    @Test
    void r5_a_new_library_is_gone_by_from_its_return_on() {
        suggester.library(Scripts.alike(10, 1));
        assertThat(scripts(asking("tyre number 3"))).contains(ref("tyre-3", 1));

        suggester.library(Scripts.alike(10, 2));

        assertThat(scripts(asking("tyre number 3"))).contains(ref("tyre-3", 2)).doesNotContain(ref("tyre-3", 1));
    }

    @Test
    void r5_many_search_choose_and_forget_while_the_library_changes() throws Exception {
        ScriptLibrary odd = Scripts.alike(200, 1);
        ScriptLibrary even = Scripts.alike(200, 2);
        suggester.library(odd);
        AtomicBoolean over = new AtomicBoolean();
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < THREADS; number++) {
            threads.add(started(failures, () -> searchUntil(over)));
        }
        for (int change = 0; change < 10; change++) {
            suggester.library(change % 2 == 0 ? even : odd);
        }
        over.set(true);
        for (Thread thread : threads) {
            thread.join(patience().toMillis());
            assertThat(thread.isAlive()).as("a search hangs").isFalse();
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void r9_after_closing_nothing_is_answered_and_nothing_fails() {
        suggester.close();

        assertThat(scripts(asking(PUNCTURE))).isEmpty();
        suggester.library(Scripts.library());
        suggester.chosen(chosen(CHAT, VISITOR, PUNCTURE, ref("lock", 1)));
        suggester.forget(CHAT);
        suggester.forget(VISITOR);
        suggester.forgetAll();
        suggester.close();
        assertThat(scripts(asking(PUNCTURE))).isEmpty();
    }

    private void searchUntil(AtomicBoolean over) {
        do {
            List<Suggestion> answered =
                    answer(asking("Do you have tyre number 42?").limit(20));
            assertThat(answered).isNotEmpty();
            assertThat(answered.stream().map(one -> one.script().version()).distinct())
                    .hasSize(1);
            suggester.chosen(chosen(CHAT, VISITOR, "tyre number 42", ref("tyre-42", 1)));
            suggester.forget(CHAT);
        } while (!over.get());
    }

    private static Thread started(Queue<Throwable> failures, Runnable work) {
        Thread thread = new Thread(work, "suggester-tck-search");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, error) -> failures.add(error));
        thread.start();
        return thread;
    }
}
