package dev.peekwire.response;

import java.util.EnumSet;
import java.util.Set;

/**
 * How much a chat's answers sound like a machine, and which of the limits they pass.
 *
 * @param share scripted answers in percent of all, rounded; 0 without answers
 * @param inARow scripted answers in a row, up to the latest
 * @param repeats answers by a script that had been used in the chat before
 * @param warnings the limits that are passed
 * @since 0.1.0
 */
public record RoboticGauge(int share, int inARow, int repeats, Set<Warning> warnings) {
    /** A limit that is passed. */
    public enum Warning {
        /** Too large a share of scripted answers. */
        SHARE,
        /** Too many of them in a row. */
        IN_A_ROW,
        /** The same scripts too often. */
        REPEATS
    }

    /** Copies. */
    public RoboticGauge {
        warnings = Set.copyOf(warnings);
    }

    /** What the answers so far come to. */
    public static RoboticGauge of(ReplyTally tally, GaugeLimits limits) {
        int share = tally.answers() == 0 ? 0 : (int) Math.round(100.0 * tally.scripted() / tally.answers());
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        if (tally.answers() >= limits.leastAnswers() && share > limits.share()) {
            warnings.add(Warning.SHARE);
        }
        if (tally.inARow() > limits.inARow()) {
            warnings.add(Warning.IN_A_ROW);
        }
        if (tally.repeats() > limits.repeats()) {
            warnings.add(Warning.REPEATS);
        }
        return new RoboticGauge(share, tally.inARow(), tally.repeats(), warnings);
    }
}
