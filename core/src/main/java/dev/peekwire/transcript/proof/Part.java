package dev.peekwire.transcript.proof;

import java.util.Objects;

/**
 * A part of an event, as far as it is shown: with its value and the salt that proves it, or as a commitment alone. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface Part {
    /**
     * What the part comes to, whether it is shown or not.
     *
     * @param name under which name it stands
     */
    Hash commitment(String name);

    /**
     * One that is shown.
     *
     * @param salt the part's own, which {@link Chain#salt} makes of the event's
     * @param value what {@link Canonical} has a form for
     */
    record Open(Salt salt, Object value) implements Part {
        /** Validates. */
        public Open {
            Objects.requireNonNull(salt, "salt");
            Objects.requireNonNull(value, "value");
        }

        @Override
        public Hash commitment(String name) {
            return new Hasher().commitment(name, this);
        }

        /** Nothing of it. */
        @Override
        public String toString() {
            return "Open[]";
        }
    }

    /**
     * One that is withheld, or was erased.
     *
     * @param hash what it comes to
     */
    record Withheld(Hash hash) implements Part {
        /** Validates. */
        public Withheld {
            Objects.requireNonNull(hash, "hash");
        }

        @Override
        public Hash commitment(String name) {
            return hash;
        }
    }
}
