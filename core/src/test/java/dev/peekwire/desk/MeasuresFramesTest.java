package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.measure.Counted;
import dev.peekwire.measure.MeasureRules;
import dev.peekwire.measure.MeasuredPeriod.Cut;
import dev.peekwire.measure.OverloadRule;
import dev.peekwire.measure.Timing;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Measured;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Supervisors ask what the chats come to in figures. */
class MeasuresFramesTest {
    private static final Instant MORNING = Instant.parse("2026-11-21T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String OSLO = "Europe/Oslo";

    private final FlakyStore flaky = new FlakyStore();
    private final DeskFixture desk =
            new DeskFixture(flaky.store(), builder -> builder.measures(MeasureRules.DEFAULT, 100));

    private TestClient supervisor() {
        return supervisor(desk, "sue");
    }

    private static TestClient supervisor(DeskFixture desk, String connection) {
        TestClient sue = desk.connect(connection);
        sue.sends(new ClientFrame.Hello(1, Role.AGENT, "super-sue", "en", false, List.of()));
        return sue;
    }

    private AgentFrame.Measures asking(Instant from, Instant to, String zone, Cut cut) {
        return new AgentFrame.Measures(desk.command(), from, to, zone, cut, null);
    }

    private AgentFrame.Measures hours() {
        return asking(MORNING, NOON, "UTC", Cut.HOUR);
    }

    private static Refusal refused(TestClient client, ClientFrame frame) {
        client.sends(frame);
        return client.latest(ServerFrame.Refused.class).refusal();
    }

    /** An answer after twenty seconds, closed after thirty. */
    private void talk(TestClient agent, String visitor, String topic) {
        TestClient client = desk.visitor(visitor);
        client.sends(new ClientFrame.Start(desk.command(), topic, "en", Map.of()));
        ChatId chat = client.latest(ServerFrame.Ok.class).chat();
        desk.posts(client, chat, "hello");
        desk.pass(Duration.ofSeconds(20));
        desk.posts(agent, chat, "good day");
        desk.pass(Duration.ofSeconds(10));
        agent.sends(new ClientFrame.Close(desk.command(), chat));
    }

    @Test
    void a_supervisor_is_told_the_figures_of_a_period_and_of_each_of_its_parts() {
        TestClient sue = supervisor();
        TestClient ann = desk.agent("ann");
        talk(ann, "vera", null);
        desk.pass(Duration.ofHours(1));
        talk(ann, "walt", null);
        desk.startsChat(desk.visitor("xena"));
        sue.sends(hours());
        Measured told = sue.latest(Measured.class);
        assertThat(told.parts()).extracting(Measured.Part::from).containsExactly(at(8), at(9), at(10), at(11));
        assertThat(told.parts()).extracting(Measured.Part::to).containsExactly(at(9), at(10), at(11), NOON);
        assertThat(told.parts()).extracting(part -> part.count(Counted.STARTED)).containsExactly(0L, 0L, 1L, 2L);
        Measured.Part eleven = told.parts().get(3);
        Measured.Time twenty =
                new Measured.Time(1, Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20));
        assertThat(eleven.times().get(Timing.FIRST_RESPONSE)).isEqualTo(twenty);
        assertThat(eleven.times().keySet()).isSubsetOf(Measured.TIMINGS);
        assertThat(eleven.busy()).isEqualTo(Duration.ofSeconds(30));
        assertThat(told.whole().from()).isEqualTo(MORNING);
        assertThat(told.whole().count(Counted.STARTED)).isEqualTo(3);
        assertThat(told.whole().count(Counted.OPEN)).isEqualTo(1);
        assertThat(told.whole().times().get(Timing.DURATION).count()).isEqualTo(2);
        assertThat(told.whole().shares().abandonment()).hasValue(0);
        assertThat(told.chatsAtOnce().time()).isEqualTo(new TreeMap<>(Map.of(1, Duration.ofSeconds(60))));
        assertThat(told.whole().chatTime()).isEqualTo(Duration.ofSeconds(60));
        assertThat(told.whole().mostAtOnce()).isEqualTo(1);
        assertThat(told.since()).isEqualTo(MORNING);
        assertThat(told.until()).isEqualTo(desk.time.now());
        assertThat(told.agents()).isEmpty();
        assertThat(told.rule()).isEqualTo(OverloadRule.DEFAULT);
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-11-21T%02d:00:00Z".formatted(hour));
    }

