package dev.peekwire.response;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scripts by id and version. */
final class Shelf {
    private final List<ScriptedResponse> versions;
    private final List<ScriptedResponse> current;
    private final Map<String, ScriptedResponse> byId;
    private final Map<ScriptRef, ScriptedResponse> byRef;

    Shelf(Collection<ScriptedResponse> scripts) {
        List<ScriptedResponse> sorted = new ArrayList<>(scripts);
        sorted.sort(Comparator.comparing(ScriptedResponse::ref));
        this.versions = List.copyOf(sorted);
        this.byId = new HashMap<>(sorted.size() * 2);
        this.byRef = new HashMap<>(sorted.size() * 2);
        for (ScriptedResponse script : sorted) {
            byRef.put(script.ref(), script);
            byId.merge(script.ref().id(), script, Shelf::newer);
        }
        this.current = byId.values().stream()
                .sorted(Comparator.comparing(ScriptedResponse::ref))
                .toList();
    }

    /** The later of two, unless it was not decided on while the one before was. */
    private static ScriptedResponse newer(ScriptedResponse before, ScriptedResponse later) {
        return isDecided(before) && !isDecided(later) ? before : later;
    }

    private static boolean isDecided(ScriptedResponse script) {
        return switch (script.approval().state()) {
            case APPROVED, RETIRED -> true;
            case DRAFTED, PROPOSED -> false;
        };
    }

    @Nullable ScriptedResponse current(String id) {
        return byId.get(id);
    }

    @Nullable ScriptedResponse version(ScriptRef ref) {
        return byRef.get(ref);
    }

    List<ScriptedResponse> current() {
        return current;
    }

    List<ScriptedResponse> versions() {
        return versions;
    }
}
