package dev.peekwire.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Scripts by id and version. */
final class Shelf {
    private final List<ScriptedResponse> versions;
    private final List<ScriptedResponse> current;

    Shelf(Collection<ScriptedResponse> scripts) {
        ScriptedResponse[] sorted = scripts.toArray(ScriptedResponse[]::new);
        Arrays.sort(sorted, Comparator.comparing(ScriptedResponse::ref));
        this.versions = List.of(sorted);
        this.current = current(sorted);
    }

    private static List<ScriptedResponse> current(ScriptedResponse[] sorted) {
        List<ScriptedResponse> current = new ArrayList<>(sorted.length);
        for (ScriptedResponse script : sorted) {
            int last = current.size() - 1;
            if (last < 0 || !current.get(last).ref().id().equals(script.ref().id())) {
                current.add(script);
            } else {
                current.set(last, newer(current.get(last), script));
            }
        }
        return List.copyOf(current);
    }

    /** The later of two, unless it was not decided on while the one before was. */
    private static ScriptedResponse newer(ScriptedResponse before, ScriptedResponse later) {
        return before.approval().isDecided() && !later.approval().isDecided() ? before : later;
    }

    @Nullable ScriptedResponse current(String id) {
        return find(current, at -> at.id().compareTo(id));
    }

    @Nullable ScriptedResponse version(ScriptRef ref) {
        return find(versions, at -> at.compareTo(ref));
    }

    private static @Nullable ScriptedResponse find(List<ScriptedResponse> sorted, ToIntFunction<ScriptRef> order) {
        int low = 0;
        int high = sorted.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int side = order.applyAsInt(sorted.get(middle).ref());
            if (side == 0) {
                return sorted.get(middle);
            }
            low = side < 0 ? middle + 1 : low;
            high = side < 0 ? high : middle - 1;
        }
        return null;
    }

    /** Whether some version is there twice. */
    boolean hasTwice() {
        for (int i = 1; i < versions.size(); i++) {
            if (versions.get(i).ref().equals(versions.get(i - 1).ref())) {
                return true;
            }
        }
        return false;
    }

    /** By id. */
    List<ScriptedResponse> current() {
        return current;
    }

    /** By id and version. */
    List<ScriptedResponse> versions() {
        return versions;
    }
}
