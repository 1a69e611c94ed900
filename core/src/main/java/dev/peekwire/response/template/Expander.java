package dev.peekwire.response.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts values between a template's words. Used once. */
final class Expander {
    private final TemplateValues values;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();
    private final List<Expansion.Span> spans = new ArrayList<>();
    private final Map<String, Expansion.Gap> gaps = new LinkedHashMap<>();
    /** Code points so far. */
    private int length;

    Expander(TemplateValues values) {
        this.values = values;
        this.locale = Locale.forLanguageTag(values.locale());
    }

    Expansion expand(Template template) {
        for (Segment segment : template.segments()) {
            switch (segment.type()) {
                case LITERAL -> append(((Segment.Literal) segment).text());
                case VALUE -> value(((Segment.Value) segment).placeholder());
                case INPUT -> input(((Segment.Asked) segment).input());
            }
        }
        return gaps.isEmpty()
                ? new Expansion.Ready(text.toString(), spans)
                : new Expansion.Incomplete(List.copyOf(gaps.values()), text.toString(), spans);
    }

    private void value(Placeholder placeholder) {
        String name = placeholder.name();
        String raw = cleaned(name);
        Optional<String> written = raw.isEmpty() ? Optional.empty() : written(placeholder.format(), raw);
        if (written.isPresent()) {
            append(name, Inert.isolate(written.get(), locale), Expansion.Kind.VALUE);
        } else if (placeholder.fallback() != null) {
            append(name, fallback(placeholder.format(), placeholder.fallback()), Expansion.Kind.FALLBACK);
        } else {
            gap(name, Optional.empty(), raw.isEmpty());
        }
    }

    private String fallback(Format format, Placeholder.Fallback fallback) {
        return fallback.typed()
                ? Inert.isolate(written(format, fallback.text()).orElseThrow(), locale)
                : fallback.text();
    }

    private Optional<String> written(Format format, String value) {
        return Written.write(format, value, locale, values.zone());
    }

    private void input(Input input) {
        String name = Input.PREFIX + input.name();
        String raw = cleaned(name);
        Optional<String> written = raw.isEmpty() ? Optional.empty() : Filled.write(input.takes(), raw, values, locale);
        if (written.isPresent()) {
            append(name, Inert.isolate(written.get(), locale), Expansion.Kind.VALUE);
        } else {
            gap(name, Optional.of(input), raw.isEmpty());
        }
    }

    private String cleaned(String name) {
        String raw = values.get(name);
        return raw == null ? "" : Inert.clean(raw);
    }

    private void gap(String name, Optional<Input> input, boolean absent) {
        Expansion.Why why = absent ? Expansion.Why.ABSENT : Expansion.Why.UNFIT;
        gaps.putIfAbsent(name, new Expansion.Gap(name, input, why));
        append(name, "[" + name + "]", Expansion.Kind.GAP);
    }

    private void append(String name, String value, Expansion.Kind kind) {
        int from = length;
        append(value);
        spans.add(new Expansion.Span(name, from, length, kind));
    }

    private void append(String words) {
        text.append(words);
        length += words.codePointCount(0, words.length());
    }
}
