package dev.peekwire.tck.routing;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A result as a picture: who waited when, how long, and how busy the agents were. */
final class SimulationChart {
    private static final int WIDTH = 760;
    private static final int MOST_TEAMS = 6;
    private static final int MOST_AGENTS = 12;
    private static final int POINTS = 120;

    private final SimulationResult result;
    private final List<Map.Entry<String, QueueStatistics>> teams;
    private final List<AgentStatistics> agents;
    private final Svg svg;

    SimulationChart(SimulationResult result, String title) {
        this.result = result;
        this.teams = result.teams().entrySet().stream().limit(MOST_TEAMS).toList();
        this.agents = result.agents().stream().limit(MOST_AGENTS).toList();
        this.svg = new Svg(WIDTH, 470, title, new SimulationWords(result).toString());
        svg.text(16, 28, "start", 17, "ink", title);
        legend();
        queue(new Plot(svg, 52, 92, 692, 130));
        answered(new Plot(svg, 52, 284, 300, 140));
        occupancy();
    }

    private void legend() {
        double x = 16;
        for (int i = 0; i < teams.size(); i++) {
            svg.path(i, new double[] {x, 47, x + 26, 47});
            svg.text(x + 32, 51, "start", 12, "ink", teams.get(i).getKey());
            x += 52 + 7.5 * teams.get(i).getKey().length();
        }
        int more = result.teams().size() - teams.size();
        if (more > 0) {
            svg.text(x, 51, "start", 12, "soft", more + " more teams not shown");
        }
    }

    private void queue(Plot plot) {
        svg.text(16, 80, "start", 13, "ink", "Chats waiting, by hour from the start");
        double top = Plot.round(teams.stream()
                .flatMap(team -> team.getValue().queue().stream())
                .mapToDouble(QueueSample::mean)
                .max()
                .orElse(0));
        double hours = result.duration().toNanos() / 3_600e9;
        plot.axes(hours, Plot.hours(hours), top, top / 2, "");
        for (int i = 0; i < teams.size(); i++) {
            List<QueueSample> samples = teams.get(i).getValue().queue();
            double[] points = new double[samples.size() * 2];
            for (int s = 0; s < samples.size(); s++) {
                points[2 * s] = hours * (s + 0.5) / samples.size();
                points[2 * s + 1] = samples.get(s).mean();
            }
            plot.line(i, points);
        }
    }

    private void answered(Plot plot) {
        svg.text(16, 272, "start", 13, "ink", "Share answered within so many seconds");
        double seconds = Plot.round(Math.max(Seconds.of(result.goal()) * 2, longest()));
        plot.axes(seconds, seconds / 4, 100, 50, " %");
        plot.mark(Seconds.of(result.goal()));
        for (int i = 0; i < teams.size(); i++) {
            QueueStatistics team = teams.get(i).getValue();
            double[] points = new double[2 * POINTS + 2];
            for (int p = 0; p <= POINTS; p++) {
                points[2 * p] = seconds * p / POINTS;
                int within = team.waits().within(Seconds.duration(points[2 * p]));
                points[2 * p + 1] = team.came() == 0 ? 0 : 100.0 * within / team.came();
            }
            plot.line(i, points);
        }
    }

    private double longest() {
        return teams.stream()
                .map(team -> team.getValue().waits().percentile(0.95))
                .max(Duration::compareTo)
                .map(Seconds::of)
                .orElse(0.0);
    }

    private void occupancy() {
        int more = result.agents().size() - agents.size();
        svg.text(392, 272, "start", 13, "ink", "Agents' occupancy" + (more > 0 ? ", " + more + " more not shown" : ""));
        double height = Math.min(22, 140.0 / Math.max(1, agents.size()));
        for (int i = 0; i < agents.size(); i++) {
            double y = 284 + i * height;
            double share = agents.get(i).occupancy();
            svg.text(
                    490,
                    y + height / 2 + 3,
                    "end",
                    11,
                    "ink",
                    cut(agents.get(i).agent().value()));
            svg.bar(0, 498, y + 1.5, 190 * share, height - 3);
            svg.text(504 + 190 * share, y + height / 2 + 3, "start", 11, "soft", SimulationTable.share(share));
        }
    }

    private static String cut(String name) {
        return name.length() > 14 ? name.substring(0, 13) + "…" : name;
    }

    /** The whole picture. */
    @Override
    public String toString() {
        return svg.toString();
    }
}
