package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
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

/** A store of scripts that can be switched off, also between a change and its answer, and that counts its calls. */
class SwitchedResponses implements ResponseStore {
    ResponseStore sound = MemoryResponseStore.create();
    boolean down;
    boolean losesAnswers;
    int revisions;
    int reads;

    private ResponseStore up() {
        if (down) {
            throw new ChatException(ErrorCode.UNAVAILABLE, "switched off");
        }
        return sound;
    }

    @Override
    public ScriptChanged change(ScriptChange change) {
        ScriptChanged changed = up().change(change);
        if (losesAnswers) {
            throw new ChatException(ErrorCode.UNAVAILABLE, "nobody knows");
        }
        return changed;
    }

    @Override
    public Optional<KeptScript> version(DeskId desk, ScriptRef script) {
        return up().version(desk, script);
    }

    @Override
    public Optional<KeptScript> newest(DeskId desk, String id) {
        return up().newest(desk, id);
    }

    @Override
    public List<ScriptStep> history(DeskId desk, String id, long after, int limit) {
        return up().history(desk, id, after, limit);
    }

    @Override
    public List<KeptScript> own(DeskId desk, AgentId agent, String after, int limit) {
        return up().own(desk, agent, after, limit);
    }

    @Override
    public long revision(DeskId desk) {
        revisions++;
        return up().revision(desk);
    }

    @Override
    public List<ScriptNews> changes(DeskId desk, long after, int limit) {
        reads++;
        return up().changes(desk, after, limit);
    }

    @Override
    public int erase(DeskId desk, AgentId agent) {
        return up().erase(desk, agent);
    }

    @Override
    public boolean erase(DeskId desk, AgentId agent, String id) {
        return up().erase(desk, agent, id);
    }

    @Override
    public void close() {
        sound.close();
    }
}
