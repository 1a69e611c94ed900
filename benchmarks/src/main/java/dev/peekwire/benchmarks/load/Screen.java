package dev.peekwire.benchmarks.load;

/** One agent's connection in a run: how far the visitor's draft has come there. Confined to the loop. */
final class Screen {
    private final int visitor;
    private long last = FrameNumber.NONE;
    private long base;
    private int shown;

    Screen(int visitor) {
        this.visitor = visitor;
    }

    int visitor() {
        return visitor;
    }

    /** A run begins: what comes after the last number is its first frame. */
    void begin() {
        base = last;
        shown = 0;
    }

    boolean primed() {
        return last != FrameNumber.NONE;
    }

    /** The state of that number is shown: which frame of the run that is, from 1; 0 and less were before it. */
    int reached(long number) {
        last = number;
        return (int) (number - base);
    }

    int shown() {
        return shown;
    }

    void shown(int frames) {
        shown = frames;
    }
}
