package dev.peekwire.protocol;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.draft.DraftUpdate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends. Commands carry an id of the client's making and are each answered once, by
 * {@link ServerFrame.Ok} or {@link ServerFrame.Refused} with that id.
 *
 * @since 0.1.0
 */
public sealed interface ClientFrame extends Frame {
    /** Which of the closed set this is. */
    Type type();

    /** The closed set; for switches without a default. */
    enum Type {
        /** {@link Hello}. */
        HELLO,
        /** {@link Start}. */
        START,
        /** {@link Post}. */
        POST,
        /** {@link Note}. */
        NOTE,
        /** {@link Attributes}. */
        ATTRIBUTES,
        /** {@link Consent}. */
        CONSENT,
        /** {@link Withdraw}. */
        WITHDRAW,
        /** {@link Close}. */
        CLOSE,
        /** {@link Transfer}. */
        TRANSFER,
        /** {@link EndTransfer}. */
        END_TRANSFER,
        /** {@link Accept}. */
        ACCEPT,
        /** {@link Decline}. */
        DECLINE,
        /** {@link Take}. */
        TAKE,
        /** {@link Hold}. */
        HOLD,
        /** {@link Monitor}. */
        MONITOR,
        /** {@link Trace}. */
        TRACE,
        /** {@link Join}. */
        JOIN,
        /** {@link Leave}. */
        LEAVE,
        /** {@link Peek}. */
        PEEK,
        /** {@link Open}. */
        OPEN,
        /** {@link Presence}. */
        PRESENCE,
        /** {@link Watch}. */
        WATCH,
        /** {@link Draft}. */
        DRAFT,
        /** {@link Typing}. */
        TYPING,
        /** {@link Resync}. */
        RESYNC,
        /** {@link Erased}. */
        ERASED,
        /** {@link Ping}. */
        PING,
        /** {@link Pong}. */
        PONG
    }

    /** A frame that is a command: it has an id and is answered. */
    sealed interface Command extends ClientFrame
            permits Start,
                    Post,
                    Note,
                    Attributes,
                    Consent,
                    Withdraw,
                    Close,
                    Transfer,
                    EndTransfer,
                    Accept,
                    Decline,
                    Take,
                    Hold,
                    Monitor,
                    Trace,
                    Join,
                    Leave,
                    Peek {
        /** The command's id, made by the client, unique within the chat. */
        CommandId command();
    }

    /**
     * The first frame of every connection.
     *
     * @param protocol the version the client speaks, 1
     * @param role what the client wants to be
     * @param token an agent's or a known visitor's token, or the resume token of an anonymous visitor; null for a new
     *     anonymous visitor
     * @param locale the client's language tag
     * @param globalPrivacyControl whether the browser sends Global Privacy Control
     * @param resume how far the client has come in the chats it knows
     */
    record Hello(
            int protocol,
            Role role,
            @Nullable String token,
            @Nullable String locale,
            boolean globalPrivacyControl,
            List<Cursor> resume)
            implements ClientFrame {
        /** Validates and copies. */
        public Hello {
            Objects.requireNonNull(role, "role");
            resume = List.copyOf(resume);
        }

        @Override
        public Type type() {
            return Type.HELLO;
        }

        @Override
        public String toString() {
            return "Hello[protocol=" + protocol + ", role=" + role + ", resume=" + resume + "]";
        }
    }

    /**
     * A visitor asks for help. The answer names the chat. The same id from the same visitor is the same chat.
     *
     * @param command the command's id
     * @param topic what the visitor chose
     * @param locale the visitor's language tag
     * @param attributes pre-chat answers, account and order numbers
     * @param page where on the site the visitor is, for the desk's rules; not kept
     * @param message a message left because the desk refused an earlier start and said that one may be left; it is
     *     answered later
     */
    record Start(
            CommandId command,
            @Nullable String topic,
            @Nullable String locale,
            Map<String, String> attributes,
            @Nullable String page,
            @Nullable String message)
            implements Command {
        /** Copies the attributes. */
        public Start {
            Objects.requireNonNull(command, "command");
            attributes = Map.copyOf(attributes);
        }

        /** From no page in particular, without a message. */
        public Start(
                CommandId command, @Nullable String topic, @Nullable String locale, Map<String, String> attributes) {
            this(command, topic, locale, attributes, null, null);
        }

        @Override
        public Type type() {
            return Type.START;
        }

        @Override
        public String toString() {
            return "Start[command=" + command + ", attributes=" + attributes.size() + "]";
        }
    }

