package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.internal.library.Composition;
import dev.peekwire.internal.library.KeptScripts;
import dev.peekwire.internal.library.OwnReplies;
import dev.peekwire.internal.serial.SerialQueue;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.responses.Responses;
import dev.peekwire.spi.KeptScript;
import dev.peekwire.spi.ResponseStore;
import dev.peekwire.spi.ScriptAct;
import dev.peekwire.spi.ScriptNews;
import dev.peekwire.spi.ScriptStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads what a desk's store has of scripts: at the start, when it is told of a change, and every second in case it was not
 * told. The library is made anew beside the desk's work and taken as a whole; while changes come fast, at most a fifth of a
 * processor goes into it. Thread-safe.
 */
final class LibraryFeed {
    static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(10);
    private static final int REST = 4;
    private static final int PAGE = 500;
    private static final int MOST_TOLD = 20;

    private final Desk desk;
    private final ResponseStore store;
    private final LibraryNews news;
    private final OwnReplies own;
    private final SerialQueue line;
    private final SerialQueue maker;
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final AtomicBoolean asked = new AtomicBoolean();
    /** Touched on the line alone. */
    private final KeptScripts kept = new KeptScripts();

    private long seen;
    private boolean failing;
    private boolean changed;

    private volatile List<ScriptedResponse> decided = List.of();
    private volatile Responses given;
    private volatile boolean resting;
    /** Touched by the maker alone. */
    private final Set<String> told = new HashSet<>();

    private Composition composed;

    LibraryFeed(Desk desk, ResponseStore store, Executor threads, LibraryNews news) {
        this.desk = desk;
        this.store = store;
        this.news = news;
        this.own = desk.repertoire().own();
        this.given = desk.repertoire().now();
        this.composed = Composition.of(given);
        this.line = new SerialQueue(threads, failure -> Desk.failed("the store of scripts", failure));
        this.maker = new SerialQueue(threads, failure -> Desk.failed("making the library", failure));
    }

    void begin() {
        desk.scheduler().after(FIRST, () -> ready.complete(false));
        tick();
    }

    /** Where calls of the store run, one after another. */
    SerialQueue line() {
        return line;
    }

    /** Runs a task on a worker once the scripts were read, or the store has taken too long. */
    void whenReady(Runnable task) {
        if (ready.isDone()) {
            task.run();
        } else {
            ready.thenAccept(read -> desk.work(task));
        }
    }

    private void tick() {
        if (!desk.closed().get()) {
            desk.scheduler().after(EVERY, this::tick);
            readSoon();
        }
    }

    /** There may be something new. Returns at once; asked often, it reads once. */
    void readSoon() {
        if (reading.compareAndSet(false, true)) {
            try {
                line.run(() -> {
                    reading.set(false);
                    look();
                });
            } catch (RejectedExecutionException busy) {
                reading.set(false);
            }
        }
    }

    private void look() {
        if (desk.closed().get()) {
            return;
        }
        try {
            read();
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                Desk.failed("the store of scripts", failure);
            }
            failing = true;
        }
    }

    /** All that is new. On the line; throws what the store throws. */
    void read() {
        long revision = store.revision(desk.id());
        if (revision < seen) {
            anew();
        }
        while (revision > seen) {
            List<ScriptNews> told = store.changes(desk.id(), seen, PAGE);
            if (told.isEmpty()) {
                break;
            }
            told.forEach(this::take);
        }
        news.tell(kept.proposed());
        if (changed) {
            changed = false;
            decided = kept.decided();
            makeSoon();
        } else if (decided.isEmpty()) {
            ready.complete(true);
        }
    }

    private void take(ScriptNews told) {
        changed |= kept.take(told);
        news.about(told, own.take(told));
        seen = told.revision();
    }

    /** The store was set back to an earlier time: nothing that is known holds. */
    private void anew() {
        Desk.LOG.warn("the store of scripts of desk {} was set back; it is read anew", desk.id());
        seen = 0;
        kept.clear();
        changed = true;
        own.agents().forEach(this::load);
    }

    // ---- agents' own

    /** An agent is here. */
    void arrived(AgentId agent) {
        try {
            line.run(() -> meet(agent));
        } catch (RejectedExecutionException busy) {
            desk.scheduler().after(EVERY, () -> arrived(agent));
        }
    }

    /** A connection of the agent's is here no more. */
    void left(AgentId agent) {
        try {
            line.run(() -> {
                if (!news.here(agent)) {
                    own.remove(agent);
                }
            });
        } catch (RejectedExecutionException busy) {
            desk.scheduler().after(EVERY, () -> left(agent));
        }
    }

    private void meet(AgentId agent) {
        if (desk.closed().get() || !news.here(agent)) {
            return;
        }
        try {
            load(agent);
            news.arrived(agent, kept.proposed());
        } catch (RuntimeException failure) {
            Desk.failed("the store of scripts", failure);
            desk.scheduler().after(EVERY, () -> arrived(agent));
        }
    }

    private void load(AgentId agent) {
        List<ScriptedResponse> all = new ArrayList<>();
        String after = "";
        List<KeptScript> page;
        do {
            page = store.own(desk.id(), agent, after, PAGE);
            page.forEach(kept -> all.add(kept.script()));
            after = page.isEmpty()
                    ? after
                    : page.get(page.size() - 1).script().ref().id();
        } while (page.size() == PAGE);
        own.put(agent, all);
    }

    /** Who did what to which script; what agents write for themselves is nobody's concern. */
    void log(ScriptStep step) {
        if (step.act() != ScriptAct.SAVED) {
            Desk.LOG.info(
                    "script {} of desk {}: {} by {}",
                    step.script(),
                    desk.id(),
                    step.act(),
                    step.mark().by());
        }
    }

    /** What the desk and the teams have. On the line. */
    KeptScripts kept() {
        return kept;
    }

    // ---- the library

    /** Others than those that the desk was given first. Returns when they count. */
    void given(Responses next) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        given = next;
        if (desk.closed().get()) {
            return;
        }
        maker.run(() -> {
            try {
                make();
                done.complete(true);
            } catch (RuntimeException | Error failure) {
                done.completeExceptionally(failure);
            }
        });
        done.join();
    }

    private void makeSoon() {
        if (asked.compareAndSet(false, true) && !resting) {
            makeNow();
        }
    }

    private void makeNow() {
        try {
            maker.run(this::makeAndRest);
        } catch (RejectedExecutionException busy) {
            desk.scheduler().after(EVERY, this::makeNow);
        }
    }

    private void makeAndRest() {
        if (!asked.compareAndSet(true, false)) {
            return;
        }
        resting = true;
        long before = desk.scheduler().nanoTime();
        long rest = FIRST.toNanos();
        try {
            make();
            rest = Math.min(LONGEST_REST, REST * (desk.scheduler().nanoTime() - before));
        } catch (RuntimeException | Error failure) {
            Desk.failed("making the library", failure);
            asked.set(true);
        }
        ready.complete(true);
        desk.scheduler().after(Duration.ofNanos(Math.max(0, rest)), this::rested);
    }

    private void rested() {
        resting = false;
        if (asked.get()) {
            makeNow();
        }
    }

    private void make() {
        composed = composed.next(given, decided);
        tell(composed.conflicts());
        desk.responses(composed.responses());
    }

    /** Each once, until it is gone. */
    private void tell(List<String> conflicts) {
        told.retainAll(Set.copyOf(conflicts));
        conflicts.stream()
                .filter(told::add)
                .limit(MOST_TOLD)
                .forEach(each -> Desk.LOG.warn("scripts of desk {}: {}", desk.id(), each));
    }
}
