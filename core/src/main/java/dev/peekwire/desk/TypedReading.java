package dev.peekwire.desk;

import dev.peekwire.internal.answer.Suggesting;
import dev.peekwire.internal.dispatch.Pacer;
import dev.peekwire.internal.peek.DraftReader;
import dev.peekwire.internal.peek.LiveDraft;
import dev.peekwire.internal.peek.Reading;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The suggester as a reader of one draft: asked for what stands there when its turn comes, and not more often than in a
 * while. What is typed is in memory once more for the length of its call. Thread-safe.
 */
final class TypedReading implements DraftReader {
    /** How often it is asked at most: people see no faster. */
    static final Duration PACE = Duration.ofMillis(250);

    private final LiveDraft draft;
    private final Suggesting suggesting;
    private final Use use;
    private final Pacer pacer;
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();

    TypedReading(LiveDraft draft, Suggesting suggesting, Scheduler time, Use use) {
        this.draft = draft;
        this.suggesting = suggesting;
        this.use = use;
        this.pacer = new Pacer(time, PACE, this::ask);
    }

    /** What it is read for. */
    interface Use {
        /** The question; on a thread of the suggester's, for it may read the store. Null if there is none. */
        @Nullable SuggestionRequest request(String typed);

        /**
         * What was found.
         *
         * @param stands whether it may be used still
         */
        void found(List<Suggestion> found, BooleanSupplier stands);

        /** There is nothing to read. */
        void nothing();

        /** What was read is gone. */
        void gone(EraseReason reason);
    }

    /** One question to the suggester. */
    private final class Ask {
        private final long turn;
        private volatile long number;

        private Ask(long turn) {
            this.turn = turn;
        }

        private @Nullable SuggestionRequest request() {
            Reading now = draft.read(TypedReading.this);
            if (now == null || now.text().isBlank()) {
                use.nothing();
                return null;
            }
            number = now.number();
            return use.request(now.text());
        }

        private void found(List<Suggestion> found) {
            if (answered.accumulateAndGet(turn, Math::max) == turn) {
                use.found(found, this::stands);
            }
        }

        private boolean stands() {
            return answered.get() == turn && draft.stands(TypedReading.this, number);
        }
    }

    LiveDraft draft() {
        return draft;
    }

    Use use() {
        return use;
    }

    @Override
    public void changed() {
        pacer.changed();
    }

    private void ask() {
        Ask ask = new Ask(asked.incrementAndGet());
        suggesting.askOfDraft(draft.chat(), ask::request, ask::found);
    }

    @Override
    public void gone(EraseReason reason) {
        use.gone(reason);
    }

    /** It reads no more. */
    void end() {
        pacer.close();
    }
}
