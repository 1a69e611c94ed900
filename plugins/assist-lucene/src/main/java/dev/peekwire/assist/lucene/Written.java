package dev.peekwire.assist.lucene;

import dev.peekwire.response.ScriptBody;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.template.Segment;
import dev.peekwire.response.template.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one script says in one language, as terms.
 *
 * @param script the script's place in the library
 * @param locale the body's tag
 * @param language its language
 * @param fields terms of title, tags, examples and body
 */
record Written(int script, String locale, Language language, List<List<String>> fields) {
    static final int FIELDS = 4;

    static Written of(int script, ScriptedResponse from, ScriptBody body, Language language) {
        List<String> examples = from.examples().getOrDefault(body.locale(), List.of());
        return new Written(
                script,
                body.locale(),
                language,
                List.of(
                        language.terms(from.title()),
                        language.terms(String.join(". ", from.tags())),
                        language.terms(String.join(". ", examples)),
                        language.words(said(body.template()))));
    }

    /** Each term with how often it is there, by what its field counts and less in long fields. */
    Map<String, Double> counted(Weights weights, double[] usual) {
        double[] counts = {weights.title(), weights.tags(), weights.examples(), weights.body()};
        Map<String, Double> counted = new HashMap<>();
        for (int field = 0; field < FIELDS; field++) {
            List<String> terms = fields.get(field);
            double longer = terms.size() / Math.max(1, usual[field]);
            double each = counts[field] / (1 + weights.length() * (longer - 1));
            terms.forEach(term -> counted.merge(term, each, Double::sum));
        }
        return counted;
    }

    /** What stands there whatever is filled in; values say nothing of the question. */
    private static String said(Template body) {
        return body.segments().stream()
                .filter(segment -> segment.type() == Segment.Type.LITERAL)
                .map(segment -> ((Segment.Literal) segment).text())
                .collect(Collectors.joining(" "));
    }
}
