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

/** Chats that append message after message, each by a thread of its own, as a desk's workers do. */
final class StoreLoop {
    /** As long as a message often is. */
    static final String TEXT =
            "I ordered two of the blue ones last week and only one has come. Can you see what happened?";

    private static final VisitorId VISITOR = new VisitorId("visitor");

    private final ChatStore store;
    private final DeskId desk;
    private final ChatId[] chats;
    private final long[] versions;

    StoreLoop(ChatStore store, DeskId desk, AppendThroughput.Setup setup) {
        this.store = store;
        this.desk = desk;
        this.versions = new long[setup.chats()];
        this.chats = new ChatId[setup.chats()];
        for (int i = 0; i < versions.length; i++) {
            chats[i] = new ChatId(UUID.randomUUID().toString());
            append(i, new ChatEvent.Started(VISITOR, new TeamId("team"), null, null, Map.of()));
        }
    }

    Turn.Figures run(Turn turn) {
        ChatEvent message = new ChatEvent.MessagePosted(TEXT, MessageOrigin.VISITOR);
        return turn.run(versions.length, i -> () -> append(i, message));
    }

    /** Each chat is one thread's alone. */
    private int append(int number, ChatEvent event) {
        CommandId command = new CommandId(Rows.command());
        AppendResult result = store.append(new AppendRequest(
                desk,
                chats[number],
                versions[number],
                command,
                Rows.FINGERPRINT,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                Actor.visitor(VISITOR),
                List.of(event),
                List.of()));
        if (!(result instanceof AppendResult.Appended appended)) {
            throw new IllegalStateException(result.toString());
        }
        versions[number] = appended.version();
        return 1;
    }
}
