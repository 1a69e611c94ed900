package dev.peekwire.redact;

import dev.peekwire.spi.Finding;
import dev.peekwire.spi.RedactionDetector;
import dev.peekwire.spi.TextWindow;
import java.util.List;
import java.util.function.Function;

/** Detectors of no use, each with a way of its own to look about and to report. */
record Odd(String kind, int window, int visiblePrefix, Function<TextWindow, Finding> says)
        implements RedactionDetector {
    /** Detectors of every kind that the contract allows. */
    static List<RedactionDetector> all() {
        return List.of(
                new Odd("after-two", 9, 0, text -> text.at(-2) == 'a' ? Finding.sensitive(3) : Finding.NONE),
                new Odd("far-sight", 256, 1, text -> text.at(256) == '1' ? Finding.sensitive(4) : Finding.NONE),
                new Odd("too-far", 20, 0, text -> text.at(0) == '(' ? Finding.candidate(99) : Finding.NONE),
                new Odd("at-the-end", 4, 0, text -> text.at(2) < 0 ? new Finding(1, 2, 4) : Finding.NONE),
                new Odd("blind", 30, 0, text -> text.at(0) == '@' ? new Finding(7, 9, 30) : Finding.NONE),
                new Odd("backwards", 12, 2, Odd::lastDash),
                new Odd("counting", 200, 3, Odd::evenDigits),
                new Odd("everything", 5, 1, text -> new Finding(2, 2, 5)),
                new Odd("nothing", 7, 0, text -> Finding.NONE),
                Detectors.pattern("customer", "A{2}9{3,8}"),
                Detectors.pattern("dashes", "9{2}-X{1,4}"));
    }

    @Override
    public Finding inspect(TextWindow text) {
        return says.apply(text);
    }

    private static Finding lastDash(TextWindow text) {
        int at = 12;
        while (at > 0 && text.at(at) != '-') {
            at--;
        }
        return at == 0 || text.at(-1) == ' ' ? Finding.candidate(at / 2) : Finding.sensitive(at);
    }

    private static Finding evenDigits(TextWindow text) {
        int digits = 0;
        int end = 0;
        while (end < 200 && text.at(end) != '\n' && text.at(end) != TextWindow.NOTHING) {
            digits += Chars.isDigit(text.at(end++)) ? 1 : 0;
        }
        return text.at(0) == 'o' ? new Finding(0, digits % 2 == 0 ? end : 0, end) : Finding.NONE;
    }
}
