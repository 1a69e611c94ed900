package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.VisitorId;
import dev.peekwire.erasure.HoldId;
import dev.peekwire.erasure.LegalHold;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What must not be erased, nor run out. A hold is recorded with who placed it, why and when, and stays recorded with who
 * lifted it. Stages are completed on a worker; they fail with a {@link ChatException}: {@code UNSUPPORTED} if the store can't
 * hold, {@code UNAVAILABLE} if it is away, {@code CLOSED}. Thread-safe.
 *
 * @since 0.1.0
 */
public final class LegalHolds {
    private final Desk desk;
    private final ErasureDesk erasures;

    LegalHolds(Desk desk, ErasureDesk erasures) {
        this.desk = desk;
        this.erasures = erasures;
    }

    /**
     * Holds one chat, open or closed.
     *
     * @return completed when nothing of it can be erased any more; fails with {@code COMMAND_CONFLICT} if another hold has the
     *     id. The same again is answered as it was placed
     */
    public CompletionStage<LegalHold> place(HoldId id, ChatId chat, AgentId by, String reason) {
        return place(id, chat, null, by, reason);
    }

    /** Holds all that a visitor has, and will have while it stands; else the same. */
    public CompletionStage<LegalHold> place(HoldId id, VisitorId visitor, AgentId by, String reason) {
        return place(id, null, visitor, by, reason);
    }

    private CompletionStage<LegalHold> place(
            HoldId id, @Nullable ChatId chat, @Nullable VisitorId visitor, AgentId by, String reason) {
        LegalHold hold = new LegalHold(
                id, chat, visitor, by, reason, desk.scheduler().now().truncatedTo(ChronoUnit.MILLIS), null);
        return erasures.ask(() -> placed(hold));
    }

    private LegalHold placed(LegalHold hold) {
        if (erasures.store().place(desk.id(), hold)) {
            Desk.LOG.info("legal hold {} of desk {} was placed by {}", hold.id(), desk.id(), hold.by());
            return hold;
        }
        return erasures.store().holds(desk.id()).stream()
                .filter(other -> other.equals(new LegalHold(
                        hold.id(), hold.chat(), hold.visitor(), hold.by(), hold.reason(), other.since(), null)))
                .findFirst()
                .orElseThrow(
                        () -> new ChatException(ErrorCode.COMMAND_CONFLICT, "hold " + hold.id() + " is another one"));
    }

    /**
     * Ends a hold. What was to be erased or had run out meanwhile goes then, within a minute.
     *
     * @return whether it did: false if there is none of that id, or it was lifted before
     */
    public CompletionStage<Boolean> lift(HoldId id, AgentId by) {
        return erasures.ask(() -> {
            boolean lifted = erasures.store()
                    .lift(desk.id(), id, by, desk.scheduler().now().truncatedTo(ChronoUnit.MILLIS));
            if (lifted) {
                Desk.LOG.info("legal hold {} of desk {} was lifted by {}", id, desk.id(), by);
            }
            return lifted;
        });
    }

    /** All that there ever were, by when they were placed. */
    public CompletionStage<List<LegalHold>> all() {
        return erasures.ask(() -> erasures.store().holds(desk.id()));
    }
}
