package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.cluster.Letter;
import dev.peekwire.erasure.DataKind;
import dev.peekwire.erasure.RetentionPolicy;
import dev.peekwire.spi.ErasureStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes out of closed chats what has run out, a bounded number at a time. One thread at a time; blocks. */
final class Expiry {
    /** Of one kind, before others have the thread. */
    static final int BATCH = Letter.MOST_FORGOTTEN;

    private final Desk desk;
    private final ErasureStore store;
    private final Forgetting forgetting;

    Expiry(Desk desk, ErasureStore store, Forgetting forgetting) {
        this.desk = desk;
        this.store = store;
        this.forgetting = forgetting;
    }

    /**
     * Of each kind a batch.
     *
     * @return whether there is more
     */
    boolean run(RetentionPolicy policy) {
        Instant now = desk.scheduler().now();
        boolean more = false;
        for (Map.Entry<DataKind, Duration> each : policy.after().entrySet()) {
            more |= run(each.getKey(), now.minus(each.getValue()));
        }
        return more;
    }

    private boolean run(DataKind kind, Instant closedBefore) {
        List<ChatId> due = store.due(desk.id(), kind, closedBefore, BATCH);
        if (kind == DataKind.MESSAGES && !due.isEmpty()) {
            // First, since they are not due again; what is held unlearns a little too much.
            forgetting.everywhere(null, due);
        }
        ChatErasure erasure = new ChatErasure(desk, store);
        int gone = 0;
        for (ChatId chat : due) {
            if (!desk.closed().get() && erasure.erase(chat, Set.of(kind), null)) {
                gone++;
            }
        }
        if (gone > 0) {
            desk.counters().expired.add(gone);
            Desk.LOG.info("{} of {} closed chats of desk {} have run out", kind, gone, desk.id());
        }
        return gone == BATCH;
    }
}
