package dev.peekwire.json.parts;

import dev.peekwire.Problem;
import dev.peekwire.json.response.FileProblem;
import dev.peekwire.json.response.InvalidResponsesException;
import dev.peekwire.json.response.ResponseSet;
import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Node;
import dev.peekwire.json.tree.Place;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.flow.ScriptFlow;
import dev.peekwire.response.tone.StyleSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts together what was read from one file or many, and tells where what does not fit stands. Not thread-safe. */
public final class Gathering {
    private final List<ScriptedResponse> scripts = new ArrayList<>();
    private final List<ScriptFlow> flows = new ArrayList<>();
    private final List<StyleSheet> styles = new ArrayList<>();
    private ResponsePolicy policy = ResponsePolicy.FREE;
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, Faults> faults = new LinkedHashMap<>();
    private boolean scriptsWhole = true;
    private boolean flowsWhole = true;

    /**
     * Where something was read, and how it is read again when somebody objects to it: trees of thousands of scripts are not
     * kept.
     *
     * @param file the file's name
     * @param again the part of its tree
     */
    public record Source(String file, Supplier<@Nullable Node> again) {}

    /** What a file has of a script; null where it was refused. */
    public void script(Source source, Node node, @Nullable ScriptedResponse script, Faults of) {
        if (script == null) {
            scriptsWhole = false;
        } else if (isFirst("scripts." + script.ref(), source, node, of)) {
            scripts.add(script);
        }
    }

    /** What a file has of a flow; null where it was refused. */
    public void flow(Source source, Node node, @Nullable ScriptFlow flow, Faults of) {
        flowsWhole &= flow != null;
        if (flow != null && isFirst("flows." + flow.ref(), source, node, of)) {
            flows.add(flow);
        }
    }

    /** What a file has of a style sheet; null where it was refused. */
    public void style(Source source, Node node, @Nullable StyleSheet style, Faults of) {
        if (style != null && isFirst("styles." + style.brand() + "@" + style.version(), source, node, of)) {
            styles.add(style);
        }
    }

    /** What a file has of the policy; null where it was refused. */
    public void policy(Source source, Node node, @Nullable ResponsePolicy read, Faults of) {
        if (read != null && isFirst("policy", source, node, of)) {
            policy = read;
        }
    }

    private boolean isFirst(String key, Source source, Node node, Faults of) {
        Source before = sources.putIfAbsent(key, source);
        if (before != null) {
            String version = key.substring(key.indexOf('.') + 1);
            String place = before.file().isEmpty() ? "here" : "in " + before.file();
            Node at = node.members.getOrDefault("version", node);
            of.add(
                    at.place(),
                    at.path(),
                    "`" + version + "` is " + place + " already",
                    key.equals("policy") ? "keep one of them" : "keep one, or count its version up");
        }
        return before == null;
    }

    /** A file that was read to its end, with what is wrong in it. */
    public void done(String file, Faults of) {
        if (!of.isEmpty()) {
            faults.put(file, of);
        }
    }

    /** A file that could not be read as anything. */
    public void unread() {
        scriptsWhole = false;
        flowsWhole = false;
    }

    /** Whether nothing is wrong so far. */
    public boolean isSound() {
        return faults.isEmpty();
    }

    /** Whether so much is wrong that nobody would read more of it. */
    public boolean isFull() {
        return faults.size() >= InvalidResponsesException.MOST_PROBLEMS;
    }

    /**
     * The whole.
     *
     * @throws InvalidResponsesException if anything is wrong
     */
    public ResponseSet whole() {
        if (faults.isEmpty()) {
            try {
                return ResponseSet.of(scripts, flows, styles, policy);
            } catch (IllegalArgumentException e) {
                // Told below.
            }
        }
        if (scriptsWhole) {
            Map<Source, List<Problem>> found = new LinkedHashMap<>();
            for (Problem problem : ResponseSet.problems(scripts, flows, styles, policy)) {
                if (flowsWhole || !isOfFlows(problem.path())) {
                    locate(problem, found);
                }
            }
            found.forEach(this::tell);
        }
        List<FileProblem> problems = new ArrayList<>();
        faults.forEach((file, of) -> of.all().forEach(problem -> problems.add(new FileProblem(file, problem))));
        throw new InvalidResponsesException(problems);
    }

    /** Whether something is about a flow that somebody names: it may be one that was refused. */
    private static boolean isOfFlows(String path) {
        return path.startsWith("policy.") && path.endsWith(".flow");
    }

    /** Finds the file that a problem is about: {@code scripts.refund@2.disclaimers[0]}. */
    private void locate(Problem problem, Map<Source, List<Problem>> found) {
        int end = problem.path().startsWith("policy") ? "policy".length() : version(problem.path());
        String rest = problem.path().substring(Math.min(end + 1, problem.path().length()));
        Source source = sources.get(problem.path().substring(0, end));
        if (source == null) {
            of("").add(Place.START, problem.path(), problem.reason(), problem.remedy());
        } else {
            found.computeIfAbsent(source, key -> new ArrayList<>())
                    .add(new Problem(rest, problem.line(), problem.column(), problem.reason(), problem.remedy()));
        }
    }

    private void tell(Source source, List<Problem> problems) {
        Node node = source.again().get();
        if (node == null) {
            problems.forEach(p -> of(source.file()).add(Place.START, p.path(), p.reason(), p.remedy()));
        } else {
            of(source.file())
                    .add(
                            node,
                            problems.stream()
                                    .map(problem -> ScriptReader.inFile(FlowReader.inFile(node, problem)))
                                    .toList());
        }
    }

    private Faults of(String file) {
        return faults.computeIfAbsent(file, name -> new Faults());
    }

    /** Where {@code scripts.refund.late@2} ends in a path. */
    private static int version(String path) {
        int end = path.indexOf('@') + 1;
        while (end > 0 && end < path.length() && Character.isDigit(path.charAt(end))) {
            end++;
        }
        return end == 0 ? path.length() : end;
    }
}
