package dev.peekwire.internal.library;

import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.responses.Responses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The responses that a desk was given, with the scripts of its store on top. Of a script both have, the newest version
 * counts, whoever has it; of the same version, the store's.
 *
 * @param given what the desk was given
 * @param responses what the desk answers by
 * @param conflicts what somebody should look after; empty for nothing
 */
public record Composition(Responses given, Responses responses, List<String> conflicts) {
    /** Copies. */
    public Composition {
        conflicts = List.copyOf(conflicts);
    }

    /** Without a store. */
    public static Composition of(Responses given) {
        return new Composition(given, given, List.of());
    }

    /**
     * What comes after this one. Where the desk was given the same as before, that costs the length of what the store has
     * changed, and a look at each script.
     *
     * @param kept what the store has that was decided on, each version once
     */
    public Composition next(Responses now, List<ScriptedResponse> kept) {
        if (kept.isEmpty()) {
            return of(now);
        }
        List<String> conflicts = new ArrayList<>();
        List<ScriptedResponse> all = all(now, kept, conflicts);
        ScriptLibrary.problems(all).forEach(problem -> conflicts.add(problem.toString()));
        Responses before = now == given ? responses : now;
        return new Composition(now, before.with(ScriptLibrary.soundOf(all, before.library())), conflicts);
    }

    /** By id and version. */
    private static List<ScriptedResponse> all(Responses given, List<ScriptedResponse> kept, List<String> conflicts) {
        List<ScriptedResponse> both = new ArrayList<>(kept);
        both.addAll(given.library().versions());
        both.sort(Comparator.comparing(ScriptedResponse::ref));
        List<ScriptedResponse> all = new ArrayList<>(both.size());
        for (ScriptedResponse script : both) {
            ScriptedResponse last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last == null || !last.ref().equals(script.ref())) {
                all.add(script);
            } else if (!hasSameWords(script, last)) {
                conflicts.add(script.ref() + ": is another script in the store than in what the desk was given; "
                        + "the store's counts; give one of them a new version");
            }
        }
        return all;
    }

    /** Whether they are the same but for how far they have come. */
    public static boolean hasSameWords(ScriptedResponse one, ScriptedResponse other) {
        return one.equals(
                other.toBuilder(other.ref().version()).approval(one.approval()).build());
    }
}
