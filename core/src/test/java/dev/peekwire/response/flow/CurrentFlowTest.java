package dev.peekwire.response.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.response.Approval;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which of two versions of a flow is the current one. */
class CurrentFlowTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static ScriptFlow version(int version, Approval approval) {
        return ScriptFlow.builder("returns", version)
                .title("Returns")
                .locale("en")
                .step(new FlowStep.End("bye", FlowText.in("en", "Bye.")))
                .approval(approval)
                .build();
    }

    private static void isCurrent(ScriptFlow current, ScriptFlow other) {
        assertThat(ScriptFlow.current(current, other)).isSameAs(current);
        assertThat(ScriptFlow.current(other, current)).isSameAs(current);
    }

    @Test
    void the_newer_of_two_that_were_decided_on_is_current() {
        isCurrent(version(2, Approval.approved("sue", NOW)), version(1, Approval.approved("sue", NOW)));
        isCurrent(version(2, Approval.retired("sue", NOW)), version(1, Approval.approved("sue", NOW)));
    }

    @Test
    void a_change_that_nobody_decided_on_does_not_take_the_place_of_what_was() {
        isCurrent(version(1, Approval.approved("sue", NOW)), version(2, Approval.DRAFTED));
        isCurrent(version(1, Approval.retired("sue", NOW)), version(2, Approval.proposed("ann", NOW)));
    }

    @Test
    void the_newer_of_two_that_nobody_decided_on_is_current() {
        isCurrent(version(2, Approval.DRAFTED), version(1, Approval.proposed("ann", NOW)));
    }
}
