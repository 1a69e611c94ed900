package dev.peekwire.json.routing;

import java.util.List;
import java.util.stream.Stream;

/** What people get wrong. */
final class Slips {
    static final List<Slip> ALL = Stream.of(
                    TeamSlips.ALL, HourSlips.ALL, RuleSlips.ALL, ConditionSlips.ALL, SyntaxSlips.ALL)
            .flatMap(List::stream)
            .toList();

    /**
     * A change of {@link PlanText}.
     *
     * @param name what is wrong
     * @param anchor a text before it in the file
     * @param find what is changed
     * @param instead what it is changed to
     * @param field which field is named
     * @param remedy a part of what is proposed
     * @param schema whether a JSON Schema can see it
     */
    record Slip(String name, String anchor, String find, String instead, String field, String remedy, boolean schema) {}

    private Slips() {}

    static Slip slip(
            String name, String anchor, String find, String instead, String field, String remedy, boolean schema) {
        return new Slip(name, anchor, find, instead, field, remedy, schema);
    }
}
