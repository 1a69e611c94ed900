package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.FlowStand;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.Approval;
import dev.peekwire.response.PolicyMark;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.flow.FlowAct;
import dev.peekwire.response.flow.FlowEnd;
import dev.peekwire.response.flow.FlowPosition;
import dev.peekwire.response.flow.FlowStep;
import dev.peekwire.response.flow.FlowText;
import dev.peekwire.response.tone.StyleRules;
import dev.peekwire.response.tone.StyleSheet;
import dev.peekwire.response.tone.StyleTerm;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.responses.Responses;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What flows may say under which rules, and what becomes of walks when flows change. */
class FlowRulesTest extends FlowScene {
    // ---- what may be said

    private static Responses asks(String words) {
        return responses()
                .flow(flow("asks", 1)
                        .bots(false)
                        .step(new FlowStep.Choose("go", en("Go on?"), List.of(option(1, "Yes", "bye"))))
                        .step(new FlowStep.End(
                                "bye", words.startsWith("script:") ? FlowText.script(words.substring(7)) : en(words)))
                        .build())
                .build();
    }

    @Test
    void a_step_whose_values_are_not_known_is_refused_by_name_and_never_said_raw() {
        chatting(asks("It costs {{attribute.total:money EUR}}."));
        walks(ann, FlowAct.enter("asks"));
        long before = chat().version();
        walks(ann, FlowAct.choose(1, stand(ann).at()));
        assertThat(refusal(ann))
                .isEqualTo(new Refusal(
                        ErrorCode.VALUE_MISSING,
                        "step bye: attribute.total is missing; set it, or go to another step",
                        "attribute.total",
                        null));
        assertThat(chat().version()).isEqualTo(before);
        ann.sends(new ClientFrame.Attributes(desk.command(), chat, Map.of("total", "12.5")));
        walks(ann, FlowAct.choose(1, stand(ann).at()));
        assertThat(messages())
                .last()
                .asString()
                .startsWith("It costs ")
                .contains("12.50")
                .doesNotContain("{{");
    }

    @Test
    void what_a_script_asks_the_agent_for_is_filled_in_with_the_step() {
        chatting(asks("script:soon"));
        walks(ann, FlowAct.enter("asks"));
        FlowAct act = FlowAct.choose(1, stand(ann).at());
        walks(ann, act);
        assertThat(refusal(ann).code()).isEqualTo(ErrorCode.VALUE_MISSING);
        assertThat(refusal(ann).field()).isEqualTo("input.days");
        walks(ann, act.with(Map.of("days", "40")));
        assertThat(refusal(ann).message()).contains("does not fit");
        walks(ann, act.with(Map.of("days", "3")));
        assertThat(messages()).last().isEqualTo("It will be there in 3 days.");
    }

    @Test
    void what_an_agent_fills_in_is_held_to_the_brands_style() {
        StyleRules rules = StyleRules.builder()
                .term(StyleTerm.of("rubbish", ToneLevel.BLOCK))
                .term(StyleTerm.of("odd", ToneLevel.CONFIRM))
                .build();
        Responses styled = responses()
                .style(StyleSheet.builder("shop", 1).everywhere(rules).build())
                .flow(flow("asks", 1)
                        .bots(false)
                        .step(new FlowStep.Choose("go", en("Odd, go on?"), List.of(option(1, "Yes", "bye"))))
                        .step(new FlowStep.End("bye", en("It is {{input.why:text 20}}.")))
                        .build())
                .build();
        chatting(styled);
        walks(ann, FlowAct.enter("asks"));
        assertThat(messages()).as("approved words are not asked about").containsExactly("Odd, go on?");
        FlowAct act = FlowAct.choose(1, stand(ann).at());
        for (String why : List.of("rubbish", "odd")) {
            walks(ann, act.with(Map.of("why", why)));
            assertThat(refusal(ann).code()).isEqualTo(ErrorCode.TONE_BLOCKED);
            assertThat(refusal(ann).message()).doesNotContain(why);
        }
        walks(ann, act.with(Map.of("why", "late")));
        assertThat(messages()).last().isEqualTo("It is late.");
    }

    @Test
    void a_script_that_was_withdrawn_meanwhile_is_not_said() {
        choosing();
        Responses without = Responses.builder()
                .library(ScriptLibrary.EMPTY)
                .flow(returns(3).approval(Approval.DRAFTED).build())
                .build();
        desk.desk.responses(without);
        walks(ann, FlowAct.choose(1, at("reason")));
        assertThat(refusal(ann).message()).startsWith("step late: the script late may not be sent now");
        assertThat(chat().flow()).contains(at("reason"));
    }

    // ---- policy

