package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.FlowOffer;
import dev.peekwire.protocol.FlowOption;
import dev.peekwire.protocol.FlowQuestion;
import dev.peekwire.protocol.FlowStand;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptUse;
import dev.peekwire.response.flow.Answer;
import dev.peekwire.response.flow.FlowAct;
import dev.peekwire.response.flow.FlowEnd;
import dev.peekwire.response.flow.FlowStep;
import dev.peekwire.responses.Responses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Agents walk flows, over frames, as their clients meet them. */
class FlowsTest extends FlowScene {
    // ---- a step

    @Test
    void an_agent_finds_the_flows_that_fit_those_of_the_topic_first() {
        open(responses()
                .flow(flow("hours", 1)
                        .step(new FlowStep.End("open", en("We open at nine.")))
                        .build())
                .flow(flow("loans", 1)
                        .topic("loans")
                        .step(new FlowStep.End("no", en("We lend nothing.")))
                        .build())
                .flow(flow("later", 1)
                        .approval(Approval.DRAFTED)
                        .step(new FlowStep.End("no", en("To be written.")))
                        .build())
                .build());
        ann = desk.agent("ann");
        starts("loans", Map.of());
        ann.sends(new AgentFrame.FindFlows(desk.command(), chat));
        assertThat(ann.latest(ResponseFrame.Flows.class).flows())
                .containsExactly(
                        new FlowOffer(new ScriptRef("loans", 1), "About loans", "loans", List.of("en")),
                        new FlowOffer(new ScriptRef("hours", 1), "About hours", null, List.of("en")));
    }

    @Test
    void entering_a_flow_says_its_words_and_tells_where_the_walk_stands_and_what_will_do() {
        asking();
        assertThat(messages()).containsExactly(GREETING, ASKED);
        assertThat(stand(ann))
                .isEqualTo(new FlowStand(
                        at("order"),
                        "About returns",
                        ASKED,
                        List.of(),
                        new FlowQuestion("order", Answer.Type.REFERENCE, null, null, "##-####", List.of(), 2),
                        List.of("greet", "known", "order", "reason", "late", "expert", "people", "bye"),
                        false));
        assertThat(vera.all(ResponseFrame.class)).isEmpty();
    }

    @Test
    void a_step_is_one_command_with_what_it_sets_says_and_where_it_stands() {
        asking();
        says("12-3456");
        long before = chat().version();
        CommandId command = desk.command();
        ann.sends(new AgentFrame.Walk(command, chat, FlowAct.heard(0, at("order"))));
        List<RecordedEvent> step = recorded().subList((int) before, recorded().size());
        assertThat(step).allSatisfy(event -> assertThat(event.command()).isEqualTo(command));
        assertThat(step)
                .extracting(RecordedEvent::event)
                .containsExactly(
                        new ChatEvent.AttributesSet(Map.of("order", "12-3456")),
                        new ChatEvent.MessagePosted(
                                REASON,
                                MessageOrigin.scripted(
                                        new ScriptUse("returns.reason", "3", "en", 0, Set.of(), "returns@3/reason"))),
                        new ChatEvent.FlowMoved(at("reason"), null));
        assertThat(ann.latest(ServerFrame.Ok.class).version()).isEqualTo(chat().version());
        assertThat(stand(ann).options())
                .containsExactly(
                        new FlowOption(1, "It is late"),
                        new FlowOption(2, "It is broken"),
                        new FlowOption(3, "Another order"));
    }

    @Test
    void one_key_leads_through_a_script_to_the_end_which_is_told() {
        choosing();
        walks(ann, FlowAct.choose(1, at("reason")));
        assertThat(messages()).endsWith(REASON, LATE, "Good bye.");
        assertThat(moves()).last().isEqualTo(new ChatEvent.FlowMoved(at("bye"), FlowEnd.FINISHED));
        assertThat(stand(ann)).isNull();
        assertThat(chat().flow()).isEmpty();
    }

    @Test
    void the_visitor_is_not_told_of_the_flow_and_sees_the_words_of_the_agent() {
        choosing();
        assertThat(vera.all(ServerFrame.Event.class).map(frame -> frame.event().event()))
                .noneMatch(ChatEvent.FlowMoved.class::isInstance);
        assertThat(vera.all(ServerFrame.Event.class)
                        .filter(frame -> frame.event().event() instanceof ChatEvent.MessagePosted)
                        .map(frame -> frame.event().by().id()))
                .contains("ann");
    }

    // ---- answers

