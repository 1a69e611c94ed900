package dev.peekwire.desk;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.measure.ChatMeasures;
import dev.peekwire.measure.ChatMeter;
import dev.peekwire.measure.DeskMeasures;
import dev.peekwire.measure.MeasureRules;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Measures the chats that are closed here: each is read from the store once more, one after another, beside all commands. So
 * it does not matter on which nodes a chat went on, and nothing is kept of one that goes on. Thread-safe.
 */
final class Measuring implements ChatListener {
    /** How many closed chats may wait for it. */
    static final int MOST_WAITING = 10_000;

    /** How many open chats are read before others have the worker. */
    private static final int AT_ONCE = 50;

    private static final int PAGE = 1_000;

    private final Book book;
    private final Deque<ChatId> waiting = new ArrayDeque<>();
    private boolean busy;

    private @Nullable CompletableFuture<DeskMeasures> asked;

    private final MeasureRules rules;
    private @Nullable Desk desk;

    /**
     * One that hears of closed chats.
     *
     * @param most how many of them it keeps
     * @param since from when on
     */
    Measuring(MeasureRules rules, int most, Instant since) {
        this.rules = rules;
        this.book = new Book(most, since);
    }

    /** Before it hears of any: the desk has its listeners from the start. */
    void begin(Desk now) {
        desk = now;
    }

    private Desk desk() {
        return Objects.requireNonNull(desk);
    }

    @Override
    public void onEvent(RecordedEvent event) {
        if (event.event().type() == ChatEvent.Type.CLOSED && isFirst(event.chat())) {
            desk().work(this::next);
        }
    }

    private synchronized boolean isFirst(ChatId closed) {
        if (waiting.size() == MOST_WAITING) {
            book.missed();
            return false;
        }
        waiting.add(closed);
        boolean first = !busy;
        busy = true;
        return first;
    }

    private void next() {
        ChatId chat = waits();
        if (chat == null) {
            return;
        }
        try {
            read(chat).ifPresentOrElse(this::measured, book::missed);
        } catch (RuntimeException failure) {
            again(chat, failure);
            return;
        }
        desk().work(this::next);
    }

    private synchronized @Nullable ChatId waits() {
        ChatId chat = waiting.poll();
        busy = chat != null;
        return chat;
    }

    /** While the store is away; a chat that it can't read, whenever it is asked, must not hold up all others. */
    private void again(ChatId chat, RuntimeException failure) {
        if (failure instanceof ChatException away && away.code() == ErrorCode.UNAVAILABLE) {
            synchronized (this) {
                waiting.addFirst(chat);
            }
            desk().later(failure, this::next);
        } else {
            Desk.failed("measuring chat " + chat, failure);
            book.missed();
            desk().work(this::next);
        }
    }

    private void measured(ChatMeasures measures) {
        book.keep(measures);
        for (ChatListener listener : desk().listeners()) {
            Desk.contained("a chat listener", () -> listener.onMeasured(measures));
        }
    }

    private Optional<ChatMeasures> read(ChatId chat) {
        ChatMeter meter = new ChatMeter(chat, rules);
        List<RecordedEvent> page;
        do {
            page = desk().store().read(desk().id(), chat, meter.version(), PAGE);
            page.forEach(meter::add);
        } while (page.size() == PAGE);
        return meter.version() == 0 ? Optional.empty() : Optional.of(meter.measures());
    }

    /** All that is known, and the open chats as they are; who asks while another does gets the same. */
    synchronized CompletionStage<DeskMeasures> measures(Instant now) {
        if (desk().closed().get()) {
            return CompletableFuture.failedFuture(new ChatException(ErrorCode.CLOSED, "the desk is closed"));
        }
        CompletableFuture<DeskMeasures> known = asked;
        if (known != null) {
            return known.copy();
        }
        CompletableFuture<DeskMeasures> answer = new CompletableFuture<>();
        asked = answer;
        desk().work(() -> open(now, answer));
        return answer.copy();
    }

    private void open(Instant now, CompletableFuture<DeskMeasures> answer) {
        attempt(answer, () -> {
            List<ChatId> open = desk().store().open(desk().id());
            some(now, open, new ArrayList<>(), answer);
        });
    }

    private void some(Instant now, List<ChatId> open, List<ChatMeasures> read, CompletableFuture<DeskMeasures> answer) {
        attempt(answer, () -> {
            int end = Math.min(AT_ONCE, open.size());
            open.subList(0, end).forEach(chat -> read(chat).ifPresent(read::add));
            if (end == open.size()) {
                // Closed ones last: a chat that was closed since it was read is among them, or is to come.
                answered(answer).complete(book.with(read, now));
            } else {
                List<ChatId> rest = open.subList(end, open.size());
                desk().work(() -> some(now, rest, read, answer));
            }
        });
    }

    private void attempt(CompletableFuture<DeskMeasures> answer, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            answered(answer).completeExceptionally(failure);
        }
    }

    private synchronized CompletableFuture<DeskMeasures> answered(CompletableFuture<DeskMeasures> answer) {
        asked = null;
        return answer;
    }

    /** The chats measured last. */
    private static final class Book {
        private final int most;
        private final Deque<ChatMeasures> closed = new ArrayDeque<>();
        private Instant since;
        private long missed;

        private Book(int most, Instant since) {
            this.most = most;
            this.since = since;
        }

        synchronized void missed() {
            missed++;
        }

        synchronized void keep(ChatMeasures measures) {
            closed.add(measures);
            if (closed.size() > most) {
                Instant gone = closed.remove().closedAt().orElse(since).plusMillis(1);
                since = gone.isAfter(since) ? gone : since;
            }
        }

        synchronized DeskMeasures with(List<ChatMeasures> open, Instant now) {
            DeskMeasures all = DeskMeasures.of(open, since, now).plus(DeskMeasures.of(closed, since, now));
            return new DeskMeasures(all.chats(), since, now, missed);
        }
    }
}
