package dev.peekwire.response.files;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lays YAML out for people, the same way every time: of maps, lists, texts, numbers and truth values. */
final class YamlText {
    private static final int WIDTH = 100;
    private static final String INDENT = "  ";
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+Z)?");
    private static final String SIGNS = " _-./()'’?!;+&=";

    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    /** Of an object. */
    static String of(Map<String, Object> object) {
        YamlText text = new YamlText();
        text.members(object, "");
        return text.out.toString();
    }

    private void members(Map<?, ?> map, String indent) {
        String before = "";
        for (Map.Entry<?, ?> member : map.entrySet()) {
            out.append(before).append(scalar(member.getKey())).append(':');
            value(member.getValue(), indent);
            before = indent;
        }
    }

    /** After a colon. */
    private void value(Object value, String indent) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            out.append('\n').append(indent).append(INDENT);
            members(map, indent + INDENT);
        } else if (value instanceof List<?> list && !isShort(list)) {
            out.append('\n');
            elements(list, indent + INDENT);
        } else {
            out.append(' ').append(line(value)).append('\n');
        }
    }

    private void elements(List<?> list, String indent) {
        for (Object element : list) {
            out.append(indent).append("- ");
            if (element instanceof Map<?, ?> map && !map.isEmpty()) {
                members(map, indent + INDENT);
            } else {
                out.append(line(element)).append('\n');
            }
        }
    }

    private static boolean isShort(List<?> list) {
        return list.stream().noneMatch(element -> element instanceof Map || element instanceof Collection)
                && line(list).length() < WIDTH;
    }

    private static String line(Object value) {
        if (value instanceof Map) {
            return "{}";
        }
        return value instanceof Collection<?> list
                ? list.stream().map(YamlText::scalar).collect(Collectors.joining(", ", "[", "]"))
                : scalar(value);
    }

    private static String scalar(Object value) {
        if (value instanceof String text) {
            return isPlain(text) ? text : quoted(text);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** Whether a text can stand without quotes: nothing in it is looked at twice by a parser, or by a reader. */
    private static boolean isPlain(String text) {
        return MOMENT.matcher(text).matches()
                || (!text.isEmpty()
                        && Character.isLetter(text.codePointAt(0))
                        && text.charAt(text.length() - 1) != ' '
                        && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0)
                        && !WORDS.contains(text.toLowerCase(Locale.ROOT)));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        Iterator<Integer> points = text.codePoints().iterator();
        while (points.hasNext()) {
            int c = points.next();
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isSeen(c)) {
                        quoted.appendCodePoint(c);
                    } else {
                        quoted.append(String.format("\\u%04X", c));
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** What YAML has as it is; all else that is escaped is of four hexadecimal digits. */
    private static boolean isSeen(int c) {
        return (c >= ' ' && c < 0x7F)
                || (c >= 0xA0 && c < 0xD800 && c != 0x2028 && c != 0x2029)
                || (c >= 0xE000 && c < 0xFFFE && c != 0xFEFF)
                || c >= 0x10000;
    }
}
