package dev.peekwire.erasure;

import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import dev.peekwire.transcript.proof.Hash;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That all of some kinds is gone from a chat.
 *
 * @param chat which chat
 * @param kinds what is gone
 * @param nobody whose chat it is from now on, if {@link DataKind#IDENTITY} is gone; else null
 * @param order the erasure it is part of; null for what has run out
 * @param events how many events the chat has
 * @param link the last one's; null if it was recorded without
 * @param at when, to the millisecond
 * @since 0.1.0
 */
public record ErasedChat(
        ChatId chat,
        Set<DataKind> kinds,
        @Nullable VisitorId nobody,
        @Nullable ErasureId order,
        long events,
        @Nullable Hash link,
        Instant at) {
    /** Validates and copies. */
    public ErasedChat {
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(at, "at");
        EnumSet<DataKind> copy = EnumSet.noneOf(DataKind.class);
        copy.addAll(kinds);
        kinds = Collections.unmodifiableSet(copy);
        if ((nobody != null) != kinds.contains(DataKind.IDENTITY)) {
            throw new IllegalArgumentException("nobody: goes with IDENTITY, and only with it");
        }
    }
}
