package dev.peekwire.measure;

import static dev.peekwire.measure.ChatsByHand.DAY;
import static dev.peekwire.measure.ChatsByHand.OSLO;
import static dev.peekwire.measure.ChatsByHand.measures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Figures of many chats, of the chats measured by hand. */
class DeskMeasuresTest {
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-31T00:00:00Z");
    private static final MeasuredPeriod MONDAY = MeasuredPeriod.day(DAY, OSLO);
    private static final AgentId DEE = new AgentId("dee");
    private static final AgentId BOB = new AgentId("bob");

    private final DeskMeasures desk = DeskMeasures.of(measures(), LONG_AGO, LATER);

    @Test
    void a_day_counts_the_chats_that_were_started_in_it() {
        MeasuresSummary day = desk.summary(MONDAY);
        assertThat(day.count(Counted.STARTED)).isEqualTo(48);
        assertThat(outcomes(day))
                .isEqualTo(Map.of(
                        Counted.OPEN, 2L,
                        Counted.ANSWERED, 31L,
                        Counted.UNANSWERED, 2L,
                        Counted.ABANDONED, 5L,
                        Counted.SHORT_ABANDON, 1L,
                        Counted.BOT, 1L,
                        Counted.TURNED_AWAY, 3L,
                        Counted.LEFT, 3L));
        assertThat(day.count(Counted.LEFT_ANSWERED)).isEqualTo(2);
        assertThat(day.count(Counted.TRANSFERRED)).isEqualTo(4);
        assertThat(day.count(Counted.TRANSFERS)).isEqualTo(5);
    }

    private static Map<Counted, Long> outcomes(MeasuresSummary day) {
        Map<Counted, Long> outcomes = new EnumMap<>(day.counts());
        outcomes.keySet().removeIf(what -> what == Counted.STARTED || what.ordinal() > Counted.LEFT.ordinal());
        assertThat(outcomes.values().stream().mapToLong(n -> n).sum()).isEqualTo(day.count(Counted.STARTED));
        return outcomes;
    }

    @Test
    void abandonment_leaves_out_short_abandons_bots_left_and_open_chats() {
        // 5 of 31 + 2 + 5 + 3
        assertThat(desk.summary(MONDAY).abandonment().orElseThrow()).isCloseTo(5.0 / 41, within(1e-12));
        assertThat(MeasuresSummary.NONE.abandonment()).isEmpty();
    }

    @Test
    void scripted_share_is_of_agents_messages() {
        MeasuresSummary day = desk.summary(MONDAY);
        assertThat(day.count(Counted.SCRIPTED)).isEqualTo(5);
        assertThat(day.scripted().orElseThrow()).isCloseTo(5.0 / day.count(Counted.ANSWERS), within(1e-12));
    }

