package dev.peekwire.redact;

import dev.peekwire.spi.Finding;
import dev.peekwire.spi.TextWindow;

/**
 * Telephone numbers: with a country code behind {@code +} or {@code 00}, in national groups, or bare digits after a cue.
 * Bare digits without a cue are order numbers.
 */
final class PhoneDetector implements Anchored {
    private static final int HELD = 20;
    private static final int RUN = 48;
    private static final int WINDOW = 96;
    private static final int SHORTEST = 7;
    private static final int LONGEST = 15;
    private static final int SHORTEST_AFTER_ZEROS = 9;
    private static final int ZEROS = 2;
    private static final Cues CUES = new Cues(
            "phone",
            "phone number",
            "telephone",
            "tel",
            "mobile",
            "cell",
            "cellphone",
            "whatsapp",
            "call me",
            "text me",
            "tlf",
            "telefon",
            "telefonnummer",
            "telefonnummeret",
            "mobil",
            "mobilnummer",
            "ring meg",
            "handy",
            "handynummer",
            "rufnummer",
            "telefonnummer",
            "ruf mich an",
            "téléphone",
            "tél",
            "portable",
            "appelez-moi",
            "teléfono",
            "móvil",
            "celular",
            "llámame",
            "telepon",
            "hp",
            "no hp",
            "nomor hp",
            "hubungi saya");

    @Override
    public String kind() {
        return "phone";
    }

    @Override
    public int window() {
        return WINDOW;
    }

    @Override
    public int anchors() {
        return DIGIT | SIGN | START;
    }

    @Override
    public Finding inspect(TextWindow text) {
        int c = text.at(0);
        if (Separators.isPlus(c) || c == '(') {
            return punctuated(text);
        }
        if (DigitRun.startsGroup(text)) {
            DigitRun run = DigitRun.read(text, 0, HELD, RUN, Separators.PHONE);
            return held(run, Boundary.before(text) ? Math.max(zeros(run), NationalPhone.end(run)) : 0);
        }
        Cue cue = CUES.at(text);
        return cue == null ? Finding.NONE : bare(text, cue.end());
    }

    private static Finding punctuated(TextWindow text) {
        boolean plus = Separators.isPlus(text.at(0)) || Separators.isPlus(text.at(1));
        DigitRun run = DigitRun.read(text, 1, HELD, RUN, Separators.PHONE);
        if (run.groups() == 0) {
            return Finding.NONE;
        }
        int end = plus && run.gapBefore(0) != Separators.MANY ? international(run, 0, SHORTEST) : 0;
        if (!plus && run.gapBefore(0) == 0) {
            end = Math.max(zeros(run), NationalPhone.end(run));
        }
        return held(run, end);
    }

    private static Finding bare(TextWindow text, int from) {
        DigitRun run = DigitRun.read(text, from, HELD, WINDOW, Separators.PHONE);
        int end = run.groups() == 0 ? 0 : aligned(run, 0, SHORTEST);
        return end == 0 ? Finding.NONE : new Finding(from, end, from);
    }

    private static Finding held(DigitRun run, int sensitiveTo) {
        return new Finding(0, sensitiveTo, run.end());
    }

    private static int zeros(DigitRun run) {
        boolean marked = run.digitsThrough(run.groups() - 1) > ZEROS && run.number(0, ZEROS) == 0;
        return marked && !NationalPhone.isReference(run) ? international(run, ZEROS, SHORTEST_AFTER_ZEROS) : 0;
    }

    private static int international(DigitRun run, int skipped, int shortest) {
        return run.digit(skipped) == 0 ? 0 : aligned(run, skipped, shortest);
    }

    /** Where the last group ends up to which there are enough digits and not too many, or 0. */
    private static int aligned(DigitRun run, int skipped, int shortest) {
        int end = 0;
        for (int group = 0; group < run.groups() && run.digitsThrough(group) - skipped <= LONGEST; group++) {
            if (run.isCut(group) || run.gapBefore(group) == Separators.MANY) {
                break;
            }
            if (run.digitsThrough(group) - skipped >= shortest) {
                end = run.endOf(group);
            }
        }
        return end;
    }
}
