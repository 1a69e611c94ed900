package dev.peekwire.benchmarks.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two lines over one pair of axes that begin at 0. */
final class LineChart {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;
    private static final int LEFT = 70;
    private static final int RIGHT = 20;
    private static final int TOP = 64;
    private static final int BOTTOM = 50;
    private static final int TICKS = 5;

    private final String title;
    private final String across;
    private final String up;
    private final Map<String, List<Point>> lines = new LinkedHashMap<>();

    LineChart(String title, String across, String up) {
        this.title = title;
        this.across = across;
        this.up = up;
    }

    void line(String name, List<Point> points) {
        lines.put(name, List.copyOf(points));
    }

    String svg() {
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        double most = lines.values().stream()
                .flatMap(List::stream)
                .mapToDouble(point -> Math.max(point.x, point.y))
                .max()
                .orElse(1);
        axes(svg, most);
        int number = 0;
        for (Map.Entry<String, List<Point>> line : lines.entrySet()) {
            draw(svg, line.getKey(), line.getValue(), most, number++);
        }
        return svg.toString();
    }

    private void axes(Svg svg, double most) {
        for (int i = 0; i <= TICKS; i++) {
            double value = most * i / TICKS;
            svg.line(LEFT, y(value, most), WIDTH - RIGHT, y(value, most), "#d9dde3", 1);
            svg.text(LEFT - 6, y(value, most) + 4, "end", Svg.say(value), 11);
            svg.text(x(value, most), HEIGHT - BOTTOM + 18, "middle", Svg.say(value), 11);
        }
        svg.text(WIDTH - RIGHT, HEIGHT - 12, "end", across, 12);
        svg.text(12, TOP - 8, "start", up, 12);
    }

    private static void draw(Svg svg, String name, List<Point> points, double most, int number) {
        String colour = number == 0 ? Svg.FIRST : Svg.SECOND;
        int legend = LEFT + 120 + number * 140;
        svg.rectangle(legend, 38, 12, 12, colour);
        svg.text(legend + 18, 48, "start", name, 12);
        for (int i = 0; i < points.size(); i++) {
            Point to = points.get(i);
            if (i > 0) {
                Point from = points.get(i - 1);
                svg.line(x(from.x, most), y(from.y, most), x(to.x, most), y(to.y, most), colour, 2);
            }
            svg.dot(x(to.x, most), y(to.y, most), colour);
        }
    }

    private static double x(double value, double most) {
        return LEFT + value / most * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double value, double most) {
        return HEIGHT - BOTTOM - value / most * (HEIGHT - TOP - BOTTOM);
    }

    /** One place. */
    record Point(double x, double y) {}
}
