package dev.peekwire.response.template;

import dev.peekwire.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What became of a text that was to be a template.
 *
 * @param template the template; empty if there are problems
 * @param problems what is wrong, at a line and column (in code points) of the text and in its order; empty if
 *     there is a template
 * @since 0.1.0
 */
public record TemplateParse(Optional<Template> template, List<Problem> problems) {
    /** Copies, and validates that there is either a template or a problem. */
    public TemplateParse {
        problems = List.copyOf(problems);
        if (template.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("either a template or problems");
        }
    }
}
