package dev.peekwire.client;

import static dev.peekwire.client.Scene.CHAT;
import static dev.peekwire.client.Scene.NOTICE;
import static dev.peekwire.client.Scene.demand;
import static dev.peekwire.client.Scene.event;
import static dev.peekwire.client.Scene.granted;
import static dev.peekwire.client.Scene.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.ConsentMode;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.ServerFrame;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsentTest {
    private static final Set<Purpose> PEEK = Set.of(Purpose.PEEK);

    private final Visitor visitor = new Visitor();
    private final VisitorChat chat = visitor.chat();

    private static int grants(Visitor of) {
        return of.peer().all(ClientFrame.Consent.class).size();
    }

    private int drafts() {
        return visitor.peer().all(ClientFrame.Draft.class).size();
    }

    private void pause() {
        visitor.time.advance(1_000);
    }

    @Test
    void allowing_names_the_notice_that_was_offered() {
        visitor.peer().tell(Scene.offer(ConsentMode.OPT_IN));
        chat.allow(PeekLevel.MASKED, PEEK);
        assertThat(visitor.peer().received)
                .containsExactly(
                        new ClientFrame.Consent(id("c2"), CHAT, NOTICE, ConsentAct.OPTED_IN, PeekLevel.MASKED, PEEK));
    }

    @Test
    void allowing_without_an_offer_fails_and_allowing_nothing_is_a_mistake() {
        assertThat(chat.allow(PeekLevel.FULL, PEEK).toCompletableFuture()).isCompletedExceptionally();
        assertThatIllegalArgumentException().isThrownBy(() -> chat.allow(PeekLevel.NONE, PEEK));
        assertThatIllegalArgumentException().isThrownBy(() -> chat.allow(PeekLevel.FULL, Set.of()));
        assertThat(visitor.peer().received).isEmpty();
    }

    /** The answer names the chat's version, and what made it so, say a note, the visitor may never be told. */
    @Test
    void to_allow_once_more_what_is_allowed_stopped_the_drafts_until_something_happened() {
        visitor.peer().tell(Scene.offer(ConsentMode.OPT_IN));
        chat.allow(PeekLevel.FULL, PEEK);
        visitor.peer().tell(Scene.ok("c2", 2));
        visitor.peer().tell(event(2, granted(PeekLevel.FULL)));
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.allow(PeekLevel.FULL, PEEK);
        chat.type("a");
        assertThat(drafts()).as("not answered yet").isZero();
        visitor.peer().tell(Scene.ok("c3", 3));
        assertThat(drafts()).isOne();
    }

    @Test
    void under_notice_the_first_typing_after_it_was_shown_consents_once() {
        visitor.peer().tell(Scene.offer(ConsentMode.NOTICE));
        chat.type("a");
        assertThat(grants(visitor)).as("not shown yet").isZero();
        chat.noticeShown();
        chat.type("ab");
        chat.type("abc");
        assertThat(visitor.peer().received)
                .containsExactly(new ClientFrame.Consent(
                        id("c2"), CHAT, NOTICE, ConsentAct.TYPED_AFTER_NOTICE, PeekLevel.FULL, PEEK));
    }

    @Test
    void emptying_the_field_is_no_act_of_consent() {
        visitor.peer().tell(Scene.offer(ConsentMode.NOTICE));
        chat.type("a");
        chat.noticeShown();
        chat.type("");
        assertThat(grants(visitor)).isZero();
    }

    @Test
    void under_opt_in_typing_is_no_act_of_consent() {
        visitor.peer().tell(Scene.offer(ConsentMode.OPT_IN));
        chat.noticeShown();
        chat.type("a");
        assertThat(grants(visitor)).isZero();
    }

    @Test
    void under_global_privacy_control_typing_is_no_act_of_consent() {
        Visitor private_ = new Visitor(b -> b.globalPrivacyControl(true));
        VisitorChat its = private_.chat();
        private_.peer().tell(Scene.offer(ConsentMode.NOTICE));
        its.noticeShown();
        its.type("a");
        assertThat(grants(private_)).isZero();
    }

    @Test
    void after_a_withdrawal_typing_is_no_act_of_consent() {
        visitor.peer().tell(Scene.offer(ConsentMode.NOTICE));
        chat.withdraw();
        chat.noticeShown();
        chat.type("a");
        visitor.peer().tell(Scene.ok("c2", 2));
        visitor.peer().tell(event(2, Scene.withdrawn()));
        chat.noticeShown();
        chat.type("ab");
        assertThat(grants(visitor)).isZero();
    }

    @Test
    void a_withdrawal_on_another_device_counts_too() {
        visitor.peer().tell(Scene.offer(ConsentMode.NOTICE));
        visitor.peer().tell(event(2, Scene.withdrawn()));
        chat.noticeShown();
        chat.type("a");
        assertThat(grants(visitor)).isZero();
    }

    @Test
    void another_notice_must_be_shown_again() {
        visitor.peer().tell(Scene.offer(ConsentMode.NOTICE));
        chat.noticeShown();
        visitor.peer()
                .tell(new ServerFrame.Offer(
                        CHAT,
                        ConsentMode.NOTICE,
                        PeekLevel.FULL,
                        PEEK,
                        new dev.peekwire.consent.NoticeRef("peek", "2", "en", "1".repeat(64)),
                        "We look closely."));
        chat.type("a");
        assertThat(grants(visitor)).isZero();
    }

    @Test
    void a_refused_grant_by_typing_is_told_and_not_repeated() {
        visitor.peer().tell(Scene.offer(ConsentMode.NOTICE));
        chat.noticeShown();
        chat.type("a");
        visitor.peer().tell(new ServerFrame.Refused(id("c2"), CHAT, Refusal.of(ErrorCode.NOTICE_OUTDATED, "old")));
        chat.type("ab");
        assertThat(grants(visitor)).isEqualTo(1);
        assertThat(visitor.told).contains("error NOTICE_OUTDATED");
    }

    @Test
    void nothing_leaves_between_a_new_grant_and_the_desks_answer() {
        visitor.peer().tell(event(2, granted(PeekLevel.FULL)));
        visitor.peer().tell(Scene.offer(ConsentMode.OPT_IN));
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.allow(PeekLevel.MASKED, PEEK);
        chat.type("secret");
        pause();
        assertThat(drafts()).isZero();
        visitor.peer().tell(Scene.ok("c2", 3));
        pause();
        assertThat(drafts()).as("answered, but the event has not come").isZero();
        visitor.peer().tell(event(3, granted(PeekLevel.MASKED)));
        assertThat(drafts()).isEqualTo(1);
    }

    @Test
    void a_grant_that_crosses_a_withdrawal_opens_nothing() {
        visitor.peer().tell(Scene.offer(ConsentMode.OPT_IN));
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.type("secret");
        chat.allow(PeekLevel.FULL, PEEK);
        chat.withdraw();
        visitor.peer().tell(event(2, granted(PeekLevel.FULL)));
        visitor.peer().tell(Scene.ok("c2", 2));
        pause();
        assertThat(drafts()).isZero();
        visitor.peer().tell(event(3, Scene.withdrawn()));
        visitor.peer().tell(Scene.ok("c3", 3));
        pause();
        assertThat(drafts()).isZero();
    }

    @Test
    void a_refused_grant_does_not_undo_a_withdrawal() {
        visitor.peer().tell(event(2, granted(PeekLevel.FULL)));
        visitor.peer().tell(Scene.offer(ConsentMode.OPT_IN));
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.withdraw();
        chat.allow(PeekLevel.FULL, PEEK);
        visitor.peer().tell(new ServerFrame.Refused(id("c3"), CHAT, Refusal.of(ErrorCode.NOTICE_OUTDATED, "old")));
        chat.type("secret");
        pause();
        assertThat(drafts()).isZero();
    }

    @Test
    void a_refused_wider_grant_leaves_the_narrower_one() {
        visitor.peer().tell(event(2, granted(PeekLevel.MASKED)));
        visitor.peer().tell(Scene.offer(ConsentMode.OPT_IN));
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.allow(PeekLevel.FULL, PEEK);
        visitor.peer().tell(new ServerFrame.Refused(id("c2"), CHAT, Refusal.of(ErrorCode.FORBIDDEN, "no")));
        chat.type("words ");
        pause();
        assertThat(drafts()).isPositive();
    }

    @Test
    void a_withdrawal_that_was_not_answered_outlives_the_connection() {
        visitor.peer().tell(event(2, granted(PeekLevel.FULL)));
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.withdraw();
        visitor.peer().drop(CloseCode.LOST);
        visitor.time.advance(125);
        visitor.desk.welcome();
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.type("secret");
        pause();
        assertThat(drafts()).isZero();
    }

    @Test
    void who_allows_again_is_seen_again() {
        visitor.peer().tell(event(2, granted(PeekLevel.FULL)));
        visitor.peer().tell(Scene.offer(ConsentMode.OPT_IN));
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.type("words");
        chat.withdraw();
        visitor.peer().tell(event(3, Scene.withdrawn()));
        visitor.peer().tell(Scene.ok("c2", 3));
        visitor.peer().received.clear();
        chat.allow(PeekLevel.FULL, PEEK);
        visitor.peer().tell(event(4, granted(PeekLevel.FULL)));
        visitor.peer().tell(Scene.ok("c3", 4));
        pause();
        assertThat(drafts()).isEqualTo(1);
    }
}
