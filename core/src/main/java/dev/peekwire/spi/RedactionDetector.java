package dev.peekwire.spi;

/**
 * Recognises one kind of sensitive value. The redactor asks it about every place of a text at which something may have
 * changed: <em>does a value begin here?</em> What a detector cannot see it cannot depend on, so the cost of an edit is
 * bounded by the window, and masking after any edits is the same as masking the text afresh.
 *
 * <p>A detector of vouchers, {@code V} and six digits, whole:
 *
 * <pre>{@code
 * final class VoucherDetector implements RedactionDetector {
 *     public String kind() { return "voucher"; }
 *     public int window() { return 12; }
 *     public Finding inspect(TextWindow text) {
 *         if (text.at(0) != 'V' || Character.isLetterOrDigit(text.at(-1))) {
 *             return Finding.NONE;
 *         }
 *         int end = 1;
 *         while (end < 12 && Character.isDigit(text.at(end))) {
 *             end++;
 *         }
 *         return end == 7 ? Finding.sensitive(end) : Finding.candidate(end);
 *     }
 * }
 * }</pre>
 *
 * <p>What an implementation MUST do:
 *
 * <ol>
 *   <li>It MUST be pure: equal windows give equal findings, whatever was asked before. No clock, no I/O, no state.
 *   <li>It MUST be thread-safe.
 *   <li>It MUST be linear: no more than a small constant times {@link #window()} calls of {@link TextWindow#at}, and no
 *       matcher that can backtrack.
 *   <li>It MUST NOT report a span that ends beyond {@link #window()}.
 *   <li>It MUST report {@linkplain Finding#candidateTo() candidates} for every text from which further typing, at the
 *       end of the run or inside it, leads to a sensitive value that begins at the same place: that is what keeps a
 *       half-typed value from being seen. A run that may contain spaces includes those at its end. The redactor decides
 *       whether a candidate is still being typed.
 *   <li>It MUST NOT throw, and MUST NOT log or keep text.
 * </ol>
 *
 * <p>It MAY report more than one value that begins at different places of the same run; spans may overlap.
 *
 * @since 0.1.0
 */
public interface RedactionDetector {
    /** What it recognises, a short lower-case name such as {@code payment-card}; not text of anybody's. */
    String kind();

    /**
     * The most code points, from where it is asked to look, that a value or a candidate may take up, separators and cue
     * words included; 1 to 256. Typing one character costs time in proportion to how far the detector really looks at the
     * places before it, which is this at most: so look on only as long as a value is possible.
     */
    int window();

    /** How many code points at the start of a value or candidate stay visible, so that talk of it makes sense. */
    default int visiblePrefix() {
        return 2;
    }

    /**
     * Says what begins at offset 0 of the window, which always holds a code point.
     *
     * @param text the text around the place in question
     */
    Finding inspect(TextWindow text);
}
