package dev.peekwire.routing.engine;

import static dev.peekwire.routing.engine.Scene.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.routing.Need;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.Skill;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lines are kept when nobody waits in them, but not without end. */
class LinesTest {
    private final Scene scene = Scene.pushing();

    @Test
    void a_line_that_was_closed_opens_again_with_the_agents_who_meet_its_need() {
        scene.comes(Scene.skilled("anna", Map.of("s0", 3)));
        scene.loaded("anna", 1);
        for (int i = 0; i < Lines.MOST_EMPTY + 50; i++) {
            scene.queue("c" + i, needing(i));
            scene.leaves("c" + i);
        }
        scene.queue("again", needing(0));

        assertThat(scene.load("anna", -1)).containsExactly("anna assign again sales");
    }

    @Test
    void a_line_in_which_somebody_waits_is_never_closed() {
        scene.queue("patient", needing(0));
        for (int i = 1; i < Lines.MOST_EMPTY + 50; i++) {
            scene.queue("c" + i, needing(i));
            scene.leaves("c" + i);
        }

        assertThat(scene.comes(Scene.skilled("anna", Map.of("s0", 3)))).containsExactly("anna assign patient sales");
    }

    private static Route needing(int skill) {
        return Route.to(Need.builder(SALES).require(new Skill("s" + skill), 1).build());
    }
}
