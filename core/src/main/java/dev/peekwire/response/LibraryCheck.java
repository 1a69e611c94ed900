package dev.peekwire.response;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whether scripts fit each other. */
final class LibraryCheck {
    private final Collection<ScriptedResponse> scripts;
    private final Set<String> ids = new HashSet<>();

    LibraryCheck(Collection<ScriptedResponse> scripts) {
        this.scripts = scripts;
        scripts.forEach(script -> ids.add(script.ref().id()));
    }

    /** All that is wrong, in the order of the scripts. */
    List<LibraryProblem> problems() {
        List<LibraryProblem> problems = new ArrayList<>();
        if (scripts.size() > ScriptLibrary.MOST_SCRIPTS) {
            String remedy = "allowed are at most " + ScriptLibrary.MOST_SCRIPTS;
            problems.add(new LibraryProblem("scripts", scripts.size() + " of them", remedy));
        }
        Set<ScriptRef> seen = new HashSet<>();
        for (ScriptedResponse script : scripts) {
            if (!seen.add(script.ref())) {
                problems.add(of(script, "version", "the same version twice", "keep one, or count its version up"));
            }
            disclaimers(script, problems);
        }
        shortcuts(problems);
        return List.copyOf(problems);
    }

    private void disclaimers(ScriptedResponse script, List<LibraryProblem> problems) {
        for (int i = 0; i < script.disclaimers().size(); i++) {
            String id = script.disclaimers().get(i);
            if (!ids.contains(id)) {
                String remedy = "write that script, or remove it here";
                problems.add(of(script, "disclaimers[" + i + "]", "no script `" + id + "`", remedy));
            }
        }
    }

    /** Among what may be sent, since a change of a script has its shortcut too. */
    private void shortcuts(List<LibraryProblem> problems) {
        Map<List<Object>, ScriptedResponse> taken = new HashMap<>();
        for (ScriptedResponse script : new Shelf(scripts).current()) {
            if (script.approval().state() == Approval.State.RETIRED) {
                continue;
            }
            List<Object> key = List.of(script.scope(), script.shortcut().toLowerCase(Locale.ROOT));
            ScriptedResponse before = taken.putIfAbsent(key, script);
            if (before != null) {
                String reason = "`" + script.shortcut() + "` is the shortcut of " + before.ref() + " too";
                problems.add(of(script, "shortcut", reason, "choose another"));
            }
        }
    }

    /** Those that a desk can go on with. */
    List<ScriptedResponse> sound() {
        Map<ScriptRef, ScriptedResponse> sound = new HashMap<>();
        for (ScriptedResponse script : scripts) {
            if (ids.containsAll(script.disclaimers())) {
                sound.putIfAbsent(script.ref(), script);
            }
        }
        return List.copyOf(sound.values());
    }

    private static LibraryProblem of(ScriptedResponse script, String path, String reason, String remedy) {
        return new LibraryProblem(script.ref() + "." + path, reason, remedy);
    }
}
