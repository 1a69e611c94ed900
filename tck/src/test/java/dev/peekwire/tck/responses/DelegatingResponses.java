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
import dev.peekwire.store.memory.MemoryResponseStore;
import java.util.List;
import java.util.Optional;

/** A sound store; broken ones do one thing differently. */
class DelegatingResponses implements ResponseStore {
    final ResponseStore sound = MemoryResponseStore.create();

    @Override
    public ScriptChanged change(ScriptChange change) {
        return sound.change(change);
    }

    @Override
    public Optional<KeptScript> version(DeskId desk, ScriptRef script) {
        return sound.version(desk, script);
    }

    @Override
    public Optional<KeptScript> newest(DeskId desk, String id) {
        return sound.newest(desk, id);
    }

    @Override
    public List<ScriptStep> history(DeskId desk, String id, long after, int limit) {
        return sound.history(desk, id, after, limit);
    }

    @Override
    public List<KeptScript> own(DeskId desk, AgentId agent, String after, int limit) {
        return sound.own(desk, agent, after, limit);
    }

    @Override
    public long revision(DeskId desk) {
        return sound.revision(desk);
    }

    @Override
    public List<ScriptNews> changes(DeskId desk, long after, int limit) {
        return sound.changes(desk, after, limit);
    }

    @Override
    public int erase(DeskId desk, AgentId agent) {
        return sound.erase(desk, agent);
    }

    @Override
    public boolean erase(DeskId desk, AgentId agent, String id) {
        return sound.erase(desk, agent, id);
    }

    @Override
    public void close() {
        sound.close();
    }
}
