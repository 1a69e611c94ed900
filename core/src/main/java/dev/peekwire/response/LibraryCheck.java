package dev.peekwire.response;

import dev.peekwire.Problem;
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
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (scripts.size() > ScriptLibrary.MOST_SCRIPTS) {
            String remedy = "allowed are at most " + ScriptLibrary.MOST_SCRIPTS;
            problems.add(Problem.of("scripts", scripts.size() + " of them", remedy));
        }
        boolean twice = shelf.hasTwice();
        Set<ScriptRef> seen = new HashSet<>();
        for (ScriptedResponse script : scripts) {
            if (twice && !seen.add(script.ref())) {
                problems.add(of(script, "version", "the same version twice", "keep one, or count its version up"));
            }
            disclaimers(script, problems);
        }
        shortcuts(problems);
        return List.copyOf(problems);
    }

    private void disclaimers(ScriptedResponse script, List<Problem> problems) {
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
    private void shortcuts(List<Problem> problems) {
        Set<String> shared = shared();
        Map<List<Object>, ScriptedResponse> taken = new HashMap<>();
        for (ScriptedResponse script : shelf.current()) {
            String typed = typed(script);
            if (isRetired(script) || !shared.contains(typed)) {
                continue;
            }
            ScriptedResponse before = taken.putIfAbsent(List.of(script.scope(), typed), script);
            if (before != null) {
                String reason = "`" + script.shortcut() + "` is the shortcut of " + before.ref() + " too";
                problems.add(of(script, "shortcut", reason, "choose another"));
            }
        }
    }

    /** What more than one script is found by, in whatever scopes: few, so that most scripts need no second look. */
    private Set<String> shared() {
        Set<String> seen = new HashSet<>(2 * shelf.current().size());
        Set<String> shared = new HashSet<>();
        for (ScriptedResponse script : shelf.current()) {
            if (!isRetired(script) && !seen.add(typed(script))) {
                shared.add(typed(script));
            }
        }
        return shared;
    }

    private static String typed(ScriptedResponse script) {
        return script.shortcut().toLowerCase(Locale.ROOT);
    }

    private static boolean isRetired(ScriptedResponse script) {
        return script.approval().state() == Approval.State.RETIRED;
    }

    /** Those that a desk can go on with. */
    Shelf sound() {
        if (!shelf.hasTwice() && scripts.stream().allMatch(this::isWhole)) {
            return shelf;
        }
        Map<ScriptRef, ScriptedResponse> sound = new HashMap<>();
        scripts.stream().filter(this::isWhole).forEach(script -> sound.putIfAbsent(script.ref(), script));
        return new Shelf(sound.values());
    }

    private boolean isWhole(ScriptedResponse script) {
        for (String id : script.disclaimers()) {
            if (shelf.current(id) == null) {
                return false;
            }
        }
        return true;
    }

    private static Problem of(ScriptedResponse script, String path, String reason, String remedy) {
        return Problem.of(script.ref() + "." + path, reason, remedy);
    }
}
