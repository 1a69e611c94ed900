package dev.peekwire.response;

import dev.peekwire.response.template.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which scripts have sequences of words in common with a text. A body is found by sequences of three words; where its
 * placeholders leave fewer than two of them together, by two, or by single words.
 */
final class ShingleIndex {
    private static final int WIDEST = 3;
    private static final int FEW = 2;
    /** Of how many scripts that share a sequence are looked at: what more of them have says little. */
    private static final int MOST_SHARING = 64;

    private static final int MOST_SKIPPED = 1024;

    private static final Comparator<ScriptedResponse> WIDE_FIRST = Comparator.<ScriptedResponse, Scope.Type>comparing(
                    script -> script.scope().type())
            .thenComparing(ScriptedResponse::ref);

    private final List<ScriptBody> bodies = new ArrayList<>();
    private final List<ScriptedResponse> owners = new ArrayList<>();
    private final List<Postings> byWidth;

    ShingleIndex(List<ScriptedResponse> current) {
        Postings.Builder[] builders = new Postings.Builder[WIDEST + 1];
        Arrays.setAll(builders, width -> new Postings.Builder());
        current.stream()
                .filter(script -> script.approval().state() != Approval.State.RETIRED)
                .sorted(WIDE_FIRST)
                .forEach(script -> script.inLocales().forEach(body -> add(script, body, builders)));
        this.byWidth = Arrays.stream(builders).map(Postings.Builder::build).toList();
    }

    private void add(ScriptedResponse script, ScriptBody body, Postings.Builder[] builders) {
        List<long[]> runs = runs(body);
        int width = WIDEST;
        while (width > 1 && Shingles.count(runs, width) < FEW) {
            width--;
        }
        for (long[] run : runs) {
            builders[width].add(bodies.size(), Shingles.of(run, width));
        }
        bodies.add(body);
        owners.add(script);
    }

    /** Words that stand together, whatever the values. */
    private static List<long[]> runs(ScriptBody body) {
        List<long[]> runs = new ArrayList<>();
        for (Segment segment : body.template().segments()) {
            if (segment instanceof Segment.Literal literal) {
                runs.add(Shingles.words(literal.text()));
            }
        }
        return runs;
    }

    /** The bodies that have most in common with a text, the best first; what many have counts for less. */
    List<ScriptBody> nearest(String text, Predicate<ScriptedResponse> usable, int most) {
        long[] words = Shingles.words(Plain.text(text));
        Map<Integer, Double> votes = new HashMap<>();
        for (int width = 1; width <= WIDEST; width++) {
            vote(byWidth.get(width), Shingles.once(words, width), usable, votes);
        }
        return votes.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(vote -> bodies.get(vote.getKey()))
                .toList();
    }

    private void vote(
            Postings postings, int[] shingles, Predicate<ScriptedResponse> usable, Map<Integer, Double> votes) {
        for (int shingle : shingles) {
            List<Integer> sharing = sharing(postings, shingle, usable);
            sharing.forEach(body -> votes.merge(body, 1.0 / sharing.size(), Double::sum));
        }
    }

    private List<Integer> sharing(Postings postings, int shingle, Predicate<ScriptedResponse> usable) {
        List<Integer> sharing = new ArrayList<>();
        int from = postings.first(shingle);
        for (int i = from; i - from < MOST_SKIPPED && sharing.size() < MOST_SHARING && postings.has(i, shingle); i++) {
            if (usable.test(owners.get(postings.body(i)))) {
                sharing.add(postings.body(i));
            }
        }
        return sharing;
    }
}