    @Test
    void times_are_spread_as_they_are_by_hand() {
        Spread abandoned = desk.summary(MONDAY).time(Timing.ABANDONED_AFTER);
        // 0:05, 0:10, 4:00, 5:00, 6:00
        assertThat(abandoned.count()).isEqualTo(5);
        assertThat(abandoned.median()).contains(Duration.ofMinutes(4));
        assertThat(abandoned.mean()).contains(Duration.ofSeconds(183));
        Spread hold = desk.summary(MONDAY).time(Timing.HOLD);
        assertThat(hold.total()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void hours_of_the_night_in_which_the_clocks_go_back_are_told_apart() {
        List<MeasuredPeriod> hours =
                MeasuredPeriod.day(LocalDate.of(2026, 10, 25), OSLO).hours();
        assertThat(hours.stream().map(hour -> desk.summary(hour).count(Counted.STARTED)))
                .startsWith(0L, 0L, 1L, 1L, 0L);
        assertThat(desk.summary(hours.get(3)).count(Counted.ABANDONED)).isEqualTo(1);
    }

    @Test
    void days_add_up_and_so_do_hours_and_teams() {
        MeasuredPeriod year = MeasuredPeriod.days(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), OSLO);
        MeasuresSummary whole = desk.summary(year);
        assertThat(whole.count(Counted.STARTED)).isEqualTo(51);
        assertThat(sum(year.days())).isEqualTo(whole);
        assertThat(sum(year.hours())).isEqualTo(whole);
        assertThat(desk.summary(year, new TeamId("sales")).plus(desk.summary(year, new TeamId("help"))))
                .isEqualTo(whole);
    }

    private MeasuresSummary sum(List<MeasuredPeriod> parts) {
        return parts.stream().map(desk::summary).reduce(MeasuresSummary.NONE, MeasuresSummary::plus);
    }

    @Test
    void nodes_that_know_some_chats_in_part_and_some_both_come_to_the_same_in_any_order() {
        List<DeskMeasures> nodes = new ArrayList<>();
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            List<ChatMeasures> known = new ArrayList<>();
            for (ChatsByHand.HandChat chat : ChatsByHand.all()) {
                List<RecordedEvent> events = chat.events();
                int length = random.nextInt(events.size() + 1);
                if (length > 0 && seed > 0) {
                    known.add(ChatMeasures.of(events.subList(0, length), MeasureRules.DEFAULT));
                } else if (seed == 0) {
                    known.add(chat.measures());
                }
            }
            nodes.add(DeskMeasures.of(known, LONG_AGO.plusSeconds(seed), LATER.minusSeconds(seed)));
        }
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(nodes, new Random(round));
            DeskMeasures all = nodes.stream().reduce(DeskMeasures::plus).orElseThrow();
            assertThat(all.chats()).isEqualTo(desk.chats());
            assertThat(all.plus(all).chats()).isEqualTo(desk.chats());
            assertThat(all.since()).isEqualTo(LONG_AGO.plusSeconds(3));
            assertThat(all.until()).isEqualTo(LATER.minusSeconds(3));
        }
    }

    @Test
    void what_nodes_have_missed_adds_up() {
        DeskMeasures some = new DeskMeasures(Map.of(), LONG_AGO, LATER, 2);
        DeskMeasures others = new DeskMeasures(Map.of(), LONG_AGO, LATER, 3);
        assertThat(some.plus(others).missed()).isEqualTo(5);
    }

    @Test
    void an_agents_work_has_the_own_answers_that_were_asked_for_in_the_period() {
        List<Reply> own = measures().stream()
                .flatMap(chat -> chat.replies().stream())
                .filter(reply -> reply.own() && reply.agent().equals(DEE) && MONDAY.contains(reply.since()))
                .toList();
        assertThat(own).isNotEmpty();
        assertThat(desk.workloads(MONDAY).get(DEE).replies()).containsExactlyInAnyOrderElementsOf(own);
    }

    @Test
    void who_answers_while_the_chat_is_on_hold_is_there_without_time_of_work() {
        HandEvents events = new HandEvents(new ChatId("held"));
        Instant nine = MONDAY.from().plus(Duration.ofHours(9));
        events.add(nine, "visitor starts help").add(nine, "desk gives ann").add(nine, "ann holds");
        events.add(nine.plusSeconds(3_700), "visitor says").add(nine.plusSeconds(3_760), "ann says");
        DeskMeasures one =
                DeskMeasures.of(List.of(ChatMeasures.of(events.events(), MeasureRules.DEFAULT)), LONG_AGO, LATER);
        MeasuredPeriod hour = new MeasuredPeriod(nine.plusSeconds(3_600), nine.plusSeconds(7_200), OSLO);
        Workload ann = one.workloads(hour).get(new AgentId("ann"));
        assertThat(ann.stints()).isEmpty();
        assertThat(ann.replies()).extracting(Reply::needed).containsExactly(Duration.ofMinutes(1));
    }

    @Test
    void it_covers_a_period_that_lies_between_and_of_which_nothing_was_missed() {
        DeskMeasures some = new DeskMeasures(Map.of(), MONDAY.from(), MONDAY.to(), 0);
        assertThat(some.covers(MONDAY)).isTrue();
        assertThat(some.covers(MeasuredPeriod.day(DAY.minusDays(1), OSLO))).isFalse();
        assertThat(some.covers(MeasuredPeriod.day(DAY.plusDays(1), OSLO))).isFalse();
        assertThat(new DeskMeasures(Map.of(), MONDAY.from(), MONDAY.to(), 1).covers(MONDAY))
                .isFalse();
    }

    @Test
    void chats_at_once_are_weighted_by_time_and_chats_on_hold_do_not_count() {
        // 17:00-10 one, -15 two, -20 one, -25 three, -30 two, -40 one
        Concurrency dee = desk.workloads(MONDAY).get(DEE).concurrency();
        assertThat(dee.time())
                .isEqualTo(Map.of(1, Duration.ofMinutes(25), 2, Duration.ofMinutes(10), 3, Duration.ofMinutes(5)));
        assertThat(dee.busy()).isEqualTo(Duration.ofMinutes(40));
        assertThat(dee.mean()).hasValue(1.5);
        assertThat(dee.most()).isEqualTo(3);
        assertThat(dee.share(2)).hasValue(0.375);
        assertThat(new Concurrency(Collections.emptySortedMap()).mean()).isEmpty();
        assertThat(new Concurrency(Collections.emptySortedMap()).share(1)).isEmpty();
    }

    @Test
    void work_over_midnight_is_cut_there() {
        // 1:30 for the lost agent's chat, 1:00 to and fro, 20:00 for the message left, 9:30 before midnight
        assertThat(busy(MONDAY)).isEqualTo(Duration.ofMinutes(32));
        // 10:00 after it, and 6:00 in the morning
        assertThat(busy(MeasuredPeriod.day(DAY.plusDays(1), OSLO))).isEqualTo(Duration.ofMinutes(16));
        assertThat(busy(MeasuredPeriod.days(DAY, DAY.plusDays(2), OSLO))).isEqualTo(Duration.ofMinutes(48));
    }

    @Test
    void work_in_parts_adds_up_to_the_whole() {
        Concurrency dee = MONDAY.hours().stream()
                .map(hour -> desk.workloads(hour).get(DEE))
                .filter(load -> load != null)
                .map(Workload::concurrency)
                .reduce(new Concurrency(Collections.emptySortedMap()), Concurrency::plus);
        assertThat(dee).isEqualTo(desk.workloads(MONDAY).get(DEE).concurrency());
    }

    @Test
    void the_chats_within_a_period_are_all_that_its_figures_are_made_of() {
        MeasuredPeriod year = MeasuredPeriod.days(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), OSLO);
        int chats = 0;
        for (MeasuredPeriod day : year.days()) {
            DeskMeasures within = desk.within(day);
            chats += within.chats().size();
            assertThat(within.summary(day)).isEqualTo(desk.summary(day));
            assertThat(within.workloads(day)).isEqualTo(desk.workloads(day));
        }
        assertThat(chats).isBetween(48, 365 * 47 / 10);
    }

    @Test
    void work_that_is_not_over_counts_up_to_now_and_no_further() {
        DeskMeasures then = DeskMeasures.of(measures(), LONG_AGO, Instant.parse("2026-03-02T14:31:10Z"));
        MeasuredPeriod half =
                new MeasuredPeriod(Instant.parse("2026-03-02T14:30:00Z"), Instant.parse("2026-03-02T15:00:00Z"), OSLO);
        // 15:30:10 in Oslo until 15:31:10
        assertThat(then.workloads(half).get(new AgentId("ann")).concurrency().busy())
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(then.workloads(MeasuredPeriod.day(DAY.plusDays(1), OSLO)).get(new AgentId("ann")))
                .isNull();
    }

    private Duration busy(MeasuredPeriod period) {
        return desk.workloads(period).get(BOB).concurrency().busy();
    }
}
