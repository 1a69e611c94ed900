package dev.peekwire.followup.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.desk.ChatListener;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpId;
import dev.peekwire.followup.FollowUpKind;
import dev.peekwire.followup.FollowUpPolicy;
import dev.peekwire.followup.FollowUpState;
import dev.peekwire.followup.RetryPlan;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.store.memory.MemoryStore;
import dev.peekwire.tck.time.VirtualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A thousand follow-ups to a real mail server, of which every other connection meets a fault, at every step in turn. */
class ThousandMailsTest {
    private static final DeskId DESK = new DeskId("main");
    private static final int MAILS = 1_000;
    private static final RetryPlan PLAN = new RetryPlan(
            Duration.ofSeconds(1), Duration.ofSeconds(10), 40, Duration.ofDays(1), Duration.ofMinutes(10));

    private final VirtualScheduler time = new VirtualScheduler();
    private final MemoryStore store = MemoryStore.create();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Fault> kinds = Fault.all();
    private final Queue<Fault> met = new ConcurrentLinkedQueue<>();

    /** Silence takes a real time-out, so that it is met once at each step. */
    private Fault next() {
        int number = connections.getAndIncrement();
        Fault fault = kinds.get(number / 2 % kinds.size());
        boolean again = number / 2 >= kinds.size() && fault.kind() == Fault.Kind.SILENCE;
        Fault now = number % 2 == 0 || again ? Fault.NONE : fault;
        met.add(now);
        return now;
    }

    private static FollowUp followUp(VirtualScheduler time, int number) {
        ChatId chat = new ChatId("chat-" + number);
        return new FollowUp(
                new FollowUpId("f-" + number),
                DESK,
                chat,
                FollowUpKind.TRANSCRIPT,
                "kari" + number % 7 + "@example.com",
                "nb",
                time.now(),
                time.now(),
                0,
                FollowUpState.WAITING,
                null);
    }

    private List<FollowUp> decided() {
        List<FollowUp> all = new ArrayList<>();
        for (int number = 0; number < MAILS; number++) {
            FollowUp one = followUp(time, number);
            ChatEvent started = new ChatEvent.Started(new VisitorId("kari"), new TeamId("main"), null, "nb", Map.of());
            store.append(new AppendRequest(
                            DESK, one.chat(), 0, null, null, time.now(), Actor.DESK, List.of(started), List.of())
                    .withFollowUps(List.of(one)));
            all.add(one);
        }
        return all;
    }

    @Test
    void each_arrives_once_or_is_reported_and_only_a_doubt_brings_another_copy_that_has_the_same_name() {
        List<FollowUp> all = decided();
        Queue<FollowUp> told = new ConcurrentLinkedQueue<>();
        try (PostRoom room = PostRoom.with(this::next);
                MailSender sender = sender(room);
                ChatDesk desk = desk(sender, told)) {
            await().dontCatchUncaughtExceptions()
                    .atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> {
                        if (desk.stats().followUps().underWay() == 0) {
                            time.advance(Duration.ofSeconds(5));
                        }
                        return store.followUps().orElseThrow().unsent(DESK) == 0 && told.size() >= MAILS;
                    });
            Map<String, Long> copies =
                    room.mails().stream().collect(Collectors.groupingBy(PostRoom::id, Collectors.counting()));
            assertThat(told).hasSize(MAILS).extracting(FollowUp::id).doesNotHaveDuplicates();
            assertSentOnesArrived(all, told, copies);
            assertDoubtsAlone(copies);
        }
    }

    private static void assertSentOnesArrived(List<FollowUp> all, Queue<FollowUp> told, Map<String, Long> copies) {
        Set<FollowUpId> givenUp = told.stream()
                .filter(one -> one.state() == FollowUpState.GIVEN_UP)
                .peek(one -> assertThat(one.reason()).isEqualTo("smtp_550"))
                .map(FollowUp::id)
                .collect(Collectors.toSet());
        MailIds ids = new MailIds("example.org");
        Set<String> expected = new HashSet<>();
        all.stream().filter(one -> !givenUp.contains(one.id())).forEach(one -> expected.add(ids.of(one)));
        assertThat(givenUp).isNotEmpty().hasSizeLessThan(MAILS / 5);
        assertThat(copies.keySet()).containsAll(expected);
    }

    /** As many copies too many as answers were lost after the message was taken; no fault elsewhere makes any. */
    private void assertDoubtsAlone(Map<String, Long> copies) {
        long doubts = met.stream().filter(Fault::leavesDoubt).count();
        long spare = copies.values().stream().mapToLong(count -> count - 1).sum();
        assertThat(spare).isPositive().isLessThanOrEqualTo(doubts);
        assertThat(met).containsAll(kinds);
    }

    private MailSender sender(PostRoom room) {
        return MailSender.builder()
                .server("localhost", room.relay.port())
                .tls(PostRoom.trusted().getSocketFactory())
                .times(Duration.ofSeconds(4), Duration.ofMinutes(1))
                .connections(8)
                .from("desk@example.org", "The desk")
                .contents(one -> CompletableFuture.completedFuture(Optional.of(new MailContent(
                        "Your chat " + one.chat(), "Hello.\n.\n..\nBye.\n".repeat(30), "<p>Hello</p>", List.of()))))
                .build();
    }

    private ChatDesk desk(MailSender sender, Queue<FollowUp> told) {
        return ChatDesk.builder()
                .store(store)
                .scheduler(time)
                .followUps(FollowUpPolicy.of().withRetries(PLAN))
                .followUpSender(sender)
                .listener(new ChatListener() {
                    @Override
                    public void onFollowUp(FollowUp followUp) {
                        told.add(followUp);
                    }
                })
                .build();
    }
}
