package dev.peekwire.response;

import dev.peekwire.response.template.Expansion;
import dev.peekwire.response.template.Input;
import dev.peekwire.response.template.TemplateValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a script says, as code points, with gaps where it is not known what stands there. */
final class Pattern {
    private static final int LONGEST_WRITTEN = 64;

    /** Code points; −n for a gap of at most n. */
    private final int[] elements;

    private final int length;
    private final boolean gaps;

    private Pattern(int[] elements) {
        this.elements = elements;
        int literal = 0;
        for (int element : elements) {
            literal += element >= 0 ? 1 : 0;
        }
        this.length = literal;
        this.gaps = literal < elements.length;
    }

    static Pattern of(Expansion expansion) {
        return switch (expansion.type()) {
            case READY ->
                new Pattern(Plain.text(((Expansion.Ready) expansion).text())
                        .codePoints()
                        .toArray());
            case INCOMPLETE -> withGaps((Expansion.Incomplete) expansion);
        };
    }

    private static Pattern withGaps(Expansion.Incomplete expansion) {
        Map<String, Integer> longest = new HashMap<>();
        expansion.gaps().forEach(gap -> longest.put(gap.name(), longest(gap)));
        int[] preview = expansion.preview().codePoints().toArray();
        List<Integer> elements = new ArrayList<>();
        int from = 0;
        for (Expansion.Span span : expansion.values()) {
            if (span.kind() == Expansion.Kind.GAP) {
                piece(elements, preview, from, span.from());
                elements.add(-longest.getOrDefault(span.name(), LONGEST_WRITTEN));
                from = span.to();
            }
        }
        piece(elements, preview, from, preview.length);
        return new Pattern(elements.stream().mapToInt(Integer::intValue).toArray());
    }

    private static void piece(List<Integer> to, int[] of, int from, int end) {
        Plain.piece(new String(of, from, end - from)).codePoints().forEach(to::add);
    }

    private static int longest(Expansion.Gap gap) {
        return gap.input().map(Input::takes).map(Pattern::longest).orElse(LONGEST_WRITTEN);
    }

    private static int longest(Input.Takes takes) {
        return switch (takes.type()) {
            case TEXT -> ((Input.Text) takes).most();
            case CHOICE -> TemplateValues.LONGEST_VALUE;
            case NUMBER, DATE, MONEY -> LONGEST_WRITTEN;
        };
    }

    /** How many code points are known. */
    int length() {
        return length;
    }

    /** How many code points of a text are not the pattern's; −1 if more than a number. */
    int distance(int[] text, int most) {
        if (most < 0
                || length == 0
                || text.length < length - most
                || (gaps ? text.length > 2 * length : text.length > length + most)) {
            return -1;
        }
        return new Distance(elements, text, most).find();
    }
}
