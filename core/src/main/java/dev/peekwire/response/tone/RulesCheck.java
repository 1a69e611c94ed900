package dev.peekwire.response.tone;

import dev.peekwire.response.tone.StyleRules.Acronyms;
import dev.peekwire.response.tone.StyleRules.Register;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Whether the rules of one language can be. */
final class RulesCheck {
    private static final int MOST_COUNT = 1000;
    private static final int MOST_LENGTH = 100_000;

    private final String path;
    private final StyleRules rules;
    private final Locale locale;
    private final StyleProblems problems;
    private final PhraseCheck phrases;

    RulesCheck(String path, StyleRules rules, Locale locale, StyleProblems problems) {
        this.path = path;
        this.rules = rules;
        this.locale = locale;
        this.problems = problems;
        this.phrases = new PhraseCheck(TermIndex.table(rules, locale), problems);
    }

    void check() {
        terms();
        rules.acronyms().ifPresent(this::acronyms);
        rules.register().ifPresent(this::register);
        rules.emoji().ifPresent(rule -> {
            problems.within(path + ".emoji.most", rule.most(), 0, MOST_COUNT);
            problems.level(path + ".emoji.level", rule.level());
        });
        rules.shouting().ifPresent(rule -> {
            problems.within(path + ".shouting.letters", rule.letters(), 2, 100);
            problems.within(path + ".shouting.percent", rule.percent(), 51, 100);
            problems.within(path + ".shouting.words", rule.words(), 0, MOST_COUNT);
            problems.level(path + ".shouting.level", rule.level());
        });
        counts();
    }

    private void counts() {
        rules.exclamation().ifPresent(rule -> {
            problems.within(path + ".exclamation.most", rule.most(), 0, MOST_COUNT);
            problems.within(path + ".exclamation.inARow", rule.inARow(), 1, MOST_COUNT);
            problems.level(path + ".exclamation.level", rule.level());
        });
        rules.length().ifPresent(rule -> {
            problems.within(path + ".length.most", rule.most(), 1, MOST_LENGTH);
            problems.level(path + ".length.level", rule.level());
        });
    }

    private void terms() {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < rules.terms().size(); i++) {
            StyleTerm term = rules.terms().get(i);
            String at = path + ".terms[" + i + "]";
            if (phrases.phrase(at + ".phrase", term.phrase(), StyleTerm.MOST_PHRASE)) {
                Integer before = seen.putIfAbsent(phrases.key(term), i);
                if (before != null) {
                    problems.add(at + ".phrase", "the same as terms[" + before + "]", "keep one of them");
                }
            }
            phrases.others(at + ".replacements", term.replacements());
            if (term.advice() != null) {
                problems.text(at + ".advice", term.advice(), 300);
            }
        }
    }

    private void acronyms(Acronyms rule) {
        String at = path + ".acronyms";
        problems.level(at + ".level", rule.level());
        problems.most(at, (long) rule.expansions().size() + rule.known().size(), Acronyms.MOST);
        rule.expansions().forEach((acronym, expansion) -> {
            acronym(at + ".expansions", acronym);
            phrases.phrase(at + ".expansions." + StyleProblems.quote(acronym), expansion, StyleTerm.MOST_PHRASE);
            if (rule.known().contains(acronym)) {
                problems.add(at + ".known", StyleProblems.quote(acronym) + " has an expansion too", "keep one of them");
            }
        });
        rule.known().forEach(known -> acronym(at + ".known", known));
        if (rule.expansions().isEmpty() && !rule.unlisted()) {
            problems.add(at, "finds nothing", "tell an expansion, or set unlisted");
        }
    }

    private void acronym(String at, String acronym) {
        if (phrases.phrase(at, acronym, 20) && acronym.codePointCount(0, acronym.length()) < 2) {
            problems.add(at, StyleProblems.quote(acronym) + " is a single letter", "write at least two");
        }
    }

    private void register(Register rule) {
        String at = path + ".register";
        problems.level(at + ".level", rule.level());
        problems.most(at + ".words", rule.words().size(), Register.MOST);
        rule.words().forEach((word, others) -> {
            phrases.phrase(at + ".words", word, StyleTerm.MOST_PHRASE);
            phrases.others(at + ".words." + StyleProblems.quote(word), others);
        });
        boolean knows = rule.builtIn() && (locale.getLanguage().isEmpty() || RegisterWords.know(locale.getLanguage()));
        if (rule.words().isEmpty() && !knows) {
            problems.add(at, "no words are known for this language", "tell some under words");
        }
    }
}
