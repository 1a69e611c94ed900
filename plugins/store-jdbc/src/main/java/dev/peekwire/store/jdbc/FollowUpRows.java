package dev.peekwire.store.jdbc;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpId;
import dev.peekwire.followup.FollowUpKind;
import dev.peekwire.followup.FollowUpState;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.Fence;
import dev.peekwire.spi.FollowUpStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is to be sent, as rows. A row's attempts are what two who would begin one meet at. Thread-safe. */
final class FollowUpRows implements FollowUpStore {
    private static final String COLUMNS =
            "desk, id, chat, kind, recipient, locale, decided_at, due_at, attempts, state, reason";
    private static final String INSERT =
            """
            INSERT INTO peekwire_follow_up
                (desk, id, chat_no, chat, kind, recipient, locale, decided_at, due_at, attempts, state, reason)
            SELECT c.desk, CAST(? AS varchar), c.chat_no, c.chat, CAST(? AS varchar), CAST(? AS varchar), CAST(? AS varchar),
                   CAST(? AS timestamp(3) with time zone), CAST(? AS timestamp(3) with time zone), CAST(? AS integer),
                   CAST(? AS varchar), CAST(? AS varchar)
            FROM peekwire_chat c
            WHERE c.chat_no = ?
              AND NOT EXISTS (SELECT 1 FROM peekwire_follow_up f WHERE f.desk = c.desk AND f.id = ?)""";
    private static final String DUE = "SELECT " + COLUMNS
            + """
             FROM peekwire_follow_up WHERE desk = ? AND state = 'waiting' AND due_at <= ?
            ORDER BY due_at, id LIMIT ?""";
    private static final String OF = "SELECT " + COLUMNS
            + """
             FROM peekwire_follow_up
            WHERE chat_no = (SELECT c.chat_no FROM peekwire_chat c WHERE c.desk = ? AND c.chat = ?)
            ORDER BY decided_at, id""";
    private static final String CHANGE =
            """
            UPDATE peekwire_follow_up SET recipient = ?, due_at = ?, attempts = ?, state = ?, reason = ?
            WHERE desk = ? AND id = ? AND state = 'waiting' AND attempts = ?""";
    private static final String UNSENT = "SELECT count(*) FROM peekwire_follow_up WHERE desk = ? AND state = 'waiting'";

    private final Database database;

    FollowUpRows(Database database) {
        this.database = database;
    }

    /** Part of an append, whose chat's row is there. */
    static void insert(Session session, AppendRequest request, long chat) throws SQLException {
        for (FollowUp each : request.followUps()) {
            session.update(
                    INSERT,
                    each.id().value(),
                    word(each.kind()),
                    each.recipient(),
                    each.locale(),
                    each.decided(),
                    each.due(),
                    each.attempts(),
                    word(each.state()),
                    each.reason(),
                    chat,
                    each.id().value());
        }
    }

    @Override
    public List<FollowUp> due(DeskId desk, Instant now, int limit) {
        if (limit < 1 || limit > MOST_READ) {
            throw new IllegalArgumentException("limit: " + limit + ", allowed are 1 to " + MOST_READ);
        }
        return database.read(session -> session.list(DUE, FollowUpRows::row, desk.value(), now, limit));
    }

    @Override
    public boolean change(FollowUp before, FollowUp after, @Nullable Fence fence) {
        return database.write(session -> {
            boolean held = fence == null || Fences.hold(session, before.desk(), fence);
            boolean changed = held
                    && session.update(
                                    CHANGE,
                                    after.recipient(),
                                    after.due(),
                                    after.attempts(),
                                    word(after.state()),
                                    after.reason(),
                                    before.desk().value(),
                                    before.id().value(),
                                    before.attempts())
                            == 1;
            return changed
                    || (session.doubted()
                            && of(session, after.desk(), after.chat()).contains(after));
        });
    }

    @Override
    public List<FollowUp> of(DeskId desk, ChatId chat) {
        return database.read(session -> of(session, desk, chat));
    }

    private static List<FollowUp> of(Session session, DeskId desk, ChatId chat) throws SQLException {
        return session.list(OF, FollowUpRows::row, desk.value(), chat.value());
    }

    @Override
    public int unsent(DeskId desk) {
        return database.read(session -> session.first(UNSENT, row -> row.getInt(1), desk.value()))
                .orElse(0);
    }

    private static FollowUp row(ResultSet row) throws SQLException {
        return new FollowUp(
                new FollowUpId(row.getString("id")),
                new DeskId(row.getString("desk")),
                new ChatId(row.getString("chat")),
                FollowUpKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("recipient"),
                row.getString("locale"),
                Session.instant(row, "decided_at"),
                Session.instant(row, "due_at"),
                row.getInt("attempts"),
                FollowUpState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("reason"));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