    @Test
    void any_message_of_the_visitor_is_taken_as_the_answer_by_its_version_and_nobody_elses() {
        asking();
        says("12-3456");
        long said = chat().lastHeard();
        says("hurry up");
        ann.sends(new ClientFrame.Post(desk.command(), chat, "99-9999"));
        long own = chat().version();
        for (long message : List.of(own, 1L, 999L)) {
            walks(ann, FlowAct.heard(message, at("order")));
            assertThat(refusal(ann).code()).isEqualTo(ErrorCode.NOT_FOUND);
            assertThat(refusal(ann).field()).isEqualTo("message");
        }
        walks(ann, FlowAct.heard(said, at("order")));
        assertThat(chat().attributes()).containsEntry("order", "12-3456");
        assertThat(chat().flow()).contains(at("reason"));
    }

    @Test
    void an_answer_may_be_typed_and_is_masked_as_messages_are() {
        chatting(responses()
                .flow(flow("card", 1)
                        .step(new FlowStep.Ask(
                                "ask", en("What is it?"), new Answer.Text(1, 100), "what", "bye", null, 2, "bye"))
                        .step(new FlowStep.End("bye", en("It is {{attribute.what|nothing}}.")))
                        .build())
                .build());
        walks(ann, FlowAct.enter("card"));
        walks(ann, FlowAct.answer("4111 1111 1111 1111", stand(ann).at()));
        assertThat(chat().attributes().get("what")).startsWith("4111 ").doesNotContain("1111 1111");
        assertThat(messages()).last().isEqualTo("It is " + chat().attributes().get("what") + ".");
    }

    @Test
    void an_answer_that_will_not_do_is_asked_for_again_and_the_last_one_hands_the_chat_over() {
        asking();
        desk.agent("olga", "other-olga");
        walks(ann, FlowAct.answer("abc", at("order")));
        assertThat(messages()).last().isEqualTo(RETRY);
        assertThat(stand(ann).at()).isEqualTo(at("order", 1));
        assertThat(stand(ann).asks().tries()).isEqualTo(1);
        walks(ann, FlowAct.answer("def", at("order", 1)));
        assertThat(moves()).last().isEqualTo(new ChatEvent.FlowMoved(at("people"), FlowEnd.HANDED_OVER));
        assertThat(events(ChatEvent.NotePosted.class)).containsExactly(new ChatEvent.NotePosted("No order number."));
        assertThat(chat().agent()).contains(new AgentId("olga"));
        assertThat(chat().team()).contains(DeskFixture.OTHER);
        assertThat(chat().transfers()).isEqualTo(1);
    }

    @Test
    void what_was_said_before_the_question_is_taken_as_its_answer_only_by_name() {
        chatting(responses().build());
        says("12-3456");
        walks(ann, FlowAct.enter("returns"));
        walks(ann, FlowAct.heard(0, at("order")));
        assertThat(refusal(ann).message()).startsWith("the visitor has said nothing since this was asked");
        assertThat(moves()).hasSize(1);
        walks(ann, FlowAct.heard(chat().lastHeard(), at("order")));
        assertThat(chat().attributes()).containsEntry("order", "12-3456");
    }

    // ---- off the path, and back

    @Test
    void off_the_path_nothing_is_lost_the_agent_improvises_and_comes_back() {
        choosing();
        says("Do you sell tents?");
        long before = chat().version();
        for (FlowAct act : List.of(FlowAct.heard(0, at("reason")), FlowAct.choose(7, at("reason")))) {
            walks(ann, act);
            assertThat(refusal(ann).code()).isEqualTo(ErrorCode.OFF_PATH);
            assertThat(chat().version()).isEqualTo(before);
        }
        ann.sends(new ClientFrame.Post(desk.command(), chat, "We do, in green."));
        assertThat(chat().flow()).contains(at("reason"));
        walks(ann, FlowAct.resume(at("reason")));
        assertThat(messages()).endsWith("Do you sell tents?", "We do, in green.", REASON);
        says("it is late");
        walks(ann, FlowAct.heard(0, at("reason")));
        assertThat(messages()).endsWith(LATE, "Good bye.");
    }

    @Test
    void any_step_can_be_gone_to_by_hand_and_a_flow_left() {
        choosing();
        walks(ann, FlowAct.goTo("order", at("reason")));
        assertThat(stand(ann).at()).isEqualTo(at("order"));
        walks(ann, FlowAct.goTo("nowhere", at("order")));
        assertThat(refusal(ann).code()).isEqualTo(ErrorCode.NOT_FOUND);
        int said = messages().size();
        walks(ann, FlowAct.leave(at("order")));
        assertThat(stand(ann)).isNull();
        assertThat(messages()).hasSize(said);
        walks(ann, FlowAct.leave(at("order")));
        assertThat(refusal(ann))
                .isEqualTo(new Refusal(ErrorCode.WRONG_STATE, "no flow is walked in this chat", "position", null));
    }

    // ---- twice, and at once

