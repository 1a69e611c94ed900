package dev.peekwire.response.tone;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a checker found in a reply, and where. Offsets are code points of the reply as it was given, ends are
 * exclusive; both are 0 for what is about the reply as a whole. Its {@code toString} prints nothing that was typed.
 *
 * @param rule what it is about
 * @param level how bad it is
 * @param from where it begins
 * @param to where it ends, not before {@code from}
 * @param replacements what could stand there instead, best first; at most 8
 * @param advice why, in the sheet's or the checker's own words, or null
 * @param found how many there are, where the rule counts: emoji, exclamation marks, code points; else 0
 * @param most how many are allowed, where the rule counts; else 0
 * @param checker which checker found it, as it names itself, or null for the style sheet
 * @since 0.1.0
 */
public record ToneFinding(
        ToneRule rule,
        ToneLevel level,
        int from,
        int to,
        List<String> replacements,
        @Nullable String advice,
        int found,
        int most,
        @Nullable String checker) {
    /** How many replacements a finding has at most. */
    public static final int MOST_REPLACEMENTS = 8;

    /** Validates and copies. */
    public ToneFinding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(level, "level");
        replacements = List.copyOf(replacements);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("from " + from + ", to " + to);
        }
        if (replacements.size() > MOST_REPLACEMENTS) {
            throw new IllegalArgumentException(
                    "replacements: " + replacements.size() + ", allowed are at most " + MOST_REPLACEMENTS);
        }
    }

    /** A finding about a span, with nothing more to say. */
    public static ToneFinding of(ToneRule rule, ToneLevel level, int from, int to) {
        return new ToneFinding(rule, level, from, to, List.of(), null, 0, 0, null);
    }

    /** The same with replacements. */
    public ToneFinding replacing(List<String> others) {
        return new ToneFinding(rule, level, from, to, others, advice, found, most, checker);
    }

    /** The same with advice. */
    public ToneFinding advising(@Nullable String words) {
        return new ToneFinding(rule, level, from, to, replacements, words, found, most, checker);
    }

    /** The same with how many there are and how many are allowed. */
    public ToneFinding counting(int are, int allowed) {
        return new ToneFinding(rule, level, from, to, replacements, advice, are, allowed, checker);
    }

    /** The same, found by a checker of that name. */
    public ToneFinding by(String name) {
        return new ToneFinding(
                rule, level, from, to, replacements, advice, found, most, Objects.requireNonNull(name, "name"));
    }

    /** {@code BLOCK TERM 4..9}: neither the replacements nor the advice, which may repeat what was typed. */
    @Override
    public String toString() {
        return level + " " + rule + " " + from + ".." + to;
    }
}
