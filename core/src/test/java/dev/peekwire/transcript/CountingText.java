package dev.peekwire.transcript;

/** Takes any length and keeps nothing but the number of lines. */
final class CountingText implements Appendable {
    private long lines;

    @Override
    public CountingText append(CharSequence text) {
        return append(text, 0, text.length());
    }

    @Override
    public CountingText append(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            append(text.charAt(i));
        }
        return this;
    }

    @Override
    public CountingText append(char c) {
        lines += c == '\n' ? 1 : 0;
        return this;
    }

    long lines() {
        return lines;
    }
}
