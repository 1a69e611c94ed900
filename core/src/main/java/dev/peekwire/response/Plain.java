package dev.peekwire.response;

import java.text.Normalizer;

/** A text as it is compared: without what a field or a network may change of it and no reader sees. */
final class Plain {
    private Plain() {}

    /** Composed, with {@code \n} for line ends, without marks of direction and white space around it. */
    static String text(String text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        return lines(composed).strip();
    }

    /** The same of a piece of a text, white space around which counts. */
    static String piece(String piece) {
        return lines(Normalizer.normalize(piece, Normalizer.Form.NFC));
    }

    private static String lines(String text) {
        if (text.chars().noneMatch(c -> c == '\r' || isDirecting(c))) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .chars()
                .filter(c -> !isDirecting(c))
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static boolean isDirecting(int c) {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }
}
