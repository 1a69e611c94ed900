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
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Deque<Due> waiting = new ArrayDeque<>();
    private boolean busy;

    private @Nullable CompletableFuture<DeskMeasures> asked;

    private final MeasureRules rules;
    private @Nullable Desk desk;

    /**
     * A chat to be measured.
     *
     * @param chat which
     * @param surveyed whether because its survey was answered; otherwise it was closed
     */
    private record Due(ChatId chat, boolean surveyed) {}

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
        boolean surveyed = event.event().type() == ChatEvent.Type.SURVEYED;
        boolean counts = surveyed || event.event().type() == ChatEvent.Type.CLOSED;
        if (counts && isFirst(new Due(event.chat(), surveyed))) {
            desk().work(this::next);
        }
    }

    private synchronized boolean isFirst(Due due) {
        if (waiting.size() == MOST_WAITING) {
            book.missed();
            return false;
        }
        waiting.add(due);
        boolean first = !busy;
        busy = true;
        return first;
    }

    private void next() {
        Due due = waits();
        if (due == null) {
            return;
        }
        try {
            read(due.chat()).ifPresentOrElse(found -> measured(found, due.surveyed()), book::missed);
        } catch (RuntimeException failure) {
            again(due, failure);
            return;
        }
        desk().work(this::next);
    }

    private synchronized @Nullable Due waits() {
        Due due = waiting.poll();
        busy = due != null;
        return due;
    }

    private void again(Due due, RuntimeException failure) {
        synchronized (this) {
            waiting.addFirst(due);
        }
        desk().later(failure, this::next);
    }

    private void measured(ChatMeasures measures, boolean surveyed) {
        if (measures.closedAt().isPresent()) {
            book.keep(measures);
        }
        for (ChatListener listener : desk().listeners()) {
            Desk.contained("a chat listener", () -> tell(listener, measures, surveyed));
        }
    }

    private static void tell(ChatListener listener, ChatMeasures measures, boolean surveyed) {
        if (surveyed) {
            listener.onSurveyed(measures);
        } else {
            listener.onMeasured(measures);
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
        private final Map<ChatId, ChatMeasures> closed = new LinkedHashMap<>();
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
            closed.put(measures.chat(), measures);
            if (closed.size() > most) {
                Iterator<ChatMeasures> oldest = closed.values().iterator();
                Instant gone = oldest.next().closedAt().orElse(since).plusMillis(1);
                oldest.remove();
                since = gone.isAfter(since) ? gone : since;
            }
        }

        synchronized DeskMeasures with(List<ChatMeasures> open, Instant now) {
            DeskMeasures all = DeskMeasures.of(open, since, now).plus(DeskMeasures.of(closed.values(), since, now));
            return new DeskMeasures(all.chats(), since, now, missed);
        }
    }
}
