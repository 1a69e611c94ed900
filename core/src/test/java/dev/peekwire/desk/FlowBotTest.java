package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.internal.walk.Bot;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.BotMode;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.flow.FlowAct;
import dev.peekwire.response.flow.FlowBuilder;
import dev.peekwire.response.flow.FlowEnd;
import dev.peekwire.response.flow.FlowStep;
import dev.peekwire.responses.Responses;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** A bot walks visitors through a flow until an agent has them: on virtual time, over frames. */
class FlowBotTest extends FlowScene {
    private static final String OPTIONS = "1. It is late\n2. It is broken\n3. Another order";
    private static final ResponsePolicy BOTS = ResponsePolicy.of(
            PolicyRule.builder("bots", ResponseMode.FREE).bot(BotMode.FLOWS).build());

    private void waiting(Responses responses) {
        open(responses);
        starts("returns", Map.of("name", "Kari"));
        aMoment();
    }

    private void waiting() {
        waiting(responses(BOTS));
    }

    private void aMoment() {
        desk.pass(FlowDesk.BEGINS_AFTER);
    }

    /** Who said what, in order. */
    private List<String> talk() {
        return recorded().stream()
                .filter(recorded -> recorded.event() instanceof ChatEvent.MessagePosted)
                .map(recorded -> recorded.by().kind() + " " + ((ChatEvent.MessagePosted) recorded.event()).text())
                .toList();
    }

    // ---- begins

    @Test
    void who_waits_is_asked_by_the_desk_itself_and_answers() {
        waiting();
        says("12-3456");
        assertThat(talk())
                .containsExactly(
                        "DESK " + GREETING, "DESK " + ASKED, "VISITOR 12-3456", "DESK " + REASON, "DESK " + OPTIONS);
        assertThat(chat().attributes()).containsEntry("order", "12-3456");
        assertThat(vera.all(ServerFrame.Event.class)
                        .map(ServerFrame.Event::event)
                        .filter(event -> event.event() instanceof ChatEvent.MessagePosted)
                        .map(RecordedEvent::by))
                .as("so that the visitor's client can say that it is automatic")
                .contains(Actor.DESK);
        says("1");
        assertThat(talk()).endsWith("VISITOR 1", "DESK " + LATE, "DESK Good bye.");
        assertThat(chat().status()).isEqualTo(Chat.Status.QUEUED);
        says("Thank you!");
        assertThat(talk()).as("one flow a chat").last().isEqualTo("VISITOR Thank you!");
    }

    @Test
    void an_agent_who_is_free_has_the_chat_and_the_bot_says_nothing() {
        open(responses(BOTS));
        ann = desk.agent("ann");
        starts("returns", Map.of());
        aMoment();
        says("12-3456");
        assertThat(talk()).containsExactly("VISITOR 12-3456");
        assertThat(moves()).isEmpty();
    }

    @Test
    void the_place_in_the_queue_and_the_wait_are_as_without_a_bot() {
        waiting();
        var since = chat().waitingSince();
        long move = chat().lastMove();
        says("12-3456");
        says("1");
        assertThat(chat().waitingSince()).isEqualTo(since);
        assertThat(chat().lastMove()).isEqualTo(move);
        assertThat(vera.latest(RoutingFrame.Queued.class).position()).isEqualTo(1);
        assertThat(desk.desk.stats().waiting()).isEqualTo(1);
    }

    /** What the policy and the flow say, and whether the bot begins. */
    @Test
    void a_bot_begins_only_where_the_policy_and_a_flow_let_it() {
        PolicyRule free = PolicyRule.of("all", ResponseMode.FREE);
        FlowBuilder any = flow("any", 1).step(new FlowStep.End("bye", en("We are asleep.")));
        begins(responses(ResponsePolicy.FREE), "returns", false);
        begins(responses(ResponsePolicy.of(free)), "returns", false);
        begins(responses(BOTS), "returns", true);
        begins(responses(BOTS), null, false);
        begins(responses(BOTS), "loans", false);
        begins(responses().policy(BOTS).flow(any.build()).build(), "loans", true);
        begins(responses().policy(BOTS).flow(any.bots(false).build()).build(), "loans", false);
        begins(responses(only(bots().forTeams(DeskFixture.OTHER))), "returns", false);
        begins(responses(only(bots().forTeams(DeskFixture.MAIN))), "returns", true);
        begins(responses(only(bots().forTopics("returns"))), "returns", true);
        begins(responses(only(bots().forTiers(2))), "returns", false);
        begins(responses(only(bots().walking("returns"))), "loans", true);
        begins(
                responses(ResponsePolicy.of(
                        PolicyRule.builder("first", ResponseMode.FREE)
                                .forTopics("returns")
                                .build(),
                        bots().build())),
                "returns",
                false);
        begins(Responses.builder().policy(BOTS).build(), "returns", false);
    }

