package dev.peekwire.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.draft.TextEdit;
import dev.peekwire.spi.RedactionDetector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {
    private static final int VALUES_SHOWN_OF_A_CARD = 4;

    static List<String> harmless() {
        return Corpus.lines("harmless.txt");
    }

    static List<String> sensitive() {
        return Corpus.lines("sensitive.txt");
    }

    @Test
    void there_are_enough_examples_of_both() {
        assertThat(harmless()).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
        assertThat(sensitive()).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void harmless_messages_are_not_touched(String text) {
        assertThat(Redactor.standard().redact(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void harmless_drafts_come_through_once_they_are_ended(String text) {
        LiveMask draft = typed(text + "\n!\n");
        assertThat(draft.draft().shown()).isEqualTo(text + "\n!\n");
    }

    @ParameterizedTest
    @MethodSource("sensitive")
    void sensitive_messages_show_the_prefix_alone(String line) {
        assertThat(Redactor.standard().redact(raw(line))).isEqualTo(expected(line));
    }

    @ParameterizedTest
    @MethodSource("sensitive")
    void sensitive_drafts_show_the_prefix_alone_once_they_are_ended(String line) {
        LiveMask draft = typed(raw(line) + "\n!\n");
        assertThat(draft.draft().shown()).isEqualTo(expected(line) + "\n!\n");
    }

    @ParameterizedTest
    @MethodSource("sensitive")
    void each_value_is_found_by_the_detector_of_its_kind(String line) {
        String kind = line.substring(0, line.indexOf('|'));
        List<RedactionDetector> one = Detectors.standard().stream()
                .filter(detector -> detector.kind().equals(kind))
                .toList();
        assertThat(Redactor.of(one).redact(raw(line))).isEqualTo(expected(line));
    }

    private static LiveMask typed(String text) {
        LiveMask draft = Redactor.standard().live();
        text.codePoints().forEach(c -> draft.apply(new TextEdit(draft.length(), 0, Character.toString(c))));
        return draft;
    }

    private static String raw(String line) {
        return line.substring(line.indexOf('|') + 1).replace("[[", "").replace("]]", "");
    }

    private static String expected(String line) {
        int prefix = line.startsWith("payment-card|") ? VALUES_SHOWN_OF_A_CARD : 2;
        StringBuilder shown = new StringBuilder();
        String rest = line.substring(line.indexOf('|') + 1);
        for (int open = rest.indexOf("[["); open >= 0; open = rest.indexOf("[[")) {
            int close = rest.indexOf("]]");
            shown.append(rest, 0, open).append(Corpus.masked(rest.substring(open + 2, close), prefix));
            rest = rest.substring(close + 2);
        }
        return shown.append(rest).toString();
    }
}
