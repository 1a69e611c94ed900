package dev.peekwire.examples.cluster.upgrade;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.store.jdbc.JdbcStore;
import dev.peekwire.tck.history.History;
import dev.peekwire.tck.history.HistoryChecker;
import dev.peekwire.tck.history.LeakSearch;
import dev.peekwire.tck.history.Violation;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the database has in the end. */
final class Ended {
    private static final DeskId DESK = new DeskId(UpgradeNode.DESK);

    private final String url;

    Ended(String url) {
        this.url = url;
    }

    List<Violation> violations(History history, List<AgentId> agents) throws SQLException {
        Map<ChatId, List<RecordedEvent>> chats = new LinkedHashMap<>();
        Map<AgentId, Integer> loads = new HashMap<>();
        try (JdbcStore store = JdbcStore.at(url)) {
            for (String chat : strings("SELECT chat FROM peekwire_chat ORDER BY chat_no")) {
                ChatId id = new ChatId(chat);
                chats.put(id, store.read(DESK, id, 0, Integer.MAX_VALUE));
            }
            agents.forEach(agent -> loads.put(agent, store.load(DESK, agent)));
        }
        return HistoryChecker.check(history, chats, loads);
    }

    /** The tables with a row that has the mark. */
    List<String> tablesWith(String mark) throws SQLException {
        LeakSearch search = new LeakSearch(mark);
        List<String> found = new ArrayList<>();
        for (String table : strings("SELECT tablename FROM pg_tables WHERE tablename LIKE 'peekwire%'")) {
            for (String row : strings("SELECT t::text FROM " + table + " t")) {
                if (search.in(row.getBytes(StandardCharsets.UTF_8))) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    /** The newest step of the schema; 0 if there is none. */
    int schema() throws SQLException {
        return number("SELECT max(version) FROM peekwire_schema");
    }

    /** The oldest schema that a library must know to work with this one. */
    int oldest() throws SQLException {
        return number("SELECT max(oldest) FROM peekwire_schema");
    }

    private int number(String sql) throws SQLException {
        return Integer.parseInt(strings(sql).get(0));
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> strings(String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
