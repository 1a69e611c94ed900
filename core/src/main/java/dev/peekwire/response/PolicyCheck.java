package dev.peekwire.response;

import dev.peekwire.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the rules of a policy fit each other, and the scripts that they name. */
final class PolicyCheck {
    private PolicyCheck() {}

    static List<Problem> order(List<PolicyRule> rules) {
        if (rules.size() > ResponsePolicy.MOST_RULES) {
            String remedy = "allowed are at most " + ResponsePolicy.MOST_RULES;
            return List.of(Problem.of("rules", rules.size() + " of them", remedy));
        }
        List<Problem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            PolicyRule rule = rules.get(i);
            if (!names.add(rule.name())) {
                String reason = "`" + rule.name() + "` is the name of a rule before it too";
                problems.add(Problem.of("rules[" + i + "].name", reason, "give each rule its own name"));
            }
            Optional<PolicyRule> before = rules.subList(0, i).stream()
                    .filter(other -> other.coversAllOf(rule))
                    .findFirst();
            if (before.isPresent()) {
                String name = "`" + before.get().name() + "`";
                String reason = "never reached: rule " + name + " before it covers all of its chats";
                problems.add(Problem.of("rules[" + i + "]", reason, "move it before " + name + ", or remove it"));
            }
        }
        return List.copyOf(problems);
    }

    static List<Problem> disclaimers(List<PolicyRule> rules, ScriptLibrary library) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            List<String> ids = rules.get(i).disclaimers();
            for (int j = 0; j < ids.size(); j++) {
                String path = "rules[" + i + "].disclaimers[" + j + "]";
                disclaimer(path, ids.get(j), library).ifPresent(problems::add);
            }
        }
        return List.copyOf(problems);
    }

    private static Optional<Problem> disclaimer(String path, String id, ScriptLibrary library) {
        if (!ScriptRef.isId(id)) {
            return Optional.of(Problem.of(path, "not a script's id", "write the id of the script that must be sent"));
        }
        Optional<ScriptedResponse> script = library.current(id);
        if (script.isEmpty()) {
            return Optional.of(Problem.of(path, "no script `" + id + "`", "write that script, or remove it here"));
        }
        String remedy = "have it approved, or name another; nothing could be answered before";
        return script.filter(found -> found.approval().state() != Approval.State.APPROVED)
                .map(found -> Problem.of(path, "`" + id + "` is not approved", remedy));
    }
}
