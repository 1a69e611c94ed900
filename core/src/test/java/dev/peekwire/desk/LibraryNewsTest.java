package dev.peekwire.desk;

import static dev.peekwire.desk.LibraryScene.changed;
import static dev.peekwire.desk.LibraryScene.decides;
import static dev.peekwire.desk.LibraryScene.proposes;
import static dev.peekwire.desk.LibraryScene.reply;
import static dev.peekwire.desk.LibraryScene.saves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.peekwire.ErrorCode;
import dev.peekwire.Problem;
import dev.peekwire.TeamId;
import dev.peekwire.protocol.LibraryFrame;
import dev.peekwire.protocol.LibraryFrame.Verdict;
import dev.peekwire.protocol.LibraryTold;
import dev.peekwire.protocol.Proposal;
import dev.peekwire.protocol.ProposedReply;
import dev.peekwire.protocol.QuickReply;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.store.memory.MemoryResponseStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a screen for quick replies needs to know: what became of a proposal, what is wrong, and when to look again. */
class LibraryNewsTest {
    private static final QuickReply BRB = reply("brb", "One moment.");

    private final DeskFixture desk =
            new DeskFixture(builder -> builder.responseStore(MemoryResponseStore.create(), Runnable::run)
                    .authenticator(LibraryScene::authenticate));
    private final TestClient ann = desk.agent("ann");

    private List<ProposedReply> became() {
        ann.sends(new LibraryFrame.ListReplies(desk.command(), null));
        return ann.latest(LibraryTold.Replies.class).proposed();
    }

    private void decided(ScriptRef script, Verdict verdict, @Nullable String note) {
        desk.agent("sue", "super-sue").sends(new LibraryFrame.Decide(desk.command(), script, verdict, note));
    }

    private List<Problem> wrong(QuickReply reply) {
        ann.sends(new LibraryFrame.CheckReply(desk.command(), reply));
        return ann.latest(LibraryTold.ReplyChecked.class).problems();
    }

    private List<Proposal> listed(TestClient who, boolean approved) {
        who.sends(new LibraryFrame.ListProposals(desk.command(), null, approved));
        return who.latest(LibraryTold.Proposals.class).proposals();
    }

    // ---- what became of it

    @Test
    void a_reply_that_nobody_was_offered_has_become_nothing() {
        saves(desk, ann, BRB);
        assertThat(became()).isEmpty();
    }

    @Test
    void its_writer_is_told_that_it_waits_and_that_it_was_approved() {
        ScriptRef own = saves(desk, ann, BRB);
        ScriptRef team = proposes(desk, ann, own);
        assertThat(became()).singleElement().satisfies(one -> {
            assertThat(one.reply()).isEqualTo(own.id());
            assertThat(one.team()).isEqualTo(DeskFixture.MAIN);
            assertThat(one.script()).isEqualTo(team);
            assertThat(one.state()).isEqualTo(Approval.State.PROPOSED);
            assertThat(one.by()).isEqualTo("ann");
            assertThat(one.inForce()).isZero();
        });
        decided(team, Verdict.APPROVE, "short");
        assertThat(became())
                .extracting(ProposedReply::state, ProposedReply::by, ProposedReply::note, ProposedReply::inForce)
                .containsExactly(tuple(Approval.State.APPROVED, "sue", "short", 1));
    }

    @Test
    void its_writer_reads_why_it_was_refused_while_the_version_before_is_still_sent() {
        ScriptRef own = saves(desk, ann, BRB);
        decided(proposes(desk, ann, own), Verdict.APPROVE, null);
        ScriptRef next = saves(desk, ann, changed(own, "brb", "Two moments."));
        decided(proposes(desk, ann, next), Verdict.REFUSE, "one is enough");
        assertThat(became())
                .extracting(ProposedReply::state, ProposedReply::note, ProposedReply::inForce)
                .containsExactly(tuple(Approval.State.DRAFTED, "one is enough", 1));
    }

    @Test
    void a_note_is_its_writers_and_never_a_colleagues() {
        decided(proposes(desk, ann, saves(desk, ann, BRB)), Verdict.REFUSE, "one is enough");
        TestClient bob = desk.agent("bob");
        saves(desk, bob, BRB);
        bob.sends(new LibraryFrame.ListReplies(desk.command(), null));
        assertThat(bob.latest(LibraryTold.Replies.class).proposed()).isEmpty();
        assertThat(became().toString()).doesNotContain("one is enough");
    }

    // ---- for those who decide

