package dev.peekwire.tck.suggest;

import org.junit.jupiter.api.Timeout;

/**
 * The kit for {@link dev.peekwire.spi.ResponseSuggester}: every rule of its Javadoc as tests named after the rule's number.
 * A suggester's author extends this class, makes one in {@link #suggester()}, and runs it with JUnit 5. How good the
 * suggestions are it does not measure; a script must be found by its own example, though.
 *
 * @since 0.1.0
 */
@Timeout(120)
public abstract class ResponseSuggesterTck extends LifeRules {
    /** For subclasses. */
    protected ResponseSuggesterTck() {}
}
