package dev.peekwire.response.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FlowDiagramTest {
    private static final Path GOLDEN =
            Path.of("src", "test", "resources", "dev", "peekwire", "response", "flow", "returns.svg");

    private record Box(int left, int top, int right, int bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private static List<Element> all(String svg, String name, String having) {
        return Element.all(svg).stream()
                .filter(e ->
                        e.name().equals(name) && (having.isEmpty() || e.fields().containsKey(having)))
                .toList();
    }

    private static Map<String, Box> boxes(String svg) {
        Map<String, Box> boxes = new HashMap<>();
        for (Element rect : all(svg, "rect", "data-step")) {
            int x = rect.number("x");
            int y = rect.number("y");
            boxes.put(rect.field("data-step"), new Box(x, y, x + rect.number("width"), y + rect.number("height")));
        }
        return boxes;
    }

    @Example
    void the_picture_of_a_flow_is_the_one_that_was_looked_at() throws IOException {
        String svg = FlowDiagram.svg(Flows.returns().build(), "en");
        if (Boolean.getBoolean("peekwire.vectors.accept")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, svg);
        }

        assertThat(svg).isEqualTo(Files.readString(GOLDEN));
        assertThat(FlowDiagram.svg(Flows.returns().build(), "en-GB")).isEqualTo(svg);
        assertThat(FlowDiagram.svg(Flows.returns().build(), "fr"))
                .contains("lang=\"fr\"")
                .contains("Elle est en retard");
    }

    @Property(tries = 60)
    void no_two_boxes_meet_and_each_arrow_begins_and_ends_at_its_boxes(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 100) int size) {
        ScriptFlow flow = RandomFlow.sound(new Random(seed), size).build();
        String svg = FlowDiagram.svg(flow, null);
        Map<String, Box> boxes = boxes(svg);

        assertThat(boxes.keySet()).isEqualTo(flow.steps().keySet());
        List<Box> all = List.copyOf(boxes.values());
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(all.get(i).meets(all.get(j))).isFalse();
            }
        }
        int ways = flow.steps().values().stream()
                .mapToInt(step -> Exits.of(step).size())
                .sum();
        List<Element> arrows = all(svg, "path", "data-from");
        assertThat(arrows).hasSize(ways);
        for (Element arrow : arrows) {
            joins(arrow, boxes);
        }
        int width = Element.all(svg).get(0).number("width");
        int height = Element.all(svg).get(0).number("height");
        assertThat(all).allMatch(box -> box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height);
    }

    private static void joins(Element arrow, Map<String, Box> boxes) {
        Box from = boxes.get(arrow.field("data-from"));
        Box to = boxes.get(arrow.field("data-to"));
        String[] path = arrow.field("d").replaceAll("[MVHC]", " ").strip().split("\\s+");
        int x = Integer.parseInt(path[0]);
        int endY = Integer.parseInt(path[path.length - 1]);
        boolean back = arrow.fields().containsKey("stroke-dasharray");
        int endX = Integer.parseInt(path[path.length - 2]);

        assertThat(x).isBetween(from.left, from.right);
        assertThat(Integer.parseInt(path[1])).isEqualTo(from.bottom);
        assertThat(endY).isEqualTo(to.top);
        assertThat(endX).isBetween(to.left, to.right);
        assertThat(back || from.bottom < to.top).isTrue();
    }

    @Example
    void what_an_author_wrote_is_text_and_nothing_else() {
        String bad = "</text><script>alert(1)</script><image href=\"http://x.example/\"/>&amp;'\u0007\ud83d";
        ScriptFlow flow = ScriptFlow.builder("bad", 1)
                .title("</title><script>alert(1)</script>")
                .locale("en")
                .step(Flows.choose(
                        "c", Flows.option(1, "<a href=\"javascript:1\">&#x3c;</a>", "x"), Flows.option(2, "]]>", "x")))
                .step(new FlowStep.HandOver("x", null, "<!-- <style> -->"))
                .build();
        String svg = FlowDiagram.svg(flow, "en");

        assertThat(Element.all(svg))
                .extracting(Element::name)
                .isSubsetOf("svg", "title", "desc", "style", "rect", "path", "text");
        assertThat(Element.all(svg)).noneMatch(e -> e.fields().containsKey("href"));
        assertThat(BoxText.escaped(bad))
                .doesNotContain("<")
                .doesNotContain("\u0007")
                .doesNotContain("\ud83d");
        assertThat(svg).doesNotContain("url(").doesNotContain("@import");
    }

    @Example
    void it_says_in_words_what_the_arrows_show() {
        String svg = FlowDiagram.svg(Flows.returns().build(), "en");

        assertThat(all(svg, "title", "").get(0).text()).isEqualTo("Returns & refunds (returns@3)");
        assertThat(all(svg, "desc", "").get(0).text())
                .startsWith("Begins with greet. greet (say) leads to known.")
                .contains("reason (choose) leads to 1: late, 2: price, 3: order.");
    }

    @Example
    void long_texts_are_cut_and_words_are_kept_whole() {
        assertThat(BoxText.wrapped("one two three four five six seven eight nine ten", 3))
                .containsExactly("one two three four five six seven", "eight nine ten");
        assertThat(BoxText.wrapped("漢".repeat(60), 3))
                .hasSize(3)
                .last()
                .asString()
                .endsWith("…");
        assertThat(BoxText.wrapped("", 3)).isEmpty();
    }
}
