package dev.peekwire.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the pacing vectors ask: time-lines of what a sender is told, written by hand and made from a seed. */
final class PacingCases {
    private static final String LONG = "The order that I placed";

    private PacingCases() {}

    /**
     * A time-line.
     *
     * @param name what it shows
     * @param limit the longest draft, in code points
     * @param steps each with {@code now} in milliseconds and at most one thing that the sender is told
     */
    record Line(String name, int limit, List<Step> steps) {}

    /** What a sender is told, and when. */
    record Step(Map<String, Object> told) {}

    static List<Line> all() {
        List<Line> lines = new ArrayList<>(written());
        for (int seed = 0; seed < 24; seed++) {
            lines.add(random(seed));
        }
        return lines;
    }

    private static List<Line> written() {
        return List.of(
                line("without demand nothing is sent", text(0, "hello"), resync(10), poll(1000)),
                line("demand starts with a snapshot at once", text(0, LONG), demand(5, true), poll(6)),
                line(
                        "an empty field starts nothing",
                        demand(0, true),
                        poll(500),
                        text(600, "h"),
                        ack(650, 1),
                        text(700, ""),
                        poll(900)),
                line(
                        "the trailing edit always goes",
                        demand(0, true),
                        text(0, LONG),
                        ack(20, 1),
                        text(50, LONG + "!"),
                        text(100, LONG + "!?"),
                        poll(199),
                        poll(200),
                        poll(900)),
                line(
                        "the first edit after a pause goes at once",
                        demand(0, true),
                        text(0, LONG),
                        ack(9, 1),
                        text(5000, LONG + "!"),
                        text(5001, LONG),
                        poll(5200)),
                line(
                        "a text that changed and changed back is no frame",
                        demand(0, true),
                        text(0, LONG),
                        ack(1, 1),
                        text(10, LONG + "x"),
                        text(20, LONG),
                        poll(500)),
                line(
                        "a slow link has one frame on its way",
                        demand(0, true),
                        text(0, LONG),
                        text(200, LONG + "a"),
                        text(401, LONG + "ab"),
                        text(700, LONG + "abc"),
                        ack(900, 1),
                        poll(901),
                        ack(1000, 3),
                        text(1100, LONG)),
                line(
                        "a lost acknowledgement is given up after ten seconds",
                        demand(0, true),
                        text(0, LONG),
                        text(500, LONG + "a"),
                        poll(9999),
                        poll(10_000),
                        poll(10_300)),
                line(
                        "a repair does not wait for the window but goes once a window",
                        demand(0, true),
                        text(0, LONG),
                        resync(10),
                        resync(20),
                        poll(200),
                        poll(210),
                        poll(500)),
                line(
                        "the window can be stretched, and has its bounds",
                        demand(0, true),
                        text(0, LONG),
                        ack(1, 1),
                        window(2, 5000),
                        text(100, LONG + "a"),
                        poll(999),
                        poll(1000),
                        window(1001, 1),
                        text(1002, LONG + "ab"),
                        poll(1049),
                        poll(1050)),
                line(
                        "a sent message begins the draft anew",
                        demand(0, true),
                        text(0, LONG),
                        ack(9, 1),
                        step(300, "clear", true),
                        text(310, "N"),
                        poll(400)),
                line(
                        "demand that ends and returns starts afresh",
                        demand(0, true),
                        text(0, LONG),
                        demand(300, false),
                        text(400, LONG + "!"),
                        demand(900, true),
                        poll(1200)),
                new Line(
                        "over the limit nothing goes",
                        3,
                        List.of(
                                demand(0, true),
                                text(0, "😀😀😀😀"),
                                poll(300),
                                text(400, "😀😀😀"),
                                text(500, "😀\ud83d"))));
    }

    private static Line random(int seed) {
        Random random = new Random(seed);
        List<Step> steps = new ArrayList<>(List.of(demand(0, true)));
        StringBuilder field = new StringBuilder();
        long now = 0;
        for (int i = 0; i < 30; i++) {
            now += random.nextInt(4) == 0 ? random.nextInt(900) : random.nextInt(130);
            switch (random.nextInt(12)) {
                case 0 -> steps.add(resync(now));
                case 1 -> steps.add(ack(now, 1 + random.nextInt(1 + i)));
                case 2 -> steps.add(poll(now));
                case 3 -> steps.add(random.nextInt(4) == 0 ? demand(now, random.nextBoolean()) : poll(now));
                case 4 -> steps.add(random.nextInt(3) == 0 ? window(now, 50 * random.nextInt(12)) : ack(now, i));
                default -> {
                    edit(random, field);
                    steps.add(text(now, field.toString()));
                }
            }
        }
        return new Line("from the seed " + seed, 40, steps);
    }

    private static void edit(Random random, StringBuilder field) {
        int at = random.nextInt(3) == 0 ? random.nextInt(field.length() + 1) : field.length();
        if (random.nextInt(4) == 0) {
            field.delete(at, Math.min(field.length(), at + random.nextInt(6)));
        } else {
            field.insert(at, List.of("e", "an ", "é", "where", "4111 ", "x").get(random.nextInt(6)));
        }
    }

    private static Line line(String name, Step... steps) {
        return new Line(name, 4000, List.of(steps));
    }

    private static Step step(long now, String what, Object value) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("now", now);
        if (value != null) {
            step.put(what, value);
        }
        return new Step(step);
    }

    private static Step text(long now, String text) {
        return step(now, "text", text);
    }

    private static Step demand(long now, boolean wanted) {
        return step(now, "demand", wanted);
    }

    private static Step ack(long now, long seq) {
        return step(now, "ack", seq);
    }

    private static Step resync(long now) {
        return step(now, "resync", true);
    }

    private static Step window(long now, int ms) {
        return step(now, "windowMs", ms);
    }

    private static Step poll(long now) {
        return step(now, "", null);
    }
}
