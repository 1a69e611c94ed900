package dev.peekwire.store.memory;

import dev.peekwire.AgentId;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.KeptScript;
import dev.peekwire.spi.ScriptChange;
import dev.peekwire.spi.ScriptChanged;
import dev.peekwire.spi.ScriptNews;
import dev.peekwire.spi.ScriptStep;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One desk's scripts. Thread-safe: each call has the lock for as long as it takes. */
final class DeskScripts {
    private final Map<String, ScriptLog> scripts = new HashMap<>();
    private final Map<AgentId, TreeSet<String>> owned = new HashMap<>();
    private final Set<String> erased = new HashSet<>();
    private final TreeMap<Long, ScriptNews> news = new TreeMap<>();
    private final Map<ScriptRef, Long> toldAt = new HashMap<>();
    private long revision;

    synchronized ScriptChanged change(ScriptChange change) {
        String id = change.script().id();
        if (erased.contains(id)) {
            return new ScriptChanged.Erased();
        }
        ScriptLog log = scripts.get(id);
        ScriptLog looked = log == null ? new ScriptLog() : log;
        Optional<ScriptStep> before = looked.step(change.mark().command());
        if (before.isPresent()) {
            return new ScriptChanged.Duplicate(before.get());
        }
        if (!looked.takes(change)) {
            return new ScriptChanged.Conflict(looked.steps());
        }
        if (log == null && isFull(change)) {
            return new ScriptChanged.TooMany();
        }
        return new ScriptChanged.Done(taken(looked, change), revision);
    }

    private boolean isFull(ScriptChange change) {
        return ScriptLog.owner(change.content())
                .map(agent -> owned.getOrDefault(agent, new TreeSet<>()).size() >= change.mostOwn())
                .orElse(false);
    }

    private ScriptStep taken(ScriptLog log, ScriptChange change) {
        ScriptStep step = log.take(change);
        scripts.put(change.script().id(), log);
        log.owner().ifPresent(agent -> owned.computeIfAbsent(agent, any -> new TreeSet<>())
                .add(change.script().id()));
        ScriptedResponse now = log.version(change.script().version()).orElseThrow();
        untell(change.script());
        toldAt.put(change.script(), ++revision);
        news.put(revision, new ScriptNews(revision, change.script().id(), now));
        return step;
    }

    private void untell(ScriptRef ref) {
        Long told = toldAt.remove(ref);
        if (told != null) {
            news.remove(told);
        }
    }

    synchronized Optional<KeptScript> version(ScriptRef ref) {
        return log(ref.id()).flatMap(log -> log.version(ref.version()).map(log::kept));
    }

    synchronized Optional<KeptScript> newest(String id) {
        return log(id).map(log -> log.kept(log.newest()));
    }

    synchronized List<ScriptStep> history(String id, long after, int limit) {
        return log(id).map(log -> log.history(after, limit)).orElse(List.of());
    }

    synchronized List<KeptScript> own(AgentId agent, String after, int limit) {
        return owned.getOrDefault(agent, new TreeSet<>()).tailSet(after, false).stream()
                .limit(limit)
                .flatMap(id -> newest(id).stream())
                .toList();
    }

    synchronized long revision() {
        return revision;
    }

    synchronized List<ScriptNews> changes(long after, int limit) {
        return news.tailMap(after, false).values().stream().limit(limit).toList();
    }

    synchronized int erase(AgentId agent) {
        List<String> ids = List.copyOf(owned.getOrDefault(agent, new TreeSet<>()));
        ids.forEach(id -> erase(agent, id));
        return ids.size();
    }

    synchronized boolean erase(AgentId agent, String id) {
        TreeSet<String> ids = owned.get(agent);
        if (ids == null || !ids.remove(id)) {
            return false;
        }
        if (ids.isEmpty()) {
            owned.remove(agent);
        }
        log(id).ifPresent(log -> log.versions().forEach(this::untell));
        scripts.remove(id);
        erased.add(id);
        news.put(++revision, new ScriptNews(revision, id, null));
        return true;
    }

    private Optional<ScriptLog> log(String id) {
        return Optional.ofNullable(scripts.get(id));
    }
}
