package dev.peekwire.internal.answer;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.VisitorId;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the suggester, off everybody's path: at most one call of a chat is under way, and of what is asked meanwhile the
 * latest waits, about what was sent before about what is typed. A call that takes too long is given up and said; its chat gets no suggestions until it returns. Thread-safe.
 */
public final class Suggesting {
    /** How much that the suggester is to be told may wait: while it hangs, nothing gathers without end. */
    private static final int MOST_WAITING = 1_000;
    /** Who wants it to forget waits so long for it to have learned. */
    private static final Duration LONGEST_LESSON = Duration.ofSeconds(5);

    private final ResponseSuggester suggester;
    private final Executor threads;
    private final Scheduler time;
    private final Duration patience;
    private final Consumer<Throwable> failed;
    private final AtomicInteger waiting = new AtomicInteger();
    /** Held while the suggester is told something: what it is just told of a chat is not learned after that is forgotten. */
    private final ReentrantLock telling = new ReentrantLock();

    private final Map<ChatId, Turn> turns = new ConcurrentHashMap<>();

    /**
     * @param suggester whom to ask
     * @param threads where it may take its time; may reject
     * @param time for the patience
     * @param patience how long a call may take
     * @param failed told of what failed, and of a call that takes too long
     */
    public Suggesting(
            ResponseSuggester suggester,
            Executor threads,
            Scheduler time,
            Duration patience,
            Consumer<Throwable> failed) {
        this.suggester = suggester;
        this.threads = threads;
        this.time = time;
        this.patience = patience;
        this.failed = failed;
    }

    /** A call that takes too long. */
    public static final class Hang extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Hang(Duration patience) {
            super("no suggestions within " + patience.toMillis() + " ms");
        }
    }

    /** One question: made when its turn comes, on a thread of its own; null if there is nothing to ask any more. */
    private record Asked(Supplier<@Nullable SuggestionRequest> made, Consumer<List<Suggestion>> then) {}

    /** A chat's call under way, and what waits for its end. Touched within the map's own work on its chat alone. */
    private static final class Turn {
        private @Nullable Asked sent;
        private @Nullable Asked typed;

        private Turn then(Asked asked, boolean draft) {
            if (draft) {
                typed = asked;
            } else {
                sent = asked;
            }
            return this;
        }

        private @Nullable Asked poll() {
            Asked polled = sent == null ? typed : sent;
            typed = sent == null ? null : typed;
            sent = null;
            return polled;
        }
    }

    /** Asks about what was sent. What was asked about it before and has not begun is dropped. */
    public void ask(ChatId chat, Supplier<@Nullable SuggestionRequest> made, Consumer<List<Suggestion>> then) {
        ask(chat, new Asked(made, then), false);
    }

    /** Asks about what is typed, in the same way. */
    public void askOfDraft(ChatId chat, Supplier<@Nullable SuggestionRequest> made, Consumer<List<Suggestion>> then) {
        ask(chat, new Asked(made, then), true);
    }

    private void ask(ChatId chat, Asked asked, boolean draft) {
        Turn mine = new Turn();
        Turn turn = turns.merge(chat, mine, (known, fresh) -> known.then(asked, draft));
        if (turn == mine) {
            begin(chat, asked);
        }
    }

    /** Tells the suggester something, as soon as there is time; nothing if too much waits already. */
    public void tell(Consumer<ResponseSuggester> what) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return;
        }
        try {
            threads.execute(() -> told(what));
        } catch (RejectedExecutionException busy) {
            waiting.decrementAndGet();
            failed.accept(busy);
        }
    }

    private void told(Consumer<ResponseSuggester> what) {
        telling.lock();
        try {
            what.accept(suggester);
        } catch (RuntimeException | Error failure) {
            failed.accept(failure);
        } finally {
            telling.unlock();
            waiting.decrementAndGet();
        }
    }

    /**
     * What was learned of a visitor or in chats is unlearned when it returns. Blocks.
     *
     * @throws ChatException if it may not be: the suggester has failed, or is busy learning
     */
    public void forget(@Nullable VisitorId visitor, List<ChatId> chats) {
        unlearn(told -> {
            if (visitor != null) {
                told.forget(visitor);
            }
            chats.forEach(told::forget);
        });
    }

    /**
     * All that was learned is unlearned when it returns. Blocks.
     *
     * @throws ChatException if it may not be: the suggester has failed, or is busy learning
     */
    public void forgetAll() {
        unlearn(ResponseSuggester::forgetAll);
    }

    private void unlearn(Consumer<ResponseSuggester> what) {
        if (!mine()) {
            throw new ChatException(ErrorCode.UNAVAILABLE, "the suggester learns for too long to forget now");
        }
        try {
            what.accept(suggester);
        } catch (RuntimeException | Error failure) {
            failed.accept(failure);
            throw new ChatException(ErrorCode.UNAVAILABLE, "the suggester could not forget");
        } finally {
            telling.unlock();
        }
    }

    private boolean mine() {
        try {
            return telling.tryLock(LONGEST_LESSON.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Other scripts from now on; returns when they can be searched. */
    public void library(ScriptLibrary scripts) {
        suggester.library(scripts);
    }

    /** How many chats have a call under way. */
    public int underWay() {
        return turns.size();
    }

    private void begin(ChatId chat, Asked asked) {
        try {
            threads.execute(() -> call(chat, asked));
        } catch (RejectedExecutionException busy) {
            failed.accept(busy);
            ended(chat);
        }
    }

    private void call(ChatId chat, Asked asked) {
        AtomicBoolean over = new AtomicBoolean();
        Scheduler.Task deadline = time.after(patience, () -> {
            if (over.compareAndSet(false, true)) {
                failed.accept(new Hang(patience));
            }
        });
        answer(asked).whenComplete((found, failure) -> {
            deadline.cancel();
            boolean inTime = over.compareAndSet(false, true);
            ended(chat);
            if (failure != null) {
                failed.accept(failure);
            } else if (inTime && found != null) {
                asked.then().accept(found);
            }
        });
    }

    private CompletionStage<@Nullable List<Suggestion>> answer(Asked asked) {
        try {
            SuggestionRequest request = asked.made().get();
            return request == null
                    ? CompletableFuture.completedStage(null)
                    : suggester.suggest(request).thenApply(found -> found);
        } catch (RuntimeException | Error failure) {
            return CompletableFuture.failedStage(failure);
        }
    }

    private void ended(ChatId chat) {
        AtomicReference<@Nullable Asked> next = new AtomicReference<>();
        turns.computeIfPresent(chat, (id, turn) -> {
            next.set(turn.poll());
            return next.get() == null ? null : turn;
        });
        Asked begins = next.get();
        if (begins != null) {
            begin(chat, begins);
        }
    }
}
