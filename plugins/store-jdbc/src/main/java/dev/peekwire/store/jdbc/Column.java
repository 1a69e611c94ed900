package dev.peekwire.store.jdbc;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of many rows, sent as an array. PostgreSQL's driver sends arrays of a class that it knows as they are, and all
 * others as text, which the server then takes apart: a third of an append's cost there.
 */
final class Column {
    private final String type;
    private final @Nullable Object[] values;

    private Column(String type, @Nullable Object[] values) {
        this.type = type;
        this.values = values;
    }

    static <T> Column text(List<T> rows, Function<? super T, @Nullable String> value) {
        return of("text", rows, value, String[]::new);
    }

    static <T> Column int8(List<T> rows, Function<? super T, Long> value) {
        return of("int8", rows, value, Long[]::new);
    }

    static <T> Column bytea(List<T> rows, Function<? super T, byte @Nullable []> value) {
        return of("bytea", rows, value, byte[][]::new);
    }

    private static <T, V> Column of(
            String type, List<T> rows, Function<? super T, @Nullable V> value, IntFunction<@Nullable V[]> array) {
        @Nullable V[] values = array.apply(rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        return new Column(type, values);
    }

    String type() {
        return type;
    }

    @Nullable Object[] values() {
        return values;
    }
}
