package dev.peekwire.json.parts;

import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Fields;
import dev.peekwire.json.tree.Node;
import dev.peekwire.json.tree.Node.Kind;
import dev.peekwire.json.tree.Words;
import dev.peekwire.response.tone.StyleRules;
import dev.peekwire.response.tone.StyleTerm;
import dev.peekwire.response.tone.ToneLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what a style sheet asks in one language, or in all. */
public final class RulesReader {
    /** The fields of the rules. */
    public static final Set<String> FIELDS = Words.inOrder(
            "terms", "diacritics", "lookAlikes", "acronyms", "register", "emoji", "shouting", "exclamation", "length");

    /** The fields of a term. */
    public static final Set<String> TERM =
            Words.inOrder("phrase", "level", "replacements", "advice", "anywhere", "matchCase");

    /** The fields of each other rule that is an object. */
    public static final Map<String, Set<String>> RULES = Map.of(
            "acronyms", Words.inOrder("level", "expansions", "known", "unlisted"),
            "register", Words.inOrder("formal", "level", "words", "builtIn"),
            "emoji", Words.inOrder("most", "level"),
            "shouting", Words.inOrder("letters", "percent", "words", "level"),
            "exclamation", Words.inOrder("most", "inARow", "level"),
            "length", Words.inOrder("most", "level"));

    /** Levels as files name them. */
    public static final Map<String, ToneLevel> LEVELS = Words.of(ToneLevel.values());

    static final Map<String, StyleRules.Diacritics> DIACRITICS = Words.of(StyleRules.Diacritics.values());
    static final Map<String, StyleRules.LookAlikes> LOOK_ALIKES = Words.of(StyleRules.LookAlikes.values());

    private final Faults faults;

    RulesReader(Faults faults) {
        this.faults = faults;
    }

    /** The rules; what is wrong in them is as if it were not there. */
    StyleRules read(Node node) {
        StyleRules.Builder rules = StyleRules.builder();
        Fields in = Fields.of(node, faults, FIELDS);
        if (in == null) {
            return rules.build();
        }
        terms(in, rules);
        tell(in.oneOf("diacritics", DIACRITICS), rules::diacritics);
        tell(in.oneOf("lookAlikes", LOOK_ALIKES), rules::lookAlikes);
        rule(in, "acronyms", RulesReader::acronyms, rules::acronyms);
        rule(in, "register", RulesReader::register, rules::register);
        rule(in, "emoji", (of, level) -> new StyleRules.Emoji(count(of, "most"), level), rules::emoji);
        rule(in, "shouting", RulesReader::shouting, rules::shouting);
        rule(in, "exclamation", RulesReader::exclamation, rules::exclamation);
        rule(in, "length", (of, level) -> new StyleRules.Length(count(of, "most"), level), rules::length);
        return rules.build();
    }

    private static <T> void tell(@Nullable T value, Consumer<T> to) {
        if (value != null) {
            to.accept(value);
        }
    }

    private interface Made<T> {
        T by(Fields in, ToneLevel level);
    }

    private <T> void rule(Fields outer, String name, Made<T> made, Consumer<T> to) {
        Node node = outer.get(name);
        Fields in = node == null ? null : Fields.of(node, faults, RULES.getOrDefault(name, Set.of()));
        if (in != null) {
            ToneLevel level = level(in);
            if (level != null) {
                to.accept(made.by(in, level));
            }
        }
    }

    private static @Nullable ToneLevel level(Fields in) {
        in.need("level", "say how bad it is: warn, confirm or block");
        return in.oneOf("level", LEVELS);
    }

    private void terms(Fields in, StyleRules.Builder rules) {
        Node list = in.get("terms");
        if (list == null || !Fields.is(list, Kind.LIST, faults)) {
            return;
        }
        for (int i = 0; i < list.elements.size(); i++) {
            Fields term = Fields.of(list.elements.get(i), faults, TERM);
            StyleTerm read = term == null ? null : term(term);
            // The next ones keep their places.
            rules.term(read == null ? StyleTerm.of("unread" + i, ToneLevel.WARN) : read);
        }
    }

    private static @Nullable StyleTerm term(Fields in) {
        in.need("phrase", "write what it is about");
        String phrase = in.text("phrase");
        ToneLevel level = level(in);
        List<String> replacements = in.every("replacements");
        String advice = in.text("advice");
        StyleTerm.Place place = in.flag("anywhere") ? StyleTerm.Place.ANYWHERE : StyleTerm.Place.WORD;
        boolean matchCase = in.flag("matchCase");
        return phrase == null || level == null
                ? null
                : new StyleTerm(phrase, level, replacements, advice, place, matchCase);
    }

    private static StyleRules.Acronyms acronyms(Fields in, ToneLevel level) {
        return new StyleRules.Acronyms(level, in.textMembers("expansions"), in.every("known"), in.flag("unlisted"));
    }

    private static StyleRules.Register register(Fields in, ToneLevel level) {
        in.need("formal", "write true or false");
        Map<String, List<String>> words = new LinkedHashMap<>();
        in.members("words").forEach((word, others) -> words.put(word, in.every(others)));
        boolean builtIn = in.get("builtIn") == null || in.flag("builtIn");
        return new StyleRules.Register(in.flag("formal"), level, words, builtIn);
    }

    private static StyleRules.Shouting shouting(Fields in, ToneLevel level) {
        return new StyleRules.Shouting(count(in, "letters"), count(in, "percent"), count(in, "words"), level);
    }

    private static StyleRules.Exclamation exclamation(Fields in, ToneLevel level) {
        return new StyleRules.Exclamation(count(in, "most"), count(in, "inARow"), level);
    }

    private static int count(Fields in, String name) {
        in.need(name, "write a whole number");
        Integer value = in.whole(name);
        return value == null ? 1 : value;
    }
}
