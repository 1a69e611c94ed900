package dev.peekwire.client;

import static dev.peekwire.client.Scene.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.protocol.LibraryFrame;
import dev.peekwire.protocol.LibraryFrame.Verdict;
import dev.peekwire.protocol.LibraryTold;
import dev.peekwire.protocol.QuickReply;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptRef;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Scripts that desks keep, as a product's agents see them. */
class AgentLibraryTest {
    private static final QuickReply NEW = new QuickReply("brb", "One moment", "en", "One moment.");
    private static final ScriptRef OWN = new ScriptRef("own.1", 2);
    private static final ScriptRef TEAMS = new ScriptRef("team.1", 1);
    private static final TeamId SUPPORT = new TeamId("support");

    private final Agent agent = new Agent().connected();

    private void tell(ServerFrame frame) {
        agent.peer().tell(frame);
        agent.listen();
    }

    @Test
    void changes_are_answered_by_the_script_as_it_is_kept() {
        List<CompletionStage<ScriptRef>> asked = List.of(
                agent.client.saveReply(NEW),
                agent.client.propose(OWN, SUPPORT),
                agent.client.decide(TEAMS, Verdict.REFUSE, "too short"),
                agent.client.removeReply(OWN));
        assertThat(agent.peer().received)
                .containsExactly(
                        new LibraryFrame.SaveReply(id("c1"), NEW),
                        new LibraryFrame.Propose(id("c2"), OWN, SUPPORT),
                        new LibraryFrame.Decide(id("c3"), TEAMS, Verdict.REFUSE, "too short"),
                        new LibraryFrame.RemoveReply(id("c4"), OWN));
        for (int n = 1; n <= 4; n++) {
            tell(new LibraryTold.ScriptKept(id("c" + n), new ScriptRef("kept", n), Approval.State.DRAFTED));
            assertThat(asked.get(n - 1)).isCompletedWithValue(new ScriptRef("kept", n));
        }
    }

    @Test
    void lists_come_as_they_are_told() {
        CompletionStage<LibraryTold.Replies> replies = agent.client.replies("own.1");
        CompletionStage<LibraryTold.Proposals> proposals = agent.client.proposals(null);
        assertThat(agent.peer().received)
                .containsExactly(
                        new LibraryFrame.ListReplies(id("c1"), "own.1"),
                        new LibraryFrame.ListProposals(id("c2"), null));
        tell(new LibraryTold.Replies(id("c1"), List.of(NEW), true));
        tell(new LibraryTold.Proposals(id("c2"), List.of(), false));
        assertThat(replies).isCompletedWithValue(new LibraryTold.Replies(id("c1"), List.of(NEW), true));
        assertThat(proposals).isCompletedWithValue(new LibraryTold.Proposals(id("c2"), List.of(), false));
    }

    @Test
    void a_refusal_says_why() {
        CompletionStage<ScriptRef> saved = agent.client.saveReply(NEW);
        tell(new ServerFrame.Refused(id("c1"), null, Refusal.of(ErrorCode.WRONG_STATE, "it was changed meanwhile")));
        assertThatThrownBy(() -> saved.toCompletableFuture().join())
                .cause()
                .isInstanceOfSatisfying(ChatException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.WRONG_STATE));
    }

    @Test
    void what_a_writer_wrote_is_in_no_log() {
        assertThat(List.of(
                                NEW,
                                new LibraryFrame.SaveReply(id("c1"), NEW),
                                new LibraryTold.Replies(id("c1"), List.of(NEW), true))
                        .toString())
                .doesNotContain("One moment.");
    }
}
