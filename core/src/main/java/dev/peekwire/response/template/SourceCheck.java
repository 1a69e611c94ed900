package dev.peekwire.response.template;

/** What no source may have, wherever it stands: it could not be sent, or would change how other text is shown. */
final class SourceCheck {
    private static final int MOST_TOLD = 5;

    private final String source;
    private final Found found;
    private int told;

    /** Told of each finding. */
    interface Found {
        void at(int index, String reason, String remedy);
    }

    SourceCheck(String source, Found found) {
        this.source = source;
        this.found = found;
    }

    void check() {
        int length = source.codePointCount(0, source.length());
        if (source.isBlank()) {
            found.at(0, "nothing is said", "write what is to be sent");
        } else if (length > Template.LONGEST) {
            found.at(0, length + " code points", "allowed are " + Template.LONGEST);
        } else {
            characters();
        }
    }

    private void characters() {
        char[] chars = source.toCharArray();
        for (int i = 0; i < chars.length && told < MOST_TOLD; i++) {
            char c = chars[i];
            if (c < ' ' ? c != '\n' && c != '\t' : c >= 0x7f) {
                i += other(i);
            }
        }
    }

    /** Looks at what is no plain ASCII; how many more places it takes. */
    private int other(int index) {
        int c = source.codePointAt(index);
        if (isRefused(c)) {
            found.at(index, "the character " + String.format("U+%04X", c) + " can't be sent", "remove it");
            told++;
        }
        return Character.charCount(c) - 1;
    }

    private static boolean isRefused(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || Inert.isDirecting(c);
    }
}