    private static PolicyRule.Builder bots() {
        return PolicyRule.builder("bots", ResponseMode.FREE).bot(BotMode.FLOWS);
    }

    private static ResponsePolicy only(PolicyRule.Builder rule) {
        return ResponsePolicy.of(rule.build());
    }

    private void begins(Responses responses, String topic, boolean expected) {
        open(responses);
        starts(topic, Map.of());
        aMoment();
        assertThat(!moves().isEmpty()).isEqualTo(expected);
    }

    @Test
    void who_left_a_message_is_not_talked_to() {
        waiting();
        Chat left = Chat.fold(
                chat,
                List.of(new RecordedEvent(
                        chat,
                        1,
                        Instant.EPOCH,
                        Actor.DESK,
                        null,
                        new ChatEvent.Started(
                                chat().visitor().orElseThrow(), DeskFixture.MAIN, "returns", "en", Map.of(), true))));
        assertThat(Bot.next(responses(BOTS), left, null)).isEmpty();
        assertThat(Bot.next(responses(BOTS), Chat.none(chat), null)).isEmpty();
    }

    @Test
    void what_is_sent_may_tell_the_topic_that_nobody_chose_and_what_is_typed_may_not() {
        open(responses(BOTS));
        starts(null, Map.of());
        aMoment();
        assertThat(Bot.next(responses(BOTS), chat(), "returns")).isEmpty();
        says("I want to send it back");
        assertThat(moves()).isEmpty();
        assertThat(Bot.next(responses(BOTS), chat(), "returns")).contains(FlowAct.enter("returns"));
        assertThat(Bot.next(responses(BOTS), chat(), "loans")).isEmpty();
        assertThat(Bot.next(responses(BOTS), chat(), null)).isEmpty();
    }

    /** A suggester knows what is sent to be about that. */
    private void knowing(String topic, ResponsePolicy policy) {
        ScriptedResponse known = ScriptedResponse.builder("known", 1)
                .title("known")
                .topic(topic)
                .body("en", "We take everything back.")
                .approval(APPROVED)
                .build();
        ResponseSuggester sure = new ResponseSuggester() {
            @Override
            public CompletionStage<List<Suggestion>> suggest(SuggestionRequest request) {
                return CompletableFuture.completedFuture(List.of(new Suggestion(known.ref(), "en", 0.9)));
            }

            @Override
            public void library(ScriptLibrary scripts) {}
        };
        Responses responses = Responses.builder()
                .library(ScriptLibrary.of(List.of(known, script("late", LATE))))
                .flow(returns(3).build())
                .policy(policy)
                .build();
        open(builder ->
                builder.responses(responses).suggester(sure, Runnable::run).earlyRouting(0.5));
        starts(null, Map.of("name", "Kari"));
        aMoment();
        assertThat(moves()).isEmpty();
        says("I want to send it back");
    }

    @Test
    void a_suggester_that_knows_what_was_sent_lets_the_bot_begin_the_flow_of_it() {
        knowing("returns", BOTS);
        assertThat(talk()).containsExactly("VISITOR I want to send it back", "DESK " + GREETING, "DESK " + ASKED);
        says("12-3456");
        assertThat(talk()).endsWith("DESK " + REASON, "DESK " + OPTIONS);
    }

    @Test
    void what_began_by_a_topic_that_was_found_goes_on_although_the_rule_names_that_topic() {
        knowing(
                "parcels",
                ResponsePolicy.of(PolicyRule.builder("parcels", ResponseMode.FREE)
                        .forTopics("parcels")
                        .walking("returns")
                        .build()));
        assertThat(talk()).endsWith("DESK " + ASKED);
        says("12-3456");
        assertThat(talk()).endsWith("DESK " + REASON, "DESK " + OPTIONS);
    }

    // ---- answers

    @Test
    void what_was_said_before_the_question_is_no_answer_to_it() {
        open(responses(BOTS));
        starts("returns", Map.of("name", "Kari"));
        says("12-3456");
        assertThat(talk()).containsExactly("VISITOR 12-3456", "DESK " + GREETING, "DESK " + ASKED);
        aMoment();
        assertThat(moves()).hasSize(1);
        says("65-4321");
        assertThat(chat().attributes()).containsEntry("order", "65-4321");
    }

