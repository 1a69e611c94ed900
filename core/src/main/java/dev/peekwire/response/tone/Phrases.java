package dev.peekwire.response.tone;

import dev.peekwire.response.tone.StyleRules.Acronyms;
import dev.peekwire.response.tone.StyleRules.Register;
import dev.peekwire.response.tone.TermIndex.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every phrase of a language's rules, as it is looked for. */
final class Phrases {
    private final StyleRules rules;
    private final Locale locale;
    private final FoldTable table;
    private final List<Entry> entries;

    Phrases(StyleRules rules, Locale locale, FoldTable table, List<Entry> entries) {
        this.rules = rules;
        this.locale = locale;
        this.table = table;
        this.entries = entries;
    }

    void all() {
        for (StyleTerm term : rules.terms()) {
            add(ToneRule.TERM, term);
        }
        rules.acronyms().ifPresent(this::acronyms);
        rules.register().ifPresent(this::register);
    }

    /** A phrase without the white space around it, as it is looked for; empty if nothing of it can be. */
    static Units fold(String phrase, FoldTable table) {
        return Folding.fold(phrase.strip(), table);
    }

    private void add(ToneRule rule, StyleTerm term) {
        Units units = fold(term.phrase(), table);
        add(units, Phrase.of(rule, term, units));
    }

    private void add(Units units, Phrase phrase) {
        if (units.size() > 0) {
            entries.add(new Entry(units.skeletons(), phrase));
        }
    }

    private void acronyms(Acronyms acronyms) {
        for (String known : acronyms.known()) {
            add(ToneRule.ACRONYM, StyleTerm.of(known, ToneLevel.PASS).matchingCase());
        }
        int group = 0;
        for (Map.Entry<String, String> acronym : acronyms.expansions().entrySet()) {
            String shortForm = acronym.getKey();
            String written = acronym.getValue() + " (" + shortForm + ")";
            acronym(StyleTerm.of(shortForm, acronyms.level()).replacing(written), group, false);
            acronym(StyleTerm.of(shortForm + "s", acronyms.level()).replacing(written), group, false);
            acronym(StyleTerm.of(acronym.getValue(), acronyms.level()), group++, true);
        }
    }

    private void acronym(StyleTerm term, int group, boolean expansion) {
        StyleTerm cased = expansion ? term : term.matchingCase();
        Units units = fold(term.phrase(), table);
        add(units, Phrase.of(ToneRule.ACRONYM, cased, units).ofGroup(group, expansion));
    }

    private void register(Register register) {
        register.words()
                .forEach((word, others) -> add(
                        ToneRule.REGISTER,
                        StyleTerm.of(word, register.level()).replacing(others.toArray(String[]::new))));
        if (register.builtIn()) {
            for (RegisterWords.Word word : RegisterWords.of(locale.getLanguage(), !register.formal())) {
                StyleTerm term = StyleTerm.of(word.own(), register.level()).replacing(word.other());
                builtIn(word.capital() ? term.matchingCase() : term);
            }
        }
    }

    private void builtIn(StyleTerm term) {
        Units units = fold(term.phrase(), table);
        Phrase phrase = Phrase.of(ToneRule.REGISTER, term, units);
        add(units, term.matchCase() ? phrase.onlyInside() : phrase);
    }
}
