package dev.peekwire.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The runs of both sides, in the order in which they took turns.
 *
 * @param relay the relay's
 * @param desk Peekwire's
 */
record Comparison(List<Result> relay, List<Result> desk) {
    Comparison {
        relay = List.copyOf(relay);
        desk = List.copyOf(desk);
    }

    /** The medians of a figure, their ratio, and how far the ratios of single pairs lie apart. */
    Ratio ratio(ToDoubleFunction<Result> figure) {
        List<Double> pairs = new ArrayList<>();
        for (int i = 0; i < relay.size(); i++) {
            pairs.add(figure.applyAsDouble(desk.get(i)) / figure.applyAsDouble(relay.get(i)));
        }
        return Ratio.of(of(relay, figure), of(desk, figure), pairs);
    }

    private static List<Double> of(List<Result> results, ToDoubleFunction<Result> figure) {
        return results.stream().map(figure::applyAsDouble).toList();
    }

    /** What must be 0 at the desk. */
    long troubles() {
        return desk.stream().mapToLong(Result::troubles).sum();
    }

    long paces() {
        return desk.stream().mapToLong(Result::paces).sum();
    }

    List<Result> of(Side side) {
        return side == Side.RELAY ? relay : desk;
    }

    Result oneOfDesk() {
        return desk.get(0);
    }
}
