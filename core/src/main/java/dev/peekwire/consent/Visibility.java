package dev.peekwire.consent;

/**
 * Who can see a visitor's unsent text now: what the visitor's live indicator says, and what follows for the client.
 *
 * @param level how much is seen; {@link PeekLevel#NONE} exactly when nobody sees anything
 * @param readers how many persons see it
 * @param suggester whether a program uses it to suggest answers
 * @since 0.1.0
 */
public record Visibility(PeekLevel level, int readers, boolean suggester) {
    private static final Visibility NONE = new Visibility(PeekLevel.NONE, 0, false);

    /**
     * Validates.
     *
     * @throws IllegalArgumentException if the parts contradict each other
     */
    public Visibility {
        boolean seen = readers > 0 || suggester;
        if (readers < 0 || seen == (level == PeekLevel.NONE) || (suggester && !level.allowsText())) {
            throw new IllegalArgumentException(
                    "level " + level + " with " + readers + " readers, suggester " + suggester);
        }
    }

    /** Nobody sees anything. */
    public static Visibility none() {
        return NONE;
    }

    /**
     * What consent leaves of those who would look.
     *
     * @param consent what the visitor allows
     * @param looking how many entitled persons have the chat open now, 0 or more
     * @param suggester whether the desk has a suggester at work in this chat
     */
    public static Visibility of(ConsentState consent, int looking, boolean suggester) {
        int readers = consent.allows(Purpose.PEEK) ? looking : 0;
        boolean suggests = suggester && consent.level(Purpose.SUGGESTIONS).allowsText();
        return readers == 0 && !suggests ? NONE : new Visibility(consent.level(), readers, suggests);
    }

    /** What the visitor's client is to send. */
    public DemandMode demand() {
        if (level == PeekLevel.NONE) {
            return DemandMode.NONE;
        }
        return level.allowsText() ? DemandMode.DRAFT : DemandMode.TYPING;
    }
}
