package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.internal.library.Shelving;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.response.Scope;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.ScriptNews;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the agents who are here that scripts have changed: which list to look at again, not what they say. */
final class LibraryNews {
    private final Agents agents;
    private final Set<AgentId> own = new HashSet<>();
    private final Set<TeamId> teams = new HashSet<>();

    LibraryNews(Agents agents) {
        this.agents = agents;
    }

    boolean here(AgentId agent) {
        return !agents.sessions(agent).isEmpty();
    }

    /**
     * Something has changed; told with the rest.
     *
     * @param owner whose own it is, if it is somebody's who is here
     */
    void about(ScriptNews news, @Nullable AgentId owner) {
        ScriptedResponse script = news.script();
        if (owner != null) {
            own.add(owner);
        } else if (script != null && script.scope() instanceof Scope.Team of) {
            teams.add(of.team());
        }
    }

    /** @param proposed what waits for a decision now */
    void tell(Collection<ScriptedResponse> proposed) {
        if (!own.isEmpty() || !teams.isEmpty()) {
            agents.seats().forEach(seat -> tell(seat, proposed));
            own.clear();
            teams.clear();
        }
    }

    private void tell(Agents.Seat seat, Collection<ScriptedResponse> proposed) {
        Authenticator.Agent agent = seat.identity();
        Set<TeamId> concerned = agent.supervisor()
                ? Set.copyOf(teams)
                : agent.teams().stream().filter(teams::contains).collect(Collectors.toSet());
        boolean mine = own.contains(agent.id());
        if (mine || !concerned.isEmpty()) {
            send(seat, new ResponseFrame.LibraryChanged(mine, concerned, waiting(agent, proposed)));
        }
    }

    /** Who has come, and decides on something that waits, is told so. */
    void arrived(AgentId id, Collection<ScriptedResponse> proposed) {
        Agents.Seat seat = agents.seat(id);
        Integer waiting = seat == null ? null : waiting(seat.identity(), proposed);
        if (seat != null && waiting != null && waiting > 0) {
            send(seat, new ResponseFrame.LibraryChanged(false, Set.of(), waiting));
        }
    }

    private static void send(Agents.Seat seat, ResponseFrame.LibraryChanged told) {
        seat.sessions().forEach(session -> session.send(told));
    }

    private static @Nullable Integer waiting(Authenticator.Agent agent, Collection<ScriptedResponse> proposed) {
        return Shelving.decides(agent)
                ? (int) proposed.stream()
                        .filter(script -> Shelving.decides(agent, script.scope()))
                        .count()
                : null;
    }
}
