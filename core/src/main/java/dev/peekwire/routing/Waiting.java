package dev.peekwire.routing;

import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import java.time.Instant;
import java.util.Comparator;

/** A waiting chat, in the order of serving: who came first; among equals the id, so that every node orders alike. */
record Waiting(ChatId chat, TeamId team, Instant queuedAt) implements Comparable<Waiting> {
    private static final Comparator<Waiting> ORDER =
            Comparator.comparing(Waiting::queuedAt).thenComparing(w -> w.chat().value());

    @Override
    public int compareTo(Waiting other) {
        return ORDER.compare(this, other);
    }
}
