package dev.peekwire.json;

import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.protocol.ClientFrame;
import org.jspecify.annotations.Nullable;

/**
 * Reads nearly every frame that a visitor's typing makes: an edit as clients write it, without white space or escapes.
 * Anything else it leaves, unread, to the strict reader, which alone says what is wrong.
 */
final class PlainEdit {
    private static final String BEGIN = "{\"edit\":[";
    private static final String END = "]}";
    /** In UTF-16 code units. */
    static final int LONGEST = 256;

    private static final int MAX_CHECK = 0xFFFFFF;

    private PlainEdit() {}

    /** The frame, or null if it is another one or written in another way. */
    static @Nullable ClientFrame read(String text) {
        boolean likely = text.length() <= LONGEST && text.startsWith(BEGIN) && text.endsWith(END);
        return likely ? read(new Plain(text).skip(BEGIN)) : null;
    }

    private static @Nullable ClientFrame read(Plain in) {
        long channel = in.number(Integer.MAX_VALUE);
        long seq = in.next(DraftUpdate.MAX_SEQ);
        long offset = in.next(Integer.MAX_VALUE);
        long erase = in.next(Integer.MAX_VALUE);
        String insert = in.skip(",").string();
        long check = in.next(MAX_CHECK);
        boolean ack = in.sees(',') && in.next(1) == 1;
        if (!in.skip(END).all() || seq < 1) {
            return null;
        }
        TextEdit edit = new TextEdit((int) offset, (int) erase, insert);
        return new ClientFrame.Draft((int) channel, new DraftUpdate.Edit(seq, edit, (int) check, ack));
    }
}
