package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpOutcome;
import dev.peekwire.followup.FollowUpPolicy;
import dev.peekwire.followup.FollowUpState;
import dev.peekwire.spi.FollowUpSender;
import dev.peekwire.spi.FollowUpStore;
import dev.peekwire.tck.time.VirtualScheduler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed between deciding what is sent and sending it; the next one sends it all. */
class FollowUpsCrashTest {
    private static final DeskId DESK = new DeskId("desk");
    private static final int ACKNOWLEDGED = 40;

    @TempDir
    Path folder;

    @Test
    void what_was_decided_is_sent_by_the_next_process_on_postgresql() throws Exception {
        nothingIsLost(PostgresServer.shared().newDatabase());
    }

    @Test
    void what_was_decided_is_sent_by_the_next_process_on_an_h2_file() throws Exception {
        nothingIsLost("jdbc:h2:file:" + folder.resolve("desk"));
    }

    private static void nothingIsLost(String url) throws IOException, InterruptedException {
        int last = KilledWriter.killedAfter(ACKNOWLEDGED, Writer.class, url);
        Queue<FollowUp> sent = new ConcurrentLinkedQueue<>();
        FollowUpSender sender = one -> {
            sent.add(one);
            return CompletableFuture.completedFuture(FollowUpOutcome.sent());
        };
        VirtualScheduler anHourLater = new VirtualScheduler(Instant.now().plus(Duration.ofHours(1)));
        try (JdbcStore store = JdbcStore.at(url);
                ChatDesk desk = ChatDesk.builder()
                        .id(DESK.value())
                        .store(store)
                        .scheduler(anHourLater)
                        .followUps(FollowUpPolicy.of())
                        .followUpSender(sender)
                        .build()) {
            FollowUpStore kept = store.followUps().orElseThrow();
            // While an attempt is under way its time stands still: on a slow machine it would be over otherwise.
            await().atMost(Duration.ofMinutes(2)).until(() -> {
                if (desk.stats().followUps().underWay() == 0) {
                    anHourLater.advance(Duration.ofSeconds(5));
                }
                return kept.unsent(DESK) == 0 && desk.stats().followUps().sent() == sent.size();
            });
            assertThat(sent).extracting(FollowUp::id).doesNotHaveDuplicates();
            assertThat(sent)
                    .extracting(FollowUp::chat)
                    .containsAll(IntStream.rangeClosed(1, last)
                            .mapToObj(FollowUpsCrashTest::chat)
                            .toList());
            assertThat(kept.of(DESK, chat(last))).extracting(FollowUp::state).containsOnly(FollowUpState.SENT);
        }
    }

    private static ChatId chat(int number) {
        return new ChatId("chat-" + number);
    }

    /** Closes chats for ever, says so, and begins to send every third; none gets further. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            JdbcStore store = JdbcStore.at(args[0]);
            for (int number = 1; true; number++) {
                FollowUp one = Chats.followUp(DESK, chat(number), "f-" + number);
                store.append(Chats.start(DESK, chat(number)));
                store.append(Chats.close(DESK, chat(number), 1).withFollowUps(List.of(one)));
                if (number % 3 == 0) {
                    store.followUps()
                            .orElseThrow()
                            .change(one, one.begun(Instant.now().plusSeconds(90)), null);
                }
                System.out.println(number);
                System.out.flush();
            }
        }
    }
}
