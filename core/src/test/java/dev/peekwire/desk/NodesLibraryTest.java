package dev.peekwire.desk;

import static dev.peekwire.desk.LibraryScene.chat;
import static dev.peekwire.desk.LibraryScene.decides;
import static dev.peekwire.desk.LibraryScene.finds;
import static dev.peekwire.desk.LibraryScene.proposals;
import static dev.peekwire.desk.LibraryScene.proposes;
import static dev.peekwire.desk.LibraryScene.replies;
import static dev.peekwire.desk.LibraryScene.reply;
import static dev.peekwire.desk.LibraryScene.saves;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.protocol.LibraryFrame.Verdict;
import dev.peekwire.protocol.LibraryTold;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.store.memory.MemoryResponseStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Scripts that are changed at one node and used at another. */
class NodesLibraryTest extends NodesScene {
    private final MemoryResponseStore scripts = MemoryResponseStore.create();
    private final DeskFixture first = keeping();
    private final DeskFixture second = keeping();

    private DeskFixture keeping() {
        DeskFixture made = node(
                builder -> builder.responseStore(scripts, Runnable::run).authenticator(LibraryScene::authenticate));
        pass(TAKEN_OVER);
        return made;
    }

    private ScriptRef proposed() {
        TestClient bob = first.agent("bob");
        ScriptRef team = proposes(first, bob, saves(first, bob, reply("brb", "One moment.")));
        bob.disconnects();
        pass(Duration.ofSeconds(2));
        return team;
    }

    @Test
    void what_is_approved_at_one_node_is_used_at_the_other_as_soon_as_the_bus_tells() {
        ScriptRef team = proposed();
        TestClient ann = second.agent("ann");
        ChatId chat = chat(second);
        pass(Duration.ofSeconds(1));

        decides(first, first.agent("sue", "super-sue"), team, Verdict.APPROVE);
        pass(A_MOMENT);

        assertThat(finds(second, ann, chat, "brb")).containsExactly("One moment.");
    }

    @Test
    void with_the_bus_down_it_is_seen_within_a_second_or_so() {
        ScriptRef team = proposed();
        TestClient ann = second.agent("ann");
        ChatId chat = chat(second);
        pass(Duration.ofSeconds(1));
        machines.forEach(machine -> hub.silence(machine.bus));

        decides(first, first.agent("sue", "super-sue"), team, Verdict.APPROVE);
        pass(A_MOMENT);
        assertThat(finds(second, ann, chat, "brb")).isEmpty();
        pass(Duration.ofMillis(1_100));

        assertThat(finds(second, ann, chat, "brb")).containsExactly("One moment.");
    }

    @Test
    void a_proposal_of_one_node_is_listed_and_decided_on_at_the_other() {
        ScriptRef team = proposed();
        TestClient sue = second.agent("sue", "super-sue");
        assertThat(proposals(second, sue)).containsExactly(team);
        decides(second, sue, team, Verdict.APPROVE);
        assertThat(sue.latest(LibraryTold.ScriptKept.class).script()).isEqualTo(team);
        pass(A_MOMENT);
        assertThat(proposals(first, first.agent("sue2", "super-sue2"))).isEmpty();
    }

    @Test
    void an_agent_at_two_nodes_has_the_own_replies_at_both_and_nobody_else_has_them() {
        TestClient here = first.agent("ann");
        TestClient there = second.agent("ann");
        ChatId chat = chat(second);
        pass(Duration.ofSeconds(1));
        ScriptRef reply = saves(first, here, reply("brb", "One moment."));
        pass(A_MOMENT);
        assertThat(finds(second, there, chat, "brb")).containsExactly("One moment.");
        assertThat(replies(second, second.agent("bob"))).isEmpty();

        here.sends(new dev.peekwire.protocol.LibraryFrame.RemoveReply(first.command(), reply));
        pass(A_MOMENT);
        assertThat(finds(second, there, chat, "brb")).isEmpty();
    }

    @Test
    void a_node_that_starts_later_has_what_was_approved() {
        decides(first, first.agent("sue", "super-sue"), proposed(), Verdict.APPROVE);
        pass(Duration.ofSeconds(1));
        first.clients.forEach(TestClient::disconnects);
        DeskFixture third = keeping();
        TestClient ann = third.agent("ann");
        ChatId chat = chat(third);
        pass(Duration.ofSeconds(1));
        assertThat(finds(third, ann, chat, "brb")).containsExactly("One moment.");
    }

    @Test
    void who_is_at_another_node_is_told_to_look_again_as_soon_as_the_bus_tells() {
        ScriptRef team = proposed();
        TestClient bob = second.agent("bob");
        pass(Duration.ofSeconds(1));
        assertThat(bob.all(ResponseFrame.LibraryChanged.class)).isEmpty();

        decides(first, first.agent("sue", "super-sue"), team, Verdict.APPROVE);
        pass(A_MOMENT);

        assertThat(bob.latest(ResponseFrame.LibraryChanged.class).teams()).containsExactly(DeskFixture.MAIN);
    }
}
