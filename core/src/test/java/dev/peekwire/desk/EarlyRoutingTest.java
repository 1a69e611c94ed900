package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.Purpose;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.BotMode;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.flow.FlowStep;
import dev.peekwire.responses.Responses;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.rules.Condition;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.store.memory.MemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A waiting chat's topic, by what its visitor types: a hint, and by what is sent: a decision. */
class EarlyRoutingTest extends TypingScene {
    static final RoutingPlan PLAN = RoutingPlan.builder()
            .team(TeamPolicy.of(DeskFixture.MAIN))
            .team(TeamPolicy.of(DeskFixture.OTHER))
            .rule(Rule.named("lenders")
                    .when(Condition.topic("money"))
                    .priority(5)
                    .to(DeskFixture.OTHER)
                    .build())
            .build();

    private ByWord suggester = new ByWord();
    private DeskFixture desk = desk(suggester, 0.5);
    private TestClient vera = desk.visitor("vera");
    private ChatId chat = desk.startsChat(vera);

    private static DeskFixture desk(ResponseSuggester suggester, double least) {
        return new DeskFixture(builder -> {
            ChatDeskBuilder made = with(suggester).apply(builder).routing(PLAN);
            return least == 0 ? made : made.earlyRouting(least);
        });
    }

    private void anew(DeskFixture other) {
        desk = other;
        vera = desk.visitor("vera");
        chat = desk.startsChat(vera);
    }

    private void types(String text) {
        desk.types(vera, text);
        desk.pass(A_WHILE);
    }

    private List<RoutingTrace.Step> trace() {
        var asked = desk.desk.trace(chat).toCompletableFuture();
        desk.settle();
        return asked.join().map(RoutingTrace::steps).orElse(List.of());
    }

    private Optional<RoutingTrace.Step> hint() {
        return trace().stream()
                .filter(step -> step.outcome() == RoutingTrace.Outcome.HINTED)
                .findFirst();
    }

    private TeamId queue() {
        return folded().queue().orElseThrow();
    }

    private Chat folded() {
        Chat folded = Chat.none(chat);
        for (RecordedEvent event : events()) {
            folded = folded.evolve(event);
        }
        return folded;
    }

    private List<RecordedEvent> events() {
        return desk.store.read(desk.desk.id(), chat, 0, 100);
    }

    private void isHinted() {
        grants(desk, vera, chat, Purpose.PEEK, Purpose.SUGGESTIONS);
        types("about my loan ");
        assertThat(hint()).isPresent();
    }

    // ---- the hint

    @Test
    void what_is_typed_is_a_hint_in_the_trace_and_the_chat_stays_where_it_is() {
        isHinted();
        assertThat(hint().orElseThrow()).satisfies(step -> {
            assertThat(step.sentence())
                    .isEqualTo(
                            "Predicted from what is being typed: topic money, 90 %. Rule lenders would have it, for team"
                                    + " other. Nothing is decided before it is sent.");
            assertThat(step.rule()).isEqualTo("lenders");
        });
        assertThat(queue()).isEqualTo(DeskFixture.MAIN);
        assertThat(trace()).last().isEqualTo(hint().orElseThrow());
    }

    @Test
    void nothing_of_the_hint_is_stored() {
        isHinted();
        assertThat(events().toString()).doesNotContain("money").doesNotContain("lenders");
        assertThat(folded().rule()).isEqualTo("direct");
    }

    @Test
    void the_visitor_is_told_that_a_program_reads_though_nobody_has_the_chat() {
        grants(desk, vera, chat, Purpose.PEEK, Purpose.SUGGESTIONS);
        ServerFrame.Demand told = vera.latest(ServerFrame.Demand.class);
        assertThat(told).isEqualTo(new ServerFrame.Demand(chat, told.channel(), DemandMode.DRAFT, 0, true));
    }

    @Test
    void a_supervisor_sees_the_hint_and_a_visitor_does_not() {
        isHinted();
        TestClient sue = desk.agent("sue", "super-sue");
        sue.sends(new AgentFrame.Trace(desk.command(), chat, null));
        assertThat(sue.latest(RoutingFrame.Trace.class).trace().steps())
                .last()
                .satisfies(step -> assertThat(step.outcome()).isEqualTo(RoutingTrace.Outcome.HINTED));
        assertThat(vera.seen.toString()).doesNotContain("money");
    }

