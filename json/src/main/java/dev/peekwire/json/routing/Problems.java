package dev.peekwire.json.routing;

import dev.peekwire.Problem;
import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Nearest;
import dev.peekwire.json.tree.Node;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    void add(Problem problem) {
        String path = inFile(problem.path());
        // What could not be read is no plan's fault.
        if (faults.within(path)) {
            return;
        }
        Node node = root.find(path);
        boolean named = problem.reason().startsWith("described twice");
        faults.add(named ? node.named() : node.place(), path, problem.reason(), meant(problem) + problem.remedy());
    }

    private String inFile(String path) {
        Matcher rule = RULE.matcher(path);
        return rule.replaceFirst(found -> "rules[" + places.get(Integer.parseInt(found.group(1))) + "]");
    }

    private String meant(Problem problem) {
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
}
