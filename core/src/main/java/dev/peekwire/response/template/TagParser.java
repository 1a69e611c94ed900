package dev.peekwire.response.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what stands between two pairs of braces: {@code name}, {@code :sort}, {@code |fallback}. */
final class TagParser {
    private static final int LONGEST_FALLBACK = 200;

    private final String name;
    private final @Nullable String sort;
    private final @Nullable String rest;
    private final Map<String, Input> inputs;

    /** The inputs are those before this one, by name; this one is added. */
    TagParser(String content, Map<String, Input> inputs) {
        int bar = content.indexOf('|');
        String head = bar < 0 ? content : content.substring(0, bar);
        int colon = head.indexOf(':');
        this.name = (colon < 0 ? head : head.substring(0, colon)).strip();
        this.sort = colon < 0 ? null : head.substring(colon + 1).strip();
        this.rest = bar < 0 ? null : content.substring(bar + 1).strip();
        this.inputs = inputs;
    }

    Segment parse() throws Refused {
        return name.startsWith(Input.PREFIX) ? new Segment.Asked(input()) : new Segment.Value(placeholder());
    }

    private Placeholder placeholder() throws Refused {
        if (!Names.KNOWN.contains(name) && !Names.isAttribute(name)) {
            throw new Refused(
                    "no placeholder `" + name + "`",
                    "write one of " + String.join(", ", Names.KNOWN) + ", attribute.NAME or input.NAME");
        }
        Format format = Sorts.format(name, sort);
        return new Placeholder(name, format, rest == null ? null : fallback(format, rest));
    }

    private static Placeholder.Fallback fallback(Format format, String text) throws Refused {
        if (text.codePointCount(0, text.length()) > LONGEST_FALLBACK) {
            throw new Refused("a fallback that is too long", "allowed are " + LONGEST_FALLBACK + " code points");
        }
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        String words = quoted ? text.substring(1, text.length() - 1) : text;
        if (quoted || words.isEmpty() || format.type() == Format.Type.TEXT) {
            return new Placeholder.Fallback(words, false);
        }
        if (!Written.fits(format, words)) {
            String reason = "the fallback `" + words + "` is no " + Sorts.name(format);
            throw new Refused(reason, "write " + Sorts.example(format) + ", or words in quotes");
        }
        return new Placeholder.Fallback(words, true);
    }

    private Input input() throws Refused {
        if (!Names.isInput(name)) {
            throw new Refused("no input `" + name + "`", "name it with letters, digits, `.`, `_` or `-`, at most 64");
        }
        String own = name.substring(Input.PREFIX.length());
        Input before = inputs.get(own);
        if (sort == null && rest == null && before != null) {
            return before;
        }
        Input input = new Input(own, takes());
        if (before != null && !before.equals(input)) {
            throw new Refused("input `" + own + "` is of another sort before", "write {{" + name + "}} here");
        }
        inputs.put(own, input);
        return input;
    }

    private Input.Takes takes() throws Refused {
        String word = sort == null ? "" : Sorts.word(sort);
        String more = sort == null ? "" : Sorts.more(sort);
        if (word.equals("choice")) {
            return choice(more);
        }
        if (rest != null) {
            throw new Refused("an input has no fallback", "remove `|" + rest + "`, or make it a choice");
        }
        return switch (word) {
            case "text" -> text(more);
            case "number" -> number(more);
            case "date" -> new Input.Day(Sorts.date(Format.Part.DATE, more));
            case "money" -> new Input.Amount(Sorts.currency(more));
            default ->
                throw new Refused(
                        word.isEmpty() ? "the input does not say what it takes" : "no sort of input `" + word + "`",
                        "write text 200, number 1..30, choice a|b, date or money EUR after a colon");
        };
    }

    private static Input.Takes text(String most) throws Refused {
        int longest = most.isEmpty() ? 200 : Sorts.whole(most, 1, TemplateValues.LONGEST_VALUE);
        return new Input.Text(longest);
    }

    private static Input.Takes number(String bounds) throws Refused {
        int dots = bounds.indexOf("..");
        Optional<BigDecimal> least = dots < 0
                ? Optional.empty()
                : Written.number(bounds.substring(0, dots).strip());
        Optional<BigDecimal> most = dots < 0
                ? Optional.empty()
                : Written.number(bounds.substring(dots + 2).strip());
        if (least.isEmpty() || most.isEmpty() || least.get().compareTo(most.get()) > 0) {
            throw new Refused("the number has no bounds", "write the least and the most: number 1..30");
        }
        return new Input.Decimal(least.get(), most.get());
    }

    private Input.Takes choice(String first) throws Refused {
        List<String> choices = new ArrayList<>();
        for (String choice : (rest == null ? first : first + "|" + rest).split("\\|", -1)) {
            String stripped = choice.strip();
            if (stripped.isEmpty() || choices.contains(stripped)) {
                throw new Refused("a choice that is empty or there twice", "write choice late|broken|lost");
            }
            choices.add(stripped);
        }
        if (choices.size() > 50) {
            throw new Refused(choices.size() + " choices", "allowed are 50");
        }
        return new Input.Choice(choices);
    }
}
