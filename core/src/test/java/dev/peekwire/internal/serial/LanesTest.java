package dev.peekwire.internal.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LanesTest {
    private final List<String> done = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Lanes<String> lanes = new Lanes<>(3, failures::add);

    private CompletableFuture<?> slow(String key, String name) {
        CompletableFuture<?> end = new CompletableFuture<>();
        assertThat(lanes.chain(key, () -> {
                    done.add(name);
                    return end;
                }))
                .isTrue();
        return end;
    }

    @Test
    void a_task_waits_for_the_end_of_the_one_before_it() {
        CompletableFuture<?> first = slow("a", "first");
        slow("a", "second");
        lanes.run("a", () -> done.add("third"));
        assertThat(done).containsExactly("first");

        first.complete(null);

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void a_task_of_another_key_does_not_wait() {
        slow("a", "first");
        slow("b", "second");
        lanes.run("c", () -> done.add("third"));
        assertThat(done).containsExactly("first", "second", "third");
    }

    @Test
    void what_comes_after_all_is_done_happens_at_once_and_nothing_is_kept() {
        slow("a", "first").complete(null);
        lanes.run("a", () -> done.add("second"));
        assertThat(done).containsExactly("first", "second");
        assertThat(lanes.idle()).isTrue();
    }

    @Test
    void as_many_as_may_be_under_way_and_one_more_is_not_taken() {
        CompletableFuture<?> first = slow("a", "first");
        CompletableFuture<?> second = slow("a", "second");
        CompletableFuture<?> third = slow("a", "third");
        assertThat(lanes.run("a", () -> done.add("too many"))).isFalse();
        assertThat(lanes.chain("a", () -> third)).isFalse();
        assertThat(lanes.run("b", () -> done.add("elsewhere"))).isTrue();

        first.complete(null);
        assertThat(lanes.run("a", () -> done.add("fourth"))).isTrue();
        second.complete(null);
        third.complete(null);

        assertThat(done).containsExactly("first", "elsewhere", "second", "third", "fourth");
        assertThat(lanes.idle()).isTrue();
    }

    @Test
    void a_task_that_fails_is_told_and_the_next_goes_on() {
        CompletableFuture<?> first = slow("a", "first");
        lanes.chain("a", () -> {
            throw new IllegalStateException("at once");
        });
        slow("a", "third").completeExceptionally(new IllegalStateException("later"));

        first.complete(null);
        lanes.run("a", () -> done.add("fourth"));

        assertThat(done).containsExactly("first", "third", "fourth");
        assertThat(failures).extracting(Throwable::getMessage).containsExactly("at once", "later");
        assertThat(lanes.idle()).isTrue();
    }

    @Test
    void a_long_row_of_tasks_that_end_at_once_takes_no_more_of_the_stack_than_one() {
        Lanes<String> many = new Lanes<>(100_001, failures::add);
        CompletableFuture<?> first = new CompletableFuture<>();
        many.chain("a", () -> first);
        int[] count = new int[1];
        for (int i = 0; i < 100_000; i++) {
            many.run("a", () -> count[0]++);
        }
        first.complete(null);
        assertThat(count[0]).isEqualTo(100_000);
    }

    @Test
    @Timeout(180)
    void tasks_of_one_key_keep_their_order_whoever_ends_them() throws Exception {
        ExecutorService ends = Executors.newFixedThreadPool(4);
        Lanes<Integer> busy = new Lanes<>(20_000, failures::add);
        CountDownLatch all = new CountDownLatch(4 * 5_000);
        List<List<Integer>> seen = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try {
            for (int i = 0; i < 4 * 5_000; i++) {
                int number = i;
                busy.chain(i % 4, () -> {
                    seen.get(number % 4).add(number);
                    all.countDown();
                    return CompletableFuture.runAsync(() -> {}, ends);
                });
            }
            assertThat(all.await(50, TimeUnit.SECONDS)).isTrue();
        } finally {
            ends.shutdown();
        }
        assertThat(ends.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).allSatisfy(one -> assertThat(one).hasSize(5_000).isSorted());
        assertThat(busy.idle()).isTrue();
    }
}
