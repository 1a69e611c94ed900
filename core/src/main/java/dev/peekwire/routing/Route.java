package dev.peekwire.routing;

import dev.peekwire.TeamId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Where a chat goes, and what is asked of an agent as it waits longer. What a rule comes to for one chat.
 *
 * @param rule the rule that matched, for the record; {@link #DIRECT} when none was asked
 * @param priority −100 to 100; each point is worth the team's {@link TeamPolicy#ageing()} of waiting
 * @param stages what is asked, first from the start, then from later moments on; at least one, the first after zero,
 *     each later than the one before; all of one weight
 * @since 0.1.0
 */
public record Route(String rule, int priority, List<Stage> stages) {
    /** The rule's name where a person, not a rule, chose the team. */
    public static final String DIRECT = "direct";

    /** The least and, as a positive number, the highest priority. */
    public static final int MOST_PRIORITY = 100;

    /**
     * What is asked from a moment on, in place of what was asked before.
     *
     * @param after how long the chat has waited by then
     * @param needs in whose queues it stands: one for each team, the first is its own team's
     */
    public record Stage(Duration after, List<Need> needs) {
        /** Validates and copies. */
        public Stage {
            Objects.requireNonNull(after, "after");
            needs = List.copyOf(needs);
            if (needs.isEmpty() || after.isNegative()) {
                throw new IllegalArgumentException("stage: at least one need, not before the start");
            }
            Set<TeamId> teams = new HashSet<>();
            for (Need need : needs) {
                if (!teams.add(need.team())) {
                    throw new IllegalArgumentException("stage: one need for each team");
                }
            }
        }
    }

    /** Validates and copies. */
    public Route {
        Objects.requireNonNull(rule, "rule");
        stages = List.copyOf(stages);
        if (priority < -MOST_PRIORITY || priority > MOST_PRIORITY) {
            throw new IllegalArgumentException(
                    "priority: " + priority + ", allowed are -" + MOST_PRIORITY + " to " + MOST_PRIORITY);
        }
        if (stages.isEmpty() || !stages.get(0).after().isZero()) {
            throw new IllegalArgumentException("stages: the first is after zero");
        }
        for (int i = 1; i < stages.size(); i++) {
            if (stages.get(i).after().compareTo(stages.get(i - 1).after()) <= 0) {
                throw new IllegalArgumentException("stages: each later than the one before");
            }
        }
        for (Stage stage : stages) {
            for (Need need : stage.needs()) {
                if (need.weight() != stages.get(0).needs().get(0).weight()) {
                    throw new IllegalArgumentException("stages: one weight for all");
                }
            }
        }
    }

    /** To any agent of a team, at priority 0. */
    public static Route to(TeamId team) {
        return to(Need.of(team));
    }

    /** To whoever meets a need, at priority 0. */
    public static Route to(Need need) {
        return new Route(DIRECT, 0, List.of(new Stage(Duration.ZERO, List.of(need))));
    }

    /** The chat's own team. */
    public TeamId team() {
        return stages.get(0).needs().get(0).team();
    }

    /** How much capacity the chat takes. */
    public int weight() {
        return stages.get(0).needs().get(0).weight();
    }
}
