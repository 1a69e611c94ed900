package dev.peekwire.desk;

import dev.peekwire.ChatException;
import dev.peekwire.Refusal;

/** A text that may grow so far and no further. One thread at a time. */
final class BoundedText implements Appendable {
    private final StringBuilder text = new StringBuilder();
    private final int longest;

    BoundedText(int longest) {
        this.longest = longest;
    }

    @Override
    public BoundedText append(CharSequence more) {
        return append(more, 0, more.length());
    }

    @Override
    public BoundedText append(CharSequence more, int from, int to) {
        room(to - from);
        text.append(more, from, to);
        return this;
    }

    @Override
    public BoundedText append(char more) {
        room(1);
        text.append(more);
        return this;
    }

    private void room(int characters) {
        if (text.length() + characters > longest) {
            throw new ChatException(Refusal.limit(
                    "transcript",
                    longest,
                    "the transcript is longer than " + longest
                            + " characters; have it written to where there is room"));
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
