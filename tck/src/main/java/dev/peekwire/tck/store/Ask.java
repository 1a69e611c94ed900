package dev.peekwire.tck.store;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.CapacityChange;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.Fence;
import dev.peekwire.transcript.proof.EventSeal;
import dev.peekwire.transcript.proof.Hash;
import dev.peekwire.transcript.proof.Salt;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** An append being put together; one call a line keeps the rules readable. */
final class Ask {
    /** A little in the past, so that no store's retention by age finds it old; one time for all, or they'd differ. */
    @SuppressWarnings("TimeInStaticInitializer")
    static final Instant AT = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(60);

    private final DeskId desk;
    private final ChatId chat;
    private final long expectedVersion;
    private @Nullable CommandId command;
    private Instant at = AT;
    private Actor by = Actor.DESK;
    private @Nullable Fence fence;
    private boolean sealed;
    private final List<CapacityChange> capacity = new ArrayList<>();

    Ask(DeskId desk, ChatId chat, long expectedVersion) {
        this.desk = desk;
        this.chat = chat;
        this.expectedVersion = expectedVersion;
    }

    Ask command(CommandId id) {
        this.command = id;
        return this;
    }

    Ask at(Instant when) {
        this.at = when;
        return this;
    }

    Ask by(Actor who) {
        this.by = who;
        return this;
    }

    Ask take(AgentId agent, int weight, int limit) {
        capacity.add(CapacityChange.take(agent, weight, limit));
        return this;
    }

    Ask release(AgentId agent, int weight) {
        capacity.add(CapacityChange.release(agent, weight));
        return this;
    }

    Ask under(@Nullable Fence lease) {
        this.fence = lease;
        return this;
    }

    /** With a seal for each event, of no meaning. */
    Ask sealed() {
        sealed = true;
        return this;
    }

    private List<EventSeal> seals(int events) {
        return LongStream.range(expectedVersion, expectedVersion + (sealed ? events : 0))
                .mapToObj(Ask::seal)
                .toList();
    }

    private static EventSeal seal(long number) {
        byte[] bytes = new byte[Hash.BYTES];
        new Random(number).nextBytes(bytes);
        return new EventSeal(Salt.of(Arrays.copyOf(bytes, Salt.BYTES)), Hash.of(bytes));
    }

    AppendRequest of(ChatEvent... events) {
        return of(List.of(events));
    }

    AppendRequest of(List<ChatEvent> events) {
        String fingerprint = command == null ? null : fingerprint(command, events.size());
        return new AppendRequest(
                desk,
                chat,
                expectedVersion,
                command,
                fingerprint,
                at,
                by,
                events,
                seals(events.size()),
                capacity,
                fence,
                List.of());
    }

    /** In the form of a SHA-256; differs when the number of events does. */
    static String fingerprint(CommandId command, int events) {
        return "%032x%032x".formatted(command.value().hashCode(), events);
    }
}
