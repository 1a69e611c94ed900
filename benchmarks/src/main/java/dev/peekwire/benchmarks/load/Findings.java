package dev.peekwire.benchmarks.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured, for the report. */
final class Findings {
    private final List<Scenario> typing = new ArrayList<>();
    private final List<Scenario> rates = new ArrayList<>();
    private final List<Saturation> saturations = new ArrayList<>();
    private final List<Scenario> table = new ArrayList<>();
    private final List<IdleHeap> idle = new ArrayList<>();
    private final Map<String, Hotspots> profiles = new LinkedHashMap<>();
    private final Map<Container, Line> stats = new LinkedHashMap<>();

    private final List<String> failures = new ArrayList<>();

    void failure(String what) {
        failures.add(what);
    }

    List<String> failures() {
        return failures;
    }

    void typing(Scenario scenario) {
        typing.add(scenario);
    }

    void rate(Scenario scenario) {
        rates.add(scenario);
    }

    void saturation(Saturation found) {
        saturations.add(found);
    }

    void table(List<Scenario> cells) {
        table.addAll(cells);
    }

    void add(IdleHeap heap) {
        idle.add(heap);
    }

    void profile(Container container, Side side, Hotspots spots) {
        profiles.put(container.title() + ", " + side.title(), spots);
    }

    void stats(Container container, Line counted) {
        stats.put(container, counted);
    }

    List<Scenario> typing() {
        return typing;
    }

    List<Scenario> rates() {
        return rates;
    }

    List<Saturation> saturations() {
        return saturations;
    }

    List<Scenario> table() {
        return table;
    }

    List<IdleHeap> idle() {
        return idle;
    }

    Map<String, Hotspots> profiles() {
        return profiles;
    }

    Map<Container, Line> stats() {
        return stats;
    }
}
