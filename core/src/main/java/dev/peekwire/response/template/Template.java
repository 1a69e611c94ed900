package dev.peekwire.response.template;

import dev.peekwire.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text with placeholders, read once. Values are put between its words after it was read and are never read themselves,
 * so nothing that a value says changes the text around it.
 *
 * <ul>
 *   <li>{@code {{visitor.name|there}}}: a value of the chat, and what stands there without one; names are
 *       {@link Placeholder#known()} and {@code attribute.} with an attribute's name.
 *   <li>{@code {{attribute.total:money EUR}}}, {@code :number}, {@code :number 2}, {@code :date long}, {@code :time short},
 *       {@code :datetime medium}: written by the reader's locale and zone. A fallback is then a value of the same sort, or
 *       words in quotes: {@code {{attribute.due:date|"soon"}}}.
 *   <li>{@code {{input.days:number 1..30}}}, {@code :choice late|broken|lost}, {@code :text 200}, {@code :date long},
 *       {@code :money EUR}: what the agent fills in. Named again without a sort, it is the same input.
 *   <li>A backslash before two braces makes them stand as they are; two backslashes are one, and the braces count.
 * </ul>
 *
 * <p>Immutable and thread-safe; equal when the source is.
 *
 * @since 0.1.0
 */
public final class Template {
    /** How many code points a source has at most. */
    public static final int LONGEST = 8_000;

    /** How many placeholders and inputs a template has at most. */
    public static final int MOST_PLACEHOLDERS = 100;

    private final String source;
    private final List<Segment> segments;

    Template(String source, List<Segment> segments) {
        this.source = source;
        this.segments = List.copyOf(segments);
    }

    /** The template, or what is wrong with its source. */
    public static TemplateParse parse(String source) {
        return new TemplateParser(source).parse();
    }

    /**
     * The template.
     *
     * @throws IllegalArgumentException if there are {@linkplain #parse problems}; the message tells them
     */
    public static Template of(String source) {
        TemplateParse parse = parse(source);
        return parse.template().orElseThrow(() -> new IllegalArgumentException(Problem.tell(parse.problems())));
    }

    /** What was read. */
    public String source() {
        return source;
    }

    /** Its pieces, in their order. */
    public List<Segment> segments() {
        return segments;
    }

    /** What the agent is to fill in, each once, in the order of the text. */
    public List<Input> inputs() {
        Map<String, Input> inputs = new LinkedHashMap<>();
        for (Segment segment : segments) {
            if (segment instanceof Segment.Asked asked) {
                inputs.putIfAbsent(asked.input().name(), asked.input());
            }
        }
        return List.copyOf(inputs.values());
    }

    /** What it becomes with these values. Costs its length and that of the values. */
    public Expansion expand(TemplateValues values) {
        return new Expander(values).expand(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Template template && source.equals(template.source));
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    /** For logs: {@code Template[120 characters, 3 pieces]}. */
    @Override
    public String toString() {
        return "Template[" + source.length() + " characters, " + segments.size() + " pieces]";
    }
}
