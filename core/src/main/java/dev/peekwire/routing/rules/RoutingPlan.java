package dev.peekwire.routing.rules;

import dev.peekwire.Problem;
import dev.peekwire.TeamId;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.hours.BusinessHours;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who works how, and which chat goes where: teams, named business hours, the weights of kinds of chats, and an ordered
 * list of rules of which the first that matches holds. Immutable and thread-safe; the same facts give the same answer.
 *
 * <p>Rules are looked at one after the other, so an answer costs the number of rules before the one that matches.
 *
 * @since 0.1.0
 */
public final class RoutingPlan {
    /** The recorded name where no rule matched. */
    public static final String DEFAULT = "default";

    /** How many rules a plan has at most. */
    public static final int MOST_RULES = 10_000;

    /** How many teams a plan has at most. */
    public static final int MOST_TEAMS = 1000;

    private final Map<TeamId, TeamPolicy> teams;
    private final Map<String, BusinessHours> hours;
    private final Map<String, Integer> weights;
    private final List<Rule> rules;
    private final TeamId otherwise;
    private final Ways ways;

    private RoutingPlan(Builder from, TeamId otherwise) {
        this.teams = Collections.unmodifiableMap(byTeam(from.teams));
        this.hours = Checks.sorted(from.hours);
        this.weights = Checks.sorted(from.weights);
        this.rules = List.copyOf(from.rules);
        this.otherwise = otherwise;
        this.ways = new Ways(this);
    }

    /** A plan without rules: every chat goes to the first of these teams. */
    public static RoutingPlan of(TeamPolicy first, TeamPolicy... others) {
        Builder plan = builder().team(first);
        for (TeamPolicy other : others) {
            plan.team(other);
        }
        return plan.build();
    }

    /** Starts from a plan of nothing. */
    public static Builder builder() {
        return new Builder();
    }

    /** How each team works, in the order in which they were told. */
    public Map<TeamId, TeamPolicy> teams() {
        return teams;
    }

    /** The named business hours, by name. */
    public Map<String, BusinessHours> hours() {
        return hours;
    }

    /** How much of an agent's capacity each kind of chat takes; {@link Rule#CHAT} takes 1 if it is not here. */
    public Map<String, Integer> weights() {
        return weights;
    }

    /** The rules, in their order. */
    public List<Rule> rules() {
        return rules;
    }

    /** Where a chat goes that no rule matches. */
    public TeamId otherwise() {
        return otherwise;
    }

    /** Whether some rule asks for the visitor's last agent, so that it is worth finding out. */
    public boolean asksForLastAgent() {
        return rules.stream().anyMatch(Rule::lastAgent);
    }

    /**
     * Where a chat goes, by the first rule that matches. Chats of one rule and one language get the same
     * {@link dev.peekwire.routing.Need} objects, as long as no more than 4,096 pairs of rule and visitor's language are in
     * use.
     */
    public Routed route(Facts facts) {
        return ways.find(facts);
    }

    /**
     * Where one rule sends a chat, whether its condition holds or not: for a chat that matched it before, of which less is
     * known now. Empty if there is no rule of that name.
     */
    public Optional<Routed> route(String rule, Facts facts) {
        return Optional.ofNullable(ways.by(rule, facts));
    }

    /** How much of an agent's capacity a kind of chat takes. */
    int weight(String kind) {
        return weights.getOrDefault(kind, 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof RoutingPlan plan
                        && List.copyOf(teams.values()).equals(List.copyOf(plan.teams.values()))
                        && hours.equals(plan.hours)
                        && weights.equals(plan.weights)
                        && rules.equals(plan.rules)
                        && otherwise.equals(plan.otherwise));
    }

    @Override
    public int hashCode() {
        return Objects.hash(teams, hours, weights, rules, otherwise);
    }

    /** For logs: {@code RoutingPlan[2 teams, 12 rules, otherwise support]}. */
    @Override
    public String toString() {
        return "RoutingPlan[" + teams.size() + " teams, " + rules.size() + " rules, otherwise " + otherwise + "]";
    }

    private static Map<TeamId, TeamPolicy> byTeam(List<TeamPolicy> teams) {
        Map<TeamId, TeamPolicy> byTeam = new LinkedHashMap<>();
        for (TeamPolicy policy : teams) {
            byTeam.put(policy.team(), policy);
        }
        return byTeam;
    }

    /** Describes a plan. Not thread-safe. */
    public static final class Builder {
        final List<TeamPolicy> teams = new ArrayList<>();
        final Map<String, BusinessHours> hours = new TreeMap<>();
        final Map<String, Integer> weights = new TreeMap<>();
        final List<Rule> rules = new ArrayList<>();
        private @Nullable TeamId otherwise;

        private Builder() {}

        /** How a team works; each team once. */
        public Builder team(TeamPolicy policy) {
            teams.add(Objects.requireNonNull(policy, "policy"));
            return this;
        }

        /** Hours by a name, for {@link Condition#open}; what is said last of a name holds. */
        public Builder hours(String name, BusinessHours times) {
            hours.put(Checks.text("hours", name, 64), Objects.requireNonNull(times, "hours"));
            return this;
        }

        /** How much of an agent's capacity a kind of chat takes, 1 to 1000. */
        public Builder weight(String kind, int units) {
            if (units < 1 || units > 1000) {
                throw new IllegalArgumentException("weights: " + units + ", allowed are 1 to 1000");
            }
            weights.put(Checks.text("kind", kind, 64), units);
            return this;
        }

        /** The next rule. */
        public Builder rule(Rule rule) {
            rules.add(Objects.requireNonNull(rule, "rule"));
            return this;
        }

        /** Where a chat goes that no rule matches; the first team if nothing is said. */
        public Builder otherwise(TeamId team) {
            otherwise = Objects.requireNonNull(team, "team");
            return this;
        }

        /** Everything that is wrong with the plan as it stands, in the order of its fields; empty if nothing is. */
        public List<Problem> problems() {
            return new PlanCheck(this).problems();
        }

        /**
         * The plan.
         *
         * @throws IllegalArgumentException if there are {@link #problems}; the message tells the first twenty
         */
        public RoutingPlan build() {
            List<Problem> problems = problems();
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(Problem.tell(problems));
            }
            return new RoutingPlan(this, otherwise().orElseThrow());
        }

        Optional<TeamId> otherwise() {
            return otherwise == null && !teams.isEmpty()
                    ? Optional.of(teams.get(0).team())
                    : Optional.ofNullable(otherwise);
        }
    }
}
