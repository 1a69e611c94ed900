package dev.peekwire.protocol;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.response.ScriptClaim;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends; what only agents and supervisors send is an {@link AgentFrame}. Commands carry an id of the
 * client's making and are each answered once, by {@link ServerFrame.Ok} or {@link ServerFrame.Refused} with that id.
 *
 * @since 0.1.0
 */
public sealed interface ClientFrame extends Frame
        permits AgentFrame,
                ClientFrame.Command,
                ClientFrame.Hello,
                ClientFrame.Open,
                ClientFrame.Draft,
                ClientFrame.Typing,
                ClientFrame.Ping,
                ClientFrame.Pong {
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
        /** {@link AgentFrame.Note}. */
        NOTE,
        /** {@link Attributes}. */
        ATTRIBUTES,
        /** {@link Consent}. */
        CONSENT,
        /** {@link Withdraw}. */
        WITHDRAW,
        /** {@link Close}. */
        CLOSE,
        /** {@link CopyFrame.Transcript}. */
        TRANSCRIPT,
        /** {@link CopyFrame.MailTranscript}. */
        MAIL_TRANSCRIPT,
        /** {@link AgentFrame.Transfer}. */
        TRANSFER,
        /** {@link AgentFrame.EndTransfer}. */
        END_TRANSFER,
        /** {@link AgentFrame.Accept}. */
        ACCEPT,
        /** {@link AgentFrame.Decline}. */
        DECLINE,
        /** {@link AgentFrame.Take}. */
        TAKE,
        /** {@link AgentFrame.Hold}. */
        HOLD,
        /** {@link AgentFrame.Monitor}. */
        MONITOR,
        /** {@link AgentFrame.Trace}. */
        TRACE,
        /** {@link AgentFrame.FindScripts}. */
        FIND_SCRIPTS,
        /** {@link AgentFrame.FillScript}. */
        FILL_SCRIPT,
        /** {@link AgentFrame.Check}. */
        CHECK,
        /** {@link LibraryFrame.SaveReply}. */
        SAVE_REPLY,
        /** {@link LibraryFrame.CheckReply}. */
        CHECK_REPLY,
        /** {@link LibraryFrame.RemoveReply}. */
        REMOVE_REPLY,
        /** {@link LibraryFrame.ListReplies}. */
        LIST_REPLIES,
        /** {@link LibraryFrame.Propose}. */
        PROPOSE,
        /** {@link LibraryFrame.ListProposals}. */
        LIST_PROPOSALS,
        /** {@link LibraryFrame.Decide}. */
        DECIDE,
        /** {@link AgentFrame.Handover}. */
        HANDOVER,
        /** {@link AgentFrame.FindFlows}. */
        FIND_FLOWS,
        /** {@link AgentFrame.Walk}. */
        WALK,
        /** {@link CommitmentFrame.Commit}. */
        COMMIT,
        /** {@link CommitmentFrame.Withdraw}. */
        WITHDRAW_COMMITMENT,
        /** {@link CommitmentFrame.Approve}. */
        APPROVE_COMMITMENT,
        /** {@link CommitmentFrame.Answer}. */
        ANSWER_COMMITMENT,
        /** {@link CommitmentFrame.AskCompensation}. */
        ASK_COMPENSATION,
        /** {@link CommitmentFrame.SettleCompensation}. */
        SETTLE_COMPENSATION,
        /** {@link CommitmentFrame.Survey}. */
        SURVEY,
        /** {@link AgentFrame.Join}. */
        JOIN,
        /** {@link AgentFrame.Leave}. */
        LEAVE,
        /** {@link AgentFrame.Peek}. */
        PEEK,
        /** {@link Open}. */
        OPEN,
        /** {@link AgentFrame.Presence}. */
        PRESENCE,
        /** {@link AgentFrame.Watch}. */
        WATCH,
        /** {@link AgentFrame.Measures}. */
        MEASURES,
        /** {@link Draft}. */
        DRAFT,
        /** {@link Typing}. */
        TYPING,
        /** {@link AgentFrame.Resync}. */
        RESYNC,
        /** {@link AgentFrame.Erased}. */
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
                    AgentFrame.Note,
                    Attributes,
                    Consent,
                    Withdraw,
                    Close,
                    CopyFrame,
                    AgentFrame.Transfer,
                    AgentFrame.EndTransfer,
                    AgentFrame.Accept,
                    AgentFrame.Decline,
                    AgentFrame.Take,
                    AgentFrame.Hold,
                    AgentFrame.Monitor,
                    AgentFrame.Trace,
                    AgentFrame.Measures,
                    AgentFrame.FindScripts,
                    AgentFrame.FillScript,
                    AgentFrame.Check,
                    AgentFrame.Handover,
                    AgentFrame.FindFlows,
                    AgentFrame.Walk,
                    AgentFrame.Join,
                    AgentFrame.Leave,
                    AgentFrame.Peek,
                    CommitmentFrame,
                    LibraryFrame {
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
     * @param script which script an agent used, as a hint; null for the agent's own words; ignored from visitors
     * @param confirmed whether the agent has seen what the brand's style has against the words, and means them
     */
    record Post(CommandId command, ChatId chat, String text, @Nullable ScriptClaim script, boolean confirmed)
            implements Command {
        /** Validates. */
        public Post {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(text, "text");
        }

        /** A visitor's, or an agent's own words. */
        public Post(CommandId command, ChatId chat, String text) {
            this(command, chat, text, null, false);
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
