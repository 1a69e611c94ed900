package dev.peekwire.response.tone;

import dev.peekwire.response.tone.StyleRules.Exclamation;
import java.util.List;

/** Exclamation marks of all scripts. */
final class Exclamations {
    private static final int OPENING = 0xA1;
    private static final int AS_PICTURE = 0xFE0F;
    private static final int ARMENIAN = 0x55C;
    private static final int FIRST_ELSEWHERE = 0x1944;
    private static final int LAST_SIGN = 0x2757;

    private final String text;
    private int run;
    private int runFrom;
    private boolean runOpens;

    /** Marks so far, and the opening ones of Spanish, which go with them. */
    private int marks;

    private int opening;
    private int excessFrom = -1;
    private int excessTo;

    private Exclamations(String text) {
        this.text = text;
    }

    static void find(String text, Exclamation rule, List<ToneFinding> findings) {
        new Exclamations(text).find(rule, findings);
    }

    private void find(Exclamation rule, List<ToneFinding> findings) {
        int at = 0;
        for (int i = 0; i < text.length(); at++) {
            if (run == 0 && isPlain(text.charAt(i))) {
                i++;
                continue;
            }
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int count = count(c);
            if (count > 0) {
                turn(c == OPENING, at, rule, findings);
                mark(c, count, at, rule);
            } else if (c != AS_PICTURE) {
                endRun(at, rule, findings);
            }
        }
        endRun(at, rule, findings);
        if (excessFrom >= 0) {
            int found = Math.max(marks, opening);
            findings.add(ToneFinding.of(ToneRule.EXCLAMATION, rule.level(), excessFrom, excessTo)
                    .counting(found, rule.most()));
        }
    }

    /** Most letters: a look is enough to tell that they are no marks. */
    private static boolean isPlain(char c) {
        return c < OPENING
                ? c != '!'
                : (c > OPENING && c < FIRST_ELSEWHERE && c != ARMENIAN)
                        || (c > LAST_SIGN && c < Character.MIN_SURROGATE);
    }

    /** What one sentence ends with and the next begins with is no run. */
    private void turn(boolean opens, int at, Exclamation rule, List<ToneFinding> findings) {
        if (opens != runOpens) {
            endRun(at, rule, findings);
            runOpens = opens;
        }
    }

    private void mark(int c, int count, int at, Exclamation rule) {
        runFrom = run == 0 ? at : runFrom;
        run += count;
        if (c == OPENING) {
            opening += count;
        } else {
            marks += count;
        }
        if (Math.max(marks, opening) > rule.most()) {
            excessFrom = excessFrom < 0 ? at : excessFrom;
            excessTo = at + 1;
        }
    }

    private void endRun(int at, Exclamation rule, List<ToneFinding> findings) {
        if (run > rule.inARow()) {
            findings.add(ToneFinding.of(ToneRule.EXCLAMATION, rule.level(), runFrom, at)
                    .counting(run, rule.inARow()));
        }
        run = 0;
    }

    /** How many marks a character shows. */
    private static int count(int c) {
        if (c < 0x80) {
            return c == '!' ? 1 : 0;
        }
        return switch (c) {
            case 0x00A1, 0x055C, 0x1944, 0x203D, 0x2048, 0x2049, 0x2755, 0x2757, 0xFE15, 0xFE57, 0xFF01 -> 1;
            case 0x203C -> 2;
            default -> 0;
        };
    }
}
