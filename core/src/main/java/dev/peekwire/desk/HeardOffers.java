package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.internal.dispatch.DueQueue;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What agents here are shown for visitors who type at other nodes. It fades where it is not told again. Thread-safe. */
final class HeardOffers {
    private final Show show;
    private final Consumer<ChatId> gone;
    private final DueQueue<ChatId> leases;
    private final AtomicLong count = new AtomicLong();
    private final Map<ChatId, Long> latest = new ConcurrentHashMap<>();

    /** Shows it, in its own time. */
    @FunctionalInterface
    interface Show {
        /**
         * Shows it.
         *
         * @param stands whether nothing else was heard since
         */
        void show(DraftFrame.Suggested frame, List<Suggestion> found, BooleanSupplier stands);
    }

    /**
     * Nothing was heard.
     *
     * @param gone told of chats for which nothing may be shown any more
     */
    HeardOffers(Scheduler time, Show show, Consumer<ChatId> gone) {
        this.show = show;
        this.gone = gone;
        this.leases = new DueQueue<>(time, this::over);
    }

    void heard(DraftFrame.Suggested frame) {
        if (frame.scripts().isEmpty()) {
            over(frame.chat());
            return;
        }
        long turn = count.incrementAndGet();
        latest.put(frame.chat(), turn);
        leases.put(frame.chat(), Said.LASTS);
        List<Suggestion> found = frame.scripts().stream()
                .map(one -> new Suggestion(one.script(), one.locale(), 0))
                .toList();
        show.show(frame, found, () -> latest.getOrDefault(frame.chat(), 0L) == turn);
    }

    /** Nothing that was heard of that chat is true any more. */
    void over(ChatId chat) {
        if (latest.remove(chat) != null) {
            leases.remove(chat);
            gone.accept(chat);
        }
    }

    /** Nothing more can be heard. */
    void cutOff() {
        List.copyOf(latest.keySet()).forEach(this::over);
    }

    void close() {
        leases.close();
    }
}
