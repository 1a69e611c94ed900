package dev.peekwire.cluster;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.ScriptRef;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What nodes tell each other about one chat's draft: on the chat's own channels of the bus, for {@link Suggested} on
 * that of the node it is for, for {@link Hinted} on that of all nodes, and nowhere else, never a letter. The <em>home</em> is the node that has the visitor's connection and so the draft.
 *
 * @since 0.1.0
 */
public sealed interface DraftFrame extends NodeFrame {
    /** Whose draft. */
    ChatId chat();

    /**
     * Agents at this node look at the draft; again every second, and at once when that changes.
     *
     * @param from the node with the agents
     * @param chat the chat
     * @param readers who looks, in no order; nobody ends it
     * @param resync whether something may have been missed: the next step is to start anew
     * @param apart whether the node hears steps on their own channel; else they go where this frame does
     */
    record Wanted(NodeId from, ChatId chat, List<AgentId> readers, boolean resync, boolean apart)
            implements DraftFrame {
        /** Copies. */
        public Wanted {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(chat, "chat");
            readers = List.copyOf(readers);
        }

        /** From a node that hears everything on one channel. */
        public Wanted(NodeId from, ChatId chat, List<AgentId> readers, boolean resync) {
            this(from, chat, readers, resync, false);
        }

        @Override
        public Type type() {
            return Type.WANTED;
        }
    }

    /**
     * One step of the peek that the home gives another node: redacted, as an agent's connection would get it.
     *
     * @param from the home
     * @param to the node that it is for; all others ignore it
     * @param chat the chat
     * @param frame the step: opened, snapshot, edit, typing, erase or closed
     */
    record Step(NodeId from, NodeId to, ChatId chat, ServerFrame frame) implements DraftFrame {
        /** Validates. */
        public Step {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(chat, "chat");
            PeekFrames.require(frame);
        }

        @Override
        public Type type() {
            return Type.STEP;
        }

        @Override
        public String toString() {
            return "Step[from=" + from + ", to=" + to + ", chat=" + chat + ", frame=" + frame.type() + "]";
        }
    }

    /**
     * Nothing of the draft is on any screen of this node any more.
     *
     * @param from the node that erased
     * @param to the home
     * @param chat the chat
     * @param erasure the number that the home's erase step had
     */
    record Erased(NodeId from, NodeId to, ChatId chat, long erasure) implements DraftFrame {
        /** Validates. */
        public Erased {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(chat, "chat");
        }

        @Override
        public Type type() {
            return Type.ERASED;
        }
    }

    /**
     * The home is there still; who has not heard from it for a while, or is no viewer, erases by itself.
     *
     * @param from the home
     * @param chat the chat
     * @param since when the visitor came to it, in milliseconds of the desk's time since 1970: of two homes the later counts
     * @param viewers the nodes that it shows the draft to
     */
    record Alive(NodeId from, ChatId chat, long since, List<NodeId> viewers) implements DraftFrame {
        /** Copies. */
        public Alive {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(chat, "chat");
            viewers = List.copyOf(viewers);
        }

        @Override
        public Type type() {
            return Type.ALIVE;
        }
    }

    /**
     * Scripts that may answer what is being typed, for an agent at another node; they replace those before. Told again every
     * few seconds while they stand; who does not hear so takes them away.
     *
     * @param from the home
     * @param chat the chat
     * @param agent who has the chat
     * @param scripts best first; none ends it
     */
    record Suggested(NodeId from, ChatId chat, AgentId agent, List<Script> scripts) implements DraftFrame {
        /**
         * One of them.
         *
         * @param script which
         * @param locale the language tag of the body
         */
        public record Script(ScriptRef script, String locale) {
            /** Validates. */
            public Script {
                Objects.requireNonNull(script, "script");
                Objects.requireNonNull(locale, "locale");
            }
        }

        /** Copies. */
        public Suggested {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(agent, "agent");
            scripts = List.copyOf(scripts);
        }

        @Override
        public Type type() {
            return Type.SUGGESTED;
        }

        /** How many; which they are tells something of the draft. */
        @Override
        public String toString() {
            return "Suggested[from=" + from + ", chat=" + chat + ", agent=" + agent + ", scripts=" + scripts.size()
                    + "]";
        }
    }

    /**
     * What is typed by somebody who waits may be about a topic: for traces at every node, in memory alone. Told again every
     * few seconds while it stands; who does not hear so forgets it.
     *
     * @param from the home
     * @param chat the chat
     * @param hint what it may be about; null ends it
     */
    record Hinted(NodeId from, ChatId chat, @Nullable Hint hint) implements DraftFrame {
        /** Validates. */
        public Hinted {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(chat, "chat");
        }

        /**
         * A topic, and the way that the desk's rules have for it.
         *
         * @param topic what it may be about
         * @param percent how sure that is
         * @param rule the rule
         * @param team who it would be for
         * @param flow the id of the flow that a bot would walk there; null for none
         */
        public record Hint(String topic, int percent, String rule, TeamId team, @Nullable String flow) {
            /** Validates. */
            public Hint {
                Objects.requireNonNull(topic, "topic");
                Objects.requireNonNull(rule, "rule");
                Objects.requireNonNull(team, "team");
            }

            /** Nothing of it: it tells something of the draft. */
            @Override
            public String toString() {
                return "Hint";
            }
        }

        @Override
        public Type type() {
            return Type.HINTED;
        }
    }
}
