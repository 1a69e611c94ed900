package dev.peekwire.protocol;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.consent.ConsentMode;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.TeamLoad;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the desk sends.
 *
 * @since 0.1.0
 */
public sealed interface ServerFrame extends Frame {
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
        /** {@link Queued}. */
        QUEUED,
        /** {@link Offered}. */
        OFFERED,
        /** {@link OfferEnded}. */
        OFFER_ENDED,
        /** {@link Presence}. */
        PRESENCE,
        /** {@link Load}. */
        LOAD,
        /** {@link Trace}. */
        TRACE,
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
            int maxMessage)
            implements ServerFrame {
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
     * @param event what happened
     */
    record Event(long after, RecordedEvent event) implements ServerFrame {
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
     * Where a waiting chat stands; again when that changes.
     *
     * @param chat the chat
     * @param position 1 for the next
     * @param estimatedWait how long still, as far as can be told, in whole milliseconds; null where it can't
     */
    record Queued(ChatId chat, int position, @Nullable Duration estimatedWait) implements ServerFrame {
        /** Without a guess how long. */
        public Queued(ChatId chat, int position) {
            this(chat, position, null);
        }

        @Override
        public Type type() {
            return Type.QUEUED;
        }
    }

    /**
     * An agent may have a chat: to be answered by {@link ClientFrame.Accept} or {@link ClientFrame.Decline} on any of
     * the agent's connections, all of which are told. Again after a reconnect, with the time that is left.
     *
     * @param chat which chat
     * @param team from whose queue
     * @param topic what the visitor chose, if anything
     * @param locale the visitor's language tag, if told
     * @param waitingSince since when it waits
     * @param expiresIn how long the offer stands, in whole milliseconds
     */
    record Offered(
            ChatId chat,
            TeamId team,
            @Nullable String topic,
            @Nullable String locale,
            Instant waitingSince,
            Duration expiresIn)
            implements ServerFrame {
        /** Validates. */
        public Offered {
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(team, "team");
            Objects.requireNonNull(waitingSince, "waitingSince");
            Objects.requireNonNull(expiresIn, "expiresIn");
        }

        @Override
        public Type type() {
            return Type.OFFERED;
        }

        @Override
        public String toString() {
            return "Offered[chat=" + chat + ", team=" + team + "]";
        }
    }

    /**
     * An offer stands no more; told once to each of the agent's connections.
     *
     * @param chat which chat
     * @param reason why
     */
    record OfferEnded(ChatId chat, OfferEnd reason) implements ServerFrame {
        @Override
        public Type type() {
            return Type.OFFER_ENDED;
        }
    }

    /**
     * Whether the agent takes chats, from now on; told to each of the agent's connections, and after a welcome.
     *
     * @param available whether
     * @param paused teams whose chats the agent takes none of for now
     * @param reason whose doing it is
     */
    record Presence(boolean available, Set<TeamId> paused, PresenceReason reason) implements ServerFrame {
        /** Copies. */
        public Presence {
            paused = Set.copyOf(paused);
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Type type() {
            return Type.PRESENCE;
        }
    }

    /**
     * How teams and their agents stand, to those who {@link ClientFrame.Watch}.
     *
     * @param teams how the teams stand, all that the watcher may see
     * @param agents how their agents at the desk stand
     * @param waiting the first chats of each of these teams' queues, in order, where the watcher may know them; kept in
     *     the order of the teams, each of which is told once
     */
    record Load(List<TeamLoad> teams, List<AgentLoad> agents, List<WaitingChat> waiting) implements ServerFrame {
        /** Copies, in order; a chat of a team that is not told of is left out. */
        public Load {
            teams = List.copyOf(teams);
            agents = List.copyOf(agents);
            Map<TeamId, List<WaitingChat>> queues = waiting.stream().collect(Collectors.groupingBy(WaitingChat::team));
            waiting = teams.stream()
                    .flatMap(team -> queues.getOrDefault(team.team(), List.of()).stream())
                    .toList();
        }

        /** Without the chats. */
        public Load(List<TeamLoad> teams, List<AgentLoad> agents) {
            this(teams, agents, List.of());
        }

        @Override
        public Type type() {
            return Type.LOAD;
        }
    }

    /**
     * What was decided about a chat, and why.
     *
     * @param command the command that asked
     * @param trace the latest decisions, as many as a frame holds; none for a chat that is long forgotten
     * @param whyNot why the latest decision did not choose the agent asked about; null if none was
     */
    record Trace(CommandId command, RoutingTrace trace, @Nullable String whyNot) implements ServerFrame {
        /** Validates. */
        public Trace {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(trace, "trace");
        }

        @Override
        public Type type() {
            return Type.TRACE;
        }
    }

    /**
     * What the desk wants of the visitor's draft from now on, and who can see it: the live indicator.
     *
     * @param chat the chat
     * @param channel the number of the draft stream on this connection
     * @param mode what is wanted
     * @param readers how many people can see the draft now
     */
    record Demand(ChatId chat, int channel, DemandMode mode, int readers) implements ServerFrame {
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
     * The viewer MUST erase what it shows, at once and everywhere, and answer with {@link ClientFrame.Erased}.
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
