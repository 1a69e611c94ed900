package dev.peekwire.client;

import dev.peekwire.ChatException;
import dev.peekwire.CommandId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The commands that wait for an answer, in the order they were given. Confined to the engine. */
final class Outbox {
    private final Map<CommandId, Pending> waiting = new LinkedHashMap<>();

    void add(Pending pending) {
        waiting.put(pending.frame.command(), pending);
    }

    int size() {
        return waiting.size();
    }

    /** The one that waits under that id; null if none does. */
    @Nullable Pending waiting(CommandId id) {
        return waiting.get(id);
    }

    boolean holds(Pending pending) {
        return waiting.get(pending.frame.command()) == pending;
    }

    /** Takes out the one that was answered; null if none waits under that id. */
    @Nullable Pending answered(CommandId id) {
        Pending pending = waiting.remove(id);
        if (pending != null) {
            pending.cancelDeadline();
        }
        return pending;
    }

    List<Pending> inOrder() {
        return List.copyOf(waiting.values());
    }

    void connectionLost() {
        waiting.values().removeIf(pending -> pending.hold == Pending.Hold.CONNECTION);
    }

    void fail(Predicate<Pending> which, ChatException why) {
        for (Pending pending : inOrder()) {
            if (which.test(pending)) {
                answered(pending.frame.command());
                pending.answer.completeExceptionally(why);
            }
        }
    }
}
