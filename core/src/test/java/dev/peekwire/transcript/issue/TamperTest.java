package dev.peekwire.transcript.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.peekwire.chat.ChatEvent;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.proof.Verdict;
import dev.peekwire.transcript.proof.Verdict.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever somebody does to an issued transcript is found, and where it was done is told. */
class TamperTest {
    private final byte[] file = Issued.small().file(Audience.VISITOR);
    private final int[] lineFeeds = lineFeeds(file);
    private final List<String> lines = List.of(Issued.text(file).split("\n"));

    /** The first line is the head, the last the tail, each between them an event. */
    private int events() {
        return lines.size() - 2;
    }

    private static String joined(String head, List<String> entries, String tail) {
        List<String> bare = entries.stream()
                .map(entry -> entry.endsWith(",") ? entry.substring(0, entry.length() - 1) : entry)
                .toList();
        return head + "\n" + String.join(",\n", bare) + "\n" + tail;
    }

    private Verdict with(List<String> entries) {
        return Issued.verify(joined(lines.get(0), entries, lines.get(lines.size() - 1)));
    }

    private List<String> entries() {
        return new ArrayList<>(lines.subList(1, lines.size() - 1));
    }

    @Test
    void untouched_it_is_authentic() {
        Verdict verdict = Issued.verify(file);
        assertThat(verdict.why()).isEqualTo("Every event is as it was signed, and none is missing.");
        assertThat(verdict.type()).isEqualTo(Verdict.Type.AUTHENTIC);
        assertThat(verdict.shown()).isEqualTo(3);
        assertThat(verdict.withheld()).isOne();
        assertThat(with(entries()).authentic()).isTrue();
    }

    @Test
    void every_single_bit_that_is_changed_is_found_and_placed() {
        int cases = 0;
        int key = lines.get(0).indexOf("\"key\":\"") + 7;
        byte[] changed = file.clone();
        for (int at = 0; at < file.length; at++) {
            boolean inKey = at >= key && at < key + 7;
            for (int bit = 0; bit < 8; bit++) {
                changed[at] ^= (byte) (1 << bit);
                Verdict verdict = Issued.verify(changed);
                if (!placed(line(at), verdict, inKey)) {
                    fail("byte %d bit %d: %s", at, bit, verdict);
                }
                changed[at] = file[at];
                cases++;
            }
        }
        // Eight bits of each byte; cut off there, without it and with it twice are three more, in other tests.
        assertThat(cases + 3L * file.length).isGreaterThan(20_000);
    }

    private boolean placed(int line, Verdict verdict, boolean inKey) {
        if (inKey) {
            return !verdict.authentic();
        }
        if (verdict.type() != Verdict.Type.ALTERED && verdict.type() != Verdict.Type.INCOMPLETE) {
            return false;
        }
        boolean entry = verdict.place() == Place.ENTRY;
        if (line == 0 || line == lines.size() - 1) {
            // What opens and closes the list of events is next to the first and the last.
            return verdict.place() == Place.STATEMENT
                    || (entry && (verdict.event() == 1 || verdict.event() == events() + 1));
        }
        // A comma stands between two.
        return entry && (verdict.event() == line || verdict.event() == line + 1);
    }

    /** Which line a byte is in; a line feed is the line's before it. */
    private int line(int at) {
        return lineFeeds[at];
    }

    private static int[] lineFeeds(byte[] file) {
        int[] before = new int[file.length + 1];
        for (int i = 0; i < file.length; i++) {
            before[i + 1] = before[i] + (file[i] == '\n' ? 1 : 0);
        }
        return before;
    }

    @Test
    void wherever_it_is_cut_off_it_is_incomplete_from_there() {
        for (int length = 0; length < file.length; length++) {
            Verdict verdict = Issued.verify(Arrays.copyOf(file, length));
            int line = line(length);
            boolean inEvents = line > 0 && line < lines.size() - 1;
            boolean there = !inEvents || verdict.event() == line || verdict.event() == line + 1;
            if (verdict.type() != Verdict.Type.INCOMPLETE || !there) {
                fail("cut at %d: %s", length, verdict);
            }
        }
    }