    @Test
    void an_agent_who_may_ask_why_the_chat_waits_is_told_nothing_of_the_hint() {
        TestClient ann = desk.agent("ann");
        ann.sends(new AgentFrame.Presence(false, Set.of()));
        anew(desk);
        isHinted();
        ann.sends(new AgentFrame.Trace(desk.command(), chat, null));
        assertThat(ann.latest(RoutingFrame.Trace.class).trace().steps())
                .isNotEmpty()
                .noneMatch(step -> step.outcome() == RoutingTrace.Outcome.HINTED);
    }

    @Test
    void an_agent_who_is_free_gets_the_chat_by_what_is_known_and_not_by_the_hint() {
        isHinted();
        TestClient other = desk.agent("olga", "other-olga");
        assertThat(other.all(ServerFrame.Event.class)).isEmpty();
        TestClient ann = desk.agent("ann");
        assertThat(folded().agent().map(Object::toString)).contains("ann");
        assertThat(hint()).isEmpty();
        assertThat(ann.seen.toString()).doesNotContain("money");
    }

    @Test
    void without_the_purpose_in_the_grant_there_is_no_hint() {
        grants(desk, vera, chat, Purpose.PEEK);
        assertThat(vera.last(ServerFrame.Demand.class).filter(told -> told.mode() != DemandMode.NONE))
                .isEmpty();
        assertThat(suggester.asked).isEmpty();
    }

    @Test
    void a_desk_that_does_not_ask_for_it_reads_nothing_while_a_chat_waits() {
        anew(desk(suggester, 0));
        grants(desk, vera, chat, Purpose.PEEK, Purpose.SUGGESTIONS);
        assertThat(vera.last(ServerFrame.Demand.class).filter(told -> told.mode() != DemandMode.NONE))
                .isEmpty();
    }

    @Test
    void a_topic_that_the_visitor_chose_is_not_guessed_at() {
        vera.sends(new ClientFrame.Start(desk.command(), "delivery", "en", Map.of()));
        chat = vera.latest(ServerFrame.Ok.class).chat();
        grants(desk, vera, chat, Purpose.PEEK, Purpose.SUGGESTIONS);
        assertThat(vera.all(ServerFrame.Demand.class).filter(told -> told.chat().equals(chat) && told.suggester()))
                .isEmpty();
    }

    @Test
    void what_is_not_sure_enough_is_no_hint() {
        anew(desk(suggester, 0.95));
        grants(desk, vera, chat, Purpose.PEEK, Purpose.SUGGESTIONS);
        types("about my loan ");
        assertThat(suggester.asked).isNotEmpty();
        assertThat(hint()).isEmpty();
    }

    // ---- how it fades

    @Test
    void it_fades_when_the_words_are_deleted_and_the_chat_is_where_it_was() {
        isHinted();
        types("");
        assertThat(hint()).isEmpty();
        assertThat(queue()).isEqualTo(DeskFixture.MAIN);
    }

    @Test
    void it_fades_when_the_words_are_about_something_else() {
        isHinted();
        types("about my loan? no. hello, hello, late ");
        assertThat(hint()).isEmpty();
    }

    @Test
    void it_is_gone_with_the_consent() {
        isHinted();
        int read = suggester.asked.size();
        vera.sends(new ClientFrame.Withdraw(desk.command(), chat));
        assertThat(hint()).isEmpty();
        desk.startsOver(vera);
        types("my loan ");
        assertThat(suggester.asked).hasSize(read);
    }

    @Test
    void it_is_gone_with_the_visitor() {
        isHinted();
        vera.disconnects();
        assertThat(hint()).isEmpty();
    }

    @Test
    void it_is_gone_when_nobody_types_for_long() {
        isHinted();
        desk.pass(Limits.DEFAULT.draftIdle().plusSeconds(1));
        assertThat(hint()).isEmpty();
    }

    @Test
    void it_is_gone_when_the_chat_is_closed() {
        isHinted();
        vera.sends(new ClientFrame.Close(desk.command(), chat));
        assertThat(hint()).isEmpty();
    }

