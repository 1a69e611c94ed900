package dev.peekwire.routing.engine;

import dev.peekwire.routing.Need;
import dev.peekwire.routing.RoutingTrace.Verdict;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** One decision as a person would tell it. */
final class Sentence {
    /** How many of those who could not take the chat are named; the rest are counted. */
    private static final int NAMED = 3;

    /** Who was nearest to getting it is named first. */
    private static final List<Verdict> NEAREST = List.of(
            Verdict.FULL,
            Verdict.DECLINED,
            Verdict.AWAY,
            Verdict.PAUSED,
            Verdict.EXCLUDED,
            Verdict.LACKS_SKILL,
            Verdict.LACKS_LANGUAGE,
            Verdict.OTHER_TIER,
            Verdict.OFFLINE,
            Verdict.OTHER_TEAM);

    private final Entry entry;
    private final Look look;

    Sentence(Entry entry, Look look) {
        this.entry = entry;
        this.look = look;
    }

    String text() {
        String who = Words.names(entry.agents());
        return switch (entry.outcome()) {
            case WAITS -> chat() + " waits for " + Words.needs(entry) + inVain(": ");
            case RELAXED -> chat() + " asks from now on for " + Words.needs(entry) + inVain(": ");
            case OFFERED -> chat() + " was offered to " + who + ": " + why() + "." + others();
            case DECLINED ->
                chat() + (entry.number() == 0 ? " was declined by " : " could not stay offered to ") + who + ".";
            case MISSED -> chat() + " was not answered in time by " + who + ".";
            case ASSIGNED ->
                chat() + " went to " + who + (entry.isChoice() ? ": " + why() + "." + others() : ", who accepted.");
            case PUT_BACK -> chat() + " is back at its place: " + who + " could not take it after all.";
            case REFUSED -> chat() + " was not taken in: " + entry.number() + " may wait, and do" + inVain("; ");
            case EXPIRED -> chat() + " was given up after " + waited() + " s of waiting.";
            case LEFT ->
                chat() + " waits no more: " + (entry.number() == 0 ? "closed or transferred." : "its visitor left.");
            case HINTED -> throw new IllegalStateException("a router decides nothing by hints");
        };
    }

    /** Why somebody who could have taken the chat did not get it. */
    String whyLower(Standing agent) {
        if (entry.agents().isEmpty()) {
            return "it is about to be decided again";
        }
        String first = Words.names(entry.agents());
        return "ranked lower, " + look.ranking.detail(agent) + "; " + first + " came first, " + why();
    }

    private String chat() {
        return "Chat " + entry.ticket().chat() + " (rule "
                + entry.ticket().route().rule() + ")";
    }

    private long waited() {
        return Duration.between(entry.ticket().since(), entry.at()).toSeconds();
    }

    /** Why the chosen came first; those who could take the chat by another need do not count. */
    private String why() {
        List<Standing> able = look.able;
        if (able.isEmpty() || !entry.agents().contains(able.get(0).profile().agent())) {
            return "the reasons are no longer known";
        }
        Standing first = able.get(0);
        Need need = look.ranking.need(first);
        List<Standing> rivals = able.stream()
                .filter(agent -> look.ranking.need(agent).equals(need))
                .toList();
        if (look.ranking.isWanted(first)) {
            return "to be tried first";
        }
        return entry.number() == 1
                ? "the only one who could take it of those " + Words.who(need)
                : merit(first, rivals, need) + " of " + entry.number() + " " + Words.who(need);
    }

    private String merit(Standing first, List<Standing> rivals, Need need) {
        String best = Words.best(entry.selection(need).title());
        if (rivals.size() == 1) {
            return best;
        }
        Standing second = rivals.get(1);
        if (look.ranking.preferred(first) > look.ranking.preferred(second)) {
            return "most of the preferred skills (" + look.ranking.preferred(first) + ")";
        }
        return look.ranking.byMerit(first, second) == 0 ? best + ", first by id," : best;
    }

    private String inVain(String join) {
        return entry.isChoice() ? join + "nobody of " + look.all() + " could take it." + others() : ".";
    }

    /** The nearest of those who could not take it, in numbers the rest. */
    private String others() {
        if (look.unable.isEmpty()) {
            return "";
        }
        String named = look.unable.stream()
                .sorted(Comparator.comparingInt(agent -> NEAREST.indexOf(agent.verdict())))
                .limit(NAMED)
                .map(Words::was)
                .collect(Collectors.joining("; ", " ", ""));
        return named + (look.unable.size() > NAMED ? "; " + rest() + " could not." : ".");
    }

    /** Of many agents only some are looked at, and how many of the others could have taken the chat is not known. */
    private String rest() {
        if (look.isWhole()) {
            return look.unable.size() - NAMED + " more";
        }
        return entry.agents().isEmpty() ? look.all() - look.forgotten - NAMED + " more" : "others";
    }
}
