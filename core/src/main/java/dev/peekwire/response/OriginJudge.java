package dev.peekwire.response;

/**
 * Finds out whether an agent's message has a script's words, whatever the agent's client says of it.
 *
 * <p>A message has a script's words if no more than a share of them was changed, counted in code points that were put in,
 * taken out or changed, and never more than {@link #MOST_CHANGED}. The script that is claimed is looked at first; unless
 * the message is exactly that, the nearest of the scripts that the agent may use now is looked for by their sequences of
 * three words, so that no claim hides a script and none makes one. Where a value is not known, anything may stand that
 * is not longer than the script's own words. Line ends, white space around the message and marks of direction do not count.
 *
 * <p>Costs the message's length, and the edit distance to at most {@link #MOST_CANDIDATES} scripts. Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class OriginJudge {
    /** How many code points of a script may be changed at most, however long it is. */
    public static final int MOST_CHANGED = 256;

    /** How many scripts a message is compared with at most, beside the claimed one. */
    public static final int MOST_CANDIDATES = 5;

    private final ScriptLibrary library;
    private final ShingleIndex index;

    private OriginJudge(ScriptLibrary library, ShingleIndex index) {
        this.library = library;
        this.index = index;
    }

    /** A judge by the scripts of a library. Costs the length of all of them. */
    public static OriginJudge of(ScriptLibrary library) {
        return new OriginJudge(library, ShingleIndex.of(library.current()));
    }

    /** A judge by another library; what is said by scripts that are the same objects in both is not read again. */
    public OriginJudge with(ScriptLibrary next) {
        return new OriginJudge(next, index.next(next.current()));
    }

    /** The scripts that it judges by. */
    public ScriptLibrary library() {
        return library;
    }

    /** Whose words a message has. */
    public Judgement judge(JudgeRequest request) {
        return new Judging(library, index, request).judge();
    }
}