    @Test
    void a_proposal_shows_what_is_sent_today() {
        ScriptRef own = saves(desk, ann, BRB);
        TestClient sue = desk.agent("sue", "super-sue");
        ScriptRef team = proposes(desk, ann, own);
        assertThat(listed(sue, false)).singleElement().satisfies(one -> assertThat(one.inForce())
                .isNull());
        decides(desk, sue, team, Verdict.APPROVE);
        proposes(desk, ann, saves(desk, ann, changed(own, "brb", "Two moments.")));

        assertThat(listed(sue, false)).singleElement().satisfies(one -> {
            assertThat(one.reply().bodies()).containsEntry("en", "Two moments.");
            assertThat(one.inForce()).isNotNull();
            assertThat(one.inForce().bodies()).containsEntry("en", "One moment.");
        });
    }

    @Test
    void what_was_approved_is_listed_until_it_is_retired() {
        TestClient pat = desk.agent("app", "app-pat");
        ScriptRef team = proposes(desk, ann, saves(desk, ann, BRB));
        assertThat(listed(pat, true)).isEmpty();
        decides(desk, pat, team, Verdict.APPROVE);
        assertThat(listed(pat, true)).singleElement().satisfies(one -> {
            assertThat(one.reply().id()).isEqualTo(team.id());
            assertThat(one.by()).isEqualTo("pat");
        });
        assertThat(listed(pat, false)).isEmpty();
        decides(desk, pat, team, Verdict.RETIRE);
        assertThat(listed(pat, true)).isEmpty();
    }

    // ---- while it is written

    @Test
    void a_reply_is_checked_field_by_field_and_nothing_is_kept() {
        assertThat(wrong(BRB)).isEmpty();
        assertThat(wrong(new QuickReply("b r b", "", "en", "Hi {{visitor.nam}}!")))
                .extracting(Problem::path)
                .containsExactly("shortcut", "title", "bodies.en");
        assertThat(became()).isEmpty();
        assertThat(ann.latest(LibraryTold.Replies.class).replies()).isEmpty();
    }

    @Test
    void a_shortcut_that_another_own_reply_has_is_wrong_but_not_its_own() {
        ScriptRef own = saves(desk, ann, BRB);
        assertThat(wrong(BRB)).extracting(Problem::path).containsExactly("shortcut");
        assertThat(wrong(changed(own, "brb", "Two moments."))).isEmpty();
    }

    @Test
    void problems_of_any_length_fit_a_frame() {
        Map<String, String> bodies = Map.of("en", ("{{" + "x".repeat(900) + "}}").repeat(8));
        assertThat(wrong(new QuickReply(null, 0, "brb", "x".repeat(9_000), "en", bodies)))
                .hasSizeLessThanOrEqualTo(Problem.MOST_TOLD)
                .allMatch(problem -> problem.toString().length() < 1_000);
        wrong(new QuickReply("brb", "x".repeat(60_000), "en", "Hi"));
        assertThat(LibraryScene.refusal(ann)).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
    }

    // ---- when to look again

    @Test
    void an_agent_is_told_on_each_connection_that_the_own_replies_are_others() {
        TestClient window = desk.agent("ann");
        TestClient bob = desk.agent("bob");
        saves(desk, ann, BRB);
        for (TestClient one : List.of(ann, window)) {
            assertThat(one.latest(ResponseFrame.LibraryChanged.class))
                    .isEqualTo(new ResponseFrame.LibraryChanged(true, Set.of(), null));
        }
        assertThat(bob.all(ResponseFrame.LibraryChanged.class)).isEmpty();
    }

    @Test
    void the_team_is_told_of_a_proposal_and_who_decides_how_many_wait() {
        TestClient pat = desk.agent("app", "app-pat");
        TestClient sue = desk.agent("sue", "super-sue");
        TestClient eve = desk.agent("eve", "other-eve");
        proposes(desk, ann, saves(desk, ann, BRB));
        Set<TeamId> main = Set.of(DeskFixture.MAIN);
        assertThat(ann.latest(ResponseFrame.LibraryChanged.class))
                .isEqualTo(new ResponseFrame.LibraryChanged(false, main, null));
        for (TestClient one : List.of(pat, sue)) {
            assertThat(one.latest(ResponseFrame.LibraryChanged.class))
                    .isEqualTo(new ResponseFrame.LibraryChanged(false, main, 1));
        }
        assertThat(eve.all(ResponseFrame.LibraryChanged.class)).isEmpty();
    }

    @Test
    void who_decides_and_comes_later_is_told_that_something_waits() {
        proposes(desk, ann, saves(desk, ann, BRB));
        assertThat(desk.agent("app", "app-pat")
                        .latest(ResponseFrame.LibraryChanged.class)
                        .waiting())
                .isEqualTo(1);
        assertThat(desk.agent("eve", "other-eve").all(ResponseFrame.LibraryChanged.class))
                .isEmpty();
    }
}
