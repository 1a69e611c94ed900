package dev.peekwire.internal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.bus.memory.MemoryHub;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.desk.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * Random histories of three nodes: the visitor types, sends and moves, agents look and stop, the bus loses, cuts and
 * heals. Two promises are held against each step: when an erasure is answered, nothing typed before it is on any screen;
 * and when all is well again, every screen shows the draft.
 */
class RelayHistoriesTest {
    private static final int HISTORIES = 600;
    private static final int STEPS = 80;
    private static final int NODES = 3;

    @Test
    void no_history_breaks_a_promise() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            try {
                new History(seed).run();
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed, failure);
            }
        }
    }

    /** Text of an epoch that was erased, and the answer that says so. */
    private record Erased(int epoch, CompletableFuture<?> answer) {}

    private record Desk(RelayNode node, AgentId agent, List<Screen> screens) {}

    private static final class History {
        private final Random random;
        private final VirtualTime time = new VirtualTime();
        private final MemoryHub hub = MemoryHub.create(Runnable::run, time);
        private final List<Desk> desks = new ArrayList<>();
        private final List<Erased> erased = new ArrayList<>();
        private int visitorAt;
        private int epoch;
        private int word;
        private String draft = "";

        History(int seed) {
            random = new Random(seed);
            for (int i = 0; i < NODES; i++) {
                desks.add(new Desk(new RelayNode("n" + i, hub, time), new AgentId("agent-" + i), new ArrayList<>()));
            }
            visitor().visitorComes();
        }

        private RelayNode visitor() {
            return desks.get(visitorAt).node();
        }

        void run() {
            for (int i = 0; i < STEPS; i++) {
                step();
                check();
            }
            heal();
        }

        private void step() {
            switch (random.nextInt(14)) {
                case 0 -> move();
                case 1 -> send();
                case 2 -> look(desks.get(random.nextInt(NODES)));
                case 3 -> stop(desks.get(random.nextInt(NODES)));
                case 4 -> hub.silence(desks.get(random.nextInt(NODES)).node().bus);
                case 5 -> hub.cut(desks.get(random.nextInt(NODES)).node().bus);
                case 6, 7 -> hub.mend(desks.get(random.nextInt(NODES)).node().bus);
                case 8 -> lose();
                case 9, 10 -> pass(random.nextInt(3_000));
                default -> type();
            }
        }

        private void lose() {
            int odds = random.nextInt(4);
            hub.lose(frame -> !(frame instanceof DraftFrame.Alive) && random.nextInt(10) < odds);
        }

        private void pass(int millis) {
            time.advance(Duration.ofMillis(millis), this::check);
        }

        private void type() {
            draft += "e" + epoch + "w" + (word++) + " ";
            visitor().types(draft);
        }

        private void send() {
            erased.add(new Erased(epoch++, visitor().sends()));
            draft = "";
        }

        /** A visitor who comes again waits until what was typed before is erased, at the node that is come to. */
        private void move() {
            pass(1);
            visitorAt = random.nextInt(NODES);
            epoch++;
            draft = "";
            visitor().visitorComes();
        }

        private void look(Desk desk) {
            desks.forEach(other -> other.node().looks(desk.agent()));
            desk.screens().add(desk.node().screen(desk.agent()));
        }

        private void stop(Desk desk) {
            desk.node().stops(desk.agent());
            desks.forEach(other -> other.node().looksNoMore(desk.agent()));
            desk.screens().clear();
        }

        private void check() {
            for (Erased one : erased) {
                if (one.answer().isDone()) {
                    desks.forEach(desk -> desk.screens().forEach(screen -> assertThat(screen.text())
                            .as("a screen after the erasure of epoch %d", one.epoch())
                            .doesNotContain("e" + one.epoch() + "w")));
                }
            }
        }

        private void heal() {
            hub.lose(frame -> false);
            desks.forEach(desk -> hub.mend(desk.node().bus));
            pass(10_000);
            type();
            pass(2_000);
            String last = draft;
            desks.forEach(desk ->
                    desk.screens().forEach(screen -> assertThat(screen.text()).isEqualTo(last)));
            assertThat(erased).allMatch(one -> one.answer().isDone());
        }
    }
}
