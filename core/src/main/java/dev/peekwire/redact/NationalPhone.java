package dev.peekwire.redact;

/**
 * How telephone numbers are grouped within a country: North America 3-3-4; after a leading 0 in any groups (France,
 * Germany, the United Kingdom, Indonesia and many more); Norway and Denmark 2-2-2-2 and 3-2-3; Spain 3-3-3 and 3-2-2-2.
 */
final class NationalPhone {
    private static final int SHORTEST_WITH_ZERO = 9;
    private static final int LONGEST_WITH_ZERO = 13;
    private static final int LONGEST_AREA = 5;

    private NationalPhone() {}

    /** Where the number ends that begins the run, or 0. */
    static int end(DigitRun run) {
        if (run.digit(0) == 0) {
            return withZero(run);
        }
        int group = Math.max(Math.max(northAmerican(run), norwegian(run)), spanish(run));
        return group == 0 ? 0 : run.endOf(group);
    }

    /** Groups that orders, parcels and cards are numbered in, and telephones are not. */
    static boolean isReference(DigitRun run) {
        return run.hasSizes(4, 4, 4, 4) || run.hasSizes(3, 7, 7);
    }

    private static int northAmerican(DigitRun run) {
        int trunk = run.hasSizes(1, 3, 3, 4) && run.digit(0) == 1 ? 1 : 0;
        boolean shaped = trunk == 1 || run.hasSizes(3, 3, 4);
        if (!shaped || run.digit(trunk) < 2 || run.digit(trunk + 3) < 2) {
            return 0;
        }
        return isClose(run, trunk + 1) && run.isUniform(trunk + 2, trunk + 3, "- .") ? trunk + 2 : 0;
    }

    private static int norwegian(DigitRun run) {
        int first = run.digit(0);
        if (first >= 2 && run.hasSizes(2, 2, 2, 2) && run.isUniform(1, 4, " ")) {
            return 3;
        }
        boolean mobile = first == 4 || first == 8 || first == 9;
        return mobile && run.hasSizes(3, 2, 3) && run.isUniform(1, 3, " ") ? 2 : 0;
    }

    private static int spanish(DigitRun run) {
        if (run.digit(0) < 6) {
            return 0;
        }
        if (run.hasSizes(3, 2, 2, 2) && run.isUniform(1, 4, " -")) {
            return 3;
        }
        boolean round = run.hasSizes(3, 3, 3) && run.number(6, 9) == 0; // an amount rather
        return run.hasSizes(3, 3, 3) && run.isUniform(1, 3, " -") && !round ? 2 : 0;
    }

    private static int withZero(DigitRun run) {
        boolean area = run.size(0) >= 2 && run.size(0) <= LONGEST_AREA && run.digit(1) != 0;
        if (!area || run.groups() < 2 || !isClose(run, 1) || isReference(run) || run.hasSizes(2, 2, 4)) {
            return 0;
        }
        int end = 0;
        for (int group = 1; group < run.groups() && run.digitsThrough(group) <= LONGEST_WITH_ZERO; group++) {
            if (run.isCut(group) || (group > 1 && !run.isUniform(2, group + 1, "- ./"))) {
                break;
            }
            if (run.digitsThrough(group) >= SHORTEST_WITH_ZERO) {
                end = run.endOf(group);
            }
        }
        return end;
    }

    /** Whether one separator stands before a group, or a bracket and a space. */
    private static boolean isClose(DigitRun run, int group) {
        return run.gapBefore(group) != Separators.MANY;
    }
}
