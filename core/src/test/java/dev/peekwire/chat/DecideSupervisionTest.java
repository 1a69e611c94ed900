package dev.peekwire.chat;

import static dev.peekwire.chat.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ErrorCode;
import org.junit.jupiter.api.Test;

/** What supervisors do: pull, reassign, monitor, whisper, join. */
class DecideSupervisionTest {
    private static final Actor S = Actor.agent(BOSS);
    private static final ChatCommand TAKE = new ChatCommand.Take(BOSS, SALES);
    private static final ChatCommand STOP = new ChatCommand.Monitor(BOSS, false, false);

    private static ChatCommand monitor(boolean told) {
        return new ChatCommand.Monitor(BOSS, true, told);
    }

    @Test
    void a_waiting_chat_is_pulled_within_the_supervisors_capacity() {
        Decision decision = queued().decide(S, TAKE);
        assertThat(((Decision.Accepted) decision).events()).containsExactly(new ChatEvent.Assigned(BOSS, SALES, null));
        assertThat(((Decision.Accepted) decision).capacity()).containsExactly(CapacityChange.take(BOSS, 1, 1));
    }

    @Test
    void a_chat_is_pulled_from_its_agent_which_is_no_transfer() {
        Story story = looking().causes(S, TAKE, new ChatEvent.PeekEnded(ANN), new ChatEvent.Assigned(BOSS, SALES, ANN));
        assertThat(story.chat.transfers()).isZero();
        assertThat(story.load).containsEntry(ANN, 0).containsEntry(BOSS, 1);
        story.causes(S, TAKE);
    }

    @Test
    void nobody_pulls_for_another_or_in_the_name_of_a_team_they_are_not_of() {
        queued().refuses(A, TAKE, ErrorCode.FORBIDDEN);
        queued().refuses(Actor.DESK, TAKE, ErrorCode.FORBIDDEN);
        queued().refuses(S, new ChatCommand.Take(BOSS, HELP), ErrorCode.NOT_FOUND);
    }

    @Test
    void a_supervisor_who_is_away_may_pull_all_the_same() {
        Story story = queued().accepts(Actor.agent(AWAY), new ChatCommand.Take(AWAY, SALES));
        assertThat(story.chat.agent()).contains(AWAY);
    }

    @Test
    void pulling_a_chat_ends_a_warm_transfer() {
        Story story = assigned()
                .accepts(A, new ChatCommand.Transfer(HELP, null, 0, null, true))
                .accepts(S, TAKE);
        assertThat(story.chat.handover()).isEmpty();
        assertThat(story.chat.queue()).contains(SALES);
    }

    @Test
    void a_supervisor_reassigns_what_an_agent_has() {
        Story story = assigned()
                .causes(S, new ChatCommand.Transfer(SALES, BOB, null), new ChatEvent.Assigned(BOB, SALES, ANN));
        assertThat(story.chat.transfers()).isEqualTo(1);
    }

    @Test
    void monitoring_is_recorded_and_shown_to_the_visitor_as_policy_has_it() {
        for (boolean told : new boolean[] {true, false}) {
            Story story = assigned().causes(S, monitor(told), new ChatEvent.MonitorStarted(BOSS, told));
            assertThat(story.chat.monitors()).containsEntry(BOSS, told);
            assertThat(story.chat.involves(BOSS)).isFalse();
            story.causes(S, monitor(!told)).causes(S, STOP, new ChatEvent.MonitorEnded(BOSS, told));
            assertThat(story.chat.monitors()).isEmpty();
            assertThat(story.events.subList(2, 4)).allMatch(e -> e.event().visibleToVisitor() == told);
        }
    }

    @Test
    void monitoring_needs_oneself_and_ends_when_it_turns_into_taking_part() {
        assigned().refuses(A, monitor(true), ErrorCode.FORBIDDEN);
        assigned().causes(S, STOP);
        assigned().causes(A, new ChatCommand.Monitor(ANN, true, true));
        ChatEvent ended = new ChatEvent.MonitorEnded(BOSS, true);
        assigned().accepts(S, monitor(true)).causes(S, new ChatCommand.Join(BOSS), ended, new ChatEvent.Joined(BOSS));
        assigned().accepts(S, monitor(true)).causes(S, TAKE, ended, new ChatEvent.Assigned(BOSS, SALES, ANN));
        assigned()
                .accepts(S, monitor(true))
                .causes(
                        VISITOR,
                        new ChatCommand.Close(CloseReason.DONE),
                        ended,
                        new ChatEvent.Closed(CloseReason.DONE));
    }

    @Test
    void a_supervisor_whispers_without_taking_part() {
        Story story = assigned()
                .causes(
                        S,
                        new ChatCommand.PostNote("ask for the order"),
                        new ChatEvent.NotePosted("ask for the order"));
        assertThat(story.chat.involves(BOSS)).isFalse();
        assertThat(story.events.get(2).event().visibleToVisitor()).isFalse();
    }
}
