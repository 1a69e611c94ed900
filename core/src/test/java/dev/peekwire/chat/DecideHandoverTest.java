package dev.peekwire.chat;

import static dev.peekwire.chat.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import org.junit.jupiter.api.Test;

class DecideHandoverTest {
    private static final ChatCommand ASSIGN = new ChatCommand.Assign(ANN, SALES);
    private static final ChatCommand DONE = new ChatCommand.Close(CloseReason.DONE);

    private static ChatCommand transfer(TeamId team, AgentId agent) {
        return new ChatCommand.Transfer(team, agent, null);
    }

    @Test
    void an_assignment_takes_a_slot_under_the_agents_limit() {
        Decision decision = queued().decide(Actor.DESK, ASSIGN);
        assertThat(((Decision.Accepted) decision).capacity()).containsExactly(CapacityChange.take(ANN, 1, 3));
        assertThat(((Decision.Accepted) decision).events()).containsExactly(new ChatEvent.Assigned(ANN, SALES, null));
    }

    @Test
    void an_assignment_needs_the_desk_a_waiting_chat_and_the_right_queue() {
        queued().refuses(A, ASSIGN, ErrorCode.FORBIDDEN);
        assigned().refuses(Actor.DESK, new ChatCommand.Assign(BOB, SALES), ErrorCode.WRONG_STATE);
        queued().refuses(Actor.DESK, new ChatCommand.Assign(BOB, HELP), ErrorCode.WRONG_STATE);
    }

    @Test
    void an_assignment_needs_an_agent_of_the_team_who_is_there() {
        queued().refuses(Actor.DESK, new ChatCommand.Assign(CY, SALES), ErrorCode.NOT_FOUND);
        queued().refuses(Actor.DESK, new ChatCommand.Assign(new AgentId("who"), SALES), ErrorCode.NOT_FOUND);
        queued().refuses(Actor.DESK, new ChatCommand.Assign(AWAY, SALES), ErrorCode.NO_CAPACITY);
    }

    @Test
    void an_assigned_agent_who_had_joined_is_counted_once_and_keeps_looking() {
        Story story = queued().accepts(VISITOR, peek())
                .accepts(A, new ChatCommand.Join(ANN))
                .accepts(A, new ChatCommand.Look(ANN, true))
                .accepts(Actor.DESK, ASSIGN);
        assertThat(story.chat.joined()).isEmpty();
        assertThat(story.chat.looking()).containsExactly(ANN);
    }

    @Test
    void a_transfer_to_an_agent_carries_the_note_ends_looking_and_moves_the_slot() {
        Story story = looking();
        story.causes(
                A,
                new ChatCommand.Transfer(HELP, CY, "knows the fibre"),
                new ChatEvent.NotePosted("knows the fibre"),
                new ChatEvent.PeekEnded(ANN),
                new ChatEvent.Assigned(CY, HELP, ANN));
        assertThat(story.chat.agent()).contains(CY);
        assertThat(story.chat.team()).contains(HELP);
        assertThat(story.chat.transfers()).isEqualTo(1);
        assertThat(story.load).containsEntry(ANN, 0).containsEntry(CY, 1);
    }

    @Test
    void a_transfer_to_a_team_waits_there_and_frees_the_slot() {
        Story story = looking()
                .causes(A, transfer(HELP, null), new ChatEvent.PeekEnded(ANN), new ChatEvent.Requeued(HELP, ANN, true));
        assertThat(story.chat.status()).isEqualTo(Chat.Status.QUEUED);
        assertThat(story.chat.agent()).isEmpty();
        assertThat(story.load).containsEntry(ANN, 0);
    }

    @Test
    void those_who_joined_go_on_looking_after_a_transfer() {
        Story story = looking()
                .accepts(B, new ChatCommand.Join(BOB))
                .accepts(B, new ChatCommand.Look(BOB, true))
                .accepts(A, transfer(HELP, CY));
        assertThat(story.chat.looking()).containsExactly(BOB);
    }

    @Test
    void a_transfer_that_nobody_can_take_leaves_the_chat_where_it_is() {
        assigned().refuses(A, transfer(HELP, AWAY), ErrorCode.NO_CAPACITY);
        assigned().refuses(A, transfer(SALES, CY), ErrorCode.NOT_FOUND);
        assigned().refuses(A, transfer(HELP, new AgentId("who")), ErrorCode.NOT_FOUND);
        assigned().refuses(A, transfer(new TeamId("nobody"), null), ErrorCode.NOT_FOUND);
        assigned().refuses(A, transfer(SALES, ANN), ErrorCode.WRONG_STATE);
        queued().refuses(Actor.agent(BOSS), transfer(SALES, null), ErrorCode.WRONG_STATE);
        assigned().refuses(VISITOR, transfer(HELP, null), ErrorCode.FORBIDDEN);
    }

