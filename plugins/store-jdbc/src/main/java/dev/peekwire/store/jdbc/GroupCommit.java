package dev.peekwire.store.jdbc;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Group commit: requests queue up without a thread each, and a few threads take what has gathered to the database
 * together. A request that comes alone goes at once. Thread-safe.
 *
 * @param <Q> a request
 * @param <R> what becomes of it
 */
final class GroupCommit<Q, R> implements AutoCloseable {
    private final Size size;
    private final Function<Q, Object> key;
    private final Function<List<Q>, List<Outcome<R>>> batch;
    private final Patience patience;
    private final ThreadPoolExecutor threads;
    private final Deque<Entry<Q, R>> waiting = new ArrayDeque<>();
    private final LongAdder batches = new LongAdder();
    private final LongAdder requests = new LongAdder();
    private int underWay;
    private boolean closed;

    /**
     * Nothing gathered yet.
     *
     * @param key requests of equal keys never go into one batch
     * @param batch carries requests out and answers them in their order
     */
    GroupCommit(Size size, Function<Q, Object> key, Function<List<Q>, List<Outcome<R>>> batch, Patience patience) {
        this.size = size;
        this.key = key;
        this.batch = batch;
        this.patience = patience;
        this.threads = new ThreadPoolExecutor(
                size.lanes(), size.lanes(), 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), GroupCommit::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * How much goes together.
     *
     * @param lanes how many batches may be under way at once
     * @param most the most requests in one batch
     * @param worth so many must wait for another batch to begin beside one that is under way
     * @param waiting the most requests that wait; more are refused
     */
    record Size(int lanes, int most, int worth, int waiting) {}

    private static final class Entry<Q, R> {
        private final Q request;
        private final Object key;
        private final long until;
        private final CompletableFuture<R> answer = new CompletableFuture<>();

        private Entry(Q request, Object key, long until) {
            this.request = request;
            this.key = key;
            this.until = until;
        }

        private void done(Outcome<R> what) {
            if (what.failure() == null) {
                answer.complete(what.get());
            } else {
                answer.completeExceptionally(what.failure());
            }
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "peekwire-store-append");
        thread.setDaemon(true);
        return thread;
    }

    /** Carries a request out, in a batch with others. The answer comes on one of the threads here. */
    CompletableFuture<R> submit(Q request) {
        return enter(request).answer;
    }

    /** The same, and waits for it. Who is interrupted while the request is not under way yet takes it back. */
    R call(Q request) {
        Entry<Q, R> entry = enter(request);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return entry.answer.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    withdraw(entry);
                } catch (ExecutionException e) {
                    throw thrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException thrown(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException told ? told : new IllegalStateException(failure);
    }

    private Entry<Q, R> enter(Q request) {
        Entry<Q, R> entry =
                new Entry<>(request, key.apply(request), patience.begin().end());
        boolean begins = false;
        synchronized (this) {
            if (closed) {
                entry.answer.completeExceptionally(closing());
            } else if (waiting.size() >= size.waiting()) {
                entry.answer.completeExceptionally(away("too many appends wait"));
            } else {
                waiting.add(entry);
                begins = underWay == 0 || (underWay < size.lanes() && waiting.size() >= size.worth());
                underWay += begins ? 1 : 0;
            }
        }
        if (begins) {
            begin(entry);
        }
        return entry;
    }

    /** No thread can be had only if the store is being closed, which answers what waits, or if memory is short. */
    private void begin(Entry<Q, R> first) {
        try {
            threads.execute(this::work);
        } catch (RuntimeException | Error failure) {
            synchronized (this) {
                underWay--;
            }
            withdraw(first);
        }
    }

    private void withdraw(Entry<Q, R> entry) {
        boolean waited;
        synchronized (this) {
            waited = waiting.remove(entry);
        }
        if (waited) {
            entry.answer.completeExceptionally(away("the append was taken back"));
        }
    }

    private void work() {
        for (List<Entry<Q, R>> entries = take(); !entries.isEmpty(); entries = take()) {
            answer(entries);
        }
    }

    /** Nothing if there is nothing to do, or so little that a batch beside another would be waste. */
    private synchronized List<Entry<Q, R>> take() {
        List<Entry<Q, R>> entries = new ArrayList<>();
        if (underWay == 1 || waiting.size() >= size.worth()) {
            Set<Object> keys = new HashSet<>();
            Iterator<Entry<Q, R>> each = waiting.iterator();
            while (each.hasNext() && entries.size() < size.most()) {
                Entry<Q, R> entry = each.next();
                if (keys.add(entry.key)) {
                    entries.add(entry);
                    each.remove();
                }
            }
        }
        underWay -= entries.isEmpty() ? 1 : 0;
        return entries;
    }

    /** Who has waited for too long is told so, and nothing was done. */
    private void answer(List<Entry<Q, R>> entries) {
        long now = patience.clock().nanoTime();
        List<Entry<Q, R>> timely = new ArrayList<>(entries.size());
        for (Entry<Q, R> entry : entries) {
            if (entry.until - now > 0) {
                timely.add(entry);
            } else {
                entry.answer.completeExceptionally(away("appends queue up"));
            }
        }
        if (!timely.isEmpty()) {
            carryOut(timely);
        }
    }

    private void carryOut(List<Entry<Q, R>> entries) {
        batches.increment();
        requests.add(entries.size());
        try {
            List<Outcome<R>> outcomes =
                    batch.apply(entries.stream().map(entry -> entry.request).toList());
            if (outcomes.size() != entries.size()) {
                throw new ChatException(ErrorCode.INTERNAL, "not every append was answered");
            }
            for (int i = 0; i < entries.size(); i++) {
                entries.get(i).done(outcomes.get(i));
            }
        } catch (RuntimeException | Error failure) {
            // Whatever it is, nobody is left waiting, and the thread goes on; who has an answer keeps it.
            entries.forEach(entry -> entry.answer.completeExceptionally(failure));
        }
    }

    private static ChatException away(String why) {
        return new ChatException(ErrorCode.UNAVAILABLE, "the database is not available for now: " + why);
    }

    private static ChatException closing() {
        return new ChatException(ErrorCode.CLOSED, "the store is closed");
    }

    long batches() {
        return batches.sum();
    }

    long requests() {
        return requests.sum();
    }

    /** Requests that no batch has taken yet. */
    synchronized int waiting() {
        return waiting.size();
    }

    /** What waits is not done; what is under way goes on. */
    @Override
    public void close() {
        List<Entry<Q, R>> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(waiting);
            waiting.clear();
        }
        left.forEach(entry -> entry.answer.completeExceptionally(closing()));
        threads.shutdown();
    }
}
