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
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Group commit: callers' requests go to the database together. The first caller leads: it takes what has gathered,
 * carries it out and hands on; the others wait. A caller alone never waits for company. Thread-safe.
 *
 * @param <Q> a request
 * @param <R> what becomes of it
 */
final class Combiner<Q, R> {
    /** While one batch is under way, another begins when it is at least this part of a full one. */
    private static final int WORTH_ANOTHER = 4;

    private final int leaders;
    private final int most;
    private final Function<Q, Object> key;
    private final Function<List<Q>, List<Outcome<R>>> batch;
    private final Patience patience;
    private final Deque<Entry<Q, R>> waiting = new ArrayDeque<>();
    private final LongAdder batches = new LongAdder();
    private final LongAdder requests = new LongAdder();
    private int leading;

    /**
     * Nothing gathered yet.
     *
     * @param leaders how many batches may be under way at once
     * @param most the most requests in one batch
     * @param key requests of equal keys never go into one batch
     * @param batch carries requests out and answers them in their order
     */
    Combiner(
            int leaders,
            int most,
            Function<Q, Object> key,
            Function<List<Q>, List<Outcome<R>>> batch,
            Patience patience) {
        this.leaders = leaders;
        this.most = most;
        this.key = key;
        this.batch = batch;
        this.patience = patience;
    }

    private static final class Entry<Q, R> {
        private final Q request;
        private final Thread caller = Thread.currentThread();
        private boolean taken;
        private volatile boolean leads;
        private volatile @Nullable Outcome<R> outcome;

        private Entry(Q request) {
            this.request = request;
        }

        private void done(Outcome<R> what) {
            outcome = what;
            LockSupport.unpark(caller);
        }
    }

    /** Carries a request out, in a batch with others. */
    R submit(Q request) {
        Entry<Q, R> entry = new Entry<>(request);
        enter(entry);
        while (true) {
            Outcome<R> outcome = await(entry);
            if (!entry.leads && outcome != null) {
                return outcome.get();
            }
            lead(entry);
        }
    }

    private synchronized void enter(Entry<Q, R> entry) {
        waiting.add(entry);
        if (leading == 0 || (leading < leaders && waiting.size() >= most / WORTH_ANOTHER)) {
            leading++;
            entry.leads = true;
        }
    }

    /** Until there is an outcome, or the caller has to lead. */
    private @Nullable Outcome<R> await(Entry<Q, R> entry) {
        Patience.Deadline deadline = patience.begin();
        boolean interrupted = false;
        while (entry.outcome == null && !entry.leads) {
            LockSupport.parkNanos(this, Math.max(1_000_000, deadline.left()));
            interrupted |= Thread.interrupted();
            if ((interrupted || deadline.left() <= 0) && withdrawn(entry)) {
                entry.outcome = Outcome.failed(new ChatException(
                        ErrorCode.UNAVAILABLE, "the database is not available for now: appends queue up"));
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return entry.outcome;
    }

    private synchronized boolean withdrawn(Entry<Q, R> entry) {
        return !entry.taken && !entry.leads && waiting.remove(entry);
    }

    /** One batch; then somebody else leads, or the same caller if its own request was not in it. */
    private void lead(Entry<Q, R> leader) {
        List<Entry<Q, R>> entries = take(leader);
        try {
            carryOut(entries);
        } finally {
            handOn();
        }
    }

    /** Leaves alone what waits for callers who lead themselves. */
    private synchronized List<Entry<Q, R>> take(Entry<Q, R> leader) {
        leader.leads = false;
        List<Entry<Q, R>> entries = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        Iterator<Entry<Q, R>> each = waiting.iterator();
        while (each.hasNext() && entries.size() < most) {
            Entry<Q, R> entry = each.next();
            if (!entry.leads && keys.add(key.apply(entry.request))) {
                entry.taken = true;
                entries.add(entry);
                each.remove();
            }
        }
        return entries;
    }

    private void carryOut(List<Entry<Q, R>> entries) {
        batches.increment();
        requests.add(entries.size());
        List<Outcome<R>> outcomes = List.of();
        RuntimeException failure = new ChatException(ErrorCode.INTERNAL, "an append was not answered");
        try {
            outcomes = entries.isEmpty()
                    ? List.of()
                    : batch.apply(entries.stream().map(entry -> entry.request).toList());
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            for (int i = 0; i < entries.size(); i++) {
                entries.get(i).done(i < outcomes.size() ? outcomes.get(i) : Outcome.failed(failure));
            }
        }
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

    private synchronized void handOn() {
        for (Entry<Q, R> entry : waiting) {
            if (!entry.leads) {
                entry.leads = true;
                LockSupport.unpark(entry.caller);
                return;
            }
        }
        leading--;
    }
}
