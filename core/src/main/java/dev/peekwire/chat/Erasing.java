package dev.peekwire.chat;

import dev.peekwire.VisitorId;
import dev.peekwire.erasure.DataKind;
import dev.peekwire.transcript.proof.Chain;
import dev.peekwire.transcript.proof.EventBody;
import dev.peekwire.transcript.proof.EventSeal;
import dev.peekwire.transcript.proof.Hash;
import dev.peekwire.transcript.proof.Part;
import dev.peekwire.transcript.proof.Remains;
import dev.peekwire.transcript.proof.Salt;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Events without what is to be forgotten of them. What is gone leaves what it came to, so that the chain still holds, and the
 * event stays in its place, blank there. Pure; the same event, erased twice, is the same.
 *
 * @since 0.1.0
 */
public final class Erasing {
    private Erasing() {}

    /**
     * An event without all of some kinds.
     *
     * @param nobody whose chat it is afterwards, if {@link DataKind#IDENTITY} is among them
     * @param salts random ones, for events that were recorded without
     * @return the same if it has nothing of these kinds, or not any more
     */
    public static RecordedEvent erase(
            RecordedEvent event, Set<DataKind> kinds, VisitorId nobody, Supplier<Salt> salts) {
        Map<String, Object> values = Sealing.values(event);
        Remains was = event.remains();
        Set<String> gone = new java.util.TreeSet<>(values.keySet());
        gone.removeIf(name ->
                !isOf(event, name, kinds) || (was != null && was.hashes().containsKey(name)));
        if (gone.isEmpty()) {
            return event;
        }
        Actor by = gone.contains(EventBody.BY) ? Actor.visitor(nobody) : event.by();
        ChatEvent left = Blank.of(event.event(), gone, nobody);
        Remains remains = without(was == null ? whole(event, values, salts) : was, values, gone);
        return new RecordedEvent(event.chat(), event.version(), event.at(), by, null, left, null, remains);
    }

    private static boolean isOf(RecordedEvent event, String name, Set<DataKind> kinds) {
        DataKind kind = name.equals(EventBody.BY)
                ? (event.by().kind() == Actor.Kind.VISITOR ? DataKind.IDENTITY : null)
                : Blank.kinds(event.event().type()).get(name);
        return kind != null && kinds.contains(kind);
    }

    private static Remains whole(RecordedEvent event, Map<String, Object> values, Supplier<Salt> salts) {
        EventSeal seal = event.seal();
        Salt salt = seal == null ? salts.get() : seal.salt();
        Map<String, Salt> parts = new TreeMap<>();
        values.keySet().forEach(name -> parts.put(name, Chain.salt(salt, name)));
        return new Remains(parts, Map.of(), event.link());
    }

    private static Remains without(Remains was, Map<String, Object> values, Set<String> gone) {
        Map<String, Salt> salts = new TreeMap<>(was.salts());
        Map<String, Hash> hashes = new TreeMap<>(was.hashes());
        values.forEach((name, value) -> {
            if (gone.contains(name)) {
                Part part = was.part(name, value);
                hashes.put(name, part.commitment(name));
                salts.remove(name);
            }
        });
        return new Remains(salts, hashes, was.link());
    }
}
