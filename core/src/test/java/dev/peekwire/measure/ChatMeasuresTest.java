package dev.peekwire.measure;

import static dev.peekwire.measure.ChatsByHand.all;
import static dev.peekwire.measure.ChatsByHand.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.measure.ChatsByHand.HandChat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChatMeasuresTest {
    static Stream<HandChat> chats() {
        return all().stream();
    }

    @ParameterizedTest
    @MethodSource("chats")
    void a_chat_measures_what_was_worked_out_by_hand(HandChat chat) {
        assertThat(told(chat.measures(), chat.expected())).isEqualTo(chat.expected());
    }

    @ParameterizedTest
    @EnumSource(Timing.class)
    void each_measure_of_time_is_worked_out_by_hand_with_several_values(Timing timing) {
        Set<String> values = chats().map(chat -> chat.expected().get(timing.key()))
                .filter(value -> value != null && !value.equals("0:00"))
                .collect(Collectors.toSet());
        assertThat(values).hasSizeGreaterThanOrEqualTo(timing == Timing.HOLD || timing == Timing.LEFT_ANSWER ? 1 : 5);
    }

    @ParameterizedTest
    @EnumSource(ChatOutcome.class)
    void each_outcome_is_worked_out_by_hand(ChatOutcome outcome) {
        assertThat(chats()).anyMatch(chat -> chat.expected().get("outcome").equals(outcome.name()));
    }

    @Test
    void a_bots_last_words_after_its_walk_leave_the_chat_the_bots_and_words_without_an_end_do_not() {
        assertThat(leftAfter("bot finishes", "bot says")).isEqualTo(ChatOutcome.BOT);
        assertThat(leftAfter("bot walks", "bot says")).isEqualTo(ChatOutcome.ABANDONED);
    }

    private static ChatOutcome leftAfter(String... lines) {
        Instant start = Instant.parse("2026-03-02T08:00:00Z");
        HandEvents events = new HandEvents(new ChatId("bots")).add(start, "visitor starts help");
        for (String line : lines) {
            events.add(start.plusSeconds(30), line);
        }
        events.add(start.plusSeconds(90), "visitor closes VISITOR_LEFT");
        return ChatMeasures.of(events.events(), MeasureRules.DEFAULT).outcome();
    }

    @Test
    void at_any_moment_no_length_of_time_is_negative_and_the_parts_are_within_the_whole() {
        for (HandChat chat : all()) {
            for (int length = 1; length <= chat.events().size(); length++) {
                List<RecordedEvent> events = chat.events().subList(0, length);
                ChatMeasures measures = ChatMeasures.of(events, MeasureRules.DEFAULT);
                Duration whole = Duration.between(
                        events.get(0).at(),
                        events.stream()
                                .map(RecordedEvent::at)
                                .max(Instant::compareTo)
                                .orElseThrow());
                assertThat(measures.times()).as("%s %s", chat, length).allSatisfy((timing, time) -> assertThat(time)
                        .isBetween(Duration.ZERO, whole));
                assertThat(measures.replies())
                        .allSatisfy(reply -> assertThat(reply.waited()).isBetween(Duration.ZERO, whole));
            }
        }
    }

    @Test
    void a_meter_that_is_asked_in_between_goes_on_as_if_it_had_not_been() {
        for (HandChat chat : all()) {
            ChatMeter meter = new ChatMeter(chat.events().get(0).chat(), MeasureRules.DEFAULT);
            chat.events().forEach(event -> {
                meter.add(event);
                meter.measures();
            });
            assertThat(meter.measures()).isEqualTo(chat.measures());
        }
    }

    @Test
    void a_short_abandon_is_what_the_rules_say() {
        HandChat left = named("The visitor left while waiting");
        Duration four = Duration.ofMinutes(4);
        assertThat(ChatMeasures.of(left.events(), new MeasureRules(four)).outcome())
                .isEqualTo(ChatOutcome.ABANDONED);
        assertThat(ChatMeasures.of(left.events(), new MeasureRules(four.plusMillis(1)))
                        .outcome())
                .isEqualTo(ChatOutcome.SHORT_ABANDON);
        assertThat(ChatMeasures.of(named("The visitor left at once").events(), new MeasureRules(Duration.ZERO))
                        .outcome())
                .isEqualTo(ChatOutcome.ABANDONED);
    }

    @Test
    void a_chat_of_which_an_event_is_missing_is_not_measured() {
        List<RecordedEvent> events = all().get(0).events();
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> ChatMeasures.of(events.subList(1, 4), MeasureRules.DEFAULT));
        assertThatIllegalArgumentException().isThrownBy(() -> ChatMeasures.of(List.of(), MeasureRules.DEFAULT));
        assertThatIllegalArgumentException().isThrownBy(() -> new MeasureRules(Duration.ofSeconds(-1)));
    }

    @Test
    void a_chat_without_end_is_measured_in_bounded_memory() {
        HandEvents events = new HandEvents(new ChatId("long"));
        Instant at = Instant.parse("2026-03-02T08:00:00Z");
        events.add(at, "visitor starts sales").add(at, "desk gives ann");
        for (int i = 1; i <= ChatMeter.MOST_REPLIES + 10; i++) {
            Instant then = at.plusSeconds(10L * i);
            events.add(then, "visitor says").add(then.plusSeconds(1), "ann says");
            events.add(then.plusSeconds(2), "ann holds").add(then.plusSeconds(3), "ann resumes");
        }
        ChatMeasures measures = ChatMeasures.of(events.events(), MeasureRules.DEFAULT);
        assertThat(measures.replies()).hasSize(ChatMeter.MOST_REPLIES);
        assertThat(measures.stints()).hasSize(ChatMeter.MOST_STINTS);
        assertThat(measures.count(Counted.ANSWERS)).isEqualTo(ChatMeter.MOST_REPLIES + 10);
    }

    private static HandChat named(String name) {
        return chats().filter(chat -> chat.name().equals(name)).findFirst().orElseThrow();
    }
}