    @Test
    void what_is_found_too_late_is_no_hint() {
        Slow slow = new Slow();
        anew(desk(slow, 0.5));
        grants(desk, vera, chat, Purpose.PEEK, Purpose.SUGGESTIONS);
        desk.types(vera, "about my loan ");
        desk.pass(Duration.ofMillis(10));
        vera.sends(new ClientFrame.Withdraw(desk.command(), chat));
        slow.answers.get(0).run();
        desk.settle();
        assertThat(hint()).isEmpty();
    }

    // ---- the decision

    private void otherTeamIsThere() {
        desk.agent("full", "other-full");
        for (int i = 0; i < 3; i++) {
            TestClient another = desk.visitor("another" + i);
            another.sends(new ClientFrame.Start(desk.command(), "money", "en", Map.of()));
        }
    }

    @Test
    void what_is_sent_decides_and_the_chat_waits_where_the_rule_has_it_with_the_wait_it_has() {
        otherTeamIsThere();
        isHinted();
        desk.pass(Duration.ofSeconds(30));
        desk.posts(vera, chat, "about my loan");
        assertThat(hint()).isEmpty();
        assertThat(queue()).isEqualTo(DeskFixture.OTHER);
        assertThat(folded().rule()).isEqualTo("lenders");
        assertThat(folded().priority()).isEqualTo(5);
        assertThat(folded().waitingSince()).isEqualTo(folded().startedAt());
        assertThat(folded().transfers()).isZero();
        assertThat(trace()).last().satisfies(step -> assertThat(step.rule()).isEqualTo("lenders"));
    }

    @Test
    void a_chat_in_which_somebody_takes_part_stays_where_it_is() {
        otherTeamIsThere();
        TestClient sue = desk.agent("sue", "super-sue");
        sue.sends(new AgentFrame.Join(desk.command(), chat));
        desk.posts(vera, chat, "about my loan");
        assertThat(folded().joined()).hasSize(1);
        assertThat(queue()).isEqualTo(DeskFixture.MAIN);
    }

    @Test
    void a_chat_that_moves_stands_behind_those_who_wait_there_longer() {
        TestClient early = desk.visitor("early");
        otherTeamIsThere();
        early.sends(new ClientFrame.Start(desk.command(), "money", "en", Map.of()));
        desk.pass(Duration.ofSeconds(30));
        TestClient kim = desk.visitor("kim");
        chat = desk.startsChat(kim);
        desk.posts(kim, chat, "about my loan");
        assertThat(queue()).isEqualTo(DeskFixture.OTHER);
        desk.pass(Duration.ofSeconds(2));
        assertThat(kim.latest(RoutingFrame.Queued.class).position()).isEqualTo(2);
    }

    @Test
    void it_is_decided_by_what_was_sent_and_not_by_what_was_typed_before() {
        otherTeamIsThere();
        isHinted();
        desk.posts(vera, chat, "why so late?");
        assertThat(queue()).isEqualTo(DeskFixture.MAIN);
        assertThat(hint()).isEmpty();
        assertThat(events().stream().map(RecordedEvent::event)).noneMatch(ChatEvent.Routed.class::isInstance);
    }

    @Test
    void an_agent_who_becomes_free_there_gets_the_chat() {
        TestClient olga = desk.agent("olga", "other-olga");
        desk.posts(vera, chat, "about my loan");
        assertThat(folded().agent().map(Object::toString)).contains("olga");
        assertThat(olga.all(ServerFrame.Event.class)).isNotEmpty();
    }

    @Test
    void where_nobody_takes_chats_it_does_not_go() {
        desk.posts(vera, chat, "about my loan");
        assertThat(queue()).isEqualTo(DeskFixture.MAIN);
    }

    @Test
    void who_comes_there_later_is_not_given_what_the_visitor_has_long_talked_of_otherwise() {
        desk.posts(vera, chat, "about my loan");
        desk.posts(vera, chat, "why so late?");
        desk.pass(Duration.ofSeconds(5));
        desk.agent("olga", "other-olga");
        desk.pass(Duration.ofSeconds(5));
        assertThat(queue()).isEqualTo(DeskFixture.MAIN);
        assertThat(events().stream().map(RecordedEvent::event)).noneMatch(ChatEvent.Routed.class::isInstance);
    }

