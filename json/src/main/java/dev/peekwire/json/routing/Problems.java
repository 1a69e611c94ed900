package dev.peekwire.json.routing;

import dev.peekwire.routing.rules.PlanProblem;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a plan's own check objects to in the file. */
final class Problems {
    private static final Pattern RULE = Pattern.compile("^rules\\[([0-9]+)]");
    private static final Pattern UNKNOWN = Pattern.compile("^no (team|kind|hours) `([^`]*)`");
    private static final Map<String, String> LISTS = Map.of("team", "teams", "kind", "weights", "hours", "hours");

    private final Node root;
    private final List<Integer> places;
    private final Faults faults;

    Problems(Node root, List<Integer> places, Faults faults) {
        this.root = root;
        this.places = places;
        this.faults = faults;
    }

    void add(PlanProblem problem) {
        String path = inFile(problem.path());
        // What could not be read is no plan's fault.
        if (faults.within(path)) {
            return;
        }
        Node node = find(path);
        boolean named = problem.reason().startsWith("described twice");
        faults.add(named ? node.named() : node.place(), path, problem.reason(), meant(problem) + problem.remedy());
    }

    private String inFile(String path) {
        Matcher rule = RULE.matcher(path);
        return rule.replaceFirst(found -> "rules[" + places.get(Integer.parseInt(found.group(1))) + "]");
    }

    private String meant(PlanProblem problem) {
        Matcher unknown = UNKNOWN.matcher(problem.reason());
        if (!unknown.find()) {
            return "";
        }
        MatchResult found = unknown.toMatchResult();
        Node list = root.members.get(LISTS.getOrDefault(found.group(1), ""));
        return list == null
                ? ""
                : Nearest.to(found.group(2), list.members.keySet())
                        .map(name -> "did you mean `" + name + "`? ")
                        .orElse("");
    }

    /** The value at a path, or the one that is nearest around it. */
    private Node find(String path) {
        Node node = root;
        for (Node next = within(node, path); next != null; next = within(node, path)) {
            node = next;
        }
        return node;
    }

    private static @Nullable Node within(Node node, String path) {
        for (Node child : node.kind == Node.Kind.LIST ? element(node, path) : node.members.values()) {
            String own = child.path();
            boolean leads = path.startsWith(own)
                    && (path.length() == own.length() || ".[".indexOf(path.charAt(own.length())) >= 0);
            if (leads && (path.length() == own.length() || !child.members.isEmpty() || !child.elements.isEmpty())) {
                return child;
            }
        }
        return null;
    }

    /** The element that a path leads through, without a look at the others: there may be thousands. */
    private static List<Node> element(Node list, String path) {
        int open = path.indexOf('[', list.path().length());
        int close = path.indexOf(']', open + 1);
        if (open < 0 || close < 0) {
            return List.of();
        }
        int index = Integer.parseInt(path.substring(open + 1, close));
        return index < list.elements.size() ? List.of(list.elements.get(index)) : List.of();
    }
}
