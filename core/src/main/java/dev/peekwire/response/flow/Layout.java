package dev.peekwire.response.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where boxes and arrows stand: in layers, each below all that leads to it but for ways back, which run in lanes of their
 * own at the right. An arrow over several layers has a narrow place in each, so that it crosses no box.
 */
final class Layout {
    private static final int MARGIN = 24;
    private static final int BETWEEN = 28;
    private static final int GAP = 76;
    private static final int LANE = 9;
    private static final int MARK = 16;

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final List<List<Node>> layers = new ArrayList<>();
    private final List<Integer> tops = new ArrayList<>();
    private int width;
    private int height;
    private int lanes;

    /** A box, or the place of an arrow in a layer. */
    static final class Node {
        final @Nullable FlowStep step;
        final List<String> lines;
        final int width;
        final int height;
        final List<Node> above = new ArrayList<>();
        final List<Node> below = new ArrayList<>();
        final List<Arrow> into = new ArrayList<>();
        int layer;
        int x;
        int y;

        Node(@Nullable FlowStep step, List<String> lines) {
            this.step = step;
            this.lines = lines;
            this.width = step == null ? 6 : BoxText.WIDTH;
            this.height = step == null ? 0 : 2 * BoxText.PADDING + lines.size() * BoxText.LINE;
        }

        FlowStep step() {
            return Objects.requireNonNull(step);
        }

        String id() {
            return step().id();
        }

        int bottom() {
            return y + height;
        }

        int middle() {
            return x + width / 2;
        }
    }

    /** A way from one box to another. */
    static final class Arrow {
        final Node from;
        final Node to;
        final Exits.Exit exit;
        final int port;
        final int ports;
        final List<Node> via = new ArrayList<>();
        /** Which lane, for a way back; else below 0. */
        int lane = -1;

        Arrow(Node from, Node to, Exits.Exit exit, int port, int ports) {
            this.from = from;
            this.to = to;
            this.exit = exit;
            this.port = port;
            this.ports = ports;
        }
    }

    private Layout() {}

