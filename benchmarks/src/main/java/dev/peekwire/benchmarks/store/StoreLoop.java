package dev.peekwire.benchmarks.store;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.ChatStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Chats that append message after message: going on by a few workers, as a desk does, or by a thread each. */
final class StoreLoop {
    /** As long as a message often is. */
    static final String TEXT =
            "I ordered two of the blue ones last week and only one has come. Can you see what happened?";

    private static final VisitorId VISITOR = new VisitorId("visitor");

    private final ChatStore store;
    private final DeskId desk;
    private final ChatId[] chats;
    private final long[] versions;
    private final int workers;

    StoreLoop(ChatStore store, DeskId desk, AppendThroughput.Setup setup) {
        this.store = store;
        this.workers = setup.workers();
        this.desk = desk;
        this.versions = new long[setup.chats()];
        this.chats = new ChatId[setup.chats()];
        for (int i = 0; i < versions.length; i++) {
            chats[i] = new ChatId(UUID.randomUUID().toString());
            done(i, store.append(request(i, new ChatEvent.Started(VISITOR, new TeamId("team"), null, null, Map.of()))));
        }
    }

    Turn.Figures run(Turn turn) {
        ChatEvent message = new ChatEvent.MessagePosted(TEXT, MessageOrigin.VISITOR);
        if (workers == 0) {
            return turn.run(versions.length, i -> () -> done(i, store.append(request(i, message))));
        }
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            return turn.begin(
                    versions.length,
                    i -> () -> store.appendAsync(request(i, message)).thenApplyAsync(result -> done(i, result), pool));
        } finally {
            pool.shutdown();
        }
    }

    /** A chat has one append under way at a time. */
    private AppendRequest request(int number, ChatEvent event) {
        return new AppendRequest(
                desk,
                chats[number],
                versions[number],
                new CommandId(Rows.command()),
                Rows.FINGERPRINT,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                Actor.visitor(VISITOR),
                List.of(event),
                List.of());
    }

    private int done(int number, AppendResult result) {
        if (!(result instanceof AppendResult.Appended appended)) {
            throw new IllegalStateException(result.toString());
        }
        versions[number] = appended.version();
        return 1;
    }
}
