package dev.peekwire.benchmarks.response;

import dev.peekwire.AgentId;
import dev.peekwire.response.Approval;
import dev.peekwire.response.LibraryQuery;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.responses.Responses;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What it costs a desk when one script of many is approved: the library and the judge made anew, and made of those before,
 * by turns, each with its first search. Processor time of the thread. Arguments: how many scripts (20,000), how many
 * changes (100).
 */
public final class LibraryChange {
    private static final double MS = 1e6;

    private final List<ScriptedResponse> scripts;
    private Responses responses;

    private LibraryChange(int count) {
        scripts = new Written().texts(count).stream().map(Written.Text::read).collect(Collectors.toList());
        responses = Responses.builder().library(ScriptLibrary.of(scripts)).build();
        search(responses);
    }

    /** Measures. */
    public static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        int changes = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        LibraryChange change = new LibraryChange(count);
        List<Double> anew = new ArrayList<>();
        List<Double> next = new ArrayList<>();
        for (int i = 0; i < changes; i++) {
            change.one(i);
            next.add(spent(change::next));
            if (i % 10 == 0) {
                anew.add(spent(change::anew));
            }
        }
        System.out.printf("%d scripts, one of them changed:%n", count);
        tell("made anew", anew);
        tell("made of the one before", next);
    }

    private void one(int number) {
        int place = number * 7 % scripts.size();
        ScriptedResponse before = scripts.get(place);
        scripts.set(
                place,
                before.toBuilder(before.ref().version())
                        .title("Approved as number " + number)
                        .approval(Approval.approved("lead", Written.NOW))
                        .build());
    }

    private void next() {
        responses = responses.with(ScriptLibrary.soundOf(scripts, responses.library()));
        search(responses);
    }

    private void anew() {
        search(Responses.builder().library(ScriptLibrary.soundOf(scripts)).build());
    }

    private static void search(Responses in) {
        in.library().find(LibraryQuery.of(new AgentId("agent1"), Set.of(), Written.NOW, "approved"));
    }

    private static double spent(Runnable what) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        what.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / MS;
    }

    private static void tell(String what, List<Double> spent) {
        List<Double> sorted = spent.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s: least %.1f ms, median %.1f, most %.1f%n",
                what,
                sorted.get(0),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() - 1));
    }
}
