package dev.peekwire.examples.cluster.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeedTest {
    private static final ChatId CHAT = new ChatId("c1");

    private static RecordedEvent event(long version, ChatEvent event) {
        return new RecordedEvent(CHAT, version, Instant.EPOCH, Actor.DESK, null, event);
    }

    private static RecordedEvent note(long version, String text) {
        return event(version, new ChatEvent.NotePosted(text));
    }

    @Test
    void a_note_is_there_once_at_the_version_that_was_acknowledged() {
        Deed deed = new Deed(Deed.Kind.NOTE, CHAT, 2, "mind the step");

        assertThat(deed.in(List.of(note(1, "another"), note(2, "mind the step"))))
                .isTrue();
        assertThat(deed.in(List.of(note(1, "another")))).isFalse();
        assertThat(deed.in(List.of(note(1, "mind the step"), note(2, "mind the step"))))
                .isFalse();
    }

    @Test
    void what_came_only_after_its_acknowledgement_was_acknowledged_early() {
        Deed deed = new Deed(Deed.Kind.NOTE, CHAT, 1, "mind the step");

        assertThat(deed.in(List.of(note(1, "another"), note(2, "mind the step"))))
                .isFalse();
    }

    @Test
    void an_accepted_chat_was_given_to_the_one_who_accepted() {
        Deed deed = new Deed(Deed.Kind.ACCEPTED, CHAT, 2, "ana");

        assertThat(deed.in(List.of(given(1, "ana")))).isTrue();
        assertThat(deed.in(List.of(given(1, "ben")))).isFalse();
    }

    private static RecordedEvent given(long version, String agent) {
        return event(version, new ChatEvent.Assigned(new AgentId(agent), CrashNode.ASKED, null));
    }

    @Test
    void an_attribute_is_known_by_its_value() {
        Deed deed = new Deed(Deed.Kind.ATTRIBUTE, CHAT, 1, "4711");

        assertThat(deed.in(List.of(event(1, new ChatEvent.AttributesSet(Map.of("order", "4711"))))))
                .isTrue();
        assertThat(deed.in(List.of(event(1, new ChatEvent.AttributesSet(Map.of("order", "4712"))))))
                .isFalse();
    }
}
