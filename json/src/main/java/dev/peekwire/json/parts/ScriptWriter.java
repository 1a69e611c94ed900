package dev.peekwire.json.parts;

import dev.peekwire.response.Scope;
import dev.peekwire.response.ScriptedResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a script; fields that say what holds anyway are left out. */
public final class ScriptWriter {
    private ScriptWriter() {}

    /** As it is read: the words last. */
    public static Map<String, Object> tree(ScriptedResponse script) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", script.ref().id());
        out.put("version", script.ref().version());
        if (!script.shortcut().equals(script.ref().id())) {
            out.put("shortcut", script.shortcut());
        }
        out.put("title", script.title());
        script.topic().ifPresent(topic -> out.put("topic", topic));
        list(out, "tags", List.copyOf(script.tags()));
        if (script.tier() != 0) {
            out.put("tier", script.tier());
        }
        scope(script.scope(), out);
        if (script.bodies().size() > 1) {
            out.put("locale", script.defaultLocale());
        }
        Approvals.write(script.approval(), out);
        script.validFrom().ifPresent(from -> out.put("validFrom", from.toString()));
        script.validUntil().ifPresent(until -> out.put("validUntil", until.toString()));
        list(out, "disclaimers", script.disclaimers());
        if (!script.examples().isEmpty()) {
            out.put("examples", script.examples());
        }
        Map<String, Object> bodies = new LinkedHashMap<>();
        script.bodies().forEach((locale, template) -> bodies.put(locale, template.source()));
        out.put("bodies", bodies);
        return out;
    }

    private static void scope(Scope scope, Map<String, Object> out) {
        switch (scope.type()) {
            case DESK -> {}
            case TEAM -> out.put("team", ((Scope.Team) scope).team().value());
            case PERSONAL -> out.put("agent", ((Scope.Personal) scope).agent().value());
        }
    }

    static void list(Map<String, Object> out, String name, List<?> list) {
        if (!list.isEmpty()) {
            out.put(name, list);
        }
    }
}
