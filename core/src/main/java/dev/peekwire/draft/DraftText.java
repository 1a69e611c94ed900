package dev.peekwire.draft;

import java.util.Arrays;
import java.util.Objects;

/**
 * A draft: the one mutable copy of a text that nobody has sent. A gap buffer of code points, each with a flag that says
 * whether it is masked; an edit costs its own size and the distance to the edit before it, not the text. Offsets and
 * counts are Unicode code points.
 *
 * <p>Cells that no longer hold text are zeroed at once, in outgrown arrays too. Not thread-safe. It has no equality of
 * its own, and {@link #toString} tells the length only.
 *
 * @since 0.1.0
 */
public final class DraftText implements DraftTarget {
    /** The longest draft, in code points, where nothing else is configured. */
    public static final int DEFAULT_LIMIT = 4000;

    /** What stands for a masked code point, one for one: U+2022. */
    public static final int BULLET = 0x2022;

    private static final int MASKED = 1 << 31;
    private static final int[] NOTHING = {};
    private static final int SMALLEST = 32;

    private final RollingCheck raw = new RollingCheck();
    private final RollingCheck seen = new RollingCheck();
    private int[] cells = NOTHING;
    private int gapStart;
    private int gapEnd;

    /** An empty draft. */
    public DraftText() {}

    @Override
    public int length() {
        return cells.length - (gapEnd - gapStart);
    }

    /**
     * The raw code point at an offset.
     *
     * @throws IndexOutOfBoundsException if the offset is not within the text
     */
    public int codePointAt(int index) {
        return cells[cell(index)] & ~MASKED;
    }

    /**
     * Whether the code point at an offset is masked.
     *
     * @throws IndexOutOfBoundsException if the offset is not within the text
     */
    public boolean masked(int index) {
        return cells[cell(index)] < 0;
    }

    /**
     * Masks or reveals a range. Flags move with their code points; what is inserted starts revealed.
     *
     * @param from first code point
     * @param to end, exclusive
     * @param masked whether the range is to be masked
     * @throws IndexOutOfBoundsException if the range is not within the text
     */
    public void mask(int from, int to, boolean masked) {
        Objects.checkFromToIndex(from, to, length());
        int before = Math.min(to, gapStart);
        int after = Math.max(from, gapStart);
        if (from < before) {
            seen.addToPrefix(flag(from, before, masked, gapStart));
        }
        if (after < to) {
            seen.addToSuffix(flag(after, to, masked, length()));
        }
    }

    @Override
    public void apply(TextEdit edit) {
        if (!edit.fits(length())) {
            throw new IllegalArgumentException(edit + " does not fit a text of " + length() + " code points");
        }
        int end = edit.at() + edit.erase();
        moveGap(Math.max(edit.at(), Math.min(gapStart, end)));
        eraseAfterGap(end - gapStart);
        eraseBeforeGap(gapStart - edit.at());
        insert(edit.insert());
    }

    @Override
    public void replace(String text) {
        String wellFormed = WellFormed.of(text);
        empty();
        gapEnd = cells.length;
        insert(wellFormed);
    }

    /** The whole raw text. */
    public String text() {
        return text(0, length());
    }

    /**
     * The raw text of a range.
     *
     * @param from first code point
     * @param to end, exclusive
     * @throws IndexOutOfBoundsException if the range is not within the text
     */
    public String text(int from, int to) {
        return copy(from, to, false);
    }

    /** The whole text as a viewer may see it. */
    public String shown() {
        return shown(0, length());
    }

    /**
     * A range as a viewer may see it: {@link #BULLET} for each masked code point.
     *
     * @param from first code point
     * @param to end, exclusive
     * @throws IndexOutOfBoundsException if the range is not within the text
     */
    public String shown(int from, int to) {
        return copy(from, to, true);
    }

    /**
     * The 24-bit check of the raw text, whatever is masked; in constant time. It finds lost and misapplied edits and is
     * no protection against forgery, and it tells something about masked text: viewers get {@link #shownCheck()}.
     *
     * <p>All arithmetic is on 32 bits, so JavaScript uses {@code Math.imul} for every product:
     *
     * <pre>
     * h = 0
     * for each code point c, in order:  h = h * 0xC2B2AE3D + c + 1
     * h = (h ^ (h &gt;&gt;&gt; 16)) * 0x85EBCA6B
     * h = (h ^ (h &gt;&gt;&gt; 13)) * 0xC2B2AE35
     * check = (h ^ (h &gt;&gt;&gt; 16)) &amp; 0xFFFFFF
     * </pre>
     */
    @Override
    public int check() {
        return raw.value();
    }

