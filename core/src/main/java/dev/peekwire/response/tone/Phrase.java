package dev.peekwire.response.tone;

import dev.peekwire.response.tone.StyleTerm.Place;
import org.jspecify.annotations.Nullable;

/** A phrase that is looked for. Immutable. */
final class Phrase {
    private static final int NO_GROUP = -1;

    private final ToneRule rule;
    private final StyleTerm term;
    private final int @Nullable [] literal;
    private final boolean @Nullable [] capitals;
    private final boolean inside;
    private final int group;
    private final boolean expansion;

    private Phrase(
            ToneRule rule,
            StyleTerm term,
            int @Nullable [] literal,
            boolean @Nullable [] capitals,
            boolean inside,
            int group,
            boolean expansion) {
        this.rule = rule;
        this.term = term;
        this.literal = literal;
        this.capitals = capitals;
        this.inside = inside;
        this.group = group;
        this.expansion = expansion;
    }

    /** A phrase of the sheet's, its letters told. */
    static Phrase of(ToneRule rule, StyleTerm term, Units units) {
        int[] literal = units.lookAlike() ? units.literals() : null;
        boolean[] capitals = term.matchCase() ? capitals(units) : null;
        return new Phrase(rule, term, literal, capitals, false, NO_GROUP, false);
    }

    /** The same, where no sentence begins: a German <em>Sie</em> there may be <em>they</em>. */
    Phrase onlyInside() {
        return new Phrase(rule, term, literal, capitals, true, group, expansion);
    }

    /** The same as an acronym of that number, or as what it stands for, which is nothing to be found itself. */
    Phrase ofGroup(int number, boolean expands) {
        return new Phrase(rule, term, literal, capitals, inside, number, expands);
    }

    /** What finding it is about. */
    ToneRule rule() {
        return rule;
    }

    /** Its level, replacements, advice, place and case. */
    StyleTerm term() {
        return term;
    }

    /** Whether it counts only where no sentence begins. */
    boolean inside() {
        return inside;
    }

    boolean isAcronym() {
        return group != NO_GROUP;
    }

    /** The number of the acronym that it is or expands. */
    int group() {
        return group;
    }

    boolean expansion() {
        return expansion;
    }

    boolean wholeWords() {
        return term.place() == Place.WORD;
    }

    boolean allows() {
        return term.level() == ToneLevel.PASS && !expansion;
    }

    /** Whether its case matters. */
    boolean cased() {
        return capitals != null;
    }

    /** Whether a unit of it is a capital, if its case matters. */
    boolean capital(int index) {
        return capitals != null && capitals[index];
    }

    /** Whether some letter of it looks like another script's. */
    boolean lookAlike() {
        return literal != null;
    }

    /** The letter at a place; of one without look-alikes, that of the skeleton by which it was found. */
    int literal(int index, int skeleton) {
        return literal == null ? skeleton : literal[index];
    }

    private static boolean[] capitals(Units units) {
        boolean[] capitals = new boolean[units.size()];
        for (int i = 0; i < capitals.length; i++) {
            capitals[i] = units.is(i, Units.UPPER);
        }
        return capitals;
    }
}
