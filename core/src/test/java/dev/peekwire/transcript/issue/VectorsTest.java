package dev.peekwire.transcript.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.chat.Sealing;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.proof.Canonical;
import dev.peekwire.transcript.proof.Chain;
import dev.peekwire.transcript.proof.EventBody;
import dev.peekwire.transcript.proof.Hash;
import dev.peekwire.transcript.proof.Part;
import dev.peekwire.transcript.proof.TranscriptKeys;
import dev.peekwire.transcript.proof.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Vectors for those who write a verifier in another language. To change them on purpose: {@code -Dpeekwire.vectors.accept=true}. */
class VectorsTest {
    private static final Path FILE = Path.of("..", "docs", "transcript-vectors.json");
    private static final TranscriptKeys OTHER = TranscriptKeys.ofJwk(
            """
            {"kty":"OKP","crv":"Ed25519","kid":"2025-01","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
            "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}""");
    private static final int CHANGES = 2_000;

    private final Map<String, Object> transcripts = new LinkedHashMap<>();

    @Test
    void the_vectors_are_what_the_code_says() throws IOException {
        String made = "{\n\"keys\": " + Issued.KEYS.jwks() + ",\n\"canonical\": " + list(canonical())
                + ",\n\"events\": " + list(events()) + ",\n\"transcripts\": " + list(transcripts()) + ",\n\"changes\": "
                + list(changes()) + "\n}\n";
        if (Boolean.getBoolean("peekwire.vectors.accept")) {
            Files.writeString(FILE, made);
        }
        assertThat(Files.readString(FILE).equals(made))
                .as("the vectors are what the code says: if they are to change, see above")
                .isTrue();
    }

    private static String list(List<?> values) {
        return values.stream().map(Canonical::text).collect(Collectors.joining(",\n", "[\n", "\n]"));
    }

    private static List<Object> canonical() {
        List<Object> values = List.of(
                Map.of("\u20ac", 1, "\r", 2, "\ufb33", 3, "1", 4, "\ud83d\ude00", 5, "\u0080", 6, "\u00f6", 7),
                "\u20ac$\u000F\nA'B\"\\/\u007f\u2028",
                List.of(true, false, 0, -7, Canonical.MOST, List.of(), Map.of()));
        return values.stream()
                .<Object>map(value -> Map.of("value", value, "text", Canonical.text(value)))
                .toList();
    }

    /** Each event of the chat with all that it comes to. */
    private static List<Object> events() {
        List<Object> events = new ArrayList<>();
        Hash before = Chain.begin(Issued.DESK, Issued.CHAT, 1);
        for (RecordedEvent event : Issued.chat().events) {
            EventBody body = Sealing.body(event, event.seal().salt(), Set.of());
            Map<String, Part> parts = new TreeMap<>(body.fields());
            parts.put(EventBody.BY, body.by());
            Map<String, Object> open = new TreeMap<>();
            parts.forEach((name, part) -> open.put(
                    name,
                    Map.of(
                            "salt", ((Part.Open) part).salt().hex(),
                            "value", ((Part.Open) part).value(),
                            "commitment", part.commitment(name).toString())));
            events.add(Map.of(
                    "desk", Issued.DESK.value(),
                    "chat", Issued.CHAT.value(),
                    "version", event.version(),
                    "at", body.at(),
                    "type", body.type(),
                    "salt", event.seal().salt().hex(),
                    "parts", open,
                    "previous", before.toString(),
                    "body", body.hash().toString(),
                    "link", event.seal().link().toString()));
            before = event.seal().link();
        }
        return events;
    }

    private List<Object> transcripts() {
        for (Audience audience : Audience.values()) {
            add(
                    "for the " + audience.name().toLowerCase(Locale.ROOT),
                    Issued.text(Issued.chat().file(audience)));
        }
        ChatEvent note = new ChatEvent.NotePosted("of before");
        ChatEvent resumed = new ChatEvent.Resumed();
        add(
                "with late events",
                Issued.text(new Issued()
                        .unsealed(note)
                        .agent(note)
                        .agent(resumed)
                        .unsealed(note)
                        .unsealed(resumed)
                        .agent(note)
                        .file(Audience.VISITOR)));
        add("by a key that is not known", Issued.text(Issued.chat().file(Audience.VISITOR, OTHER)));
        add(
                "by one key under another's id",
                Issued.text(Issued.chat().file(Audience.VISITOR, OTHER)).replace("2025-01", "2026-11"));
        String text = Issued.text(Issued.chat().file(Audience.VISITOR));
        changed(text);
        spelled(text);
        moved(text);
        return List.copyOf(transcripts.values());
    }

