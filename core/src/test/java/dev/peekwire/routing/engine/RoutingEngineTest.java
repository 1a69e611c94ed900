package dev.peekwire.routing.engine;

import static dev.peekwire.routing.engine.Scene.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The whole of it in a few scenes; the rooms have tests of their own. */
class RoutingEngineTest {
    @Test
    void a_chat_goes_to_an_agent_with_room_at_once() {
        Scene scene = Scene.pushing();
        scene.comes("anna", 1);

        assertThat(scene.queue("c1")).containsExactly("anna assign c1 sales");
        assertThat(scene.queue("c2")).isEmpty();
        assertThat(scene.waiting(SALES)).containsExactly("c2");
    }

    @Test
    void a_freed_agent_gets_the_chat_that_waits_longest() {
        Scene scene = Scene.pushing();
        scene.comes("anna", 1);
        scene.queue("c1");
        scene.queue("c2");
        scene.after(1);
        scene.queue("c3");

        assertThat(scene.load("anna", -1)).containsExactly("anna assign c2 sales");
        assertThat(scene.load("anna", -1)).containsExactly("anna assign c3 sales");
        assertThat(scene.load("anna", -1)).isEmpty();
        assertThat(scene.due()).isEqualTo(-1);
    }

    @Test
    void an_offer_that_is_declined_moves_on_and_is_accepted_by_another() {
        Scene scene = Scene.offering();
        scene.comes("anna", 1);
        scene.comes("bjorn", 1);

        assertThat(scene.queue("c1")).containsExactly("anna offer c1 sales");
        assertThat(scene.declines("anna", "c1")).containsExactly("bjorn offer c1 sales");
        assertThat(scene.accepts("anna", "c1")).isEmpty();
        assertThat(scene.accepts("bjorn", "c1")).containsExactly("bjorn assign c1 sales");
        assertThat(scene.waiting(SALES)).isEmpty();
    }
}
