package dev.peekwire.chat;

import dev.peekwire.Refusal;
import java.util.List;
import java.util.Objects;

/**
 * What a command comes to: events to append, or the reason why not.
 *
 * @since 0.1.0
 */
public sealed interface Decision {
    /** Which of the closed set this is. */
    Type type();

    /** The closed set; for switches without a default. */
    enum Type {
        /** {@link Accepted}. */
        ACCEPTED,
        /** {@link Refused}. */
        REFUSED
    }

    /**
     * The command holds.
     *
     * @param events what it causes, in order; empty when everything is as it asks already (withdrawing twice)
     * @param capacity what it does to the agents' load; to be applied together with the events
     */
    record Accepted(List<ChatEvent> events, List<CapacityChange> capacity) implements Decision {
        /** Copies. */
        public Accepted {
            events = List.copyOf(events);
            capacity = List.copyOf(capacity);
        }

        /** Whether there is anything to append. */
        public boolean hasEffect() {
            return !events.isEmpty();
        }

        @Override
        public Type type() {
            return Type.ACCEPTED;
        }
    }

    /**
     * The command does not hold; nothing happens.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Decision {
        /** Validates. */
        public Refused {
            Objects.requireNonNull(refusal, "refusal");
        }

        @Override
        public Type type() {
            return Type.REFUSED;
        }
    }
}
