package dev.peekwire.json.parts;

import dev.peekwire.AgentId;
import dev.peekwire.Problem;
import dev.peekwire.TeamId;
import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Fields;
import dev.peekwire.json.tree.Node;
import dev.peekwire.json.tree.Words;
import dev.peekwire.response.Scope;
import dev.peekwire.response.ScriptBuilder;
import dev.peekwire.response.ScriptedResponse;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a script. */
public final class ScriptReader {
    /** The fields of a script. */
    public static final Set<String> FIELDS = Words.inOrder(
            "$schema",
            "id",
            "version",
            "shortcut",
            "title",
            "topic",
            "tags",
            "tier",
            "team",
            "agent",
            "locale",
            "state",
            "by",
            "at",
            "validFrom",
            "validUntil",
            "disclaimers",
            "examples",
            "bodies");

    private static final Function<String, TeamId> TEAM = TeamId::new;
    private static final Function<String, AgentId> AGENT = AgentId::new;

    private final Faults faults;

    /** Reads, and tells what is wrong. */
    public ScriptReader(Faults faults) {
        this.faults = faults;
    }

    /** The script; null if something is wrong with it. */
    public @Nullable ScriptedResponse read(Node node) {
        Fields in = Fields.of(node, faults, FIELDS);
        if (in == null) {
            return null;
        }
        ScriptBuilder script = begun(in);
        texts(in, script);
        scope(in, script);
        within(in, script);
        lists(in, script);
        return built(node, script);
    }

    private ScriptBuilder begun(Fields in) {
        in.need("id", "give it the id under which answers are recorded, as refund.late");
        in.need("version", "write 1, and count up with each change");
        in.need("title", "say what it is about, for agents");
        in.need("bodies", "write what it says in at least one language");
        String id = in.text("id");
        Integer version = in.whole("version");
        return ScriptedResponse.builder(id == null ? "unnamed" : id, version == null ? 1 : version);
    }

    private static void texts(Fields in, ScriptBuilder script) {
        script.title(Objects.requireNonNullElse(in.text("title"), ""));
        script.topic(in.text("topic"));
        String shortcut = in.text("shortcut");
        if (shortcut != null) {
            script.shortcut(shortcut);
        }
        String locale = in.text("locale");
        if (locale != null) {
            script.defaultLocale(locale);
        }
        in.textMembers("bodies").forEach(script::body);
    }

    private void scope(Fields in, ScriptBuilder script) {
        TeamId team = in.text("team", TEAM);
        AgentId agent = in.text("agent", AGENT);
        Node of = in.get("agent");
        if (of != null && in.get("team") != null) {
            faults.add(of, "a team's and an agent's", "keep one of them, or none for the whole desk");
        } else if (team != null) {
            script.scope(Scope.team(team));
        } else if (agent != null) {
            script.scope(Scope.personal(agent));
        }
    }

    private void within(Fields in, ScriptBuilder script) {
        Integer tier = in.whole("tier");
        script.tier(tier == null ? 0 : tier);
        script.approval(new Approvals(faults).read(in));
        Instant from = in.instant("validFrom");
        script.validFrom(from).validUntil(in.instant("validUntil"));
    }

    private static void lists(Fields in, ScriptBuilder script) {
        script.tags(in.texts("tags", Function.identity()));
        in.every("disclaimers").forEach(script::disclaimer);
        in.members("examples").forEach((locale, list) -> in.every(list).forEach(q -> script.example(locale, q)));
    }

    /** Building checks the script once; only if that objects, where in the file is looked for. */
    private @Nullable ScriptedResponse built(Node node, ScriptBuilder script) {
        if (!faults.within(node)) {
            try {
                return script.build();
            } catch (IllegalArgumentException e) {
                // Told below.
            }
        }
        faults.add(node, script.problems().stream().map(ScriptReader::inFile).toList());
        return null;
    }

    /** The same with the names of fields that a file has. */
    static Problem inFile(Problem problem) {
        return problem.path().equals("defaultLocale")
                ? new Problem("locale", problem.line(), problem.column(), problem.reason(), problem.remedy())
                : problem;
    }
}