    @Test
    void of_several_messages_at_once_the_latest_is_the_answer_and_it_is_answered_once() {
        waiting();
        vera.sendsOnly(new ClientFrame.Post(desk.command(), chat, "hello?"));
        vera.sendsOnly(new ClientFrame.Post(desk.command(), chat, "12-3456"));
        desk.settle();
        assertThat(talk()).endsWith("VISITOR hello?", "VISITOR 12-3456", "DESK " + REASON, "DESK " + OPTIONS);
        assertThat(moves()).hasSize(2);
    }

    @Test
    void an_answer_beside_the_path_is_met_with_silence_and_the_next_may_be_on_it() {
        waiting();
        says("12-3456");
        int said = talk().size();
        says("Are you a machine?");
        says("Hello?");
        assertThat(talk()).hasSize(said + 2);
        assertThat(chat().flow()).contains(at("reason"));
        says("It is late");
        assertThat(talk()).endsWith("DESK " + LATE, "DESK Good bye.");
    }

    @Test
    void it_insists_no_more_than_the_flow_says_and_hands_over() {
        waiting();
        desk.agent("olga", "other-olga");
        says("I lost it");
        assertThat(talk()).last().isEqualTo("DESK " + RETRY);
        says("I said I lost it");
        assertThat(moves()).last().isEqualTo(new ChatEvent.FlowMoved(at("people"), FlowEnd.HANDED_OVER));
        assertThat(events(ChatEvent.NotePosted.class)).containsExactly(new ChatEvent.NotePosted("No order number."));
        assertThat(chat().agent()).contains(new AgentId("olga"));
    }

    @Test
    void where_nobody_is_to_be_handed_to_the_chat_keeps_its_place_and_the_note() {
        waiting();
        says("I lost it");
        says("I said I lost it");
        assertThat(events(ChatEvent.NotePosted.class)).containsExactly(new ChatEvent.NotePosted("No order number."));
        assertThat(events(ChatEvent.Requeued.class)).isEmpty();
        assertThat(chat().queue()).contains(DeskFixture.MAIN);
        ann = desk.agent("ann");
        assertThat(chat().agent()).contains(new AgentId("ann"));
    }

    @Test
    void it_escalates_by_routing() {
        waiting();
        says("12-3456");
        TestClient tina = desk.agent("tina", "second-tina");
        assertThat(chat().agent()).as("she is free").contains(new AgentId("tina"));
        tina.sends(new AgentFrame.Leave(desk.command(), chat));
        assertThat(chat().lastAgent()).isPresent();

        waiting(responses(BOTS));
        says("12-3456");
        says("2");
        assertThat(chat().tier()).as("nobody of the tier is there").isZero();
        assertThat(moves()).last().isEqualTo(new ChatEvent.FlowMoved(at("expert"), FlowEnd.ESCALATED));
        assertThat(events(ChatEvent.NotePosted.class)).containsExactly(new ChatEvent.NotePosted("A broken order."));
    }

    // ---- stops

    @Test
    void it_stops_when_an_agent_has_the_chat_who_sees_where_it_stands_and_goes_on() {
        waiting();
        says("12-3456");
        ann = desk.agent("ann");
        assertThat(stand(ann).at()).isEqualTo(at("reason"));
        int said = talk().size();
        says("1");
        assertThat(talk()).hasSize(said + 1);
        walks(ann, FlowAct.heard(0, at("reason")));
        assertThat(talk()).endsWith("VISITOR 1", "AGENT " + LATE, "AGENT Good bye.");
    }

    @Test
    void it_stops_for_good_when_an_agent_has_had_the_chat() {
        waiting();
        ann = desk.agent("ann");
        ann.sends(new AgentFrame.Presence(false));
        ann.sends(new AgentFrame.Leave(desk.command(), chat));
        assertThat(chat().status()).isEqualTo(Chat.Status.QUEUED);
        says("12-3456");
        assertThat(talk()).last().isEqualTo("VISITOR 12-3456");
    }

    @Test
    void it_is_silent_while_a_supervisor_takes_part() {
        waiting();
        TestClient sue = desk.agent("sue", "super-sue");
        sue.sends(new AgentFrame.Join(desk.command(), chat));
        assertThat(stand(sue).at()).isEqualTo(at("order"));
        says("12-3456");
        assertThat(talk()).last().isEqualTo("VISITOR 12-3456");
    }

