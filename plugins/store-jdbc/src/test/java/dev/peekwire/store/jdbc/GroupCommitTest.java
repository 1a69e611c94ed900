package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes together, who waits, and that nobody waits for ever. */
class GroupCommitTest {
    private static final Patience LONG = patience(Duration.ofSeconds(60));

    private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goesOn = new CountDownLatch(1);

    @Test
    void a_caller_alone_waits_for_nobody() {
        assertThat(appends(2, 8, LONG, this::doubled).call(21)).isEqualTo(42);
        assertThat(batches).containsExactly(List.of(21));
    }

    @Test
    void what_gathers_while_a_batch_is_under_way_goes_together() {
        CountDownLatch gathered = new CountDownLatch(10);
        GroupCommit<Integer, Integer> appends = appends(1, 100, LONG, requests -> {
            if (batches.isEmpty()) {
                awaitZero(gathered);
            }
            return doubled(requests);
        });
        List<Integer> answers = Crowd.of(10, i -> {
            gathered.countDown();
            return appends.call(i);
        });
        assertThat(answers).containsExactly(0, 2, 4, 6, 8, 10, 12, 14, 16, 18);
        assertThat(batches).hasSizeLessThan(10);
    }

    @Test
    void every_request_of_many_threads_is_answered_once_in_batches_no_larger_than_allowed() {
        GroupCommit<Integer, Integer> appends = appends(3, 5, LONG, this::doubled);
        List<Integer> sums = Crowd.of(16, thread -> {
            int wrong = 0;
            for (int i = 0; i < 500; i++) {
                int request = thread * 1_000 + i;
                wrong += appends.call(request) == 2 * request ? 0 : 1;
            }
            return wrong;
        });
        assertThat(sums).containsOnly(0);
        assertThat(batches).allSatisfy(batch -> assertThat(batch).hasSizeBetween(1, 5));
        assertThat(batches.stream().mapToInt(List::size).sum()).isEqualTo(16 * 500);
    }

    @Test
    void requests_of_one_key_never_meet_in_a_batch() {
        GroupCommit<Integer, Integer> appends =
                new GroupCommit<>(size(2, 50), request -> request % 3, this::doubled, LONG);
        Crowd.of(12, thread -> {
            for (int i = 0; i < 200; i++) {
                appends.call(thread * 200 + i);
            }
            return true;
        });
        assertThat(batches).allSatisfy(batch -> assertThat(
                        new HashSet<>(batch.stream().map(request -> request % 3).toList()))
                .hasSameSizeAs(batch));
    }

    @Test
    void a_batch_that_fails_fails_for_its_callers_and_the_next_one_goes_on() {
        GroupCommit<Integer, Integer> appends = appends(1, 4, LONG, requests -> {
            if (requests.contains(13)) {
                throw new ChatException(ErrorCode.UNAVAILABLE, "away");
            }
            return doubled(requests);
        });
        assertThatThrownBy(() -> appends.call(13)).hasMessage("away");
        assertThat(appends.call(1)).isEqualTo(2);
    }

    @Test
    void an_error_in_a_batch_keeps_nobody_waiting() {
        GroupCommit<Integer, Integer> appends = appends(1, 4, LONG, requests -> {
            if (requests.contains(13)) {
                throw new StackOverflowError();
            }
            return doubled(requests);
        });
        assertThatThrownBy(() -> appends.call(13)).isInstanceOf(StackOverflowError.class);
        assertThat(appends.call(1)).isEqualTo(2);
    }

    @Test
    void a_batch_that_does_not_answer_everybody_keeps_nobody_waiting() {
        GroupCommit<Integer, Integer> appends =
                appends(1, 4, LONG, requests -> requests.contains(13) ? List.of() : doubled(requests));
        assertFails(appends.submit(13), ErrorCode.INTERNAL);
        assertThat(appends.call(1)).isEqualTo(2);
    }

    @Test
    void who_has_waited_for_too_long_is_told_and_was_not_carried_out() {
        AtomicLong clock = new AtomicLong();
        Patience patience = new Patience(Duration.ofSeconds(10), clock::get, nanos -> {});
        GroupCommit<Integer, Integer> appends = appends(1, 4, patience, this::slowly);
        CompletableFuture<Integer> first = appends.submit(0);
        awaitZero(begun);
        CompletableFuture<Integer> late = appends.submit(1);
        clock.set(Duration.ofSeconds(11).toNanos());
        CompletableFuture<Integer> fresh = appends.submit(2);
        goesOn.countDown();
        assertThat(first.join()).isZero();
        assertFails(late, ErrorCode.UNAVAILABLE);
        assertThat(fresh.join()).isEqualTo(4);
        assertThat(batches).containsExactly(List.of(0), List.of(2));
    }

