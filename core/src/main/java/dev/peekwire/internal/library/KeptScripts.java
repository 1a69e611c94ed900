package dev.peekwire.internal.library;

import dev.peekwire.response.Approval;
import dev.peekwire.response.Scope;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.ScriptNews;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The desk's and the teams' scripts, as far as a store's news were read. Not thread-safe. */
public final class KeptScripts {
    private final TreeMap<ScriptRef, ScriptedResponse> versions = new TreeMap<>();

    /** Without scripts. */
    public KeptScripts() {}

    /**
     * Takes in what was told; an agent's own is none of them.
     *
     * @return whether what may be sent has changed
     */
    public boolean take(ScriptNews news) {
        ScriptedResponse script = news.script();
        if (script == null || script.scope().type() == Scope.Type.PERSONAL) {
            return false;
        }
        ScriptedResponse before = versions.put(script.ref(), script);
        return script.approval().isDecided()
                || (before != null && before.approval().isDecided());
    }

    /** Forgets everything. */
    public void clear() {
        versions.clear();
    }

    /** What was decided on. A version that is drafted or proposed is nobody's to send, and changes nothing. */
    public List<ScriptedResponse> decided() {
        return versions.values().stream()
                .filter(script -> script.approval().isDecided())
                .toList();
    }

    /** What waits for a decision, by id: of each script its newest version, if that is proposed to a team. */
    public Collection<ScriptedResponse> proposed() {
        return versions.values().stream()
                .filter(script -> script.approval().state() == Approval.State.PROPOSED)
                .filter(script -> script.scope().type() == Scope.Type.TEAM && isNewest(script.ref()))
                .toList();
    }

    /** The newest version of a script; null if there is none. */
    public @Nullable ScriptedResponse newest(String id) {
        ScriptRef ref = versions.floorKey(new ScriptRef(id, Integer.MAX_VALUE));
        return ref == null || !ref.id().equals(id) ? null : versions.get(ref);
    }

    /** The version of a script that may be sent; null if there is none. */
    public @Nullable ScriptedResponse inForce(String id) {
        return versions
                .subMap(new ScriptRef(id, 1), true, new ScriptRef(id, Integer.MAX_VALUE), true)
                .descendingMap()
                .values()
                .stream()
                .filter(script -> script.approval().isDecided())
                .findFirst()
                .filter(script -> script.approval().state() == Approval.State.APPROVED)
                .orElse(null);
    }

    /** What the teams may send, by id. */
    public Collection<ScriptedResponse> inForce() {
        return versions.values().stream()
                .filter(script -> script.scope().type() == Scope.Type.TEAM)
                .filter(script -> isInForce(script.ref()))
                .toList();
    }

    private boolean isInForce(ScriptRef ref) {
        ScriptedResponse inForce = inForce(ref.id());
        return inForce != null && inForce.ref().equals(ref);
    }

    private boolean isNewest(ScriptRef ref) {
        ScriptRef next = versions.higherKey(ref);
        return next == null || !next.id().equals(ref.id());
    }
}
