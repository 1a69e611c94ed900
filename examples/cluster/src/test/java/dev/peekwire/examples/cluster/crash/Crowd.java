package dev.peekwire.examples.cluster.crash;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.tck.history.History;
import dev.peekwire.tck.history.SentMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** All who are at the desk, what they share, and what is written down about them. */
final class Crowd implements AutoCloseable {
    private static final int THREADS = 4;

    final History history = new History();
    final Tally tally = new Tally();
    final Marks marks;
    final CrashSettings settings;
    final Scheduler time = Scheduler.system();
    private final Executor threads = threads();
    private final List<Deed> deeds = new ArrayList<>();
    private final Set<ChatId> claimed = ConcurrentHashMap.newKeySet();
    private final List<BusyVisitor> visitors = new ArrayList<>();
    private final List<BusyAgent> agents = new ArrayList<>();

    Crowd(CrashSettings settings, Places places) {
        this.settings = settings;
        this.marks = Marks.of(settings.seed());
        Random random = new Random(settings.seed());
        for (int i = 0; i < settings.agents(); i++) {
            agents.add(new BusyAgent("agent-" + i, this, places, new Random(random.nextLong())));
        }
        for (int i = 0; i < settings.chats(); i++) {
            visitors.add(new BusyVisitor(i, this, places, new Random(random.nextLong())));
        }
    }

    /** They end when they have nothing to do, so that whoever comes late still finds one. */
    private static Executor threads() {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(THREADS, THREADS, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    void begin() {
        agents.forEach(BusyAgent::begin);
        visitors.forEach(BusyVisitor::begin);
    }

    /** From now on everybody stays; each visitor shows that all works, and then is quiet. */
    void prove() {
        agents.forEach(BusyAgent::stay);
        visitors.forEach(BusyVisitor::prove);
    }

    List<BusyVisitor> visitors() {
        return visitors;
    }

    List<BusyAgent> agents() {
        return agents;
    }

    OneByOne oneByOne() {
        return new OneByOne(threads);
    }

    void later(Duration delay, OneByOne where, Runnable task) {
        time.after(delay, () -> where.execute(task));
    }

    /** A visitor knows of the chat and looks after it. */
    void claim(ChatId chat) {
        claimed.add(chat);
    }

    boolean claimed(ChatId chat) {
        return claimed.contains(chat);
    }

    /** A message of its own kind, and what is answered to it. */
    CompletionStage<Long> said(SentMessage message, CompletionStage<Long> answer) {
        return counted(answer).whenComplete((version, failure) -> {
            if (failure == null) {
                message.acknowledged(version);
            } else if (isFinal(failure)) {
                message.refused();
            }
        });
    }

    /** A command of another kind. */
    CompletionStage<Long> did(Deed.Kind kind, ChatId chat, String word, CompletionStage<Long> answer) {
        return counted(answer).whenComplete((version, failure) -> {
            if (failure == null) {
                noted(new Deed(kind, chat, version, word));
            }
        });
    }

    void noted(Deed deed) {
        synchronized (deeds) {
            deeds.add(deed);
        }
    }

    <T> CompletionStage<T> counted(CompletionStage<T> answer) {
        Instant asked = Instant.now();
        return answer.whenComplete((done, failure) -> {
            if (failure == null) {
                tally.acknowledged(asked);
            } else {
                tally.count("refused: " + code(failure));
            }
        });
    }

    private static ErrorCode code(Throwable failure) {
        return cause(failure) instanceof ChatException known ? known.code() : ErrorCode.INTERNAL;
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** A time-out says nothing; what may be tried again was not done, as far as the desk knows. */
    private static boolean isFinal(Throwable failure) {
        return cause(failure) instanceof ChatException refused
                && refused.refusal().isPresent()
                && !refused.retryable();
    }

    List<Deed> deeds() {
        synchronized (deeds) {
            return List.copyOf(deeds);
        }
    }

    List<Person> clients() {
        List<Person> all = new ArrayList<>(visitors);
        all.addAll(agents);
        return all;
    }

    /** Everybody leaves. */
    @Override
    public void close() {
        visitors.forEach(BusyVisitor::close);
        agents.forEach(BusyAgent::close);
    }
}