    @Test
    void where_only_scripts_may_be_sent_a_flow_may_be_walked_and_its_words_are_recorded_as_scripted() {
        PolicyRule rule = PolicyRule.of("tier one", ResponseMode.SCRIPTED_ONLY);
        chatting(responses(ResponsePolicy.of(rule)));
        walks(ann, FlowAct.enter("returns"));
        assertThat(events(ChatEvent.MessagePosted.class)).hasSize(2).allSatisfy(message -> {
            assertThat(message.origin().kind()).isEqualTo(MessageOrigin.Kind.SCRIPTED);
            assertThat(message.origin().policy()).isEqualTo(new PolicyMark("tier one", ResponseMode.SCRIPTED_ONLY));
        });
        ann.sends(new ClientFrame.Post(desk.command(), chat, "Let me have a look at it."));
        assertThat(refusal(ann).code()).isEqualTo(ErrorCode.POLICY_REFUSED);
    }

    @Test
    void the_disclaimers_of_a_rule_come_before_a_flow_too() {
        chatting(responses(ResponsePolicy.of(PolicyRule.builder("money", ResponseMode.FREE)
                .disclaiming("late")
                .build())));
        walks(ann, FlowAct.enter("returns"));
        assertThat(refusal(ann).code()).isEqualTo(ErrorCode.POLICY_REFUSED);
        assertThat(refusal(ann).message()).contains("the disclaimer late");
        assertThat(messages()).isEmpty();
        assertThat(chat().flow()).isEmpty();
        ann.sends(new ClientFrame.Post(desk.command(), chat, LATE));
        walks(ann, FlowAct.enter("returns"));
        assertThat(messages()).containsExactly(LATE, GREETING, ASKED);
    }

    @Test
    void a_flows_words_that_an_agent_types_are_known_as_the_flows() {
        chatting(responses(ResponsePolicy.of(PolicyRule.of("all", ResponseMode.SCRIPTED_ONLY))));
        ann.sends(new ClientFrame.Post(desk.command(), chat, RETRY));
        assertThat(events(ChatEvent.MessagePosted.class))
                .singleElement()
                .satisfies(message -> assertThat(message.origin().script().id()).isEqualTo("returns.order.retry"));
    }

    // ---- versions

    @Test
    void who_stands_in_an_older_version_goes_on_in_it_and_the_next_enters_the_new_one() {
        choosing();
        desk.desk.responses(responses()
                .flow(flow("returns", 4)
                        .step(new FlowStep.End("new", en("New.")))
                        .build())
                .build());
        walks(ann, FlowAct.choose(1, at("reason")));
        assertThat(messages()).endsWith(LATE, "Good bye.");
        walks(ann, FlowAct.enter("returns"));
        assertThat(messages()).last().isEqualTo("New.");
    }

    @Test
    void a_version_that_the_desk_has_no_more_is_told_as_gone_and_can_only_be_left() {
        choosing();
        desk.desk.responses(Responses.NONE);
        walks(ann, FlowAct.choose(1, at("reason")));
        assertThat(refusal(ann))
                .isEqualTo(Refusal.of(
                        ErrorCode.NOT_FOUND, "the flow returns@3 is here no more; leave it, and enter it anew"));
        TestClient window = desk.agent("ann-2", "agent-ann");
        assertThat(stand(window)).isEqualTo(FlowStand.gone(at("reason")));
        walks(ann, FlowAct.leave(at("reason")));
        assertThat(moves()).last().isEqualTo(new ChatEvent.FlowMoved(at("reason"), FlowEnd.LEFT));
    }

    @Test
    void another_flow_takes_the_place_of_the_one_that_is_named_and_of_no_other() {
        choosing();
        walks(ann, FlowAct.enter("returns"));
        assertThat(refusal(ann).code()).isEqualTo(ErrorCode.WRONG_STATE);
        walks(ann, FlowAct.enter("nothing", at("reason")));
        assertThat(refusal(ann).code()).isEqualTo(ErrorCode.NOT_FOUND);
        walks(ann, FlowAct.enter("returns", at("reason")));
        assertThat(messages()).endsWith(GREETING, REASON);
    }

    @Test
    void a_closed_chat_is_walked_no_more() {
        choosing();
        vera.sends(new ClientFrame.Close(desk.command(), chat));
        assertThat(chat().status()).isEqualTo(Chat.Status.CLOSED);
        assertThat(chat().flow()).isEmpty();
        walks(ann, FlowAct.choose(1, at("reason")));
        assertThat(ann.all(ServerFrame.Refused.class)).isNotEmpty();
        assertThat(messages()).last().isEqualTo(REASON);
    }

    @Test
    void an_act_without_what_it_needs_is_malformed() {
        choosing();
        FlowPosition at = at("reason");
        for (FlowAct.Action action : List.of(FlowAct.Action.GO_TO, FlowAct.Action.CHOOSE, FlowAct.Action.ENTER)) {
            walks(ann, new FlowAct(action, at, null, 0, Map.of()));
            assertThat(refusal(ann).code()).isEqualTo(ErrorCode.MALFORMED);
            assertThat(refusal(ann).field()).isEqualTo("value");
        }
    }
}
