package dev.peekwire.desk;

import static dev.peekwire.desk.LibraryScene.ANN;
import static dev.peekwire.desk.LibraryScene.DESK;
import static dev.peekwire.desk.LibraryScene.changed;
import static dev.peekwire.desk.LibraryScene.chat;
import static dev.peekwire.desk.LibraryScene.decides;
import static dev.peekwire.desk.LibraryScene.finds;
import static dev.peekwire.desk.LibraryScene.proposals;
import static dev.peekwire.desk.LibraryScene.proposes;
import static dev.peekwire.desk.LibraryScene.refusal;
import static dev.peekwire.desk.LibraryScene.replies;
import static dev.peekwire.desk.LibraryScene.reply;
import static dev.peekwire.desk.LibraryScene.saves;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.internal.library.Shelving;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.LibraryFrame;
import dev.peekwire.protocol.LibraryFrame.Verdict;
import dev.peekwire.protocol.LibraryTold;
import dev.peekwire.protocol.QuickReply;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptClaim;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.spi.ScriptAct;
import dev.peekwire.spi.ScriptStep;
import dev.peekwire.store.memory.MemoryResponseStore;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Agents' own replies, what they propose and what becomes of it, over frames. */
class LibraryTest {
    private final MemoryResponseStore store = MemoryResponseStore.create();
    private final DeskFixture desk = new DeskFixture(
            builder -> builder.responseStore(store, Runnable::run).authenticator(LibraryScene::authenticate));
    private final TestClient ann = desk.agent("ann");
    private ChatId chat;

    private TestClient bob() {
        return desk.agent("bob");
    }

    private TestClient approver() {
        return desk.agent("app", "app-pat");
    }

    private TestClient supervisor() {
        return desk.agent("sue", "super-sue");
    }

    private void chatting() {
        chat = chat(desk);
    }

    private void approved(ScriptRef script) {
        decides(desk, supervisor(), script, Verdict.APPROVE);
        desk.pass(LibraryScene.A_WHILE);
    }

    // ---- own replies

    @Test
    void an_agents_own_reply_is_found_filled_in_at_once() {
        chatting();
        saves(desk, ann, reply("brb", "One moment, {{visitor.name|please}}."));
        assertThat(finds(desk, ann, chat, "br")).containsExactly("One moment, Kari.");
    }

    @Test
    void a_reply_is_changed_and_its_versions_are_kept() {
        chatting();
        ScriptRef first = saves(desk, ann, reply("brb", "One moment."));
        ScriptRef second = saves(desk, ann, changed(first, "brb", "Two moments."));

        assertThat(second).isEqualTo(new ScriptRef(first.id(), 2));
        assertThat(finds(desk, ann, chat, "brb")).containsExactly("Two moments.");
        assertThat(store.version(DESK, first)).isPresent();
    }

    @Test
    void a_reply_that_was_changed_elsewhere_meanwhile_is_not_overwritten() {
        ScriptRef first = saves(desk, ann, reply("brb", "One moment."));
        saves(desk, ann, changed(first, "brb", "Two moments."));

        ann.sends(new LibraryFrame.SaveReply(desk.command(), changed(first, "brb", "Three moments.")));

        assertThat(refusal(ann)).isEqualTo(ErrorCode.WRONG_STATE);
        assertThat(replies(desk, ann).get(0).bodies()).containsEntry("en", "Two moments.");
    }

    @Test
    void a_command_whose_answer_was_lost_has_one_effect_and_the_same_answer() {
        LibraryFrame.SaveReply save = new LibraryFrame.SaveReply(desk.command(), reply("brb", "One moment."));
        ann.sends(save);
        ScriptRef first = ann.latest(LibraryTold.ScriptKept.class).script();
        LibraryFrame.SaveReply change =
                new LibraryFrame.SaveReply(desk.command(), changed(first, "brb", "Two moments."));
        ann.sends(change, change, save);

        assertThat(ann.all(LibraryTold.ScriptKept.class)
                        .map(kept -> kept.script().version()))
                .containsExactly(1, 2, 2, 1);
        assertThat(store.history(DESK, first.id(), 0, 9)).hasSize(2);
        assertThat(replies(desk, ann)).hasSize(1);
    }

