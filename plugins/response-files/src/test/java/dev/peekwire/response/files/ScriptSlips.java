package dev.peekwire.response.files;

import static dev.peekwire.response.files.Slip.slip;
import static dev.peekwire.response.files.Whole.SCRIPT;

import java.util.List;

/** What people get wrong in scripts. */
final class ScriptSlips {
    static final List<Slip> ALL = List.of(
            s("no fields", "---\nid", "id", 1, "file", "write ---"),
            s("the fields do not end", "---\n\n## en", "\n## en", 1, "file", "write ---"),
            s("no id", "id: late\n", "", 2, "id", "give it the id"),
            s("an id with a capital", "id: late", "id: Late", 2, "id", "write 1 to 64 characters"),
            s("an id that is a number", "id: late", "id: 12", 2, "id", "write a text"),
            s("no version", "version: 2\n", "", 2, "version", "write 1, and count up"),
            s("a version of zero", "version: 2", "version: 0", 3, "version", "count from 1"),
            s("a version as text", "version: 2", "version: \"2\"", 3, "version", "write a number"),
            s("a version with a point", "version: 2", "version: 2.5", 3, "version", "whole number"),
            s("a version too long", "version: 2", "version: 12345678901", 3, "version", "at most 9 digits"),
            s("no title", "title: The order is late\n", "", 2, "title", "say what it is about"),
            s("a title of two lines", "title: The order is late", "title: \"a\\nb\"", 5, "title", "in one line"),
            s("a title too long", "title: The order is late", "title: " + "x".repeat(201), 5, "title", "1 to 200"),
            s("a title that is a list", "title: The order is late", "title: [a]", 5, "title", "write a text"),
            s("a field that is not there", "shortcut: slow", "shotcut: slow", 4, "shotcut", "did you mean `shortcut`"),
            s("a field given twice", "shortcut: slow", "title: slow", 5, "title", "keep one"),
            s("a shortcut of two words", "shortcut: slow", "shortcut: very slow", 4, "shortcut", "letters, digits"),
            s("a field without a value", "topic: orders", "topic: null", 6, "topic", "leave the field out"),
            s("a topic too long", "topic: orders", "topic: " + "x".repeat(129), 6, "topic", "1 to 128"),
            s("a tag twice", "[parcel, delay]", "[parcel, parcel]", 7, "tags[1]", "remove one"),
            s("a tag that is a number", "[parcel, delay]", "[parcel, 7]", 7, "tags[1]", "write a text"),
            s("too many tags", "[parcel, delay]", many(21), 7, "tags", "at most 20"),
            s("a tier too high", "tier: 1", "tier: 10", 8, "tier", "write 1 to 9"),
            s("a tier in words", "tier: 1", "tier: one", 8, "tier", "write a number"),
            s("a team's id with a blank", "team: support", "team: my team", 9, "team", "expected"),
            s("a team's and an agent's", "team: support", "team: support\nagent: ann", 10, "agent", "keep one"),
            s("a language that it is not in", "locale: en", "locale: de", 10, "locale", "choose of en, fr"),
            s("a state that there is not", "state: approved", "state: aproved", 11, "state", "did you mean `approved`"),
            s("nobody's name", "by: nils", "by: \" \"", 12, "by", "1 to 64"),
            s(
                    "a moment without a zone",
                    "at: 2026-11-02T09:00:00Z",
                    "at: 2026-11-02",
                    13,
                    "at",
                    "2026-11-22T09:00:00Z"),
            s(
                    "a day that there is not",
                    "validFrom: 2026-11-02",
                    "validFrom: 2026-02-30",
                    14,
                    "validFrom",
                    "with its zone"),
            s("valid at no time", "validUntil: 2027", "validUntil: 2025", 15, "validUntil", "move one of them"),
            s("a disclaimer that is not there", "[note]", "[notes]", 16, "disclaimers[0]", "write that script"),
            s("itself as a disclaimer", "[note]", "[late]", 16, "disclaimers[0]", "remove it"),
            s("a disclaimer twice", "[note]", "[note, note]", 16, "disclaimers[1]", "remove it"),
            s("an example that is blank", "It is late]", "\" \"]", 18, "examples.en", "write 1 to 500"),
            s("examples in no language", "  en: [Where", "  e: [Where", 18, "examples", "write a tag"),
            s("examples that are no list", "[Where is it, It is late]", "{ a: b }", 18, "examples.en", "write a list"),
            s(
                    "a placeholder that there is not",
                    "visitor.name|there",
                    "visitor.nam|there",
                    23,
                    "bodies.en",
                    "visitor.name"),
            s("a placeholder that is not closed", "there}}", "there}", 23, "bodies.en", "close it"),
            s("an input of no sort", "days:number 1..30}} days", "days:numbr 1..30}} days", 24, "bodies.en", "number"),
            s("bounds that nothing is within", "1..30}} days", "30..1}} days", 24, "bodies.en", "1..30"),
            s("three braces", "{{visitor", "{{{visitor", 23, "bodies.en", "keep two"),
            s(
                    "nothing in a language",
                    "Désolé. Elle arrive dans {{input.days:number 1..30}} jours.",
                    "",
                    26,
                    "bodies.fr",
                    "write what is to be sent"),
            s("a language twice", "## fr", "## en", 26, "bodies.en", "keep one"),
            s("a heading that is no language", "It comes in", "## Delivery times", 24, "bodies", "\\##"),
            s(
                    "words before the first language",
                    "## en\n",
                    "# The order is late\n\n## en\n",
                    21,
                    "bodies",
                    "put them below"),
            s("no words at all", script(), "", 2, "bodies", "at least one language"),
            s("a character that can't be sent", "Désolé", "D\u202eésolé", 28, "bodies.fr", "remove it"),
            s("an answer too long", "Sorry", "x".repeat(8001), 23, "bodies.en", "allowed are 8000"),
            s("a quote that is not closed", "title: The", "title: \"The", 5, "title", "close what is open"),
            s("a list that is not closed", "[parcel, delay]", "[parcel, delay", 8, "tags[1]", "mend it here"),
            s("a tab before a field", "  en: [Where", "\ten: [Where", 18, "examples", "indent with blanks"),
            s("an alias", "topic: orders", "topic: *orders", 6, "topic", "write the value here again"),
            s("a type that is called for", "topic: orders", "topic: !!binary orders", 6, "topic", "remove it"),
            s("a colon in a value", "title: The order", "title: Late: the order", 5, "title", "in quotes"),
            s("a list instead of fields", "id: late\nversion: 2", "- late\n- 2", 4, "[1]", "mend it here"));

    private ScriptSlips() {}

    private static Slip s(String name, String find, String instead, int line, String field, String remedy) {
        return slip(name, SCRIPT, find, instead, line, field, remedy);
    }

    private static String many(int count) {
        StringBuilder list = new StringBuilder("[t0");
        for (int i = 1; i < count; i++) {
            list.append(", t").append(i);
        }
        return list.append(']').toString();
    }

    private static String script() {
        String text = Whole.text(SCRIPT);
        return text.substring(text.indexOf("## en"));
    }
}
