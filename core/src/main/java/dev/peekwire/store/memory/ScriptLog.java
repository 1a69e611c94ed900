package dev.peekwire.store.memory;

import dev.peekwire.AgentId;
import dev.peekwire.CommandId;
import dev.peekwire.response.Approval;
import dev.peekwire.response.Scope;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.KeptScript;
import dev.peekwire.spi.ScriptChange;
import dev.peekwire.spi.ScriptStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One script: its versions, and all that was done to them. Guarded by its desk's lock. */
final class ScriptLog {
    private final TreeMap<Integer, ScriptedResponse> versions = new TreeMap<>();
    private final List<ScriptStep> steps = new ArrayList<>();
    private final Map<CommandId, ScriptStep> byCommand = new HashMap<>();

    Optional<ScriptStep> step(CommandId command) {
        return Optional.ofNullable(byCommand.get(command));
    }

    /** Whether the script is as the change expects it. */
    boolean takes(ScriptChange change) {
        ScriptedResponse content = change.content();
        if (change.expected() != steps.size()) {
            return false;
        }
        if (content == null) {
            return versions.containsKey(change.script().version());
        }
        return versions.isEmpty()
                || (change.script().version() > versions.lastKey()
                        && owner(content).equals(owner()));
    }

    ScriptStep take(ScriptChange change) {
        int version = change.script().version();
        ScriptedResponse content = change.content();
        if (content != null) {
            versions.put(version, content);
        }
        versions.computeIfPresent(version, (number, script) -> script.toBuilder(number)
                .approval(new Approval(
                        change.act().state(), change.mark().by(), change.mark().at()))
                .build());
        ScriptStep step = new ScriptStep(steps.size() + 1L, change.script(), change.act(), change.mark());
        steps.add(step);
        byCommand.put(change.mark().command(), step);
        return step;
    }

    Optional<ScriptedResponse> version(int number) {
        return Optional.ofNullable(versions.get(number));
    }

    List<ScriptRef> versions() {
        return versions.values().stream().map(ScriptedResponse::ref).toList();
    }

    ScriptedResponse newest() {
        return versions.lastEntry().getValue();
    }

    KeptScript kept(ScriptedResponse script) {
        return new KeptScript(script, steps.size());
    }

    long steps() {
        return steps.size();
    }

    List<ScriptStep> history(long after, int limit) {
        int from = (int) Math.min(after, steps.size());
        return List.copyOf(steps.subList(from, (int) Math.min((long) from + limit, steps.size())));
    }

    /** Whose own it is, if it is an agent's. */
    Optional<AgentId> owner() {
        return versions.isEmpty() ? Optional.empty() : owner(newest());
    }

    static Optional<AgentId> owner(@Nullable ScriptedResponse script) {
        return script != null && script.scope() instanceof Scope.Personal own
                ? Optional.of(own.agent())
                : Optional.empty();
    }
}
