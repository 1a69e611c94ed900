package dev.peekwire.response.template;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value of the chat that stands in a template: {@code {{visitor.name|there}}}.
 *
 * @param name which value: one of {@link #known()}, or {@code attribute.} and an attribute's name
 * @param format how it is written
 * @param fallback what stands there without a value; null if the template can't be sent without
 * @since 0.1.0
 */
public record Placeholder(String name, Format format, @Nullable Fallback fallback) {
    /** What an attribute's placeholder begins with. */
    public static final String ATTRIBUTE = "attribute.";

    /** Validates. */
    public Placeholder {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(format, "format");
    }

    /** The names of values that are no attributes, sorted. */
    public static List<String> known() {
        return Names.KNOWN;
    }

    /**
     * What stands in for a value.
     *
     * @param text words, or a value
     * @param typed whether it is a value, to be written as the placeholder's format says, and fits it
     */
    public record Fallback(String text, boolean typed) {
        /** Validates. */
        public Fallback {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String toString() {
            return "Fallback[" + (typed ? "a value" : "words") + "]";
        }
    }
}
