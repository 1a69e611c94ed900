package dev.peekwire.redact;

import dev.peekwire.spi.Finding;
import dev.peekwire.spi.RedactionDetector;
import dev.peekwire.spi.TextWindow;
import java.util.BitSet;
import java.util.List;

/**
 * Decides which code points of a text are masked: a function of the text and the caret, nothing else. Each place is judged
 * by itself, so that where a sweep begins and ends makes no difference to what it decides.
 */
final class Sweep implements TextWindow {
    /** For a text that nobody is typing: candidates are not held back. */
    static final int NO_CARET = -1;

    private final Cells text;
    private final List<RedactionDetector> detectors;
    private final int[] wanted;
    private final boolean wantsLong;
    private final BitSet covered = new BitSet();
    private int base;
    private int length;
    private int caret;
    private int blockEnd;
    private int origin;
    private int window;
    private int furthest;

    /** The text, as far as a sweep asks for it. */
    interface Cells {
        int length();

        int codePointAt(int index);
    }

    Sweep(Cells text, Redactor redactor) {
        this.text = text;
        this.detectors = redactor.detectors();
        this.wanted = redactor.anchors();
        this.wantsLong = redactor.wants(Anchored.LONG);
    }

    /**
     * Starts anew, to judge places in ascending order.
     *
     * @param from what lies before it is not asked for
     * @param typedAt where the last edit ended, or {@link #NO_CARET}
     */
    void begin(int from, int typedAt) {
        covered.clear();
        base = from;
        length = text.length();
        caret = typedAt;
        blockEnd = 0;
    }

    /**
     * Asks the detectors what begins at a place. As many code points from there on as it answers are covered, or were
     * looked at, or end just before it; no edit or caret behind them can change what was found.
     */
    int judge(int at) {
        int anchors = anchors(at);
        origin = at;
        int reach = 0;
        for (int i = 0; i < wanted.length; i++) {
            if ((anchors & wanted[i]) != 0) {
                reach = Math.max(reach, ask(detectors.get(i)));
            }
        }
        return reach;
    }

    /** Whether a judged code point is masked. White space never is: it shows the form of a value and tells nothing. */
    boolean masks(int at) {
        return covered.get(at - base) && !Chars.isBlank(text.codePointAt(at));
    }

    @Override
    public int at(int offset) {
        furthest = Math.max(furthest, offset);
        int index = origin + offset;
        boolean visible = offset >= -BEHIND && offset <= window && index >= 0 && index < length;
        return visible ? text.codePointAt(index) : NOTHING;
    }

    private int anchors(int at) {
        int anchors = Anchored.at(text.codePointAt(at), at == 0 ? NOTHING : text.codePointAt(at - 1));
        return wantsLong && (anchors & Anchored.START) == 0 && startsBlock(at) ? anchors | Anchored.LONG : anchors;
    }

    /** Remembers how far it saw, since the next place will ask for nearly the same. */
    private boolean startsBlock(int at) {
        int end = Math.min(length, at + Base64Block.LENGTH);
        int i = Math.max(at, blockEnd);
        while (i < end && Base64Block.isPart(text.codePointAt(i))) {
            i++;
        }
        blockEnd = i;
        return i - at >= Base64Block.LENGTH;
    }

    private int ask(RedactionDetector detector) {
        window = detector.window();
        furthest = -1;
        Finding finding = detector.inspect(this);
        int seen = Math.min(furthest, window);
        return 1 + (finding.isNone() ? seen : Math.max(seen, cover(finding, detector.visiblePrefix())));
    }

    private int cover(Finding finding, int visiblePrefix) {
        int from = origin + finding.from();
        int sensitiveTo = origin + Math.min(finding.sensitiveTo(), window);
        int candidateTo = origin + Math.min(finding.candidateTo(), window);
        int to = isTypedIn(from, candidateTo) ? Math.max(sensitiveTo, candidateTo) : sensitiveTo;
        int first = Math.max(base, from + visiblePrefix);
        if (first < to) {
            covered.set(first - base, to - base);
        }
        return Math.max(sensitiveTo, candidateTo) - origin;
    }

    private boolean isTypedIn(int from, int to) {
        return caret != NO_CARET && from < to && (to == length || (from <= caret && caret <= to));
    }
}
