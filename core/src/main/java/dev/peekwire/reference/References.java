package dev.peekwire.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which numbers of a product's are recognised in messages, so that they are kept with the chat, and nobody is asked for
 * them twice. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class References {
    /** None. */
    public static final References NONE = builder().build();

    /** The most kinds. */
    public static final int MOST_KINDS = 32;

    private final List<ReferenceKind> kinds;

    private References(Builder builder) {
        kinds = List.copyOf(builder.kinds);
    }

    /** None yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** In the order in which they are looked for. */
    public List<ReferenceKind> kinds() {
        return kinds;
    }

    /**
     * Where a number stands in a text.
     *
     * @param kind what it is
     * @param value in its pattern's form
     * @param from the index of its first character, as of {@link String#charAt}
     * @param to the index after its last one
     */
    public record Found(ReferenceKind kind, String value, int from, int to) {
        /** Without the number. */
        @Override
        public String toString() {
            return "Found[" + kind.name() + ", " + from + ", " + to + "]";
        }
    }

    /**
     * The numbers in a text, from left to right, none inside another. A number stands alone: {@code NT-1234567} holds no
     * number of six digits. Where two kinds fit, the first one is it. Costs the text's length times that of all patterns.
     */
    public List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (!kinds.isEmpty() && at < text.length()) {
            Optional<Found> here = Words.begins(text, at) ? at(text, at) : Optional.empty();
            here.ifPresent(found::add);
            at = here.map(Found::to).orElse(at + 1);
        }
        return found;
    }

    private Optional<Found> at(String text, int from) {
        return kinds.stream().flatMap(kind -> kind.at(text, from).stream()).findFirst();
    }

    /** Puts kinds together. Not thread-safe. */
    public static final class Builder {
        private final List<ReferenceKind> kinds = new ArrayList<>();

        private Builder() {}

        /**
         * Numbers of one more kind.
         *
         * @throws IllegalArgumentException if there is one of that name, or {@value References#MOST_KINDS} others
         */
        public Builder kind(ReferenceKind kind) {
            Objects.requireNonNull(kind, "kind");
            if (kinds.stream().anyMatch(known -> known.name().equals(kind.name()))) {
                throw new IllegalArgumentException("kind: there is a \"" + kind.name() + "\" already");
            }
            if (kinds.size() == MOST_KINDS) {
                throw new IllegalArgumentException("kind: " + MOST_KINDS + " are allowed");
            }
            kinds.add(kind);
            return this;
        }

        /** The same, without check digit. */
        public Builder kind(String name, String... patterns) {
            return kind(ReferenceKind.of(name, CheckDigit.NONE, patterns));
        }

        /** That is all. */
        public References build() {
            return new References(this);
        }
    }
}
