package dev.peekwire.json;

import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.protocol.ClientFrame;
import org.jspecify.annotations.Nullable;

/**
 * Reads nearly every frame that a visitor's typing makes: an edit as clients write it, without white space or escapes.
 * Anything else it leaves, unread, to the strict reader, which alone says what is wrong. Not thread-safe.
 */
final class PlainEdit {
    private static final String BEGIN = "{\"edit\":[";
    private static final String END = "]}";
    /** In UTF-16 code units. */
    static final int LONGEST = 256;

    private static final int MOST_DIGITS = 16;
    private static final int MAX_CHECK = 0xFFFFFF;

    private final String text;
    private int at = BEGIN.length();
    private boolean plain = true;

    private PlainEdit(String text) {
        this.text = text;
    }

    /** The frame, or null if it is another one or written in another way. */
    static @Nullable ClientFrame read(String text) {
        boolean likely = text.length() <= LONGEST && text.startsWith(BEGIN) && text.endsWith(END);
        return likely ? new PlainEdit(text).frame() : null;
    }

    private @Nullable ClientFrame frame() {
        long channel = number(Integer.MAX_VALUE);
        long seq = next(DraftUpdate.MAX_SEQ);
        long offset = next(Integer.MAX_VALUE);
        long erase = next(Integer.MAX_VALUE);
        String insert = string();
        long check = next(MAX_CHECK);
        boolean ack = plain && text.charAt(at) == ',' && next(1) == 1;
        if (!plain || seq < 1 || at != text.length() - END.length()) {
            return null;
        }
        TextEdit edit = new TextEdit((int) offset, (int) erase, insert);
        return new ClientFrame.Draft((int) channel, new DraftUpdate.Edit(seq, edit, (int) check, ack));
    }

    private long next(long max) {
        skip(',');
        return number(max);
    }

    /** The closing bracket ends any number, so that no look goes beyond the text. */
    private long number(long max) {
        int from = at;
        long number = 0;
        while (plain && isDigit(text.charAt(at))) {
            number = 10 * number + text.charAt(at++) - '0';
            plain = at - from <= MOST_DIGITS;
        }
        int digits = at - from;
        boolean padded = digits > 1 && text.charAt(from) == '0';
        plain &= digits > 0 && !padded && number <= max;
        return number;
    }

    private String string() {
        skip(',');
        skip('"');
        int from = at;
        while (plain && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            plain = c >= ' ' && c != '\\' && !Character.isSurrogate(c) && at < text.length();
        }
        int to = at;
        skip('"');
        return plain ? text.substring(from, to) : "";
    }

    private void skip(char c) {
        plain = plain && at < text.length() - 1 && text.charAt(at) == c;
        at += plain ? 1 : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