    @Test
    void every_run_of_events_that_is_taken_out_is_missed_at_its_first() {
        for (int from = 0; from < events(); from++) {
            for (int to = from + 1; to <= events(); to++) {
                List<String> left = entries();
                left.subList(from, to).clear();
                Verdict verdict = with(left);
                assertThat(verdict.type()).isEqualTo(Verdict.Type.INCOMPLETE);
                assertThat(verdict.event()).isEqualTo(from + 1);
            }
        }
    }

    @Test
    void every_event_that_is_put_in_twice_or_from_another_chat_is_found_where_it_stands() {
        List<String> others = List.of(
                Issued.text(new Issued().unsealed(new ChatEvent.NotePosted("x")).file(Audience.AUDITOR))
                        .split("\n"));
        for (int place = 0; place <= events(); place++) {
            for (int copied = 0; copied <= events(); copied++) {
                List<String> more = entries();
                more.add(place, copied == events() ? others.get(1) : more.get(copied));
                Verdict verdict = with(more);
                // What follows from the beginning as well as the first does is told by what comes after it.
                boolean alike = copied == place || (copied == events() && place == 0);
                long first = alike && place < events() ? place + 2 : place + 1;
                assertThat(verdict.type()).isEqualTo(Verdict.Type.ALTERED);
                assertThat(verdict.event())
                        .as("%d at %d: %s", copied, place, verdict)
                        .isEqualTo(first);
            }
        }
    }

    @Test
    void every_two_events_that_change_places_are_found_at_the_first() {
        for (int one = 0; one < events(); one++) {
            for (int other = one + 1; other < events(); other++) {
                List<String> swapped = entries();
                Collections.swap(swapped, one, other);
                Verdict verdict = with(swapped);
                assertThat(verdict.type()).isEqualTo(Verdict.Type.ALTERED);
                assertThat(verdict.event()).isEqualTo(one + 1);
            }
        }
    }

    @Test
    void every_byte_that_is_taken_out_or_doubled_is_found_unless_it_is_white_space() {
        for (int at = 0; at < file.length; at++) {
            if (file[at] == '\n') {
                continue;
            }
            byte[] less = new byte[file.length - 1];
            System.arraycopy(file, 0, less, 0, at);
            System.arraycopy(file, at + 1, less, at, less.length - at);
            assertThat(Issued.verify(less).authentic())
                    .as("without byte %d", at)
                    .isFalse();
            byte[] more = Arrays.copyOf(file, file.length + 1);
            System.arraycopy(file, at, more, at + 1, file.length - at);
            assertThat(Issued.verify(more).authentic())
                    .as("byte %d doubled", at)
                    .isFalse();
        }
    }

    @Test
    void what_is_withheld_afterwards_by_somebody_else_is_found_too() {
        List<String> withheld =
                List.of(Issued.text(Issued.small().file(Audience.AUDITOR)).split("\n"));
        String auditors =
                joined(lines.get(0).replace("visitor", "auditor"), entries(), withheld.get(withheld.size() - 1));
        assertThat(Issued.verify(auditors).type()).isEqualTo(Verdict.Type.ALTERED);
        assertThat(Issued.verify(auditors).place()).isEqualTo(Place.ENTRIES);
    }

    @Test
    void another_spelling_of_the_same_is_another_text_but_white_space_between_values_is_not() {
        String text = Issued.text(file);
        assertThat(Issued.verify(text.replace(",", ", ").replace("100?", "100?"))
                        .authentic())
                .isTrue();
        assertThat(Issued.verify(text.replace("\\u0001", "\u0001")).authentic()).isFalse();
        assertThat(Issued.verify(text.replace("100?", "\\u0031\\u0030\\u0030?")).authentic())
                .isFalse();
        assertThat(Issued.verify(text + "x").place()).isEqualTo(Place.STATEMENT);
        assertThat(Issued.verify(new byte[0]).type()).isEqualTo(Verdict.Type.INCOMPLETE);
        assertThat(Issued.verify("{}".getBytes(StandardCharsets.UTF_8)).type()).isEqualTo(Verdict.Type.ALTERED);
    }
}
