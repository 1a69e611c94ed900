package dev.peekwire.examples.cluster.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What happened and what was found, for people: Markdown. */
final class Report {
    private static final int MOST = 20;

    private final CrashRun run;
    private final List<Verdict> verdicts;
    private final StringBuilder text = new StringBuilder();

    Report(CrashRun run, List<Verdict> verdicts) {
        this.run = run;
        this.verdicts = verdicts;
    }

    void write(Path file) throws IOException {
        head();
        checks();
        broken();
        faults();
        times();
        counts();
        timeline();
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text);
    }

    private void head() {
        CrashSettings settings = run.settings;
        boolean kept = verdicts.stream().allMatch(Verdict::kept);
        line("# Crash test: " + (kept ? "all promises kept" : "PROMISES BROKEN"));
        line("");
        line(
                "%s, seed %d, %d visitors with a chat each, %d agents with %d places each, %d nodes, %s of load and faults.",
                run.began.truncatedTo(ChronoUnit.SECONDS),
                settings.seed(),
                settings.chats(),
                settings.agents(),
                CrashNode.CAPACITY,
                CrashSettings.NODES,
                seconds(settings.load()));
        line(
                "Java %s, %d processors, synchronous_commit=%s.",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), settings.commit());
        line("");
    }

    private void checks() {
        line("| What must be so | Looked at | Against it |");
        line("|---|---|---|");
        verdicts.forEach(one -> line("| %s | %s | %s |", one.what(), one.measured(), against(one)));
        line("");
    }

    private static String against(Verdict verdict) {
        return verdict.kept() ? "0" : "**" + verdict.against().size() + "**";
    }

    private void broken() {
        for (Verdict verdict : verdicts) {
            if (!verdict.kept()) {
                line("Against *%s*:", verdict.what());
                line("");
                verdict.against().stream().limit(MOST).forEach(what -> line("- %s", what));
                line("");
            }
        }
    }

    private void faults() {
        Map<Fault.Kind, List<Mischief.Done>> kinds = new EnumMap<>(Fault.Kind.class);
        run.mischief.done().forEach(done -> kinds.computeIfAbsent(done.fault().kind(), kind -> new ArrayList<>())
                .add(done));
        line("| Fault | How often | For how long in all | Clients connected to the node |");
        line("|---|---|---|---|");
        kinds.forEach((kind, all) -> line(
                "| %s | %d | %s | %s |",
                kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                all.size(),
                seconds(all.stream()
                        .map(done -> Duration.between(done.began(), done.ended()))
                        .reduce(Duration.ZERO, Duration::plus)),
                kind.ofNode() ? all.stream().mapToInt(done -> done.hit().size()).sum() : "-"));
        line("");
    }

    private void times() {
        List<Duration> took = run
                .crowd
                .tally
                .answers(answer -> answer.answered().isAfter(run.loaded)
                        && answer.answered().isBefore(run.faultsOver))
                .stream()
                .map(Tally.Answer::took)
                .sorted()
                .toList();
        line(
                "%d commands acknowledged under faults: half within %s, 90 %% within %s, 99 %% within %s, all within %s."
                        + " Longest time without any: %s. Takeovers: %d. Ids that nodes had: %d, of %d processes.",
                took.size(),
                at(took, 0.5),
                at(took, 0.9),
                at(took, 0.99),
                at(took, 1),
                seconds(run.crowd.tally.longestSilence()),
                run.watch.terms() - 1,
                run.watch.nodesSeen(),
                run.servers.nodes().stream().mapToInt(CrashedNode::starts).sum());
        line("");
    }

    private static String at(List<Duration> sorted, double part) {
        int index = (int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * part));
        return sorted.isEmpty() ? "-" : sorted.get(index).toMillis() + " ms";
    }

    private void counts() {
        line("| Counted by the clients | |");
        line("|---|---|");
        run.crowd.tally.counts().forEach((what, count) -> line("| %s | %d |", what, count));
        line("");
    }

    private void timeline() {
        line("```text");
        run.mischief.done().stream()
                .sorted(Comparator.comparing(Mischief.Done::began))
                .forEach(done -> line(
                        "%7.1f s to %7.1f s  %s%s",
                        since(done.began()),
                        since(done.ended()),
                        done.fault().kind(),
                        done.fault().kind().ofNode() ? " " + done.fault().node() : ""));
        line("```");
    }

    private double since(Instant when) {
        return Duration.between(run.loaded, when).toMillis() / 1e3;
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
