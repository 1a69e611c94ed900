package dev.peekwire.chat;

import dev.peekwire.DeskId;
import dev.peekwire.transcript.proof.Chain;
import dev.peekwire.transcript.proof.EventBody;
import dev.peekwire.transcript.proof.EventSeal;
import dev.peekwire.transcript.proof.Hash;
import dev.peekwire.transcript.proof.OpenParts;
import dev.peekwire.transcript.proof.Part;
import dev.peekwire.transcript.proof.Remains;
import dev.peekwire.transcript.proof.Salt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Events as links of a chain. The first event of a chat begins one, and so does an event that follows one without a seal,
 * which a library that knew of no seals recorded. Pure.
 *
 * @since 0.1.0
 */
public final class Sealing {
    private Sealing() {}

    /**
     * The seals of events that are about to happen to a chat, one after another.
     *
     * @param desk whose chat it is
     * @param chat as it is before them
     * @param at when they happen
     * @param by who causes them
     * @param events at least one
     * @param salts random ones, each asked for once
     */
    public static List<EventSeal> seals(
            DeskId desk, Chat chat, Instant at, Actor by, List<ChatEvent> events, Supplier<Salt> salts) {
        List<EventSeal> seals = new ArrayList<>(events.size());
        Hash previous = chat.link().orElse(null);
        for (ChatEvent event : events) {
            long version = chat.version() + 1 + seals.size();
            RecordedEvent next = new RecordedEvent(chat.id(), version, at, by, null, event);
            EventSeal seal = seal(desk, previous, next, salts.get());
            seals.add(seal);
            previous = seal.link();
        }
        return seals;
    }

    /**
     * The seal of one event.
     *
     * @param previous the link of the event before it; null if it has none, so that the event begins a chain
     */
    public static EventSeal seal(DeskId desk, @Nullable Hash previous, RecordedEvent event, Salt salt) {
        return new EventSeal(salt, link(desk, previous, event, body(event, salt, Set.of())));
    }

    /**
     * The link of an event.
     *
     * @param previous as for {@link #seal}
     * @param body what the event comes to
     */
    public static Hash link(DeskId desk, @Nullable Hash previous, RecordedEvent event, EventBody body) {
        Hash before = previous == null ? Chain.begin(desk, event.chat(), event.version()) : previous;
        return Chain.next(before, body.hash());
    }

    /** All that an event says, by name, in the form that is committed to; who did it is {@link EventBody#BY}. */
    public static Map<String, Object> values(RecordedEvent event) {
        Map<String, Object> values = new TreeMap<>(EventFields.of(event.event()));
        values.put(EventBody.BY, by(event.by()));
        return values;
    }

    private static Map<String, Object> by(Actor by) {
        return Map.of("id", by.id(), "kind", EventFields.name(by.kind()));
    }

    /**
     * An event of which something was erased, as it is hashed: as it was when it was whole.
     *
     * @param withheld as for the other
     */
    public static EventBody body(RecordedEvent event, Remains remains, Set<String> withheld) {
        Map<String, Object> values = values(event);
        Set<String> names = new TreeSet<>(values.keySet());
        names.addAll(remains.hashes().keySet());
        Map<String, Part> parts = new TreeMap<>();
        for (String name : names) {
            Part part = remains.part(name, values.getOrDefault(name, ""));
            boolean shown =
                    !withheld.contains(EventFields.component(event.event().type(), name));
            parts.put(name, shown ? part : new Part.Withheld(part.commitment(name)));
        }
        Part by = parts.remove(EventBody.BY);
        return new EventBody(
                event.version(),
                EventBody.time(event.at()),
                EventFields.name(event.event().type()),
                by,
                parts);
    }

    /**
     * The event as it is hashed.
     *
     * @param salt the event's own
     * @param withheld what is not shown: names of the components of the event's record, and {@link EventBody#BY}
     */
    public static EventBody body(RecordedEvent event, Salt salt, Set<String> withheld) {
        OpenParts parts = new OpenParts(salt);
        Part.Open actor = parts.of(EventBody.BY, by(event.by()));
        return new EventBody(
                event.version(),
                EventBody.time(event.at()),
                EventFields.name(event.event().type()),
                withheld.contains(EventBody.BY) ? new Part.Withheld(actor.commitment(EventBody.BY)) : actor,
                parts.of(
                        EventFields.of(event.event()),
                        field -> !withheld.contains(
                                EventFields.component(event.event().type(), field))));
    }
}
