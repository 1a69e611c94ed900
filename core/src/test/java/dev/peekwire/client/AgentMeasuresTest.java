package dev.peekwire.client;

import static dev.peekwire.client.Scene.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.measure.Concurrency;
import dev.peekwire.measure.Counted;
import dev.peekwire.measure.MeasuredPeriod;
import dev.peekwire.measure.OverloadRule;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.Measured;
import dev.peekwire.protocol.ServerFrame;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Measures, as a product's supervisors see them. */
class AgentMeasuresTest {
    private static final MeasuredPeriod WEEK =
            MeasuredPeriod.days(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 23), ZoneId.of("Europe/Oslo"));

    private final Agent agent = new Agent().connected();

    private void tell(ServerFrame frame) {
        agent.peer().tell(frame);
        agent.listen();
    }

    private static Measured told() {
        Measured.Part whole = new Measured.Part(
                WEEK.from(),
                WEEK.to(),
                Map.of(Counted.STARTED, 4L, Counted.ANSWERED, 3L, Counted.ABANDONED, 1L),
                Map.of(),
                Duration.ZERO,
                Duration.ZERO,
                0);
        return new Measured(
                id("c1"),
                WEEK.from(),
                WEEK.to(),
                whole,
                List.of(),
                new Concurrency(new TreeMap<>()),
                List.of(),
                OverloadRule.DEFAULT);
    }

    @Test
    void the_figures_of_a_period_are_the_answer_to_the_question() {
        AgentClient supervisor = agent.client;
        MeasuredPeriod week = WEEK;
        CompletionStage<Measured> asked = supervisor.measures(week, MeasuredPeriod.Cut.DAY, null);
        supervisor.measures(WEEK, MeasuredPeriod.Cut.WEEK, new TeamId("support"));
        assertThat(agent.peer().received)
                .containsExactly(
                        new AgentFrame.Measures(
                                id("c1"), WEEK.from(), WEEK.to(), "Europe/Oslo", MeasuredPeriod.Cut.DAY, null),
                        new AgentFrame.Measures(
                                id("c2"),
                                WEEK.from(),
                                WEEK.to(),
                                "Europe/Oslo",
                                MeasuredPeriod.Cut.WEEK,
                                new TeamId("support")));
        tell(told());
        assertThat(asked).isCompletedWithValue(told());
        Measured told = asked.toCompletableFuture().join();
        OptionalDouble abandoned = told.whole().shares().abandonment();
        assertThat(abandoned).hasValue(0.25);
    }

    @Test
    void a_refusal_says_why() {
        CompletionStage<Measured> asked = agent.client.measures(WEEK, MeasuredPeriod.Cut.DAY, null);
        tell(new ServerFrame.Refused(id("c1"), null, Refusal.of(ErrorCode.FORBIDDEN, "measures are for supervisors")));
        assertThatThrownBy(() -> asked.toCompletableFuture().join()).hasMessageContaining("supervisors");
    }
}
