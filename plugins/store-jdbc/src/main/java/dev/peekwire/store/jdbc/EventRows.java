package dev.peekwire.store.jdbc;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.json.EventCodec;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.ErasureStore;
import dev.peekwire.spi.MalformedFrameException;
import dev.peekwire.transcript.proof.EventSeal;
import dev.peekwire.transcript.proof.Hash;
import dev.peekwire.transcript.proof.Remains;
import dev.peekwire.transcript.proof.Salt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Events as rows. Thread-safe. */
final class EventRows {
    private static final String INSERT =
            """
            INSERT INTO peekwire_event
                (chat_no, version, desk, tx, at, actor_kind, actor, command, fingerprint, data, salt, link)
            VALUES (?, ?, ?, {transaction}, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String READ =
            """
            SELECT e.version, e.at, e.actor_kind, e.actor, e.command, e.data, e.salt, e.link, e.remains
            FROM peekwire_event e
            WHERE e.chat_no = (SELECT c.chat_no FROM peekwire_chat c WHERE c.desk = ? AND c.chat = ?)
              AND e.version > ?
            ORDER BY e.version
            LIMIT ?""";

    private static final String REWRITE =
            """
            UPDATE peekwire_event SET actor = ?, command = NULL, fingerprint = NULL, data = ?, salt = NULL, remains = ?
            WHERE chat_no = ? AND version = ?
              AND salt IS NOT DISTINCT FROM CAST(? AS {bytes}) AND remains IS NOT DISTINCT FROM CAST(? AS {bytes})""";

    private final EventCodec codec = new EventCodec();

    /** One event to be kept. */
    record Kept(AppendRequest request, RecordedEvent event, boolean last, String data) {
        long version() {
            return event.version();
        }

        String actorKind() {
            return request.by().kind().name().toLowerCase(Locale.ROOT);
        }

        @Nullable String command() {
            return request.command() == null ? null : request.command().value();
        }

        /** On the last event alone, so that one row remembers the command, with the version after it. */
        @Nullable String fingerprint() {
            return last ? request.fingerprint() : null;
        }

        byte @Nullable [] salt() {
            return event.seal() == null ? null : event.seal().salt().bytes();
        }

        byte @Nullable [] link() {
            return event.seal() == null ? null : event.seal().link().bytes();
        }
    }

    List<Kept> of(AppendRequest request) {
        List<Kept> rows = new ArrayList<>();
        List<RecordedEvent> events = request.recorded();
        for (RecordedEvent event : events) {
            rows.add(new Kept(request, event, rows.size() == events.size() - 1, codec.encode(event.event())));
        }
        return rows;
    }

    /** The values of rows for {@link #insert}. */
    List<@Nullable Object[]> values(AppendRequest request, long number) {
        List<@Nullable Object[]> values = new ArrayList<>();
        for (Kept row : of(request)) {
            values.add(new @Nullable Object[] {
                number,
                row.version(),
                request.desk().value(),
                request.at(),
                row.actorKind(),
                request.by().id(),
                row.command(),
                row.fingerprint(),
                row.data(),
                row.salt(),
                row.link()
            });
        }
        return values;
    }

    void insert(Session session, List<@Nullable Object[]> values) throws SQLException {
        session.batch(INSERT, values);
    }

    List<RecordedEvent> read(Session session, DeskId desk, ChatId chat, long after, int limit) throws SQLException {
        return session.list(READ, row -> event(chat, row), desk.value(), chat.value(), after, limit);
    }

    private RecordedEvent event(ChatId chat, ResultSet row) throws SQLException {
        long version = row.getLong("version");
        String command = row.getString("command");
        Actor.Kind kind = Actor.Kind.valueOf(row.getString("actor_kind").toUpperCase(Locale.ROOT));
        try {
            return new RecordedEvent(
                    chat,
                    version,
                    Session.instant(row, "at"),
                    new Actor(kind, row.getString("actor")),
                    command == null ? null : new CommandId(command),
                    codec.decode(row.getString("data")),
                    seal(row.getBytes("salt"), row.getBytes("link")),
                    remains(row.getBytes("remains"), row.getBytes("link")));
        } catch (MalformedFrameException e) {
            throw new ChatException(
                    ErrorCode.INTERNAL,
                    "event " + version + " of chat " + chat + " is of a form that this version does not know: "
                            + e.refusal().message());
        }
    }

    /** None, for what a library recorded that knew of none. */
    private static @Nullable EventSeal seal(byte @Nullable [] salt, byte @Nullable [] link) {
        return salt == null || link == null ? null : new EventSeal(Salt.of(salt), Hash.of(link));
    }

    /** Only of what was erased in part. */
    private static @Nullable Remains remains(byte @Nullable [] remains, byte @Nullable [] link) {
        return remains == null ? null : Remains.of(remains, link == null ? null : Hash.of(link));
    }

    /**
     * Puts what is left of an event in its place, if it is as it was.
     *
     * @return whether it was
     */
    boolean rewrite(Session session, long chat, ErasureStore.Rewriting event) throws SQLException {
        RecordedEvent before = event.before();
        RecordedEvent after = event.after();
        EventSeal seal = before.seal();
        Remains was = before.remains();
        return session.update(
                        REWRITE,
                        after.by().id(),
                        codec.encode(after.event()),
                        Objects.requireNonNull(after.remains()).bytes(),
                        chat,
                        after.version(),
                        seal == null ? null : seal.salt().bytes(),
                        was == null ? null : was.bytes())
                == 1;
    }
}
