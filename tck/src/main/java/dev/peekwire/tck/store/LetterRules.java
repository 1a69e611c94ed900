package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.NodeRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 27: letters from node to node. */
abstract class LetterRules extends VisitorRules {
    @Test
    void rule_27_letters_come_in_the_order_posted_and_once() {
        givenNodes(NODE);
        for (String text : List.of("a", "b", "c", "d", "e")) {
            posts(NODE, text);
        }
        assertThat(collect(NODE, 2)).containsExactly("a", "b");
        posts(NODE, "f");
        assertThat(collect(NODE, ALL)).containsExactly("c", "d", "e", "f");
        assertThat(collect(NODE, ALL)).isEmpty();
    }

    final void posts(NodeId to, String text) {
        assertThat(registry.post(desk, to, text.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    final List<String> collect(NodeId node, int limit) {
        return registry.collect(desk, node, limit).stream()
                .map(letter -> new String(letter, StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void rule_27_each_node_has_letters_of_its_own() {
        givenNodes(NODE, PEER);
        posts(NODE, "mine");
        posts(PEER, "yours");
        assertThat(collect(NODE, ALL)).containsExactly("mine");
        assertThat(collect(PEER, ALL)).containsExactly("yours");
    }

    @Test
    void rule_27_any_bytes_up_to_the_limit_come_unchanged() {
        givenNodes(NODE);
        byte[] longest = new byte[NodeRegistry.LONGEST_LETTER];
        for (int i = 0; i < longest.length; i++) {
            longest[i] = (byte) (i * 31 + i / 256);
        }
        assertThat(registry.post(desk, NODE, longest)).isTrue();
        assertThat(registry.post(desk, NODE, new byte[0])).isTrue();
        assertThat(registry.collect(desk, NODE, ALL)).containsExactly(longest, new byte[0]);
    }

    @Test
    void rule_27_a_letter_stays_as_it_was_posted() {
        givenNodes(NODE);
        byte[] letter = {1, 2, 3};
        registry.post(desk, NODE, letter);
        letter[0] = 9;
        assertThat(registry.collect(desk, NODE, 1)).containsExactly(new byte[] {1, 2, 3});
    }

    @Test
    void rule_27_a_letter_over_the_limit_and_a_limit_below_1_are_refused() {
        givenNodes(NODE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.post(desk, NODE, new byte[NodeRegistry.LONGEST_LETTER + 1]));
        assertThatIllegalArgumentException().isThrownBy(() -> registry.collect(desk, NODE, 0));
        assertThat(registry.collect(desk, NODE, 1)).isEmpty();
    }
}
