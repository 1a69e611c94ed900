package dev.peekwire.store.memory;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.spi.Fence;
import dev.peekwire.spi.FollowUpStore;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The store's follow-ups, desk by desk. */
record MemoryFollowUps(Function<DeskId, DeskShelf> shelves) implements FollowUpStore {
    @Override
    public List<FollowUp> due(DeskId desk, Instant now, int limit) {
        if (limit < 1 || limit > MOST_READ) {
            throw new IllegalArgumentException("limit: " + limit + ", allowed are 1 to " + MOST_READ);
        }
        return shelves.apply(desk).followUps.due(now, limit);
    }

    @Override
    public boolean change(FollowUp before, FollowUp after, @Nullable Fence fence) {
        return shelves.apply(before.desk()).change(before, after, fence);
    }

    @Override
    public List<FollowUp> of(DeskId desk, ChatId chat) {
        return shelves.apply(desk).followUps.of(chat);
    }

    @Override
    public int unsent(DeskId desk) {
        return shelves.apply(desk).followUps.waiting();
    }
}
