package dev.peekwire.benchmarks.load;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * A visitor at the keyboard: types sentences with slips that are corrected, changes a letter further back, pastes, and now
 * and then cuts what was added, so that the text stays about as long as it began. The same seed types the same.
 */
final class Typist {
    /** How much longer the text may become before it is cut, in code points. */
    static final int ROOM = 200;

    private static final double SLIP = 0.03;
    private static final double PASTE = 0.06;
    private static final double SECOND_THOUGHT = 0.15;

    private final RandomGenerator random;
    private final Rhythm rhythm;
    private final int start;
    private final StringBuilder field;
    private final Queue<Act> acts = new ArrayDeque<>();

    /**
     * One of those who type in a run.
     *
     * @param seed the run's
     * @param number which of them
     * @param start how many code points the text has to begin with
     */
    Typist(long seed, int number, int start) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + number);
        this.rhythm = new Rhythm(random);
        this.start = start;
        this.field = new StringBuilder(Prose.of(start, seed));
    }

    /** The field's whole text now. */
    String text() {
        return field.toString();
    }

    /** Does the next thing and answers how long the visitor waited before it, in nanoseconds. */
    long act() {
        if (acts.isEmpty()) {
            plan();
        }
        Act act = acts.remove();
        long pause = rhythm.pause(act.before);
        int at = Math.max(0, field.length() - act.back);
        field.replace(Math.max(0, at - act.erase), at, act.insert);
        return pause;
    }

    private void plan() {
        int added = field.length() - start;
        if (added > ROOM) {
            acts.add(new Act(Rhythm.Before.SENTENCE, 0, added, ""));
        } else if (random.nextDouble() < PASTE) {
            acts.add(new Act(Rhythm.Before.SENTENCE, 0, 0, one(Prose.PASTES)));
        } else {
            sentence(one(Prose.SENTENCES));
        }
    }

    private void sentence(String words) {
        Rhythm.Before before = Rhythm.Before.SENTENCE;
        for (int i = 0; i < words.length(); i++) {
            char key = words.charAt(i);
            if (Character.isLetter(key) && random.nextDouble() < SLIP) {
                acts.add(new Act(before, 0, 0, String.valueOf(letter())));
                acts.add(new Act(Rhythm.Before.CORRECTION, 0, 1, ""));
                before = Rhythm.Before.KEY;
            }
            acts.add(new Act(before, 0, 0, String.valueOf(key)));
            before = key == ' ' ? Rhythm.Before.WORD : Rhythm.Before.KEY;
        }
        if (random.nextDouble() < SECOND_THOUGHT) {
            secondThought(words.length());
        }
    }

    /** A letter back in the sentence is replaced by selecting it and typing over it. */
    private void secondThought(int length) {
        int back = 2 + random.nextInt(length - 4);
        acts.add(new Act(Rhythm.Before.CORRECTION, back, 1, String.valueOf(letter())));
    }

    private char letter() {
        return (char) ('a' + random.nextInt(26));
    }

    private String one(java.util.List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    /** At so many characters before the end, so many go and others come. */
    private record Act(Rhythm.Before before, int back, int erase, String insert) {}
}
