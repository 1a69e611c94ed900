package dev.peekwire.tck;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs a kit on many broken things, some at a time: each waits most of the time, for threads or for what never comes. */
public final class SideBySide {
    private static final ExecutorService POOL = Executors.newFixedThreadPool(4, SideBySide::thread);
    private static final int MINUTES = 5;
    /** Where threads have to meet for it to show, a fault may be spared once; not so often. */
    private static final int RUNS = 5;

    private SideBySide() {}

    /** Begins with all of them, and answers where to wait for the result of one. */
    public static <T, R> Function<T, R> start(Collection<T> subjects, Function<T, R> work) {
        Map<T, Future<R>> results = new HashMap<>();
        subjects.forEach(subject -> results.put(subject, POOL.submit(() -> work.apply(subject))));
        return subject -> result(results.get(subject));
    }

    /** What a kit finds, again if it has not found all that it should. */
    public static Set<String> found(Collection<String> wanted, Supplier<Set<String>> kit) {
        Set<String> found = new HashSet<>(kit.get());
        for (int again = 1; again < RUNS && !found.containsAll(wanted); again++) {
            found.addAll(kit.get());
        }
        return found;
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get(MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            throw new AssertionError("the kit itself failed", e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("the kit did not end within " + MINUTES + " min", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "side-by-side");
        thread.setDaemon(true);
        return thread;
    }
}
