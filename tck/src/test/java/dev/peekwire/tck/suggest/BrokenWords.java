package dev.peekwire.tck.suggest;

import dev.peekwire.response.Approval;
import dev.peekwire.response.Scope;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.SuggestionRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a sound suggester knows of scripts. */
final class BrokenWords {
    private BrokenWords() {}

    static long common(ScriptedResponse script, String asked) {
        Set<String> wanted = words(asked);
        return words(script.title() + ' ' + script.examples() + ' ' + script.bodies()).stream()
                .filter(wanted::contains)
                .count();
    }

    static boolean isOfTier(ScriptedResponse script, SuggestionRequest request) {
        return script.tier() == 0 || request.tier() == 0 || script.tier() == request.tier();
    }

    static boolean isReady(ScriptedResponse script, SuggestionRequest request) {
        boolean own = script.scope().type() == Scope.Type.PERSONAL
                && script.approval().state() != Approval.State.RETIRED;
        return own ? script.isValid(request.at()) : script.isSendable(request.at());
    }

    static boolean isInReach(ScriptedResponse script, SuggestionRequest request) {
        return switch (script.scope().type()) {
            case DESK -> true;
            case TEAM -> request.teams().contains(((Scope.Team) script.scope()).team());
            case PERSONAL ->
                request.agent()
                        .filter(((Scope.Personal) script.scope()).agent()::equals)
                        .isPresent();
        };
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
        words.remove("");
        return words;
    }
}
