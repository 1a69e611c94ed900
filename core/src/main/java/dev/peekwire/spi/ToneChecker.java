package dev.peekwire.spi;

import dev.peekwire.response.tone.ToneRequest;
import dev.peekwire.response.tone.ToneVerdict;
import java.util.concurrent.CompletionStage;

/**
 * Checks replies before they are sent: a grammar checker, a company's own service. The brand's style sheet is checked
 * without one ({@link dev.peekwire.response.tone.StyleChecker}); what all find is merged, and the worst level holds.
 *
 * <p>MUST be thread-safe: several replies are checked at once. MUST NOT keep the reply's text, or put it into logs or
 * into an exception's message. MUST complete its stage sooner or later, normally or exceptionally. MAY block: it is
 * called on a thread of its own, and one that has not answered within the desk's deadline (500 ms unless set otherwise)
 * is gone on without, which is reported; what it answers then is dropped. Findings MUST lie within the text, in code
 * points; one that does not is dropped, and reported.
 *
 * @since 0.1.0
 */
public interface ToneChecker {
    /** By what name its findings and failures are told: 1 to 64 characters, always the same. */
    String name();

    /**
     * Checks a reply.
     *
     * @return the verdict; {@link ToneVerdict#PASS} if nothing is wrong, or if the reply's language is none of its own
     */
    CompletionStage<ToneVerdict> check(ToneRequest request);
}
