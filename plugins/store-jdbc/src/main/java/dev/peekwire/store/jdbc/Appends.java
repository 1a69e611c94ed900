package dev.peekwire.store.jdbc;

import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries batches of appends out; one that fails, or meets others, does not fail its neighbours. Thread-safe. */
final class Appends {
    private static final int MOST_COLLISIONS = 100;

    private final Database database;
    private final Batch batch;

    Appends(Database database, Batch batch) {
        this.database = database;
        this.batch = batch;
    }

    /** What a batch does in one transaction: all of it, or nothing. */
    @FunctionalInterface
    interface Batch {
        List<AppendResult> in(Session session, List<AppendRequest> requests) throws java.sql.SQLException;
    }

    List<Outcome<AppendResult>> carryOut(List<AppendRequest> requests) {
        return requests.size() == 1 ? List.of(one(requests.get(0))) : many(requests);
    }

    /** In two halves if it fails as a whole, so that what fails is soon by itself. */
    private List<Outcome<AppendResult>> many(List<AppendRequest> requests) {
        try {
            return transaction(requests).stream().map(Outcome::of).toList();
        } catch (RuntimeException failure) {
            if (Failure.passes(failure) || database.isClosed()) {
                throw failure;
            }
        }
        int half = requests.size() / 2;
        List<Outcome<AppendResult>> outcomes = new ArrayList<>(carryOut(requests.subList(0, half)));
        outcomes.addAll(carryOut(requests.subList(half, requests.size())));
        return outcomes;
    }

    /** Who collides has met somebody that was faster, and sees at the next look what they did. */
    private Outcome<AppendResult> one(AppendRequest request) {
        @Nullable RuntimeException last = null;
        for (int i = 0; i < MOST_COLLISIONS; i++) {
            try {
                return Outcome.of(transaction(List.of(request)).get(0));
            } catch (Database.Collision collision) {
                last = collision;
            } catch (RuntimeException failure) {
                return Outcome.failed(failure);
            }
        }
        return Outcome.failed(new IllegalStateException("a version that is taken and is not there", last));
    }

    private List<AppendResult> transaction(List<AppendRequest> requests) {
        return database.write(session -> batch.in(session, requests));
    }
}
