package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.CommandId;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.StoredCommand;
import org.junit.jupiter.api.Test;

/** Rule 4: a command has one effect. */
abstract class CommandRules extends VersionRules {
    private static final CommandId UNSEEN = new CommandId("unseen");

    @Test
    void rule_4_a_command_is_remembered_with_its_fingerprint_and_the_version_after_it() {
        givenChat(CHAT);
        AppendRequest request = ask(CHAT, 1).command(COMMAND).of(Samples.message("a"), Samples.message("b"));
        given(request);
        given(ask(CHAT, 3).of(Samples.message("c")));
        assertThat(store.command(desk, CHAT, COMMAND)).contains(new StoredCommand("" + request.fingerprint(), 3));
    }

    @Test
    void rule_4_a_command_not_seen_is_unknown() {
        givenSeen();
        assertThat(store.command(desk, CHAT, UNSEEN)).isEmpty();
        assertThat(store.command(desk, OTHER, COMMAND)).isEmpty();
    }

    @Test
    void rule_4_a_command_seen_is_a_duplicate_whatever_the_version() {
        StoredCommand earlier = givenSeen();
        for (long version : new long[] {0, 1, 2, 3, 99}) {
            assertThat(store.append(ask(CHAT, version).command(COMMAND).of(Samples.message("a"))))
                    .isEqualTo(new AppendResult.Duplicate(earlier));
        }
    }

    @Test
    void rule_4_a_duplicate_changes_nothing() {
        givenSeen();
        Seen before = look();
        assertThat(store.append(upheaval(3, 9))).isInstanceOf(AppendResult.Duplicate.class);
        assertThat(look()).isEqualTo(before);
    }

    @Test
    void rule_4_a_duplicate_tells_the_fingerprint_of_the_first() {
        StoredCommand earlier = givenSeen();
        AppendRequest other = ask(CHAT, 3).command(COMMAND).of(Samples.message("a"), Samples.message("b"));
        assertThat(other.fingerprint()).isNotEqualTo(earlier.fingerprint());
        assertThat(store.append(other)).isEqualTo(new AppendResult.Duplicate(earlier));
    }

    @Test
    void rule_4_a_duplicate_is_one_even_if_the_agent_is_full() {
        StoredCommand earlier = givenSeen();
        AppendRequest again = ask(CHAT, 3).command(COMMAND).take(AGENT, 1, 1).of(Samples.message("a"));
        assertThat(store.append(again)).isEqualTo(new AppendResult.Duplicate(earlier));
    }

    @Test
    void rule_4_a_duplicate_is_one_even_if_the_chat_is_closed() {
        StoredCommand earlier = givenSeen();
        given(ask(CHAT, 3).of(Samples.closed()));
        assertThat(store.append(ask(CHAT, 4).command(COMMAND).of(Samples.message("a"))))
                .isEqualTo(new AppendResult.Duplicate(earlier));
    }

    @Test
    void rule_4_each_chat_has_commands_of_its_own() {
        givenSeen();
        assertThat(store.append(ask(OTHER, 0).command(COMMAND).of(Samples.started(VISITOR))))
                .isEqualTo(new AppendResult.Appended(1));
    }

    @Test
    void rule_4_an_append_without_a_command_is_never_a_duplicate() {
        givenChat(CHAT);
        given(ask(CHAT, 1).of(Samples.message("a")));
        assertThat(store.append(ask(CHAT, 2).of(Samples.message("a")))).isEqualTo(new AppendResult.Appended(3));
    }

    /** A chat at version 3 that has seen {@link #COMMAND}; the agent carries 1. */
    private StoredCommand givenSeen() {
        givenAssignedChat(CHAT);
        given(ask(CHAT, 2).command(COMMAND).of(Samples.message("a")));
        return new StoredCommand(Ask.fingerprint(COMMAND, 1), 3);
    }
}
