package dev.peekwire.protocol;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.response.RoboticGauge;
import dev.peekwire.response.tone.ToneVerdict;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What helps an agent to answer. Only agents are told.
 *
 * @since 0.1.0
 */
public sealed interface ResponseFrame extends ServerFrame {
    /** The answer to a command that asks for one, instead of {@link ServerFrame.Ok}. */
    sealed interface Told extends ResponseFrame permits Scripts, Checked, Flows {
        /** The command that asked. */
        CommandId command();
    }

    /**
     * Scripts that fit, best first. Answers {@link AgentFrame.FindScripts} and {@link AgentFrame.FillScript}.
     *
     * @param command the command that asked
     * @param chat which chat
     * @param scripts the scripts; for {@code FillScript} the one that was asked for
     */
    record Scripts(CommandId command, ChatId chat, List<ScriptOffer> scripts) implements Told {
        /** Copies. */
        public Scripts {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(chat, "chat");
            scripts = List.copyOf(scripts);
        }

        @Override
        public Type type() {
            return Type.SCRIPTS;
        }
    }

    /**
     * What the brand's style has against an answer. Answers {@link AgentFrame.Check}.
     *
     * @param command the command that asked
     * @param chat which chat
     * @param verdict what was found, in code points of the text asked about
     */
    record Checked(CommandId command, ChatId chat, ToneVerdict verdict) implements Told {
        /** Validates. */
        public Checked {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(verdict, "verdict");
        }

        @Override
        public Type type() {
            return Type.CHECKED;
        }
    }

    /**
     * How much the answers of a chat sound like a machine; to its agent after each answer while limits are passed, and
     * once when they no longer are.
     *
     * @param chat which chat
     * @param gauge how it stands
     */
    record Robotic(ChatId chat, RoboticGauge gauge) implements ResponseFrame {
        /** Validates. */
        public Robotic {
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(gauge, "gauge");
        }

        @Override
        public Type type() {
            return Type.ROBOTIC;
        }
    }

    /**
     * Scripts that may answer what the visitor says. Each replaces the one before.
     *
     * @param chat which chat
     * @param draft whether the visitor is still typing it
     * @param scripts best first; empty if there are none any more
     */
    record Suggested(ChatId chat, boolean draft, List<ScriptOffer> scripts) implements ResponseFrame {
        /** Copies. */
        public Suggested {
            Objects.requireNonNull(chat, "chat");
            scripts = List.copyOf(scripts);
        }

        @Override
        public Type type() {
            return Type.SUGGESTED;
        }

        /** How many, not which: that tells something of what is typed. */
        @Override
        public String toString() {
            return "Suggested[" + chat + ", " + (draft ? "draft, " : "") + scripts.size() + " scripts]";
        }
    }

    /**
     * Flows that an agent may enter, those of the chat's topic first. Answers {@link AgentFrame.FindFlows}.
     *
     * @param command the command that asked
     * @param chat which chat
     * @param flows the flows
     */
    record Flows(CommandId command, ChatId chat, List<FlowOffer> flows) implements Told {
        /** Copies. */
        public Flows {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(chat, "chat");
            flows = List.copyOf(flows);
        }

        @Override
        public Type type() {
            return Type.FLOWS;
        }
    }

    /**
     * Where the walk through a flow stands; to those who take part in the chat, when they come to it and whenever it moves.
     *
     * @param chat which chat
     * @param stand where; null when no flow is walked any more
     */
    record Flow(ChatId chat, @Nullable FlowStand stand) implements ResponseFrame {
        /** Validates. */
        public Flow {
            Objects.requireNonNull(chat, "chat");
        }

        @Override
        public Type type() {
            return Type.FLOW;
        }
    }

    /**
     * Scripts that the desk keeps are others than before; to agents whose own they are, or whose teams'. Who shows any asks
     * again.
     *
     * @param own whether the agent's own are
     * @param teams the agent's teams whose scripts are; for a supervisor all such teams
     * @param waiting how many proposals wait for the agent's decision; null for who decides on none
     */
    record LibraryChanged(boolean own, Set<TeamId> teams, @Nullable Integer waiting) implements ResponseFrame {
        /** Copies. */
        public LibraryChanged {
            teams = Set.copyOf(teams);
        }

        @Override
        public Type type() {
            return Type.LIBRARY_CHANGED;
        }
    }
}
