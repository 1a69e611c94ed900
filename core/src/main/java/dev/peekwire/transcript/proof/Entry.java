package dev.peekwire.transcript.proof;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One event in an issued transcript: as far as it is shown, or as its hash alone. Immutable.
 *
 * @param version the event's
 * @param body what is shown of it; null if it is withheld
 * @param hash what the event comes to, shown or not
 * @param link what it and all before it come to
 * @param begins whether it begins a chain, and does not follow the entry before it
 * @param late whether it got its link when the transcript was issued, since it was recorded without one
 * @since 0.1.0
 */
public record Entry(long version, @Nullable EventBody body, Hash hash, Hash link, boolean begins, boolean late) {
    private static final Set<String> SHOWN = Set.of("version", "at", "type", "by", "fields", "link", "begins", "late");
    private static final Set<String> WITHHELD = Set.of("version", "hash", "link", "begins", "late");
    private static final Pattern TYPE = Pattern.compile("[a-z_]{1,64}");
    private static final Set<String> OPEN = Set.of("salt", "value");

    /** Validates. */
    public Entry {
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(link, "link");
    }

    /** One that is shown, in part at least. */
    public static Entry shown(EventBody body, Hash link, boolean begins, boolean late) {
        return new Entry(body.version(), body, body.hash(), link, begins, late);
    }

    /** Whether its link is what follows the one before. */
    boolean follows(Hash before) {
        return Chain.next(before, hash).equals(link);
    }

    /** As it stands in the file. */
    Map<String, Object> json() {
        Map<String, Object> json = new TreeMap<>();
        if (body == null) {
            json.put("hash", hash.toString());
        } else {
            json.put("at", body.at());
            json.put("type", body.type());
            json.put(EventBody.BY, part(body.by()));
            Map<String, Object> fields = new TreeMap<>();
            body.fields().forEach((name, part) -> fields.put(name, part(part)));
            json.put("fields", fields);
        }
        json.put("version", version);
        json.put("link", link.toString());
        flag(json, "begins", begins);
        flag(json, "late", late);
        return json;
    }

    private static void flag(Map<String, Object> json, String name, boolean set) {
        if (set) {
            json.put(name, true);
        }
    }

    private static Object part(Part part) {
        return part instanceof Part.Open open
                ? Map.of("salt", open.salt().hex(), "value", open.value())
                : Map.of("hash", part.commitment("").toString());
    }

    static Entry of(@Nullable Object value) throws Malformed {
        Json json = Json.object(value);
        boolean withheld = json.has("hash");
        json.only(withheld ? WITHHELD : SHOWN);
        long version = json.count("version");
        EventBody body = withheld ? null : body(version, json);
        return new Entry(
                version,
                body,
                body == null ? json.hash("hash") : body.hash(),
                json.hash("link"),
                json.flag("begins"),
                json.flag("late"));
    }

    private static EventBody body(long version, Json json) throws Malformed {
        Map<String, Part> parts = new TreeMap<>();
        Json fields = Json.object(json.get("fields"));
        for (String name : fields.names()) {
            parts.put(name, part(Json.object(fields.get(name))));
        }
        if (parts.containsKey(EventBody.BY)) {
            throw new Malformed("fields: one has a name that none can have");
        }
        String at = json.text("at");
        Statement.time(at);
        String type = json.text("type");
        if (!TYPE.matcher(type).matches()) {
            throw new Malformed("type: not in its form");
        }
        return new EventBody(version, at, type, part(Json.object(json.get(EventBody.BY))), parts);
    }

    private static Part part(Json json) throws Malformed {
        if (json.has("hash")) {
            return new Part.Withheld(json.only(Set.of("hash")).hash("hash"));
        }
        Object value = json.only(OPEN).get("value");
        if (value == null) {
            throw new Malformed("value: expected");
        }
        return new Part.Open(json.salt("salt"), value);
    }
}
