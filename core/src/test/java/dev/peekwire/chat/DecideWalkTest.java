package dev.peekwire.chat;

import static dev.peekwire.chat.Story.*;
import static dev.peekwire.chat.Walks.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.flow.FlowAct;
import dev.peekwire.response.flow.FlowEnd;
import dev.peekwire.response.flow.FlowPosition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecideWalkTest {
    private static final FlowAct ENTER = FlowAct.enter("returns");
    private static final ChatCommand.Transfer UP = new ChatCommand.Transfer(SALES, null, 2, "dear", false);

    private static Walked made(Story story, Map<String, String> attributes, List<Walked.Said> said) {
        return new Walked(story.chat.version(), 1, attributes, said, new ChatEvent.FlowMoved(REASON, null), null, null);
    }

    @Test
    void a_step_sets_then_says_then_moves() {
        Story story = asking();
        story.causes(
                A,
                ChatCommand.Walk.of(
                        FlowAct.answer("17", ORDER),
                        made(story, Map.of("order", "18"), List.of(said("reason"), said("order")))),
                new ChatEvent.AttributesSet(Map.of("order", "18")),
                new ChatEvent.MessagePosted("Says reason", MessageOrigin.scripted(use("reason"))),
                new ChatEvent.MessagePosted("Says order", MessageOrigin.scripted(use("order"))),
                new ChatEvent.FlowMoved(REASON, null));
        assertThat(story.chat.flow()).contains(REASON);
        assertThat(story.chat.lastFlowMove()).isEqualTo(story.chat.version());
    }

    @Test
    void only_who_takes_part_walks_and_the_desk_only_before_an_agent_has_had_the_chat() {
        asking().refuses(B, to(asking(), FlowAct.resume(ORDER), ORDER), ErrorCode.FORBIDDEN);
        asking().refuses(VISITOR, to(asking(), FlowAct.resume(ORDER), ORDER), ErrorCode.FORBIDDEN);
        Story waiting = queued();
        waiting.refuses(A, to(waiting, ENTER, ORDER), ErrorCode.FORBIDDEN);
        waiting.accepts(Actor.DESK, to(waiting, ENTER, ORDER));
        Story had = asking();
        had.refuses(Actor.DESK, to(had, FlowAct.resume(ORDER), ORDER), ErrorCode.WRONG_STATE);
        had.accepts(A, new ChatCommand.Leave(ANN));
        had.refuses(Actor.DESK, to(had, FlowAct.resume(ORDER), ORDER), ErrorCode.WRONG_STATE);
        Story joined = queued().accepts(B, new ChatCommand.Join(BOB));
        joined.refuses(Actor.DESK, to(joined, ENTER, ORDER), ErrorCode.WRONG_STATE);
        Story left = new Story()
                .accepts(
                        VISITOR,
                        new ChatCommand.Start(
                                VERA, SALES, null, null, Map.of(), ChatCommand.Routing.DIRECT, "call me"));
        left.refuses(Actor.DESK, to(left, ENTER, ORDER), ErrorCode.WRONG_STATE);
    }

    @Test
    void a_step_from_where_the_walk_does_not_stand_is_refused_and_says_where_it_does() {
        FlowPosition again = new FlowPosition(RETURNS, "order", 1);
        for (FlowPosition from : new FlowPosition[] {REASON, again, null}) {
            Story story = asking();
            FlowAct act = new FlowAct(FlowAct.Action.RESUME, from, null, 0, Map.of());
            assertThat(story.refuses(A, to(story, act, ORDER), ErrorCode.WRONG_STATE)
                            .message())
                    .isEqualTo("the walk stands at returns@3/order by now");
        }
        Story none = assigned();
        assertThat(none.refuses(A, to(none, FlowAct.resume(ORDER), ORDER), ErrorCode.WRONG_STATE)
                        .message())
                .isEqualTo("no flow is walked in this chat");
    }

    @Test
    void what_was_found_out_for_another_version_of_the_chat_does_not_hold() {
        Story story = asking();
        ChatCommand.Walk stale = to(story, FlowAct.resume(ORDER), ORDER);
        story.accepts(VISITOR, new ChatCommand.SetAttributes(Map.of("order", "18")));
        assertThat(story.refuses(A, stale, ErrorCode.UNAVAILABLE)).isEqualTo(ChatCommand.Walk.CHANGED);
        assertThat(ChatCommand.Walk.CHANGED.retryable()).isTrue();
    }

    @Test
    void what_the_desk_found_against_it_is_the_answer() {
        Story story = asking();
        Refusal off = Refusal.of(ErrorCode.OFF_PATH, "no way to go");
        ChatCommand.Walk walk = ChatCommand.Walk.refused(FlowAct.choose(7, ORDER), story.chat.version(), off);
        assertThat(story.refuses(A, walk, ErrorCode.OFF_PATH)).isEqualTo(off);
    }

    @Test
    void what_it_sets_and_says_is_bounded_as_anybodys() {
        Story full = new Story(new ChatLimits(20, 20, 1, 10, 10, 20, 3))
                .accepts(VISITOR, start())
                .accepts(Actor.DESK, new ChatCommand.Assign(ANN, SALES));
        Walked more = made(full, Map.of("other", "18"), List.of());
        full.refuses(A, ChatCommand.Walk.of(ENTER, more), ErrorCode.LIMIT_EXCEEDED);
        Walked longer = made(full, Map.of(), List.of(new Walked.Said("x".repeat(21), use("order"))));
        full.refuses(A, ChatCommand.Walk.of(ENTER, longer), ErrorCode.LIMIT_EXCEEDED);
    }

    /** Of a rule's disclaimers the flow may say the first thing itself; each line counts for the next. */
    @Test
    void what_a_flow_has_said_counts_for_what_it_says_next_in_the_same_step() {
        PolicyRule rule = PolicyRule.builder("money", ResponseMode.SCRIPTED_ONLY)
                .disclaiming("returns.order")
                .build();
        Story story = new Story(ChatLimits.DEFAULT, ResponsePolicy.of(rule))
                .accepts(VISITOR, start())
                .accepts(Actor.DESK, new ChatCommand.Assign(ANN, SALES));
        Walked without = made(story, Map.of(), List.of(said("reason"), said("order")));
        story.refuses(A, ChatCommand.Walk.of(ENTER, without), ErrorCode.POLICY_REFUSED);
        Walked with = made(story, Map.of(), List.of(said("order"), said("reason")));
        story.causes(
                A,
                ChatCommand.Walk.of(ENTER, with),
                new ChatEvent.MessagePosted(
                        "Says order", MessageOrigin.scripted(use("order")).under(rule)),
                new ChatEvent.MessagePosted(
                        "Says reason", MessageOrigin.scripted(use("reason")).under(rule)),
                new ChatEvent.FlowMoved(REASON, null));
    }

    // ---- where it goes

    @Test
    void an_ending_that_hands_over_does_so_in_the_same_step_and_gives_the_slot_back() {
        Story story = asking();
        story.causes(
                A,
                ending(story, FlowAct.resume(ORDER), EXPERT, FlowEnd.ESCALATED, UP),
                new ChatEvent.MessagePosted("Says expert", MessageOrigin.scripted(use("expert"))),
                new ChatEvent.FlowMoved(EXPERT, FlowEnd.ESCALATED),
                new ChatEvent.NotePosted("dear"),
                new ChatEvent.Routed("direct", SALES, 0, 1, 2),
                new ChatEvent.Requeued(SALES, ANN, true));
        assertThat(story.load).containsEntry(ANN, 0);
        assertThat(story.chat.flow()).isEmpty();
    }

    @Test
    void an_agents_step_that_cannot_hand_over_is_refused_as_a_whole() {
        Story story = asking();
        ChatCommand.Transfer nobody = new ChatCommand.Transfer(SALES, null, 9, "dear", false);
        story.refuses(
                A, ending(story, FlowAct.resume(ORDER), EXPERT, FlowEnd.ESCALATED, nobody), ErrorCode.NO_CAPACITY);
        story.accepts(B, new ChatCommand.Join(BOB));
        story.refuses(B, ending(story, FlowAct.resume(ORDER), EXPERT, FlowEnd.ESCALATED, UP), ErrorCode.FORBIDDEN);
    }

    @Test
    void a_bots_step_that_cannot_hand_over_ends_where_the_chat_is_with_the_note() {
        Story story = queued();
        ChatCommand.Transfer nobody = new ChatCommand.Transfer(SALES, null, 9, "dear", false);
        story.causes(
                Actor.DESK,
                ending(story, ENTER, EXPERT, FlowEnd.ESCALATED, nobody),
                new ChatEvent.MessagePosted("Says expert", MessageOrigin.scripted(use("expert"))),
                new ChatEvent.FlowMoved(EXPERT, FlowEnd.ESCALATED),
                new ChatEvent.NotePosted("dear"));
    }

    @Test
    void a_bot_hands_a_waiting_chat_to_another_queue_where_it_waits_from_then_on() {
        Story story = queued();
        story.accepts(
                Actor.DESK,
                ending(story, ENTER, EXPERT, FlowEnd.HANDED_OVER, new ChatCommand.Transfer(HELP, null, null)));
        assertThat(story.chat.status()).isEqualTo(Chat.Status.QUEUED);
        assertThat(story.chat.queue()).contains(HELP);
        assertThat(story.chat.transfers()).isEqualTo(1);
        story.refuses(Actor.DESK, to(story, FlowAct.resume(EXPERT), EXPERT), ErrorCode.WRONG_STATE);
    }

    @Test
    void the_visitors_latest_message_is_remembered_by_its_version() {
        Story story = queued();
        assertThat(story.chat.lastHeard()).isZero();
        story.accepts(VISITOR, new ChatCommand.Post("hello", MessageOrigin.VISITOR));
        assertThat(story.chat.lastHeard()).isEqualTo(2);
        story.accepts(Actor.DESK, new ChatCommand.Assign(ANN, SALES))
                .accepts(A, new ChatCommand.Post("good day", MessageOrigin.AD_LIB));
        assertThat(story.chat.lastHeard()).isEqualTo(2);
    }
}
