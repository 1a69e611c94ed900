package dev.peekwire.chat;

import static dev.peekwire.chat.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ErrorCode;
import dev.peekwire.consent.ConsentMode;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.Grant;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecidePeekingTest {
    private static final ChatCommand LOOK = new ChatCommand.Look(ANN, true);
    private static final ChatCommand STOP = new ChatCommand.Look(ANN, false);
    private static final ChatCommand WITHDRAW = new ChatCommand.WithdrawConsent();

    @Test
    void a_grant_is_recorded_once() {
        Story story = queued().accepts(VISITOR, peek());
        assertThat(story.chat.grant()).isPresent();
        assertThat(story.chat.allowsPeek()).isTrue();
        story.causes(VISITOR, peek());
    }

    @Test
    void only_the_visitor_consents() {
        assigned().refuses(A, peek(), ErrorCode.FORBIDDEN);
        assigned().refuses(Actor.DESK, peek(), ErrorCode.FORBIDDEN);
        assigned().refuses(Actor.visitor(MALLORY), peek(), ErrorCode.NOT_FOUND);
    }

    @Test
    void a_grant_of_nothing_is_refused_by_field() {
        assertThat(queued().refuses(VISITOR, consent(PeekLevel.NONE, Purpose.PEEK), ErrorCode.MALFORMED)
                        .field())
                .isEqualTo("level");
        assertThat(queued().refuses(VISITOR, consent(PeekLevel.FULL), ErrorCode.MALFORMED)
                        .field())
                .isEqualTo("purposes");
    }

    @Test
    void the_policy_has_the_say() {
        ConsentPolicy off = new ConsentPolicy(ConsentMode.OFF, PeekLevel.NONE, Set.of(), List.of());
        Story story = queued();
        Decision decision =
                story.chat.decide(VISITOR, peek(), new Rules(off, ChatLimits.DEFAULT, story.rules.roster()));
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        assertThat(((Decision.Refused) decision).refusal().code()).isEqualTo(ErrorCode.CONSENT_REQUIRED);
    }

    @Test
    void looking_needs_a_live_grant_for_that_purpose() {
        assigned().refuses(A, LOOK, ErrorCode.CONSENT_REQUIRED);
        assigned()
                .accepts(VISITOR, consent(PeekLevel.FULL, Purpose.SUGGESTIONS))
                .refuses(A, LOOK, ErrorCode.CONSENT_REQUIRED);
        assigned().accepts(VISITOR, peek()).accepts(VISITOR, WITHDRAW).refuses(A, LOOK, ErrorCode.CONSENT_REQUIRED);
        assigned().accepts(VISITOR, peek()).causes(A, LOOK, new ChatEvent.PeekStarted(ANN));
    }

    @Test
    void looking_is_for_those_who_take_part() {
        Story story = assigned().accepts(VISITOR, peek());
        story.refuses(B, new ChatCommand.Look(BOB, true), ErrorCode.FORBIDDEN);
        story.accepts(B, new ChatCommand.Join(BOB)).accepts(B, new ChatCommand.Look(BOB, true));
        assertThat(story.chat.looking()).containsExactly(BOB);
    }

    @Test
    void nobody_looks_for_another_but_the_desk_may_stop_it() {
        Story story = looking();
        story.refuses(B, STOP, ErrorCode.FORBIDDEN);
        story.refuses(VISITOR, STOP, ErrorCode.FORBIDDEN);
        story.causes(Actor.DESK, STOP, new ChatEvent.PeekEnded(ANN));
        story.refuses(Actor.DESK, LOOK, ErrorCode.FORBIDDEN);
    }

    @Test
    void looking_twice_and_stopping_twice_cause_nothing() {
        Story story = looking().causes(A, LOOK);
        story.causes(A, STOP, new ChatEvent.PeekEnded(ANN)).causes(A, STOP);
    }

    @Test
    void a_withdrawal_ends_all_looking_and_a_new_grant_does_not_bring_it_back() {
        Story story = looking()
                .accepts(B, new ChatCommand.Join(BOB))
                .accepts(B, new ChatCommand.Look(BOB, true))
                .causes(
                        VISITOR,
                        WITHDRAW,
                        new ChatEvent.PeekEnded(ANN),
                        new ChatEvent.PeekEnded(BOB),
                        new ChatEvent.ConsentWithdrawn());
        assertThat(story.chat.grant()).isEmpty();
        story.accepts(VISITOR, peek());
        assertThat(story.chat.looking()).isEmpty();
    }

    @Test
    void withdrawing_is_accepted_whatever_the_state() {
        queued().causes(VISITOR, WITHDRAW, new ChatEvent.ConsentWithdrawn());
        queued().accepts(VISITOR, WITHDRAW).causes(VISITOR, WITHDRAW);
        looking().accepts(VISITOR, WITHDRAW).causes(VISITOR, WITHDRAW);
        looking().accepts(A, new ChatCommand.Close(CloseReason.DONE)).causes(VISITOR, WITHDRAW);
        looking().accepts(Actor.DESK, WITHDRAW);
    }

    @Test
    void an_agent_cannot_withdraw_in_the_visitors_name() {
        looking().refuses(A, WITHDRAW, ErrorCode.FORBIDDEN);
    }

    @Test
    void a_new_grant_without_peek_ends_looking_and_one_with_it_does_not() {
        looking()
                .causes(
                        VISITOR,
                        consent(PeekLevel.FULL, Purpose.PEEK),
                        new ChatEvent.ConsentGranted(grantOf(consent(PeekLevel.FULL, Purpose.PEEK))));
        Story story = looking()
                .causes(
                        VISITOR,
                        consent(PeekLevel.FULL, Purpose.SUGGESTIONS),
                        new ChatEvent.PeekEnded(ANN),
                        new ChatEvent.ConsentGranted(grantOf(consent(PeekLevel.FULL, Purpose.SUGGESTIONS))));
        assertThat(story.chat.looking()).isEmpty();
    }

    private static Grant grantOf(ChatCommand.GrantConsent c) {
        return new Grant(c.notice(), c.act(), c.level(), c.purposes(), c.globalPrivacyControl());
    }
}
