package dev.peekwire.response.tone;

import dev.peekwire.response.tone.Search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Checks replies by the rules of one language. Immutable. */
final class LocaleChecker {
    private final StyleRules rules;
    private final Locale locale;
    private final TermIndex index;

    LocaleChecker(StyleRules rules, String tag, WordBreaks breaks) {
        this.rules = rules;
        this.locale = Locale.forLanguageTag(tag);
        this.index = TermIndex.of(rules, locale, breaks);
    }

    TermIndex index() {
        return index;
    }

    ToneVerdict check(String text) {
        Units units = Folding.fold(text, index.table());
        Hits hits = Hits.of(Search.all(units, index));
        List<ToneFinding> findings = new ArrayList<>();
        phrases(units, hits, findings);
        new LoudWords(units, locale, findings).find(hits, rules);
        rules.emoji().ifPresent(rule -> emoji(text, rule, findings));
        rules.exclamation().ifPresent(rule -> Exclamations.find(text, rule, findings));
        rules.length().ifPresent(rule -> length(units.length(), rule, findings));
        return ToneVerdict.of(findings);
    }

    private static void phrases(Units units, Hits hits, List<ToneFinding> findings) {
        FirstUses acronyms = new FirstUses(units);
        for (Hit hit : hits.counted()) {
            if (hit.phrase().isAcronym()) {
                acronyms.see(hit);
            } else {
                findings.add(finding(units, hit));
            }
        }
        acronyms.unexpanded().forEach(hit -> findings.add(finding(units, hit)));
    }

    private static ToneFinding finding(Units units, Hit hit) {
        StyleTerm term = hit.phrase().term();
        return new ToneFinding(
                hit.phrase().rule(),
                term.level(),
                units.from(hit.start()),
                units.to(hit.end() - 1),
                term.replacements(),
                term.advice(),
                0,
                0,
                null);
    }

    private static void emoji(String text, StyleRules.Emoji rule, List<ToneFinding> findings) {
        List<int[]> all = EmojiCount.all(text);
        if (all.size() > rule.most()) {
            int from = all.get(rule.most())[0];
            int to = all.get(all.size() - 1)[1];
            findings.add(ToneFinding.of(ToneRule.EMOJI, rule.level(), from, to).counting(all.size(), rule.most()));
        }
    }

    private static void length(int length, StyleRules.Length rule, List<ToneFinding> findings) {
        if (length > rule.most()) {
            findings.add(ToneFinding.of(ToneRule.LENGTH, rule.level(), rule.most(), length)
                    .counting(length, rule.most()));
        }
    }
}
