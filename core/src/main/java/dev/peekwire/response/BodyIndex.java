package dev.peekwire.response;

import dev.peekwire.response.template.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Which bodies have which sequences of words. A body is found by sequences of three words; where its placeholders leave
 * fewer than two of them together, by two, or by single words. Bodies are numbered by their scripts, the desk's first.
 * Immutable.
 */
final class BodyIndex {
    /** How many words a sequence has at most. */
    static final int WIDEST = 3;

    private static final int FEW = 2;

    private static final Comparator<ScriptedResponse> WIDE_FIRST = Comparator.<ScriptedResponse, Scope.Type>comparing(
                    script -> script.scope().type())
            .thenComparing(ScriptedResponse::ref);

    private final List<ScriptBody> bodies = new ArrayList<>();
    private final List<ScriptedResponse> owners = new ArrayList<>();
    private final List<Postings> byWidth;

    BodyIndex(List<ScriptedResponse> scripts) {
        Postings.Builder[] builders = new Postings.Builder[WIDEST + 1];
        Arrays.setAll(builders, width -> new Postings.Builder());
        Shingles shingles = new Shingles();
        scripts.stream()
                .filter(script -> script.approval().state() != Approval.State.RETIRED)
                .sorted(WIDE_FIRST)
                .forEach(script -> script.inLocales().forEach(body -> add(script, body, shingles, builders)));
        this.byWidth = Arrays.stream(builders).map(Postings.Builder::build).toList();
    }

    private void add(ScriptedResponse script, ScriptBody body, Shingles shingles, Postings.Builder[] builders) {
        shingles.clear();
        // Words that stand together, whatever the values.
        for (Segment segment : body.template().segments()) {
            if (segment instanceof Segment.Literal literal) {
                shingles.add(literal.text());
            }
        }
        int width = WIDEST;
        while (width > 1 && shingles.count(width) < FEW) {
            width--;
        }
        builders[width].add(bodies.size(), shingles, width);
        bodies.add(body);
        owners.add(script);
    }

    ScriptBody body(int number) {
        return bodies.get(number);
    }

    ScriptedResponse owner(int number) {
        return owners.get(number);
    }

    Postings postings(int width) {
        return byWidth.get(width);
    }

    /** The numbers of all bodies of scripts, as far as they are here. */
    BitSet numbers(List<ScriptedResponse> of) {
        BitSet numbers = new BitSet();
        for (ScriptedResponse script : of) {
            for (int i = place(script); i < owners.size() && WIDE_FIRST.compare(owners.get(i), script) == 0; i++) {
                numbers.set(i);
            }
        }
        return numbers;
    }

    /** How many bodies come before those of a script. */
    int place(ScriptedResponse script) {
        int found = Collections.binarySearch(owners, script, WIDE_FIRST);
        int place = found < 0 ? -found - 1 : found;
        while (place > 0 && WIDE_FIRST.compare(owners.get(place - 1), script) == 0) {
            place--;
        }
        return place;
    }

    int size() {
        return bodies.size();
    }
}
