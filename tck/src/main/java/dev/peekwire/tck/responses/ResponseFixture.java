package dev.peekwire.tck.responses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.response.Scope;
import dev.peekwire.response.ScriptBuilder;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.KeptScript;
import dev.peekwire.spi.ResponseStore;
import dev.peekwire.spi.ScriptAct;
import dev.peekwire.spi.ScriptChange;
import dev.peekwire.spi.ScriptChanged;
import dev.peekwire.spi.ScriptMark;
import dev.peekwire.spi.ScriptNews;
import dev.peekwire.spi.ScriptStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store, a desk of its own for each test, and the words the rules are written in. */
abstract class ResponseFixture {
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00.123Z");
    static final AgentId ANNA = new AgentId("anna");
    static final AgentId BOB = new AgentId("bob");
    static final String LATE = "order.late";

    ResponseStore store;
    DeskId desk;
    private int commands;

    abstract ResponseStore newStore();

    abstract ResponseStore secondStore(ResponseStore first);

    @BeforeEach
    final void openStore() {
        store = newStore();
        desk = newDesk();
    }

    @AfterEach
    final void closeStore() {
        store.close();
    }

    /** Never used before, so that a store on a database need not be emptied between tests. */
    static DeskId newDesk() {
        return new DeskId("tck-" + UUID.randomUUID());
    }

    // ---- scripts

    static ScriptBuilder script(String id, int version) {
        return ScriptedResponse.builder(id, version)
                .title("The order is late")
                .body("en", "Sorry, {{visitor.name|there}}: it is late, version " + version + ".");
    }

    static ScriptedResponse plain(String id, int version) {
        return script(id, version).build();
    }

    static ScriptedResponse own(AgentId agent, String id, int version) {
        return script(id, version).scope(Scope.personal(agent)).build();
    }

    // ---- changes

    /** By Sue, at {@link #NOW}, by a command of its own. */
    ScriptMark mark() {
        return new ScriptMark("sue", NOW, new CommandId("command-" + ++commands));
    }

    ScriptChange save(ScriptedResponse script, long expected) {
        return new ScriptChange(desk, script, ScriptAct.SAVED, expected, mark());
    }

    ScriptChange act(ScriptAct act, String id, int version, long expected) {
        return new ScriptChange(desk, new ScriptRef(id, version), act, expected, mark());
    }

    /** Changes, and holds it as a fact that the store did so. */
    ScriptStep given(ScriptChange change) {
        ScriptChanged changed = store.change(change);
        assertThat(changed).isInstanceOf(ScriptChanged.Done.class);
        return ((ScriptChanged.Done) changed).step();
    }

    /** A script in two versions, the first approved and the second proposed: three steps. */
    void givenScript(String id) {
        given(new ScriptChange(desk, plain(id, 1), ScriptAct.APPROVED, 0, mark()));
        given(save(plain(id, 2), 1));
        given(act(ScriptAct.PROPOSED, id, 2, 2));
    }

    // ---- what is there

    List<ScriptStep> history(String id) {
        return store.history(desk, id, 0, ResponseStore.MOST_READ);
    }

    List<String> ownIds(AgentId agent) {
        return store.own(desk, agent, "", ResponseStore.MOST_READ).stream()
                .map(kept -> kept.script().ref().toString())
                .toList();
    }

    /** All news after a revision, asked for in small portions. */
    static List<ScriptNews> news(ResponseStore store, DeskId desk, long after) {
        List<ScriptNews> all = new ArrayList<>();
        long from = after;
        for (List<ScriptNews> more = store.changes(desk, from, 2);
                !more.isEmpty();
                more = store.changes(desk, from, 2)) {
            all.addAll(more);
            from = more.get(more.size() - 1).revision();
        }
        return all;
    }

    List<String> newsRefs(long after) {
        return news(store, desk, after).stream()
                .map(told -> told.script() == null
                        ? told.id() + " erased"
                        : told.script().ref().toString())
                .toList();
    }

    /** All that the store's calls say of {@link #LATE} and the agents' own. */
    Seen look(DeskId of) {
        return new Seen(
                store.newest(of, LATE),
                store.version(of, new ScriptRef(LATE, 1)),
                store.history(of, LATE, 0, ResponseStore.MOST_READ),
                List.of(
                        store.own(of, ANNA, "", ResponseStore.MOST_READ),
                        store.own(of, BOB, "", ResponseStore.MOST_READ)),
                store.revision(of),
                news(store, of, 0));
    }

    Seen look() {
        return look(desk);
    }

    /**
     * What the store's calls say.
     *
     * @param newest version
     * @param first version
     * @param history of the script
     * @param own of both agents
     * @param revision of the desk
     * @param news since the beginning
     */
    record Seen(
            Optional<KeptScript> newest,
            Optional<KeptScript> first,
            List<ScriptStep> history,
            List<List<KeptScript>> own,
            long revision,
            List<ScriptNews> news) {}
}
