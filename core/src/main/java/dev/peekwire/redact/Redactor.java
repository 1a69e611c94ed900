package dev.peekwire.redact;

import dev.peekwire.draft.DraftText;
import dev.peekwire.spi.RedactionDetector;
import java.util.Arrays;
import java.util.List;

/**
 * Masks what its detectors recognise: in messages, where the text is final ({@link #redact}), and in drafts, where a
 * value may be half typed ({@link #live}). In both, the first few code points of a value stay visible (4 of a payment
 * card, 2 of anything else), white space stays as it is, and every other code point becomes U+2022, one for one.
 *
 * <p>A draft is held back further, since any run of digits or letters may yet become a card number, an e-mail address
 * or a key: while it is being typed only its start is shown. It is being typed while it reaches the end of the draft, or
 * the last edit ended in it or at its edge. Once something is typed that cannot belong to it, it is shown if it was
 * harmless. A digit run goes on over spaces and dashes; it ends with a letter, a line end or other punctuation. A word
 * ends with white space. Words of scripts that are written without spaces, and emoji, are shown at once.
 *
 * <p>Order, tracking and reference numbers come through, with exceptions that cannot be told apart: a number of 13 to
 * 19 digits that has an issuer's prefix and length and passes the Luhn check is taken for a card, and one that is
 * grouped like a telephone number, or starts with 00 and nine to fifteen further digits, for a telephone number.
 *
 * <p>Immutable and thread-safe, if its detectors keep their contract.
 *
 * @since 0.1.0
 */
public final class Redactor {
    private static final int LARGEST_WINDOW = 256;
    private static final Redactor NONE = new Redactor(List.of());
    private static final Redactor CARDS = new Redactor(List.of(Detectors.paymentCard()));
    private static final Redactor STANDARD = new Redactor(Detectors.standard());

    private final List<RedactionDetector> detectors;
    private final int[] anchors;
    private final int window;

    private Redactor(List<RedactionDetector> detectors) {
        this.detectors = List.copyOf(detectors);
        this.anchors = this.detectors.stream().mapToInt(Anchored::of).toArray();
        this.window = this.detectors.stream().mapToInt(Redactor::windowOf).max().orElse(0);
    }

    /** With all {@linkplain Detectors#standard() built-in detectors}. */
    public static Redactor standard() {
        return STANDARD;
    }

    /** With the {@linkplain Detectors#paymentCard() detector of payment cards} alone: what messages are masked with. */
    public static Redactor cards() {
        return CARDS;
    }

    /** With no detectors: everything is shown. */
    public static Redactor none() {
        return NONE;
    }

    /**
     * With the given detectors.
     *
     * @throws IllegalArgumentException if a window is not 1 to 256 code points, or a visible prefix is negative
     */
    public static Redactor of(List<RedactionDetector> detectors) {
        return new Redactor(detectors);
    }

    /** The text of a message with its complete sensitive values masked; in time linear in the text. */
    public String redact(String finalText) {
        FinalText text = new FinalText(finalText.codePoints().toArray());
        Sweep sweep = new Sweep(text, this);
        sweep.begin(0, Sweep.NO_CARET);
        for (int i = 0; i < text.length(); i++) {
            sweep.judge(i);
        }
        StringBuilder redacted = new StringBuilder(finalText.length());
        for (int i = 0; i < text.length(); i++) {
            redacted.appendCodePoint(sweep.masks(i) ? DraftText.BULLET : text.codePointAt(i));
        }
        return redacted.toString();
    }

    /** A new, empty draft that is masked as it grows. */
    public LiveMask live() {
        return new LiveMask(this);
    }

    /** Names the detectors. */
    @Override
    public String toString() {
        return "Redactor" + detectors.stream().map(RedactionDetector::kind).toList();
    }

    List<RedactionDetector> detectors() {
        return detectors;
    }

    /** Where each of the detectors has to be asked. */
    int[] anchors() {
        return anchors;
    }

    /** Whether some detector has to be asked at places of a sort. */
    boolean wants(int anchor) {
        return Arrays.stream(anchors).anyMatch(wanted -> (wanted & anchor) != 0);
    }

    /** The largest window of all detectors, in code points. */
    int window() {
        return window;
    }

    private static int windowOf(RedactionDetector detector) {
        int window = detector.window();
        if (window < 1 || window > LARGEST_WINDOW) {
            throw new IllegalArgumentException(
                    "window of detector " + detector.kind() + ": " + window + ", allowed are 1 to " + LARGEST_WINDOW);
        }
        if (detector.visiblePrefix() < 0) {
            throw new IllegalArgumentException("visible prefix of detector " + detector.kind() + " is negative");
        }
        return window;
    }

    /** A message, by code point. */
    private static final class FinalText implements Sweep.Cells {
        private final int[] cells;

        FinalText(int[] cells) {
            this.cells = cells;
        }

        @Override
        public int length() {
            return cells.length;
        }

        @Override
        public int codePointAt(int index) {
            return cells[index];
        }
    }
}
