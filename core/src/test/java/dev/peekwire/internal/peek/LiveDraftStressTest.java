package dev.peekwire.internal.peek;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.redact.Redactor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One draft under many threads: the visitor types, viewers come and go, confirm and get lost, everything is erased. */
class LiveDraftStressTest {
    private static final int ROUNDS = 3_000;
    private static final int VIEWERS = 3;
    /** A screen confirms an erasure when so much more was typed: what must not be shown until then. */
    private static final int LATE = 3;
    /** Fewer erasures of shown text than this, and nothing was put under stress. */
    private static final int ENOUGH = 500;

    private static final PeekLevel[] LEVELS = {PeekLevel.NONE, PeekLevel.TYPING, PeekLevel.MASKED, PeekLevel.FULL};

    private final ExecutorService threads = Executors.newFixedThreadPool(VIEWERS + 2);
    private final Scheduler time = Scheduler.system();
    private final AtomicInteger erased = new AtomicInteger();
    private final AtomicLong typed = new AtomicLong();
    /** Nobody runs ahead: in each round all do something at the same time. */
    private final Phaser rounds = new Phaser(VIEWERS + 2);

    private final LiveDraft draft = new LiveDraft(
            new ChatId("chat"),
            1,
            new PeekSettings(
                    4_000,
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(5),
                    time,
                    Redactor.none(),
                    erased::incrementAndGet));

    @AfterEach
    void stop() {
        threads.shutdownNow();
        time.close();
    }

    /** An erasure that a screen was told, and how much had been typed by then. */
    private record Owed(long erasure, long typed) {}

    /** Writes on the thread that sends, one frame after another, as an outbox does, and keeps a screen. */
    private class Wire implements Connection {
        private final Deque<Object> waiting = new ArrayDeque<>();
        private boolean busy;
        final List<String> wrongs = new ArrayList<>();
        final StringBuilder screen = new StringBuilder();
        final AtomicReference<@Nullable ServerFrame> last = new AtomicReference<>();
        final Queue<Owed> owed = new ConcurrentLinkedQueue<>();
        /** What was erased of the peek that is open and the screen has not confirmed. */
        final Set<Long> held = ConcurrentHashMap.newKeySet();

        @Override
        public String id() {
            return "wire";
        }

        @Override
        public SendResult send(SharedFrame frame) {
            return queue(frame);
        }

        @Override
        public SendResult send(LatestFrame frame) {
            synchronized (this) {
                if (waiting.contains(frame)) {
                    return SendResult.SUPERSEDED;
                }
            }
            return queue(frame);
        }

        private SendResult queue(Object frame) {
            synchronized (this) {
                waiting.add(frame);
                if (busy) {
                    return SendResult.QUEUED;
                }
                busy = true;
            }
            for (Object next = poll(); next != null; next = poll()) {
                SharedFrame made = next instanceof LatestFrame latest ? latest.take() : (SharedFrame) next;
                if (made != null) {
                    received((ServerFrame) made.frame());
                }
            }
            return SendResult.QUEUED;
        }

        private synchronized @Nullable Object poll() {
            Object next = waiting.poll();
            busy = next != null;
            return next;
        }

        void received(ServerFrame frame) {
            last.set(frame);
            if (frame instanceof ServerFrame.PeekSnapshot snapshot) {
                shows();
                screen.setLength(0);
                screen.append(snapshot.text());
                right(snapshot.check());
            } else if (frame instanceof ServerFrame.PeekEdit edit) {
                shows();
                int start = screen.offsetByCodePoints(0, edit.edit().at());
                int end = screen.offsetByCodePoints(start, edit.edit().erase());
                screen.replace(start, end, edit.edit().insert());
                right(edit.check());
            } else if (frame instanceof ServerFrame.PeekErase erase) {
                screen.setLength(0);
                held.add(erase.erasure()); // before the number is there to be confirmed
                owed.add(new Owed(erase.erasure(), typed.get()));
            } else if (frame instanceof ServerFrame.PeekClosed) {
                // A look that begins behind this one is another peek: its frames come after the erasure on the same
                // line.
                screen.setLength(0);
                held.clear();
            }
        }

        private void shows() {
            if (!held.isEmpty()) {
                wrongs.add("shown text before the erasure was confirmed");
            }
        }

        private void right(int check) {
            if (DraftText.check(screen.toString()) != check) {
                wrongs.add("a screen that does not match its check");
            }
        }

        @Override
        public void close(CloseCode code, String reason) {
            wrongs.add("closed: " + code);
        }
    }

    private void confirms(Wire wire) {
        confirms(wire, 0);
    }

