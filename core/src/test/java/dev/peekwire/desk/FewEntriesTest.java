package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;

class FewEntriesTest {
    private final FewEntries<String, Integer> entries = new FewEntries<>();

    @Test
    void what_is_put_is_found_until_it_is_removed() {
        assertThat(entries.get("a")).isNull();
        entries.put("a", 1);
        entries.put("b", 2);
        entries.put("a", 3);
        assertThat(entries.get("a")).isEqualTo(3);
        assertThat(entries.values()).containsExactlyInAnyOrder(3, 2);
        assertThat(entries.remove("a")).isEqualTo(3);
        assertThat(entries.remove("a")).isNull();
        assertThat(entries.get("a")).isNull();
        assertThat(entries.values()).containsExactly(2);
    }

    @Test
    void values_are_those_of_the_moment_they_were_asked_for() {
        entries.put("a", 1);
        Collection<Integer> before = entries.values();
        entries.put("b", 2);
        entries.remove("a");
        assertThat(before).containsExactly(1);
    }
}
