package dev.peekwire.desk;

/** A text that is written at one end and taken away in parts that fit a frame at the other. One thread at a time. */
final class PartText implements Appendable {
    /** Of a part in a frame, in any codec, at most. */
    static final int BYTES = FrameSpace.BYTES;

    private final StringBuilder text = new StringBuilder();
    private int bytes;

    @Override
    public PartText append(CharSequence more) {
        return append(more, 0, more.length());
    }

    @Override
    public PartText append(CharSequence more, int from, int to) {
        for (int i = from; i < to; i++) {
            append(more.charAt(i));
        }
        return this;
    }

    @Override
    public PartText append(char more) {
        text.append(more);
        bytes += FrameSpace.bytes(more);
        return this;
    }

    /** Whether there is more than a part takes. */
    boolean overflows() {
        return bytes > BYTES;
    }

    /** The next part, which is gone from here. */
    String take() {
        int end = 0;
        int taken = 0;
        while (end < text.length() && taken + FrameSpace.bytes(text.charAt(end)) <= BYTES) {
            taken += FrameSpace.bytes(text.charAt(end++));
        }
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            taken -= FrameSpace.bytes(text.charAt(--end));
        }
        String part = text.substring(0, end);
        text.delete(0, end);
        bytes -= taken;
        return part;
    }
}
