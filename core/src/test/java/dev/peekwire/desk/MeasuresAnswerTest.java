package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.measure.ChatMeasures;
import dev.peekwire.measure.ChatOutcome;
import dev.peekwire.measure.Counted;
import dev.peekwire.measure.DeskMeasures;
import dev.peekwire.measure.MeasuredPeriod;
import dev.peekwire.measure.OverloadRule;
import dev.peekwire.measure.Reply;
import dev.peekwire.measure.Stint;
import dev.peekwire.protocol.Measured;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a supervisor is told, of chats that are made up. */
class MeasuresAnswerTest {
    private static final TeamId HELP = new TeamId("help");
    private static final TeamId SALES = new TeamId("sales");
    private static final AgentId ANN = new AgentId("ann");
    private static final AgentId BOB = new AgentId("bob");
    private static final CommandId ASKED = new CommandId("c1");
    private static final MeasuredPeriod DAY = MeasuredPeriod.day(LocalDate.of(2026, 3, 2), ZoneId.of("Europe/Oslo"));

    private final List<ChatMeasures> chats = new ArrayList<>();

    /** A chat with one answer, which took so long. */
    private void chat(AgentId agent, TeamId team, Instant at, Duration length, int answer) {
        Instant since = at.plusSeconds(1);
        chats.add(new ChatMeasures(
                new ChatId("c" + chats.size()),
                9,
                team,
                false,
                ChatOutcome.ANSWERED,
                at,
                Optional.of(at.plus(length)),
                Map.of(),
                Map.of(Counted.STARTED, 1),
                List.of(agent),
                List.of(new Reply(agent, true, since, since.plusSeconds(answer), Duration.ofSeconds(answer))),
                List.of(new Stint(agent, at, Optional.of(at.plus(length))))));
    }

    /** Forty chats alone, and forty in fives; answers with five take so long. */
    private void day(AgentId agent, TeamId team, int slow) {
        Instant at = DAY.from();
        for (int i = 0; i < 40; i++) {
            chat(agent, team, at.plusSeconds(600L * i), Duration.ofMinutes(9), 20);
        }
        for (int i = 0; i < 40; i++) {
            chat(agent, team, at.plusSeconds(30_000 + 600L * (i / 5)), Duration.ofMinutes(9), slow);
        }
    }

    private Measured told(TeamId team) {
        MeasuresAnswer answer = new MeasuresAnswer(DeskMeasures.of(chats, DAY.from(), DAY.to()), team);
        return answer.whole(ASKED, DAY, DAY.hours().stream().map(answer::part).toList(), OverloadRule.DEFAULT);
    }

    @Test
    void agents_who_are_slow_because_of_too_many_chats_are_told_with_what_says_so() {
        day(ANN, HELP, 95);
        day(BOB, HELP, 25);
        assertThat(told(null).agents())
                .containsExactly(new Measured.Slow(ANN, 5, 40, Duration.ofSeconds(20), 40, Duration.ofSeconds(95)));
    }

    @Test
    void the_slowest_agent_comes_first_and_twenty_are_told_of() {
        for (int i = 0; i < 22; i++) {
            day(new AgentId("a" + i), HELP, 100 + i);
        }
        assertThat(told(null).agents())
                .hasSize(20)
                .extracting(slow -> slow.agent().value())
                .startsWith("a21", "a20")
                .endsWith("a2");
    }

    @Test
    void an_agent_of_a_team_is_judged_by_all_chats_and_one_of_another_is_not_told_of() {
        day(ANN, HELP, 95);
        chat(ANN, SALES, DAY.from().plusSeconds(60_000), Duration.ofMinutes(1), 5);
        day(BOB, HELP, 95);
        assertThat(told(SALES).agents()).extracting(Measured.Slow::agent).containsExactly(ANN);
        assertThat(told(SALES).whole().count(Counted.STARTED)).isEqualTo(1);
        assertThat(told(SALES).whole().busy())
                .isEqualTo(told(null).whole().busy().minusMinutes(9 * 48));
        assertThat(told(HELP).agents()).hasSize(2);
    }

    @Test
    void chats_at_once_of_the_parts_add_up_to_the_whole() {
        day(ANN, HELP, 95);
        day(BOB, HELP, 25);
        Measured told = told(null);
        assertThat(sum(told, Measured.Part::busy)).isEqualTo(told.whole().busy());
        assertThat(sum(told, Measured.Part::chatTime)).isEqualTo(told.whole().chatTime());
        assertThat(told.whole().mostAtOnce()).isEqualTo(5);
        assertThat(told.chatsAtOnce().busy()).isEqualTo(told.whole().busy());
        assertThat(told.chatsAtOnce().time().get(5)).isEqualTo(Duration.ofMinutes(2 * 8 * 9));
    }

    private static Duration sum(Measured told, java.util.function.Function<Measured.Part, Duration> what) {
        return told.parts().stream().map(what).reduce(Duration.ZERO, Duration::plus);
    }
}
