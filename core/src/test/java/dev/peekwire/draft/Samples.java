package dev.peekwire.draft;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generated texts and steps for the properties of this package. */
final class Samples {
    private static final String[] UNITS = {
        "a",
        "b",
        "c",
        " ",
        "1",
        "4",
        "é",
        "e\u0301",
        "\u0301",
        "😀",
        "😁",
        "🤷",
        "👩\u200D👧",
        "\uD83D",
        "\uDE00",
        "\uFFFD",
        "\u0000",
        "\u2022",
        "中",
        "\uFFFF",
        "\uDBFF\uDFFF"
    };

    private Samples() {}

    /** Short texts of ASCII, combining marks, emoji and lone surrogates. */
    static Arbitrary<String> texts() {
        return Arbitraries.of(UNITS).list().ofMaxSize(12).map(units -> String.join("", units));
    }

    /** Two texts that often share much at either end. */
    static Arbitrary<Pair> pairs() {
        Arbitrary<String> ends = Combinators.combine(texts(), Arbitraries.of(0, 0, 1, 40, 300))
                .as((text, padding) -> text + "x".repeat(padding) + text);
        return Combinators.combine(ends, texts(), texts(), ends)
                .as((start, a, b, end) -> new Pair(start + a + end, start + b + end));
    }

    /** Raw numbers that a test turns into a step which suits the state it finds. */
    static Arbitrary<List<Step>> steps(int kinds, int most) {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 9_999);
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.integers().between(0, kinds - 1), numbers, numbers, texts())
                .as(Step::new);
        return step.list().ofMaxSize(most);
    }

    /** An edit somewhere in a text of that length. */
    static TextEdit edit(Step step, int length) {
        int at = step.a() % (length + 1);
        return new TextEdit(at, step.b() % (Math.min(5, length - at) + 1), step.text());
    }

    /** The text after the edit, by way of strings alone. */
    static String applied(String text, TextEdit edit) {
        int from = text.offsetByCodePoints(0, edit.at());
        int to = text.offsetByCodePoints(from, edit.erase());
        return text.substring(0, from) + edit.insert() + text.substring(to);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static DraftText draft(String text) {
        DraftText draft = new DraftText();
        draft.replace(text);
        return draft;
    }

    record Pair(String first, String second) {}

    record Step(int kind, int a, int b, String text) {}
}
