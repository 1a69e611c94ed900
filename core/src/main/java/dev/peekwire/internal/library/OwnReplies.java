package dev.peekwire.internal.library;

import dev.peekwire.AgentId;
import dev.peekwire.response.Scope;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.ScriptNews;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The own replies of the agents who are connected here. They are no part of the desk's library, so that who writes one
 * costs the others nothing. Changed by one thread at a time; may be read by any.
 */
public final class OwnReplies {
    private final Map<AgentId, Own> agents = new ConcurrentHashMap<>();

    /** Nobody is here. */
    public OwnReplies() {}

    /** One agent's. */
    private static final class Own {
        private final Map<String, ScriptedResponse> newest = new HashMap<>();
        private @Nullable ScriptLibrary library;

        synchronized void put(ScriptedResponse script) {
            newest.merge(
                    script.ref().id(),
                    script,
                    (before, now) -> before.ref().version() > now.ref().version() ? before : now);
            library = null;
        }

        synchronized boolean remove(String id) {
            boolean gone = newest.remove(id) != null;
            library = gone ? null : library;
            return gone;
        }

        synchronized ScriptLibrary library() {
            ScriptLibrary made = library;
            if (made == null) {
                made = ScriptLibrary.soundOf(newest.values());
                library = made;
            }
            return made;
        }
    }

    /** The agent is here, and has these. */
    public void put(AgentId agent, List<ScriptedResponse> scripts) {
        Own own = new Own();
        scripts.forEach(own::put);
        agents.put(agent, own);
    }

    /** The agent is not here any more. */
    public void remove(AgentId agent) {
        agents.remove(agent);
    }

    /**
     * Takes in what was told, if it is about somebody who is here.
     *
     * @return whose own it is; null for nobody's who is here
     */
    public @Nullable AgentId take(ScriptNews news) {
        ScriptedResponse script = news.script();
        if (script == null) {
            return agents.entrySet().stream()
                    .filter(entry -> entry.getValue().remove(news.id()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
        }
        return script.scope() instanceof Scope.Personal of ? put(of.agent(), script) : null;
    }

    private @Nullable AgentId put(AgentId agent, ScriptedResponse script) {
        Own known = agents.computeIfPresent(agent, (id, own) -> {
            own.put(script);
            return own;
        });
        return known == null ? null : agent;
    }

    /** Who is here. */
    public List<AgentId> agents() {
        return List.copyOf(agents.keySet());
    }

    /** An agent's, as a library of their own. Made when it is asked for; costs their length then. */
    public ScriptLibrary of(AgentId agent) {
        Own own = agents.get(agent);
        return own == null ? ScriptLibrary.EMPTY : own.library();
    }
}
