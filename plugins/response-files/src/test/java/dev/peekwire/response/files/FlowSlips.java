package dev.peekwire.response.files;

import static dev.peekwire.response.files.Slip.slip;
import static dev.peekwire.response.files.Whole.FLOW;

import java.util.List;

/** What people get wrong in flows. */
final class FlowSlips {
    static final List<Slip> ALL = List.of(
            s("an id with a point", "id: returns", "id: re.turns", 1, "id", "write 1 to 24"),
            s("no id", "id: returns\n", "", 1, "id", "give it the id"),
            s("no version", "version: 3\n", "", 1, "version", "write 1"),
            s("no title", "title: Send something back\n", "", 1, "title", "say what it is about"),
            s("no languages", "locales: [en, fr]\n", "", 1, "locales", "name the languages"),
            s("a language that is none", "[en, fr]", "[en, f]", 5, "locales", "write a tag"),
            s("a language twice", "[en, fr]", "[en, en]", 5, "locales[1]", "remove one"),
            s("a language in which nothing is said", "[en, fr]", "[en, fr, de]", 12, "steps.ask.text", "write it"),
            s("bots as a text", "bots: true", "bots: yes", 6, "bots", "write true or false"),
            s("a first step that is not there", "first: ask", "first: asks", 8, "first", "write the id of the step"),
            s("a field that is not there", "first: ask", "frist: ask", 8, "frist", "did you mean `first`"),
            s("no steps", flow(), "", 1, "steps", "write at least one step"),
            s("steps that are a list", "steps:\n  ask:", "steps:\n  - ask:", 19, "steps[0]", "mend it here"),
            s("a step's id with a capital", "  sorry:", "  Sorry:", 10, "steps", "1 to 30"),
            s("a step twice", "  sorry:", "  up:", 39, "steps.up", "keep one"),
            s("a step without a type", "    type: say\n", "", 36, "steps.sorry.type", "types are say"),
            s("a type that there is not", "type: say", "type: sya", 36, "steps.sorry.type", "did you mean `say`"),
            s(
                    "a field of another type",
                    "    script: note",
                    "    script: note\n    tier: 2",
                    38,
                    "steps.sorry.tier",
                    "fields are type"),
            s(
                    "a step that is a text",
                    "team:\n    type: hand-over\n    team: support",
                    "team: bye",
                    43,
                    "steps.team",
                    "write an object"),
            s("nothing to say", "    script: note\n", "", 36, "steps.sorry.text", "or name a script"),
            s(
                    "both words and a script",
                    "    script: note",
                    "    script: note\n    text: { en: a, fr: b }",
                    37,
                    "steps.sorry.script",
                    "keep one"),
            s(
                    "a script that is not there",
                    "script: note",
                    "script: notes",
                    37,
                    "steps.sorry.script",
                    "write that script"),
            s(
                    "a script that is none",
                    "script: note",
                    "script: No!",
                    37,
                    "steps.sorry.script",
                    "write the id of the script"),
            s(
                    "words that are a text",
                    "text: { en: \"Why?\", fr: \"Pourquoi ?\" }",
                    "text: Why?",
                    21,
                    "steps.why.text",
                    "write an object"),
            s(
                    "words in one language only",
                    "{ en: \"Why?\", fr: \"Pourquoi ?\" }",
                    "{ en: \"Why?\" }",
                    21,
                    "steps.why.text",
                    "write it"),
            s(
                    "words in another language",
                    "fr: \"Pourquoi ?\"",
                    "fr: a, de: b",
                    21,
                    "steps.why.text.de",
                    "add the language"),
            s(
                    "a placeholder that there is not",
                    "visitor.name",
                    "visitor.nme",
                    48,
                    "steps.bye.text.en",
                    "visitor.name"),
            s(
                    "an input where bots walk",
                    "{{visitor.name|there}}",
                    "{{input.a:text 9}}",
                    48,
                    "steps.bye.text.en",
                    "keep bots out"),
            s("no next step", "    next: bye\n", "", 36, "steps.sorry.next", "write the id"),
            s(
                    "a next step that is not there",
                    "next: bye",
                    "next: by",
                    38,
                    "steps.sorry.next",
                    "write the id of a step"),
            s("no otherwise", "    otherwise: team\n", "", 11, "steps.ask.otherwise", "write the id"),
            s("no attribute", "    attribute: order\n", "", 11, "steps.ask.attribute", "name the attribute"),
            s(
                    "an attribute of two words",
                    "attribute: order",
                    "attribute: the order",
                    14,
                    "steps.ask.attribute",
                    "letters, digits"),
            s("too many tries", "tries: 2", "tries: 99", 17, "steps.ask.tries", "allowed are"),
            s(
                    "no answer that will do",
                    "    takes: { kind: number, least: 1, most: 99, decimals: 0 }\n",
                    "",
                    11,
                    "steps.ask.takes",
                    "say what will do"),
            s(
                    "a kind that there is not",
                    "kind: number",
                    "kind: nmber",
                    13,
                    "steps.ask.takes.kind",
                    "did you mean `number`"),
            s("no kind", "kind: number, ", "", 13, "steps.ask.takes.kind", "kinds are"),
            s("a field of another kind", "decimals: 0", "pattern: a", 13, "steps.ask.takes.pattern", "fields are kind"),
            s("bounds that nothing is within", "least: 1", "least: 100", 13, "steps.ask.takes.least", "exchange them"),
            s("a bound that is a text", "least: 1", "least: one", 13, "steps.ask.takes.least", "write a number"),
            s("a bound with an exponent", "most: 99", "most: 1e3", 13, "steps.ask.takes.most", "without an exponent"),
            s("too many decimals", "decimals: 0", "decimals: 12", 13, "steps.ask.takes.decimals", "0 to 9"),
            s(
                    "a pattern of nothing",
                    "kind: number, least: 1, most: 99, decimals: 0",
                    "kind: reference, pattern: \"--\"",
                    13,
                    "steps.ask.takes.pattern",
                    "# is a digit"),
            s(
                    "a day that there is not",
                    "kind: number, least: 1, most: 99, decimals: 0",
                    "kind: day, earliest: 2026-13-01",
                    13,
                    "steps.ask.takes.earliest",
                    "2026-11-22"),
            s(
                    "one of nothing",
                    "kind: number, least: 1, most: 99, decimals: 0",
                    "kind: one-of, values: []",
                    13,
                    "steps.ask.takes.values",
                    "1 to 50"),
            s("no ways to choose", optionsOfWhy(), "", 20, "steps.why.options", "write the ways"),
            s("a key too high", "key: 2", "key: 12", 26, "steps.why.options[1].key", "1 to 9"),
            s("a key twice", "key: 2", "key: 1", 26, "steps.why.options[1].key", "give one of them another"),
            s("a label twice", "en: Late", "en: Broken", 27, "steps.why.options[1].labels.en", "change one"),
            s(
                    "a label with a placeholder",
                    "en: Late",
                    "en: \"{{a}}\"",
                    27,
                    "steps.why.options[1].labels.en",
                    "without {{"),
            s(
                    "no label",
                    "        labels: { en: Late, fr: Tard }\n",
                    "",
                    26,
                    "steps.why.options[1].labels",
                    "say what it is called"),
            s(
                    "no cases",
                    "    cases:\n      - when: { order: { atLeast: 50 } }\n        next: up\n",
                    "",
                    30,
                    "steps.which.cases",
                    "write the ways"),
            s(
                    "a case that asks nothing",
                    "{ order: { atLeast: 50 } }",
                    "{}",
                    32,
                    "steps.which.cases[0].when",
                    "1 to 9"),
            s(
                    "a test that there is not",
                    "atLeast: 50",
                    "atleast: 50",
                    32,
                    "steps.which.cases[0].when.order.atleast",
                    "did you mean `atLeast`"),
            s(
                    "two tests that do not go together",
                    "atLeast: 50",
                    "atLeast: 50, above: 40",
                    32,
                    "steps.which.cases[0].when.order",
                    "one lower"),
            s("a tier too high", "tier: 2", "tier: 22", 41, "steps.up.tier", "1 to 9"),
            s("no tier", "    tier: 2\n", "", 40, "steps.up.tier", "write the tier"),
            s("a team's id with a blank", "team: support", "team: my team", 45, "steps.team.team", "expected"),
            s("a step that nothing leads to", "next: which", "next: sorry", 30, "steps.which", "lead a step here"),
            s("a way that goes round", "next: bye", "next: sorry", 38, "steps.sorry.next", "ask something on the way"),
            s("a second document", "  bye:", "---\n  bye:", 47, "file", "remove it"));

    private FlowSlips() {}

    private static Slip s(String name, String find, String instead, int line, String field, String remedy) {
        return slip(name, FLOW, find, instead, line, field, remedy);
    }

    private static String flow() {
        String text = Whole.text(FLOW);
        return text.substring(text.indexOf("steps:"));
    }

    private static String optionsOfWhy() {
        String text = Whole.text(FLOW);
        return text.substring(text.indexOf("    options:"), text.indexOf("  which:"));
    }
}
