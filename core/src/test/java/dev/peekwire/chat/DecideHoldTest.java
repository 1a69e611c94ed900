package dev.peekwire.chat;

import static dev.peekwire.chat.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ErrorCode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecideHoldTest {
    private static final ChatCommand HOLD = new ChatCommand.Hold(ANN, true);
    private static final ChatCommand RESUME = new ChatCommand.Hold(ANN, false);
    private static final ChatCommand HELLO = new ChatCommand.Post("hello", MessageOrigin.VISITOR);
    private static final ChatEvent SAID = new ChatEvent.MessagePosted("hello", MessageOrigin.VISITOR);

    private static Story heavy() {
        ChatCommand.Routing routing = new ChatCommand.Routing("french", 5, 3, 1);
        ChatCommand start = new ChatCommand.Start(VERA, SALES, null, null, Map.of(), routing, null);
        return new Story().accepts(VISITOR, start).accepts(Actor.DESK, new ChatCommand.Assign(ANN, SALES));
    }

    @Test
    void a_chat_on_hold_gives_its_whole_weight_back_and_takes_it_again() {
        Story story = heavy();
        assertThat(story.load).containsEntry(ANN, 3);
        story.causes(A, HOLD, new ChatEvent.Held(false));
        assertThat(story.load).containsEntry(ANN, 0);
        assertThat(story.chat.held()).isTrue();
        assertThat(story.chat.load()).isZero();
        story.causes(A, RESUME, new ChatEvent.Resumed());
        assertThat(story.load).containsEntry(ANN, 3);
    }

    @Test
    void coming_back_takes_the_weight_whatever_else_the_agent_has_by_now() {
        Decision decision = heavy().accepts(A, HOLD).decide(A, RESUME);
        assertThat(((Decision.Accepted) decision).capacity())
                .containsExactly(CapacityChange.take(ANN, 3, Integer.MAX_VALUE));
    }

    @Test
    void a_silent_visitors_next_message_takes_the_chat_back_in_the_same_decision() {
        Story story = assigned().causes(Actor.DESK, HOLD, new ChatEvent.Held(true));
        assertThat(story.chat.idle()).isTrue();
        story.causes(VISITOR, HELLO, new ChatEvent.Resumed(), SAID);
        assertThat(story.chat.held()).isFalse();
        assertThat(story.load).containsEntry(ANN, 1);
    }

    @Test
    void a_chat_that_the_agent_put_on_hold_stays_there_whatever_the_visitor_says() {
        Story story = assigned().accepts(A, HOLD).causes(VISITOR, HELLO, SAID);
        assertThat(story.chat.held()).isTrue();
        story.causes(Actor.DESK, HOLD);
        assertThat(story.chat.idle()).isFalse();
    }

    @Test
    void an_agents_hold_replaces_one_for_silence_and_frees_nothing_twice() {
        Story story = assigned().accepts(Actor.DESK, HOLD).causes(A, HOLD, new ChatEvent.Held(false));
        assertThat(story.chat.idle()).isFalse();
        assertThat(story.load).containsEntry(ANN, 0);
    }

    @Test
    void what_changes_nothing_causes_nothing() {
        assigned().causes(A, RESUME);
        assigned().accepts(A, HOLD).causes(A, HOLD);
        assigned().accepts(Actor.DESK, HOLD).causes(Actor.DESK, HOLD);
    }

    @Test
    void only_the_chats_agent_and_the_desk_put_it_on_hold() {
        queued().refuses(A, HOLD, ErrorCode.WRONG_STATE);
        assigned().refuses(B, HOLD, ErrorCode.FORBIDDEN);
        assigned().refuses(VISITOR, HOLD, ErrorCode.FORBIDDEN);
        assigned().refuses(B, new ChatCommand.Hold(BOB, true), ErrorCode.WRONG_STATE);
        assigned().refuses(Actor.DESK, new ChatCommand.Hold(BOB, true), ErrorCode.WRONG_STATE);
    }

    @Test
    void whoever_gets_a_held_chat_has_it_at_hand() {
        Story story = assigned().accepts(A, HOLD).accepts(A, new ChatCommand.Transfer(HELP, CY, null));
        assertThat(story.chat.held()).isFalse();
        assertThat(story.load).containsEntry(ANN, 0).containsEntry(CY, 1);
    }

    @Test
    void closing_a_held_chat_frees_nothing_twice() {
        Story story = assigned().accepts(A, HOLD).accepts(VISITOR, new ChatCommand.Close(CloseReason.DONE));
        assertThat(story.load).containsEntry(ANN, 0);
        assertThat(story.chat.held()).isFalse();
    }
}