    @Test
    void an_agent_who_has_it_in_the_same_moment_is_not_talked_over() {
        waiting();
        ann = desk.connect("ann");
        vera.sendsOnly(new ClientFrame.Post(desk.command(), chat, "12-3456"));
        ann = desk.agent("ann");
        long had = recorded().stream()
                .filter(recorded -> recorded.event() instanceof ChatEvent.Assigned)
                .findFirst()
                .orElseThrow()
                .version();
        assertThat(recorded())
                .filteredOn(recorded -> recorded.version() > had)
                .noneMatch(recorded ->
                        recorded.by().kind() == Actor.Kind.DESK && recorded.event() instanceof ChatEvent.MessagePosted);
    }

    @Test
    void a_policy_that_is_withdrawn_stops_it() {
        waiting();
        desk.desk.responses(responses().build());
        says("12-3456");
        assertThat(talk()).last().isEqualTo("VISITOR 12-3456");
        assertThat(moves()).last().satisfies(move -> assertThat(move.end()).isEqualTo(FlowEnd.LEFT));
    }

    @Test
    void a_version_that_is_gone_is_left_for_the_record() {
        waiting();
        desk.desk.responses(Responses.builder().policy(BOTS).build());
        says("12-3456");
        assertThat(moves()).last().isEqualTo(new ChatEvent.FlowMoved(at("order"), FlowEnd.LEFT));
        says("Hello?");
        assertThat(moves()).hasSize(2);
    }

    @Test
    void what_it_cannot_say_is_not_said_raw_and_the_agent_finds_it_where_it_stood() {
        waiting(Responses.builder()
                .policy(BOTS)
                .flow(flow("returns", 3)
                        .step(new FlowStep.Choose("reason", en("Go on?"), List.of(option(1, "Yes", "bye"))))
                        .step(new FlowStep.End("bye", en("Good bye, {{attribute.title}}.")))
                        .build())
                .build());
        says("1");
        assertThat(talk()).last().isEqualTo("VISITOR 1");
        ann = desk.agent("ann");
        assertThat(stand(ann).at()).isEqualTo(at("reason"));
    }

    @Test
    void it_says_no_more_than_a_bounded_number_of_messages_whatever_the_visitor_does() {
        waiting();
        says("12-3456");
        for (int i = 0; i < 100; i++) {
            says(i % 2 == 0 ? "3" : "12-3456");
        }
        long bots = talk().stream().filter(line -> line.startsWith("DESK")).count();
        assertThat(bots).isBetween(40L, Bot.MOST_MESSAGES + 3L);
        assertThat(moves()).last().satisfies(move -> assertThat(move.end()).isEqualTo(FlowEnd.LEFT));
    }

    // ---- failures

    @Test
    void a_visitor_who_is_gone_is_not_talked_to_and_the_chat_ends_as_any_other() {
        waiting();
        int said = talk().size();
        vera.disconnects();
        desk.pass(Limits.DEFAULT.visitorGrace().plusSeconds(1));
        assertThat(talk()).hasSize(said);
        assertThat(events(ChatEvent.Closed.class)).containsExactly(new ChatEvent.Closed(CloseReason.VISITOR_LEFT));
    }

    @Test
    void a_restart_goes_on_with_the_next_message_and_says_nothing_twice() {
        waiting();
        says("12-3456");
        List<String> before = talk();
        restarts(responses(BOTS));
        desk.pass(Duration.ofSeconds(5));
        assertThat(talk()).isEqualTo(before);
        vera = desk.visitor(
                "vera", vera.latest(ServerFrame.Welcome.class).resumeToken(), new Cursor(chat, chat().version()));
        says("1");
        assertThat(talk()).endsWith("VISITOR 1", "DESK " + LATE, "DESK Good bye.");
        assertThat(Set.copyOf(talk())).hasSameSizeAs(talk());
    }

    @Test
    void a_store_that_fails_before_or_after_its_step_makes_it_say_so_once() {
        for (boolean before : List.of(true, false)) {
            FlakyStore flaky = new FlakyStore();
            desk = new DeskFixture(flaky.store(), builder -> builder.authenticator(FlowScene::people)
                    .responses(responses(BOTS)));
            starts("returns", Map.of("name", "Kari"));
            flaky.failsBefore = before ? flaky.next("append", 1) : FlakyStore.NEVER;
            flaky.failsAfter = before ? FlakyStore.NEVER : flaky.next("append", 1);
            aMoment();
            flaky.heals();
            assertThat(flaky.failures).isEqualTo(1);
            desk.pass(Duration.ofSeconds(10));
            assertThat(talk()).containsExactly("DESK " + GREETING, "DESK " + ASKED);
        }
    }
}