    @Test
    void two_windows_that_walk_at_once_never_take_a_key_for_another_step() {
        choosing();
        TestClient window = desk.agent("ann-2", "agent-ann");
        assertThat(stand(window)).isEqualTo(stand(ann));
        walks(ann, FlowAct.choose(3, at("reason")));
        walks(window, FlowAct.choose(1, at("reason")));
        assertThat(refusal(window))
                .isEqualTo(new Refusal(
                        ErrorCode.WRONG_STATE, "the walk stands at returns@3/order by now", "position", null));
        assertThat(stand(window).at()).isEqualTo(at("order"));
        assertThat(messages()).last().isEqualTo(ASKED);
    }

    @Test
    void the_same_step_sent_again_is_one_step_also_when_the_flow_has_gone_on_or_is_gone() {
        asking();
        AgentFrame.Walk walk = new AgentFrame.Walk(desk.command(), chat, FlowAct.answer("12-3456", at("order")));
        ann.sends(walk);
        long version = ann.latest(ServerFrame.Ok.class).version();
        walks(ann, FlowAct.choose(3, at("reason")));
        desk.desk.responses(Responses.NONE);
        ann.sends(walk);
        assertThat(ann.latest(ServerFrame.Ok.class).version()).isEqualTo(version);
        assertThat(moves()).hasSize(3);
        ann.sends(new AgentFrame.Walk(walk.command(), chat, FlowAct.answer("99-9999", at("order"))));
        assertThat(refusal(ann).code()).isEqualTo(ErrorCode.COMMAND_CONFLICT);
    }

    // ---- whose walk it is

    @Test
    void the_next_agent_is_told_where_the_walk_stands_and_goes_on() {
        choosing();
        TestClient bob = desk.agent("bob");
        ann.sends(new AgentFrame.Transfer(desk.command(), chat, DeskFixture.MAIN, new AgentId("bob"), "please go on"));
        assertThat(stand(bob).at()).isEqualTo(at("reason"));
        walks(ann, FlowAct.choose(1, at("reason")));
        assertThat(refusal(ann).code()).isEqualTo(ErrorCode.FORBIDDEN);
        walks(bob, FlowAct.choose(1, at("reason")));
        assertThat(messages()).endsWith(LATE, "Good bye.");
    }

    @Test
    void who_has_joined_walks_too_and_does_not_hand_over() {
        choosing();
        TestClient bob = desk.agent("bob");
        desk.agent("tina", "second-tina");
        bob.sends(new AgentFrame.Join(desk.command(), chat));
        assertThat(stand(bob)).isEqualTo(stand(ann));
        walks(bob, FlowAct.choose(2, at("reason")));
        assertThat(refusal(bob).code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(chat().flow()).contains(at("reason"));
        walks(bob, FlowAct.choose(3, at("reason")));
        assertThat(stand(ann).at()).isEqualTo(at("order"));
    }

    @Test
    void who_comes_back_is_told_that_the_walk_is_over_too() {
        choosing();
        walks(ann, FlowAct.choose(1, at("reason")));
        TestClient window = desk.agent("ann-2", "agent-ann");
        assertThat(stand(window)).isNull();
    }

    @Test
    void a_walk_survives_a_restart_and_is_told_to_who_comes_back() {
        choosing();
        restarts(responses().build());
        ann = desk.agent("ann", "agent-ann", new Cursor(chat, 0));
        assertThat(stand(ann).at()).isEqualTo(at("reason"));
        walks(ann, FlowAct.choose(1, at("reason")));
        assertThat(messages()).endsWith(LATE, "Good bye.");
    }

    @Test
    void an_escalation_goes_to_the_tier_with_its_note_or_nothing_happens() {
        choosing();
        long before = chat().version();
        walks(ann, FlowAct.choose(2, at("reason")));
        assertThat(refusal(ann).code()).isEqualTo(ErrorCode.NO_CAPACITY);
        assertThat(chat().version()).isEqualTo(before);
        desk.agent("tina", "second-tina");
        walks(ann, FlowAct.choose(2, at("reason")));
        assertThat(events(ChatEvent.NotePosted.class)).containsExactly(new ChatEvent.NotePosted("A broken order."));
        assertThat(moves()).last().isEqualTo(new ChatEvent.FlowMoved(at("expert"), FlowEnd.ESCALATED));
        assertThat(chat().agent()).contains(new AgentId("tina"));
    }

    @Test
    void who_is_of_the_tier_that_a_flow_escalates_to_goes_on_and_keeps_the_note() {
        open(responses().build());
        ann = desk.agent("ann", "second-ann");
        starts(null, Map.of("order", "12-3456"));
        walks(ann, FlowAct.enter("returns"));
        walks(ann, FlowAct.choose(2, at("reason")));
        assertThat(chat().agent()).contains(new AgentId("ann"));
        assertThat(events(ChatEvent.NotePosted.class)).containsExactly(new ChatEvent.NotePosted("A broken order."));
    }
}
