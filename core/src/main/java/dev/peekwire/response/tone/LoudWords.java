package dev.peekwire.response.tone;

import dev.peekwire.response.tone.Capitals.Run;
import dev.peekwire.response.tone.StyleRules.Acronyms;
import dev.peekwire.response.tone.StyleRules.Shouting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What words in capitals come to: one short word alone may be an acronym that nobody knows, the others shout. */
final class LoudWords {
    private static final int SHORTEST = 2;
    private static final int LONGEST_ACRONYM = 6;
    private static final int LONGEST_REPLACEMENT = 200;

    private final Units units;
    private final Locale locale;
    private final List<ToneFinding> findings;

    LoudWords(Units units, Locale locale, List<ToneFinding> findings) {
        this.units = units;
        this.locale = locale;
        this.findings = findings;
    }

    void find(Hits hits, StyleRules rules) {
        Optional<Shouting> shouting = rules.shouting();
        Optional<Acronyms> unlisted = rules.acronyms().filter(Acronyms::unlisted);
        if (shouting.isPresent() || unlisted.isPresent()) {
            int percent = shouting.map(Shouting::percent).orElse(100);
            int least = shouting.map(Shouting::letters).orElse(SHORTEST);
            List<Run> runs = Capitals.runs(units, hits, percent, least);
            unlisted.ifPresent(rule -> acronyms(rule, runs));
            shouting.ifPresent(rule -> shouting(rule, runs));
        }
    }

    private void acronyms(Acronyms rule, List<Run> runs) {
        List<Run> others = new ArrayList<>();
        for (Run run : runs) {
            if (run.words == 1 && run.letters >= SHORTEST && run.letters <= LONGEST_ACRONYM) {
                findings.add(finding(ToneRule.ACRONYM, rule.level(), run));
            } else {
                others.add(run);
            }
        }
        runs.clear();
        runs.addAll(others);
    }

    private void shouting(Shouting rule, List<Run> runs) {
        int shouted = runs.stream().mapToInt(run -> run.shouted).sum();
        if (shouted <= rule.words()) {
            return;
        }
        for (Run run : runs) {
            if (run.shouted > 0) {
                findings.add(finding(ToneRule.SHOUTING, rule.level(), run)
                        .counting(shouted, rule.words())
                        .replacing(quieter(run)));
            }
        }
    }

    private ToneFinding finding(ToneRule rule, ToneLevel level, Run run) {
        return ToneFinding.of(rule, level, units.from(run.start), units.to(run.end - 1));
    }

    /** In small letters of the language. For those that are listed at most: to find a place costs the text before it. */
    private List<String> quieter(Run run) {
        int from = units.from(run.start);
        int length = units.to(run.end - 1) - from;
        if (length > LONGEST_REPLACEMENT || findings.size() > ToneVerdict.MOST_FINDINGS) {
            return List.of();
        }
        int start = units.text.offsetByCodePoints(0, from);
        int end = units.text.offsetByCodePoints(start, length);
        return List.of(units.text.substring(start, end).toLowerCase(locale));
    }
}
