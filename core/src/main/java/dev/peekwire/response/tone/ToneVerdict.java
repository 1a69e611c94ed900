package dev.peekwire.response.tone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What checking a reply came to.
 *
 * @param level the worst of all findings', those that are not listed included
 * @param findings by where they begin; at most {@value #MOST_FINDINGS}: of more, the worst are kept
 * @param more how many were found beyond those listed
 * @since 0.1.0
 */
public record ToneVerdict(ToneLevel level, List<ToneFinding> findings, int more) {
    /** How many findings are listed at most. */
    public static final int MOST_FINDINGS = 100;

    /** Nothing was found. */
    public static final ToneVerdict PASS = new ToneVerdict(ToneLevel.PASS, List.of(), 0);

    private static final Comparator<ToneFinding> BY_PLACE = Comparator.comparingInt(ToneFinding::from)
            .thenComparingInt(ToneFinding::to)
            .thenComparing(ToneFinding::level, Comparator.reverseOrder())
            .thenComparing(ToneFinding::rule);
    private static final Comparator<ToneFinding> WORST_FIRST =
            Comparator.comparing(ToneFinding::level, Comparator.reverseOrder()).thenComparing(BY_PLACE);

    /** Validates: the level is that of no finding's less, and nothing is left out while there is room. */
    public ToneVerdict {
        Objects.requireNonNull(level, "level");
        findings = List.copyOf(findings);
        if (findings.size() > MOST_FINDINGS || more < 0) {
            throw new IllegalArgumentException("findings: " + findings.size() + " and " + more + " more");
        }
        if (level.compareTo(worst(findings)) < 0) {
            throw new IllegalArgumentException("level: " + level + ", a finding has " + worst(findings));
        }
    }

    /** With these findings, in any order. */
    public static ToneVerdict of(Collection<ToneFinding> found) {
        return found.isEmpty() ? PASS : of(ToneLevel.PASS, found, 0);
    }

    /** This one and another, of the same reply: the worse level, and the findings of both. */
    public ToneVerdict and(ToneVerdict other) {
        if (other.equals(PASS)) {
            return this;
        }
        List<ToneFinding> both = new ArrayList<>(findings);
        both.addAll(other.findings);
        return of(level.or(other.level), both, sum(more, other.more));
    }

    private static ToneVerdict of(ToneLevel least, Collection<ToneFinding> found, int more) {
        List<ToneFinding> listed = new ArrayList<>(found);
        ToneLevel level = least.or(worst(listed));
        int over = Math.max(0, listed.size() - MOST_FINDINGS);
        if (over > 0) {
            listed.sort(WORST_FIRST);
            listed.subList(MOST_FINDINGS, listed.size()).clear();
        }
        listed.sort(BY_PLACE);
        return new ToneVerdict(level, listed, sum(more, over));
    }

    /** Somebody else's numbers may be any. */
    private static int sum(int a, int b) {
        return (int) Math.min(Integer.MAX_VALUE, (long) a + b);
    }

    private static ToneLevel worst(Collection<ToneFinding> found) {
        ToneLevel worst = ToneLevel.PASS;
        for (ToneFinding finding : found) {
            worst = worst.or(finding.level());
        }
        return worst;
    }
}
