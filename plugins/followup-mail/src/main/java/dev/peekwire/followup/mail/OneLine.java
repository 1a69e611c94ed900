package dev.peekwire.followup.mail;

/** What may stand in a header: one line of visible characters. */
final class OneLine {
    private OneLine() {}

    /** Without what controls or formats, and no longer than that many code points. */
    static String of(String text, int longest) {
        StringBuilder line = new StringBuilder();
        text.codePoints().map(OneLine::visible).limit(longest).forEach(line::appendCodePoint);
        // Nor what a reader would decode into something else.
        return line.toString().replace("=?", "= ?").strip();
    }

    private static int visible(int codePoint) {
        boolean hidden =
                switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
        return hidden ? ' ' : codePoint;
    }
}