    @Test
    void a_command_id_with_other_content_is_a_conflict() {
        CommandId command = desk.command();
        ann.sends(new LibraryFrame.SaveReply(command, reply("brb", "One moment.")));
        ann.sends(new LibraryFrame.SaveReply(command, reply("brb", "Another moment.")));
        assertThat(refusal(ann)).isEqualTo(ErrorCode.COMMAND_CONFLICT);
    }

    @Test
    void a_reply_that_can_not_be_read_is_refused_with_its_place() {
        ann.sends(new LibraryFrame.SaveReply(desk.command(), reply("brb", "One moment, {{visitor.nam}}.")));
        assertThat(ann.latest(ServerFrame.Refused.class).refusal().message()).contains("bodies.en:1:13");
        assertThat(replies(desk, ann)).isEmpty();
    }

    @Test
    void a_shortcut_is_an_agents_once() {
        saves(desk, ann, reply("brb", "One moment."));
        ann.sends(new LibraryFrame.SaveReply(desk.command(), reply("BRB", "Another moment.")));
        assertThat(refusal(ann)).isEqualTo(ErrorCode.MALFORMED);
    }

    @Test
    void there_is_a_limit_on_replies() {
        IntStream.range(0, Shelving.MOST_REPLIES).forEach(n -> {
            saves(desk, ann, reply("r" + n, "Reply " + n));
            desk.pass(LibraryScene.A_WHILE);
        });
        ann.sends(new LibraryFrame.SaveReply(desk.command(), reply("more", "One more.")));
        assertThat(ann.latest(ServerFrame.Refused.class).refusal().limit()).isEqualTo(200L);
    }

    @Test
    void a_removed_reply_is_gone_for_good() {
        chatting();
        ScriptRef reply = saves(desk, ann, reply("brb", "One moment."));
        LibraryFrame.RemoveReply removal = new LibraryFrame.RemoveReply(desk.command(), reply);
        ann.sends(removal, removal);

        assertThat(ann.latest(LibraryTold.ScriptKept.class).state()).isEqualTo(Approval.State.RETIRED);
        assertThat(finds(desk, ann, chat, "brb")).isEmpty();
        assertThat(store.newest(DESK, reply.id())).isEmpty();
    }

    @Test
    void a_reply_that_was_changed_meanwhile_is_not_removed_by_who_has_not_seen_that() {
        chatting();
        ScriptRef first = saves(desk, ann, reply("brb", "One moment."));
        ScriptRef second = saves(desk, ann, LibraryScene.changed(first, "brb", "One moment, please."));
        ann.sends(new LibraryFrame.RemoveReply(desk.command(), first));

        assertThat(ann.latest(ServerFrame.Refused.class).refusal().code()).isEqualTo(ErrorCode.WRONG_STATE);
        assertThat(store.newest(DESK, first.id()).map(kept -> kept.script().ref()))
                .contains(second);
    }

    @Test
    void replies_are_listed_as_they_were_written_in_as_many_frames_as_it_takes() {
        String longest = "x".repeat(7_900);
        IntStream.range(0, 9).forEach(n -> saves(desk, ann, reply("r" + n, longest + n)));
        List<QuickReply> first = replies(desk, ann);
        assertThat(ann.latest(LibraryTold.Replies.class).more()).isTrue();
        ann.sends(new LibraryFrame.ListReplies(
                desk.command(), first.get(first.size() - 1).id()));

        List<QuickReply> second = ann.latest(LibraryTold.Replies.class).replies();
        assertThat(ann.latest(LibraryTold.Replies.class).more()).isFalse();
        assertThat(first.size() + second.size()).isEqualTo(9);
    }

