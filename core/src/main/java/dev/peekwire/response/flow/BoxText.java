package dev.peekwire.response.flow;

import dev.peekwire.routing.rules.AttributeTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in the box of a step, in lines that fit. */
final class BoxText {
    static final int WIDTH = 236;
    static final int PADDING = 8;
    static final int LINE = 16;

    /** How wide a line is, in letters of which an ideograph takes two. */
    private static final int LETTERS = 35;

    private static final int MOST_TEXT_LINES = 3;

    private final ScriptFlow flow;
    private final String locale;

    BoxText(ScriptFlow flow, String locale) {
        this.flow = flow;
        this.locale = locale;
    }

    static String name(FlowStep step) {
        return step.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    List<String> lines(FlowStep step) {
        List<String> lines = new ArrayList<>(List.of(name(step) + " · " + step.id()));
        lines.addAll(wrapped(said(step), MOST_TEXT_LINES));
        more(step).forEach(line -> lines.addAll(wrapped(line, 1)));
        return lines;
    }

    private String said(FlowStep step) {
        @Nullable FlowText text = Exits.text(step);
        if (text instanceof FlowText.Script script) {
            return "script " + script.id();
        } else if (text instanceof FlowText.Words words) {
            return Objects.requireNonNull(words.sources().get(locale));
        }
        return step instanceof FlowStep.Escalate escalate
                ? escalate.note()
                : step instanceof FlowStep.HandOver over ? over.note() : "";
    }

    private List<String> more(FlowStep step) {
        return switch (step.type()) {
            case ASK -> List.of("→ " + ((FlowStep.Ask) step).attribute() + " (" + takes((FlowStep.Ask) step) + ")");
            case CHOOSE ->
                ((FlowStep.Choose) step)
                        .options().stream()
                                .map(o -> o.key() + ". " + o.labels().get(locale))
                                .toList();
            case BRANCH ->
                Exits.of(step).stream()
                        .filter(exit -> exit.path().startsWith("cases"))
                        .map(exit -> exit.mark() + ": "
                                + when(((FlowStep.Branch) step)
                                        .cases()
                                        .get(exit.mark().charAt(0) - 'a')))
                        .toList();
            case ESCALATE -> List.of("to tier " + ((FlowStep.Escalate) step).tier());
            case HAND_OVER -> {
                FlowStep.HandOver over = (FlowStep.HandOver) step;
                yield List.of(over.team() == null ? "to agents" : "to team " + over.team());
            }
            case SAY, END -> List.of();
        };
    }

    private static String takes(FlowStep.Ask step) {
        return step.takes() instanceof Answer.Reference reference
                ? reference.pattern()
                : step.takes().type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String when(FlowStep.Case of) {
        return of.when().entrySet().stream()
                .map(test -> test.getKey() + " " + told(test.getValue()))
                .collect(Collectors.joining(" and "));
    }

    private static String told(AttributeTest test) {
        return switch (test.type()) {
            case ONE_OF -> "is " + String.join(" or ", ((AttributeTest.OneOf) test).values());
            case PRESENT -> ((AttributeTest.Present) test).present() ? "is there" : "is not there";
            case RANGE -> {
                AttributeTest.Range range = (AttributeTest.Range) test;
                String least = range.least() == null
                        ? ""
                        : (range.leastIncluded() ? "≥ " : "> ") + range.least().toPlainString();
                String most = range.most() == null
                        ? ""
                        : (range.mostIncluded() ? "≤ " : "< ") + range.most().toPlainString();
                yield (least + " " + most).strip();
            }
        };
    }

    /** The flow whose steps these are. */
    ScriptFlow flow() {
        return flow;
    }

    static List<String> wrapped(String text, int most) {
        List<String> lines = new ArrayList<>();
        String rest = Answers.line(text);
        while (!rest.isEmpty() && lines.size() < most) {
            int end = fitting(rest);
            boolean cut = end < rest.length() && lines.size() == most - 1;
            int space = end == rest.length() ? -1 : rest.lastIndexOf(' ', end);
            int at = space > end / 2 ? space : end;
            lines.add(rest.substring(0, at) + (cut ? "…" : ""));
            rest = rest.substring(at).strip();
        }
        return lines;
    }

    /** The index after the characters that fit a line. */
    private static int fitting(String text) {
        int width = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            width += c >= 0x1100 ? 2 : 1;
            if (width > LETTERS) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** As text of XML, without what XML can't hold. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isHeld(c) ? c : 0xfffd);
            }
        });
        return escaped.toString();
    }

    private static boolean isHeld(int c) {
        return (c >= ' ' && c != 0x7f && Character.getType(c) != Character.SURROGATE && (c & 0xfffe) != 0xfffe)
                || c == '\n';
    }
}
