package dev.peekwire.transcript.proof;

/** Something that is no transcript as the format has it. Never tells what was read. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean ended;

    private Malformed(String why, boolean ended) {
        super(why, null, false, false);
        this.ended = ended;
    }

    Malformed(String why) {
        this(why, false);
    }

    /** The text is over too early. */
    static Malformed end() {
        return new Malformed("the text ends in the middle", true);
    }

    boolean ended() {
        return ended;
    }
}