    @Test
    void an_agents_own_reply_is_seen_by_nobody_else() {
        ScriptRef reply = saves(desk, ann, reply("brb", "One moment."));
        TestClient bob = bob();
        TestClient sue = supervisor();
        for (TestClient other : List.of(bob, sue, approver())) {
            assertThat(replies(desk, other)).isEmpty();
            other.sends(new LibraryFrame.SaveReply(desk.command(), changed(reply, "brb", "Mine.")));
            assertThat(refusal(other)).isEqualTo(ErrorCode.NOT_FOUND);
            other.sends(new LibraryFrame.Propose(desk.command(), reply, DeskFixture.MAIN));
            assertThat(refusal(other)).isEqualTo(ErrorCode.NOT_FOUND);
            other.sends(new LibraryFrame.RemoveReply(desk.command(), reply));
        }
        decides(desk, sue, reply, Verdict.RETIRE);
        assertThat(refusal(sue)).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(proposals(desk, sue)).isEmpty();
        ann.disconnects();
        desk.pass(LibraryScene.A_WHILE);
        assertThat(finds(desk, bob, chat(desk), "")).isEmpty();
        assertThat(replies(desk, desk.agent("ann"))).hasSize(1);
    }

    /** As the whole library is not made anew for one agent's reply. */
    @Test
    void an_agents_own_reply_is_no_part_of_the_desks_library() {
        saves(desk, ann, reply("brb", "One moment."));
        desk.pass(LibraryScene.A_WHILE);
        assertThat(desk.desk.stats().falseClaims()).isZero();
        TestClient again = desk.agent("ann");
        chatting();
        assertThat(finds(desk, again, chat, "brb")).containsExactly("One moment.");
    }

    @Test
    void an_agents_own_reply_is_sent_as_the_agents_words_and_no_false_claim() {
        chatting();
        ScriptRef reply = saves(desk, ann, reply("brb", "One moment, I look into it for you right away."));
        ann.sends(new ClientFrame.Post(
                desk.command(),
                chat,
                "One moment, I look into it for you right away.",
                new ScriptClaim(reply.id(), "1"),
                false));

        assertThat(origin()).isEqualTo(MessageOrigin.AD_LIB);
        assertThat(desk.desk.stats().falseClaims()).isZero();
    }

    private MessageOrigin origin() {
        return desk.store.read(DESK, chat, 0, 100).stream()
                .map(RecordedEvent::event)
                .filter(ChatEvent.MessagePosted.class::isInstance)
                .map(event -> ((ChatEvent.MessagePosted) event).origin())
                .findFirst()
                .orElseThrow();
    }

    // ---- proposals

    @Test
    void what_was_proposed_and_approved_is_the_teams_script() {
        TestClient bob = bob();
        ScriptRef team = proposes(desk, ann, saves(desk, ann, reply("brb", "One moment, I look into it for you.")));
        ann.disconnects();
        chatting();
        assertThat(finds(desk, bob, chat, "brb")).isEmpty();

        approved(team);

        assertThat(finds(desk, bob, chat, "brb")).containsExactly("One moment, I look into it for you.");
        bob.sends(new ClientFrame.Post(desk.command(), chat, "One moment, I look into it for you."));
        assertThat(origin().script().id()).isEqualTo(team.id());
    }

    @Test
    void proposals_are_told_to_those_who_decide_with_who_and_when() {
        ScriptRef team = proposes(desk, ann, saves(desk, ann, reply("brb", "One moment.")));

        for (TestClient who : List.of(supervisor(), approver())) {
            assertThat(proposals(desk, who)).containsExactly(team);
            assertThat(who.latest(LibraryTold.Proposals.class).proposals()).allSatisfy(proposal -> {
                assertThat(proposal.by()).isEqualTo("ann");
                assertThat(proposal.team()).isEqualTo(DeskFixture.MAIN);
                assertThat(proposal.reply().bodies()).containsEntry("en", "One moment.");
            });
        }
    }

    @Test
    void who_does_not_decide_is_told_nothing_and_decides_nothing() {
        ScriptRef team = proposes(desk, ann, saves(desk, ann, reply("brb", "One moment.")));
        TestClient bob = bob();

        bob.sends(new LibraryFrame.ListProposals(desk.command(), null));
        assertThat(refusal(bob)).isEqualTo(ErrorCode.FORBIDDEN);
        for (Verdict verdict : Verdict.values()) {
            decides(desk, bob, team, verdict);
            assertThat(refusal(bob)).isEqualTo(ErrorCode.FORBIDDEN);
        }
        assertThat(state(team)).isEqualTo(Approval.State.PROPOSED);
    }

