package dev.peekwire.response.flow;

import dev.peekwire.response.ScriptBuilder;
import dev.peekwire.response.ScriptedResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes scripts of what a flow says in its own words. */
final class FlowScripts {
    private final ScriptFlow flow;

    FlowScripts(ScriptFlow flow) {
        this.flow = flow;
    }

    /**
     * What a step says at one time.
     *
     * @param part of the step
     * @param path the field that says so
     * @param text what is said
     */
    record Said(FlowLine.Part part, String path, FlowText text) {}

    static String id(ScriptFlow flow, String step, FlowLine.Part part) {
        return flow.ref().id() + "." + step
                + switch (part) {
                    case TEXT -> "";
                    case RETRY -> ".retry";
                    case OPTIONS -> ".options";
                };
    }

    Map<String, ScriptedResponse> all() {
        Map<String, ScriptedResponse> scripts = new LinkedHashMap<>();
        for (FlowStep step : flow.steps().values()) {
            for (Said said : said(step)) {
                if (said.text() instanceof FlowText.Words words) {
                    String id = id(flow, step.id(), said.part());
                    scripts.put(id, script(id, words.sources(), flow.title() + ": " + step.id()));
                }
            }
            if (step instanceof FlowStep.Choose choose) {
                String id = id(flow, step.id(), FlowLine.Part.OPTIONS);
                scripts.put(id, script(id, options(choose), flow.title() + ": " + step.id()));
            }
        }
        return scripts;
    }

    /** The texts that the author wrote for a step. */
    static List<Said> said(FlowStep step) {
        List<Said> said = new ArrayList<>();
        @Nullable FlowText text = Exits.text(step);
        if (text != null) {
            said.add(new Said(FlowLine.Part.TEXT, "text", text));
        }
        if (step instanceof FlowStep.Ask ask && ask.retry() != null) {
            said.add(new Said(FlowLine.Part.RETRY, "retry", ask.retry()));
        }
        return said;
    }

    /** The id of the script that the author named for a part. */
    static String named(FlowStep step, FlowLine.Part part) {
        return said(step).stream()
                .filter(said -> said.part() == part && said.text() instanceof FlowText.Script)
                .map(said -> ((FlowText.Script) said.text()).id())
                .findFirst()
                .orElseThrow();
    }

    private ScriptedResponse script(String id, Map<String, String> sources, String title) {
        ScriptBuilder script = ScriptedResponse.builder(id, flow.ref().version())
                .title(title)
                .topic(flow.topic().orElse(null))
                .approval(flow.approval());
        sources.forEach(script::body);
        return script.defaultLocale(flow.defaultLocale()).build();
    }

    private Map<String, String> options(FlowStep.Choose step) {
        Map<String, String> sources = new TreeMap<>();
        for (String locale : flow.locales()) {
            List<String> lines = step.options().stream()
                    .map(option -> option.key() + ". " + option.labels().get(locale))
                    .toList();
            sources.put(locale, String.join("\n", lines));
        }
        return sources;
    }
}
