package dev.peekwire.protocol;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import java.util.Objects;

/**
 * The answer to {@link CopyFrame.Transcript}: a part of a copy. All parts, one after the other, are the copy.
 *
 * @param command the command that it answers
 * @param chat the chat
 * @param part which part
 * @param text what stands in it, cut anywhere but within a character
 * @param more whether another part follows
 * @since 0.1.0
 */
public record TranscriptPart(CommandId command, ChatId chat, int part, String text, boolean more)
        implements ServerFrame {
    /** Validates. */
    public TranscriptPart {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(text, "text");
    }

    @Override
    public Type type() {
        return Type.TRANSCRIPT_PART;
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "TranscriptPart[command=" + command + ", chat=" + chat + ", part=" + part + ", more=" + more + "]";
    }
}
