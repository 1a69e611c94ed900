package dev.peekwire.benchmarks.store;

import dev.peekwire.DeskId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.json.EventCodec;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Rows as the store writes them for messages, of chats that nobody else has: one statement with many rows of values. */
final class Rows {
    static final String FINGERPRINT = "0123456789abcdef".repeat(4);

    private static final long FAR = 1L << 40;
    private static final String ROW = "(?, ?, ?, pg_current_xact_id(), ?, 'visitor', 'visitor', ?, ?, ?)";

    private final DeskId desk;
    private final long first;
    private final int count;
    private final String sql;
    private final String data =
            new EventCodec().encode(new ChatEvent.MessagePosted(StoreLoop.TEXT, MessageOrigin.VISITOR));
    private long version;

    Rows(DeskId desk, int writer, int count) {
        this.desk = desk;
        this.first = FAR * (writer + 1);
        this.count = count;
        this.sql =
                "INSERT INTO peekwire_event (chat_no, version, desk, tx, at, actor_kind, actor, command, fingerprint, data)"
                        + " VALUES " + (ROW + ", ").repeat(count - 1) + ROW;
    }

    /** As clients make them; quickly, and without a lock that threads would wait at. */
    static String command() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    String sql() {
        return sql;
    }

    /** The next version of each chat. */
    void bind(PreparedStatement statement) throws SQLException {
        version++;
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        int place = 1;
        for (int i = 0; i < count; i++) {
            statement.setLong(place++, first + i);
            statement.setLong(place++, version);
            statement.setString(place++, desk.value());
            statement.setObject(place++, now);
            statement.setString(place++, command());
            statement.setString(place++, FINGERPRINT);
            statement.setString(place++, data);
        }
    }
}
