package dev.peekwire.json.routing;

import dev.peekwire.routing.AgentSelection;
import dev.peekwire.routing.Selections;
import dev.peekwire.routing.rules.RoutingPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Reads and writes routing plans as JSON; {@code docs/routing-plan.schema.json} is the form's JSON Schema. What is
 * written is read as an equal plan. Immutable and thread-safe.
 *
 * <p>Reading is strict: a file with an unknown field, a field given twice, a value of the wrong type or out of bounds, or
 * parts that do not fit each other is refused as a whole, with up to {@link InvalidPlanException#MOST_FAULTS} faults at
 * once, each with its line, column, field, reason and remedy.
 *
 * @since 0.1.0
 */
public final class RoutingPlans {
    /** How many UTF-16 code units a file has at most: 16 Mi. */
    public static final int LONGEST = 16 * 1024 * 1024;

    private static final RoutingPlans BUILT_IN = new RoutingPlans(Map.of()).with(Selections.values());

    private final Map<String, AgentSelection> selections;

    private RoutingPlans(Map<String, AgentSelection> selections) {
        this.selections = selections;
    }

    /** Knows the built-in {@link Selections}. */
    public static RoutingPlans builtIn() {
        return BUILT_IN;
    }

    /**
     * Knows a product's own selections too, by their titles.
     *
     * @throws IllegalArgumentException if two have one title
     */
    public RoutingPlans with(AgentSelection... more) {
        Map<String, AgentSelection> all = new LinkedHashMap<>(selections);
        for (AgentSelection selection : more) {
            if (all.put(selection.title(), selection) != null) {
                throw new IllegalArgumentException("selection: two have the title " + selection.title());
            }
        }
        return new RoutingPlans(Collections.unmodifiableMap(all));
    }

    /**
     * Reads a file in UTF-8.
     *
     * @throws InvalidPlanException if it is no plan
     * @throws IOException if it can't be read
     */
    public RoutingPlan read(Path file) throws IOException {
        return read(PlanFile.text(file));
    }

    /**
     * Reads a plan.
     *
     * @throws InvalidPlanException if the text is none
     */
    public RoutingPlan read(String json) {
        Objects.requireNonNull(json, "json");
        if (json.length() > LONGEST) {
            throw PlanFile.tooLong();
        }
        return new PlanReader(selections).read(json);
    }

    /**
     * Writes a plan, for people to read: fields that say what holds anyway are left out.
     *
     * @throws IllegalArgumentException if a team has a selection that is not known here
     */
    public String write(RoutingPlan plan) {
        return new PlanWriter(selections).write(plan);
    }
}