    /**
     * Say something. From a visitor it erases the draft, everywhere, before it is answered.
     *
     * @param command the command's id
     * @param chat which chat
     * @param text what
     * @param origin which script an agent used, or {@link MessageOrigin#AD_LIB}; ignored from visitors
     */
    record Post(CommandId command, ChatId chat, String text, MessageOrigin origin) implements Command {
        /** Validates. */
        public Post {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(origin, "origin");
        }

        @Override
        public Type type() {
            return Type.POST;
        }

        @Override
        public String toString() {
            return "Post[command=" + command + ", chat=" + chat + "]";
        }
    }

    /**
     * Whisper to the other agents.
     *
     * @param command the command's id
     * @param chat which chat
     * @param text what
     */
    record Note(CommandId command, ChatId chat, String text) implements Command {
        /** Validates. */
        public Note {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public Type type() {
            return Type.NOTE;
        }

        @Override
        public String toString() {
            return "Note[command=" + command + ", chat=" + chat + "]";
        }
    }

    /**
     * Add, replace or (by an empty value) remove attributes.
     *
     * @param command the command's id
     * @param chat which chat
     * @param attributes the changes
     */
    record Attributes(CommandId command, ChatId chat, Map<String, String> attributes) implements Command {
        /** Copies the attributes. */
        public Attributes {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(chat, "chat");
            attributes = Map.copyOf(attributes);
        }

        @Override
        public Type type() {
            return Type.ATTRIBUTES;
        }

        @Override
        public String toString() {
            return "Attributes[command=" + command + ", chat=" + chat + "]";
        }
    }

    /**
     * A visitor allows a peek.
     *
     * @param command the command's id
     * @param chat which chat
     * @param notice the notice shown
     * @param act what the visitor did
     * @param level how much
     * @param purposes what for
     */
    record Consent(
            CommandId command, ChatId chat, NoticeRef notice, ConsentAct act, PeekLevel level, Set<Purpose> purposes)
            implements Command {
        /** Validates and copies. */
        public Consent {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(notice, "notice");
            Objects.requireNonNull(act, "act");
            Objects.requireNonNull(level, "level");
            purposes = Set.copyOf(purposes);
        }

        @Override
        public Type type() {
            return Type.CONSENT;
        }
    }

    /**
     * A visitor allows nothing any more; answered when every copy of the draft is erased.
     *
     * @param command the command's id
     * @param chat which chat
     */
    record Withdraw(CommandId command, ChatId chat) implements Command {
        @Override
        public Type type() {
            return Type.WITHDRAW;
        }
    }

    /**
     * End the chat.
     *
     * @param command the command's id
     * @param chat which chat
     */
    record Close(CommandId command, ChatId chat) implements Command {
        @Override
        public Type type() {
            return Type.CLOSE;
        }
    }

    /**
     * An agent hands the chat over.
     *
     * @param command the command's id
     * @param chat which chat
     * @param team the receiving team
     * @param agent the receiving agent, or null for the team's queue
     * @param note what the next agent should know; an escalation needs one
     * @param tier the tier it is escalated to, or 0 for any
     * @param warm whether the agent keeps the chat until somebody has it
     */
    record Transfer(
            CommandId command,
            ChatId chat,
            TeamId team,
            @Nullable AgentId agent,
            @Nullable String note,
            int tier,
            boolean warm)
            implements Command {
        /** At once, to any tier. */
        public Transfer(CommandId command, ChatId chat, TeamId team, @Nullable AgentId agent, @Nullable String note) {
            this(command, chat, team, agent, note, 0, false);
        }

        @Override
        public Type type() {
            return Type.TRANSFER;
        }

        @Override
        public String toString() {
            return "Transfer[command=" + command + ", chat=" + chat + ", team=" + team + ", agent=" + agent + "]";
        }
    }

    /**
     * An agent calls a warm transfer off.
     *
     * @param command the command's id
     * @param chat which chat
     */
    record EndTransfer(CommandId command, ChatId chat) implements Command {
        @Override
        public Type type() {
            return Type.END_TRANSFER;
        }
    }

    /**
     * An agent says yes to {@link ServerFrame.Offered}. Refused as {@code wrong_state} when the offer stands no more.
     *
     * @param command the command's id
     * @param chat which chat
     */
    record Accept(CommandId command, ChatId chat) implements Command {
        @Override
        public Type type() {
            return Type.ACCEPT;
        }
    }

    /**
     * An agent says no to {@link ServerFrame.Offered}.
     *
     * @param command the command's id
     * @param chat which chat
     */
    record Decline(CommandId command, ChatId chat) implements Command {
        @Override
        public Type type() {
            return Type.DECLINE;
        }
    }

    /**
     * A supervisor pulls a chat, waiting or somebody's.
     *
     * @param command the command's id
     * @param chat which chat
     */
    record Take(CommandId command, ChatId chat) implements Command {
        @Override
        public Type type() {
            return Type.TAKE;
        }
    }

