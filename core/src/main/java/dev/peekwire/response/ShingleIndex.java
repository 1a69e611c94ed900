package dev.peekwire.response;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which scripts have sequences of words in common with a text. After a change of few scripts the index of the others is
 * kept, and those that came stand in one of their own beside it; what is found is the same. Immutable.
 */
final class ShingleIndex {
    /** Of how many scripts that share a sequence are looked at: what more of them have says little. */
    private static final int MOST_SHARING = 64;

    private static final int MOST_SKIPPED = 1024;
    private static final int KEPT = Integer.MAX_VALUE;
    private static final long NONE = Long.MAX_VALUE;

    private final List<ScriptedResponse> scripts;
    private final BodyIndex index;
    private final BitSet gone;
    private final BodyIndex beside;
    /** How many bodies of the index come before each of those beside it. */
    private final int[] places;

    private ShingleIndex(List<ScriptedResponse> scripts, BodyIndex index, BitSet gone, BodyIndex beside) {
        this.scripts = scripts;
        this.index = index;
        this.gone = gone;
        this.beside = beside;
        this.places = new int[beside.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = index.place(beside.owner(i));
        }
    }

    /** Of scripts by id. */
    static ShingleIndex of(List<ScriptedResponse> current) {
        return new ShingleIndex(current, new BodyIndex(current), new BitSet(), new BodyIndex(List.of()));
    }

    /** The same of other scripts. */
    ShingleIndex next(List<ScriptedResponse> current) {
        Difference changed = Difference.of(scripts, current);
        return changed == null
                ? of(current)
                : new ShingleIndex(scripts, index, index.numbers(changed.gone()), new BodyIndex(changed.come()));
    }

    /** The bodies that have most in common with a text, the best first; what many have counts for less. */
    List<ScriptBody> nearest(String text, Predicate<ScriptedResponse> usable, int most) {
        Shingles words = new Shingles();
        words.add(Plain.text(text));
        Map<Long, Double> votes = new HashMap<>();
        for (int width = 1; width <= BodyIndex.WIDEST; width++) {
            for (int shingle : words.once(width)) {
                List<Long> sharing = sharing(new Row(width, shingle), usable);
                sharing.forEach(body -> votes.merge(body, 1.0 / sharing.size(), Double::sum));
            }
        }
        return votes.entrySet().stream()
                .sorted(Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(vote -> body(vote.getKey()))
                .toList();
    }

    private List<Long> sharing(Row row, Predicate<ScriptedResponse> usable) {
        List<Long> sharing = new ArrayList<>();
        long body = row.next();
        for (int i = 0; i < MOST_SKIPPED && sharing.size() < MOST_SHARING && body != NONE; i++) {
            if (usable.test(owner(body))) {
                sharing.add(body);
            }
            body = row.next();
        }
        return sharing;
    }

    // A body is named by its place in the order of all: a number of the index above, and below it, if it stands beside
    // that
    // place, its own number there.

    private static boolean isKept(long body) {
        return (int) body == KEPT;
    }

    private ScriptedResponse owner(long body) {
        return isKept(body) ? index.owner((int) (body >>> Integer.SIZE)) : beside.owner((int) body);
    }

    private ScriptBody body(long body) {
        return isKept(body) ? index.body((int) (body >>> Integer.SIZE)) : beside.body((int) body);
    }

    /** The bodies that have one sequence, in their order. */
    private final class Row {
        private final Postings kept;
        private final Postings come;
        private final int shingle;
        private int nextKept;
        private int nextCome;

        Row(int width, int shingle) {
            this.kept = index.postings(width);
            this.come = beside.postings(width);
            this.shingle = shingle;
            this.nextKept = kept.first(shingle);
            this.nextCome = come.first(shingle);
        }

        long next() {
            while (kept.has(nextKept, shingle) && gone.get(kept.body(nextKept))) {
                nextKept++;
            }
            long one = kept.has(nextKept, shingle) ? (long) kept.body(nextKept) << Integer.SIZE | KEPT : NONE;
            long other = come.has(nextCome, shingle) ? besides(come.body(nextCome)) : NONE;
            if (one < other) {
                nextKept++;
            } else if (other != NONE) {
                nextCome++;
            }
            return Math.min(one, other);
        }

        private long besides(int body) {
            return (long) places[body] << Integer.SIZE | body;
        }
    }
}
