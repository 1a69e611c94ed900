package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Who leads, who waits, and that nobody waits for ever. */
class CombinerTest {
    private static final Patience LONG = patience(Duration.ofSeconds(60));

    private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());

    @Test
    void a_caller_alone_waits_for_nobody() {
        assertThat(combiner(2, 8, LONG, this::doubled).submit(21)).isEqualTo(42);
        assertThat(batches).containsExactly(List.of(21));
    }

    @Test
    void what_gathers_while_a_batch_is_under_way_goes_together() {
        CountDownLatch gathered = new CountDownLatch(10);
        Combiner<Integer, Integer> combiner = combiner(1, 100, LONG, requests -> {
            if (batches.isEmpty()) {
                awaitZero(gathered);
            }
            return doubled(requests);
        });
        List<Integer> answers = Crowd.of(10, i -> {
            gathered.countDown();
            return combiner.submit(i);
        });
        assertThat(answers).containsExactly(0, 2, 4, 6, 8, 10, 12, 14, 16, 18);
        assertThat(batches).hasSizeLessThan(10);
    }

    @Test
    void every_request_of_many_threads_is_answered_once_in_batches_no_larger_than_allowed() {
        Combiner<Integer, Integer> combiner = combiner(3, 5, LONG, this::doubled);
        List<Integer> sums = Crowd.of(16, thread -> {
            int wrong = 0;
            for (int i = 0; i < 500; i++) {
                int request = thread * 1_000 + i;
                wrong += combiner.submit(request) == 2 * request ? 0 : 1;
            }
            return wrong;
        });
        assertThat(sums).containsOnly(0);
        assertThat(batches).allSatisfy(batch -> assertThat(batch).hasSizeBetween(0, 5));
        assertThat(batches.stream().mapToInt(List::size).sum()).isEqualTo(16 * 500);
    }

    @Test
    void requests_of_one_key_never_meet_in_a_batch() {
        Combiner<Integer, Integer> combiner = new Combiner<>(2, 50, request -> request % 3, this::doubled, LONG);
        Crowd.of(12, thread -> {
            for (int i = 0; i < 200; i++) {
                combiner.submit(thread * 200 + i);
            }
            return true;
        });
        assertThat(batches).allSatisfy(batch -> assertThat(
                        new HashSet<>(batch.stream().map(request -> request % 3).toList()))
                .hasSameSizeAs(batch));
    }

    @Test
    void a_batch_that_fails_fails_for_its_callers_and_the_next_one_goes_on() {
        Combiner<Integer, Integer> combiner = combiner(1, 4, LONG, requests -> {
            if (requests.contains(13)) {
                throw new ChatException(ErrorCode.UNAVAILABLE, "away");
            }
            return doubled(requests);
        });
        assertThatThrownBy(() -> combiner.submit(13)).hasMessage("away");
        assertThat(combiner.submit(1)).isEqualTo(2);
    }

    @Test
    void an_error_in_a_batch_keeps_nobody_waiting() {
        Combiner<Integer, Integer> combiner = combiner(1, 4, LONG, requests -> {
            if (requests.contains(13)) {
                throw new StackOverflowError();
            }
            return doubled(requests);
        });
        assertThatThrownBy(() -> combiner.submit(13)).isInstanceOf(StackOverflowError.class);
        assertThat(combiner.submit(1)).isEqualTo(2);
    }

    @Test
    void who_waits_for_too_long_is_told_and_was_not_carried_out() {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Combiner<Integer, Integer> combiner = combiner(1, 4, patience(Duration.ofMillis(50)), requests -> {
            begun.countDown();
            awaitZero(told);
            return doubled(requests);
        });
        Crowd.of(2, i -> {
            if (i == 0) {
                return combiner.submit(0);
            }
            awaitZero(begun);
            assertThatThrownBy(() -> combiner.submit(1))
                    .isInstanceOfSatisfying(
                            ChatException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE));
            told.countDown();
            return 0;
        });
        assertThat(batches).containsExactly(List.of(0));
    }

    private static Combiner<Integer, Integer> combiner(
            int leaders, int most, Patience patience, Function<List<Integer>, List<Outcome<Integer>>> batch) {
        return new Combiner<>(leaders, most, request -> request, batch, patience);
    }

    private List<Outcome<Integer>> doubled(List<Integer> requests) {
        batches.add(requests);
        return requests.stream().map(request -> Outcome.of(2 * request)).toList();
    }

    private static Patience patience(Duration inAll) {
        return new Patience(inAll, System::nanoTime, TimeUnit.NANOSECONDS::sleep);
    }

    private static void awaitZero(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
