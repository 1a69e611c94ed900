package dev.peekwire.redact;

import dev.peekwire.spi.Finding;
import dev.peekwire.spi.TextWindow;

/**
 * 13 to 19 digits in any groups with single spaces or dashes, an issuer's prefix and length, and a right check digit.
 * Groups count as a value within a longer run too: an expiry date or another card may follow.
 */
final class PaymentCardDetector implements Anchored {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    /** Five more digits than a card has are still held back, so that slips of the fingers show nothing. */
    private static final int HELD = LONGEST + 5;

    private static final int WINDOW = 64;

    @Override
    public String kind() {
        return "payment-card";
    }

    @Override
    public int window() {
        return WINDOW;
    }

    @Override
    public int visiblePrefix() {
        return 4;
    }

    @Override
    public int anchors() {
        return DIGIT;
    }

    @Override
    public Finding inspect(TextWindow text) {
        if (!DigitRun.startsGroup(text)) {
            return Finding.NONE;
        }
        DigitRun run = DigitRun.read(text, 0, HELD, WINDOW, Separators.PLAIN);
        return new Finding(0, complete(run), run.end());
    }

    private static int complete(DigitRun run) {
        int end = 0;
        for (int group = 0; group < run.groups() && run.digitsThrough(group) <= LONGEST; group++) {
            if (group > 0 && run.gapBefore(group) < 0) {
                break;
            }
            if (!run.isCut(group) && isCard(run, run.digitsThrough(group))) {
                end = run.endOf(group);
            }
        }
        return end;
    }

    private static boolean isCard(DigitRun run, int digits) {
        return digits >= SHORTEST && CardIssuer.issues(run.number(0, 6), digits) && passesLuhn(run, digits);
    }

    private static boolean passesLuhn(DigitRun run, int digits) {
        int sum = 0;
        for (int i = 0; i < digits; i++) {
            int digit = run.digit(digits - 1 - i);
            int doubled = digit < 5 ? 2 * digit : 2 * digit - 9;
            sum += i % 2 == 0 ? digit : doubled;
        }
        return sum % 10 == 0;
    }
}
