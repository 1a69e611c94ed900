package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.StoredCommand;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules 1 and 5: capacity is taken with the events, up to the limit. */
abstract class CapacityRules extends CommandRules {
    @Test
    void rule_1_events_command_and_capacity_take_effect_together() {
        givenAssignedChat(CHAT);
        given(upheaval(2, 9));
        Seen after = look();
        assertThat(after.events()).hasSize(4);
        assertThat(after.command()).isEqualTo(Optional.of(new StoredCommand(Ask.fingerprint(COMMAND, 2), 4)));
        assertThat(after.loads()).containsExactly(0, 1);
    }

    @Test
    void rule_5_load_is_the_sum_of_what_was_taken_and_not_released() {
        givenChat(CHAT);
        given(ask(CHAT, 1).take(AGENT, 5, 9).of(Samples.message("a")));
        given(ask(CHAT, 2).take(AGENT, 3, 9).of(Samples.message("b")));
        given(ask(CHAT, 3).release(AGENT, 2).of(Samples.message("c")));
        assertThat(store.load(desk, AGENT)).isEqualTo(6);
        assertThat(store.load(desk, COLLEAGUE)).isZero();
    }

    @Test
    void rule_5_capacity_may_be_taken_up_to_the_limit() {
        givenChat(CHAT);
        given(ask(CHAT, 1).take(AGENT, 2, 3).of(Samples.message("a")));
        assertThat(store.append(ask(CHAT, 2).take(AGENT, 1, 3).of(Samples.message("b"))))
                .isEqualTo(new AppendResult.Appended(3));
    }

    @Test
    void rule_5_taking_past_the_limit_changes_nothing() {
        givenAssignedChat(CHAT);
        given(ask(CHAT, 2).take(COLLEAGUE, 2, 9).of(Samples.message("a")));
        Seen before = look();
        assertThat(store.append(upheaval(3, 2))).isEqualTo(new AppendResult.CapacityExceeded(COLLEAGUE));
        assertThat(look()).isEqualTo(before);
    }

    @Test
    void rule_5_a_chat_refused_at_its_start_stays_unknown() {
        Seen before = look();
        assertThat(store.append(ask(CHAT, 0)
                        .command(COMMAND)
                        .take(AGENT, 2, 1)
                        .of(Samples.started(VISITOR), Samples.assigned(AGENT))))
                .isEqualTo(new AppendResult.CapacityExceeded(AGENT));
        assertThat(look()).isEqualTo(before);
        givenChat(CHAT);
    }

    @Test
    void rule_5_a_command_refused_for_capacity_may_come_again() {
        givenAssignedChat(CHAT);
        assertThat(store.append(ask(CHAT, 2).command(COMMAND).take(AGENT, 1, 1).of(Samples.message("a"))))
                .isEqualTo(new AppendResult.CapacityExceeded(AGENT));
        assertThat(store.append(ask(CHAT, 2).command(COMMAND).take(AGENT, 1, 9).of(Samples.message("a"))))
                .isEqualTo(new AppendResult.Appended(3));
    }

    @Test
    void rule_5_the_version_is_looked_at_before_the_capacity() {
        givenAssignedChat(CHAT);
        assertThat(store.append(ask(CHAT, 1).take(AGENT, 1, 1).of(Samples.message("a"))))
                .isEqualTo(new AppendResult.VersionConflict(2));
    }

    @Test
    void rule_5_releasing_is_never_refused() {
        givenAssignedChat(CHAT);
        given(ask(CHAT, 2).take(AGENT, 4, 9).of(Samples.message("a")));
        given(ask(CHAT, 3).release(AGENT, 1).take(COLLEAGUE, 1, 9).of(Samples.message("b")));
        assertThat(store.load(desk, AGENT)).isEqualTo(4);
    }

    @Test
    void rule_5_load_never_falls_below_zero() {
        givenAssignedChat(CHAT);
        given(ask(CHAT, 2).release(AGENT, 5).release(COLLEAGUE, 1).of(Samples.message("a")));
        assertThat(store.load(desk, AGENT)).isZero();
        assertThat(store.load(desk, COLLEAGUE)).isZero();
    }

    @Test
    void rule_5_changes_of_one_agent_apply_in_the_order_given() {
        givenChat(CHAT);
        given(ask(CHAT, 1).take(AGENT, 6, 9).of(Samples.message("a")));
        assertThat(store.append(ask(CHAT, 2).take(AGENT, 5, 9).release(AGENT, 5).of(Samples.message("a"))))
                .isEqualTo(new AppendResult.CapacityExceeded(AGENT));
        assertThat(store.append(ask(CHAT, 2).release(AGENT, 5).take(AGENT, 5, 9).of(Samples.message("a"))))
                .isEqualTo(new AppendResult.Appended(3));
        assertThat(store.load(desk, AGENT)).isEqualTo(6);
    }
}
