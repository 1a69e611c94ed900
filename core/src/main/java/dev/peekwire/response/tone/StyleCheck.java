package dev.peekwire.response.tone;

import dev.peekwire.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whether a sheet can be. */
final class StyleCheck {
    private final StyleSheet.Builder sheet;
    private final StyleProblems problems = new StyleProblems();

    StyleCheck(StyleSheet.Builder sheet) {
        this.sheet = sheet;
    }

    /** All that is wrong, in the order of the sheet. */
    List<Problem> problems() {
        head();
        if (sizes()) {
            new RulesCheck("everywhere", sheet.everywhere, Locale.ROOT, problems).check();
            locales();
        }
        if (problems.isEmpty()) {
            replacements();
        }
        return problems.all();
    }

    private void head() {
        if (!isId(sheet.brand)) {
            problems.add("brand", "not an id", "write 1 to 64 of a-z 0-9 . _ -, first a letter or digit");
        }
        if (sheet.version < 1) {
            problems.add("version", sheet.version + " is less than 1", "count versions from 1");
        }
    }

    /** Whether it is worth while to look at each term. */
    private boolean sizes() {
        int common = sheet.everywhere.terms().size();
        problems.most("locales", sheet.locales.size(), StyleSheet.MOST_LOCALES);
        problems.most("everywhere.terms", common, StyleSheet.MOST_TERMS);
        long together = common;
        boolean fits = common <= StyleSheet.MOST_TERMS && sheet.locales.size() <= StyleSheet.MOST_LOCALES;
        for (Map.Entry<String, StyleRules> locale : sheet.locales) {
            int size = common + locale.getValue().terms().size();
            problems.most(
                    "locales." + shown(locale.getKey()) + ".terms (with those of everywhere)",
                    size,
                    StyleSheet.MOST_TERMS);
            fits &= size <= StyleSheet.MOST_TERMS;
            together += size;
        }
        problems.most("terms of all languages", together, StyleSheet.MOST_TERMS_TOGETHER);
        return fits && together <= StyleSheet.MOST_TERMS_TOGETHER;
    }

    private void locales() {
        Set<String> seen = new HashSet<>();
        for (Map.Entry<String, StyleRules> locale : sheet.locales) {
            String path = "locales." + shown(locale.getKey());
            if (!isTag(locale.getKey())) {
                problems.add(
                        path,
                        "not a language tag",
                        "write a tag as de or pt-BR; what is for all goes under everywhere");
            } else if (!seen.add(StyleLookup.canonical(locale.getKey()))) {
                problems.add(path, "described twice", "keep one of them");
            } else {
                Locale language = Locale.forLanguageTag(locale.getKey());
                new RulesCheck(path, locale.getValue(), language, problems).check();
            }
        }
    }

    /** Replacements that would be found themselves send agents round in circles. */
    private void replacements() {
        new ReplacementCheck("everywhere", sheet.everywhere, sheet.everywhere, "und", problems).check();
        for (Map.Entry<String, StyleRules> locale : sheet.locales) {
            StyleRules own = locale.getValue();
            String tag = locale.getKey();
            new ReplacementCheck("locales." + tag, own, own.over(sheet.everywhere), tag, problems).check();
        }
    }

    private static String shown(String tag) {
        return tag.length() <= 40 && tag.chars().allMatch(c -> c > ' ' && c < 0x7F) ? tag : "?";
    }

    private static boolean isId(String id) {
        return !id.isEmpty()
                && id.length() <= 64
                && ".-_".indexOf(id.charAt(0)) < 0
                && id.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || ".-_".indexOf(c) >= 0);
    }

    private static boolean isTag(String tag) {
        String[] parts = tag.split("-", -1);
        return parts.length <= 5
                && parts[0].length() >= 2
                && parts[0].length() <= 3
                && !StyleLookup.canonical(parts[0]).equals("und")
                && parts[0].chars().allMatch(Character::isLetter)
                && List.of(parts).stream().allMatch(StyleCheck::isPart);
    }

    private static boolean isPart(String part) {
        return !part.isEmpty()
                && part.length() <= 8
                && part.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c));
    }
}
