package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.AgentLoad;
import dev.peekwire.protocol.ChatAtHand;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.GaugeReading;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.response.Approval;
import dev.peekwire.response.GaugeLimits;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.RoboticGauge;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.responses.Responses;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose answers sound like a machine, as a supervisor sees it who reads none of them, at whichever node. */
class SupervisorGaugeTest extends NodesScene {
    private static final String GREETING = "Hello and welcome, how may I help you with your order today?";
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    private final DeskFixture one = node(builder -> builder.responses(responses(2)));
    private final DeskFixture two = node(builder -> builder.responses(responses(2)));
    private final TestClient ann = two.agent("ann");
    private final TestClient sue = two.agent("sue");
    private ChatId chat;

    private static Responses responses(int inARow) {
        ScriptedResponse greeting = ScriptedResponse.builder("greeting", 1)
                .shortcut("hi")
                .title("Greeting")
                .body("en", GREETING)
                .approval(Approval.approved("sue", Instant.EPOCH))
                .build();
        return Responses.builder()
                .library(ScriptLibrary.of(List.of(greeting)))
                .policy(ResponsePolicy.of(PolicyRule.builder("first line", ResponseMode.FREE)
                        .forTiers(1)
                        .gauge(new GaugeLimits(100, 1, inARow, 9))
                        .build()))
                .build();
    }

    @BeforeEach
    void ann_has_a_chat_and_sue_watches() {
        sue.sends(new AgentFrame.Presence(false), new AgentFrame.Watch(true));
        ann.sends(new AgentFrame.Watch(true));
        chat = two.startsChat(two.visitor("vera"));
        pass(A_WHILE);
    }

    private void says(String text) {
        ann.sends(new ClientFrame.Post(two.command(), chat, text));
        pass(A_WHILE);
    }

    private static AgentLoad row(TestClient watcher) {
        return watcher.latest(RoutingFrame.Load.class).agents().stream()
                .filter(row -> row.agent().value().equals("ann"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_supervisor_sees_which_chat_is_over_the_limits_by_which_rule_and_how_many_the_agent_has() {
        says(GREETING);
        says(GREETING);
        assertThat(row(sue).robotic()).isZero();
        assertThat(row(sue).chats()).extracting(ChatAtHand::robotic).containsOnlyNulls();

        says(GREETING);

        RoboticGauge gauge = new RoboticGauge(100, 3, 2, Set.of(RoboticGauge.Warning.IN_A_ROW));
        assertThat(row(sue).robotic()).isEqualTo(1);
        assertThat(row(sue).chats())
                .extracting(ChatAtHand::robotic)
                .containsExactly(new GaugeReading(gauge, "first line"));
    }

    @Test
    void words_of_ones_own_take_it_back() {
        List.of(GREETING, GREETING, GREETING, "I will look after it myself.").forEach(this::says);
        assertThat(row(sue).robotic()).isZero();
        assertThat(row(sue).chats()).extracting(ChatAtHand::robotic).containsOnlyNulls();
    }

    @Test
    void colleagues_are_told_nothing_of_it_and_nobody_of_what_was_said() {
        List.of(GREETING, GREETING, GREETING).forEach(this::says);
        assertThat(row(ann).robotic()).isZero();
        assertThat(row(ann).chats()).isEmpty();
        assertThat(sue.latest(RoutingFrame.Load.class).toString()).doesNotContain("welcome");
    }

    @Test
    void other_limits_count_as_soon_as_anything_is_told_again() {
        List.of(GREETING, GREETING, GREETING).forEach(this::says);
        one.desk.responses(responses(9));
        two.desk.responses(responses(9));
        says(GREETING);
        assertThat(row(sue).robotic()).isZero();
    }

    @Test
    void the_node_that_takes_over_knows_it_from_the_chats_themselves() {
        List.of(GREETING, GREETING, GREETING).forEach(this::says);
        kill(one);
        pass(TAKEN_OVER);
        pass(A_WHILE);
        sue.sends(new AgentFrame.Watch(true));
        pass(A_WHILE);
        assertThat(row(sue).robotic()).isEqualTo(1);
    }
}
