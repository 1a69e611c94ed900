package dev.peekwire.response.tone;

import java.util.List;

/** Whether what a sheet would have agents write instead is found by the sheet again. */
final class ReplacementCheck {
    private final String path;
    private final List<StyleTerm> terms;
    private final StyleProblems problems;
    private final LocaleChecker checker;

    /**
     * For one language.
     *
     * @param own the terms that are asked about
     * @param all all rules that hold
     */
    ReplacementCheck(String path, StyleRules own, StyleRules all, String tag, StyleProblems problems) {
        this.path = path;
        this.terms = own.terms();
        this.problems = problems;
        this.checker = new LocaleChecker(all, tag, WordBreaks.jdk());
    }

    void check() {
        for (int i = 0; i < terms.size() && !problems.isFull(); i++) {
            StyleTerm term = terms.get(i);
            for (int j = 0; j < term.replacements().size(); j++) {
                replacement(
                        path + ".terms[" + i + "].replacements[" + j + "]",
                        term,
                        term.replacements().get(j));
            }
        }
    }

    private void replacement(String at, StyleTerm term, String replacement) {
        boolean found = checker.check(replacement).findings().stream()
                .anyMatch(finding ->
                        finding.rule() == ToneRule.TERM && finding.level().compareTo(term.level()) >= 0);
        if (found) {
            String reason = StyleProblems.quote(replacement) + " is found by the sheet itself";
            problems.add(at, reason, "choose other words, or add them as a term of level pass");
        }
    }
}
