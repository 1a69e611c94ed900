package dev.peekwire.tck.tone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.response.tone.ToneRequest;
import dev.peekwire.response.tone.ToneVerdict;
import dev.peekwire.spi.ToneChecker;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A checker, and bounded waits for what it answers. */
abstract class ToneFixture {
    @SuppressWarnings("NullAway.Init")
    ToneChecker checker;

    /** A checker that works: with the service that it asks, if it asks one. Called for each test. */
    protected abstract ToneChecker checker() throws Exception;

    /** A reply that the checker has something against, at a place in it; in {@link #locale()}, in one line. */
    protected abstract String wrong();

    /** A reply that the checker has nothing against. */
    protected abstract String right();

    /** The language of both replies; English unless overridden. */
    protected String locale() {
        return "en";
    }

    /** How long an answer may take; thirty seconds unless overridden, for a kit is no measurement. */
    protected Duration patience() {
        return Duration.ofSeconds(30);
    }

    @BeforeEach
    void open() throws Exception {
        checker = checker();
    }

    /** Checkers need not be closed; those that can be are. */
    @AfterEach
    void close() throws Exception {
        if (checker instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    final ToneRequest request(String text) {
        return ToneRequest.of(text, locale());
    }

    final ToneVerdict check(String text) {
        return check(request(text));
    }

    final ToneVerdict check(ToneRequest request) {
        ToneVerdict verdict = get(called(request));
        assertThat(verdict).as("the verdict").isNotNull();
        return verdict;
    }

    /** On a thread of its own, as the desk does it, so that one that hangs fails the test and no more. */
    private CompletionStage<ToneVerdict> called(ToneRequest request) {
        FutureTask<CompletionStage<ToneVerdict>> task = new FutureTask<>(() -> checker.check(request));
        Thread thread = new Thread(task, "tone-tck");
        thread.setDaemon(true);
        thread.start();
        try {
            CompletionStage<ToneVerdict> stage = task.get(patience().toNanos(), TimeUnit.NANOSECONDS);
            assertThat(stage).as("the stage").isNotNull();
            return stage;
        } catch (ExecutionException e) {
            throw new AssertionError("check threw " + kind(e), e.getCause());
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new AssertionError("check did not return within " + patience().toMillis() + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private ToneVerdict get(CompletionStage<ToneVerdict> stage) {
        try {
            return stage.toCompletableFuture().get(patience().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("failed with " + kind(e), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("no verdict within " + patience().toMillis() + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static String kind(ExecutionException e) {
        Throwable cause = e.getCause();
        return cause == null ? "nothing" : cause.getClass().getName();
    }
}
