package dev.peekwire.protocol;

import dev.peekwire.response.flow.Answer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What will do as an answer to a step of a flow.
 *
 * @param attribute as what it is kept
 * @param kind which sort of answer
 * @param least the smallest number, the first day, or the fewest code points of a text
 * @param most the largest number, the last day, or the most code points of a text
 * @param pattern the form of a {@link Answer.Type#REFERENCE}: {@code #} is a digit, {@code ?} a letter
 * @param choices what may be answered, for {@link Answer.Type#ONE_OF}
 * @param tries how many more answers are looked at
 * @since 0.1.0
 */
public record FlowQuestion(
        String attribute,
        Answer.Type kind,
        @Nullable String least,
        @Nullable String most,
        @Nullable String pattern,
        List<String> choices,
        int tries) {
    /** Validates and copies. */
    public FlowQuestion {
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(kind, "kind");
        choices = List.copyOf(choices);
    }
}
