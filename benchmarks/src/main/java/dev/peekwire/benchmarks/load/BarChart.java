package dev.peekwire.benchmarks.load;

import java.util.ArrayList;
import java.util.List;

/** Groups of two bars, lying, each with its value. */
final class BarChart {
    private static final int WIDTH = 720;
    private static final int LEFT = 190;
    private static final int RIGHT = 80;
    private static final int TOP = 64;
    private static final int BAR = 14;
    private static final int GROUP = 2 * BAR + 14;

    private final String title;
    private final String first;
    private final String second;
    private final List<Group> groups = new ArrayList<>();

    BarChart(String title, String first, String second) {
        this.title = title;
        this.first = first;
        this.second = second;
    }

    void group(String name, double one, double other) {
        groups.add(new Group(name, one, other));
    }

    String svg() {
        Svg svg = new Svg(WIDTH, TOP + groups.size() * GROUP + 10, title);
        legend(svg);
        double most = groups.stream()
                .mapToDouble(group -> Math.max(group.first, group.second))
                .max()
                .orElse(1);
        for (int i = 0; i < groups.size(); i++) {
            draw(svg, groups.get(i), TOP + i * GROUP, (WIDTH - LEFT - RIGHT) / most);
        }
        return svg.toString();
    }

    private void legend(Svg svg) {
        svg.rectangle(12, 38, 12, 12, Svg.FIRST);
        svg.text(30, 48, "start", first, 12);
        svg.rectangle(LEFT, 38, 12, 12, Svg.SECOND);
        svg.text(LEFT + 18, 48, "start", second, 12);
    }

    private static void draw(Svg svg, Group group, int top, double scale) {
        svg.text(LEFT - 8, top + BAR + 5, "end", group.name, 12);
        bar(svg, top, group.first * scale, group.first, Svg.FIRST);
        bar(svg, top + BAR + 1, group.second * scale, group.second, Svg.SECOND);
    }

    private static void bar(Svg svg, int top, double length, double value, String colour) {
        svg.rectangle(LEFT, top, Math.max(1, length), BAR, colour);
        svg.text(LEFT + length + 6, top + BAR - 3, "start", Svg.say(value), 11);
    }

    private record Group(String name, double first, double second) {}
}
