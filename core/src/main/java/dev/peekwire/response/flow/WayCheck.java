package dev.peekwire.response.flow;

import dev.peekwire.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Whether every way through a flow comes to an ending; all of its steps are sound by themselves, and there. */
final class WayCheck {
    private final FlowBuilder flow;
    private final List<Problem> problems;
    private final Map<String, FlowStep> steps = new LinkedHashMap<>();

    WayCheck(FlowBuilder flow, List<Problem> problems) {
        this.flow = flow;
        this.problems = problems;
        flow.steps.forEach(step -> steps.put(step.id(), step));
    }

    void check() {
        Set<String> reached = reached();
        steps.keySet().stream()
                .filter(id -> !reached.contains(id))
                .forEach(id -> add("steps." + id, "nothing leads here", "lead a step here, or remove it"));
        int before = problems.size();
        new Rounds().check();
        if (problems.size() == before) {
            tooLong();
        }
        deadEnds(reached);
    }

    private Set<String> reached() {
        Set<String> reached = new HashSet<>(Set.of(flow.firstStep()));
        Deque<String> todo = new ArrayDeque<>(reached);
        while (!todo.isEmpty()) {
            for (Exits.Exit exit : Exits.of(step(todo.remove()))) {
                if (reached.add(exit.to())) {
                    todo.add(exit.to());
                }
            }
        }
        return reached;
    }

    /** One problem for all of them, since each follows from the others. */
    private void deadEnds(Set<String> reached) {
        Set<String> ending = ending();
        List<String> dead = steps.keySet().stream()
                .filter(id -> reached.contains(id) && !ending.contains(id))
                .toList();
        if (!dead.isEmpty()) {
            String others = dead.size() == 1 ? "" : ", nor from " + String.join(", ", dead.subList(1, dead.size()));
            String reason = "no way leads from here to an ending" + others;
            add("steps." + dead.get(0), reason, "lead one of them to an end, a hand-over or an escalation");
        }
    }

    /** The steps from which an ending can be reached. */
    private Set<String> ending() {
        Map<String, List<String>> from = new HashMap<>();
        Deque<String> todo = new ArrayDeque<>();
        for (FlowStep step : steps.values()) {
            Exits.of(step).forEach(exit -> from.computeIfAbsent(exit.to(), to -> new ArrayList<>())
                    .add(step.id()));
            if (step.type().ends()) {
                todo.add(step.id());
            }
        }
        Set<String> ending = new HashSet<>(todo);
        while (!todo.isEmpty()) {
            for (String before : from.getOrDefault(todo.remove(), List.of())) {
                if (ending.add(before)) {
                    todo.add(before);
                }
            }
        }
        return ending;
    }

    private void tooLong() {
        Map<String, Integer> lengths = new HashMap<>();
        for (FlowStep step : steps.values()) {
            // Told where it begins to be too long, and not again for each step before.
            if (length(step, lengths) == ScriptFlow.MOST_AUTOMATIC + 1) {
                String reason =
                        "more than " + ScriptFlow.MOST_AUTOMATIC + " steps follow each other and nobody is asked";
                add("steps." + step.id(), reason, "ask something between them, or say less");
                return;
            }
        }
    }

    /** How many steps that wait for nobody follow each other from this one on, with it. */
    private int length(FlowStep step, Map<String, Integer> known) {
        Integer length = known.get(step.id());
        if (length == null) {
            int after = isAutomatic(step)
                    ? Exits.of(step).stream()
                            .mapToInt(exit -> length(step(exit.to()), known))
                            .max()
                            .orElse(0)
                    : -1;
            length = after + 1;
            known.put(step.id(), length);
        }
        return length;
    }

    private static boolean isAutomatic(FlowStep step) {
        return !step.type().waits() && !step.type().ends();
    }

    private FlowStep step(String id) {
        return Objects.requireNonNull(steps.get(id), id);
    }

    private void add(String path, String reason, String remedy) {
        problems.add(Problem.of(path, reason, remedy));
    }

    /** Finds ways that come back to a step and have asked for nothing: attributes stay as they are, so no branch leaves. */
    private final class Rounds {
        private final Set<String> done = new HashSet<>();
        private final List<String> way = new ArrayList<>();

        void check() {
            steps.values().forEach(this::visit);
        }

        private void visit(FlowStep step) {
            if (!isAutomatic(step) || done.contains(step.id())) {
                return;
            }
            way.add(step.id());
            for (Exits.Exit exit : Exits.of(step)) {
                int before = way.indexOf(exit.to());
                if (before < 0) {
                    visit(step(exit.to()));
                } else {
                    round(step, exit, way.subList(before, way.size()));
                }
            }
            way.remove(way.size() - 1);
            done.add(step.id());
        }

        private void round(FlowStep step, Exits.Exit exit, List<String> round) {
            String reason = String.join(" → ", round) + " → " + exit.to() + " goes round and asks for nothing";
            add("steps." + step.id() + "." + exit.path(), reason, "ask something on the way, or lead it on");
        }
    }
}
