package dev.peekwire.store.jdbc;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Two lanes to the database, where it has both: simple appends do not wait for those that lock agents. Thread-safe. */
final class AppendLanes implements AutoCloseable {
    static final int MOST_TOGETHER = 128;
    private static final int WORTH_ANOTHER = 64;
    private static final int MOST_WAITING = 10_000;

    private final boolean simple;
    private final GroupCommit<AppendRequest, AppendResult> simpleLane;
    private final GroupCommit<AppendRequest, AppendResult> carefulLane;

    AppendLanes(Database database, EventRows events) {
        Dialect dialect = database.dialect();
        Appends careful = new Appends(database, events, new CarefulAppends(events, Looks.of(dialect)));
        this.simple = dialect.hasSimpleAppends();
        this.simpleLane = lane(database, new SimpleAppends(database, events, careful)::carryOut);
        this.carefulLane = lane(database, careful::carryOut);
    }

    private static GroupCommit<AppendRequest, AppendResult> lane(
            Database database,
            java.util.function.Function<java.util.List<AppendRequest>, java.util.List<Outcome<AppendResult>>> batch) {
        int lanes = database.dialect().writers();
        return new GroupCommit<>(
                new GroupCommit.Size(lanes, MOST_TOGETHER, WORTH_ANOTHER, MOST_WAITING),
                AppendLanes::chat,
                batch,
                database.patience());
    }

    private record Chat(DeskId desk, ChatId id) {}

    private static Object chat(AppendRequest request) {
        return new Chat(request.desk(), request.chat());
    }

    JdbcStore.Stats stats(Optional<JdbcStore.Pool> pool) {
        return new JdbcStore.Stats(
                simpleLane.requests() + carefulLane.requests(),
                simpleLane.batches() + carefulLane.batches(),
                simpleLane.waiting() + carefulLane.waiting(),
                pool);
    }

    AppendResult append(AppendRequest request) {
        return lane(request).call(request);
    }

    CompletableFuture<AppendResult> appendAsync(AppendRequest request) {
        return lane(request).submit(request);
    }

    private GroupCommit<AppendRequest, AppendResult> lane(AppendRequest request) {
        return simple && SimpleAppends.takes(request) ? simpleLane : carefulLane;
    }

    @Override
    public void close() {
        simpleLane.close();
        carefulLane.close();
    }
}