    /**
     * An agent puts a chat on hold, so that it does not count, or takes it back.
     *
     * @param command the command's id
     * @param chat which chat
     * @param on hold, or take back
     */
    record Hold(CommandId command, ChatId chat, boolean on) implements Command {
        @Override
        public Type type() {
            return Type.HOLD;
        }
    }

    /**
     * A supervisor begins or stops reading a chat without taking part.
     *
     * @param command the command's id
     * @param chat which chat
     * @param on begin or stop
     */
    record Monitor(CommandId command, ChatId chat, boolean on) implements Command {
        @Override
        public Type type() {
            return Type.MONITOR;
        }
    }

    /**
     * Ask what was decided about a chat, and why. Answered by {@link ServerFrame.Trace} instead of
     * {@link ServerFrame.Ok}.
     *
     * @param command the command's id
     * @param chat which chat
     * @param agent who the chat did not go to, and why not is asked too; or null
     */
    record Trace(CommandId command, ChatId chat, @Nullable AgentId agent) implements Command {
        @Override
        public Type type() {
            return Type.TRACE;
        }
    }

    /**
     * An agent or supervisor takes part besides the assigned agent.
     *
     * @param command the command's id
     * @param chat which chat
     */
    record Join(CommandId command, ChatId chat) implements Command {
        @Override
        public Type type() {
            return Type.JOIN;
        }
    }

    /**
     * An agent takes part no more.
     *
     * @param command the command's id
     * @param chat which chat
     */
    record Leave(CommandId command, ChatId chat) implements Command {
        @Override
        public Type type() {
            return Type.LEAVE;
        }
    }

    /**
     * An agent begins or stops looking at the visitor's draft.
     *
     * @param command the command's id
     * @param chat which chat
     * @param looking begin or stop
     */
    record Peek(CommandId command, ChatId chat, boolean looking) implements Command {
        @Override
        public Type type() {
            return Type.PEEK;
        }
    }

    /**
     * Ask for a chat's events after a version, and for those to come. Answered by events and {@link ServerFrame.Synced}.
     *
     * @param cursor which chat, from where
     */
    record Open(Cursor cursor) implements ClientFrame {
        @Override
        public Type type() {
            return Type.OPEN;
        }
    }

    /**
     * An agent takes new chats, or takes none. Answered by {@link ServerFrame.Presence} if that changes anything.
     *
     * @param available whether
     * @param paused teams whose chats the agent takes none of for now
     */
    record Presence(boolean available, Set<TeamId> paused) implements ClientFrame {
        /** Copies. */
        public Presence {
            paused = Set.copyOf(paused);
        }

        /** For all teams alike. */
        public Presence(boolean available) {
            this(available, Set.of());
        }

        @Override
        public Type type() {
            return Type.PRESENCE;
        }
    }

    /**
     * Ask for {@link ServerFrame.Load}, now and whenever it changes: a supervisor for all teams, an agent for their
     * own.
     *
     * @param on begin or stop
     */
    record Watch(boolean on) implements ClientFrame {
        @Override
        public Type type() {
            return Type.WATCH;
        }
    }

    /**
     * A frame of a visitor's draft stream. The hot path.
     *
     * @param channel the number the desk gave the stream in {@link ServerFrame.Demand}
     * @param update snapshot or edit
     */
    record Draft(int channel, DraftUpdate update) implements ClientFrame {
        @Override
        public Type type() {
            return Type.DRAFT;
        }
    }

    /**
     * Whether the visitor is typing, where the desk wants only that.
     *
     * @param channel the number the desk gave in {@link ServerFrame.Demand}
     * @param typing whether
     */
    record Typing(int channel, boolean typing) implements ClientFrame {
        @Override
        public Type type() {
            return Type.TYPING;
        }
    }

    /**
     * A viewer can't follow a peek stream and wants a snapshot.
     *
     * @param channel the number of the stream
     */
    record Resync(int channel) implements ClientFrame {
        @Override
        public Type type() {
            return Type.RESYNC;
        }
    }

    /**
     * A viewer has erased what it showed; answers {@link ServerFrame.PeekErase}.
     *
     * @param erasure the erasure's number
     */
    record Erased(long erasure) implements ClientFrame {
        @Override
        public Type type() {
            return Type.ERASED;
        }
    }

    /** Asks for a {@link ServerFrame.Pong}. */
    record Ping() implements ClientFrame {
        @Override
        public Type type() {
            return Type.PING;
        }
    }

    /** Answers a {@link ServerFrame.Ping}. */
    record Pong() implements ClientFrame {
        @Override
        public Type type() {
            return Type.PONG;
        }
    }
}
