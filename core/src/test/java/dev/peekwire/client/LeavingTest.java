package dev.peekwire.client;

import static dev.peekwire.client.Scene.CHAT;
import static dev.peekwire.client.Scene.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A visitor who waits, is refused, leaves a message. */
class LeavingTest {
    private final Visitor visitor = new Visitor();

    @Test
    void a_start_says_where_the_visitor_is() {
        visitor.connected();
        visitor.client.start(StartRequest.about("invoice").from("https://shop.example/pay"));
        ClientFrame.Start start = visitor.peer().last(ClientFrame.Start.class);
        assertThat(start.page()).isEqualTo("https://shop.example/pay");
        assertThat(start.topic()).isEqualTo("invoice");
        assertThat(start.message()).isNull();
    }

    @Test
    void a_refusal_says_when_the_team_opens_and_whether_a_message_may_be_left() {
        visitor.connected();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        visitor.client.start(StartRequest.general()).whenComplete((chat, why) -> failure.set(why));
        Refusal refusal = Refusal.away(ErrorCode.TEAM_CLOSED, "closed", Instant.EPOCH, true);
        visitor.peer().tell(new ServerFrame.Refused(id("c1"), null, refusal));
        ChatException why = (ChatException) failure.get().getCause();
        assertThat(why.refusal()).contains(refusal);
        assertThat(why.retryable()).isFalse();
    }

    @Test
    void a_message_that_is_left_is_redacted_on_the_device_as_any_and_in_no_string_form() {
        visitor.connected();
        StartRequest request = StartRequest.general().leaving("my card is 4111 1111 1111 1111");
        visitor.client.start(request);
        assertThat(visitor.peer().last(ClientFrame.Start.class).message())
                .startsWith("my card is ")
                .doesNotContain("1111 1111 1111");
        assertThat(request.toString()).doesNotContain("card");
    }

    @Test
    void the_place_and_the_estimated_wait_are_told() {
        visitor.connected();
        visitor.told.clear();
        visitor.peer().tell(new RoutingFrame.Queued(CHAT, 3, Duration.ofSeconds(95)));
        visitor.peer().tell(new RoutingFrame.Queued(CHAT, 2));
        assertThat(visitor.told).containsExactly("queued 3 95 s", "queued 2");
    }
}
