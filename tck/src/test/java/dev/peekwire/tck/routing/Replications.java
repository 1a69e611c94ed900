package dev.peekwire.tck.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Independent runs with seeds 1, 2, 3 ..., and the 99 % confidence interval of the mean of what they measured. */
final class Replications {
    static final int RUNS = 20;

    /** Student's t for 19 degrees of freedom, two-sided 99 %. */
    private static final double QUANTILE = 2.861;

    private final List<SimulationResult> results;
    private final Map<String, String> outside = new LinkedHashMap<>();

    Replications(List<SimulationResult> results) {
        assertThat(results).hasSize(RUNS);
        this.results = List.copyOf(results);
    }

    /** Notes whether the formula lies in the interval, and whether the interval is narrow enough to say anything. */
    Replications agree(String what, double formula, double narrow, ToDoubleFunction<SimulationResult> measured) {
        double[] values = results.stream().mapToDouble(measured).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double spread = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (RUNS - 1);
        double half = QUANTILE * Math.sqrt(spread / RUNS);
        String said = String.format("%s: formula %.5g, simulated %.5g ± %.2g", what, formula, mean, half);
        if (Math.abs(mean - formula) > half || half > narrow * Math.abs(formula)) {
            outside.put(what, said);
        }
        return this;
    }

    List<String> disagreements() {
        return List.copyOf(outside.values());
    }
}
