package dev.peekwire.desk;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.measure.ChatMeasures;
import dev.peekwire.measure.DeskMeasures;
import dev.peekwire.measure.MeasuredPeriod;
import dev.peekwire.spi.ClosedChat;
import dev.peekwire.spi.ClosedChats;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody has asked for: all open chats, and of the closed ones of a period those that are not kept yet. A
 * few at a time, then others have the worker. Each step runs after the one before, on a worker.
 */
final class MeasuresReading {
    /** How many chats are read before others have the worker. */
    private static final int AT_ONCE = 50;

    private static final int PAGE = 1_000;

    private final Measuring measuring;
    private final Desk desk;
    private final Instant now;
    private final @Nullable MeasuredPeriod period;
    private final CompletableFuture<DeskMeasures> answer = new CompletableFuture<>();
    private final List<ChatMeasures> found = new ArrayList<>();
    private final Deque<ClosedChat> page = new ArrayDeque<>();
    private @Nullable Deque<ChatId> open;
    private @Nullable ClosedChat last;
    private Instant since;
    private boolean done;
    private int left;
    private long missed;

    /**
     * Nothing is read yet.
     *
     * @param period which closed chats are wanted; null for those that are kept
     */
    MeasuresReading(Measuring measuring, Desk desk, @Nullable MeasuredPeriod period, Instant now) {
        this.measuring = measuring;
        this.desk = desk;
        this.period = period;
        this.now = now;
        this.since = period == null ? now : period.from();
        this.left = measuring.chats().most();
    }

    /** Begins; call once. */
    CompletableFuture<DeskMeasures> begin() {
        desk.work(this::step);
        return answer;
    }

    private void step() {
        try {
            if (readSome()) {
                answer.complete(result());
            } else {
                desk.work(this::step);
            }
        } catch (RuntimeException failure) {
            answer.completeExceptionally(failure);
        }
    }

    /** Closed ones last: a chat that is closed after it was read as an open one is among them, or is to come. */
    private boolean readSome() {
        int reads = 0;
        Deque<ChatId> waiting = open();
        while (reads < AT_ONCE && !waiting.isEmpty()) {
            ChatId chat = waiting.remove();
            found(chat, () -> measuring.read(chat).map(MeasuredChats.Kept::measures));
            reads++;
        }
        while (reads < AT_ONCE && !allListed()) {
            reads += closed(page.remove()) ? 1 : 0;
        }
        return waiting.isEmpty() && reads < AT_ONCE;
    }

    private Deque<ChatId> open() {
        Deque<ChatId> known = open;
        if (known == null) {
            known = new ArrayDeque<>(desk.store().open(desk.id()));
            open = known;
        }
        return known;
    }

    /** Whether it had to be read. */
    private boolean closed(ClosedChat chat) {
        var kept = measuring.chats().of(chat);
        found(chat.chat(), () -> kept.or(() -> measuring.readClosed(chat.chat())));
        return kept.isEmpty();
    }

    /** A chat that can't be read, whenever it is asked, must not keep all others from being told. */
    private void found(ChatId chat, Supplier<Optional<ChatMeasures>> read) {
        try {
            read.get().ifPresent(found::add);
        } catch (ChatException failure) {
            if (failure.code() != ErrorCode.INTERNAL) {
                throw failure;
            }
            Desk.failed("measuring chat " + chat, failure);
            missed++;
        }
    }

    /** Looks for more of them when it is through with those it has. */
    private boolean allListed() {
        if (page.isEmpty() && !done && period != null) {
            list(period);
        }
        return page.isEmpty();
    }

    private void list(MeasuredPeriod of) {
        // One more than may be read tells from when on they are all there.
        int limit = Math.min(PAGE, left + 1);
        List<ClosedChat> next = desk.store().closed(new ClosedChats(desk.id(), of.from(), of.to(), last, limit));
        done = next.size() < limit || next.size() > left;
        for (ClosedChat chat : next) {
            if (left == 0) {
                since = chat.closedAt().plusMillis(1);
                break;
            }
            left--;
            page.add(chat);
            last = chat;
        }
    }

    private DeskMeasures result() {
        return period == null
                ? measuring.chats().with(found, now)
                : new DeskMeasures(
                        DeskMeasures.of(found, now, now).chats(), since.isBefore(now) ? since : now, now, missed);
    }
}
