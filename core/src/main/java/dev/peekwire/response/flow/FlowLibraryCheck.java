package dev.peekwire.response.flow;

import dev.peekwire.Problem;
import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import java.util.ArrayList;
import java.util.List;

/** Whether a flow fits the scripts that it says. */
final class FlowLibraryCheck {
    private final ScriptFlow flow;
    private final ScriptLibrary library;
    private final List<Problem> problems = new ArrayList<>();

    FlowLibraryCheck(ScriptFlow flow, ScriptLibrary library) {
        this.flow = flow;
        this.library = library;
    }

    List<Problem> problems() {
        for (FlowStep step : flow.steps().values()) {
            for (FlowScripts.Said said : FlowScripts.said(step)) {
                if (said.text() instanceof FlowText.Script script) {
                    named("steps." + step.id() + "." + said.path(), script.id());
                }
            }
        }
        flow.scripts().forEach(this::own);
        return List.copyOf(problems);
    }

    private void named(String path, String id) {
        library.current(id)
                .ifPresentOrElse(
                        script -> fits(path, script),
                        () -> add(path, "no script `" + id + "`", "write that script, or name another here"));
    }

    private void fits(String path, ScriptedResponse script) {
        String id = script.ref().id();
        if (script.approval().state() != Approval.State.APPROVED) {
            add(path, "`" + id + "` is not approved", "have it approved, or name another");
        }
        for (String locale : flow.locales()) {
            if (script.exactBody(locale).isEmpty()) {
                String remedy = "write it there, or take `" + locale + "` from the flow's locales";
                add(path, "`" + id + "` says nothing in `" + locale + "`", remedy);
            }
        }
        boolean asks =
                script.bodies().values().stream().anyMatch(b -> !b.inputs().isEmpty());
        if (flow.bots() && asks) {
            add(
                    path,
                    "`" + id + "` has inputs for an agent, and a bot may walk here",
                    "name another, or keep bots out");
        }
    }

    private void own(ScriptedResponse own) {
        boolean taken =
                library.version(own.ref()).filter(other -> !other.equals(own)).isPresent();
        if (taken) {
            String reason = "another script is called " + own.ref() + ", as what a step of it says";
            add("id", reason, "give the flow another id, or the script");
        }
    }

    private void add(String path, String reason, String remedy) {
        problems.add(Problem.of(flow.ref() + "." + path, reason, remedy));
    }
}
