package dev.peekwire.response.flow;

import dev.peekwire.TeamId;
import dev.peekwire.response.Approval;
import dev.peekwire.routing.rules.AttributeTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Flows for tests. */
final class Flows {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final Approval APPROVED = Approval.approved("lead", NOW);

    private Flows() {}

    /** In English, without steps. */
    static FlowBuilder flow(String id) {
        return ScriptFlow.builder(id, 1).title("About " + id).locale("en").approval(APPROVED);
    }

    static FlowStep.Say say(String id, String next) {
        return new FlowStep.Say(id, FlowText.in("en", "Says " + id), next);
    }

    static FlowStep.End end(String id) {
        return new FlowStep.End(id, null);
    }

    static FlowStep.Ask ask(String id, Answer takes, String next, String otherwise) {
        return new FlowStep.Ask(id, FlowText.in("en", "Asks " + id), takes, id, next, null, 2, otherwise);
    }

    static FlowStep.Option option(int key, String label, String next) {
        return new FlowStep.Option(key, Map.of("en", label), next);
    }

    static FlowStep.Choose choose(String id, FlowStep.Option... options) {
        return new FlowStep.Choose(id, FlowText.in("en", "Choose " + id), List.of(options));
    }

    static FlowStep.Branch branch(String id, String attribute, String value, String next, String otherwise) {
        AttributeTest is = new AttributeTest.OneOf(Set.of(value));
        return new FlowStep.Branch(id, List.of(new FlowStep.Case(Map.of(attribute, is), next)), otherwise);
    }

    /** Returns of a shop, in two languages: each sort of step, a way back, and retries. */
    static FlowBuilder returns() {
        FlowText.Words retry = FlowText.in("en", "That is no order number; it looks like 12-3456.")
                .and("fr", "Ce n’est pas un numéro de commande ; il ressemble à 12-3456.");
        AttributeTest dear = AttributeTest.Range.atLeast(BigDecimal.valueOf(100));
        return ScriptFlow.builder("returns", 3)
                .title("Returns & refunds")
                .locale("en")
                .locale("fr")
                .topic("returns")
                .bots(true)
                .approval(APPROVED)
                .step(new FlowStep.Say(
                        "greet",
                        FlowText.in("en", "Hello {{visitor.name|there}}.")
                                .and("fr", "Bonjour {{visitor.name|à vous}}."),
                        "known"))
                .step(new FlowStep.Branch(
                        "known",
                        List.of(new FlowStep.Case(Map.of("order", new AttributeTest.Present(true)), "reason")),
                        "order"))
                .step(new FlowStep.Ask(
                        "order",
                        FlowText.in("en", "What is your order number?")
                                .and("fr", "Quel est votre numéro de commande ?"),
                        new Answer.Reference("##-####"),
                        "order",
                        "reason",
                        retry,
                        3,
                        "people"))
                .step(new FlowStep.Choose(
                        "reason",
                        FlowText.in("en", "What is wrong with {{attribute.order|it}}?")
                                .and("fr", "Que se passe-t-il avec {{attribute.order|celle-ci}} ?"),
                        List.of(
                                new FlowStep.Option(1, Map.of("en", "It is late", "fr", "Elle est en retard"), "late"),
                                new FlowStep.Option(2, Map.of("en", "It is broken", "fr", "Elle est cassée"), "price"),
                                new FlowStep.Option(3, Map.of("en", "Another order", "fr", "Une autre"), "order"))))
                .step(new FlowStep.Ask(
                        "price",
                        FlowText.in("en", "What did it cost, in euro?").and("fr", "Combien coûtait-elle, en euros ?"),
                        new Answer.Decimal(BigDecimal.ZERO, null, 2),
                        "price",
                        "dear",
                        null,
                        2,
                        "people"))
                .step(new FlowStep.Branch(
                        "dear", List.of(new FlowStep.Case(Map.of("price", dear), "expert")), "refund"))
                .step(new FlowStep.Escalate("expert", 2, "A dear order came broken."))
                .step(new FlowStep.Say("late", FlowText.script("delivery.late"), "bye"))
                .step(new FlowStep.Say(
                        "refund",
                        FlowText.in("en", "We pay {{attribute.price:money EUR|\"it\"}} back.")
                                .and("fr", "Nous vous remboursons {{attribute.price:money EUR|\"tout\"}}."),
                        "bye"))
                .step(new FlowStep.HandOver("people", new TeamId("support"), "No order number."))
                .step(new FlowStep.End("bye", FlowText.in("en", "Good bye.").and("fr", "Au revoir.")));
    }
}
