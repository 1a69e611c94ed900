package dev.peekwire.response;

import java.util.List;

/** Finds scripts by what an agent types. */
final class Finder {
    private final List<ScriptedResponse> scripts;

    Finder(List<ScriptedResponse> scripts) {
        this.scripts = scripts;
    }

    List<ScriptMatch> find(LibraryQuery query) {
        return scripts.stream()
                .filter(script -> script.scope().covers(query.agent(), query.teams()))
                .filter(script -> script.isSendable(query.now()))
                .limit(query.limit())
                .map(script -> new ScriptMatch(script, ScriptMatch.How.ALL, true))
                .toList();
    }
}
