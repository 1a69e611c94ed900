package dev.peekwire.response;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an index of scripts has too much and too little after a change of its library.
 *
 * @param gone what is no more, or is another version or another script by now
 * @param come what was not there
 */
record Difference(List<ScriptedResponse> gone, List<ScriptedResponse> come) {
    /** How many scripts may be kept beside an index. */
    private static final int MOST = 256;

    /** Of how many scripts of an index one may be kept beside it. */
    private static final int SHARE = 8;

    /** Copies. */
    Difference {
        gone = List.copyOf(gone);
        come = List.copyOf(come);
    }

    /**
     * Between two lists by id; null if so much is different that a new index is cheaper. Scripts that are the same object are
     * the same.
     */
    @SuppressWarnings("ReferenceEquality")
    static @Nullable Difference of(List<ScriptedResponse> before, List<ScriptedResponse> now) {
        List<ScriptedResponse> gone = new ArrayList<>();
        List<ScriptedResponse> come = new ArrayList<>();
        int most = Math.min(MOST, before.size() / SHARE);
        int i = 0;
        int j = 0;
        while ((i < before.size() || j < now.size()) && gone.size() + come.size() <= most) {
            if (i < before.size() && j < now.size() && before.get(i) == now.get(j)) {
                i++;
                j++;
            } else if (j == now.size() || (i < before.size() && isFirst(before.get(i), now.get(j)))) {
                gone.add(before.get(i++));
            } else {
                come.add(now.get(j++));
            }
        }
        return gone.size() + come.size() > most ? null : new Difference(gone, come);
    }

    /** Of two with the same id one goes and the other comes, whichever is looked at first. */
    private static boolean isFirst(ScriptedResponse one, ScriptedResponse other) {
        return one.ref().id().compareTo(other.ref().id()) <= 0;
    }
}
