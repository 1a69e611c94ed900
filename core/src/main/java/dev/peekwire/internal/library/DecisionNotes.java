package dev.peekwire.internal.library;

import dev.peekwire.DeskId;
import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.KeptScript;
import dev.peekwire.spi.ResponseStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What those who decided on scripts wrote about it: read from the store once, the latest kept. Not thread-safe. */
public final class DecisionNotes {
    private static final int MOST = 1_000;

    private final DeskId desk;
    private final ResponseStore store;
    private final Map<Decision, Optional<String>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Decision, Optional<String>> eldest) {
            return size() > MOST;
        }
    };

    private record Decision(ScriptRef script, Approval approval) {}

    /** None is known. */
    public DecisionNotes(DeskId desk, ResponseStore store) {
        this.desk = desk;
        this.store = store;
    }

    /** The note on a script's newest version; null if there is none, or nobody has decided yet. May block. */
    public @Nullable String of(ScriptedResponse newest) {
        return newest.approval().state() == Approval.State.PROPOSED
                ? null
                : known.computeIfAbsent(
                                new Decision(newest.ref(), newest.approval()), decision -> read(decision.script()))
                        .orElse(null);
    }

    private Optional<String> read(ScriptRef script) {
        long steps = store.newest(desk, script.id()).map(KeptScript::steps).orElse(0L);
        return steps == 0
                ? Optional.empty()
                : store.history(desk, script.id(), steps - 1, 1).stream()
                        .filter(step -> step.script().equals(script))
                        .findFirst()
                        .map(step -> step.mark().note());
    }
}
