package dev.peekwire.examples.cluster.crash;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.examples.cluster.Postgres;
import dev.peekwire.store.jdbc.JdbcStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the store has in the end, when no node runs any more.
 *
 * @param chats every chat with its events
 * @param commits of each chat, the transaction of each event
 * @param loads what each agent carries
 */
record Remains(
        Map<ChatId, List<RecordedEvent>> chats, Map<ChatId, List<Ledger.Commit>> commits, Map<AgentId, Integer> loads) {
    private static final DeskId DESK = new DeskId(CrashNode.DESK);
    /** By the row's own transaction, whatever columns there are. */
    private static final String COMMITS =
            """
            SELECT c.chat, (extract(epoch FROM pg_xact_commit_timestamp(e.xmin)) * 1000000)::bigint, e.xmin::text::bigint
            FROM peekwire_event e JOIN peekwire_chat c ON c.chat_no = e.chat_no
            ORDER BY c.chat_no, e.version""";

    static Remains read(Postgres postgres, List<AgentId> agents) throws SQLException {
        String url = postgres.url();
        Map<ChatId, List<Ledger.Commit>> commits = commits(url);
        Map<ChatId, List<RecordedEvent>> chats = new LinkedHashMap<>();
        Map<AgentId, Integer> loads = new LinkedHashMap<>();
        try (JdbcStore store = JdbcStore.at(url)) {
            commits.keySet().forEach(chat -> chats.put(chat, store.read(DESK, chat, 0, Integer.MAX_VALUE)));
            agents.forEach(agent -> loads.put(agent, store.load(DESK, agent)));
        }
        return new Remains(chats, commits, loads);
    }

    private static Map<ChatId, List<Ledger.Commit>> commits(String url) throws SQLException {
        Map<ChatId, List<Ledger.Commit>> commits = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COMMITS)) {
            while (rows.next()) {
                commits.computeIfAbsent(new ChatId(rows.getString(1)), unseen -> new ArrayList<>())
                        .add(new Ledger.Commit(rows.getLong(2), rows.getLong(3)));
            }
        }
        return commits;
    }

    long events() {
        return chats.values().stream().mapToLong(List::size).sum();
    }
}
