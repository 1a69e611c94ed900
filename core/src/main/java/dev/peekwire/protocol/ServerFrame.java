package dev.peekwire.protocol;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.Refusal;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.consent.ConsentMode;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.draft.TextEdit;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the desk sends; what it tells of routing is a {@link RoutingFrame}.
 *
 * @since 0.1.0
 */
public sealed interface ServerFrame extends Frame
        permits RoutingFrame,
                ResponseFrame,
                LibraryTold,
                Measured,
                TranscriptPart,
                HandedOver,
                ServerFrame.Welcome,
                ServerFrame.Ok,
                ServerFrame.Refused,
                ServerFrame.Event,
                ServerFrame.Synced,
                ServerFrame.Offer,
                ServerFrame.Demand,
                ServerFrame.Pace,
                ServerFrame.DraftAck,
                ServerFrame.DraftResync,
                ServerFrame.DraftErased,
                ServerFrame.PeekOpened,
                ServerFrame.PeekSnapshot,
                ServerFrame.PeekEdit,
                ServerFrame.PeekTyping,
                ServerFrame.PeekErase,
                ServerFrame.PeekClosed,
                ServerFrame.Ping,
                ServerFrame.Pong,
                ServerFrame.Bye {
    /** Which of the closed set this is. */
    Type type();

    /** The closed set; for switches without a default. */
    enum Type {
        /** {@link Welcome}. */
        WELCOME,
        /** {@link Ok}. */
        OK,
        /** {@link Refused}. */
        REFUSED,
        /** {@link Event}. */
        EVENT,
        /** {@link Synced}. */
        SYNCED,
        /** {@link Offer}. */
        OFFER,
        /** {@link RoutingFrame.Queued}. */
        QUEUED,
        /** {@link RoutingFrame.Offered}. */
        OFFERED,
        /** {@link RoutingFrame.OfferEnded}. */
        OFFER_ENDED,
        /** {@link RoutingFrame.Presence}. */
        PRESENCE,
        /** {@link RoutingFrame.Load}. */
        LOAD,
        /** {@link RoutingFrame.Trace}. */
        TRACE,
        /** {@link Measured}. */
        MEASURED,
        /** {@link ResponseFrame.Scripts}. */
        SCRIPTS,
        /** {@link ResponseFrame.Checked}. */
        CHECKED,
        /** {@link ResponseFrame.Robotic}. */
        ROBOTIC,
        /** {@link ResponseFrame.Suggested}. */
        SUGGESTED,
        /** {@link LibraryTold.ScriptKept}. */
        SCRIPT_KEPT,
        /** {@link LibraryTold.ReplyChecked}. */
        REPLY_CHECKED,
        /** {@link ResponseFrame.LibraryChanged}. */
        LIBRARY_CHANGED,
        /** {@link LibraryTold.Replies}. */
        REPLIES,
        /** {@link LibraryTold.Proposals}. */
        PROPOSALS,
        /** {@link HandedOver}. */
        HANDED_OVER,
        /** {@link ResponseFrame.Flows}. */
        FLOWS,
        /** {@link ResponseFrame.Flow}. */
        FLOW,
        /** {@link TranscriptPart}. */
        TRANSCRIPT_PART,
        /** {@link Demand}. */
        DEMAND,
        /** {@link Pace}. */
        PACE,
        /** {@link DraftAck}. */
        DRAFT_ACK,
        /** {@link DraftResync}. */
        DRAFT_RESYNC,
        /** {@link DraftErased}. */
        DRAFT_ERASED,
        /** {@link PeekOpened}. */
        PEEK_OPENED,
        /** {@link PeekSnapshot}. */
        PEEK_SNAPSHOT,
        /** {@link PeekEdit}. */
        PEEK_EDIT,
        /** {@link PeekTyping}. */
        PEEK_TYPING,
        /** {@link PeekErase}. */
        PEEK_ERASE,
        /** {@link PeekClosed}. */
        PEEK_CLOSED,
        /** {@link Ping}. */
        PING,
        /** {@link Pong}. */
        PONG,
        /** {@link Bye}. */
        BYE
    }

    /**
     * The answer to {@link ClientFrame.Hello}. When it comes, nothing that an earlier connection of the same visitor
     * had typed is visible to anybody any more.
     *
     * @param protocol the version the desk speaks, 1
     * @param desk which desk
     * @param role what the client is
     * @param self the client's visitor or agent id
     * @param resumeToken what an anonymous visitor presents to come back; signed, expiring
     * @param window the draft pacing window, 50 ms to 1 s
     * @param heartbeat how often each side must hear of the other; silence of twice that is a lost connection
     * @param maxDraft the longest draft, in code points
     * @param maxMessage the longest message, in code points
     * @param copies what the desk can do with copies of chats
     */
    record Welcome(
            int protocol,
            DeskId desk,
            Role role,
            String self,
            @Nullable String resumeToken,
            Duration window,
            Duration heartbeat,
            int maxDraft,
            int maxMessage,
            Set<CopyOption> copies)
            implements ServerFrame {
        /** Copies. */
        public Welcome {
            copies = Set.copyOf(copies);
        }

        /** Copies are given, neither signed nor mailed. */
        public Welcome(
                int protocol,
                DeskId desk,
                Role role,
                String self,
                @Nullable String resumeToken,
                Duration window,
                Duration heartbeat,
                int maxDraft,
                int maxMessage) {
            this(protocol, desk, role, self, resumeToken, window, heartbeat, maxDraft, maxMessage, Set.of());
        }

        @Override
        public Type type() {
            return Type.WELCOME;
        }

        @Override
        public String toString() {
            return "Welcome[desk=" + desk + ", role=" + role + ", self=" + self + "]";
        }
    }

    /**
     * The command took effect, now or when it was first sent.
     *
     * @param command the command's id
     * @param chat the chat
     * @param version the chat's version after the command
     */
    record Ok(CommandId command, ChatId chat, long version) implements ServerFrame {
        @Override
        public Type type() {
            return Type.OK;
        }
    }

    /**
     * Something was not accepted; the connection goes on.
     *
     * @param command the command it answers, if it was one
     * @param chat the chat it is about, if any
     * @param refusal why
     */
    record Refused(@Nullable CommandId command, @Nullable ChatId chat, Refusal refusal) implements ServerFrame {
        /** Validates. */
        public Refused {
            Objects.requireNonNull(refusal, "refusal");
        }

        @Override
        public Type type() {
            return Type.REFUSED;
        }
    }

    /**
     * Something happened to a chat. Versions rise; where the receiver may not see an event, {@code after} tells the
     * version of the one before that it may see, so that a gap can be told from a secret.
     *
     * @param after the version of the event before, for this audience; 0 for the first
     * @param event what happened; its seal, if it has one, is left out
     */
    record Event(long after, RecordedEvent event) implements ServerFrame {
        /** Leaves the seal out: whoever has a salt can guess what is withheld under it. */
        public Event {
            event = event.with(null);
        }

        @Override
        public Type type() {
            return Type.EVENT;
        }
    }

    /**
     * Every event up to this version has been sent; later ones follow as they happen.
     *
     * @param cursor the chat and its version
     */
    record Synced(Cursor cursor) implements ServerFrame {
        @Override
        public Type type() {
            return Type.SYNCED;
        }
    }

    /**
     * What the visitor may consent to in a chat.
     *
     * @param chat the chat
     * @param mode by what act
     * @param level the most that may be granted
     * @param purposes what for
     * @param notice the notice to show; null under {@link ConsentMode#OFF}
     * @param text the notice's words; null under {@link ConsentMode#OFF}
     */
    record Offer(
            ChatId chat,
            ConsentMode mode,
            PeekLevel level,
            Set<Purpose> purposes,
            @Nullable NoticeRef notice,
            @Nullable String text)
            implements ServerFrame {
        /** Copies the purposes. */
        public Offer {
            purposes = Set.copyOf(purposes);
        }

        @Override
        public Type type() {
            return Type.OFFER;
        }
    }

    /**
     * What the desk wants of the visitor's draft from now on, and who can see it: the live indicator.
     *
     * @param chat the chat
     * @param channel the number of the draft stream on this connection
     * @param mode what is wanted
     * @param readers how many people can see the draft now
     * @param suggester whether a program reads it now, to suggest answers
     */
    record Demand(ChatId chat, int channel, DemandMode mode, int readers, boolean suggester) implements ServerFrame {
        /** No program reads it. */
        public Demand(ChatId chat, int channel, DemandMode mode, int readers) {
            this(chat, channel, mode, readers, false);
        }

        @Override
        public Type type() {
            return Type.DEMAND;
        }
    }

    /**
     * The pacing window changed, because the desk is under load or no more so.
     *
     * @param window the window, 50 ms to 1 s
     */
    record Pace(Duration window) implements ServerFrame {
        @Override
        public Type type() {
            return Type.PACE;
        }
    }

    /**
     * Acknowledges a draft frame that asked for it.
     *
     * @param channel the stream
     * @param seq the frame's number
     */
    record DraftAck(int channel, long seq) implements ServerFrame {
        @Override
        public Type type() {
            return Type.DRAFT_ACK;
        }
    }

    /**
     * The desk can't follow the draft stream and wants a snapshot.
     *
     * @param channel the stream
     */
    record DraftResync(int channel) implements ServerFrame {
        @Override
        public Type type() {
            return Type.DRAFT_RESYNC;
        }
    }

    /**
     * The draft is erased at the server and at every viewer; sent when all of them have confirmed or are disconnected.
     *
     * @param chat the chat
     * @param reason why
     */
    record DraftErased(ChatId chat, EraseReason reason) implements ServerFrame {
        @Override
        public Type type() {
            return Type.DRAFT_ERASED;
        }
    }

    /**
     * A peek stream begins, or its level has changed; nothing is shown until the next snapshot.
     *
     * @param chat the chat
     * @param channel the stream's number on this desk
     * @param level how much is shown from now on; {@link PeekLevel#NONE} for nothing
     */
    record PeekOpened(ChatId chat, int channel, PeekLevel level) implements ServerFrame {
        @Override
        public Type type() {
            return Type.PEEK_OPENED;
        }
    }

    /**
     * The whole of what the viewer may see.
     *
     * @param channel the stream
     * @param seq the state's number
     * @param text the text, masked where it must be
     * @param check the text's check
     */
    record PeekSnapshot(int channel, long seq, String text, int check) implements ServerFrame {
        @Override
        public Type type() {
            return Type.PEEK_SNAPSHOT;
        }

        @Override
        public String toString() {
            return "PeekSnapshot[channel=" + channel + ", seq=" + seq + "]";
        }
    }

    /**
     * From what the viewer was last shown to what it may see now.
     *
     * @param channel the stream
     * @param base the number of the state that the edit starts from; any other state at the viewer calls for a resync
     * @param seq the number of the state that it leads to
     * @param edit the step
     * @param check the resulting text's check
     */
    record PeekEdit(int channel, long base, long seq, TextEdit edit, int check) implements ServerFrame {
        @Override
        public Type type() {
            return Type.PEEK_EDIT;
        }

        @Override
        public String toString() {
            return "PeekEdit[channel=" + channel + ", base=" + base + ", seq=" + seq + "]";
        }
    }

    /**
     * Whether the visitor is typing.
     *
     * @param channel the stream
     * @param typing whether
     */
    record PeekTyping(int channel, boolean typing) implements ServerFrame {
        @Override
        public Type type() {
            return Type.PEEK_TYPING;
        }
    }

    /**
     * The viewer MUST erase what it shows, at once and everywhere, and answer with {@link AgentFrame.Erased}.
     *
     * @param channel the stream
     * @param erasure the number to answer with
     * @param reason why
     */
    record PeekErase(int channel, long erasure, EraseReason reason) implements ServerFrame {
        @Override
        public Type type() {
            return Type.PEEK_ERASE;
        }
    }

    /**
     * The peek stream ended; its number means nothing any more.
     *
     * @param chat the chat
     * @param channel the stream
     */
    record PeekClosed(ChatId chat, int channel) implements ServerFrame {
        @Override
        public Type type() {
            return Type.PEEK_CLOSED;
        }
    }

    /** Asks for a {@link ClientFrame.Pong}. */
    record Ping() implements ServerFrame {
        @Override
        public Type type() {
            return Type.PING;
        }
    }

    /** Answers a {@link ClientFrame.Ping}. */
    record Pong() implements ServerFrame {
        @Override
        public Type type() {
            return Type.PONG;
        }
    }

    /**
     * The last frame before the desk closes the connection.
     *
     * @param code why
     * @param reason one sentence for a developer
     * @param retryAfter not before, for codes that ask to come back; spreads the returning clients
     */
    record Bye(CloseCode code, String reason, Duration retryAfter) implements ServerFrame {
        @Override
        public Type type() {
            return Type.BYE;
        }
    }
}
