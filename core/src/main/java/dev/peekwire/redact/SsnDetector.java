package dev.peekwire.redact;

import dev.peekwire.spi.Finding;
import dev.peekwire.spi.TextWindow;

/** US social security numbers: 3, 2 and 4 digits with dashes or spaces, or nine bare digits after a cue. */
final class SsnDetector implements Anchored {
    private static final int DIGITS = 9;
    private static final int HELD = DIGITS + 5;
    private static final int RUN = 40;
    private static final int WINDOW = 96;
    private static final Cues CUES = new Cues(
            "ssn", "social security", "social security number", "social security no", "social", "soc sec", "itin");

    @Override
    public String kind() {
        return "us-ssn";
    }

    @Override
    public int window() {
        return WINDOW;
    }

    @Override
    public int anchors() {
        return DIGIT | START;
    }

    @Override
    public Finding inspect(TextWindow text) {
        if (DigitRun.startsGroup(text)) {
            DigitRun run = DigitRun.read(text, 0, HELD, RUN, Separators.PLAIN);
            return new Finding(0, formatted(text, run), run.end());
        }
        Cue cue = CUES.at(text);
        return cue == null ? Finding.NONE : bare(text, cue.end());
    }

    private static int formatted(TextWindow text, DigitRun run) {
        boolean shaped = run.hasSizes(3, 2, 4) && run.isUniform(1, 3, "- ");
        return shaped && Boundary.before(text) && isIssued(run) ? run.endOf(2) : 0;
    }

    private static Finding bare(TextWindow text, int from) {
        DigitRun run = DigitRun.read(text, from, HELD, WINDOW, Separators.PLAIN);
        return run.hasSizes(DIGITS) && isIssued(run) ? new Finding(from, run.endOf(0), from) : Finding.NONE;
    }

    private static boolean isIssued(DigitRun run) {
        int area = run.number(0, 3);
        boolean validArea = area != 0 && area != 666 && area < 900;
        return validArea && run.number(3, 5) != 0 && run.number(5, DIGITS) != 0;
    }
}
