package dev.peekwire.response.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Node;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {
    @Test
    void a_character_of_two_halves_may_stand_anywhere() {
        for (int before = 0; before < 4200; before++) {
            String text = "a: \"" + "x".repeat(before) + "😀\"\n";
            assertThat(read(text).members.get("a").text).hasSize(before + 2).endsWith("😀");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "no",
                "null",
                "~",
                "true",
                "1",
                "1.5",
                "0x1F",
                "1e3",
                ".inf",
                "- a",
                "a: b",
                "a #b",
                "#b",
                "*a",
                "&a",
                "!a",
                "|",
                ">",
                "%a",
                "@a",
                "`a",
                "'a'",
                "\"a\"",
                "{a}",
                "[a]",
                "a,b",
                "",
                " a",
                "a ",
                "a\nb",
                "a\tb",
                "\\n",
                "é",
                "漢",
                "😀",
                "\u0085",
                "\u00a0",
                "\u2028",
                "\ufeff",
                "2026-11-22",
                "2026-11-22T09:00:00Z",
                "?",
                "=",
                "<<",
                "---",
                "..."
            })
    void a_text_stays_what_it_is(String text) {
        Node root = read(YamlText.of(Map.of(text, text, "list", java.util.List.of(text, text))));
        Node value = root.members.get(text);
        assertThat(value).isNotNull();
        assertThat(value.kind).isEqualTo(Node.Kind.TEXT);
        assertThat(value.text).isEqualTo(text);
        assertThat(root.members.get("list").elements)
                .extracting(node -> node.text)
                .containsExactly(text, text);
    }

    private static Node read(String text) {
        Faults faults = new Faults();
        Node root = Yaml.read(text, "file", faults);
        assertThat(faults.all()).isEmpty();
        return Objects.requireNonNull(root);
    }
}
