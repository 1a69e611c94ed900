package dev.peekwire.routing.engine;

import dev.peekwire.TeamId;
import dev.peekwire.routing.TeamPolicy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The teams by id; one that nobody has told of works by {@link TeamPolicy#of}. */
final class Teams {
    private final Map<TeamId, Team> teams = new HashMap<>();
    private final Map<Set<TeamId>, Integer> sizes = new HashMap<>();
    private Map<TeamId, TeamPolicy> policies = Map.of();

    Team of(TeamId id) {
        Team team = teams.get(id);
        if (team == null) {
            team = new Team(policy(id));
            teams.put(id, team);
        }
        return team;
    }

    /** Some agent is of other teams than before. */
    void joined() {
        sizes.clear();
    }

    /** How many agents are of any of these teams; counted once until agents join or leave. */
    int size(Set<TeamId> of) {
        return sizes.computeIfAbsent(of, some -> {
            Set<Seat> all = new HashSet<>();
            some.forEach(team -> of(team).seats().forEach(all::add));
            return all.size();
        });
    }

    /** Takes other policies; returns the teams in use, by id, each with the policy it had. */
    Map<Team, TeamPolicy> change(List<TeamPolicy> all) {
        Map<TeamId, TeamPolicy> next = new HashMap<>();
        all.forEach(policy -> next.put(policy.team(), policy));
        policies = next;
        Map<Team, TeamPolicy> before = new TreeMap<>((a, b) -> a.id.value().compareTo(b.id.value()));
        for (Team team : teams.values()) {
            before.put(team, team.policy());
            team.policy(policy(team.id));
        }
        return before;
    }

    private TeamPolicy policy(TeamId id) {
        return policy(policies, id);
    }

    void forget(Seat seat) {
        teams.values().forEach(team -> team.forget(seat));
    }

    /** All policies that were told; never changed, only replaced. */
    Map<TeamId, TeamPolicy> plan() {
        return policies;
    }

    static TeamPolicy policy(Map<TeamId, TeamPolicy> plan, TeamId id) {
        TeamPolicy policy = plan.get(id);
        return policy == null ? TeamPolicy.of(id) : policy;
    }
}
