package dev.peekwire.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.draft.DraftPacing;
import dev.peekwire.draft.DraftSender;
import dev.peekwire.draft.DraftUpdate;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** That the core's sender does what the pacing vectors say, which the browser client runs too. */
class PacingVectorsTest {
    private static final TypeReference<Map<String, Object>> STEP = new TypeReference<>() {};
    private static final String FILE = "pacing.json";
    private static final String ABOUT =
            "A draft's sender on its channel, told at most one thing a step (text: the whole field; "
                    + "demand; ack: of that seq; resync; clear: the message was sent; windowMs) and then polled at that time, in "
                    + "milliseconds. frame: what it sends, in the wire's form without the channel, if anything; wait: how long until "
                    + "it may have a frame, if it may. limit: the longest draft in code points.";

    @Test
    void the_vectors_are_what_the_core_makes_of_the_cases() throws IOException {
        List<Map<String, Object>> lines =
                PacingCases.all().stream().map(PacingVectorsTest::line).toList();
        VectorFile.verify(FILE, ABOUT, Map.of("lines", lines));
    }

    @Test
    void the_sender_sends_what_the_vectors_say_and_when() {
        int frames = 0;
        for (JsonNode line : Vectors.file(FILE).get("lines")) {
            Sender sender = new Sender(line.get("limit").intValue());
            for (JsonNode step : line.get("steps")) {
                Map<String, Object> said = sender.take(Vectors.JSON.convertValue(step, STEP));
                assertThat(Vectors.JSON.writeValueAsString(said))
                        .as(line.get("name").stringValue())
                        .isEqualTo(step.toString());
                frames += said.containsKey("frame") ? 1 : 0;
            }
        }
        assertThat(frames).isGreaterThan(100);
    }

    private static Map<String, Object> line(PacingCases.Line line) {
        Sender sender = new Sender(line.limit());
        List<Map<String, Object>> steps = new ArrayList<>();
        line.steps().forEach(step -> steps.add(sender.take(step.told())));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", line.name());
        row.put("limit", line.limit());
        row.put("steps", steps);
        return row;
    }

    /** The core's, told in the vectors' words. */
    private static final class Sender {
        private final DraftSender sender;

        Sender(int limit) {
            sender = new DraftSender(limit);
        }

        /** The step with what the sender said to it. */
        Map<String, Object> take(Map<String, ?> step) {
            Map<String, Object> said = new LinkedHashMap<>(step);
            said.remove("frame");
            said.remove("wait");
            long now = TimeUnit.MILLISECONDS.toNanos(number(step.get("now")));
            said.forEach((what, value) -> tell(what, value, now));
            DraftUpdate update = sender.poll(now);
            long wait = sender.nanosUntilPoll(now);
            if (update != null) {
                said.put("frame", frame(update));
            }
            if (wait != Long.MAX_VALUE) {
                said.put("wait", TimeUnit.NANOSECONDS.toMillis(wait));
            }
            return said;
        }

        private void tell(String what, Object value, long now) {
            switch (what) {
                case "text" -> sender.text((String) value);
                case "demand" -> sender.demand((Boolean) value);
                case "ack" -> sender.acknowledged(number(value), now);
                case "resync" -> sender.resync();
                case "clear" -> sender.clear();
                case "windowMs" -> sender.pacing(DraftPacing.nearest(Duration.ofMillis(number(value))));
                default -> assertThat(what).isEqualTo("now");
            }
        }

        private static long number(Object value) {
            return ((Number) value).longValue();
        }
    }

    private static Map<String, List<Object>> frame(DraftUpdate update) {
        List<Object> members = new ArrayList<>();
        if (update instanceof DraftUpdate.Edit edit) {
            members.addAll(List.of(
                    edit.seq(),
                    edit.edit().at(),
                    edit.edit().erase(),
                    edit.edit().insert(),
                    edit.check()));
        } else if (update instanceof DraftUpdate.Snapshot snapshot) {
            members.addAll(List.of(snapshot.seq(), snapshot.text(), snapshot.check()));
        }
        if (update.ack()) {
            members.add(1);
        }
        return Map.of(update instanceof DraftUpdate.Edit ? "edit" : "snapshot", members);
    }
}
