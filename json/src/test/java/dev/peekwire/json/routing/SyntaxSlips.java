package dev.peekwire.json.routing;

import static dev.peekwire.json.routing.Slips.slip;

import java.util.List;

/** What people get wrong in JSON itself. */
final class SyntaxSlips {
    static final List<Slips.Slip> ALL = List.of(
            slip(
                    "a comma too many",
                    Sites.RULE,
                    "\"lastAgent\": true,",
                    "\"lastAgent\": true,,",
                    "{rule}.lastAgent",
                    "remove the comma",
                    false),
            slip(
                    "a name without quotes",
                    Sites.RULE,
                    "\"lastAgent\": true",
                    "lastAgent: true",
                    "{rule}.agents",
                    "double quotes",
                    false),
            slip(
                    "a value without quotes",
                    Sites.RULE,
                    "\"team\": \"billing\"",
                    "\"team\": billing",
                    "{rule}.team",
                    "double quotes",
                    false),
            slip(
                    "single quotes",
                    Sites.RULE,
                    "\"team\": \"billing\"",
                    "\"team\": 'billing'",
                    "{rule}.team",
                    "double quotes",
                    false),
            slip(
                    "a comment",
                    Sites.RULE,
                    "\"team\": \"billing\"",
                    "/* here */ \"team\": \"billing\"",
                    "{rule}.when",
                    "JSON has no comments",
                    false),
            slip(
                    "a comment to the end of the line",
                    Sites.RULE,
                    "\"lastAgent\": true",
                    "// who\n\"lastAgent\": true",
                    "{rule}.agents",
                    "JSON has no comments",
                    false),
            slip(
                    "a number with a zero before it",
                    Sites.RULE,
                    "\"tier\": 2",
                    "\"tier\": 02",
                    "{rule}.tier",
                    "mend",
                    false),
            slip("a number with a plus", Sites.RULE, "\"tier\": 2", "\"tier\": +2", "{rule}.tier", "mend", false),
            slip("not a number", Sites.RULE, "\"tier\": 2", "\"tier\": NaN", "{rule}.tier", "mend", false),
            slip(
                    "True",
                    Sites.RULE,
                    "\"lastAgent\": true",
                    "\"lastAgent\": True",
                    "{rule}.lastAgent",
                    "put the value",
                    false),
            slip("an escape that is none", Sites.RULE, "\"anna\"", "\"an\\qna\"", "{rule}.agents[0]", "mend", false),
            slip("a tab within a text", Sites.RULE, "\"anna\"", "\"an\tna\"", "{rule}.agents[0]", "mend", false),
            slip(
                    "a text too long",
                    Sites.RULE,
                    "\"anna\"",
                    "\"" + "a".repeat(5000) + "\"",
                    "{rule}.agents[0]",
                    "shorten it",
                    false),
            slip(
                    "something after the end",
                    "\"default\"",
                    "\"support\"\n}",
                    "\"support\" } {}",
                    "plan",
                    "remove it",
                    false),
            slip(
                    "a rule as a text",
                    Sites.RULE,
                    "\"name\": \"rule",
                    "\"name\": 5, \"agents\": \"anna\", \"kind\": \"rule",
                    "{rule}.name",
                    "write a text here",
                    true));

    private SyntaxSlips() {}
}
