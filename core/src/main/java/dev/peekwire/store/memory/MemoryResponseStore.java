package dev.peekwire.store.memory;

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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Scripts in memory, in this process, gone when it ends.
 *
 * <p>Thread-safe; calls never block for long. Several desks in one process may be the nodes of one desk on it.
 *
 * @since 0.1.0
 */
public final class MemoryResponseStore implements ResponseStore {
    private final ConcurrentHashMap<DeskId, DeskScripts> desks = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private MemoryResponseStore() {}

    /** One without scripts. */
    public static MemoryResponseStore create() {
        return new MemoryResponseStore();
    }

    @Override
    public ScriptChanged change(ScriptChange change) {
        return of(change.desk()).change(change);
    }

    @Override
    public Optional<KeptScript> version(DeskId desk, ScriptRef script) {
        return of(desk).version(script);
    }

    @Override
    public Optional<KeptScript> newest(DeskId desk, String id) {
        return of(desk).newest(id);
    }

    @Override
    public List<ScriptStep> history(DeskId desk, String id, long after, int limit) {
        return of(desk).history(id, bounded(after), bounded(limit));
    }

    @Override
    public List<KeptScript> own(DeskId desk, AgentId agent, String after, int limit) {
        return of(desk).own(agent, after, bounded(limit));
    }

    @Override
    public long revision(DeskId desk) {
        return of(desk).revision();
    }

    @Override
    public List<ScriptNews> changes(DeskId desk, long after, int limit) {
        return of(desk).changes(bounded(after), bounded(limit));
    }

    @Override
    public int erase(DeskId desk, AgentId agent) {
        return of(desk).erase(agent);
    }

    @Override
    public boolean erase(DeskId desk, AgentId agent, String id) {
        return of(desk).erase(agent, id);
    }

    @Override
    public void close() {
        closed = true;
        desks.clear();
    }

    private DeskScripts of(DeskId desk) {
        if (closed) {
            throw new ChatException(ErrorCode.CLOSED, "the store is closed");
        }
        return desks.computeIfAbsent(desk, id -> new DeskScripts());
    }

    private static long bounded(long after) {
        if (after < 0) {
            throw new IllegalArgumentException("after: " + after + ", at least 0");
        }
        return after;
    }

    private static int bounded(int limit) {
        if (limit < 1 || limit > MOST_READ) {
            throw new IllegalArgumentException("limit: " + limit + ", allowed are 1 to " + MOST_READ);
        }
        return limit;
    }
}
