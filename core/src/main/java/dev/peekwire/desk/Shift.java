package dev.peekwire.desk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who gives the desk's chats to agents at the moment. Thread-safe. */
final class Shift {
    private volatile @Nullable Dispatching now;

    Dispatching now() {
        return Objects.requireNonNull(now, "nobody yet");
    }

    /** Somebody else does from here on. */
    void change(Dispatching next) {
        now = next;
    }
}
