package dev.peekwire.chat;

import dev.peekwire.ChatId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chat's state at a version, in bytes that a store keeps and only Peekwire reads: so that a chat of any length need not
 * be read from its first event.
 *
 * <p>The events are the truth, a snapshot saves reading them. It says which form it is in and carries a checksum: one in a
 * form that this version does not know, of another chat, or damaged is no error, it {@linkplain #chat is just not used}.
 * It holds what the state holds, of what people typed the attributes and the promises alone; never a draft, nor a message.
 *
 * <p>Immutable and thread-safe. Two are equal when version and bytes are.
 *
 * @since 0.1.0
 */
public final class ChatSnapshot {
    /** The most bytes of a snapshot: 256 KiB. A chat within the default limits takes less than 240 KiB, as a rule 0.5 KiB. */
    public static final int MOST_BYTES = 262_144;

    private final long version;
    private final byte[] bytes;

    /**
     * One that was kept.
     *
     * @param version the chat's version that it was made at
     * @param bytes as {@link #bytes} said; copied
     * @throws IllegalArgumentException if {@code version} is below 1, or the bytes are none or more than {@link #MOST_BYTES}
     */
    public ChatSnapshot(long version, byte[] bytes) {
        if (version < 1) {
            throw new IllegalArgumentException("version: " + version + ", at least 1");
        }
        if (bytes.length == 0 || bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("bytes: " + bytes.length + ", allowed are 1 to " + MOST_BYTES);
        }
        this.version = version;
        this.bytes = bytes.clone();
    }

    /** Of a chat as it is; empty for a chat at version 0, and for one that would take more than {@link #MOST_BYTES}. */
    public static Optional<ChatSnapshot> of(Chat chat) {
        return chat.version() == 0
                ? Optional.empty()
                : SnapshotForm.write(chat.fold()).map(bytes -> new ChatSnapshot(chat.version(), bytes));
    }

    /** The chat as it was then; empty if this is not that chat's, or cannot be read. */
    public Optional<Chat> chat(ChatId id) {
        return SnapshotForm.read(bytes)
                .filter(fold -> fold.version == version && fold.id.equals(id))
                .map(Chat::new);
    }

    /** The version of the last event that is in it. */
    public long version() {
        return version;
    }

    /** What to keep; a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChatSnapshot that && version == that.version && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Version and size. */
    @Override
    public String toString() {
        return "ChatSnapshot[v" + version + ", " + bytes.length + " bytes]";
    }
}