    @Test
    void an_approver_decides_for_the_own_teams_alone() {
        ScriptRef team = proposes(desk, ann, saves(desk, ann, reply("brb", "One moment.")));
        DeskFixture other = new DeskFixture(builder -> builder.responseStore(store, Runnable::run)
                .authenticator(request -> LibraryScene.authenticate(request)
                        .thenApply(known -> LibraryTest.of(DeskFixture.OTHER, known))));
        TestClient pat = other.agent("pat", "app-pat");

        assertThat(proposals(other, pat)).isEmpty();
        decides(other, pat, team, Verdict.APPROVE);
        assertThat(refusal(pat)).isEqualTo(ErrorCode.NOT_FOUND);
    }

    private static dev.peekwire.spi.Authenticator.Identity of(
            dev.peekwire.TeamId team, dev.peekwire.spi.Authenticator.Identity known) {
        dev.peekwire.spi.Authenticator.Agent agent = (dev.peekwire.spi.Authenticator.Agent) known;
        return new dev.peekwire.spi.Authenticator.Agent(
                agent.id(),
                agent.name(),
                java.util.Set.of(team),
                agent.supervisor(),
                agent.capacity(),
                agent.skills(),
                agent.languages(),
                agent.tier(),
                agent.approver());
    }

    @Test
    void an_approver_does_not_approve_what_the_same_approver_proposed() {
        TestClient pat = approver();
        ScriptRef team = proposes(desk, pat, saves(desk, pat, reply("brb", "One moment.")));
        decides(desk, pat, team, Verdict.APPROVE);
        assertThat(refusal(pat)).isEqualTo(ErrorCode.FORBIDDEN);
        approved(team);
        assertThat(state(team)).isEqualTo(Approval.State.APPROVED);
    }

