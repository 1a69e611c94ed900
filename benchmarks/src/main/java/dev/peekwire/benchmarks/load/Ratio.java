package dev.peekwire.benchmarks.load;

import java.util.List;

/**
 * Two medians and what they are to each other.
 *
 * @param relay the relay's median
 * @param desk Peekwire's
 * @param least the smallest ratio of a pair of neighbouring runs
 * @param most the largest
 */
record Ratio(double relay, double desk, double least, double most) {
    static Ratio of(List<Double> relay, List<Double> desk, List<Double> pairs) {
        return new Ratio(
                median(relay),
                median(desk),
                pairs.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN),
                pairs.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN));
    }

    double value() {
        return desk / relay;
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
