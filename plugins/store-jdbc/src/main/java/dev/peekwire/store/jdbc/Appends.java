package dev.peekwire.store.jdbc;

import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Carries batches of appends out; one that fails, or meets others, does not fail its neighbours. Thread-safe. */
final class Appends {
    private static final int MOST_COLLISIONS = 100;

    private final Database database;
    private final EventRows events;
    private final Batch batch;

    Appends(Database database, EventRows events, Batch batch) {
        this.database = database;
        this.events = events;
        this.batch = batch;
    }

    /** What a batch does in one transaction: all of it, or nothing. */
    @FunctionalInterface
    interface Batch {
        List<AppendResult> in(Session session, List<AppendRequest> requests) throws SQLException;
    }

    List<Outcome<AppendResult>> carryOut(List<AppendRequest> requests) {
        return carryOut(requests, new AtomicBoolean());
    }

    /**
     * The same.
     *
     * @param doubted whether some were tried before, and may have been done
     */
    List<Outcome<AppendResult>> carryOut(List<AppendRequest> requests, AtomicBoolean doubted) {
        return requests.size() == 1 ? List.of(one(requests.get(0), doubted)) : many(requests, doubted);
    }

    /** In two halves if it fails as a whole, so that what fails is soon by itself. */
    private List<Outcome<AppendResult>> many(List<AppendRequest> requests, AtomicBoolean doubted) {
        try {
            return transaction(requests, doubted).stream().map(Outcome::of).toList();
        } catch (RuntimeException failure) {
            if (Failure.passes(failure) || database.isClosed()) {
                throw failure;
            }
        }
        int half = requests.size() / 2;
        List<Outcome<AppendResult>> outcomes = new ArrayList<>(carryOut(requests.subList(0, half), doubted));
        outcomes.addAll(carryOut(requests.subList(half, requests.size()), doubted));
        return outcomes;
    }

    /** Who collides has met somebody that was faster, and sees at the next look what they did. */
    private Outcome<AppendResult> one(AppendRequest request, AtomicBoolean doubted) {
        @Nullable RuntimeException last = null;
        for (int i = 0; i < MOST_COLLISIONS; i++) {
            try {
                return Outcome.of(transaction(List.of(request), doubted).get(0));
            } catch (Database.Collision collision) {
                last = collision;
            } catch (RuntimeException failure) {
                return Outcome.failed(failure);
            }
        }
        return Outcome.failed(new IllegalStateException("a version that is taken and is not there", last));
    }

    private List<AppendResult> transaction(List<AppendRequest> requests, AtomicBoolean doubted) {
        return database.write(session -> {
            doubted.compareAndSet(false, session.doubted());
            List<AppendResult> results = batch.in(session, requests);
            return doubted.get() ? told(session, requests, results) : results;
        });
    }

    /** What an attempt before has done is done, and neither a duplicate of itself nor a conflict with itself. */
    private List<AppendResult> told(Session session, List<AppendRequest> requests, List<AppendResult> results)
            throws SQLException {
        List<AppendResult> told = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            AppendRequest request = requests.get(i);
            long before = request.expectedVersion();
            int count = request.events().size();
            boolean done = results.get(i).type() != AppendResult.Type.APPENDED
                    && events.read(session, request.desk(), request.chat(), before, count)
                            .equals(request.recorded());
            told.add(done ? new AppendResult.Appended(before + count) : results.get(i));
        }
        return told;
    }
}
