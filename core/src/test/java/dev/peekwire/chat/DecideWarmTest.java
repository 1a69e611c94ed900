package dev.peekwire.chat;

import static dev.peekwire.chat.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ErrorCode;
import dev.peekwire.TeamId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Warm transfers: the present agent stays until somebody has the chat. */
class DecideWarmTest {
    private static final ChatCommand WITHDRAW = new ChatCommand.EndHandover(HandoverEnd.WITHDRAWN);

    private static ChatCommand warm(TeamId team, AgentId agent) {
        return new ChatCommand.Transfer(team, agent, 0, null, true);
    }

    private static Story asking() {
        return looking().accepts(A, warm(HELP, null));
    }

    private static ChatCommand given(AgentId agent) {
        return new ChatCommand.Assign(agent, HELP);
    }

    @Test
    void the_agent_keeps_the_chat_and_its_weight_while_somebody_is_looked_for() {
        Story story = looking().causes(A, warm(HELP, null), new ChatEvent.HandoverStarted(HELP, null, 0));
        assertThat(story.chat.agent()).contains(ANN);
        assertThat(story.chat.looking()).containsExactly(ANN);
        assertThat(story.load).containsEntry(ANN, 1);
        Chat.Handover asked = story.chat.handover().orElseThrow();
        assertThat(asked.team()).isEqualTo(HELP);
        assertThat(asked.agent()).isEqualTo(Optional.empty());
        assertThat(asked.since()).isEqualTo(BEGIN.plusSeconds(5));
    }

    @Test
    void who_takes_it_ends_the_transfer_the_looking_and_the_former_agents_part() {
        Story story = asking().causes(
                        Actor.DESK, given(CY), new ChatEvent.PeekEnded(ANN), new ChatEvent.Assigned(CY, HELP, ANN));
        assertThat(story.chat.handover()).isEmpty();
        assertThat(story.chat.involves(ANN)).isFalse();
        assertThat(story.chat.handedOverBy()).containsExactly(ANN);
        assertThat(story.chat.transfers()).isEqualTo(1);
        assertThat(story.chat.queue()).contains(HELP);
        assertThat(story.chat.waitingSince()).contains(BEGIN.plusSeconds(5));
        assertThat(story.load).containsEntry(ANN, 0).containsEntry(CY, 1);
    }

    @Test
    void the_former_agent_may_stay_by_joining_afterwards() {
        Story story = asking().accepts(Actor.DESK, given(CY)).accepts(A, new ChatCommand.Join(ANN));
        assertThat(story.chat.joined()).containsExactly(ANN);
        assertThat(story.load).containsEntry(ANN, 0);
    }

    @Test
    void a_withdrawn_transfer_leaves_everything_as_it_was() {
        Story story = asking().causes(A, WITHDRAW, new ChatEvent.HandoverEnded(HandoverEnd.WITHDRAWN));
        assertThat(story.chat.handover()).isEmpty();
        assertThat(story.chat.agent()).contains(ANN);
        assertThat(story.chat.transfers()).isZero();
        assertThat(story.chat.handedOverBy()).isEmpty();
        story.causes(A, WITHDRAW);
        story.refuses(Actor.DESK, given(CY), ErrorCode.WRONG_STATE);
    }

    @Test
    void people_withdraw_and_the_other_reasons_are_the_desks() {
        asking().refuses(A, new ChatCommand.EndHandover(HandoverEnd.NOBODY), ErrorCode.FORBIDDEN);
        asking().refuses(VISITOR, WITHDRAW, ErrorCode.FORBIDDEN);
        asking().causes(
                        Actor.DESK,
                        new ChatCommand.EndHandover(HandoverEnd.TIMEOUT),
                        new ChatEvent.HandoverEnded(HandoverEnd.TIMEOUT));
    }

