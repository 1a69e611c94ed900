package dev.peekwire.store.jdbc;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.CapacityChange;
import dev.peekwire.spi.AppendRequest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The loads of the agents of a batch, locked in one order, changed here and written at the end. */
final class Capacity {
    private static final String NEW_AGENT =
            "INSERT INTO peekwire_agent (desk, agent, load) VALUES (?, ?, 0) {or nothing}";
    private static final String LOCK =
            """
            SELECT a.load FROM peekwire_agent a WHERE a.desk = ? AND a.agent = ? {for update}""";
    private static final String WEIGHT = "SELECT weight FROM peekwire_load WHERE desk = ? AND agent = ? AND chat = ?";
    private static final String SET_LOAD = "UPDATE peekwire_agent SET load = ? WHERE desk = ? AND agent = ?";
    private static final String NEW_WEIGHT =
            "INSERT INTO peekwire_load (weight, desk, agent, chat) VALUES (?, ?, ?, ?)";
    private static final String SET_WEIGHT =
            "UPDATE peekwire_load SET weight = ? WHERE desk = ? AND agent = ? AND chat = ?";
    private static final String NO_WEIGHT = "DELETE FROM peekwire_load WHERE desk = ? AND agent = ? AND chat = ?";

    private final Map<Agent, Integer> before = new HashMap<>();
    private final Map<Share, Integer> weightsBefore = new HashMap<>();
    private final Map<Agent, Long> loads = new HashMap<>();
    private final Map<Share, Long> weights = new HashMap<>();

    private Capacity() {}

    private record Agent(DeskId desk, AgentId id) implements Comparable<Agent> {
        private static final Comparator<Agent> ORDER =
                Comparator.comparing((Agent agent) -> agent.desk.value()).thenComparing(agent -> agent.id.value());

        @Override
        public int compareTo(Agent other) {
            return ORDER.compare(this, other);
        }
    }

    /** What one chat has of an agent. */
    private record Share(Agent agent, ChatId chat) {}

    static Capacity lock(Session session, List<AppendRequest> requests) throws SQLException {
        Capacity capacity = new Capacity();
        TreeSet<Agent> agents = new TreeSet<>();
        requests.forEach(
                request -> request.capacity().forEach(change -> agents.add(new Agent(request.desk(), change.agent()))));
        for (Agent agent : agents) {
            int load = capacity.lock(session, agent);
            capacity.before.put(agent, load);
            capacity.loads.put(agent, (long) load);
        }
        for (AppendRequest request : requests) {
            for (CapacityChange change : request.capacity()) {
                capacity.read(session, new Share(new Agent(request.desk(), change.agent()), request.chat()));
            }
        }
        return capacity;
    }

    private int lock(Session session, Agent agent) throws SQLException {
        String desk = agent.desk().value();
        String id = agent.id().value();
        Optional<Integer> load = session.first(LOCK, row -> row.getInt(1), desk, id);
        if (load.isEmpty()) {
            session.update(NEW_AGENT, desk, id);
            load = session.first(LOCK, row -> row.getInt(1), desk, id);
        }
        return load.orElseThrow();
    }

    private void read(Session session, Share share) throws SQLException {
        if (weightsBefore.containsKey(share)) {
            return;
        }
        Agent agent = share.agent();
        int weight = session.first(
                        WEIGHT,
                        row -> row.getInt(1),
                        agent.desk().value(),
                        agent.id().value(),
                        share.chat().value())
                .orElse(0);
        weightsBefore.put(share, weight);
        weights.put(share, (long) weight);
    }

    /** Applies all of a request's changes, or none and answers whose limit forbids it. */
    Optional<AgentId> take(AppendRequest request) {
        Map<Agent, Long> newLoads = new HashMap<>();
        Map<Share, Long> newWeights = new HashMap<>();
        for (CapacityChange change : request.capacity()) {
            Agent agent = new Agent(request.desk(), change.agent());
            Share share = new Share(agent, request.chat());
            long weight = newWeights.getOrDefault(share, of(weights, share));
            long effect = Math.max(change.delta(), -weight);
            long load = newLoads.getOrDefault(agent, of(loads, agent)) + effect;
            if (change.delta() > 0 && load > change.limit()) {
                return Optional.of(change.agent());
            }
            newLoads.put(agent, load);
            newWeights.put(share, weight + effect);
        }
        loads.putAll(newLoads);
        weights.putAll(newWeights);
        return Optional.empty();
    }

    private static <K> long of(Map<K, Long> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    void write(Session session) throws SQLException {
        List<@Nullable Object[]> changed = new ArrayList<>();
        for (Agent agent : new TreeSet<>(before.keySet())) {
            long load = of(loads, agent);
            if (load != Objects.requireNonNull(before.get(agent))) {
                changed.add(new @Nullable Object[] {
                    load, agent.desk().value(), agent.id().value()
                });
            }
        }
        session.batch(SET_LOAD, changed);
        writeWeights(session);
    }

    private void writeWeights(Session session) throws SQLException {
        for (Map.Entry<Share, Integer> was : weightsBefore.entrySet()) {
            Share share = was.getKey();
            long weight = of(weights, share);
            String desk = share.agent().desk().value();
            String agent = share.agent().id().value();
            if (weight == was.getValue()) {
                continue;
            }
            if (weight == 0) {
                session.update(NO_WEIGHT, desk, agent, share.chat().value());
            } else {
                session.update(
                        was.getValue() == 0 ? NEW_WEIGHT : SET_WEIGHT,
                        weight,
                        desk,
                        agent,
                        share.chat().value());
            }
        }
    }
}
