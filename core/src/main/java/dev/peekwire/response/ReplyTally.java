package dev.peekwire.response;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What was answered in a chat so far, as far as policy and gauge need it. Part of a chat's state, so it is small: of
 * scripts at most {@value #MOST_SCRIPTS} are told apart, the latest.
 *
 * <p>Immutable.
 *
 * @param answers how many answers agents and bots gave
 * @param scripted how many of them were scripted
 * @param inARow how many scripted ones the latest answers are, without one in between that was not
 * @param repeats how many were by a script that had been used in the chat before
 * @param byTeam how many scripted ones there were since the chat came to its present team
 * @param uses how often each script was used, by its id, in the order of the latest use
 * @since 0.1.0
 */
public record ReplyTally(int answers, int scripted, int inARow, int repeats, int byTeam, Map<String, Integer> uses) {
    /** How many scripts are told apart. */
    public static final int MOST_SCRIPTS = 100;

    /** Nobody has answered yet. */
    public static final ReplyTally NONE = new ReplyTally(0, 0, 0, 0, 0, Map.of());

    /** Copies, and keeps the order. */
    public ReplyTally {
        uses = Collections.unmodifiableMap(new LinkedHashMap<>(uses));
    }

    /** After an answer in somebody's own words. */
    public ReplyTally adLib() {
        return new ReplyTally(answers + 1, scripted, 0, repeats, byTeam, uses);
    }

    /**
     * After a scripted answer.
     *
     * @param scripts the ids of the script and of what it said along with its own words
     * @param script the script itself
     */
    public ReplyTally scripted(String script, Set<String> scripts) {
        Map<String, Integer> next = new LinkedHashMap<>(uses);
        scripts.forEach(id -> used(next, id));
        used(next, script);
        int again = uses.containsKey(script) ? 1 : 0;
        return new ReplyTally(answers + 1, scripted + 1, inARow + 1, repeats + again, byTeam + 1, next);
    }

    private static void used(Map<String, Integer> uses, String id) {
        Integer before = uses.remove(id);
        uses.put(id, before == null ? 1 : before + 1);
        if (uses.size() > MOST_SCRIPTS) {
            uses.remove(uses.keySet().iterator().next());
        }
    }

    /** After the chat came to another team. */
    public ReplyTally otherTeam() {
        return byTeam == 0 ? this : new ReplyTally(answers, scripted, inARow, repeats, 0, uses);
    }

    /** The same without the scripts it was. */
    public ReplyTally counts() {
        return uses.isEmpty() ? this : new ReplyTally(answers, scripted, inARow, repeats, byTeam, Map.of());
    }

    /** Whether the script, or disclaimer, was sent in the chat. */
    public boolean sent(String script) {
        return uses.containsKey(script);
    }
}
