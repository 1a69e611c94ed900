package dev.peekwire.response.tone;

import dev.peekwire.Problem;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a sheet, as far as it is told. */
final class StyleProblems {
    private static final int MOST = 1000;
    private static final int MOST_SHOWN = 40;

    private final List<Problem> problems = new ArrayList<>();

    void add(String path, String reason, String remedy) {
        if (problems.size() < MOST) {
            problems.add(Problem.of(path, reason, remedy));
        }
    }

    void most(String path, long size, long most) {
        if (size > most) {
            add(path, size + " of them", "allowed are at most " + most);
        }
    }

    void within(String path, int value, int least, int most) {
        if (value < least || value > most) {
            add(path, value + " is out of bounds", "allowed are " + least + " to " + most);
        }
    }

    /** A rule that lets pass what it finds finds nothing. */
    void level(String path, ToneLevel level) {
        if (level == ToneLevel.PASS) {
            add(path, "pass finds nothing", "write warn, confirm or block, or leave the rule out");
        }
    }

    /** A text that says something, within a number of code points. */
    boolean text(String path, String text, int most) {
        int before = problems.size();
        int length = text.codePointCount(0, text.length());
        if (text.codePoints().allMatch(CharClass::isSpace)) {
            add(path, "blank", "write at least one letter or sign");
        } else if (length > most) {
            add(path, length + " code points", "allowed are at most " + most);
        } else if (text.codePoints().anyMatch(StyleProblems::isBroken)) {
            add(path, "has a control character or half a surrogate pair", "take it out");
        }
        return problems.size() == before;
    }

    /** A sheet's own words for a message, in backquotes, cut short. */
    static String quote(String words) {
        int length = words.codePointCount(0, words.length());
        return length <= MOST_SHOWN
                ? "`" + words + "`"
                : "`" + words.substring(0, words.offsetByCodePoints(0, MOST_SHOWN)) + "...`";
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    boolean isFull() {
        return problems.size() >= MOST;
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }

    private static boolean isBroken(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }
}
