package dev.peekwire.store.jdbc;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one request of a batch.
 *
 * @param value the answer, unless it failed
 * @param failure why it failed
 * @param <R> the answer's type
 */
record Outcome<R>(@Nullable R value, @Nullable RuntimeException failure) {
    static <R> Outcome<R> of(R value) {
        return new Outcome<>(value, null);
    }

    static <R> Outcome<R> failed(RuntimeException failure) {
        return new Outcome<>(null, failure);
    }

    /** The answer, or the failure as an exception. */
    R get() {
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(value);
    }
}
