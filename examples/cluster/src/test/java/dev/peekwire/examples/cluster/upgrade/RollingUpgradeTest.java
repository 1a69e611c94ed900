package dev.peekwire.examples.cluster.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.peekwire.examples.cluster.Backends;
import dev.peekwire.examples.cluster.Balancer;
import dev.peekwire.examples.cluster.NodeProcess;
import dev.peekwire.examples.cluster.Ports;
import dev.peekwire.tck.history.LeakSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nodes of the version before this one and of this one work side by side, through a step of the schema, while people
 * chat. See {@link Previous} for which version that is.
 */
@Timeout(1_200)
class RollingUpgradeTest {
    private static final int SOME = 60;

    private final Path root = Path.of("../..").toAbsolutePath().normalize();
    private final String mark = "unsent" + letters();
    private final int[] ports = {Ports.free(), Ports.free(), Ports.free()};

    @TempDir
    private Path work;

    private Version before;
    private Version after;
    private Backends backends;
    private Ended database;
    private Balancer balancer;
    private Load load;

    @BeforeEach
    void start() throws IOException {
        before = new Previous(root, work).find();
        Version current = Version.current(root);
        after = current.schema() > before.schema() ? current : Planted.over(current, root, work);
        System.out.println(
                "from " + before + ", schema " + before.schema() + ", to " + after + ", schema " + after.schema());
        backends = Backends.start();
        database = new Ended(backends.postgres().url());
        balancer = Balancer.start(0, ports);
        load = new Load(balancer, mark, ports.length);
    }

    @AfterEach
    void stop() {
        if (backends != null) {
            load.close();
            balancer.close();
            backends.close();
        }
    }

    @Test
    void nodes_are_replaced_one_by_one_and_taken_back_under_load_and_nothing_is_lost() throws Exception {
        NodeProcess first = launch(before, 0, ports[0]);
        NodeProcess second = launch(before, 1, ports[1]);
        first.awaitReady();
        second.awaitReady();
        load.begin();
        load.more(SOME);
        Probe.between(first, second, mark);
        assertThat(database.schema()).isEqualTo(before.schema());

        NodeProcess third = node(after, 2);
        assertThat(database.schema()).isEqualTo(after.schema());
        load.more(SOME);
        Probe.between(first, third, mark);
        Probe.between(third, second, mark);

        first.close();
        load.more(SOME);
        first = node(after, 0);
        second.kill();
        load.more(SOME);
        second = node(after, 1);
        load.more(SOME);
        Probe.between(first, second, mark);

        takenBack(third, first);
        load.end();
        nothingIsLost();
    }

    /** The other way: a node of the older version comes back, or says why it can't. */
    private void takenBack(NodeProcess third, NodeProcess first) throws Exception {
        third.close();
        if (database.oldest() <= before.schema()) {
            NodeProcess again = node(before, 2);
            load.more(SOME);
            Probe.between(again, first, mark);
            Probe.between(first, again, mark);
            again.close();
            database.execute(
                    "UPDATE peekwire_schema SET oldest = " + after.schema() + " WHERE version = " + after.schema());
        }
        NodeProcess refused = launch(before, 2, Ports.free());
        node(after, 2);
        assertThatIllegalStateException().isThrownBy(refused::awaitReady).withMessageContaining("see ");
        assertThat(Files.readString(log(before, 2)))
                .contains("needs a library that knows version " + after.schema() + " at least");
        load.more(SOME);
    }

    private void nothingIsLost() throws Exception {
        backends.killNodes();
        // As it was before it was made to refuse; the checker reads with this version.
        database.execute("UPDATE peekwire_schema SET oldest = 1");
        assertThat(database.violations(load.history(), load.agents())).isEmpty();
        System.out.println(load.acknowledged() + " messages were acknowledged, "
                + load.history().eventsTold() + " events told");
        assertThat(database.tablesWith(mark)).isEmpty();
        backends.postgres().kill();
        assertThat(new LeakSearch(mark).under(backends.folder())).isEmpty();
    }

    private NodeProcess node(Version version, int place) {
        NodeProcess node = launch(version, place, ports[place]);
        node.awaitReady();
        return node;
    }

    private NodeProcess launch(Version version, int place, int port) {
        String logging =
                "-Dlogback.configurationFile=" + root.resolve("examples/cluster/src/main/resources/node-logback.xml");
        return backends.launch(version.node(), backends.words(port), log(version, place), List.of(logging));
    }

    private Path log(Version version, int place) {
        return backends.folder().resolve((version == before ? "before-" : "after-") + place + ".log");
    }

    private static String letters() {
        return ThreadLocalRandom.current()
                .ints(10, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
