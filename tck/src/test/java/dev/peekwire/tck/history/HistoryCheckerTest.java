package dev.peekwire.tck.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryCheckerTest {
    private static final ChatId CHAT = new ChatId("c1");
    private final History history = new History();

    private static RecordedEvent event(long version, ChatEvent event) {
        return new RecordedEvent(CHAT, version, Instant.EPOCH, Actor.visitor(new VisitorId("v1")), null, event);
    }

    private static RecordedEvent message(long version, String text) {
        return event(version, new ChatEvent.MessagePosted(text, MessageOrigin.VISITOR));
    }

    private static RecordedEvent note(long version) {
        return event(version, new ChatEvent.NotePosted("a whisper"));
    }

    private List<Violation.Kind> check(RecordedEvent... stored) {
        return HistoryChecker.check(history, Map.of(CHAT, List.of(stored)), Map.of()).stream()
                .map(Violation::kind)
                .toList();
    }

    @Test
    void what_was_never_answered_may_be_stored_or_not() {
        history.sending("v1", CHAT, "one");
        history.sending("v1", CHAT, "two");

        assertThat(check(message(1, "one"))).isEmpty();
    }

    @Test
    void what_was_refused_for_good_must_not_be_stored() {
        history.sending("v1", CHAT, "one").refused();

        assertThat(check(message(1, "one"))).containsExactly(Violation.Kind.REFUSED_YET_STORED);
    }

    @Test
    void the_first_answer_counts() {
        SentMessage message = history.sending("v1", CHAT, "one");
        message.acknowledged(1);
        message.refused();

        assertThat(message.answer()).isEqualTo(SentMessage.Answer.ACKNOWLEDGED);
        assertThat(check(message(1, "one"))).isEmpty();
    }

    @Test
    void a_message_that_is_in_another_chat_is_lost() {
        history.sending("v1", new ChatId("c2"), "one").acknowledged(1);

        assertThat(check(message(1, "one"))).containsExactly(Violation.Kind.LOST);
    }

    @Test
    void events_out_of_order_or_twice_are_found() {
        history.agentTold("ana", message(2, "two"));
        history.agentTold("ana", message(1, "one"));
        history.agentTold("ana", message(2, "two"));

        assertThat(check(message(1, "one"), message(2, "two")))
                .containsExactly(Violation.Kind.OUT_OF_ORDER, Violation.Kind.OUT_OF_ORDER);
    }

    @Test
    void an_event_that_was_never_stored_is_found() {
        history.agentTold("ana", message(2, "two"));

        assertThat(check(message(1, "one"))).containsExactly(Violation.Kind.ALTERED);
    }

    @Test
    void agents_must_be_told_all_in_between_and_visitors_what_they_may_see() {
        history.agentTold("ana", message(1, "one"));
        history.agentTold("ana", message(3, "three"));
        history.visitorTold("v1", message(1, "one"));
        history.visitorTold("v1", message(3, "three"));

        assertThat(check(message(1, "one"), note(2), message(3, "three"))).containsExactly(Violation.Kind.SKIPPED);
        assertThat(check(message(1, "one"), message(2, "two"), message(3, "three")))
                .containsExactly(Violation.Kind.SKIPPED, Violation.Kind.SKIPPED);
    }

    @Test
    void an_agent_who_carried_too_much_for_a_moment_is_found() {
        history.carries(new AgentId("ana"), 2, 2);
        history.carries(new AgentId("ana"), 3, 2);

        assertThat(check()).containsExactly(Violation.Kind.OVER_CAPACITY);
    }

    @Test
    void two_messages_may_not_have_the_same_text() {
        history.sending("v1", CHAT, "one");

        assertThatThrownBy(() -> history.sending("v2", CHAT, "one")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void violations_tell_no_text() {
        history.sending("v1", CHAT, "a secret").acknowledged(7);

        assertThat(HistoryChecker.check(history, Map.of(), Map.of()).toString())
                .contains("LOST", "c1", "version 7")
                .doesNotContain("secret");
    }
}
