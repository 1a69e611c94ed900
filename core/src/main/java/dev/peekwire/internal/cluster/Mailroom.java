package dev.peekwire.internal.cluster;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.cluster.Letter;
import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Questions to other nodes, each answered once: by its answer, or after a while by a refusal. Thread-safe. */
public final class Mailroom {
    /** Nobody answers: the same may be asked again. */
    public static final Refusal NO_ANSWER =
            Refusal.of(ErrorCode.UNAVAILABLE, "nobody gives chats to agents for now; send the same command again");

    /** How long an answer may take. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Scheduler scheduler;
    private final AtomicLong count = new AtomicLong();
    private final LongAdder unanswered = new LongAdder();
    private final Map<Long, Open> open = new ConcurrentHashMap<>();

    /** No questions yet. */
    public Mailroom(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    private record Open(Consumer<Answered> then, Scheduler.Task patience) {}

    /** A number for a question, whose answer is told here. */
    public long ask(Consumer<Answered> then) {
        long id = count.incrementAndGet();
        open.put(id, new Open(then, scheduler.after(PATIENCE, () -> refuse(id))));
        return id;
    }

    /** An answer has come; one too late is nobody's. */
    public void answered(Letter.Answer letter) {
        close(letter.id(), Answered.of(letter));
    }

    private void close(long id, Answered answer) {
        Open one = open.remove(id);
        if (one != null) {
            one.patience().cancel();
            one.then().accept(answer);
        }
    }

    private void refuse(long id) {
        unanswered.increment();
        close(id, Answered.refused(NO_ANSWER));
    }

    /** Nobody will answer what is asked now. */
    public void nobodyAnswers() {
        open.keySet().forEach(this::refuse);
    }

    /** How many questions nobody has answered in time. */
    public long unanswered() {
        return unanswered.sum();
    }

    /** How many questions are open. */
    public int size() {
        return open.size();
    }
}
