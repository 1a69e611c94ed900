package dev.peekwire.measure;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.RecordedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The chats of measures/chats.txt, which were measured by hand. */
final class ChatsByHand {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private ChatsByHand() {}

    /** One of them: what happened, and what must come out. */
    record HandChat(String name, List<RecordedEvent> events, Map<String, String> expected) {
        ChatMeasures measures() {
            return ChatMeasures.of(events, MeasureRules.DEFAULT);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<HandChat> all() {
        List<HandChat> chats = new ArrayList<>();
        String[] parts = text().split("\n## ");
        for (int i = 1; i < parts.length; i++) {
            chats.add(chat("chat-" + i, parts[i].split("\n")));
        }
        return chats;
    }

    static List<ChatMeasures> measures() {
        return all().stream().map(HandChat::measures).toList();
    }

    private static String text() {
        try (var in = ChatsByHand.class.getResourceAsStream("/measures/chats.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HandChat chat(String id, String... lines) {
        HandEvents events = new HandEvents(new ChatId(id));
        Map<String, String> expected = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i];
            if (line.startsWith("= ")) {
                expect(line.substring(2), expected);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int space = line.indexOf(' ');
                events.add(instant(line.substring(0, space)), line.substring(space + 1));
            }
        }
        return new HandChat(lines[0], events.events(), expected);
    }

    private static void expect(String line, Map<String, String> expected) {
        if (Character.isUpperCase(line.charAt(0))) {
            String[] words = line.split(" agents ");
            expected.put("outcome", words[0]);
            expected.put("agents", words.length > 1 ? words[1] : "");
        } else if (line.startsWith("stints ")) {
            expected.put("stints", line.substring(7));
        } else {
            for (String one : line.split(", ")) {
                expected.put(one.substring(0, one.indexOf(' ')), one.substring(one.indexOf(' ') + 1));
            }
        }
    }

    private static Instant instant(String time) {
        return time.length() > 8
                ? OffsetDateTime.parse(time).toInstant()
                : DAY.atTime(LocalTime.parse(time)).atZone(OSLO).toInstant();
    }

    /** What was measured, in the words of the file; what it does not always say only if it is asked for. */
    static Map<String, String> told(ChatMeasures measures, Map<String, String> expected) {
        Map<String, String> told = new TreeMap<>();
        told.put("outcome", measures.outcome().name());
        told.put("agents", measures.agents().stream().map(AgentId::value).collect(Collectors.joining(" ")));
        for (Timing timing : Timing.values()) {
            put(told, timing.key(), words(measures.durations(timing)));
        }
        measures.counts().forEach((what, n) -> put(told, what.key(), Integer.toString(n)));
        told.remove(Counted.STARTED.key());
        told.remove(Counted.of(measures.outcome()).key());
        told.put(
                "needed",
                words(measures.replies().stream()
                        .filter(Reply::own)
                        .map(Reply::needed)
                        .toList()));
        told.put(
                "own",
                measures.replies().stream().map(r -> r.own() ? "yes" : "no").collect(Collectors.joining(" ")));
        told.put("stints", measures.stints().stream().map(ChatsByHand::words).collect(Collectors.joining(", ")));
        List.of("needed", "own", "stints").forEach(key -> {
            if (!expected.containsKey(key)) {
                told.remove(key);
            }
        });
        return told;
    }

    private static void put(Map<String, String> told, String key, String value) {
        if (!value.isEmpty()) {
            told.put(key, value);
        }
    }

    private static String words(Stint stint) {
        return stint.agent().value() + " " + clock(stint.from()) + "-"
                + stint.to().map(ChatsByHand::clock).orElse("");
    }

    private static String clock(Instant at) {
        return at.atZone(OSLO).format(DateTimeFormatter.ISO_LOCAL_TIME);
    }

    private static String words(List<Duration> lengths) {
        return lengths.stream().map(ChatsByHand::words).collect(Collectors.joining(" "));
    }

    static String words(Duration length) {
        String rest = String.format("%02d", length.toSecondsPart());
        return length.toHours() == 0
                ? length.toMinutes() + ":" + rest
                : String.format("%d:%02d:%s", length.toHours(), length.toMinutesPart(), rest);
    }
}
