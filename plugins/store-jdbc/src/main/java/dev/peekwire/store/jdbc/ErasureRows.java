package dev.peekwire.store.jdbc;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.erasure.DataKind;
import dev.peekwire.erasure.ErasedChat;
import dev.peekwire.erasure.ErasureCertificate;
import dev.peekwire.erasure.ErasureId;
import dev.peekwire.erasure.ErasureOrder;
import dev.peekwire.erasure.HoldId;
import dev.peekwire.erasure.LegalHold;
import dev.peekwire.spi.ErasureStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the store forgets in part. Whatever is erased of a chat is erased while its row is locked, so that holds and erasures see
 * each other. Thread-safe.
 */
final class ErasureRows implements ErasureStore {
    private static final String CLOSED =
            "SELECT chat_no FROM peekwire_chat WHERE desk = ? AND chat = ? AND closed_at IS NOT NULL {for update}";
    private static final String LAST =
            "SELECT version FROM peekwire_event WHERE chat_no = ? ORDER BY version DESC LIMIT 1";
    private static final String COMMANDS =
            """
            UPDATE peekwire_event SET command = NULL, fingerprint = NULL
            WHERE chat_no = ? AND (command IS NOT NULL OR fingerprint IS NOT NULL)""";
    private static final String KINDS = "SELECT erased FROM peekwire_chat WHERE chat_no = ?";
    private static final String BLANK =
            "UPDATE peekwire_chat SET erased = ?, visitor = COALESCE(?, visitor) WHERE chat_no = ?";
    private static final String DUE =
            """
            SELECT chat FROM peekwire_chat c WHERE desk = ? AND erased IN (%s) AND closed_at IS NOT NULL AND closed_at < ?
              AND NOT EXISTS (SELECT 1 FROM peekwire_follow_up f WHERE f.chat_no = c.chat_no AND f.state = 'waiting')
              AND NOT EXISTS (SELECT 1 FROM peekwire_hold h WHERE h.desk = c.desk AND h.lifted_at IS NULL
                              AND (h.chat = c.chat OR h.visitor = c.visitor))
            ORDER BY closed_at, chat LIMIT ?""";

    private final Database database;
    private final EventRows events;
    private final ErasureOrders orders;

    ErasureRows(Database database, EventRows events) {
        this.database = database;
        this.events = events;
        this.orders = new ErasureOrders(database);
    }

    /** Nothing is written when it is thrown. */
    private static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Changed() {
            super(null, null, false, false);
        }
    }

    @Override
    public boolean rewrite(DeskId desk, List<Rewriting> rewritings) {
        ErasureStore.check(rewritings);
        ChatId chat = rewritings.get(0).before().chat();
        try {
            return database.write(session -> {
                Optional<Long> number = erasable(session, desk, chat);
                if (number.isPresent()) {
                    for (Rewriting each : rewritings) {
                        if (!events.rewrite(session, number.get(), each)) {
                            throw new Changed();
                        }
                    }
                }
                return number.isPresent();
            });
        } catch (Changed changed) {
            return false;
        }
    }

    /** The chat's row, locked. The hold is looked for by a statement of its own: it may have come while that waited. */
    private static Optional<Long> erasable(Session session, DeskId desk, ChatId chat) throws SQLException {
        Optional<Long> number = session.first(CLOSED, row -> row.getLong(1), desk.value(), chat.value());
        return number.isPresent() && !Holds.held(session, number.get()) ? number : Optional.empty();
    }

    @Override
    public boolean conclude(DeskId desk, ErasedChat chat) {
        return database.write(session -> {
            Optional<Long> number = erasable(session, desk, chat.chat());
            boolean whole = number.isPresent()
                    && session.first(LAST, row -> row.getLong(1), number.get())
                            .filter(last -> last == chat.events())
                            .isPresent();
            if (whole) {
                conclude(session, desk, number.get(), chat);
            }
            return whole;
        });
    }

    private static void conclude(Session session, DeskId desk, long number, ErasedChat chat) throws SQLException {
        int before = session.first(KINDS, row -> row.getInt(1), number).orElse(0);
        session.update(
                BLANK,
                before | DataKind.bits(chat.kinds()),
                chat.nobody() == null ? null : chat.nobody().value(),
                number);
        session.update(COMMANDS, number);
        session.update("DELETE FROM peekwire_snapshot WHERE chat_no = ?", number);
        if (chat.nobody() != null || chat.kinds().contains(DataKind.FOLLOW_UPS)) {
            session.update("DELETE FROM peekwire_follow_up WHERE chat_no = ?", number);
        }
        ErasureOrders.concluded(session, desk, chat);
    }

    @Override
    public boolean begin(DeskId desk, ErasureOrder order) {
        return orders.begin(desk, order);
    }

    @Override
    public List<ErasureOrder> pending(DeskId desk) {
        return orders.pending(desk);
    }

    @Override
    public List<ErasedChat> erased(DeskId desk, ErasureId order) {
        return orders.erased(desk, order);
    }

    @Override
    public void end(DeskId desk, ErasureCertificate certificate) {
        orders.end(desk, certificate);
    }

    @Override
    public Optional<ErasureCertificate> certificate(DeskId desk, ErasureId order) {
        return orders.certificate(desk, order);
    }

    @Override
    public boolean place(DeskId desk, LegalHold hold) {
        try {
            return database.write(session -> Holds.place(session, desk, hold));
        } catch (Database.Collision twice) {
            return false;
        }
    }

    @Override
    public boolean lift(DeskId desk, HoldId hold, AgentId by, Instant at) {
        return database.write(session -> Holds.lift(session, desk, hold, by, at));
    }

    @Override
    public List<LegalHold> holds(DeskId desk) {
        return database.read(session -> Holds.all(session, desk));
    }

    @Override
    public boolean held(DeskId desk, ChatId chat) {
        return database.read(session -> Holds.held(session, desk, chat));
    }

    @Override
    public List<ChatId> due(DeskId desk, DataKind kind, Instant closedBefore, int limit) {
        ErasureStore.check(limit);
        return database.read(session -> session.list(
                DUE.formatted(without(kind)), row -> new ChatId(row.getString(1)), desk.value(), closedBefore, limit));
    }

    /** All that a chat may be blank in while it is not in that: so an index tells those that are due, and no others. */
    private static String without(DataKind kind) {
        return IntStream.rangeClosed(0, DataKind.bits(DataKind.all()))
                .filter(bits -> (bits & kind.bit()) == 0)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
