package dev.peekwire.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The report: a page of tables, and a chart beside it for each that says more as a picture. */
final class Report {
    static final String FILE = "load.md";

    /** More than the two JVMs of the harness want to run, on average over a minute. */
    private static final double BUSY = 2.5;

    private final Findings findings;
    private final Machine before;
    private final Machine after;
    private final String arguments;
    private final long seconds;

    Report(Findings findings, Machine before, Machine after, String arguments, long seconds) {
        this.findings = findings;
        this.before = before;
        this.after = after;
        this.arguments = arguments;
        this.seconds = seconds;
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(FILE), text());
        Charts.write(findings, folder);
    }

    String text() {
        Markdown page = new Markdown();
        head(page);
        scenarios(page, "People who type, paced by the 200 ms window", findings.typing());
        scenarios(page, "A frame a key, about 10,000 deliveries a second", findings.rates());
        saturation(page);
        table(page);
        bytes(page);
        idle(page);
        profiles(page);
        counted(page);
        return page.toString();
    }

    private void head(Markdown page) {
        page.heading("Load harness: what it measured");
        page.paragraph("`load " + arguments + "`, " + before + ", " + seconds + " s. "
                + (Child.canPin() ? "Server pinned to core 0, client to core 1." : "Nothing was pinned.")
                + " Ratios are Peekwire's median to the relay's; in brackets the least and the most of single pairs.");
        findings.failures().forEach(what -> page.paragraph("**Failed:** " + what));
        if (before.busy() > BUSY || after.busy() > BUSY) {
            page.paragraph(String.format(
                    Locale.ROOT,
                    "**The machine had other work** (load average %.1f before, %.1f after): these figures are"
                            + " indicative only.",
                    before.busy(),
                    after.busy()));
        }
    }

    private static void scenarios(Markdown page, String title, List<Scenario> scenarios) {
        if (scenarios.isEmpty()) {
            return;
        }
        page.heading(title);
        page.table(
                "Server",
                "Chats",
                "Deliveries/s",
                "CPU s per 100,000: relay",
                "Peekwire",
                "ratio",
                "p50 ms: relay",
                "Peekwire",
                "ratio",
                "p99 ms: relay",
                "Peekwire",
                "ratio",
                "p99.9 ms: relay",
                "Peekwire",
                "ratio");
        for (Scenario one : scenarios) {
            Markdown.Row row = page.row(one.container().title())
                    .number(one.chats(), 0)
                    .number(one.offered().desk(), 0);
            row.ratio(one.cpu()).ratio(one.millis(50)).ratio(one.millis(99)).ratio(one.millis(99.9));
        }
        page.end();
        stretched(page, scenarios);
    }

    private static void stretched(Markdown page, List<Scenario> scenarios) {
        long paces = scenarios.stream().mapToLong(one -> one.runs().paces()).sum();
        long troubles =
                scenarios.stream().mapToLong(one -> one.runs().troubles()).sum();
        page.paragraph("Visitors were told another window " + paces + " times, and asked for a snapshot or refused "
                + troubles + " times.");
    }

    private void saturation(Markdown page) {
        if (findings.saturations().isEmpty()) {
            return;
        }
        page.heading("Saturation: the most deliveries a second that were in time");
        page.table("Server", "Relay", "Peekwire", "Ratio", "Client's core, at most");
        for (Saturation one : findings.saturations()) {
            page.row(one.container().title())
                    .number(one.most(Side.RELAY), 0)
                    .number(one.most(Side.PEEKWIRE), 0)
                    .number(one.ratio(), 2)
                    .number(one.clientBusy(), 2);
        }
        page.end();
        page.table(
                "Server",
                "Side",
                "Offered/s",
                "In time/s",
                "Messages per delivery",
                "CPU s per 100,000",
                "p50 ms",
                "p99 ms");
        for (Saturation one : findings.saturations()) {
            Side.COMPARED.forEach(side -> one.of(side).forEach(step -> step(page, one.container(), side, step)));
        }
        page.end();
    }

    private static void step(Markdown page, Container container, Side side, Result step) {
        page.row(container.title())
                .text(side.title())
                .number(step.offered(), 0)
                .number(step.achieved(), 0)
                .number(step.messages() / (double) Math.max(1, step.delivered()), 2)
                .number(step.cpuPerDelivery(), 2)
                .number(step.millis(50), 2)
                .number(step.millis(99), 2);
    }

    private void table(Markdown page) {
        if (findings.table().isEmpty()) {
            return;
        }
        page.heading("Cost grows with what changed: drafts and viewers");
        page.table(
                "Draft",
                "Viewers",
                "Deliveries/s",
                "CPU s per 100,000: relay",
                "Peekwire",
                "ratio",
                "p50 ms: relay",
                "Peekwire",
                "ratio",
                "p99 ms: relay",
                "Peekwire",
                "ratio",
                "Bytes per keystroke: up",
                "down");
        for (Scenario one : findings.table()) {
            Markdown.Row row = page.row(Integer.toString(one.draft()))
                    .number(one.agents(), 0)
                    .number(one.offered().desk(), 0);
            row.ratio(one.cpu()).ratio(one.millis(50)).ratio(one.millis(99));
            row.number(one.runs().oneOfDesk().bytesUp(), 1);
            row.number(one.runs().oneOfDesk().bytesDown(), 1);
        }
        page.end();
    }

    private void bytes(Markdown page) {
        if (findings.typing().isEmpty()) {
            return;
        }
        page.heading("Bytes of JSON per keystroke");
        Comparison runs = findings.typing().get(0).runs();
        page.table("Side", "Visitor to server", "Server to each agent", "A frame up", "A frame down");
        for (Side side : Side.COMPARED) {
            Result one = runs.of(side).get(0);
            page.row(side.title())
                    .number(one.bytesUp(), 1)
                    .number(one.bytesDown(), 1)
                    .text("`" + one.sampleUp() + "`")
                    .text("`" + one.sampleDown() + "`");
        }
        page.end();
    }

    private void idle(Markdown page) {
        if (findings.idle().isEmpty()) {
            return;
        }
        page.heading("Live heap per idle connection, in bytes");
        page.table(
                "Server",
                "Connections",
                "Container alone",
                "Relay",
                "Visitor welcomed",
                "Visitor in a chat, consented",
                "Our own: welcomed less container",
                "Rounds apart");
        for (IdleHeap one : findings.idle()) {
            page.row(one.container().title())
                    .number(one.connections(), 0)
                    .number(one.median(Side.IDLE), 0)
                    .number(one.median(Side.RELAY), 0)
                    .number(one.median(Side.WELCOMED), 0)
                    .number(one.median(Side.PEEKWIRE), 0)
                    .number(one.own(), 0)
                    .number(one.spread(Side.WELCOMED), 0);
        }
        page.end();
    }

    private void profiles(Markdown page) {
        findings.profiles().forEach((where, spots) -> {
            page.heading("Where the time goes: " + where);
            page.code(spots.toString());
        });
    }

    private void counted(Markdown page) {
        if (!findings.stats().isEmpty()) {
            page.heading("What the desks counted");
            findings.stats().forEach((container, line) -> page.paragraph(container.title() + ": `" + line + "`"));
        }
    }
}
