package dev.peekwire.response.tone;

import dev.peekwire.response.tone.StyleRules.Diacritics;
import dev.peekwire.response.tone.StyleRules.LookAlikes;

/**
 * What each character is for matching, remembered by pages of characters that occur. A cell holds the folded character,
 * the one that stands for all that look like it, and flags; a character that folds to several has their place instead.
 *
 * <p>Thread-safe without locks: a page is made by whoever misses it, always the same, and its fields are final.
 */
final class FoldTable {
    /** Yields no unit. */
    static final long DROPPED = 1L << 42;

    /** Belongs to what is before it: marks, skin tones, vowels of Hangul. */
    static final long CONTINUES = 1L << 43;

    /** White space of any width. */
    static final long SPACE = 1L << 44;

    /** Folds to several units. */
    static final long EXPANDS = 1L << 45;

    /** Half of a flag. */
    static final long REGIONAL = 1L << 46;

    /** A picture, which a zero-width joiner may tie to the one before. */
    static final long PICTURE = 1L << 47;

    /** Folds to a letter and one mark on it, as most accented letters do. */
    static final long PAIR = 1L << 62;

    /** Where the flags of {@link Units} begin. */
    static final int UNIT_FLAGS = 48;

    /** Anything but one unit that begins something of its own. */
    static final long SPECIAL = DROPPED | CONTINUES | SPACE | EXPANDS | REGIONAL | PICTURE;

    static final long MARK = (long) Units.MARK << UNIT_FLAGS;
    static final long EDGE = (long) Units.EDGE << UNIT_FLAGS;
    static final int DOT_ABOVE = 0x307;
    static final int CODE = 0x1FFFFF;
    static final int SKELETON = 21;

    private static final int PAGE = 7;
    private static final FoldTable[] TABLES = new FoldTable[8];

    static {
        for (int i = 0; i < TABLES.length; i++) {
            TABLES[i] = new FoldTable(new CharFold((i & 1) != 0, (i & 2) != 0), (i & 4) != 0);
        }
    }

    private final CharFold fold;
    private final boolean lookAlikes;
    private final Page[] pages = new Page[(Character.MAX_CODE_POINT + 1) >> PAGE];

    private FoldTable(CharFold fold, boolean lookAlikes) {
        this.fold = fold;
        this.lookAlikes = lookAlikes;
    }

    /** The one for a language's rules. */
    static FoldTable of(boolean turkic, Diacritics diacritics, LookAlikes lookAlikes) {
        int index =
                (turkic ? 1 : 0) | (diacritics == Diacritics.IGNORED ? 2 : 0) | (lookAlikes == LookAlikes.OFF ? 0 : 4);
        return TABLES[index];
    }

    long cell(int c) {
        return page(c).cells[c & ((1 << PAGE) - 1)];
    }

    /** The cells of what a character folds to. */
    long[] expansion(int c) {
        return page(c).expansions[c & ((1 << PAGE) - 1)];
    }

    boolean turkic() {
        return fold.turkic();
    }

    private Page page(int c) {
        Page page = pages[c >> PAGE];
        if (page == null) {
            page = new Page(this, c >> PAGE << PAGE);
            pages[c >> PAGE] = page;
        }
        return page;
    }

    private static final class Page {
        final long[] cells = new long[1 << PAGE];
        final long[][] expansions = new long[1 << PAGE][];

        Page(FoldTable table, int first) {
            for (int i = 0; i < cells.length; i++) {
                int[] units = table.fold.fold(first + i);
                long flags = CharClass.flags(first + i, units);
                cells[i] = units.length == 1 ? table.unit(units[0], flags) : flags | EXPANDS;
                if (units.length == 0) {
                    cells[i] = flags | DROPPED;
                } else if (units.length > 1) {
                    expansions[i] = table.units(units, flags);
                    cells[i] |= isPair(expansions[i], flags) ? PAIR : 0;
                }
            }
        }
    }

    private static boolean isPair(long[] units, long flags) {
        return units.length == 2
                && (flags & SPECIAL) == 0
                && (units[0] & MARK) == 0
                && (units[1] & MARK) != 0
                && (units[1] & CODE) != DOT_ABOVE;
    }

    /** Only the first begins something. */
    private long[] units(int[] units, long flags) {
        long[] cells = new long[units.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = unit(units[i], flags) & (i == 0 ? ~0 : ~EDGE);
        }
        return cells;
    }

    private long unit(int unit, long flags) {
        int skeleton = lookAlikes ? LookAlikeLetters.latin(unit) : unit;
        int own = ((flags & CONTINUES) == 0 ? Units.EDGE : 0) | (skeleton == unit ? 0 : Units.LOOK_ALIKE);
        return CharClass.ofUnit(unit, flags) | (long) own << UNIT_FLAGS | (long) skeleton << SKELETON | unit;
    }
}
