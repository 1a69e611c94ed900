package dev.peekwire.response;

/**
 * From when on a chat's answers count as robotic. A limit that is passed warns; it refuses nothing.
 *
 * @param share the largest share of scripted answers, in percent, 0 to 100; 100 never warns
 * @param leastAnswers how many answers there must be before the share counts; at least 1
 * @param inARow how many scripted answers in a row are still fine; at least 1
 * @param repeats how many answers by a script that was used before in the chat are still fine; at least 0
 * @since 0.1.0
 */
public record GaugeLimits(int share, int leastAnswers, int inARow, int repeats) {
    /** More than four of five answers scripted, of at least four; five in a row; one repeat. */
    public static final GaugeLimits DEFAULT = new GaugeLimits(80, 4, 5, 1);

    /** Validates. */
    public GaugeLimits {
        if (share < 0 || share > 100) {
            throw new IllegalArgumentException("share: " + share + ", allowed are 0 to 100");
        }
        atLeast("leastAnswers", leastAnswers, 1);
        atLeast("inARow", inARow, 1);
        atLeast("repeats", repeats, 0);
    }

    private static void atLeast(String what, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(what + ": " + value + ", at least " + least);
        }
    }
}
