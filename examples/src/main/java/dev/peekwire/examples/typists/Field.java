package dev.peekwire.examples.typists;

/** A text field with the caret at its end. */
final class Field {
    private final StringBuilder text = new StringBuilder();

    void type(int codePoint) {
        text.appendCodePoint(codePoint);
    }

    /** Deletes the last code point. */
    void backspace() {
        text.setLength(text.offsetByCodePoints(text.length(), -1));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** What stood in it; it is empty then. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }

    String text() {
        return text.toString();
    }
}
