package dev.peekwire.json.parts;

import dev.peekwire.json.tree.Words;
import dev.peekwire.response.tone.StyleRules;
import dev.peekwire.response.tone.StyleSheet;
import dev.peekwire.response.tone.StyleTerm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes a style sheet; fields that say what holds anyway are left out. */
public final class StyleWriter {
    private StyleWriter() {}

    /** As it is read. */
    public static Map<String, Object> tree(StyleSheet sheet) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("brand", sheet.brand());
        out.put("version", sheet.version());
        if (!sheet.everywhere().equals(StyleRules.NONE)) {
            out.put("everywhere", rules(sheet.everywhere()));
        }
        if (!sheet.locales().isEmpty()) {
            Map<String, Object> locales = new TreeMap<>();
            sheet.locales().forEach((tag, rules) -> locales.put(tag, rules(rules)));
            out.put("locales", locales);
        }
        return out;
    }

    private static Map<String, Object> rules(StyleRules rules) {
        Map<String, Object> out = new LinkedHashMap<>();
        ScriptWriter.list(
                out, "terms", rules.terms().stream().map(StyleWriter::term).toList());
        rules.diacritics().ifPresent(how -> out.put("diacritics", Words.of(how)));
        rules.lookAlikes().ifPresent(how -> out.put("lookAlikes", Words.of(how)));
        rules.acronyms().ifPresent(rule -> out.put("acronyms", acronyms(rule)));
        rules.register().ifPresent(rule -> out.put("register", register(rule)));
        rules.emoji().ifPresent(rule -> out.put("emoji", pairs("most", rule.most(), "level", Words.of(rule.level()))));
        rules.shouting().ifPresent(rule -> out.put("shouting", shouting(rule)));
        rules.exclamation().ifPresent(rule -> out.put("exclamation", exclamation(rule)));
        rules.length()
                .ifPresent(rule -> out.put("length", pairs("most", rule.most(), "level", Words.of(rule.level()))));
        return out;
    }

    private static Map<String, Object> term(StyleTerm term) {
        Map<String, Object> out = pairs("phrase", term.phrase(), "level", Words.of(term.level()));
        ScriptWriter.list(out, "replacements", term.replacements());
        if (term.advice() != null) {
            out.put("advice", term.advice());
        }
        if (term.place() == StyleTerm.Place.ANYWHERE) {
            out.put("anywhere", true);
        }
        if (term.matchCase()) {
            out.put("matchCase", true);
        }
        return out;
    }

    private static Map<String, Object> acronyms(StyleRules.Acronyms rule) {
        Map<String, Object> out = pairs("level", Words.of(rule.level()));
        if (!rule.expansions().isEmpty()) {
            out.put("expansions", new TreeMap<>(rule.expansions()));
        }
        ScriptWriter.list(out, "known", rule.known());
        if (rule.unlisted()) {
            out.put("unlisted", true);
        }
        return out;
    }

    private static Map<String, Object> register(StyleRules.Register rule) {
        Map<String, Object> out = pairs("formal", rule.formal(), "level", Words.of(rule.level()));
        if (!rule.words().isEmpty()) {
            out.put("words", new TreeMap<>(rule.words()));
        }
        if (!rule.builtIn()) {
            out.put("builtIn", false);
        }
        return out;
    }

    private static Map<String, Object> shouting(StyleRules.Shouting rule) {
        Map<String, Object> out = pairs("letters", rule.letters(), "percent", rule.percent());
        out.putAll(pairs("words", rule.words(), "level", Words.of(rule.level())));
        return out;
    }

    private static Map<String, Object> exclamation(StyleRules.Exclamation rule) {
        Map<String, Object> out = pairs("most", rule.most(), "inARow", rule.inARow());
        out.put("level", Words.of(rule.level()));
        return out;
    }

    private static Map<String, Object> pairs(Object... pairs) {
        Map<String, Object> out = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            out.put(pairs[i].toString(), pairs[i + 1]);
        }
        return out;
    }
}