    @Test
    void where_nobody_takes_chats_it_is_not_tried_every_second_for_each_message() {
        AtomicInteger reads = new AtomicInteger();
        anew(new DeskFixture(
                FlakyStore.counting(MemoryStore.create(), "read", reads),
                builder -> with(suggester).apply(builder).routing(PLAN).earlyRouting(0.5)));
        for (int i = 0; i < 5; i++) {
            desk.posts(vera, chat, "about my loan");
        }
        reads.set(0);
        desk.pass(Duration.ofSeconds(20));
        assertThat(reads).hasValueLessThan(5);
    }

    @Test
    void a_chat_that_came_by_another_rule_or_was_sent_there_by_hand_is_left_where_it_is() {
        anew(new DeskFixture(builder -> with(suggester)
                .apply(builder)
                .earlyRouting(0.5)
                .routing(RoutingPlan.builder()
                        .team(TeamPolicy.of(DeskFixture.MAIN))
                        .team(TeamPolicy.of(DeskFixture.OTHER))
                        .rule(Rule.named("shop")
                                .when(Condition.page("/shop/**"))
                                .to(DeskFixture.MAIN)
                                .build())
                        .rule(Rule.named("lenders")
                                .when(Condition.topic("money"))
                                .to(DeskFixture.OTHER)
                                .build())
                        .build())));
        otherTeamIsThere();
        TestClient kim = desk.visitor("kim");
        kim.sends(new ClientFrame.Start(desk.command(), null, "en", Map.of(), "/shop/tea", null));
        chat = kim.latest(ServerFrame.Ok.class).chat();
        desk.posts(kim, chat, "about my loan");
        assertThat(folded().rule()).isEqualTo("shop");
        assertThat(queue()).isEqualTo(DeskFixture.MAIN);
    }

    @Test
    void a_decision_waits_for_no_draft_that_is_typed_meanwhile() {
        Slow slow = new Slow();
        anew(desk(slow, 0.5));
        otherTeamIsThere();
        grants(desk, vera, chat, Purpose.PEEK, Purpose.SUGGESTIONS);
        types("one ");
        desk.posts(vera, chat, "about my loan");
        types("two ");
        slow.answers.get(0).run();
        desk.settle();
        slow.answers.get(1).run();
        desk.settle();
        assertThat(queue()).as("asked about what was sent before what is typed").isEqualTo(DeskFixture.OTHER);
    }

    @Test
    void a_bot_begins_the_flow_of_what_was_sent_and_none_of_what_is_typed() {
        Responses withBot = Responses.builder()
                .library(RESPONSES.library())
                .policy(ResponsePolicy.of(PolicyRule.builder("bots", ResponseMode.FREE)
                        .bot(BotMode.FLOWS)
                        .build()))
                .flow(FlowScene.flow("loans", 1)
                        .topic("money")
                        .step(new FlowStep.End("bye", FlowScene.en("We lend in the morning.")))
                        .build())
                .build();
        anew(new DeskFixture(builder ->
                with(suggester).apply(builder).responses(withBot).routing(PLAN).earlyRouting(0.5)));
        grants(desk, vera, chat, Purpose.PEEK, Purpose.SUGGESTIONS);
        types("about my loan ");
        desk.pass(Duration.ofSeconds(5));
        assertThat(hint().orElseThrow().sentence())
                .contains("for team other, and a bot would walk flow loans. Nothing is decided before it is sent.");
        assertThat(events().toString()).doesNotContain("loans");
        desk.posts(vera, chat, "about my loan");
        desk.pass(Duration.ofSeconds(5));
        assertThat(NodesScene.messages(vera)).containsExactly("about my loan", "We lend in the morning.");
    }

    @Test
    void one_that_hangs_costs_the_chat_nothing() {
        Slow hangs = new Slow();
        anew(desk(hangs, 0.5));
        grants(desk, vera, chat, Purpose.PEEK, Purpose.SUGGESTIONS);
        types("about my loan ");
        desk.posts(vera, chat, "about my loan");
        desk.pass(Duration.ofSeconds(5));
        desk.agent("ann");
        assertThat(folded().agent().map(Object::toString)).contains("ann");
    }

    @Test
    void how_sure_must_be_above_nothing_and_at_most_certain() {
        for (double wrong : new double[] {0, -0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ChatDesk.builder().earlyRouting(wrong))
                    .withMessageContaining("above 0 to 1");
        }
    }
}
