package dev.peekwire.redact;

import dev.peekwire.spi.Finding;
import dev.peekwire.spi.RedactionDetector;
import dev.peekwire.spi.TextWindow;

/** A value of a customer's own making, after a {@link PatternTemplate}: not within a longer word. */
final class PatternDetector implements RedactionDetector {
    private static final int SLACK = 5;

    private final String kind;
    private final PatternTemplate template;
    private final int window;

    PatternDetector(String kind, PatternTemplate template) {
        this.kind = kind;
        this.template = template;
        this.window = template.length() + SLACK;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public int window() {
        return window;
    }

    @Override
    public Finding inspect(TextWindow text) {
        if (Chars.isSpacedWord(text.at(-1)) || template.step(template.start(), text.at(0)) == 0) {
            return Finding.NONE;
        }
        int run = 1;
        while (run < window && (Chars.isWord(text.at(run)) || template.names(text.at(run)))) {
            run++;
        }
        return new Finding(0, match(text), run);
    }

    private int match(TextWindow text) {
        long states = template.start();
        int end = 0;
        for (int i = 0; states != 0 && i < window; i++) {
            states = template.step(states, text.at(i));
            if (template.accepts(states) && !Chars.isSpacedWord(text.at(i + 1))) {
                end = i + 1;
            }
        }
        return end;
    }
}
