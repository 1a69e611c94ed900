package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.ChatId;
import dev.peekwire.protocol.CloseCode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a desk of one process says of itself to who runs it. */
class DeskHealthTest {
    private final FlakyStore store = new FlakyStore();
    private final DeskFixture fixture = new DeskFixture(store.store(), builder -> builder);

    @Test
    void it_serves_from_the_start_and_has_no_node() {
        DeskHealth health = fixture.desk.health();
        assertThat(health.ready()).isTrue();
        assertThat(health.node()).isEmpty();
        assertThat(health.storeAway()).isZero();
    }

    @Test
    void a_store_that_goes_on_failing_makes_it_unready_until_it_answers() {
        TestClient vera = fixture.visitor("vera");
        ChatId chat = fixture.startsChat(vera);
        store.failsBefore = call -> true;
        fixture.posts(vera, chat, "one");
        assertThat(fixture.desk.health().ready()).isTrue();
        for (int i = 0; i < 6; i++) {
            fixture.pass(Duration.ofSeconds(1));
            fixture.posts(vera, chat, "again");
        }
        assertThat(fixture.desk.health().storeAway()).isGreaterThan(DeskHealth.STORE_PATIENCE);
        assertThat(fixture.desk.health().ready()).isFalse();
        assertThat(fixture.desk.stats().storeFailures()).isPositive();
        store.failsBefore = FlakyStore.NEVER;
        fixture.pass(Duration.ofSeconds(2));
        fixture.posts(vera, chat, "two");
        assertThat(fixture.desk.health().ready()).isTrue();
    }

    @Test
    void it_drains_too_and_closes_then() {
        TestClient vera = fixture.visitor("vera");
        CompletableFuture<?> done = fixture.desk.drain(Duration.ofSeconds(2)).toCompletableFuture();
        assertThat(fixture.desk.health().phase()).isEqualTo(DeskHealth.Phase.DRAINING);
        assertThat(fixture.desk.health().ready()).isFalse();
        assertThat(fixture.desk.health().live()).isTrue();
        fixture.pass(Duration.ofSeconds(3));
        assertThat(done).isCompleted();
        assertThat(vera.closed).isEqualTo(CloseCode.RESTART);
        fixture.desk.close();
        assertThat(fixture.desk.health().live()).isFalse();
    }

    @Test
    void to_drain_for_more_than_an_hour_or_less_than_nothing_is_refused() {
        assertThatThrownBy(() -> fixture.desk.drain(Duration.ofMinutes(61)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT1H");
        assertThatThrownBy(() -> fixture.desk.drain(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(fixture.desk.health().ready()).isTrue();
    }
}
