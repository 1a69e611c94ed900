package dev.peekwire.internal.peek;

import dev.peekwire.protocol.EraseReason;
import org.jspecify.annotations.Nullable;

/**
 * The program that reads a draft besides people, where the visitor is: no text goes to another node for it. Guarded by the
 * {@link LiveDraft}.
 */
final class Program {
    private final Permission permission;
    private @Nullable DraftReader reader;
    private long number;
    private @Nullable DraftReader holder;
    private long held;

    Program(Permission permission) {
        this.permission = permission;
    }

    /** Answers whether that is another one than before. */
    boolean is(@Nullable DraftReader next) {
        boolean other = next != reader;
        if (other) {
            gone();
        }
        reader = next;
        return other;
    }

    /** Whether it reads what that source writes. */
    boolean reads(@Nullable Writer writer) {
        return reader != null && permission.suggestions() && writer != null && !writer.relayed();
    }

    /** Whom to tell of a change; null if it does not read. */
    @Nullable DraftReader reading(@Nullable Writer writer) {
        return reads(writer) ? reader : null;
    }

    /** What that one may read now; null if nothing. */
    @Nullable Reading read(DraftReader who, @Nullable Writer writer, LiveText text) {
        String shown = who == reader && reads(writer) ? text.shown() : null;
        if (shown == null) {
            return null;
        }
        holder = who;
        held = number;
        return new Reading(number, shown);
    }

    /** Whether what was read under that number may be used still. */
    boolean stands(DraftReader who, @Nullable Writer writer, long read) {
        return who == reader && reads(writer) && read == number;
    }

    /** The text is gone, or nobody's to read. */
    void gone() {
        number++;
    }

    /** Who has read what is gone and was not told yet; null if nobody. */
    @Nullable DraftReader untold() {
        DraftReader who = held == number ? null : holder;
        if (who != null) {
            holder = null;
        }
        return who;
    }

    /** Without the lock. */
    static void tell(@Nullable DraftReader reader) {
        if (reader != null) {
            reader.changed();
        }
    }

    /** Without the lock. */
    static void tellGone(@Nullable DraftReader holder, EraseReason reason) {
        if (holder != null) {
            holder.gone(reason);
        }
    }
}
