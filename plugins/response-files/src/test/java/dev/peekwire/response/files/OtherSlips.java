package dev.peekwire.response.files;

import static dev.peekwire.response.files.Slip.slip;
import static dev.peekwire.response.files.Whole.POLICY;
import static dev.peekwire.response.files.Whole.STYLE;

import java.util.List;

/** What people get wrong in style sheets and policies. */
final class OtherSlips {
    static final List<Slip> ALL = List.of(
            s("no brand", "brand: shop\n", "", 1, "brand", "write whose style"),
            s("a brand with a blank", "brand: shop", "brand: my shop", 1, "brand", "write 1 to 64"),
            s("no version", "version: 1\n", "", 1, "version", "write 1"),
            s("a version of zero", "version: 1", "version: 0", 2, "version", "count versions from 1"),
            s("a rule that there is not", "  emoji:", "  emojis:", 4, "everywhere.emojis", "did you mean `emoji`"),
            s("a number below zero", "{ most: 1, level", "{ most: -1, level", 4, "everywhere.emoji.most", "0 to 1000"),
            s(
                    "no level",
                    "{ most: 1, level: warn }",
                    "{ most: 1 }",
                    4,
                    "everywhere.emoji.level",
                    "warn, confirm or block"),
            s(
                    "a level that lets pass",
                    "{ most: 1, level: warn }",
                    "{ most: 1, level: pass }",
                    4,
                    "everywhere.emoji.level",
                    "leave the rule out"),
            s(
                    "a level that there is not",
                    "{ most: 1, level: warn }",
                    "{ most: 1, level: worn }",
                    4,
                    "everywhere.emoji.level",
                    "did you mean `warn`"),
            s("no number", "{ most: 900, ", "{ ", 5, "everywhere.length.most", "write a whole number"),
            s("a language that is none", "  en:\n", "  english language:\n", 7, "locales.?", "write a tag"),
            s(
                    "rules that are a text",
                    "{ letters: 4, percent: 80, words: 0, level: confirm }",
                    "loud",
                    20,
                    "locales.en.shouting",
                    "write an object"),
            s(
                    "a term without a phrase",
                    "- phrase: cheap\n        level: warn",
                    "- level: warn",
                    9,
                    "locales.en.terms[0].phrase",
                    "write what it is about"),
            s(
                    "a phrase that is blank",
                    "phrase: cheap",
                    "phrase: \" \"",
                    9,
                    "locales.en.terms[0].phrase",
                    "at least one letter"),
            s(
                    "a phrase too long",
                    "phrase: cheap",
                    "phrase: " + "x".repeat(101),
                    9,
                    "locales.en.terms[0].phrase",
                    "at most 100"),
            s("a phrase twice", "phrase: stupid", "phrase: Cheap", 13, "locales.en.terms[1].phrase", "keep one"),
            s(
                    "a term's level that there is not",
                    "level: block",
                    "level: forbid",
                    14,
                    "locales.en.terms[1].level",
                    "allowed values"),
            s(
                    "a replacement that is found",
                    "[good value]",
                    "[cheap]",
                    11,
                    "locales.en.terms[0].replacements[0]",
                    "choose other words"),
            s(
                    "a replacement that is a number",
                    "[good value]",
                    "[1]",
                    11,
                    "locales.en.terms[0].replacements[0]",
                    "write a text"),
            s(
                    "a flag as a text",
                    "matchCase: false",
                    "matchCase: maybe",
                    15,
                    "locales.en.terms[1].matchCase",
                    "true or false"),
            s(
                    "a field that there is not",
                    "matchCase",
                    "matchcase",
                    15,
                    "locales.en.terms[1].matchcase",
                    "did you mean `matchCase`"),
            s(
                    "advice too long",
                    "advice: Say what it is worth.",
                    "advice: " + "x".repeat(301),
                    12,
                    "locales.en.terms[0].advice",
                    "at most 300"),
            s(
                    "a way with accents that there is not",
                    "diacritics: ignored",
                    "diacritics: ignore",
                    16,
                    "locales.en.diacritics",
                    "did you mean `ignored`"),
            s(
                    "a way with letters that there is not",
                    "lookAlikes: mixed",
                    "lookAlikes: some",
                    17,
                    "locales.en.lookAlikes",
                    "off, mixed, all"),
            s("an acronym of one letter", "RMA:", "R:", 18, "locales.en.acronyms.expansions", "at least two"),
            s(
                    "an acronym known and expanded",
                    "known: [QR]",
                    "known: [RMA]",
                    18,
                    "locales.en.acronyms.known",
                    "keep one"),
            s(
                    "no register",
                    "{ formal: false, level: confirm, words",
                    "{ level: confirm, words",
                    19,
                    "locales.en.register.formal",
                    "true or false"),
            s("a share too low", "percent: 80", "percent: 20", 20, "locales.en.shouting.percent", "51 to 100"),
            s("nothing in a row", "inARow: 1", "inARow: 0", 21, "locales.en.exclamation.inARow", "1 to 1000"),
            p("a policy without rules", "rules:", "rule:", 1, "rule", "did you mean `rules`"),
            p("a rule without a name", "name: returns\n    tiers", "tiers", 2, "rules[0].name", "give it the name"),
            p("a name too long", "name: returns", "name: " + "x".repeat(65), 2, "rules[0].name", "1 to 64"),
            p("a name twice", "name: others", "name: returns", 11, "rules[1].name", "its own name"),
            p(
                    "a rule without a mode",
                    "    mode: scripted-only\n",
                    "",
                    2,
                    "rules[0].mode",
                    "say how agents may answer"),
            p(
                    "a mode that there is not",
                    "scripted-only",
                    "script-only",
                    6,
                    "rules[0].mode",
                    "did you mean `scripted-only`"),
            p("a tier too high", "tiers: [1]", "tiers: [10]", 3, "rules[0].tiers", "1 to 9"),
            p("a tier twice", "tiers: [1]", "tiers: [1, 1]", 3, "rules[0].tiers[1]", "remove one"),
            p("a team's id with a blank", "teams: [support]", "teams: [my team]", 4, "rules[0].teams[0]", "expected"),
            p("a topic that is a number", "topics: [returns]", "topics: [7]", 5, "rules[0].topics[0]", "write a text"),
            p(
                    "a disclaimer that is not there",
                    "disclaimers: [note]",
                    "disclaimers: [notes]",
                    7,
                    "rules[0].disclaimers[0]",
                    "write that script"),
            p("too much of an edit", "mostEdit: 10", "mostEdit: 101", 8, "rules[0].mostEdit", "0 to 100"),
            p("a flow that is not there", "flow: returns", "flow: return", 9, "rules[0].flow", "write that flow"),
            p("a share too high", "share: 70", "share: 170", 10, "rules[0].gauge.share", "0 to 100"),
            p(
                    "a gauge that is a number",
                    "{ share: 70, leastAnswers: 4, inARow: 5, repeats: 1 }",
                    "70",
                    10,
                    "rules[0].gauge",
                    "write an object"),
            p("a bot that there is not", "bot: nothing", "bot: none", 13, "rules[1].bot", "nothing, flows"),
            p(
                    "a rule that is hidden",
                    "name: others\n    mode: free",
                    "name: others\n    tiers: [1]\n    teams: [support]\n    topics: [returns]\n    mode: free",
                    11,
                    "rules[1]",
                    "move it before"),
            p(
                    "an alias of a rule",
                    "- name: others",
                    "- *others\n  - name: others",
                    11,
                    "rules[1]",
                    "write the value here again"));

    private OtherSlips() {}

    private static Slip s(String name, String find, String instead, int line, String field, String remedy) {
        return slip(name, STYLE, find, instead, line, field, remedy);
    }

    private static Slip p(String name, String find, String instead, int line, String field, String remedy) {
        return slip(name, POLICY, find, instead, line, field, remedy);
    }
}
