package dev.peekwire.response;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether scripts fit each other. */
final class LibraryCheck {
    private final Collection<ScriptedResponse> scripts;
    private final Shelf shelf;

    LibraryCheck(Collection<ScriptedResponse> scripts) {
        this.scripts = scripts;
        this.shelf = new Shelf(scripts);
    }

    /** The scripts in their order. */
    Shelf shelf() {
        return shelf;
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
            String path = "disclaimers[" + i + "]";
            @Nullable ScriptedResponse disclaimer = shelf.current(id);
            if (disclaimer == null) {
                problems.add(of(script, path, "no script `" + id + "`", "write that script, or remove it here"));
            } else if (!disclaimer.disclaimers().isEmpty()) {
                String reason = "`" + id + "` asks for disclaimers itself";
                problems.add(of(script, path, reason, "name all of them here, and none there"));
            }
        }
    }

    /** Among what may be sent, since a change of a script has its shortcut too. */
    private void shortcuts(List<LibraryProblem> problems) {
        Map<List<Object>, ScriptedResponse> taken = new HashMap<>();
        for (ScriptedResponse script : shelf.current()) {
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
            if (script.disclaimers().stream().allMatch(id -> shelf.current(id) != null)) {
                sound.putIfAbsent(script.ref(), script);
            }
        }
        return List.copyOf(sound.values());
    }

    private static LibraryProblem of(ScriptedResponse script, String path, String reason, String remedy) {
        return new LibraryProblem(script.ref() + "." + path, reason, remedy);
    }
}
