package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.spi.AppendResult;
import org.junit.jupiter.api.Test;

/** Rule 3: an append is decided on the version it names, or not at all. */
abstract class VersionRules extends EventRules {
    @Test
    void rule_3_a_stale_version_changes_nothing() {
        givenAssignedChat(CHAT);
        Seen before = look();
        assertThat(store.append(upheaval(1, 9))).isEqualTo(new AppendResult.VersionConflict(2));
        assertThat(look()).isEqualTo(before);
    }

    @Test
    void rule_3_version_0_is_stale_for_a_chat_that_exists() {
        givenAssignedChat(CHAT);
        Seen before = look();
        assertThat(store.append(upheaval(0, 9))).isEqualTo(new AppendResult.VersionConflict(2));
        assertThat(look()).isEqualTo(before);
    }

    @Test
    void rule_3_a_version_not_reached_yet_changes_nothing() {
        givenAssignedChat(CHAT);
        Seen before = look();
        assertThat(store.append(upheaval(3, 9))).isEqualTo(new AppendResult.VersionConflict(2));
        assertThat(look()).isEqualTo(before);
    }

    @Test
    void rule_3_an_unknown_chat_is_at_version_0() {
        Seen before = look();
        assertThat(store.append(upheaval(1, 9))).isEqualTo(new AppendResult.VersionConflict(0));
        assertThat(look()).isEqualTo(before);
        givenChat(CHAT);
    }

    @Test
    void rule_3_a_command_refused_for_its_version_may_come_again() {
        givenChat(CHAT);
        assertThat(store.append(ask(CHAT, 0).command(COMMAND).of(Samples.message("a"))))
                .isEqualTo(new AppendResult.VersionConflict(1));
        assertThat(store.append(ask(CHAT, 1).command(COMMAND).of(Samples.message("a"))))
                .isEqualTo(new AppendResult.Appended(2));
    }

    @Test
    void rule_3_chats_have_versions_of_their_own() {
        givenAssignedChat(CHAT);
        givenChat(OTHER);
        given(ask(OTHER, 1).of(Samples.message("a")));
        given(ask(CHAT, 2).of(Samples.message("b")));
        assertThat(versions(OTHER)).containsExactly(1L, 2L);
        assertThat(versions(CHAT)).containsExactly(1L, 2L, 3L);
    }
}