    @Test
    void nobody_hands_over_warmly_what_nobody_has_or_twice() {
        queued().refuses(Actor.agent(BOSS), warm(HELP, null), ErrorCode.WRONG_STATE);
        asking().refuses(A, warm(HELP, CY), ErrorCode.WRONG_STATE);
        assigned().refuses(A, warm(SALES, ANN), ErrorCode.WRONG_STATE);
        assigned().refuses(A, warm(HELP, AWAY), ErrorCode.NO_CAPACITY);
    }

    @Test
    void the_router_gives_it_from_the_queue_that_is_asked_and_not_to_who_has_it() {
        asking().refuses(Actor.DESK, new ChatCommand.Assign(BOB, SALES), ErrorCode.WRONG_STATE);
        looking()
                .accepts(A, warm(SALES, null))
                .refuses(Actor.DESK, new ChatCommand.Assign(ANN, SALES), ErrorCode.WRONG_STATE);
    }

    @Test
    void a_chat_whose_agent_is_gone_meanwhile_waits_where_it_was_to_go() {
        Story story = asking().causes(
                        Actor.DESK,
                        new ChatCommand.Leave(ANN),
                        new ChatEvent.PeekEnded(ANN),
                        new ChatEvent.Requeued(HELP, ANN, true));
        assertThat(story.chat.handover()).isEmpty();
        assertThat(story.chat.queue()).contains(HELP);
        assertThat(story.chat.handedOverBy()).containsExactly(ANN);
    }

    @Test
    void an_escalation_says_why_and_asks_for_its_tier_only() {
        ChatCommand bare = new ChatCommand.Transfer(SALES, null, 2, null, false);
        assertThat(assigned().refuses(A, bare, ErrorCode.MALFORMED).field()).isEqualTo("note");
        assigned().refuses(A, new ChatCommand.Transfer(SALES, null, 10, "x", false), ErrorCode.LIMIT_EXCEEDED);
        Story story = assigned()
                .causes(
                        A,
                        new ChatCommand.Transfer(SALES, null, 2, "needs the second line", false),
                        new ChatEvent.NotePosted("needs the second line"),
                        new ChatEvent.Routed("direct", SALES, 0, 1, 2),
                        new ChatEvent.Requeued(SALES, ANN, true));
        assertThat(story.chat.tier()).isEqualTo(2);
        story.refuses(Actor.agent(BOSS), new ChatCommand.Transfer(SALES, null, 2, "x", false), ErrorCode.WRONG_STATE);
    }

    @Test
    void a_warm_escalation_comes_to_its_tier_when_somebody_has_it() {
        Story story = assigned().accepts(A, new ChatCommand.Transfer(SALES, null, 2, "hard", true));
        assertThat(story.chat.tier()).isZero();
        story.accepts(Actor.DESK, new ChatCommand.Assign(BOB, SALES));
        assertThat(story.chat.tier()).isEqualTo(2);
        assertThat(story.chat.agent()).contains(BOB);
    }

    @Test
    void a_to_b_to_a_ends() {
        Story story = new Story(new ChatLimits(2_000, 2_000, 3, 64, 512, 128, 3))
                .accepts(VISITOR, Story.start())
                .accepts(Actor.DESK, new ChatCommand.Assign(ANN, SALES));
        for (int i = 0; i < 3; i++) {
            AgentId to = i % 2 == 0 ? BOB : ANN;
            story.accepts(i % 2 == 0 ? A : B, new ChatCommand.Transfer(SALES, to, null));
        }
        story.refuses(B, new ChatCommand.Transfer(SALES, ANN, null), ErrorCode.LIMIT_EXCEEDED);
        assertThat(story.chat.handedOverBy()).containsExactly(ANN);
    }

    @Test
    void who_merely_left_may_have_it_again() {
        Story story = assigned().accepts(A, new ChatCommand.Leave(ANN));
        assertThat(story.chat.handedOverBy()).isEmpty();
        story.accepts(Actor.DESK, new ChatCommand.Assign(ANN, SALES))
                .accepts(A, new ChatCommand.Transfer(HELP, null, null));
        assertThat(story.chat.handedOverBy()).containsExactly(ANN);
    }
}
