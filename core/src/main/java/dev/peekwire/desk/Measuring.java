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
import dev.peekwire.measure.MeasuredPeriod;
import java.time.Instant;
import java.util.ArrayDeque;
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

    private static final int PAGE = 1_000;

    private final MeasuredChats chats;
    private final Deque<Due> waiting = new ArrayDeque<>();
    private boolean busy;

    private @Nullable CompletableFuture<DeskMeasures> asked;

    /** The end of the line of those who ask: one reads at a time, however many ask. */
    private CompletableFuture<?> reading = Commands.DONE;

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
        this.chats = new MeasuredChats(most, since);
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
            chats.missed();
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
            read(due.chat()).ifPresentOrElse(kept -> measured(kept, due.surveyed()), chats::missed);
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

    /** While the store is away; a chat that it can't read, whenever it is asked, must not hold up all others. */
    private void again(Due due, RuntimeException failure) {
        if (failure instanceof ChatException away && away.code() == ErrorCode.UNAVAILABLE) {
            synchronized (this) {
                waiting.addFirst(due);
            }
            desk().later(failure, this::next);
        } else {
            Desk.failed("measuring chat " + due.chat(), failure);
            chats.missed();
            desk().work(this::next);
        }
    }

    private void measured(MeasuredChats.Kept kept, boolean surveyed) {
        if (kept.measures().closedAt().isPresent()) {
            chats.keep(kept);
        }
        for (ChatListener listener : desk().listeners()) {
            Desk.contained("a chat listener", () -> tell(listener, kept.measures(), surveyed));
        }
    }

    private static void tell(ChatListener listener, ChatMeasures measures, boolean surveyed) {
        if (surveyed) {
            listener.onSurveyed(measures);
        } else {
            listener.onMeasured(measures);
        }
    }

    // ---- asking

    MeasuredChats chats() {
        return chats;
    }

    /** A chat from its first event to its last; empty if the store has none of it. */
    Optional<MeasuredChats.Kept> read(ChatId chat) {
        ChatMeter meter = new ChatMeter(chat, rules);
        List<RecordedEvent> page;
        long version = 0;
        do {
            page = desk().store().read(desk().id(), chat, version, PAGE);
            page.forEach(meter::add);
            version += page.size();
        } while (page.size() == PAGE);
        return version == 0 ? Optional.empty() : Optional.of(new MeasuredChats.Kept(meter.measures(), version));
    }

    /** A chat that was closed elsewhere, or before this desk was there: it is kept as if it had been closed here. */
    Optional<ChatMeasures> readClosed(ChatId chat) {
        Optional<MeasuredChats.Kept> read = read(chat);
        read.ifPresent(chats::keep);
        return read.map(MeasuredChats.Kept::measures);
    }

    /** All that is kept, and the open chats as they are; who asks while another does gets the same. */
    synchronized CompletionStage<DeskMeasures> measures(Instant now) {
        CompletableFuture<DeskMeasures> known = asked;
        if (known == null || known.isDone()) {
            known = ask(null, now);
            asked = known;
        }
        return known.copy();
    }

    /** The chats of a period, open and closed ones, from the store where they are not kept; one asker after another. */
    synchronized CompletionStage<DeskMeasures> measures(MeasuredPeriod period, Instant now) {
        return ask(period, now).copy();
    }

    private CompletableFuture<DeskMeasures> ask(@Nullable MeasuredPeriod period, Instant now) {
        if (desk().closed().get()) {
            return CompletableFuture.failedFuture(new ChatException(ErrorCode.CLOSED, "the desk is closed"));
        }
        CompletableFuture<DeskMeasures> answer = reading.handle(
                        (any, failure) -> new MeasuresReading(this, desk(), period, now))
                .thenCompose(MeasuresReading::begin);
        reading = answer;
        return answer;
    }
}