    private void confirms(Wire wire, int late) {
        for (Owed owed = wire.owed.peek();
                owed != null && typed.get() - owed.typed() >= late;
                owed = wire.owed.peek()) {
            wire.owed.remove();
            wire.held.remove(owed.erasure());
            draft.confirmed(wire, owed.erasure());
        }
    }

    @Test
    @Timeout(300)
    void under_many_threads_screens_stay_right_and_every_erasure_is_answered() throws Exception {
        Wire visitor = new Wire();
        AtomicReference<Writer> writer = new AtomicReference<>();
        List<CompletableFuture<?>> answers = new ArrayList<>();
        List<CompletableFuture<?>> running = new ArrayList<>();
        List<Wire> wires = new ArrayList<>();
        draft.write(visitor, 1, writer::set);
        draft.allow(PeekLevel.MASKED);
        running.add(go(random -> types(writer, random)));
        running.add(go(random -> erases(writer, visitor, answers, random)));
        for (int i = 0; i < VIEWERS; i++) {
            Wire wire = new Wire();
            wires.add(wire);
            AgentId agent = new AgentId("agent" + i);
            running.add(go(random -> looks(agent, wire, random)));
        }
        for (CompletableFuture<?> one : running) {
            one.get(120, TimeUnit.SECONDS);
        }
        wires.forEach(this::confirms);
        wires.forEach(this::confirms);
        for (CompletableFuture<?> answer : answers) {
            answer.get(30, TimeUnit.SECONDS);
        }
        inTheEnd(writer.get(), wires);
    }

    private void inTheEnd(Writer writer, List<Wire> wires) {
        draft.allow(PeekLevel.MASKED);
        wires.forEach(this::confirms);
        for (Wire wire : wires) {
            if (draft.viewer(wire) == null) {
                draft.look(new AgentId("last"), wire);
            }
        }
        types(writer, 1L << 40, "the last word ");
        assertThat(wires).allSatisfy(wire -> {
            assertThat(wire.screen).hasToString("the last word ");
            assertThat(wire.wrongs).isEmpty();
        });
        CompletableFuture<?> gone = draft.erase(EraseReason.SENT);
        assertThat(gone).isNotDone();
        wires.forEach(this::confirms);
        assertThat(gone).isCompleted();
        assertThat(wires).allSatisfy(wire -> assertThat(wire.screen).isEmpty());
        assertThat(erased.get()).isGreaterThan(ENOUGH);
        assertThat(draft.allErased()).isCompleted();
    }

    private interface Part {
        void run(Random random);
    }

    private CompletableFuture<?> go(Part part) {
        return CompletableFuture.runAsync(
                () -> {
                    Random random = new Random(42);
                    try {
                        for (int i = 0; i < ROUNDS; i++) {
                            rounds.arriveAndAwaitAdvance();
                            part.run(random);
                        }
                    } finally {
                        rounds.arriveAndDeregister();
                    }
                },
                threads);
    }

    private void types(AtomicReference<Writer> writer, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            types(
                    writer.get(),
                    typed.incrementAndGet(),
                    text.append("word").append(random.nextInt(9)).append(' ').toString());
        }
    }

    private void types(Writer writer, long number, String text) {
        draft.receive(writer, new DraftUpdate.Snapshot(number, text, DraftText.check(text), false));
    }

    private void erases(
            AtomicReference<Writer> writer, Wire visitor, List<CompletableFuture<?>> answers, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> answers.add(draft.erase(EraseReason.SENT));
            case 1 -> answers.add(draft.allow(LEVELS[random.nextInt(LEVELS.length)]));
            case 2 -> {
                answers.add(draft.withdrawing());
                draft.withdrawn(random.nextBoolean());
            }
            case 3 -> {
                answers.add(draft.displace());
                draft.write(visitor, 1, writer::set);
            }
            default -> answers.add(draft.allow(PeekLevel.MASKED));
        }
    }

    private void looks(AgentId agent, Wire wire, Random random) {
        confirms(wire, LATE);
        if (draft.viewer(wire) == null) {
            draft.look(agent, wire);
        }
        for (int i = random.nextInt(20); i > 0; i--) {
            confirms(wire, LATE);
        }
        if (random.nextInt(4) == 0) {
            draft.stopLooking(viewer -> viewer.connection() == wire, EraseReason.VIEWER_LEFT);
        }
        Viewer viewer = draft.viewer(wire);
        if (viewer != null && random.nextInt(4) == 0) {
            draft.resync(viewer);
        }
        confirms(wire, LATE);
    }
}