    private void changed(String text) {
        add("a text changed", text.replace("100?", "900?"));
        add("a time changed", text.replace("T18:05:03", "T18:05:04"));
        add("another desk", text.replace("\"shop\"", "\"shoq\""));
        add("another chat", text.replace("\"chat-1\"", "\"chat-2\""));
        add("another audience", text.replace("\"visitor\",\"is", "\"auditor\",\"is"));
        add("issued at another time", text.replace("T19:05", "T19:06"));
        add("another number of events", text.replace("\"events\":6", "\"events\":7"));
        add("another spelling", text.replace("100?", "\\u0031\\u0030\\u0030?"));
        add("upper-case digits", text.replace("\\u0001", "\\u0001\\u001F"));
        add("with white space", text.replace(",", " ,\r\n\t"));
        add("a name twice", text.replace("\"begins\":true", "\"begins\":true,\"begins\":true"));
        add("a member more", text.replace("\"begins\":true", "\"begins\":true,\"x\":1"));
        add("followed by something", text + "{}");
        add("a form of later", text.replace("transcript/1", "transcript/2"));
        add("not late, said to be", text.replaceFirst("(\"link\":\"\\w{64}\",\"type\":\"message)", "\"late\":true,$1"));
        add("a fraction", text.replace("\"version\":3", "\"version\":3.0"));
        add("an exponent", text.replace("\"events\":6", "\"events\":6e0"));
        add(
                "no events",
                lines(text).get(0) + "],\"events\":0" + lines(text).get(7).substring(12));
    }

    /** Other spellings that JSON has for the same, and what only looks like it. */
    private void spelled(String text) {
        add(
                "a member elsewhere in an entry",
                text.replaceFirst("\"begins\":true,(\"by\":\\{.*?}},)", "$1\"begins\":true,"));
        add("a member elsewhere in a part", text.replaceFirst("(\"salt\":\"\\w{32}\"),(\"value\":\"nb\")", "$2,$1"));
        add("a member elsewhere", text.replaceFirst("(\"desk\":\"shop\"),(\"chat\":\"chat-1\")", "$2,$1"));
        add("a field of the name that who did it has", text.replace("\"locale\":", "\"by\":"));
        add("a name spelled otherwise", text.replace("\"desk\"", "\"d\\u0065sk\""));
        add("a byte order mark", "\ufeff" + text);
        add("a day that does not exist", text.replace("2026-11-22T18:05:03", "2026-11-31T18:05:03"));
        add("a type spelled otherwise", text.replace("\"closed\"", "\"Closed\""));
        add("a null", text.replace("\"value\":\"nb\"", "\"value\":null"));
        add("a value as deep as can be", text.replace("\"value\":\"nb\"", "\"value\":" + deep(13)));
        add("a value too deep", text.replace("\"value\":\"nb\"", "\"value\":" + deep(14)));
        add("cut off in a value too deep", text.substring(0, text.indexOf("\"nb\"")) + "[".repeat(14));
        add("cut off in a value as deep as can be", text.substring(0, text.indexOf("\"nb\"")) + "[".repeat(13));
        add("cut off in a digit that is none", text.substring(0, text.indexOf("\"23f4") + 3) + "X");
        add("cut off after a salt that is none", text.substring(0, text.indexOf("\"23f4") + 3) + "X\"");
        add("cut off in another escape", text.substring(0, text.indexOf("\\u0001")) + "\\u1");
        add("cut off in a name that is none", text.substring(0, 2) + "farm");
        add("cut off after a name that is none", text.substring(0, 2) + "farm\"");
        add(
                "cut off after another form",
                text.substring(0, text.indexOf("\"desk")).replace("/1", "/2"));
        add("a long time of nothing", text.replaceFirst(",", ",#").replace("#", " ".repeat(1000)));
    }

    private static String deep(int lists) {
        return "[".repeat(lists) + "]".repeat(lists);
    }

    private void moved(String text) {
        List<String> lines = lines(text);
        String third = lines.get(3) + "\n";
        String fifth = lines.get(5) + "\n";
        add("an event taken out", text.replace(third, ""));
        add("the last event taken out", text.replace(",\n" + lines.get(6), ""));
        add("all events taken out", lines.get(0) + "\n" + lines.get(7));
        add("an event twice", text.replace(third, third + third));
        add(
                "two events in each other's place",
                text.replace(third, "#").replace(fifth, third).replace("#", fifth));
        add("cut off in an event", text.substring(0, text.indexOf("100?")));
        add("cut off after the events", text.substring(0, text.indexOf("\"content\"")));
        add("cut off before them", text.substring(0, 50));
        add(
                "cut off after one was taken out",
                text.substring(0, text.indexOf("\"content\"")).replace(third, ""));
        add("nothing", "");
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n"));
    }

    private void add(String name, String file) {
        transcripts.put(name, told(Issued.verify(file), Map.of("name", name, "file", file)));
    }

    /** What somebody may do to the visitor's transcript, once or a few times. */
    private static List<Object> changes() {
        byte[] file = Issued.chat().file(Audience.VISITOR);
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            Changes changes = new Changes(new Random(i), file);
            changes.make(i % 3 == 2 ? 2 + i % 2 : 1);
            all.add(told(Issued.verify(changes.changed()), Map.of("changes", changes.made())));
        }
        return all;
    }

    private static Object told(Verdict verdict, Map<String, Object> of) {
        Map<String, Object> all = new TreeMap<>(of);
        all.put("verdict", verdict.type().name().toLowerCase(Locale.ROOT));
        if (verdict.place() != null) {
            all.put("place", verdict.place().name().toLowerCase(Locale.ROOT));
        }
        if (verdict.event() > 0) {
            all.put("event", verdict.event());
        }
        return all;
    }
}
