package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.response.tone.ToneRequest;
import dev.peekwire.response.tone.ToneVerdict;
import dev.peekwire.spi.ToneChecker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A checker that blocks the desk's own threads for it. */
@Timeout(180)
class ToneThreadsTest extends ToneScene {
    /** Blocks until it is interrupted. */
    private static final class Blocking implements ToneChecker {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch interrupted = new CountDownLatch(1);

        @Override
        public String name() {
            return "blocking";
        }

        @Override
        public CompletionStage<ToneVerdict> check(ToneRequest request) {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException end) {
                interrupted.countDown();
            }
            return CompletableFuture.completedFuture(ToneVerdict.PASS);
        }
    }

    @Test
    void it_holds_a_message_until_the_deadline_and_is_given_up_when_the_desk_closes() throws Exception {
        Blocking checker = new Blocking();
        desk = new DeskFixture(builder -> builder.toneChecker(checker));
        ann = desk.agent("ann");
        vera = desk.visitor("vera");
        chat = desk.startsChat(vera);

        says("held");
        assertThat(checker.begun.await(60, TimeUnit.SECONDS)).isTrue();
        desk.posts(vera, chat, "Hello?");
        assertThat(messages()).containsExactly("Hello?");
        desk.pass(Duration.ofMillis(500));
        assertThat(messages()).containsExactly("Hello?", "held");

        desk.desk.close();
        assertThat(checker.interrupted.await(60, TimeUnit.SECONDS)).isTrue();
    }
}
