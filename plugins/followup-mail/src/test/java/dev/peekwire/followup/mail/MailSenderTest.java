package dev.peekwire.followup.mail;

import static dev.peekwire.followup.mail.MailScene.followUp;
import static dev.peekwire.followup.mail.MailScene.send;
import static dev.peekwire.followup.mail.MailScene.sender;
import static dev.peekwire.followup.mail.MailScene.transcript;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.followup.FollowUpKind;
import dev.peekwire.followup.FollowUpOutcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent, what is not, and what is said of it. */
class MailSenderTest {
    private static final MailContent PLAIN = MailContent.of("Your chat", "Hello");

    /** Silence costs a time-out each; ThousandMailsTest meets it at every step. */
    static List<Fault> faults() {
        return Fault.all().stream()
                .filter(fault -> fault.kind() != Fault.Kind.SILENCE || fault.step() == Fault.Step.DOT)
                .toList();
    }

    /** The whole table of what an attempt comes to, step by step. */
    @ParameterizedTest
    @MethodSource("faults")
    void at_every_step_a_fault_is_for_now_but_what_the_server_says_of_recipient_or_message(Fault fault)
            throws Exception {
        AtomicReference<Fault> now = new AtomicReference<>(fault);
        try (PostRoom room = PostRoom.with(now)) {
            MailSenderBuilder sender = sender(room, PLAIN);
            if (fault.kind() == Fault.Kind.SILENCE) {
                sender.times(Duration.ofSeconds(6), Duration.ofSeconds(60));
            }
            FollowUpOutcome.Type type = send(sender, transcript()).type();
            FollowUpOutcome.Type expected = fault.isForGood()
                    ? FollowUpOutcome.Type.PERMANENT
                    : fault.isHarmless() ? FollowUpOutcome.Type.SENT : FollowUpOutcome.Type.TEMPORARY;
            assertThat(type).isEqualTo(expected);
            assertThat(room.mails()).hasSize(fault.isHarmless() || fault.leavesDoubt() ? 1 : 0);
        }
    }

    @Test
    void without_tls_nothing_is_sent_unless_that_is_said() throws Exception {
        try (PostRoom room = PostRoom.open()) {
            assertThat(send(sender(room, PLAIN), transcript())).isEqualTo(FollowUpOutcome.temporary("connect"));
            assertThat(send(sender(room, PLAIN).security(MailSecurity.TLS), transcript())
                            .type())
                    .isEqualTo(FollowUpOutcome.Type.TEMPORARY);
            assertThat(room.mails()).isEmpty();
            assertThat(send(sender(room, PLAIN).security(MailSecurity.NONE), transcript()))
                    .isEqualTo(FollowUpOutcome.sent());
        }
    }

    @Test
    void a_server_whose_name_or_key_is_another_gets_nothing() throws Exception {
        try (PostRoom room = PostRoom.with(() -> Fault.NONE)) {
            MailSenderBuilder other = sender(room, PLAIN).server("localhost.localdomain", room.relay.port());
            assertThat(send(other, transcript()).type()).isEqualTo(FollowUpOutcome.Type.TEMPORARY);
            MailSenderBuilder stranger = MailSender.builder()
                    .server("localhost", room.relay.port())
                    .from("desk@example.org", "")
                    .contents(one -> CompletableFuture.completedFuture(Optional.of(PLAIN)));
            assertThat(send(stranger, transcript())).isEqualTo(FollowUpOutcome.temporary("connect"));
            assertThat(room.mails()).isEmpty();
        }
    }

