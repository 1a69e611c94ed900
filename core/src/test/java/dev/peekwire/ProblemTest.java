package dev.peekwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final Problem FIELD = Problem.of("team", "no such team", "teams are help, sales");
    private static final Problem PLACE = Problem.at(3, 14, "no placeholder `nam`", "write name");

    @Test
    void says_where_what_and_what_to_do() {
        assertThat(FIELD).hasToString("team: no such team; teams are help, sales");
        assertThat(PLACE).hasToString("3:14: no placeholder `nam`; write name");
        assertThat(PLACE.in("bodies.en")).hasToString("bodies.en:3:14: no placeholder `nam`; write name");
        assertThat(Problem.of("", "empty", "write something")).hasToString("empty; write something");
    }

    @Test
    void a_field_within_another_has_both_in_its_path() {
        assertThat(FIELD.in("rules[3]").path()).isEqualTo("rules[3].team");
        assertThat(Problem.of("[2].after", "r", "r").in("steps").path()).isEqualTo("steps[2].after");
        assertThat(PLACE.in("en").in("bodies"))
                .isEqualTo(new Problem("bodies.en", 3, 14, "no placeholder `nam`", "write name"));
    }

    @Test
    void a_message_tells_twenty_and_counts_the_others() {
        assertThat(Problem.tell(List.of(FIELD, PLACE))).isEqualTo(FIELD + "\n" + PLACE);
        assertThat(Problem.tell(Collections.nCopies(23, FIELD)).lines())
                .hasSize(21)
                .last()
                .isEqualTo("and 3 more");
    }

    @Test
    void there_is_no_place_before_the_first() {
        assertThatIllegalArgumentException().isThrownBy(() -> Problem.at(-1, 1, "r", "r"));
        assertThatIllegalArgumentException().isThrownBy(() -> Problem.at(1, -1, "r", "r"));
    }
}