    static Layout of(ScriptFlow flow, BoxText text) {
        Layout layout = new Layout();
        for (FlowStep step : flow.steps().values()) {
            layout.nodes.put(step.id(), new Node(step, text.lines(step)));
        }
        layout.join();
        layout.layer(layout.node(flow.first()));
        layout.places();
        Ordering.order(layout.layers);
        Ordering.spread(layout.layers, BETWEEN);
        layout.stand();
        return layout;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    List<Node> boxes() {
        return List.copyOf(nodes.values());
    }

    List<Arrow> arrows() {
        return arrows;
    }

    private Node node(String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    private void join() {
        for (Node from : nodes.values()) {
            List<Exits.Exit> exits = Exits.of(from.step());
            for (int i = 0; i < exits.size(); i++) {
                Node to = node(exits.get(i).to());
                Arrow arrow = new Arrow(from, to, exits.get(i), i, exits.size());
                arrows.add(arrow);
                to.into.add(arrow);
            }
        }
    }

    /** Marks ways back, and puts each step one layer below the lowest that leads to it otherwise. */
    private void layer(Node first) {
        Map<Node, List<Arrow>> out = new HashMap<>();
        arrows.forEach(arrow ->
                out.computeIfAbsent(arrow.from, node -> new ArrayList<>()).add(arrow));
        List<Node> order = new ArrayList<>();
        visit(first, out, new HashMap<>(), order);
        Collections.reverse(order);
        for (Node node : order) {
            for (Arrow arrow : out.getOrDefault(node, List.of())) {
                if (arrow.lane < 0) {
                    arrow.to.layer = Math.max(arrow.to.layer, node.layer + 1);
                }
            }
        }
    }

    private void visit(Node node, Map<Node, List<Arrow>> out, Map<Node, Boolean> open, List<Node> order) {
        open.put(node, true);
        for (Arrow arrow : out.getOrDefault(node, List.of())) {
            Boolean state = open.get(arrow.to);
            if (state == null) {
                visit(arrow.to, out, open, order);
            } else if (state) {
                arrow.lane = lanes++;
            }
        }
        open.put(node, false);
        order.add(node);
    }

    private void places() {
        int most = nodes.values().stream().mapToInt(node -> node.layer).max().orElse(0);
        for (int i = 0; i <= most; i++) {
            layers.add(new ArrayList<>());
        }
        nodes.values().forEach(node -> layers.get(node.layer).add(node));
        arrows.stream().filter(arrow -> arrow.lane < 0).forEach(this::place);
    }

    private void place(Arrow arrow) {
        Node before = arrow.from;
        for (int layer = arrow.from.layer + 1; layer < arrow.to.layer; layer++) {
            Node place = new Node(null, List.of());
            place.layer = layer;
            layers.get(layer).add(place);
            arrow.via.add(place);
            link(before, place);
            before = place;
        }
        link(before, arrow.to);
    }

    private static void link(Node above, Node below) {
        above.below.add(below);
        below.above.add(above);
    }

    private void stand() {
        int left = layers.stream()
                .flatMap(List::stream)
                .mapToInt(node -> node.x)
                .min()
                .orElse(0);
        int y = MARGIN + (lanes > 0 ? GAP / 2 : 0);
        for (List<Node> layer : layers) {
            int top = y;
            tops.add(top);
            for (Node node : layer) {
                node.x += MARGIN - left;
                node.y = top;
                y = Math.max(y, top + node.height);
                width = Math.max(width, node.x + node.width);
            }
            y += GAP;
        }
        height = y - (lanes > 0 ? GAP / 3 : GAP) + MARGIN;
        width += MARGIN + lanes * LANE;
        // Lines into one box side by side, in the order in which they come.
        nodes.values().forEach(node -> node.into.sort(Comparator.comparingInt(this::comingX)));
    }

    private int comingX(Arrow arrow) {
        if (arrow.lane >= 0) {
            return Integer.MAX_VALUE;
        }
        return arrow.via.isEmpty()
                ? startX(arrow)
                : arrow.via.get(arrow.via.size() - 1).middle();
    }

    int startX(Arrow arrow) {
        return arrow.from.x + arrow.from.width * (arrow.port + 1) / (arrow.ports + 1);
    }

    int endX(Arrow arrow) {
        int count = arrow.to.into.size();
        return arrow.to.x + arrow.to.width * (arrow.to.into.indexOf(arrow) + 1) / (count + 1);
    }

    /** The lower edge of a layer. */
    private int bottom(int layer) {
        return layer + 1 < tops.size() ? tops.get(layer + 1) - GAP : lowest(layer);
    }

    private int lowest(int layer) {
        return layers.get(layer).stream().mapToInt(Node::bottom).max().orElse(0);
    }

    String path(Arrow arrow) {
        StringBuilder path = new StringBuilder("M" + startX(arrow) + " " + arrow.from.bottom());
        if (arrow.lane >= 0) {
            int down = bottom(arrow.from.layer) + 20 + 4 * (arrow.lane % 4);
            int up = arrow.to.y - 12 - 4 * (arrow.lane % 5);
            int lane = width - MARGIN / 2 - (lanes - 1 - arrow.lane) * LANE;
            return path.append("V" + down + "H" + lane + "V" + up + "H" + endX(arrow) + "V" + arrow.to.y)
                    .toString();
        }
        // Straight down past the mark that stands beside it.
        path.append("V" + (bottom(arrow.from.layer) + MARK));
        int x = startX(arrow);
        for (Node place : arrow.via) {
            path.append(curve(x, place.middle(), place.y)).append("V" + bottom(place.layer));
            x = place.middle();
        }
        return path.append(curve(x, endX(arrow), arrow.to.y)).toString();
    }

    /** Over the gap above a layer. */
    private static String curve(int from, int to, int top) {
        return "C" + from + " " + (top - GAP / 3) + " " + to + " " + (top - 2 * GAP / 3) + " " + to + " " + top;
    }
}
