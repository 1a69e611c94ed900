package dev.peekwire.json.routing;

import dev.peekwire.TeamId;
import dev.peekwire.json.routing.Node.Kind;
import dev.peekwire.routing.AgentSelection;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.hours.BusinessHours;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads how a team works: each field set on what a team is by default. */
final class TeamReader {
    static final List<String> FIELDS =
            List.of("selection", "offers", "hours", "queueLimit", "maxWait", "ageing", "handling", "fallback");
    static final List<String> OFFERS = List.of("mode", "timeout", "fanout", "misses", "reofferAfter");

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
        policy = set(policy, oneOf(in, "selection", selections), TeamPolicy::selecting);
        policy = set(policy, in.get("offers") == null ? null : offers(in.get("offers")), TeamPolicy::offering);
        policy = set(policy, in.get("hours") == null ? null : hours(in.get("hours")), TeamPolicy::at);
        policy = set(policy, oneOf(in, "fallback", Words.of(TeamPolicy.Fallback.values())), TeamPolicy::otherwise);
        policy = set(in, "queueLimit", in.whole("queueLimit"), policy, (of, limit) -> of.queueing(limit, of.maxWait()));
        policy = set(in, "maxWait", in.duration("maxWait"), policy, (of, wait) -> of.queueing(of.queueLimit(), wait));
        policy = set(in, "ageing", in.duration("ageing"), policy, TeamPolicy::ageing);
        return set(in, "handling", in.duration("handling"), policy, TeamPolicy::handling);
    }

    private @Nullable OfferPolicy offers(Node node) {
        Fields in = Fields.of(node, faults, OFFERS);
        if (in == null) {
            return null;
        }
        OfferPolicy.Mode mode = oneOf(in, "mode", Words.of(OfferPolicy.Mode.values()));
        OfferPolicy made = mode == OfferPolicy.Mode.OFFER ? OfferPolicy.ASK : OfferPolicy.PUSH;
        made = set(in, "timeout", in.duration("timeout"), made, TeamReader::timeout);
        made = set(in, "fanout", in.whole("fanout"), made, TeamReader::fanout);
        made = set(in, "misses", in.whole("misses"), made, TeamReader::misses);
        return set(in, "reofferAfter", in.duration("reofferAfter"), made, TeamReader::reoffer);
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

    private static <P, T> P set(P policy, @Nullable T value, BiFunction<P, T, P> setter) {
        return value == null ? policy : setter.apply(policy, value);
    }

    private static <P, T> P set(Fields in, String name, @Nullable T value, P policy, BiFunction<P, T, P> setter) {
        P changed = value == null ? null : in.made(name, () -> setter.apply(policy, value));
        return changed == null ? policy : changed;
    }

    private static OfferPolicy timeout(OfferPolicy of, Duration time) {
        return new OfferPolicy(of.mode(), time, of.fanout(), of.misses(), of.reofferAfter());
    }

    private static OfferPolicy fanout(OfferPolicy of, int agents) {
        return new OfferPolicy(of.mode(), of.timeout(), agents, of.misses(), of.reofferAfter());
    }

    private static OfferPolicy misses(OfferPolicy of, int misses) {
        return new OfferPolicy(of.mode(), of.timeout(), of.fanout(), misses, of.reofferAfter());
    }

    private static OfferPolicy reoffer(OfferPolicy of, Duration time) {
        return new OfferPolicy(of.mode(), of.timeout(), of.fanout(), of.misses(), time);
    }
}
