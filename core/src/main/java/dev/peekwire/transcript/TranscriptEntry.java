package dev.peekwire.transcript;

import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One event as an {@link Audience} may know it: what is withheld is not in it. Immutable; prints nothing that anybody
 * typed.
 *
 * @since 0.1.0
 */
public sealed interface TranscriptEntry {
    /** Which of the closed set this is. */
    Type type();

    /** The event's version; gaps are events that the audience is not shown. */
    long version();

    /** When it happened, to the millisecond. */
    Instant at();

    /** Who did it; null where that is withheld. */
    @Nullable Actor by();

    /** The closed set; for switches without a default. */
    enum Type {
        /** {@link Message}. */
        MESSAGE,
        /** {@link Note}. */
        NOTE,
        /** {@link Act}. */
        ACT
    }

    /**
     * Something was said.
     *
     * @param version the event's version
     * @param at when
     * @param by who said it; the desk for a bot
     * @param text what was said, empty if it was erased
     * @param origin whose words they are; null where that is withheld
     */
    record Message(long version, Instant at, Actor by, String text, @Nullable MessageOrigin origin)
            implements TranscriptEntry {
        /** Validates. */
        public Message {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public Type type() {
            return Type.MESSAGE;
        }

        @Override
        public String toString() {
            return "Message[version=" + version + ", by=" + by + "]";
        }
    }

    /**
     * A whisper between agents.
     *
     * @param version the event's version
     * @param at when
     * @param by who wrote it
     * @param text what, empty if it was erased
     */
    record Note(long version, Instant at, Actor by, String text) implements TranscriptEntry {
        /** Validates. */
        public Note {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public Type type() {
            return Type.NOTE;
        }

        @Override
        public String toString() {
            return "Note[version=" + version + ", by=" + by + "]";
        }
    }

    /**
     * Anything else that happened.
     *
     * @param version the event's version
     * @param at when
     * @param by who did it; null where that is withheld
     * @param event what; never a message or a note
     * @param since when that began which ends here: looking at drafts, reading along, a hold; null for what ends nothing
     */
    record Act(long version, Instant at, @Nullable Actor by, ChatEvent event, @Nullable Instant since)
            implements TranscriptEntry {
        /** Validates. */
        public Act {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(event, "event");
        }

        @Override
        public Type type() {
            return Type.ACT;
        }

        /** The same with when it began. */
        Act since(@Nullable Instant began) {
            return new Act(version, at, by, event, began);
        }
    }
}
