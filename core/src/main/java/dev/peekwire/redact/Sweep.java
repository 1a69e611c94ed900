package dev.peekwire.redact;

import dev.peekwire.spi.Finding;
import dev.peekwire.spi.RedactionDetector;
import dev.peekwire.spi.TextWindow;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Decides which code points of a stretch of text are masked: a function of the text and the caret, nothing else. Each
 * place is judged by itself, so that where a sweep begins and ends makes no difference to what it decides.
 */
final class Sweep implements TextWindow {
    /** For a text that nobody is typing: candidates are not held back. */
    static final int NO_CARET = -1;

    private final int[] cells;
    private final int base;
    private final int length;
    private final int caret;
    private final byte[] anchors;
    private final BitSet covered = new BitSet();
    private int origin;
    private int reach;

    /**
     * @param cells the stretch, at least {@link TextWindow#BEHIND} before and a window after what will be judged
     * @param base offset of the stretch in the text
     * @param length of the whole text
     * @param caret where the last edit ended, or {@link #NO_CARET}
     */
    Sweep(int[] cells, int base, int length, int caret) {
        this.cells = cells;
        this.base = base;
        this.length = length;
        this.caret = caret;
        this.anchors = Anchored.in(cells);
    }

    /** Judges the code points from {@code from} to {@code to}, exclusive. */
    Sweep over(List<RedactionDetector> detectors, int from, int to) {
        for (RedactionDetector detector : detectors) {
            reach = detector.window();
            int wanted = Anchored.of(detector);
            for (int at = Math.max(0, from - reach); at < to; at++) {
                if ((anchors[at - base] & wanted) != 0) {
                    origin = at - base;
                    cover(at, detector.inspect(this), detector.visiblePrefix());
                }
            }
        }
        return this;
    }

    /** Whether a judged code point is masked. White space never is: it shows the form of a value and tells nothing. */
    boolean masks(int at) {
        return covered.get(at - base) && !Chars.isBlank(cells[at - base]);
    }

    /** Forgets the text. */
    void wipe() {
        Arrays.fill(cells, 0);
    }

    @Override
    public int at(int offset) {
        int index = origin + offset;
        boolean visible = offset >= -BEHIND && offset <= reach && index >= 0 && index < cells.length;
        return visible ? cells[index] : NOTHING;
    }

    private void cover(int at, Finding finding, int visiblePrefix) {
        if (finding.isNone()) {
            return;
        }
        int from = at + finding.from();
        int sensitiveTo = at + Math.min(finding.sensitiveTo(), reach);
        int candidateTo = at + Math.min(finding.candidateTo(), reach);
        int to = isTypedIn(from, candidateTo) ? Math.max(sensitiveTo, candidateTo) : sensitiveTo;
        int first = from + visiblePrefix;
        if (first < to) {
            covered.set(first - base, to - base);
        }
    }

    private boolean isTypedIn(int from, int to) {
        return caret != NO_CARET && from < to && (to == length || (from <= caret && caret <= to));
    }
}