    /** The check of {@link #shown()}, by the same formula, in constant time: the one that viewers may be given. */
    public int shownCheck() {
        return seen.value();
    }

    /** The {@linkplain #check() check} of a text; lone surrogates count as U+FFFD. */
    public static int check(String text) {
        String wellFormed = WellFormed.of(text);
        int hash = 0;
        for (int i = 0; i < wellFormed.length(); ) {
            int codePoint = wellFormed.codePointAt(i);
            hash = RollingCheck.step(hash, codePoint);
            i += Character.charCount(codePoint);
        }
        return RollingCheck.finish(hash);
    }

    @Override
    public void wipe() {
        empty();
        cells = NOTHING;
        gapEnd = 0;
    }

    /** The length; never the text. */
    @Override
    public String toString() {
        return "DraftText[" + length() + " code points]";
    }

    private int cell(int index) {
        Objects.checkIndex(index, length());
        return index < gapStart ? index : index + gapEnd - gapStart;
    }

    private void empty() {
        Arrays.fill(cells, 0);
        gapStart = 0;
        raw.reset();
        seen.reset();
    }

    /** Flags a range on one side of the gap; the side ends at {@code end}. Returns what that adds to the side's hash. */
    private int flag(int from, int to, boolean masked, int end) {
        int sum = 0;
        int weight = RollingCheck.power(end - to);
        for (int i = to - 1; i >= from; i--) {
            int at = cell(i);
            int was = shownOf(cells[at]);
            cells[at] = masked ? cells[at] | MASKED : cells[at] & ~MASKED;
            sum += (shownOf(cells[at]) - was) * weight;
            weight *= RollingCheck.BASE;
        }
        return sum;
    }

    private void moveGap(int at) {
        while (gapStart > at) {
            int cell = takeBeforeGap();
            cells[--gapEnd] = cell;
            raw.prepend(cell & ~MASKED);
            seen.prepend(shownOf(cell));
        }
        while (gapStart < at) {
            int cell = takeAfterGap();
            put(cell);
        }
    }

    private void eraseAfterGap(int count) {
        for (int i = 0; i < count; i++) {
            takeAfterGap();
        }
    }

    private void eraseBeforeGap(int count) {
        for (int i = 0; i < count; i++) {
            takeBeforeGap();
        }
    }

    private int takeBeforeGap() {
        int cell = cells[--gapStart];
        cells[gapStart] = 0;
        raw.dropLast(cell & ~MASKED);
        seen.dropLast(shownOf(cell));
        return cell;
    }

    private int takeAfterGap() {
        int cell = cells[gapEnd];
        cells[gapEnd++] = 0;
        raw.dropFirst(cell & ~MASKED);
        seen.dropFirst(shownOf(cell));
        return cell;
    }

    private void put(int cell) {
        cells[gapStart++] = cell;
        raw.append(cell & ~MASKED);
        seen.append(shownOf(cell));
    }

    private void insert(String text) {
        reserve(text.codePointCount(0, text.length()));
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            put(codePoint);
            i += Character.charCount(codePoint);
        }
    }

    private void reserve(int count) {
        if (gapEnd - gapStart >= count) {
            return;
        }
        int needed = Math.addExact(length(), count);
        int[] grown = new int[Math.max(Math.max(SMALLEST, needed), cells.length + cells.length / 2)];
        int after = cells.length - gapEnd;
        System.arraycopy(cells, 0, grown, 0, gapStart);
        System.arraycopy(cells, gapEnd, grown, grown.length - after, after);
        Arrays.fill(cells, 0);
        cells = grown;
        gapEnd = grown.length - after;
    }

    private String copy(int from, int to, boolean asShown) {
        Objects.checkFromToIndex(from, to, length());
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            int cell = cells[cell(i)];
            text.appendCodePoint(asShown ? shownOf(cell) : cell & ~MASKED);
        }
        return text.toString();
    }

    private static int shownOf(int cell) {
        return cell < 0 ? BULLET : cell;
    }
}