    @Test
    void a_login_that_is_refused_loses_nothing() throws Exception {
        try (PostRoom room = PostRoom.with(() -> Fault.NONE)) {
            room.server.setUser("desk@example.org", "desk", "right");
            MailSenderBuilder sender = sender(room, PLAIN);
            assertThat(send(sender.login("desk", "wrong"), transcript())).isEqualTo(FollowUpOutcome.temporary("login"));
            assertThat(send(sender.login("desk", "right"), transcript())).isEqualTo(FollowUpOutcome.sent());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = MailSecurity.class,
            names = {"NONE", "TLS"})
    void a_server_that_never_stops_talking_is_cut_off_in_time(MailSecurity security) throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket talker = security == MailSecurity.NONE
                        ? new ServerSocket(0, 5, loopback)
                        : PostRoom.trusted().getServerSocketFactory().createServerSocket(0, 5, loopback);
                MailSender sender = MailSender.builder()
                        .server("localhost", talker.getLocalPort())
                        .security(security)
                        .tls(PostRoom.trusted().getSocketFactory())
                        .times(Duration.ofSeconds(5), Duration.ofSeconds(2))
                        .from("desk@example.org", "")
                        .contents(one -> CompletableFuture.completedFuture(Optional.of(PLAIN)))
                        .build()) {
            Thread thread = new Thread(() -> talk(talker), "talker");
            thread.setDaemon(true);
            thread.start();
            long began = System.nanoTime();
            assertThat(sender.send(transcript()).toCompletableFuture().get(90, TimeUnit.SECONDS))
                    .isEqualTo(FollowUpOutcome.temporary("timeout"));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
            talker.close();
            thread.join(Duration.ofSeconds(30).toMillis());
            assertThat(thread.isAlive()).as("it is talked to still").isFalse();
        }
    }

    /** A line of an answer that goes on, ten times a second: no time-out of a step ever comes. */
    private static void talk(ServerSocket talker) {
        try (Socket client = talker.accept()) {
            while (!client.isClosed()) {
                client.getOutputStream().write("220-more\r\n".getBytes(StandardCharsets.US_ASCII));
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (IOException | InterruptedException cutOff) {
            // Which is what was wanted.
        }
    }

    @Test
    void a_port_where_nobody_listens_is_for_now() throws Exception {
        int nobody;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = once.getLocalPort();
        }
        try (PostRoom room = PostRoom.open()) {
            assertThat(send(sender(room, PLAIN).server("localhost", nobody), transcript()))
                    .isEqualTo(FollowUpOutcome.temporary("connect"));
        }
    }

    @Test
    void what_has_nothing_to_say_or_too_much_is_given_up_and_what_could_not_be_made_is_not() throws Exception {
        try (PostRoom room = PostRoom.with(() -> Fault.NONE)) {
            MailSenderBuilder sender = sender(room, PLAIN);
            assertThat(send(sender.contents(one -> CompletableFuture.completedFuture(Optional.empty())), transcript()))
                    .isEqualTo(FollowUpOutcome.permanent("nothing_to_say"));
            ChatException gone = new ChatException(ErrorCode.NOT_FOUND, "no such chat");
            assertThat(send(sender.contents(one -> CompletableFuture.failedFuture(gone)), transcript()))
                    .isEqualTo(FollowUpOutcome.permanent("nothing_to_say"));
            assertThat(send(
                            sender.contents(one -> CompletableFuture.failedFuture(new IllegalStateException("kari"))),
                            transcript()))
                    .isEqualTo(FollowUpOutcome.temporary("content"));
            assertThat(send(
                            sender.contents(one -> {
                                throw new IllegalStateException("kari");
                            }),
                            transcript()))
                    .isEqualTo(FollowUpOutcome.temporary("failed"));
            MailContent large = new MailContent(
                    "s", "t", null, List.of(new MailAttachment("a.bin", "application/octet-stream", new byte[2_000])));
            assertThat(send(sender(room, large).largest(1_999), transcript()))
                    .isEqualTo(FollowUpOutcome.permanent("too_large"));
            assertThat(room.mails()).isEmpty();
        }
    }

    @Test
    void an_invitation_without_a_way_out_is_not_sent() throws Exception {
        try (PostRoom room = PostRoom.with(() -> Fault.NONE)) {
            for (String way :
                    new String[] {null, "http://example.org/leave", "mailto:leave@example.org", "https:leave"}) {
                URI address = way == null ? null : URI.create(way);
                assertThat(send(
                                sender(room, PLAIN).unsubscribe(one -> address),
                                followUp(FollowUpKind.INVITATION, "f-1", "chat-1")))
                        .isEqualTo(FollowUpOutcome.permanent("no_unsubscribe"));
            }
            assertThat(room.mails()).isEmpty();
        }
    }

    @Test
    void more_than_can_wait_is_for_now() throws Exception {
        CompletableFuture<Optional<MailContent>> never = new CompletableFuture<>();
        java.util.concurrent.CountDownLatch go = new java.util.concurrent.CountDownLatch(1);
        try (PostRoom room = PostRoom.with(() -> Fault.NONE);
                MailSender sender = sender(room, PLAIN)
                        .connections(1)
                        .contents(one -> {
                            awaitQuietly(go);
                            return never;
                        })
                        .build()) {
            List<CompletableFuture<FollowUpOutcome>> all = java.util.stream.IntStream.range(0, 110)
                    .mapToObj(i -> sender.send(transcript()).toCompletableFuture())
                    .toList();
            assertThat(all.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join))
                    .hasSizeBetween(9, 10)
                    .containsOnly(FollowUpOutcome.temporary("busy"));
            go.countDown();
        }
    }

    private static void awaitQuietly(java.util.concurrent.CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_builder_says_what_is_out_of_bounds() {
        assertThatIllegalStateException().isThrownBy(() -> MailSender.builder().build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailSender.builder().server("x", 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailSender.builder().connections(51));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailSender.builder().largest(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailSender.builder().times(Duration.ZERO, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailSender.builder().from("nobody", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> MailContent.of(" ", "text"));
    }
}
