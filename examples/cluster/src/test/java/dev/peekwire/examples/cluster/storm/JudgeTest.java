package dev.peekwire.examples.cluster.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The judge lets what is right pass, and names each fault that a storm may do. */
class JudgeTest {
    private static final ChatId CHAT = new ChatId("chat-1");
    private static final VisitorId VISITOR = new VisitorId("visitor-1");

    private final Judge judge = new Judge(Set.of("one", "two"));

    @Test
    void what_was_acknowledged_kept_shown_and_told_once_is_no_fault() {
        assertThat(judge.faults(told(1, 2), kept("one", "two"))).isEmpty();
    }

    @Test
    void a_message_that_is_acknowledged_and_not_kept_is_a_fault() {
        assertThat(judge.faults(told(1, 2), kept("one"))).contains("two: acknowledged, and kept 0 times");
    }

    @Test
    void a_message_that_is_kept_twice_is_a_fault() {
        assertThat(judge.faults(told(1, 2), kept("one", "two", "two"))).contains("two: acknowledged, and kept 2 times");
    }

    @Test
    void a_message_that_no_agent_was_shown_is_a_fault() {
        assertThat(new Judge(Set.of("one")).faults(told(1, 2), kept("one", "two")))
                .containsExactly("two: acknowledged, and shown to no agent");
    }

    @Test
    void another_order_than_the_visitor_was_told_is_a_fault() {
        assertThat(judge.faults(told(1, 2), kept("two", "one")))
                .containsExactly("visitor was told [one, two], kept is [two, one]");
    }

    @Test
    void an_event_that_is_told_twice_or_late_is_a_fault() {
        assertThat(judge.faults(told(1, 1), kept("one", "two")))
                .containsExactly("visitor was told out of order: [1, 1]");
        assertThat(judge.faults(told(2, 1), kept("one", "two")))
                .containsExactly("visitor was told out of order: [2, 1]");
    }

    @Test
    void a_version_that_is_missing_is_a_fault() {
        List<RecordedEvent> gap = List.of(posted(1, "one"), posted(3, "two"));
        assertThat(judge.faults(told(1, 3), gap)).containsExactly("visitor: versions with gaps: [1, 3]");
    }

    @Test
    void what_the_desk_refused_for_good_is_a_fault() {
        Judge.Memory refused = new Judge.Memory(
                "visitor", List.of("two: COMMAND_CONFLICT"), Set.of("one"), List.of(1L), List.of("one"));
        assertThat(judge.faults(refused, kept("one"))).containsExactly("two: COMMAND_CONFLICT");
    }

    private static Judge.Memory told(long first, long second) {
        return new Judge.Memory(
                "visitor", List.of(), Set.of("one", "two"), List.of(first, second), List.of("one", "two"));
    }

    private static List<RecordedEvent> kept(String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i -> posted(i + 1, texts[i]))
                .toList();
    }

    private static RecordedEvent posted(long version, String text) {
        ChatEvent message = new ChatEvent.MessagePosted(text, MessageOrigin.VISITOR);
        return new RecordedEvent(CHAT, version, Instant.EPOCH, Actor.visitor(VISITOR), null, message);
    }
}
