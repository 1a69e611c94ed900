package dev.peekwire.response.flow;

import dev.peekwire.Problem;
import dev.peekwire.reference.ReferencePattern;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether there is an answer that will do. */
final class AnswerCheck {
    private static final int MOST_DECIMALS = 9;
    private static final int MOST_VALUES = 50;

    private final String path;
    private final List<Problem> problems;

    AnswerCheck(String path, List<Problem> problems) {
        this.path = path;
        this.problems = problems;
    }

    void check(Answer takes) {
        switch (takes.type()) {
            case TEXT -> text((Answer.Text) takes);
            case NUMBER -> number((Answer.Decimal) takes);
            case DAY -> day((Answer.Day) takes);
            case REFERENCE -> reference((Answer.Reference) takes);
            case ONE_OF -> oneOf(((Answer.OneOf) takes).values());
            case EMAIL -> {}
        }
    }

    private void text(Answer.Text text) {
        if (text.least() < 1 || text.most() > Answer.LONGEST) {
            add("", "lengths " + text.least() + " to " + text.most(), "allowed are 1 to " + Answer.LONGEST);
        } else if (text.least() > text.most()) {
            add(".least", "more than the most, so that no answer will do", "exchange them");
        }
    }

    private void number(Answer.Decimal number) {
        if (number.decimals() < 0 || number.decimals() > MOST_DECIMALS) {
            add(".decimals", number.decimals() + " decimals", "allowed are 0 to " + MOST_DECIMALS);
        }
        if (isFar(number.least()) || isFar(number.most())) {
            add("", "a bound that is too far off", "write at most 18 digits before the point and 9 after it");
        } else if (number.least() != null
                && number.most() != null
                && number.least().compareTo(number.most()) > 0) {
            add(".least", "more than the most, so that no answer will do", "exchange them");
        }
    }

    private static boolean isFar(@Nullable BigDecimal bound) {
        return bound != null && (bound.scale() > 9 || (long) bound.precision() - bound.scale() > 18);
    }

    private void day(Answer.Day day) {
        if (day.earliest() != null && day.latest() != null && day.earliest().isAfter(day.latest())) {
            add(".earliest", "after the latest, so that no answer will do", "exchange them");
        }
    }

    private void reference(Answer.Reference reference) {
        if (!ReferencePattern.isSound(reference.pattern())) {
            String remedy = "write 1 to 64 plain characters as ##-####: # is a digit, ? a letter,"
                    + " with at least one of them, and no blank, -, . or / at its ends";
            add(".pattern", "not a pattern", remedy);
        }
    }

    private void oneOf(List<String> values) {
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            add(".values", values.size() + " values", "allowed are 1 to " + MOST_VALUES);
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            String at = ".values[" + i + "]";
            String value = values.get(i);
            if (!FlowNames.isLine(value, 64) || !value.equals(Answers.line(value))) {
                add(at, "not a value", "write 1 to 64 characters in one line, without blanks around them");
            } else if (!seen.add(value.toLowerCase(Locale.ROOT))) {
                add(at, "the same value twice", "keep one of them");
            }
        }
    }

    private void add(String field, String reason, String remedy) {
        problems.add(Problem.of(path + field, reason, remedy));
    }
}
