package dev.peekwire.redact;

import dev.peekwire.spi.Finding;
import dev.peekwire.spi.TextWindow;

/**
 * Norwegian national identity numbers and D-numbers: day, month and year of two digits each (the day with 40 added in a
 * D-number), three digits and two check digits; a space or dash may follow the sixth.
 */
final class FodselsnummerDetector implements Anchored {
    private static final int DIGITS = 11;
    private static final int DATE_DIGITS = 6;
    private static final int HELD = DIGITS + 5;
    private static final int WINDOW = 40;
    private static final int D_NUMBER = 40;
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    @Override
    public String kind() {
        return "no-fodselsnummer";
    }

    @Override
    public int window() {
        return WINDOW;
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
        boolean whole = run.hasSizes(DIGITS);
        boolean split = run.hasSizes(DATE_DIGITS, DIGITS - DATE_DIGITS) && run.gapBefore(1) > 0;
        if (!(whole || split) || !hasDate(run) || !checks(run, FIRST_WEIGHTS) || !checks(run, SECOND_WEIGHTS)) {
            return 0;
        }
        return run.endOf(whole ? 0 : 1);
    }

    private static boolean hasDate(DigitRun run) {
        int written = run.number(0, 2);
        int day = written > D_NUMBER ? written - D_NUMBER : written;
        int month = run.number(2, 4);
        return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1];
    }

    private static boolean checks(DigitRun run, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * run.digit(i);
        }
        return sum % 11 == 0;
    }
}
