package dev.peekwire.chat;

import static dev.peekwire.chat.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.ErrorCode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules say of a chat, and messages that are left. */
class DecideRoutedTest {
    private static final ChatCommand.Routing FRENCH = new ChatCommand.Routing("french", 5, 2, 1);

    private static ChatCommand start(ChatCommand.Routing routing, String message) {
        return new ChatCommand.Start(VERA, SALES, null, null, Map.of(), routing, message);
    }

    private static ChatEvent started(boolean left) {
        return new ChatEvent.Started(VERA, SALES, null, null, Map.of(), left);
    }

    @Test
    void the_rule_that_matched_is_recorded_with_the_start_and_hidden_from_the_visitor() {
        ChatEvent routed = new ChatEvent.Routed("french", SALES, 5, 2, 1);
        Story story = new Story().causes(VISITOR, start(FRENCH, null), started(false), routed);
        assertThat(routed.visibleToVisitor()).isFalse();
        assertThat(story.chat.rule()).isEqualTo("french");
        assertThat(story.chat.priority()).isEqualTo(5);
        assertThat(story.chat.weight()).isEqualTo(2);
        assertThat(story.chat.tier()).isEqualTo(1);
    }

    @Test
    void a_chat_without_a_rule_is_ordinary() {
        Chat chat = queued().chat;
        assertThat(chat.rule()).isEqualTo("direct");
        assertThat(chat.priority()).isZero();
        assertThat(chat.weight()).isEqualTo(1);
        assertThat(chat.tier()).isZero();
        assertThat(chat.left()).isFalse();
    }

    @Test
    void every_capacity_taken_and_given_back_is_the_chats_weight() {
        Story story = new Story()
                .accepts(VISITOR, start(FRENCH, null))
                .accepts(Actor.DESK, new ChatCommand.Assign(ANN, SALES));
        assertThat(story.load).containsEntry(ANN, 2);
        story.accepts(A, new ChatCommand.Transfer(SALES, BOB, null));
        assertThat(story.load).containsEntry(ANN, 0).containsEntry(BOB, 2);
        story.accepts(B, new ChatCommand.Leave(BOB));
        assertThat(story.load).containsEntry(BOB, 0);
    }

    @Test
    void another_queue_means_any_tier_and_no_rule_but_the_same_priority_and_weight() {
        Story story = new Story().accepts(VISITOR, start(FRENCH, null)).accepts(Actor.DESK, move());
        assertThat(story.chat.rule()).isEqualTo("direct");
        assertThat(story.chat.tier()).isZero();
        assertThat(story.chat.priority()).isEqualTo(5);
        assertThat(story.chat.weight()).isEqualTo(2);
    }

    private static ChatCommand move() {
        return new ChatCommand.Transfer(HELP, null, null);
    }

    @Test
    void a_chat_let_over_to_another_team_goes_back_to_its_own_queue() {
        Story story = queued().causes(
                        Actor.DESK, new ChatCommand.Assign(CY, HELP, SALES), new ChatEvent.Assigned(CY, HELP, null));
        assertThat(story.chat.team()).contains(HELP);
        assertThat(story.chat.queue()).contains(SALES);
        assertThat(story.chat.transfers()).isZero();
        story.causes(Actor.agent(CY), new ChatCommand.Leave(CY), new ChatEvent.Requeued(SALES, CY));
        assertThat(story.chat.team()).contains(SALES);
        assertThat(story.chat.waitingSince()).contains(BEGIN.plusSeconds(1));
    }

    @Test
    void a_message_that_is_left_follows_its_start() {
        ChatEvent message = new ChatEvent.MessagePosted("call me", MessageOrigin.VISITOR);
        Story story = new Story().causes(VISITOR, start(ChatCommand.Routing.DIRECT, "call me"), started(true), message);
        assertThat(story.chat.left()).isTrue();
        assertThat(story.chat.status()).isEqualTo(Chat.Status.QUEUED);
    }

    @Test
    void a_message_that_is_left_is_bounded_as_any() {
        ChatCommand tooLong = start(ChatCommand.Routing.DIRECT, "x".repeat(ChatLimits.DEFAULT.message() + 1));
        assertThat(new Story()
                        .refuses(VISITOR, tooLong, ErrorCode.LIMIT_EXCEEDED)
                        .field())
                .isEqualTo("message");
    }

    @ParameterizedTest
    @CsvSource({"101,1,0", "-101,1,0", "0,0,0", "0,1001,0", "0,1,-1", "0,1,10"})
    void what_no_rule_may_say_is_no_routing(int priority, int weight, int tier) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ChatCommand.Routing("r", priority, weight, tier));
    }

    @Test
    void only_a_rule_of_the_desks_finds_another_way_and_that_is_no_transfer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChatCommand.Reroute(HELP, ChatCommand.Routing.DIRECT));
        Story story = queued().accepts(Actor.DESK, new ChatCommand.Reroute(HELP, FRENCH));
        assertThat(story.chat.queue()).contains(HELP);
        assertThat(story.chat.transfers()).isZero();
    }

    @Test
    void a_team_where_nobody_takes_chats_gets_none() {
        ChatCommand night = new ChatCommand.Transfer(HELP, null, 9, "nobody is of that tier", false);
        assigned().refuses(A, night, ErrorCode.NO_CAPACITY);
    }
}
