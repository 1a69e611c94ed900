package dev.peekwire.protocol;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a chat in writing, while it goes on or afterwards.
 *
 * @since 0.1.0
 */
public sealed interface CopyFrame extends ClientFrame.Command {
    /** Which chat. */
    ChatId chat();

    /**
     * Give me the next part. Who asks decides what is in it: a visitor has the visitor's transcript, an agent the agents'.
     * Answered by {@link TranscriptPart}. Parts are asked for in order, and the last one given may be asked for again; part 0
     * begins anew, with the chat as it is then. One copy at a time for each person.
     *
     * @param command the command's id
     * @param chat which chat
     * @param wish which copy; the same for all its parts
     * @param part which part, from 0 on
     */
    record Transcript(CommandId command, ChatId chat, CopyWish wish, int part) implements CopyFrame {
        /** Validates. */
        public Transcript {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(wish, "wish");
        }

        @Override
        public Type type() {
            return Type.TRANSCRIPT;
        }
    }

    /**
     * Mail me the transcript. A visitor's.
     *
     * @param command the command's id
     * @param chat which chat
     * @param address where to; null for the address that was given in the chat
     */
    record MailTranscript(CommandId command, ChatId chat, @Nullable String address) implements CopyFrame {
        /** Validates. */
        public MailTranscript {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(chat, "chat");
        }

        @Override
        public Type type() {
            return Type.MAIL_TRANSCRIPT;
        }

        /** Without the address. */
        @Override
        public String toString() {
            return "MailTranscript[command=" + command + ", chat=" + chat + "]";
        }
    }
}
