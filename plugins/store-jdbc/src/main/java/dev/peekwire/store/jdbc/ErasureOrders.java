package dev.peekwire.store.jdbc;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.VisitorId;
import dev.peekwire.erasure.DataKind;
import dev.peekwire.erasure.ErasedChat;
import dev.peekwire.erasure.ErasureCertificate;
import dev.peekwire.erasure.ErasureId;
import dev.peekwire.erasure.ErasureOrder;
import dev.peekwire.transcript.proof.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The erasures that were ordered, as rows: with what is done while they are pending, with a certificate afterwards. */
final class ErasureOrders {
    private static final String THERE = "SELECT 1 FROM peekwire_erasure WHERE desk = ? AND id = ?";
    private static final String BEGIN =
            "INSERT INTO peekwire_erasure (desk, id, chat, visitor, actor, ground) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String PENDING =
            """
            SELECT id, chat, visitor, actor, ground FROM peekwire_erasure WHERE desk = ? AND certificate IS NULL
            ORDER BY id""";
    private static final String ERASED =
            "SELECT chat, kinds, nobody, events, link, at FROM peekwire_erased WHERE desk = ? AND id = ? ORDER BY chat";
    private static final String LOCKED =
            "SELECT 1 FROM peekwire_erasure WHERE desk = ? AND id = ? AND certificate IS NULL {for update}";
    private static final String AGAIN = "DELETE FROM peekwire_erased WHERE desk = ? AND id = ? AND chat = ?";
    private static final String CONCLUDED =
            """
            INSERT INTO peekwire_erased (desk, id, chat, kinds, nobody, events, link, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String END =
            """
            UPDATE peekwire_erasure SET certificate = ?, visitor = NULL, chat = NULL
            WHERE desk = ? AND id = ? AND certificate IS NULL""";
    private static final String CERTIFICATE =
            "SELECT certificate FROM peekwire_erasure WHERE desk = ? AND id = ? AND certificate IS NOT NULL";

    private final Database database;

    ErasureOrders(Database database) {
        this.database = database;
    }

    boolean begin(DeskId desk, ErasureOrder order) {
        try {
            return database.write(session -> !session.exists(
                            THERE, desk.value(), order.id().value())
                    && session.update(
                                    BEGIN,
                                    desk.value(),
                                    order.id().value(),
                                    order.chat() == null ? null : order.chat().value(),
                                    order.visitor() == null
                                            ? null
                                            : order.visitor().value(),
                                    order.by().value(),
                                    order.ground())
                            == 1);
        } catch (Database.Collision twice) {
            return false;
        }
    }

    List<ErasureOrder> pending(DeskId desk) {
        return database.read(session -> session.list(PENDING, ErasureOrders::order, desk.value()));
    }

    private static ErasureOrder order(ResultSet row) throws SQLException {
        String chat = row.getString("chat");
        String visitor = row.getString("visitor");
        return new ErasureOrder(
                new ErasureId(row.getString("id")),
                chat == null ? null : new ChatId(chat),
                visitor == null ? null : new VisitorId(visitor),
                new AgentId(row.getString("actor")),
                row.getString("ground"));
    }

    /** Part of the transaction that concludes a chat. */
    static void concluded(Session session, DeskId desk, ErasedChat chat) throws SQLException {
        ErasureId order = chat.order();
        if (order == null || !session.exists(LOCKED, desk.value(), order.value())) {
            return;
        }
        session.update(AGAIN, desk.value(), order.value(), chat.chat().value());
        session.update(
                CONCLUDED,
                desk.value(),
                order.value(),
                chat.chat().value(),
                DataKind.bits(chat.kinds()),
                chat.nobody() == null ? null : chat.nobody().value(),
                chat.events(),
                chat.link() == null ? null : chat.link().bytes(),
                chat.at());
    }

    List<ErasedChat> erased(DeskId desk, ErasureId order) {
        return database.read(session -> session.list(ERASED, row -> erased(order, row), desk.value(), order.value()));
    }

    private static ErasedChat erased(ErasureId order, ResultSet row) throws SQLException {
        String nobody = row.getString("nobody");
        byte @Nullable [] link = row.getBytes("link");
        return new ErasedChat(
                new ChatId(row.getString("chat")),
                kinds(row.getInt("kinds")),
                nobody == null ? null : new VisitorId(nobody),
                order,
                row.getLong("events"),
                link == null ? null : Hash.of(link),
                Session.instant(row, "at"));
    }

    private static Set<DataKind> kinds(int bits) {
        return DataKind.all().stream().filter(kind -> (bits & kind.bit()) != 0).collect(Collectors.toSet());
    }

    void end(DeskId desk, ErasureCertificate certificate) {
        database.write(session -> {
            if (session.update(
                            END,
                            certificate.text(),
                            desk.value(),
                            certificate.id().value())
                    == 1) {
                session.update(
                        "DELETE FROM peekwire_erased WHERE desk = ? AND id = ?",
                        desk.value(),
                        certificate.id().value());
            }
            return true;
        });
    }

    Optional<ErasureCertificate> certificate(DeskId desk, ErasureId order) {
        return database.read(session -> session.first(
                CERTIFICATE, row -> new ErasureCertificate(order, row.getString(1)), desk.value(), order.value()));
    }
}
