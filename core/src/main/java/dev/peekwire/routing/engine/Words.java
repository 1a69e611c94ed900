package dev.peekwire.routing.engine;

import dev.peekwire.AgentId;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.RoutingTrace.Considered;
import dev.peekwire.routing.RoutingTrace.Outcome;
import dev.peekwire.routing.RoutingTrace.Verdict;
import dev.peekwire.routing.Selections;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the parts of a decision are called, in sentences for people. */
final class Words {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Words() {}

    static String time(Instant at) {
        return TIME.format(at);
    }

    /** How somebody was who could not take a chat: {@code full}. */
    static String word(Verdict verdict) {
        return switch (verdict) {
            case CHOSEN -> "chosen";
            case RANKED_LOWER -> "ranked lower";
            case OFFLINE -> "offline";
            case AWAY -> "away";
            case PAUSED -> "paused";
            case FULL -> "full";
            case OTHER_TEAM -> "of another team";
            case OTHER_TIER -> "of another tier";
            case LACKS_LANGUAGE -> "without the language";
            case LACKS_SKILL -> "without a skill";
            case DECLINED -> "asked before and did not take it";
            case EXCLUDED -> "not to have it";
        };
    }

    /** {@code full, 3 of 3}. */
    static String reason(Considered agent) {
        return word(agent.verdict()) + (agent.detail().isEmpty() ? "" : ", " + agent.detail());
    }

    /** {@code anna was full (3 of 3)}. */
    static String was(Considered agent) {
        String detail = agent.detail().isEmpty() ? "" : " (" + agent.detail() + ")";
        return agent.agent() + " was " + word(agent.verdict()) + detail;
    }

    static String got(Entry entry, AgentId agent) {
        String how = entry.outcome() == Outcome.OFFERED ? " was offered chat " : " got chat ";
        return agent + how + entry.ticket().chat() + " at " + time(entry.at()) + ".";
    }

    static String best(String selection) {
        for (Selections built : Selections.values()) {
            if (built.title().equals(selection)) {
                return switch (built) {
                    case LEAST_LOADED -> "least loaded";
                    case LONGEST_IDLE -> "longest idle";
                    case ROUND_ROBIN -> "next in turn";
                };
            }
        }
        return "first by " + selection;
    }

    /** {@code in billing who speak fr and have refunds 3}. */
    static String who(Need need) {
        List<String> parts = new ArrayList<>();
        if (need.tier() > 0) {
            parts.add("are of tier " + need.tier());
        }
        if (need.language() != null) {
            parts.add("speak " + need.language());
        }
        if (!need.required().isEmpty()) {
            parts.add("have " + skills(need));
        }
        return "in " + need.team() + (parts.isEmpty() ? "" : " who " + String.join(" and ", parts));
    }

    private static String skills(Need need) {
        return new TreeMap<>(need.required())
                .entrySet().stream()
                        .map(skill -> skill.getKey() + " " + skill.getValue())
                        .collect(Collectors.joining(", "));
    }

    static String needs(Entry entry) {
        return entry.needs().stream().map(Need::toString).collect(Collectors.joining(", or "));
    }

    static String names(List<AgentId> agents) {
        return agents.stream().map(AgentId::value).collect(Collectors.joining(" and "));
    }
}
