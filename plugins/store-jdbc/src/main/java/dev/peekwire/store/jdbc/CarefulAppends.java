package dev.peekwire.store.jdbc;

import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Appends of every kind, several in one transaction: look, decide, write. Rows are locked in one order by everybody (leases,
 * agents, events by chat, chats), so that nobody waits in a circle. A chat needs no lock: its events' key lets one writer
 * of a version through, and whoever waited there is told of a collision. A closed one does: it may be erased just now.
 */
final class CarefulAppends implements Appends.Batch {
    private static final String NEW_CHAT =
            """
            INSERT INTO peekwire_chat (chat_no, desk, chat, visitor, started_at, agent, waiting, closed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String HOLD_CHAT = "SELECT 1 FROM peekwire_chat WHERE chat_no = ? {for share}";
    private static final String CHANGE_CHAT =
            "UPDATE peekwire_chat SET agent = ?, waiting = ?, closed_at = ? WHERE chat_no = ?";

    private final EventRows events;
    private final Looks looks;

    CarefulAppends(EventRows events, Looks looks) {
        this.events = events;
        this.looks = looks;
    }

    /** An append that is to be written. */
    private record Accepted(AppendRequest request, Standing standing) {}

    @Override
    public List<AppendResult> in(Session session, List<AppendRequest> requests) throws SQLException {
        Fences fences = Fences.hold(session, requests);
        List<Standing> standings = standings(session, requests);
        Capacity capacity = Capacity.lock(session, requests);
        List<Accepted> accepted = new ArrayList<>();
        List<AppendResult> results = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            AppendRequest request = requests.get(i);
            Standing standing = standings.get(i);
            AppendResult refusal = refusal(request, standing, fences, capacity);
            if (refusal == null) {
                accepted.add(new Accepted(request, standing));
            }
            results.add(refusal == null ? appended(request) : refusal);
        }
        write(session, accepted, capacity);
        return results;
    }

    /** Of closed chats, once nobody erases them nor takes them away until the transaction ends. */
    private List<Standing> standings(Session session, List<AppendRequest> requests) throws SQLException {
        Set<Long> held = new HashSet<>();
        List<Standing> standings = looks.at(session, requests);
        while (holdsMore(session, standings, held)) {
            standings = looks.at(session, requests);
        }
        return standings;
    }

    private static boolean holdsMore(Session session, List<Standing> standings, Set<Long> held) throws SQLException {
        List<Long> closed = standings.stream()
                .filter(each -> each.row().closedAt() != null && each.earlier() == null)
                .map(Standing::number)
                .filter(held::add)
                .sorted()
                .toList();
        for (long chat : closed) {
            session.exists(HOLD_CHAT, chat);
        }
        return !closed.isEmpty();
    }

    private static AppendResult appended(AppendRequest request) {
        return new AppendResult.Appended(
                request.expectedVersion() + request.events().size());
    }

    private static @Nullable AppendResult refusal(
            AppendRequest request, Standing standing, Fences fences, Capacity capacity) {
        if (standing.earlier() != null) {
            return new AppendResult.Duplicate(standing.earlier());
        }
        if (!fences.hold(request)) {
            return new AppendResult.Fenced();
        }
        if (request.expectedVersion() != standing.version()) {
            return new AppendResult.VersionConflict(standing.version());
        }
        return capacity.take(request)
                .<AppendResult>map(AppendResult.CapacityExceeded::new)
                .orElse(null);
    }

    private void write(Session session, List<Accepted> accepted, Capacity capacity) throws SQLException {
        accepted.sort(Comparator.comparing(each -> each.standing().number()));
        List<@Nullable Object[]> chats = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> changes = new ArrayList<>();
        for (Accepted each : accepted) {
            Standing standing = each.standing();
            ChatRow after = standing.row().after(each.request());
            if (standing.isNew()) {
                chats.add(newChat(each, after));
            } else if (!Objects.equals(after, standing.row())) {
                changes.add(
                        new @Nullable Object[] {after.agent(), after.waiting(), after.closedAt(), standing.number()});
            }
            rows.addAll(events.values(each.request(), standing.number()));
        }
        session.batch(NEW_CHAT, chats);
        events.insert(session, rows);
        session.batch(CHANGE_CHAT, changes);
        for (Accepted each : accepted) {
            FollowUpRows.insert(session, each.request(), each.standing().number());
        }
        capacity.write(session);
    }

    private static @Nullable Object[] newChat(Accepted each, ChatRow row) {
        AppendRequest request = each.request();
        return new @Nullable Object[] {
            each.standing().number(),
            request.desk().value(),
            request.chat().value(),
            row.visitor(),
            request.at(),
            row.agent(),
            row.waiting(),
            row.closedAt()
        };
    }
}