    @Test
    void many_requests_of_one_thread_are_all_answered_and_none_waits_for_another_to_be_made() {
        GroupCommit<Integer, Integer> appends = appends(2, 16, LONG, this::doubled);
        List<CompletableFuture<Integer>> answers =
                IntStream.range(0, 900).mapToObj(appends::submit).toList();
        assertThat(answers.stream().map(CompletableFuture::join))
                .containsExactlyElementsOf(
                        IntStream.range(0, 900).mapToObj(i -> 2 * i).toList());
        assertThat(batches).allSatisfy(batch -> assertThat(batch).hasSizeBetween(1, 16));
        assertThat(appends.requests()).isEqualTo(900);
        assertThat(appends.waiting()).isZero();
    }

    @Test
    void little_waits_for_the_batch_that_is_under_way_and_much_does_not() {
        GroupCommit<Integer, Integer> appends = appends(2, 16, LONG, this::slowly);
        CompletableFuture<Integer> first = appends.submit(0);
        awaitZero(begun);
        List<CompletableFuture<Integer>> few =
                IntStream.range(1, 4).mapToObj(appends::submit).toList();
        assertThat(appends.waiting()).isEqualTo(3);
        CompletableFuture<Integer> enough = appends.submit(4);
        assertThat(enough.join()).isEqualTo(8);
        assertThat(few).allMatch(CompletableFuture::isDone);
        assertThat(first).isNotDone();
        goesOn.countDown();
        assertThat(first.join()).isZero();
    }

    @Test
    void more_than_may_wait_is_refused_at_once_and_what_waits_is_not() {
        GroupCommit<Integer, Integer> appends =
                new GroupCommit<>(new GroupCommit.Size(1, 8, 8, 3), request -> request, this::slowly, LONG);
        CompletableFuture<Integer> first = appends.submit(0);
        awaitZero(begun);
        List<CompletableFuture<Integer>> waiting =
                IntStream.range(1, 4).mapToObj(appends::submit).toList();
        assertFails(appends.submit(4), ErrorCode.UNAVAILABLE);
        goesOn.countDown();
        assertThat(first.join()).isZero();
        assertThat(waiting.stream().map(CompletableFuture::join)).containsExactly(2, 4, 6);
    }

    @Test
    void closing_answers_what_waits_and_lets_what_is_under_way_go_on() {
        GroupCommit<Integer, Integer> appends = appends(1, 8, LONG, this::slowly);
        CompletableFuture<Integer> first = appends.submit(21);
        awaitZero(begun);
        CompletableFuture<Integer> waits = appends.submit(1);
        appends.close();
        appends.close();
        assertFails(waits, ErrorCode.CLOSED);
        assertFails(appends.submit(2), ErrorCode.CLOSED);
        goesOn.countDown();
        assertThat(first.join()).isEqualTo(42);
    }

    @Test
    void what_depends_on_an_answer_may_ask_again_on_the_same_thread() {
        GroupCommit<Integer, Integer> appends = appends(1, 8, LONG, this::slowly);
        CompletableFuture<Integer> twice = appends.submit(3).thenCompose(appends::submit);
        goesOn.countDown();
        assertThat(twice.join()).isEqualTo(12);
    }

    @Test
    void who_is_interrupted_takes_the_request_back_unless_it_is_under_way() throws InterruptedException {
        GroupCommit<Integer, Integer> appends = appends(1, 8, LONG, this::slowly);
        CompletableFuture<Integer> first = appends.submit(0);
        awaitZero(begun);
        CompletableFuture<Object> told = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                told.complete(appends.call(1));
            } catch (ChatException e) {
                told.complete(List.of(e.code(), Thread.currentThread().isInterrupted()));
            }
        });
        caller.start();
        await().atMost(Duration.ofMinutes(1)).until(() -> appends.waiting() == 1);
        caller.interrupt();
        assertThat(told.join()).isEqualTo(List.of(ErrorCode.UNAVAILABLE, true));
        caller.join();
        goesOn.countDown();
        first.join();
        assertThat(batches).containsExactly(List.of(0));
    }

    private static void assertFails(CompletableFuture<Integer> answer, ErrorCode code) {
        assertThatThrownBy(answer::join).cause().isInstanceOfSatisfying(ChatException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    /** The first batch ends when the test says so. */
    private List<Outcome<Integer>> slowly(List<Integer> requests) {
        if (begun.getCount() > 0) {
            begun.countDown();
            awaitZero(goesOn);
        }
        return doubled(requests);
    }

    private static GroupCommit<Integer, Integer> appends(
            int lanes, int most, Patience patience, Function<List<Integer>, List<Outcome<Integer>>> batch) {
        return new GroupCommit<>(size(lanes, most), request -> request, batch, patience);
    }

    private static GroupCommit.Size size(int lanes, int most) {
        return new GroupCommit.Size(lanes, most, Math.max(1, most / 4), 1_000);
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
