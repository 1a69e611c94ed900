package dev.peekwire.response;

import dev.peekwire.Problem;
import dev.peekwire.response.template.Template;
import dev.peekwire.response.template.TemplateParse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether a script's fields are within their bounds; reads its bodies on the way. */
final class ScriptCheck {
    private static final int MOST_BODIES = 50;
    private static final int MOST_TAGS = 20;
    private static final int MOST_DISCLAIMERS = 10;
    private static final int MOST_EXAMPLES = 100;

    private final ScriptBuilder script;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Template> read = new TreeMap<>();

    ScriptCheck(ScriptBuilder script) {
        this.script = script;
    }

    List<Problem> problems() {
        names();
        locales();
        script.bodies.forEach(this::body);
        within();
        lists();
        return List.copyOf(problems);
    }

    /** What was read, if there are no problems: the default one first, then by tag. */
    Map<String, Template> bodies() {
        if (read.size() == 1) {
            return Map.copyOf(read);
        }
        Map<String, Template> ordered = new LinkedHashMap<>();
        ordered.put(defaultLocale(), Objects.requireNonNull(read.get(defaultLocale())));
        read.forEach(ordered::putIfAbsent);
        return Collections.unmodifiableMap(ordered);
    }

    String defaultLocale() {
        @Nullable String said = script.defaultLocale;
        return said != null ? said : script.bodies.keySet().iterator().next();
    }

    private void names() {
        if (!ScriptRef.isId(script.id)) {
            add("id", "not a script's id", "write 1 to 64 characters of a-z 0-9 . _ -, the first a letter or digit");
        }
        if (script.version < 1) {
            add("version", script.version + " is no version", "count from 1");
        }
        if (!isShortcut(script.shortcut)) {
            add("shortcut", "not a shortcut", "write 1 to 64 letters, digits, `.`, `_` or `-`");
        }
        text("title", script.title, 200);
        if (script.topic != null) {
            text("topic", script.topic, 128);
        }
    }

    private static boolean isShortcut(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!Character.isLetterOrDigit(c)
                    && "._-".indexOf(c) < 0
                    && Character.getType(c) != Character.NON_SPACING_MARK) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 64;
    }

    private void locales() {
        most("bodies", script.bodies.size(), MOST_BODIES);
        if (script.bodies.isEmpty()) {
            add("bodies", "there are none", "write what it says in at least one language");
        } else if (script.defaultLocale != null && !script.bodies.containsKey(script.defaultLocale)) {
            String remedy = "write one, or choose of " + String.join(", ", script.bodies.keySet());
            add("defaultLocale", "no body in `" + script.defaultLocale + "`", remedy);
        }
        tags("bodies", script.bodies.keySet());
        tags("examples", script.examples.keySet());
    }

    private void tags(String path, Set<String> tags) {
        Set<String> seen = new HashSet<>();
        for (String tag : tags) {
            if (!LanguageTag.isWellFormed(tag)) {
                add(path, "`" + tag + "` is no language tag", "write a tag as en or pt-BR");
            } else if (!seen.add(LanguageTag.canonical(tag))) {
                add(path + "." + tag, "the same language twice", "keep one of them");
            }
        }
    }

    private void body(String locale, String source) {
        Template parsed = script.parsed.get(locale);
        if (parsed != null) {
            read.put(locale, parsed);
            return;
        }
        TemplateParse parse = Template.parse(source);
        parse.template().ifPresent(template -> read.put(locale, template));
        for (Problem p : parse.problems()) {
            problems.add(p.in("bodies." + locale));
        }
    }

    private void within() {
        if (script.tier < 0 || script.tier > 9) {
            add("tier", script.tier + " is no tier", "write 1 to 9, or 0 for any");
        }
        if (script.validFrom != null && script.validUntil != null && !script.validFrom.isBefore(script.validUntil)) {
            add("validUntil", "not after validFrom, so it is never valid", "move one of them");
        }
    }

    private void lists() {
        most("tags", script.tags.size(), MOST_TAGS);
        script.tags.forEach(tag -> text("tags", tag, 64));
        most("disclaimers", script.disclaimers.size(), MOST_DISCLAIMERS);
        for (int i = 0; i < script.disclaimers.size(); i++) {
            disclaimer("disclaimers[" + i + "]", script.disclaimers.get(i), script.disclaimers.subList(0, i));
        }
        int examples = 0;
        for (List<String> all : script.examples.values()) {
            examples += all.size();
        }
        most("examples", examples, MOST_EXAMPLES);
        script.examples.forEach((locale, all) -> all.forEach(example -> text("examples." + locale, example, 500)));
    }

    private void disclaimer(String path, String id, List<String> before) {
        if (!ScriptRef.isId(id)) {
            add(path, "not a script's id", "write the id of the script that must go along");
        } else if (id.equals(script.id) || before.contains(id)) {
            add(path, id.equals(script.id) ? "the script itself" : "there twice", "remove it");
        }
    }

    private void text(String path, String value, int most) {
        if (value.isBlank() || value.codePointCount(0, value.length()) > most || hasControl(value)) {
            add(path, "blank, too long, or with control characters", "write 1 to " + most + " characters in one line");
        }
    }

    private static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            int c = value.codePointAt(i);
            if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                return true;
            }
        }
        return false;
    }

    private void most(String path, int size, int most) {
        if (size > most) {
            add(path, size + " of them", "allowed are at most " + most);
        }
    }

    private void add(String path, String reason, String remedy) {
        problems.add(Problem.of(path, reason, remedy));
    }

    /** A copy that comes in the same order on every machine. */
    static Set<String> sorted(Collection<String> of) {
        return of.size() <= 1 ? Set.copyOf(of) : Collections.unmodifiableSortedSet(new TreeSet<>(of));
    }

    /** A copy that comes in the same order on every machine. */
    static Map<String, List<String>> sorted(Map<String, List<String>> of) {
        Map<String, List<String>> copy = new TreeMap<>();
        of.forEach((key, list) -> copy.put(key, List.copyOf(list)));
        return copy.size() <= 1 ? Map.copyOf(copy) : Collections.unmodifiableMap(copy);
    }
}
