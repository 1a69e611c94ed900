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
        tiers.forEach(PolicyRule::tier);
    }

    private static void tier(int tier) {
        if (tier < 1 || tier > 9) {
            throw new IllegalArgumentException("tiers: " + tier + ", allowed are 1 to 9");
        }
    }

    /** A rule for every chat. */
    public static PolicyRule of(String name, ResponseMode mode) {
        return new PolicyRule(
                name, Set.of(), Set.of(), Set.of(), mode, List.of(), MOST_EDIT, BotMode.NOTHING, GaugeLimits.DEFAULT);
    }

    /** The same for agents of these tiers only. */
    public PolicyRule forTiers(Integer... only) {
        return new PolicyRule(name, Set.of(only), teams, topics, mode, disclaimers, mostEdit, bot, gauge);
    }

    /** The same for chats of these teams only. */
    public PolicyRule forTeams(TeamId... only) {
        return new PolicyRule(name, tiers, Set.of(only), topics, mode, disclaimers, mostEdit, bot, gauge);
    }

    /** The same for chats on these topics only. */
    public PolicyRule forTopics(String... only) {
        return new PolicyRule(name, tiers, teams, Set.of(only), mode, disclaimers, mostEdit, bot, gauge);
    }

    /** The same, after these scripts were sent. */
    public PolicyRule disclaiming(String... scripts) {
        return new PolicyRule(name, tiers, teams, topics, mode, List.of(scripts), mostEdit, bot, gauge);
    }

    /** The same with scripts changed by as many percent at most. */
    public PolicyRule mostEdit(int percent) {
        return new PolicyRule(name, tiers, teams, topics, mode, disclaimers, percent, bot, gauge);
    }

    /** The same with a program that may do so much. */
    public PolicyRule bot(BotMode may) {
        return new PolicyRule(name, tiers, teams, topics, mode, disclaimers, mostEdit, may, gauge);
    }

    /** The same with other limits of the gauge. */
    public PolicyRule gauge(GaugeLimits limits) {
        return new PolicyRule(name, tiers, teams, topics, mode, disclaimers, mostEdit, bot, limits);
    }

    boolean covers(int tier, TeamId team, @Nullable String topic) {
        return (tiers.isEmpty() || tiers.contains(tier))
                && (teams.isEmpty() || teams.contains(team))
                && (topics.isEmpty() || (topic != null && topics.contains(topic)));
    }
}
