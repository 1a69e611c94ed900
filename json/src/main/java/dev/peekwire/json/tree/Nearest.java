package dev.peekwire.json.tree;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** What somebody may have meant. */
public final class Nearest {
    private static final int MOST_LISTED = 20;
    private static final int LONGEST = 64;

    private Nearest() {}

    /** {@code did you mean `priority`?}, then what is allowed. */
    public static String remedy(String what, String said, Collection<String> allowed) {
        String list = what + " are " + list(allowed);
        return to(said, allowed)
                .map(name -> "did you mean `" + name + "`? " + list)
                .orElse(list);
    }

    /** The name that takes the fewest changes of a character, if they are few. */
    public static Optional<String> to(String said, Collection<String> allowed) {
        if (said.length() > LONGEST) {
            return Optional.empty();
        }
        String best = "";
        int least = 1 + Math.max(1, said.length() / 3);
        for (String name : new TreeSet<>(allowed)) {
            int changes = Math.abs(name.length() - said.length()) < least ? changes(said, name) : least;
            if (changes < least) {
                best = name;
                least = changes;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private static String list(Collection<String> allowed) {
        String first = String.join(", ", allowed.stream().limit(MOST_LISTED).toList());
        return allowed.isEmpty() ? "none" : allowed.size() > MOST_LISTED ? first + " ..." : first;
    }

    /** Levenshtein's distance, without regard to case; two that changed places count as one. */
    private static int changes(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] cost) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
