package dev.peekwire.response.flow;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Puts the places of a layer beside each other, each near what it is joined to. */
final class Ordering {
    private static final int SWEEPS = 8;

    private Ordering() {}

    /** Sorts each layer by the mean place of the neighbours, down and up in turn. */
    static void order(List<List<Layout.Node>> layers) {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean down = sweep % 2 == 0;
            for (int i = 1; i < layers.size(); i++) {
                int at = down ? i : layers.size() - 1 - i;
                sort(layers.get(at), layers.get(down ? at - 1 : at + 1), down);
            }
        }
    }

    private static void sort(List<Layout.Node> layer, List<Layout.Node> beside, boolean down) {
        Map<Layout.Node, Integer> places = places(beside);
        Map<Layout.Node, Double> wanted = new HashMap<>();
        for (int i = 0; i < layer.size(); i++) {
            List<Layout.Node> joined = down ? layer.get(i).above : layer.get(i).below;
            wanted.put(layer.get(i), mean(joined, places::get, i));
        }
        layer.sort(Comparator.comparingDouble(wanted::get));
    }

    private static Map<Layout.Node, Integer> places(List<Layout.Node> layer) {
        Map<Layout.Node, Integer> places = new HashMap<>();
        for (int i = 0; i < layer.size(); i++) {
            places.put(layer.get(i), i);
        }
        return places;
    }

    private static double mean(List<Layout.Node> nodes, ToDoubleFunction<Layout.Node> of, double otherwise) {
        return nodes.stream().mapToDouble(of).average().orElse(otherwise);
    }

    /** Gives each place its left edge: as near to the middle of its neighbours as the distances between places allow. */
    static void spread(List<List<Layout.Node>> layers, int between) {
        layers.forEach(layer -> settle(layer, new double[layer.size()], between));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean down = sweep % 2 == 0;
            for (int i = 0; i < layers.size(); i++) {
                List<Layout.Node> layer = layers.get(down ? i : layers.size() - 1 - i);
                settle(layer, wanted(layer, down), between);
            }
        }
    }

    private static double[] wanted(List<Layout.Node> layer, boolean down) {
        return layer.stream()
                .mapToDouble(node -> mean(down ? node.above : node.below, Layout.Node::middle, node.middle()))
                .toArray();
    }

    /** Between the places pushed to the right, and those pushed to the left, both of which keep the distances. */
    private static void settle(List<Layout.Node> layer, double[] wanted, int between) {
        int count = layer.size();
        double[] right = wanted.clone();
        double[] left = wanted.clone();
        for (int i = 1; i < count; i++) {
            right[i] = Math.max(right[i], right[i - 1] + apart(layer, i, between));
        }
        for (int i = count - 2; i >= 0; i--) {
            left[i] = Math.min(left[i], left[i + 1] - apart(layer, i + 1, between));
        }
        for (int i = 0; i < count; i++) {
            Layout.Node node = layer.get(i);
            node.x = (int) Math.floor((left[i] + right[i]) / 2) - node.width / 2;
        }
    }

    private static double apart(List<Layout.Node> layer, int i, int between) {
        return (layer.get(i - 1).width + layer.get(i).width) / 2.0 + between;
    }
}
