package dev.peekwire.response.files;

import dev.peekwire.TeamId;
import dev.peekwire.response.Approval;
import dev.peekwire.response.flow.Answer;
import dev.peekwire.response.flow.FlowBuilder;
import dev.peekwire.response.flow.FlowStep;
import dev.peekwire.response.flow.FlowText;
import dev.peekwire.response.flow.ScriptFlow;
import dev.peekwire.routing.rules.AttributeTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Flows whose steps lead on, one to the next, and to an ending. */
final class RandomFlows {
    private final Random random;
    private final RandomTexts texts;

    RandomFlows(Random random, RandomTexts texts) {
        this.random = random;
        this.texts = texts;
    }

    ScriptFlow flow(String id, int version) {
        FlowBuilder flow = ScriptFlow.builder(id, version)
                .title(texts.line(80))
                .topic(random.nextBoolean() ? null : texts.line(40))
                .bots(random.nextBoolean())
                .approval(random.nextBoolean() ? Approval.DRAFTED : Approval.approved("x", Instant.ofEpochSecond(7)))
                .locale("fr")
                .locale("en");
        int steps = 1 + random.nextInt(8);
        for (int i = 0; i < steps; i++) {
            flow.step(step("s" + i, "s" + (i + 1)));
        }
        flow.step(last("s" + steps));
        return flow.defaultLocale(random.nextBoolean() ? "fr" : "en").build();
    }

    private FlowStep step(String id, String next) {
        return switch (random.nextInt(4)) {
            case 0 -> new FlowStep.Say(id, text(), next);
            case 1 ->
                new FlowStep.Ask(
                        id,
                        text(),
                        answer(),
                        "a." + id,
                        next,
                        random.nextBoolean() ? null : text(),
                        1 + random.nextInt(3),
                        next);
            case 2 ->
                new FlowStep.Choose(
                        id,
                        text(),
                        List.of(new FlowStep.Option(1, labels("1"), next), new FlowStep.Option(9, labels("9"), next)));
            default -> new FlowStep.Branch(id, List.of(new FlowStep.Case(when(), next)), next);
        };
    }

    private FlowStep last(String id) {
        return switch (random.nextInt(4)) {
            case 0 -> new FlowStep.Escalate(id, 1 + random.nextInt(9), random.nextBoolean() ? "" : texts.line(50));
            case 1 -> new FlowStep.HandOver(id, random.nextBoolean() ? null : new TeamId("a"), texts.line(50));
            case 2 -> new FlowStep.End(id, null);
            default -> new FlowStep.End(id, text());
        };
    }

    private FlowText text() {
        return random.nextInt(4) == 0
                ? FlowText.script("note")
                : FlowText.in("en", texts.body()).and("fr", texts.body());
    }

    private Map<String, String> labels(String key) {
        Map<String, String> labels = new TreeMap<>();
        for (String locale : List.of("en", "fr")) {
            labels.put(locale, key + texts.line(30).replace("{", "(").replace("}", ")"));
        }
        return labels;
    }

    private Answer answer() {
        return switch (random.nextInt(7)) {
            case 0 -> new Answer.Text(1, 1 + random.nextInt(512));
            case 1 -> new Answer.Decimal(null, new BigDecimal("12.50"), random.nextInt(9));
            case 2 -> new Answer.Decimal(BigDecimal.valueOf(-5, 1), null, 0);
            case 3 ->
                new Answer.Day(
                        LocalDate.parse("2026-02-28"), random.nextBoolean() ? null : LocalDate.parse("2030-01-01"));
            case 4 -> new Answer.Email();
            case 5 -> new Answer.Reference("NT-###?");
            default -> new Answer.OneOf(List.of("yes", "no", "1"));
        };
    }

    private Map<String, AttributeTest> when() {
        List<AttributeTest> tests = new ArrayList<>(List.of(
                new AttributeTest.Present(random.nextBoolean()),
                new AttributeTest.OneOf(Set.of("true")),
                new AttributeTest.OneOf(Set.of("gold", "12", "a: b")),
                AttributeTest.Range.atLeast(new BigDecimal("1.5")),
                AttributeTest.Range.below(BigDecimal.TEN),
                new AttributeTest.Range(BigDecimal.ONE, false, BigDecimal.TEN, true)));
        return Map.of("basket", tests.get(random.nextInt(6)), "level.x", tests.get(random.nextInt(6)));
    }
}
