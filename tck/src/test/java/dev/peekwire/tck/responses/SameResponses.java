package dev.peekwire.tck.responses;

import dev.peekwire.AgentId;
import dev.peekwire.DeskId;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.spi.KeptScript;
import dev.peekwire.spi.ResponseStore;
import dev.peekwire.spi.ScriptChange;
import dev.peekwire.spi.ScriptChanged;
import dev.peekwire.spi.ScriptNews;
import dev.peekwire.spi.ScriptStep;
import java.util.List;
import java.util.Optional;

/** Another node's view of a store that both have as an object. */
record SameResponses(ResponseStore shared) implements ResponseStore {
    @Override
    public ScriptChanged change(ScriptChange change) {
        return shared.change(change);
    }

    @Override
    public Optional<KeptScript> version(DeskId desk, ScriptRef script) {
        return shared.version(desk, script);
    }

    @Override
    public Optional<KeptScript> newest(DeskId desk, String id) {
        return shared.newest(desk, id);
    }

    @Override
    public List<ScriptStep> history(DeskId desk, String id, long after, int limit) {
        return shared.history(desk, id, after, limit);
    }

    @Override
    public List<KeptScript> own(DeskId desk, AgentId agent, String after, int limit) {
        return shared.own(desk, agent, after, limit);
    }

    @Override
    public long revision(DeskId desk) {
        return shared.revision(desk);
    }

    @Override
    public List<ScriptNews> changes(DeskId desk, long after, int limit) {
        return shared.changes(desk, after, limit);
    }

    @Override
    public int erase(DeskId desk, AgentId agent) {
        return shared.erase(desk, agent);
    }

    @Override
    public boolean erase(DeskId desk, AgentId agent, String id) {
        return shared.erase(desk, agent, id);
    }

    @Override
    public void close() {}
}