    @Test
    void a_bad_note_refuses_the_transfer() {
        Refusal refusal = assigned().refuses(A, new ChatCommand.Transfer(HELP, CY, " "), ErrorCode.LIMIT_EXCEEDED);
        assertThat(refusal.field()).isEqualTo("note");
    }

    @Test
    void a_waiting_chat_can_be_aimed_elsewhere() {
        Story story = queued().causes(Actor.agent(BOSS), transfer(HELP, null), new ChatEvent.Requeued(HELP, null));
        story.causes(Actor.agent(BOSS), transfer(HELP, CY), new ChatEvent.Assigned(CY, HELP, null));
        assertThat(story.load).containsOnlyKeys(CY);
    }

    @Test
    void an_agent_who_takes_a_chat_along_to_another_team_keeps_slot_and_looking() {
        Story story = queued().accepts(VISITOR, peek())
                .accepts(Actor.DESK, new ChatCommand.Assign(BOB, SALES))
                .accepts(B, new ChatCommand.Look(BOB, true))
                .causes(B, transfer(HELP, BOB), new ChatEvent.Assigned(BOB, HELP, BOB));
        assertThat(story.load).containsEntry(BOB, 1);
        assertThat(story.chat.transfers()).isEqualTo(1);
    }

    @Test
    void a_transfer_within_the_team_counts() {
        Story story = assigned().causes(A, transfer(SALES, BOB), new ChatEvent.Assigned(BOB, SALES, ANN));
        assertThat(story.chat.transfers()).isEqualTo(1);
        assertThat(story.chat.waitingSince()).contains(BEGIN.plusSeconds(1));
    }

    @Test
    void the_eleventh_transfer_is_refused() {
        Story story = assigned();
        for (int i = 0; i < 10; i++) {
            boolean away = story.chat.team().orElseThrow().equals(SALES);
            story.accepts(Actor.DESK, transfer(away ? HELP : SALES, null));
        }
        assertThat(story.chat.transfers()).isEqualTo(10);
        assertThat(story.refuses(Actor.DESK, transfer(HELP, null), ErrorCode.LIMIT_EXCEEDED))
                .isEqualTo(Refusal.limit("transfers", 10, "transfers: 10 are allowed"));
    }

    @Test
    void joining_twice_and_leaving_without_having_joined_cause_nothing() {
        Story story = assigned().causes(B, new ChatCommand.Join(BOB), new ChatEvent.Joined(BOB));
        story.causes(B, new ChatCommand.Join(BOB)).causes(A, new ChatCommand.Join(ANN));
        story.causes(Actor.agent(CY), new ChatCommand.Leave(CY));
        story.refuses(A, new ChatCommand.Join(CY), ErrorCode.FORBIDDEN);
        story.refuses(A, new ChatCommand.Leave(BOB), ErrorCode.FORBIDDEN);
        story.accepts(Actor.DESK, new ChatCommand.Leave(BOB));
    }

    @Test
    void who_leaves_stops_looking_first() {
        looking()
                .accepts(B, new ChatCommand.Join(BOB))
                .accepts(B, new ChatCommand.Look(BOB, true))
                .causes(B, new ChatCommand.Leave(BOB), new ChatEvent.PeekEnded(BOB), new ChatEvent.Left(BOB));
    }

    @Test
    void the_assigned_agents_leaving_puts_the_chat_back_and_is_no_transfer() {
        Story story = looking()
                .causes(
                        A,
                        new ChatCommand.Leave(ANN),
                        new ChatEvent.PeekEnded(ANN),
                        new ChatEvent.Requeued(SALES, ANN));
        assertThat(story.load).containsEntry(ANN, 0);
        assertThat(story.chat.transfers()).isZero();
    }

    @Test
    void a_close_ends_looking_and_releases_the_slot() {
        Story story = looking().causes(A, DONE, new ChatEvent.PeekEnded(ANN), new ChatEvent.Closed(CloseReason.DONE));
        assertThat(story.load).containsEntry(ANN, 0);
        assertThat(story.chat.agent()).isEmpty();
        assertThat(story.chat.grant()).isEmpty();
        queued().causes(VISITOR, DONE, new ChatEvent.Closed(CloseReason.DONE));
    }

    @Test
    void people_close_with_done_only() {
        assigned().refuses(VISITOR, new ChatCommand.Close(CloseReason.IDLE), ErrorCode.FORBIDDEN);
        assigned().refuses(A, new ChatCommand.Close(CloseReason.DESK), ErrorCode.FORBIDDEN);
        assigned().accepts(Actor.DESK, new ChatCommand.Close(CloseReason.VISITOR_LEFT));
    }
}
