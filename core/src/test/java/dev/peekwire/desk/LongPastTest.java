package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongPastTest {
    private static final int MESSAGES = 60;

    /** A page was a hundred events, however long: more than a backlog, so that a slow client was sent away each time. */
    @Test
    void a_client_who_came_back_to_long_messages_was_sent_away_as_slow() {
        DeskFixture fixture = new DeskFixture(builder -> builder.limits(
                Limits.DEFAULT.toBuilder().commandsPerSecond(1_000).build()));
        TestClient visitor = fixture.visitor("vic");
        fixture.agent("ann");
        ChatId chat = fixture.startsChat(visitor);
        for (int i = 0; i < MESSAGES; i++) {
            fixture.posts(visitor, chat, "x".repeat(8_000));
        }

        TestClient slow = fixture.connect("ann");
        slow.reads = false;
        slow.backlog = 16;
        slow.sends(new ClientFrame.Hello(1, Role.AGENT, "agent-ann", "en", false, List.of(new Cursor(chat, 0))));
        assertThat(slow.closed).isNull();
        slow.readsAgain();

        assertThat(slow.closed).isNull();
        assertThat(slow.all(ServerFrame.Event.class)
                        .filter(event -> event.event().event() instanceof ChatEvent.MessagePosted))
                .hasSize(MESSAGES);
        assertThat(slow.latest(ServerFrame.Synced.class).cursor().version()).isEqualTo(MESSAGES + 2);
    }
}