    @Test
    void nobody_proposes_to_a_team_of_others() {
        TestClient outsider = desk.agent("olga", "other-olga");
        ScriptRef reply = saves(desk, outsider, reply("brb", "One moment."));
        outsider.sends(new LibraryFrame.Propose(desk.command(), reply, DeskFixture.MAIN));
        assertThat(refusal(outsider)).isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void what_was_refused_is_proposed_no_more_and_what_was_approved_before_stays() {
        TestClient sue = supervisor();
        ScriptRef own = saves(desk, ann, reply("brb", "One moment."));
        ScriptRef first = proposes(desk, ann, own);
        approved(first);
        ScriptRef second = proposes(desk, ann, saves(desk, ann, changed(own, "brb", "Ein Moment.")));
        assertThat(second).isEqualTo(new ScriptRef(first.id(), 2));

        sue.sends(new LibraryFrame.Decide(desk.command(), second, Verdict.REFUSE, "in English, please"));
        desk.pass(LibraryScene.A_WHILE);

        assertThat(proposals(desk, sue)).isEmpty();
        assertThat(state(first)).isEqualTo(Approval.State.APPROVED);
        chatting();
        assertThat(finds(desk, ann, chat, "brb")).containsExactly("Ein Moment.", "One moment.");
    }

    @Test
    void a_change_that_is_proposed_does_not_touch_what_is_sent_today_until_it_is_approved() {
        ScriptRef own = saves(desk, ann, reply("brb", "One moment."));
        approved(proposes(desk, ann, own));
        ScriptRef second = proposes(desk, ann, saves(desk, ann, changed(own, "brb", "Two moments.")));
        ann.disconnects();
        TestClient bob = bob();
        chatting();

        assertThat(finds(desk, bob, chat, "brb")).containsExactly("One moment.");
        approved(second);
        assertThat(finds(desk, bob, chat, "brb")).containsExactly("Two moments.");
    }

    @Test
    void a_retired_script_is_sent_no_more() {
        ScriptRef team = proposes(desk, ann, saves(desk, ann, reply("brb", "One moment.")));
        approved(team);
        ann.disconnects();
        TestClient bob = bob();
        chatting();
        decides(desk, supervisor(), team, Verdict.RETIRE);
        desk.pass(LibraryScene.A_WHILE);
        assertThat(finds(desk, bob, chat, "brb")).isEmpty();
    }

    @Test
    void the_history_says_who_did_what_and_when() {
        ScriptRef team = proposes(desk, ann, saves(desk, ann, reply("brb", "One moment.")));
        TestClient sue = supervisor();
        sue.sends(new LibraryFrame.Decide(desk.command(), team, Verdict.REFUSE, "too short"));
        LibraryFrame.Decide late = new LibraryFrame.Decide(desk.command(), team, Verdict.APPROVE, null);
        sue.sends(late);
        assertThat(refusal(sue)).isEqualTo(ErrorCode.WRONG_STATE);

        List<ScriptStep> history = store.history(DESK, team.id(), 0, 9);
        assertThat(history).extracting(ScriptStep::act).containsExactly(ScriptAct.PROPOSED, ScriptAct.REFUSED);
        assertThat(history).extracting(step -> step.mark().by()).containsExactly("ann", "sue");
        assertThat(history.get(1).mark().note()).isEqualTo("too short");
        assertThat(history.get(1).mark().at()).isEqualTo(desk.time.now());
    }

    @Test
    void a_decision_whose_answer_was_lost_is_answered_again() {
        ScriptRef team = proposes(desk, ann, saves(desk, ann, reply("brb", "One moment.")));
        TestClient sue = supervisor();
        LibraryFrame.Decide yes = new LibraryFrame.Decide(desk.command(), team, Verdict.APPROVE, null);
        sue.sends(yes, yes);
        assertThat(sue.all(LibraryTold.ScriptKept.class)).hasSize(2);
        assertThat(store.history(DESK, team.id(), 0, 9)).hasSize(2);
    }

    @Test
    void a_second_script_with_a_teams_shortcut_is_not_approved() {
        approved(proposes(desk, ann, saves(desk, ann, reply("brb", "One moment."))));
        TestClient bob = bob();
        ScriptRef second = proposes(desk, bob, saves(desk, bob, reply("Brb", "Be right back.")));
        TestClient sue = supervisor();
        decides(desk, sue, second, Verdict.APPROVE);
        assertThat(refusal(sue)).isEqualTo(ErrorCode.WRONG_STATE);
    }

    @Test
    void what_was_proposed_stays_when_its_writer_takes_the_own_reply_away() {
        ScriptRef own = saves(desk, ann, reply("brb", "One moment."));
        ScriptRef team = proposes(desk, ann, own);
        store.erase(DESK, ANN);
        desk.pass(LibraryScene.A_WHILE);
        assertThat(replies(desk, ann)).isEmpty();
        approved(team);
        chatting();
        assertThat(finds(desk, ann, chat, "brb")).containsExactly("One moment.");
    }

    // ---- who may not

    @Test
    void a_visitor_does_nothing_to_scripts() {
        TestClient vera = desk.visitor("vera");
        vera.sends(new LibraryFrame.SaveReply(desk.command(), reply("brb", "One moment.")));
        assertThat(refusal(vera)).isEqualTo(ErrorCode.FORBIDDEN);
        vera.sends(new LibraryFrame.ListProposals(desk.command(), null));
        assertThat(refusal(vera)).isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void a_desk_without_a_store_says_so() {
        DeskFixture plain = new DeskFixture();
        TestClient agent = plain.agent("ann");
        agent.sends(new LibraryFrame.SaveReply(plain.command(), reply("brb", "One moment.")));
        assertThat(refusal(agent)).isEqualTo(ErrorCode.UNSUPPORTED);
    }

    private Approval.State state(ScriptRef script) {
        return store.version(DESK, script).orElseThrow().script().approval().state();
    }

    @Test
    void a_note_is_bounded_and_has_no_control_characters() {
        ScriptRef team = proposes(desk, ann, saves(desk, ann, reply("brb", "One moment.")));
        TestClient sue = supervisor();
        for (String note : List.of("x".repeat(501), "a\0b", "\ud800")) {
            sue.sends(new LibraryFrame.Decide(desk.command(), team, Verdict.REFUSE, note));
            assertThat(refusal(sue)).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        }
        assertThat(state(team)).isEqualTo(Approval.State.PROPOSED);
    }
}
