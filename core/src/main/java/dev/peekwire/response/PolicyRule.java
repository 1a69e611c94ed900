package dev.peekwire.response;

import dev.peekwire.TeamId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How answers may be given in some chats: those of the tiers, teams and topics named, each empty for all.
 *
 * @param name what refusals and records call it; 1 to 64 characters
 * @param tiers agents' tiers, 1 to 9
 * @param teams the teams that have the chat
 * @param topics what visitors chose; a chat without a topic is meant only where none is named
 * @param mode how freely agents may answer
 * @param disclaimers ids of scripts that must have been sent in the chat before any other answer; they may always be sent
 * @param mostEdit how much of a script may be changed for the answer still to count as scripted: edits in percent of the
 *     script's length, 0 to 100
 * @param bot what a program may do before an agent has the chat
 * @param flow the id of the flow that a program walks; null for the first whose topic fits
 * @param gauge from when on answers count as robotic
 * @since 0.1.0
 */
public record PolicyRule(
        String name,
        Set<Integer> tiers,
        Set<TeamId> teams,
        Set<String> topics,
        ResponseMode mode,
        List<String> disclaimers,
        int mostEdit,
        BotMode bot,
        @Nullable String flow,
        GaugeLimits gauge) {
    /** How much may be changed unless a rule says otherwise: a quarter. */
    public static final int MOST_EDIT = 25;

    /** Validates and copies. */
    public PolicyRule {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(bot, "bot");
        Objects.requireNonNull(gauge, "gauge");
        tiers = Set.copyOf(tiers);
        teams = Set.copyOf(teams);
        topics = Set.copyOf(topics);
        disclaimers = List.copyOf(disclaimers);
        if (name.isBlank() || name.length() > 64) {
            throw new IllegalArgumentException("name: 1 to 64 characters");
        }
        if (mostEdit < 0 || mostEdit > 100) {
            throw new IllegalArgumentException("mostEdit: " + mostEdit + ", allowed are 0 to 100");
        }
        if (flow != null && !ScriptRef.isId(flow)) {
            throw new IllegalArgumentException("flow: not a flow's id");
        }
        tiers.forEach(PolicyRule::tier);
    }

    private static void tier(int tier) {
        if (tier < 1 || tier > 9) {
            throw new IllegalArgumentException("tiers: " + tier + ", allowed are 1 to 9");
        }
    }

    /** A rule for every chat, with all else as it is by default. */
    public static PolicyRule of(String name, ResponseMode mode) {
        return builder(name, mode).build();
    }

    /** Starts from a rule for every chat. */
    public static Builder builder(String name, ResponseMode mode) {
        return new Builder(name, mode);
    }

    boolean covers(int tier, TeamId team, @Nullable String topic) {
        return (tiers.isEmpty() || tiers.contains(tier))
                && (teams.isEmpty() || teams.contains(team))
                && (topics.isEmpty() || (topic != null && topics.contains(topic)));
    }

    /** Whether every chat that another rule is for is this one's too. */
    boolean coversAllOf(PolicyRule other) {
        return all(tiers, other.tiers) && all(teams, other.teams) && all(topics, other.topics);
    }

    private static <T> boolean all(Set<T> these, Set<T> those) {
        return these.isEmpty() || (!those.isEmpty() && these.containsAll(those));
    }

    /** Describes a rule; each of its methods replaces what was said before. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final ResponseMode mode;
        private Set<Integer> tiers = Set.of();
        private Set<TeamId> teams = Set.of();
        private Set<String> topics = Set.of();
        private List<String> disclaimers = List.of();
        private int mostEdit = MOST_EDIT;
        private BotMode bot = BotMode.NOTHING;
        private @Nullable String flow;
        private GaugeLimits gauge = GaugeLimits.DEFAULT;

        private Builder(String name, ResponseMode mode) {
            this.name = Objects.requireNonNull(name, "name");
            this.mode = Objects.requireNonNull(mode, "mode");
        }

        /** For agents of these tiers only. */
        public Builder forTiers(Integer... only) {
            tiers = Set.of(only);
            return this;
        }

        /** For chats of these teams only. */
        public Builder forTeams(TeamId... only) {
            teams = Set.of(only);
            return this;
        }

        /** For chats on these topics only. */
        public Builder forTopics(String... only) {
            topics = Set.of(only);
            return this;
        }

        /** After these scripts were sent. */
        public Builder disclaiming(String... scripts) {
            disclaimers = List.of(scripts);
            return this;
        }

        /** With scripts changed by as many percent at most. */
        public Builder mostEdit(int percent) {
            mostEdit = percent;
            return this;
        }

        /** With a program that may do so much. */
        public Builder bot(BotMode may) {
            bot = may;
            return this;
        }

        /** With a program that walks this flow. */
        public Builder walking(String flowId) {
            flow = Objects.requireNonNull(flowId, "flow");
            return bot(BotMode.FLOWS);
        }

        /** With other limits of the gauge. */
        public Builder gauge(GaugeLimits limits) {
            gauge = limits;
            return this;
        }

        /**
         * The rule.
         *
         * @throws IllegalArgumentException if a value is out of its bounds
         */
        public PolicyRule build() {
            return new PolicyRule(name, tiers, teams, topics, mode, disclaimers, mostEdit, bot, flow, gauge);
        }
    }
}
