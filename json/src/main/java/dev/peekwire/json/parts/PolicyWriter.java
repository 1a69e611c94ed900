package dev.peekwire.json.parts;

import dev.peekwire.TeamId;
import dev.peekwire.json.tree.Words;
import dev.peekwire.response.BotMode;
import dev.peekwire.response.GaugeLimits;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ResponsePolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a policy; fields that say what holds anyway are left out. */
public final class PolicyWriter {
    private PolicyWriter() {}

    /** As it is read. */
    public static Map<String, Object> tree(ResponsePolicy policy) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("rules", policy.rules().stream().map(PolicyWriter::rule).toList());
        return out;
    }

    private static Map<String, Object> rule(PolicyRule rule) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("name", rule.name());
        ScriptWriter.list(out, "tiers", rule.tiers().stream().sorted().toList());
        List<String> teams = rule.teams().stream().map(TeamId::value).sorted().toList();
        ScriptWriter.list(out, "teams", teams);
        ScriptWriter.list(out, "topics", rule.topics().stream().sorted().toList());
        out.put("mode", Words.of(rule.mode()));
        ScriptWriter.list(out, "disclaimers", rule.disclaimers());
        if (rule.mostEdit() != PolicyRule.MOST_EDIT) {
            out.put("mostEdit", rule.mostEdit());
        }
        BotMode unsaid = rule.flow() == null ? BotMode.NOTHING : BotMode.FLOWS;
        if (rule.bot() != unsaid) {
            out.put("bot", Words.of(rule.bot()));
        }
        if (rule.flow() != null) {
            out.put("flow", rule.flow());
        }
        if (!rule.gauge().equals(GaugeLimits.DEFAULT)) {
            out.put("gauge", gauge(rule.gauge()));
        }
        return out;
    }

    private static Map<String, Object> gauge(GaugeLimits gauge) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("share", gauge.share());
        out.put("leastAnswers", gauge.leastAnswers());
        out.put("inARow", gauge.inARow());
        out.put("repeats", gauge.repeats());
        return out;
    }
}
