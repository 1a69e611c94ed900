package dev.peekwire.tck.routing;

import java.util.Locale;
import java.util.stream.Collectors;

/** A result in sentences, for those who can't see a picture of it. */
final class SimulationWords {
    private final SimulationResult result;

    SimulationWords(SimulationResult result) {
        this.result = result;
    }

    private String team(String name, QueueStatistics queue) {
        return String.format(
                Locale.ROOT,
                "Team %s: %,d chats came, %s answered within %s, half waited up to %s, one in ten over %s, %s gave up,"
                        + " at most %d waited at once. ",
                name,
                queue.came(),
                SimulationTable.share(queue.serviceLevel(result.goal())),
                SimulationTable.say(result.goal()),
                SimulationTable.say(queue.waits().percentile(0.5)),
                SimulationTable.say(queue.waits().percentile(0.9)),
                SimulationTable.share(queue.abandonment()),
                queue.longestQueue());
    }

    @Override
    public String toString() {
        String teams = result.teams().entrySet().stream()
                .map(team -> team(team.getKey(), team.getValue()))
                .collect(Collectors.joining());
        String agents = result.agents().stream()
                .map(agent -> agent.agent() + " " + SimulationTable.share(agent.occupancy()))
                .collect(Collectors.joining(", "));
        return teams + "Occupancy: " + agents + ".";
    }
}
