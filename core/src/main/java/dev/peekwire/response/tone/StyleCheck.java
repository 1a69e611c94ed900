package dev.peekwire.response.tone;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a sheet can be. */
final class StyleCheck {
    private static final int MOST_TOLD = 20;

    private final StyleSheet.Builder sheet;
    private final List<StyleProblem> problems = new ArrayList<>();

    StyleCheck(StyleSheet.Builder sheet) {
        this.sheet = sheet;
    }

    /** All that is wrong, in the order of the sheet. */
    List<StyleProblem> problems() {
        head();
        locales();
        return List.copyOf(problems);
    }

    /** For an exception's message. */
    static String tell(List<StyleProblem> problems) {
        String told =
                problems.stream().limit(MOST_TOLD).map(StyleProblem::toString).collect(Collectors.joining("\n"));
        return problems.size() > MOST_TOLD ? told + "\nand " + (problems.size() - MOST_TOLD) + " more" : told;
    }

    private void head() {
        if (!isId(sheet.brand)) {
            add("brand", "not an id", "write 1 to 64 of a-z 0-9 . _ -, first a letter or digit");
        }
        if (sheet.version < 1) {
            add("version", sheet.version + " is less than 1", "count versions from 1");
        }
        if (sheet.locales.size() > StyleSheet.MOST_LOCALES) {
            add("locales", sheet.locales.size() + " of them", "allowed are at most " + StyleSheet.MOST_LOCALES);
        }
    }

    private void locales() {
        Set<String> seen = new HashSet<>();
        for (Map.Entry<String, StyleRules> locale : sheet.locales) {
            String path = "locales." + locale.getKey();
            if (!isTag(locale.getKey())) {
                add(path, "not a language tag", "write a tag as de or pt-BR; rules for all belong under everywhere");
            } else if (!seen.add(StyleSheet.canonical(locale.getKey()))) {
                add(path, "described twice", "keep one of them");
            }
        }
    }

    private static boolean isId(String id) {
        return !id.isEmpty()
                && id.length() <= 64
                && ".-_".indexOf(id.charAt(0)) < 0
                && id.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || ".-_".indexOf(c) >= 0);
    }

    private static boolean isTag(String tag) {
        String[] parts = tag.split("-", -1);
        boolean primary = parts[0].length() >= 2
                && parts[0].length() <= 3
                && !StyleSheet.canonical(tag).equals("und");
        return primary
                && parts.length <= 5
                && isWords(parts)
                && parts[0].chars().allMatch(Character::isLetter);
    }

    private static boolean isWords(String[] parts) {
        for (String part : parts) {
            boolean ascii = part.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c));
            if (part.isEmpty() || part.length() > 8 || !ascii) {
                return false;
            }
        }
        return true;
    }

    private void add(String path, String reason, String remedy) {
        problems.add(new StyleProblem(path, reason, remedy));
    }
}
