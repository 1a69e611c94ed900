package dev.peekwire.json.routing;

import dev.peekwire.TeamId;
import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Fields;
import dev.peekwire.json.tree.Node;
import dev.peekwire.json.tree.Node.Kind;
import dev.peekwire.json.tree.Words;
import dev.peekwire.routing.AgentSelection;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.hours.BusinessHours;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how a team works: each field set on what a team is by default. */
final class TeamReader {
    static final Set<String> FIELDS =
            Words.inOrder("selection", "offers", "hours", "queueLimit", "maxWait", "ageing", "handling", "fallback");
    static final Set<String> OFFERS = Words.inOrder("mode", "timeout", "fanout", "misses", "reofferAfter");

    private static final Map<String, OfferPolicy.Mode> MODES = Words.of(OfferPolicy.Mode.values());
    private static final Map<String, TeamPolicy.Fallback> FALLBACKS = Words.of(TeamPolicy.Fallback.values());

    private final Map<String, AgentSelection> selections;
    private final Map<String, BusinessHours> hours;
    private final Faults faults;

    TeamReader(Map<String, AgentSelection> selections, Map<String, BusinessHours> hours, Faults faults) {
        this.selections = selections;
        this.hours = hours;
        this.faults = faults;
    }

    /** The policy; what is wrong in it is as it is by default. */
    TeamPolicy read(TeamId team, Node node) {
        TeamPolicy plain = TeamPolicy.of(team);
        Fields in = Fields.of(node, faults, FIELDS);
        if (in == null) {
            return plain;
        }
        TeamPolicy policy = plain;
        for (Map.Entry<String, Node> member : node.members.entrySet()) {
            try {
                policy = with(policy, in, member.getKey(), member.getValue());
            } catch (IllegalArgumentException e) {
                faults.refused(member.getValue(), e);
            }
        }
        return policy;
    }

    private TeamPolicy with(TeamPolicy of, Fields in, String name, Node node) {
        return switch (name) {
            case "selection" -> of.selecting(or(oneOf(in, name, selections), of.selection()));
            case "offers" -> of.offering(or(offers(node), of.offers()));
            case "hours" -> of.at(or(hours(node), of.hours()));
            case "queueLimit" -> of.queueing(or(in.whole(name), of.queueLimit()), of.maxWait());
            case "maxWait" -> of.queueing(of.queueLimit(), or(in.duration(name), of.maxWait()));
            case "ageing" -> of.ageing(or(in.duration(name), of.ageing()));
            case "handling" -> of.handling(or(in.duration(name), of.handling()));
            case "fallback" -> of.otherwise(or(oneOf(in, name, FALLBACKS), of.fallback()));
            default -> of;
        };
    }

    private @Nullable OfferPolicy offers(Node node) {
        Fields in = Fields.of(node, faults, OFFERS);
        if (in == null) {
            return null;
        }
        OfferPolicy.Mode mode = oneOf(in, "mode", MODES);
        OfferPolicy policy = mode == OfferPolicy.Mode.OFFER ? OfferPolicy.ASK : OfferPolicy.PUSH;
        for (Map.Entry<String, Node> member : node.members.entrySet()) {
            try {
                policy = with(policy, in, member.getKey());
            } catch (IllegalArgumentException e) {
                faults.refused(member.getValue(), e);
            }
        }
        return policy;
    }

    private static OfferPolicy with(OfferPolicy of, Fields in, String name) {
        Duration timeout = name.equals("timeout") ? or(in.duration(name), of.timeout()) : of.timeout();
        int fanout = name.equals("fanout") ? or(in.whole(name), of.fanout()) : of.fanout();
        int misses = name.equals("misses") ? or(in.whole(name), of.misses()) : of.misses();
        Duration again = name.equals("reofferAfter") ? or(in.duration(name), of.reofferAfter()) : of.reofferAfter();
        return new OfferPolicy(of.mode(), timeout, fanout, misses, again);
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private @Nullable BusinessHours hours(Node node) {
        if (node.kind != Kind.TEXT) {
            return new HoursReader(faults).read(node);
        }
        BusinessHours named = hours.get(node.text);
        if (named == null) {
            faults.unknown(node, "no hours " + node.words(), "hours", hours.keySet());
        }
        return named;
    }

    private <T> @Nullable T oneOf(Fields in, String name, Map<String, T> values) {
        String said = in.text(name);
        Node node = in.get(name);
        if (said == null || node == null) {
            return null;
        }
        T value = values.get(said);
        if (value == null) {
            faults.unknown(node, node.words() + " can't be", "allowed values", new ArrayList<>(values.keySet()));
        }
        return value;
    }
}
