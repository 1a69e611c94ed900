package dev.peekwire.responses;

import dev.peekwire.Problem;
import dev.peekwire.response.Approval;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.flow.ScriptFlow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The flows of a desk, in all their versions. Immutable. */
final class FlowShelf {
    private final List<ScriptFlow> given;
    private final Map<ScriptRef, ScriptFlow> versions = new LinkedHashMap<>();
    private final Map<String, ScriptFlow> current = new LinkedHashMap<>();

    FlowShelf(List<ScriptFlow> flows) {
        given = List.copyOf(flows);
        given.forEach(flow -> versions.putIfAbsent(flow.ref(), flow));
        versions.values().forEach(flow -> current.merge(flow.ref().id(), flow, ScriptFlow::current));
        current.values().removeIf(flow -> !isApproved(flow));
    }

    private static boolean isApproved(ScriptFlow flow) {
        return flow.approval().state() == Approval.State.APPROVED;
    }

    List<ScriptFlow> current() {
        return List.copyOf(current.values());
    }

    Optional<ScriptFlow> current(String id) {
        return Optional.ofNullable(current.get(id));
    }

    Optional<ScriptFlow> version(ScriptRef ref) {
        return Optional.ofNullable(versions.get(ref));
    }

    /** The first that a bot may walk on a topic; of any topic only where there is none of its own. */
    Optional<ScriptFlow> forBots(@Nullable String topic) {
        List<ScriptFlow> bots =
                current.values().stream().filter(ScriptFlow::bots).toList();
        return bots.stream()
                .filter(flow ->
                        topic != null && flow.topic().filter(topic::equals).isPresent())
                .findFirst()
                .or(() -> bots.stream().filter(flow -> flow.topic().isEmpty()).findFirst());
    }

    /** The one of that id, if a bot may walk it. */
    Optional<ScriptFlow> ofBots(String id) {
        return current(id).filter(ScriptFlow::bots);
    }

    /** The scripts with what flows say in their own words. */
    ScriptLibrary with(ScriptLibrary library) {
        if (versions.isEmpty()) {
            return library;
        }
        List<ScriptedResponse> all = new ArrayList<>(library.versions());
        versions.values().forEach(flow -> all.addAll(flow.scripts()));
        return ScriptLibrary.soundOf(all);
    }

    /** What is not said yet may still name scripts that are to come. */
    List<Problem> problems(ScriptLibrary library, ResponsePolicy policy) {
        List<Problem> problems = new ArrayList<>();
        policy.rules().forEach(rule -> walked(rule, problems));
        for (ScriptFlow flow : given) {
            if (!flow.equals(versions.get(flow.ref()))) {
                problems.add(Problem.of(
                        "flows." + flow.ref(), "another flow is called so", "give one of them another version"));
            } else if (isApproved(flow)) {
                problems.addAll(flow.problems(library));
            }
        }
        return problems;
    }

    private void walked(PolicyRule rule, List<Problem> problems) {
        String id = rule.flow();
        if (id != null && ofBots(id).isEmpty()) {
            problems.add(Problem.of(
                    "policy." + rule.name() + ".flow",
                    "no approved flow `" + id + "` that bots may walk",
                    "give that flow, or name another"));
        }
    }
}
