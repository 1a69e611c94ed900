package dev.peekwire.response.files;

import java.io.Reader;
import java.util.Objects;

/** A text whose pieces never end between two halves of a character: SnakeYAML Engine 3.0 fails where one does. */
final class WholeCharacters extends Reader {
    private final String text;
    private int at;

    WholeCharacters(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] into, int from, int most) {
        Objects.checkFromIndexSize(from, most, into.length);
        if (at == text.length()) {
            return most == 0 ? 0 : -1;
        }
        int end = Math.min(text.length(), at + most);
        boolean halved = end < text.length() && end - at > 1 && Character.isHighSurrogate(text.charAt(end - 1));
        int whole = halved ? end - 1 : end;
        text.getChars(at, whole, into, from);
        int count = whole - at;
        at = whole;
        return count;
    }

    @Override
    public void close() {}
}
