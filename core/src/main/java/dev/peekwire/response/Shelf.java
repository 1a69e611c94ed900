package dev.peekwire.response;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        ScriptedResponse[] sorted = scripts.toArray(ScriptedResponse[]::new);
        Arrays.sort(sorted, Comparator.comparing(ScriptedResponse::ref));
        Map<String, ScriptedResponse> ids = new LinkedHashMap<>(sorted.length * 2);
        this.byRef = new HashMap<>(sorted.length * 2);
        for (ScriptedResponse script : sorted) {
            byRef.put(script.ref(), script);
            ids.merge(script.ref().id(), script, Shelf::newer);
        }
        this.versions = List.of(sorted);
        this.byId = ids;
        this.current = List.copyOf(ids.values());
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
