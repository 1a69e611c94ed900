package dev.peekwire.response.flow;

import dev.peekwire.Problem;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.template.Template;
import dev.peekwire.response.template.TemplateParse;
import java.util.List;
import java.util.Set;

/** Whether what a flow says can be said: in all its languages, and by whom it may be walked. */
final class TextCheck {
    private final FlowBuilder flow;
    private final List<Problem> problems;

    TextCheck(FlowBuilder flow, List<Problem> problems) {
        this.flow = flow;
        this.problems = problems;
    }

    void check(String path, FlowText text) {
        switch (text.type()) {
            case SCRIPT -> script(path, ((FlowText.Script) text).id());
            case WORDS -> {
                FlowText.Words words = (FlowText.Words) text;
                languages(flow, path, words.sources().keySet(), problems);
                words.sources().forEach((locale, source) -> words(path + "." + locale, source));
            }
        }
    }

    private void script(String path, String id) {
        if (!ScriptRef.isId(id)) {
            add(path, "not a script's id", "write the id of the script that is said");
        }
    }

    private void words(String path, String source) {
        TemplateParse parse = Template.parse(source);
        for (Problem p : parse.problems()) {
            problems.add(p.in(path));
        }
        parse.template().ifPresent(template -> inputs(path, template));
    }

    private void inputs(String path, Template template) {
        if (flow.bots && !template.inputs().isEmpty()) {
            String name = template.inputs().get(0).name();
            String remedy = "ask the visitor for it in a step and write {{attribute." + name + "}}, or keep bots out";
            add(path, "`input." + name + "` is for an agent to fill in, and a bot may walk here", remedy);
        }
    }

    /** Whether something is there in exactly the flow's languages. */
    static void languages(FlowBuilder flow, String path, Set<String> present, List<Problem> problems) {
        for (String locale : flow.locales) {
            if (!present.contains(locale)) {
                String remedy = "write it, or take `" + locale + "` from the locales";
                problems.add(Problem.of(path, "nothing in `" + locale + "`", remedy));
            }
        }
        for (String locale : present) {
            if (!flow.locales.contains(locale)) {
                String remedy = "add the language to the locales, or remove it here";
                problems.add(Problem.of(path + "." + locale, "no language of the flow", remedy));
            }
        }
    }

    private void add(String path, String reason, String remedy) {
        problems.add(Problem.of(path, reason, remedy));
    }
}
