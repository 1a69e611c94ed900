package dev.peekwire.response.template;

import dev.peekwire.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a source from left to right, once. */
final class TemplateParser {
    private static final int MOST_PROBLEMS = 20;

    private final String source;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Input> inputs = new HashMap<>();
    private final StringBuilder literal = new StringBuilder();
    private int at;
    private int placeholders;

    TemplateParser(String source) {
        this.source = source;
    }

    TemplateParse parse() {
        new SourceCheck(source, this::problem).check();
        while (at < source.length()) {
            int braces = braces();
            literal.append(source, at, braces);
            at = braces;
            step();
        }
        flush();
        return problems.isEmpty()
                ? new TemplateParse(Optional.of(new Template(source, segments)), List.of())
                : new TemplateParse(Optional.empty(), problems);
    }

    /** Where the next two braces are, with the backslashes before them that count. */
    private int braces() {
        int open = source.indexOf("{{", at);
        int close = source.indexOf("}}", at);
        int next = open < 0 || (close >= 0 && close < open) ? close : open;
        int start = next < 0 ? source.length() : next;
        if (start > at && start == next && source.charAt(start - 1) == '\\') {
            start--;
        }
        return start > at && start < next && next == open && source.charAt(start - 1) == '\\' ? start - 1 : start;
    }

    private void step() {
        if (source.startsWith("\\\\{{", at)) {
            literal("\\", 2);
            tag();
        } else if (source.startsWith("\\{{", at)) {
            literal("{{", 3);
        } else if (source.startsWith("\\}}", at)) {
            literal("}}", 3);
        } else if (source.startsWith("{{", at)) {
            tag();
        } else if (source.startsWith("}}", at)) {
            problem(at, "`}}` without `{{` before it", "write \\}} for two braces");
            at += 2;
        }
    }

    private void literal(String text, int taken) {
        literal.append(text);
        at += taken;
    }

    private void flush() {
        if (!literal.isEmpty()) {
            // Words alone are not kept twice.
            boolean whole = segments.isEmpty() && source.contentEquals(literal);
            segments.add(new Segment.Literal(whole ? source : literal.toString()));
            literal.setLength(0);
        }
    }

    private void tag() {
        int start = at;
        int end = end(start + 2);
        if (end < 0) {
            problem(start, "`{{` without `}}` in the same line", "close it, or write \\{{ for two braces");
            at = start + 2;
            return;
        }
        at = end + 2;
        if (source.startsWith("{{{", start) || source.startsWith("}}}", end)) {
            problem(start, "three braces in a row", "keep two, and write a brace of the text apart from them");
            return;
        }
        flush();
        tag(start, source.substring(start + 2, end));
    }

    /** Where the two braces are that close it; −1 if there are none in this line, or others open before. */
    private int end(int from) {
        int end = source.indexOf("}}", from);
        int line = source.indexOf('\n', from);
        int open = source.indexOf("{{", from + 1);
        return end < 0 || (line >= 0 && line < end) || (open >= 0 && open < end) ? -1 : end;
    }

    private void tag(int start, String content) {
        try {
            Segment segment = new TagParser(content, inputs).parse();
            segments.add(segment);
            if (++placeholders == Template.MOST_PLACEHOLDERS + 1) {
                problem(start, "too many placeholders", "allowed are " + Template.MOST_PLACEHOLDERS);
            }
        } catch (Refused refused) {
            problem(start, refused.reason(), refused.remedy());
        }
    }

    private void problem(int index, String reason, String remedy) {
        if (problems.size() < MOST_PROBLEMS) {
            int line = 1
                    + (int) source.substring(0, index)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            int begins = source.lastIndexOf('\n', index - 1) + 1;
            problems.add(Problem.at(line, 1 + source.codePointCount(begins, index), reason, remedy));
        }
    }
}
