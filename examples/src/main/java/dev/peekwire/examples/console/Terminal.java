package dev.peekwire.examples.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Lines that stay, and below them one that doesn't: what is not sent yet is written over in place, so that it can be
 * erased. It is cut to less than a terminal's width, because what has wrapped stays in the scroll-back. Thread-safe.
 */
final class Terminal {
    private static final int WIDTH = 56;
    private static final String START_OF_EMPTY_LINE = "\r\u001b[K";

    private final BufferedReader in;
    private final PrintStream out;
    private String passing = "";

    Terminal(BufferedReader in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    /** The one that the program was started from. */
    static Terminal system() {
        return new Terminal(new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())), System.out);
    }

    /** The next line that the person enters; null at the end, which {@code bye} is too. */
    @Nullable String read() throws IOException {
        String line = in.readLine();
        return line == null || line.equals("bye") ? null : line;
    }

    /** Adds a line that stays. */
    synchronized void say(String line) {
        out.println(START_OF_EMPTY_LINE + line);
        out.print(passing);
        out.flush();
    }

    /** Writes over the line that doesn't stay; the end of a long text is what matters. */
    synchronized void show(String label, String text) {
        int surplus = Math.max(0, text.codePointCount(0, text.length()) - WIDTH);
        String end = text.substring(text.offsetByCodePoints(0, surplus)).replace('\n', ' ');
        passing = end.isEmpty() ? "" : label + end;
        out.print(START_OF_EMPTY_LINE + passing);
        out.flush();
    }

    /** Erases the line that doesn't stay. */
    synchronized void erase() {
        show("", "");
    }
}
