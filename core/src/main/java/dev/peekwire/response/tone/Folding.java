package dev.peekwire.response.tone;

/** Folds one text. */
final class Folding {
    private static final int DOTLESS = 0x131;
    private static final int JOINER = 0x200D;
    private static final int NOWHERE = -2;
    private static final long MARK = FoldTable.MARK;
    private static final long EDGE = FoldTable.EDGE;

    private final FoldTable table;
    private final Units units;
    private final char[] chars;

    /** The last unit before the marks that were seen last, or -1. */
    private int base = -1;

    private boolean marksFollowMarks;

    /** The place of a flag's first half that waits for the second, and of a joiner. */
    private int halfFlag = NOWHERE;

    private int joiner = NOWHERE;

    private Folding(String text, FoldTable table) {
        this.table = table;
        this.chars = text.toCharArray();
        this.units = new Units(text);
    }

    static Units fold(String text, FoldTable table) {
        return new Folding(text, table).all();
    }

    private Units all() {
        int at = 0;
        for (int i = 0; i < chars.length; at++) {
            int c = chars[i++];
            if (Character.isSurrogate((char) c)) {
                c = Character.codePointAt(chars, i - 1);
                i += c >= Character.MIN_SUPPLEMENTARY_CODE_POINT ? 1 : 0;
            }
            long cell = table.cell(c);
            if ((cell & FoldTable.SPECIAL) == 0) {
                units.add(cell, at);
            } else if ((cell & FoldTable.PAIR) != 0) {
                pair(table.expansion(c), at, chars.length - i);
            } else {
                special(c, cell, at, chars.length - i);
            }
        }
        units.end(at);
        if (marksFollowMarks) {
            units.orderMarks();
        }
        return units;
    }

    private void pair(long[] pair, int at, int left) {
        units.room(pair.length + left);
        units.add(pair[0], at);
        base = units.size() - 1;
        units.add(pair[1], at);
    }

    private void special(int c, long cell, int at, int left) {
        if ((cell & FoldTable.SPACE) != 0) {
            space(cell, at);
        } else if ((cell & FoldTable.DROPPED) != 0) {
            dropped(c, cell, at);
        } else if ((cell & FoldTable.EXPANDS) == 0) {
            unit(edge(cell, at) ? cell : cell & ~EDGE, at);
        } else {
            expand(table.expansion(c), edge(cell, at), at, left);
        }
    }

    private void space(long cell, int at) {
        int last = units.size() - 1;
        if (last >= 0 && units.is(last, Units.SPACE)) {
            units.lengthen(at);
        } else {
            units.add(cell, at);
        }
    }

    /** A mark that is looked through still belongs to what it stands on. */
    private void dropped(int c, long cell, int at) {
        if ((cell & FoldTable.CONTINUES) != 0) {
            units.extend(at);
        }
        joiner = c == JOINER ? at : joiner;
    }

    private void expand(long[] expansion, boolean edge, int at, int left) {
        units.room(expansion.length + left);
        unit(edge ? expansion[0] : expansion[0] & ~EDGE, at);
        for (int i = 1; i < expansion.length; i++) {
            unit(expansion[i], at);
        }
    }

    private boolean edge(long cell, int at) {
        if ((cell & FoldTable.REGIONAL) != 0) {
            boolean second = halfFlag == at - 1;
            halfFlag = second ? NOWHERE : at;
            return !second;
        }
        return (cell & FoldTable.CONTINUES) == 0 && ((cell & FoldTable.PICTURE) == 0 || joiner != at - 1);
    }

    private void unit(long cell, int at) {
        if ((cell & MARK) == 0) {
            units.add(cell, at);
            return;
        }
        int last = units.size() - 1;
        boolean follows = last >= 0 && units.is(last, Units.MARK);
        base = follows ? base : last;
        if (((int) cell & FoldTable.CODE) == FoldTable.DOT_ABOVE && dotted(at)) {
            return;
        }
        marksFollowMarks |= follows;
        long ofBase = base >= 0 ? (long) (units.flags(base) & Units.SPACELESS) << FoldTable.UNIT_FLAGS : 0;
        units.add(cell | ofBase, at);
    }

    /** A dot on an i changes nothing; in Turkish, one on a capital I makes it the capital of i. */
    private boolean dotted(int at) {
        if (base >= 0 && table.turkic() && units.literal(base) == DOTLESS && units.is(base, Units.UPPER)) {
            units.replace(base, 'i');
        }
        boolean dotted = base >= 0 && units.literal(base) == 'i';
        if (dotted) {
            units.extend(at);
        }
        return dotted;
    }
}