    @Test
    void a_team_has_the_chats_that_were_started_for_it_and_the_work_of_those_who_had_one() {
        talk(desk.agent("ann"), "vera", null);
        talk(desk.agent("cyd", "other-cyd"), "walt", "other");
        TestClient sue = supervisor();
        sue.sends(new AgentFrame.Measures(desk.command(), MORNING, NOON, "UTC", Cut.DAY, new TeamId("other")));
        Measured told = sue.latest(Measured.class);
        assertThat(told.whole().count(Counted.STARTED)).isEqualTo(1);
        assertThat(told.whole().busy()).isEqualTo(Duration.ofSeconds(30));
        sue.sends(new AgentFrame.Measures(desk.command(), MORNING, NOON, "UTC", Cut.DAY, new TeamId("gone")));
        assertThat(sue.latest(Measured.class).whole().counts()).isEmpty();
        assertThat(sue.latest(Measured.class).whole().busy()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, 23", "2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z, 25"})
    void a_day_on_which_the_clocks_change_has_23_or_25_hours(Instant from, Instant to, int hours) {
        TestClient sue = supervisor();
        sue.sends(asking(from, to, OSLO, Cut.HOUR));
        assertThat(sue.latest(Measured.class).parts()).hasSize(hours);
        sue.sends(asking(from, to, OSLO, Cut.DAY));
        assertThat(sue.latest(Measured.class).parts()).singleElement().satisfies(day -> {
            assertThat(day.from()).isEqualTo(from);
            assertThat(day.to()).isEqualTo(to);
        });
    }

    @Test
    void there_are_sixty_two_parts_at_most() {
        TestClient sue = supervisor();
        Instant later = MORNING.plus(Duration.ofHours(Measured.MOST_PARTS));
        sue.sends(asking(MORNING, later, "UTC", Cut.HOUR));
        assertThat(sue.latest(Measured.class).parts()).hasSize(Measured.MOST_PARTS);
        Refusal refusal = refused(sue, asking(MORNING, later.plusMillis(1), "UTC", Cut.HOUR));
        assertThat(refusal.code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        assertThat(refusal.field()).isEqualTo("cut");
        assertThat(refusal.limit()).isEqualTo(62);
        assertThat(refused(sue, asking(Instant.EPOCH, NOON, "UTC", Cut.HOUR)).field())
                .isEqualTo("cut");
        sue.sends(asking(MORNING, later.plusMillis(1), "UTC", Cut.WEEK));
        assertThat(sue.latest(Measured.class).parts()).hasSize(2);
    }

    @Test
    void what_is_no_time_or_no_zone_is_refused_by_its_name() {
        TestClient sue = supervisor();
        for (String zone : List.of("Europe/Atlantis", "", "GMT+99", "x".repeat(999))) {
            Refusal refusal = refused(sue, asking(MORNING, NOON, zone, Cut.DAY));
            assertThat(refusal.code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
            assertThat(refusal.field()).isEqualTo("zone");
        }
        assertThat(refused(sue, asking(NOON, NOON, "UTC", Cut.DAY)).field()).isEqualTo("to");
        assertThat(refused(sue, asking(NOON, MORNING, "UTC", Cut.DAY)).field()).isEqualTo("to");
        assertThat(refused(sue, asking(Instant.MIN, NOON, "UTC", Cut.WEEK)).field())
                .isEqualTo("to");
        assertThat(refused(sue, asking(NOON, Instant.MAX, "UTC", Cut.WEEK)).field())
                .isEqualTo("to");
        assertThat(sue.last(Measured.class)).isEmpty();
    }

    @Test
    void measures_are_for_supervisors() {
        assertThat(refused(desk.agent("ann"), hours()).code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(refused(desk.visitor("vera"), hours())).isEqualTo(Commands.AGENTS_ONLY);
    }

    @Test
    void a_desk_that_does_not_measure_says_so() {
        assertThat(refused(supervisor(new DeskFixture(), "sue"), hours()).code())
                .isEqualTo(ErrorCode.UNSUPPORTED);
    }

    @Test
    void one_question_of_a_supervisor_is_answered_at_a_time() {
        TestClient sue = supervisor();
        TestClient again = supervisor(desk, "sue, in another window");
        AgentFrame.Measures first = hours();
        AgentFrame.Measures second = hours();
        sue.sendsOnly(first);
        again.sendsOnly(second);
        desk.settle();
        assertThat(sue.latest(Measured.class).command()).isEqualTo(first.command());
        assertThat(again.latest(ServerFrame.Refused.class).refusal().code()).isEqualTo(ErrorCode.RATE_LIMITED);
        again.sends(second);
        assertThat(again.latest(Measured.class).command()).isEqualTo(second.command());
    }

    @Test
    void who_was_cut_off_and_asks_again_is_told_on_the_connection_that_is_there() {
        TestClient sue = supervisor();
        TestClient back = supervisor(desk, "sue, come back");
        AgentFrame.Measures question = hours();
        sue.sendsOnly(question);
        back.sendsOnly(question);
        desk.settle();
        assertThat(sue.last(Measured.class)).isEmpty();
        assertThat(back.all(Measured.class)).hasSize(1);
    }

    @Test
    void others_are_answered_while_it_is_counted() {
        TestClient sue = supervisor();
        TestClient vera = desk.visitor("vera");
        sue.sendsOnly(asking(MORNING, MORNING.plus(Duration.ofHours(62)), "UTC", Cut.HOUR));
        vera.sendsOnly(new ClientFrame.Start(new CommandId("now"), null, "en", Map.of()));
        desk.settle();
        int told = desk.indexOf(sue, Measured.class::isInstance);
        assertThat(desk.indexOf(vera, ServerFrame.Ok.class::isInstance)).isBetween(0, told - 1);
    }

    @Test
    void while_the_store_is_away_it_is_said_and_then_it_is_answered() {
        TestClient sue = supervisor();
        flaky.failsBefore = "closed"::equals;
        assertThat(refused(sue, hours()).code()).isEqualTo(ErrorCode.UNAVAILABLE);
        flaky.failsBefore = FlakyStore.NEVER;
        sue.sends(hours());
        assertThat(sue.last(Measured.class)).isPresent();
    }
}
