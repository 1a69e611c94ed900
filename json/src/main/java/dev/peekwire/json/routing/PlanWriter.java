package dev.peekwire.json.routing;

import dev.peekwire.TeamId;
import dev.peekwire.json.tree.Durations;
import dev.peekwire.json.tree.Pretty;
import dev.peekwire.json.tree.Words;
import dev.peekwire.routing.AgentSelection;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.hours.BusinessHours;
import dev.peekwire.routing.rules.RoutingPlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Writes a plan: objects as maps, lists as lists, which {@link Pretty} lays out. */
final class PlanWriter {
    private final Map<String, AgentSelection> selections;

    PlanWriter(Map<String, AgentSelection> selections) {
        this.selections = selections;
    }

    String write(RoutingPlan plan) {
        Map<String, Object> out = new LinkedHashMap<>();
        Map<String, Object> teams = new LinkedHashMap<>();
        plan.teams().values().forEach(policy -> teams.put(policy.team().value(), team(plan, policy)));
        out.put("teams", teams);
        Map<String, Object> hours = new LinkedHashMap<>();
        plan.hours().forEach((name, times) -> hours.put(name, HoursWriter.tree(times)));
        unless(hours.isEmpty(), out, "hours", hours);
        unless(plan.weights().isEmpty(), out, "weights", plan.weights());
        RuleWriter rules = new RuleWriter();
        unless(
                plan.rules().isEmpty(),
                out,
                "rules",
                plan.rules().stream().map(rules::tree).toList());
        TeamId first = plan.teams().keySet().iterator().next();
        unless(plan.otherwise().equals(first), out, "default", plan.otherwise().value());
        return Pretty.text(out);
    }

    static void unless(boolean left, Map<String, Object> out, String name, Object value) {
        if (!left) {
            out.put(name, value);
        }
    }

    private Map<String, Object> team(RoutingPlan plan, TeamPolicy policy) {
        TeamPolicy plain = TeamPolicy.of(policy.team());
        Map<String, Object> out = new LinkedHashMap<>();
        unless(same(policy.selection(), plain.selection()), out, "selection", title(policy));
        unless(same(policy.offers(), plain.offers()), out, "offers", offers(policy.offers()));
        unless(same(policy.hours(), plain.hours()), out, "hours", hours(plan, policy.hours()));
        unless(policy.queueLimit() == plain.queueLimit(), out, "queueLimit", policy.queueLimit());
        unless(same(policy.maxWait(), plain.maxWait()), out, "maxWait", Durations.text(policy.maxWait()));
        unless(same(policy.ageing(), plain.ageing()), out, "ageing", Durations.text(policy.ageing()));
        unless(same(policy.handling(), plain.handling()), out, "handling", Durations.text(policy.handling()));
        unless(policy.fallback() == plain.fallback(), out, "fallback", Words.of(policy.fallback()));
        return out;
    }

    private static boolean same(Object one, Object other) {
        return one.equals(other);
    }

    private String title(TeamPolicy policy) {
        String title = policy.selection().title();
        if (!Objects.equals(selections.get(title), policy.selection())) {
            throw new IllegalArgumentException(
                    "selection: `" + title + "` of team " + policy.team() + " is not known here; say with(...)");
        }
        return title;
    }

    private static Map<String, Object> offers(OfferPolicy policy) {
        OfferPolicy plain = policy.mode() == OfferPolicy.Mode.OFFER ? OfferPolicy.ASK : OfferPolicy.PUSH;
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("mode", Words.of(policy.mode()));
        unless(same(policy.timeout(), plain.timeout()), out, "timeout", Durations.text(policy.timeout()));
        unless(policy.fanout() == plain.fanout(), out, "fanout", policy.fanout());
        unless(policy.misses() == plain.misses(), out, "misses", policy.misses());
        unless(
                same(policy.reofferAfter(), plain.reofferAfter()),
                out,
                "reofferAfter",
                Durations.text(policy.reofferAfter()));
        return out;
    }

    private static Object hours(RoutingPlan plan, BusinessHours hours) {
        for (Map.Entry<String, BusinessHours> named : plan.hours().entrySet()) {
            if (named.getValue().equals(hours)) {
                return named.getKey();
            }
        }
        return HoursWriter.tree(hours);
    }
}
