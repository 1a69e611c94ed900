package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.FlowStand;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.Approval;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.flow.Answer;
import dev.peekwire.response.flow.FlowAct;
import dev.peekwire.response.flow.FlowBuilder;
import dev.peekwire.response.flow.FlowPosition;
import dev.peekwire.response.flow.FlowStep;
import dev.peekwire.response.flow.FlowText;
import dev.peekwire.response.flow.ScriptFlow;
import dev.peekwire.responses.Responses;
import dev.peekwire.routing.rules.AttributeTest;
import dev.peekwire.spi.Authenticator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/** A desk with flows, and who walks them. */
abstract class FlowScene {
    static final Approval APPROVED = Approval.approved("sue", Instant.EPOCH);
    static final String GREETING = "Hello Kari.";
    static final String ASKED = "What is your order number?";
    static final String RETRY = "That is no order number; it looks like 12-3456.";
    static final String REASON = "What is wrong with 12-3456?";
    static final String LATE = "I am sorry that your order is late; it will be there tomorrow.";

    static final ScriptLibrary LIBRARY = ScriptLibrary.of(
            List.of(script("late", LATE), script("soon", "It will be there in {{input.days:number 1..30}} days.")));

    DeskFixture desk;
    TestClient ann;
    TestClient vera;
    ChatId chat;

    static ScriptedResponse script(String id, String body) {
        return ScriptedResponse.builder(id, 3)
                .shortcut(id)
                .title(id)
                .defaultLocale("en")
                .body("en", body)
                .approval(APPROVED)
                .build();
    }

    static FlowText en(String text) {
        return FlowText.in("en", text);
    }

    static FlowStep.Option option(int key, String label, String next) {
        return new FlowStep.Option(key, Map.of("en", label), next);
    }

    static FlowBuilder flow(String id, int version) {
        return ScriptFlow.builder(id, version)
                .title("About " + id)
                .locale("en")
                .bots(true)
                .approval(APPROVED);
    }

    /** Each sort of step, a way back, and retries. */
    static FlowBuilder returns(int version) {
        AttributeTest known = new AttributeTest.Present(true);
        return flow("returns", version)
                .topic("returns")
                .step(new FlowStep.Say("greet", en("Hello {{visitor.name|there}}."), "known"))
                .step(new FlowStep.Branch(
                        "known", List.of(new FlowStep.Case(Map.of("order", known), "reason")), "order"))
                .step(new FlowStep.Ask(
                        "order", en(ASKED), new Answer.Reference("##-####"), "order", "reason", en(RETRY), 2, "people"))
                .step(new FlowStep.Choose(
                        "reason",
                        en("What is wrong with {{attribute.order|it}}?"),
                        List.of(
                                option(1, "It is late", "late"),
                                option(2, "It is broken", "expert"),
                                option(3, "Another order", "order"))))
                .step(new FlowStep.Say("late", FlowText.script("late"), "bye"))
                .step(new FlowStep.Escalate("expert", 2, "A broken order."))
                .step(new FlowStep.HandOver("people", DeskFixture.OTHER, "No order number."))
                .step(new FlowStep.End("bye", en("Good bye.")));
    }

    static Responses.Builder responses() {
        return Responses.builder().library(LIBRARY).flow(returns(3).build());
    }

    static Responses responses(ResponsePolicy policy) {
        return responses().policy(policy).build();
    }

    /** Of the main team's first or second tier, of the other team, or a supervisor. */
    static CompletionStage<Authenticator.Identity> people(Authenticator.Request request) {
        String[] token = request.token().split("-", 2);
        TeamId team = token[0].equals("other") ? DeskFixture.OTHER : DeskFixture.MAIN;
        return CompletableFuture.completedFuture(new Authenticator.Agent(
                new AgentId(token[1]),
                "Agent " + token[1],
                Set.of(team),
                token[0].equals("super"),
                3,
                Map.of(),
                Set.of(),
                token[0].equals("second") ? 2 : 1));
    }

    final void open(Responses responses) {
        open(builder -> builder.responses(responses));
    }

    final void open(UnaryOperator<ChatDeskBuilder> changes) {
        desk = new DeskFixture(builder -> changes.apply(builder.authenticator(FlowScene::people)));
    }

    /** The process ends, and begins again on the same store. */
    final void restarts(Responses responses) {
        desk.desk.close();
        desk.settle();
        desk = new DeskFixture(
                desk.store,
                builder -> builder.authenticator(FlowScene::people).responses(responses),
                desk.time,
                "again-",
                new ArrayList<>());
    }

    /** Vera's chat is ann's. */
    final void chatting(Responses responses) {
        open(responses);
        ann = desk.agent("ann");
        starts(null, Map.of("name", "Kari"));
    }

    /** Ann stands where the flow asks for the order. */
    final void asking() {
        chatting(responses().build());
        walks(ann, FlowAct.enter("returns"));
    }

    /** Ann stands where the flow lets choose. */
    final void choosing() {
        asking();
        says("12-3456");
        walks(ann, FlowAct.heard(0, at("order")));
    }

    final void starts(String topic, Map<String, String> attributes) {
        vera = desk.visitor("vera");
        vera.sends(new ClientFrame.Start(desk.command(), topic, "en", attributes));
        chat = vera.latest(ServerFrame.Ok.class).chat();
    }

    final void walks(TestClient agent, FlowAct act) {
        agent.sends(new AgentFrame.Walk(desk.command(), chat, act));
    }

    final void says(String text) {
        vera.sends(new ClientFrame.Post(desk.command(), chat, text));
    }

    static FlowPosition at(String step) {
        return at(step, 0);
    }

    static FlowPosition at(String step, int tries) {
        return new FlowPosition(new ScriptRef("returns", 3), step, tries);
    }

    static FlowStand stand(TestClient agent) {
        return agent.latest(ResponseFrame.Flow.class).stand();
    }

    static Refusal refusal(TestClient client) {
        return client.latest(ServerFrame.Refused.class).refusal();
    }

    final List<RecordedEvent> recorded() {
        return desk.store.read(desk.desk.id(), chat, 0, 1_000);
    }

    final Chat chat() {
        return Chat.fold(chat, recorded());
    }

    final <T extends ChatEvent> List<T> events(Class<T> type) {
        return recorded().stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** What was said, by whomever. */
    final List<String> messages() {
        return events(ChatEvent.MessagePosted.class).stream()
                .map(ChatEvent.MessagePosted::text)
                .toList();
    }

    final List<ChatEvent.FlowMoved> moves() {
        return events(ChatEvent.FlowMoved.class);
    }
}
