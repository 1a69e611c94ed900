package dev.peekwire.protocol;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.measure.MeasuredPeriod;
import dev.peekwire.response.ScriptClaim;
import dev.peekwire.response.flow.FlowAct;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What only agents and supervisors send; a visitor who sends one is refused. What the desk tells them of routing is a
 * {@link RoutingFrame}.
 *
 * @since 0.1.0
 */
public sealed interface AgentFrame extends ClientFrame {
    /**
     * Whisper to the other agents.
     *
     * @param command the command's id
     * @param chat which chat
     * @param text what
     */
    record Note(CommandId command, ChatId chat, String text) implements AgentFrame, Command {
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
            implements AgentFrame, Command {
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
    record EndTransfer(CommandId command, ChatId chat) implements AgentFrame, Command {
        @Override
        public Type type() {
            return Type.END_TRANSFER;
        }
    }

    /**
     * An agent says yes to {@link RoutingFrame.Offered}. Refused as {@code wrong_state} when the offer stands no more.
     *
     * @param command the command's id
     * @param chat which chat
     */
    record Accept(CommandId command, ChatId chat) implements AgentFrame, Command {
        @Override
        public Type type() {
            return Type.ACCEPT;
        }
    }

    /**
     * An agent says no to {@link RoutingFrame.Offered}.
     *
     * @param command the command's id
     * @param chat which chat
     */
    record Decline(CommandId command, ChatId chat) implements AgentFrame, Command {
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
    record Take(CommandId command, ChatId chat) implements AgentFrame, Command {
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
    record Hold(CommandId command, ChatId chat, boolean on) implements AgentFrame, Command {
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
    record Monitor(CommandId command, ChatId chat, boolean on) implements AgentFrame, Command {
        @Override
        public Type type() {
            return Type.MONITOR;
        }
    }

    /**
     * Ask what was decided about a chat, and why. Answered by {@link RoutingFrame.Trace} instead of
     * {@link ServerFrame.Ok}.
     *
     * @param command the command's id
     * @param chat which chat
     * @param agent who the chat did not go to, and why not is asked too; or null
     */
    record Trace(CommandId command, ChatId chat, @Nullable AgentId agent) implements AgentFrame, Command {
        @Override
        public Type type() {
            return Type.TRACE;
        }
    }

    /**
     * Ask what whoever comes to a chat should know of it. Answered by {@link HandedOver} instead of {@link ServerFrame.Ok}.
     *
     * @param command the command's id
     * @param chat which chat
     */
    record Handover(CommandId command, ChatId chat) implements AgentFrame, Command {
        @Override
        public Type type() {
            return Type.HANDOVER;
        }
    }

    /**
     * Ask for scripts that fit what was typed. Answered by {@link ResponseFrame.Scripts}.
     *
     * @param command the command's id
     * @param chat in which chat one would be sent
     * @param text a shortcut or its beginning, or words; empty for all. The first 200 characters are looked at
     * @param locale the language tag of the words wanted, or null for the chat's
     */
    record FindScripts(CommandId command, ChatId chat, String text, @Nullable String locale)
            implements AgentFrame, Command {
        /** Validates. */
        public FindScripts {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public Type type() {
            return Type.FIND_SCRIPTS;
        }

        @Override
        public String toString() {
            return "FindScripts[command=" + command + ", chat=" + chat + "]";
        }
    }

    /**
     * Ask for a script with what was filled in. Answered by {@link ResponseFrame.Scripts} with that one.
     *
     * @param command the command's id
     * @param chat in which chat it would be sent
     * @param script which, and the inputs
     */
    record FillScript(CommandId command, ChatId chat, ScriptClaim script) implements AgentFrame, Command {
        /** Validates. */
        public FillScript {
            Objects.requireNonNull(script, "script");
        }

        @Override
        public Type type() {
            return Type.FILL_SCRIPT;
        }
    }

    /**
     * Ask what the brand's style has against an answer, before it is sent. Answered by {@link ResponseFrame.Checked}.
     *
     * @param command the command's id
     * @param chat in which chat it would be sent
     * @param text the answer
     */
    record Check(CommandId command, ChatId chat, String text) implements AgentFrame, Command {
        /** Validates. */
        public Check {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public Type type() {
            return Type.CHECK;
        }

        @Override
        public String toString() {
            return "Check[command=" + command + ", chat=" + chat + "]";
        }
    }

    /**
     * Ask for the flows that fit a chat. Answered by {@link ResponseFrame.Flows}.
     *
     * @param command the command's id
     * @param chat in which chat one would be walked
     */
    record FindFlows(CommandId command, ChatId chat) implements AgentFrame, Command {
        @Override
        public Type type() {
            return Type.FIND_FLOWS;
        }
    }

    /**
     * An agent walks a flow: one act a step. Refused as {@code wrong_state} if the walk stands elsewhere by now, as {@code
     * off_path} if what was chosen is no way to go, as {@code value_missing} if the step can't be said yet.
     *
     * @param command the command's id
     * @param chat which chat
     * @param act what the agent wants
     */
    record Walk(CommandId command, ChatId chat, FlowAct act) implements AgentFrame, Command {
        /** Validates. */
        public Walk {
            Objects.requireNonNull(act, "act");
        }

        @Override
        public Type type() {
            return Type.WALK;
        }
    }

    /**
     * An agent or supervisor takes part besides the assigned agent.
     *
     * @param command the command's id
     * @param chat which chat
     */
    record Join(CommandId command, ChatId chat) implements AgentFrame, Command {
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
    record Leave(CommandId command, ChatId chat) implements AgentFrame, Command {
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
    record Peek(CommandId command, ChatId chat, boolean looking) implements AgentFrame, Command {
        @Override
        public Type type() {
            return Type.PEEK;
        }
    }

    /**
     * An agent takes new chats, or takes none. Answered by {@link RoutingFrame.Presence} if that changes anything.
     *
     * @param available whether
     * @param paused teams whose chats the agent takes none of for now
     */
    record Presence(boolean available, Set<TeamId> paused) implements AgentFrame {
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
     * Ask for {@link RoutingFrame.Load}, now and whenever it changes: a supervisor for all teams, an agent for their
     * own.
     *
     * @param on begin or stop
     */
    record Watch(boolean on) implements AgentFrame {
        @Override
        public Type type() {
            return Type.WATCH;
        }
    }

    /**
     * A supervisor asks for the desk's chats in figures. Answered by {@link Measured}.
     *
     * @param command the command's id
     * @param from the first moment
     * @param to the first moment after
     * @param zone whose hours, days and weeks are meant, as {@code Europe/Berlin}
     * @param cut into what: at most {@link Measured#MOST_PARTS} parts
     * @param team for which team the chats were started; null for all
     */
    record Measures(
            CommandId command, Instant from, Instant to, String zone, MeasuredPeriod.Cut cut, @Nullable TeamId team)
            implements AgentFrame, Command {
        /** Validates. */
        public Measures {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(zone, "zone");
            Objects.requireNonNull(cut, "cut");
        }

        @Override
        public Type type() {
            return Type.MEASURES;
        }
    }

    /**
     * A viewer can't follow a peek stream and wants a snapshot.
     *
     * @param channel the number of the stream
     */
    record Resync(int channel) implements AgentFrame {
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
    record Erased(long erasure) implements AgentFrame {
        @Override
        public Type type() {
            return Type.ERASED;
        }
    }
}
