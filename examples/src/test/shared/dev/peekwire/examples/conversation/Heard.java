package dev.peekwire.examples.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.client.AgentListener;
import dev.peekwire.client.PeekView;
import dev.peekwire.client.VisitorListener;
import dev.peekwire.protocol.EraseReason;
import java.time.Duration;
import java.util.function.Function;

/** What one of the two sees now. */
final class Heard {
    private volatile String draft = "";
    private volatile String message = "";

    String draft() {
        return draft;
    }

    String message() {
        return message;
    }

    void awaits(String text, Function<Heard, String> what) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(what.apply(this)).isEqualTo(text));
    }

    AgentListener agent() {
        return new AgentListener() {
            @Override
            public void onPeek(ChatId chat, PeekView view) {
                draft = view.text();
            }

            @Override
            public void onPeekErased(ChatId chat, EraseReason reason) {
                draft = "";
            }

            @Override
            public void onEvent(RecordedEvent event) {
                note(event);
            }
        };
    }

    VisitorListener visitor() {
        return new VisitorListener() {
            @Override
            public void onEvent(RecordedEvent event) {
                note(event);
            }
        };
    }

    private void note(RecordedEvent event) {
        if (event.event() instanceof ChatEvent.MessagePosted posted) {
            message = posted.text();
        }
    }
}
