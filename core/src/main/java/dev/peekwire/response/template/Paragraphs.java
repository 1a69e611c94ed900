package dev.peekwire.response.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins expansions. Used once. */
final class Paragraphs {
    private static final String BETWEEN = "\n\n";

    private final StringBuilder text = new StringBuilder();
    private final List<Expansion.Span> spans = new ArrayList<>();
    private final Map<String, Expansion.Gap> gaps = new LinkedHashMap<>();

    private Paragraphs() {}

    static Expansion of(List<Expansion> expansions) {
        if (expansions.isEmpty()) {
            throw new IllegalArgumentException("expansions: at least one");
        }
        Paragraphs all = new Paragraphs();
        expansions.forEach(all::add);
        return all.gaps.isEmpty()
                ? new Expansion.Ready(all.text.toString(), all.spans)
                : new Expansion.Incomplete(List.copyOf(all.gaps.values()), all.text.toString(), all.spans);
    }

    private void add(Expansion expansion) {
        text.append(text.isEmpty() ? "" : BETWEEN);
        int start = text.codePointCount(0, text.length());
        for (Expansion.Span span : expansion.values()) {
            spans.add(new Expansion.Span(span.name(), start + span.from(), start + span.to(), span.kind()));
        }
        switch (expansion.type()) {
            case READY -> text.append(((Expansion.Ready) expansion).text());
            case INCOMPLETE -> {
                Expansion.Incomplete incomplete = (Expansion.Incomplete) expansion;
                text.append(incomplete.preview());
                incomplete.gaps().forEach(gap -> gaps.putIfAbsent(gap.name(), gap));
            }
        }
    }
}
