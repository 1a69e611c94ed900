package dev.peekwire.benchmarks.load;

import io.netty.buffer.ByteBuf;

/** Reads the number of a draft frame out of its bytes, without parsing the rest: the client has work to do. */
final class FrameNumber {
    /** It is another frame, or several. */
    static final long NONE = -1;

    private FrameNumber() {}

    /** The state that the frame leads to. */
    static long of(ByteBuf text) {
        int start = text.readerIndex();
        if (text.readableBytes() < 12 || text.getByte(start) != '{') {
            return NONE;
        }
        int bracket = text.indexOf(start, Math.min(start + 18, text.writerIndex()), (byte) '[');
        return bracket < 0 ? NONE : number(text, bracket, position(text, start, bracket - start));
    }

    /** Which of the positions has the number; told by the name's first letters and length. */
    private static int position(ByteBuf text, int start, int bracket) {
        byte initial = text.getByte(start + 2);
        if (initial == 'p') {
            boolean edit = bracket == "{\"peekEdit\":".length() && text.getByte(start + 6) == 'E';
            return edit ? 2 : bracket == "{\"peekSnapshot\":".length() ? 1 : 0;
        }
        boolean edit = initial == 'e' && bracket == "{\"edit\":".length();
        return edit || (initial == 's' && bracket == "{\"snapshot\":".length()) ? 1 : 0;
    }

    private static long number(ByteBuf text, int bracket, int position) {
        if (position == 0) {
            return NONE;
        }
        int at = bracket;
        for (int i = 0; i < position; i++) {
            at = text.indexOf(at + 1, text.writerIndex(), (byte) ',');
        }
        long number = 0;
        for (byte digit = text.getByte(++at); digit >= '0' && digit <= '9'; digit = text.getByte(++at)) {
            number = 10 * number + digit - '0';
        }
        return number;
    }
}
