package dev.peekwire.store.jdbc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Puts a database's own words into statements. Thread-safe; statements are constants, so that each is made once. */
final class Words {
    private final Map<String, String> words;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Words(Map<String, String> words) {
        this.words = Map.copyOf(words);
    }

    String in(String statement) {
        return statement.indexOf('{') < 0 ? statement : known.computeIfAbsent(statement, this::put);
    }

    private String put(String statement) {
        String sql = statement;
        for (Map.Entry<String, String> word : words.entrySet()) {
            sql = sql.replace("{" + word.getKey() + "}", word.getValue());
        }
        return sql;
    }
}
