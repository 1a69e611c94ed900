package dev.peekwire.tck.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.spi.Connection;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of {@link dev.peekwire.spi.Transport} and {@link dev.peekwire.spi.Acceptor}. */
abstract class ConnectingRules extends TransportFixture {
    @Test
    void t1_connect_does_not_block() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        host.welcoming(party -> await(gate));
        Future<CompletionStage<Connection>> call = start(() -> harness.client().connect(uri(), new Host(patience())));
        CompletionStage<Connection> stage;
        try {
            stage = get(call);
        } finally {
            gate.countDown();
        }
        get(stage);
    }

    @Test
    void t2_the_acceptor_is_asked_once_and_first_and_the_stage_gives_its_connection() {
        host.welcoming(party -> send(party.connection(), Frames.shared(Frames.down(1))));
        Host client = new Host(patience());
        Connection connection = get(harness.client().connect(uri(), client));
        Party party = client.next();
        party.heard().awaitFrames(1);
        assertThat(connection).isSameAs(party.connection());
        assertThat(client.all()).hasSize(1);
        assertThat(host.next()).isNotNull();
        assertThat(host.all()).hasSize(1);
    }

    @Test
    void t3_frames_that_arrive_at_once_are_not_lost() {
        host.welcoming(party -> Frames.downs(50).forEach(f -> send(party.connection(), Frames.shared(f))));
        Pair pair = pair();
        assertThat(pair.client().heard().awaitFrames(50)).isEqualTo(Frames.downs(50));
    }

    @Test
    void t4_connecting_to_where_nobody_answers_fails_as_unavailable() {
        assertThat(failure(harness.nobody())).isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @Test
    void t4_being_refused_for_good_fails_as_forbidden() {
        Optional<URI> refusing = harness.refusing();
        assumeTrue(refusing.isPresent(), "the transport knows no refusal before a connection stands");
        assertThat(failure(refusing.orElseThrow())).isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void t4_connecting_after_close_fails_as_closed() {
        URI uri = uri();
        harness.client().close();
        assertThat(failure(uri)).isEqualTo(ErrorCode.CLOSED);
    }

    @Test
    void t5_closing_the_transport_closes_its_connections_as_going_away() {
        Pair first = pair();
        Pair second = pair();
        harness.client().close();
        harness.client().close();
        assertThat(first.server().heard().awaitClosed()).isEqualTo(CloseCode.GOING_AWAY);
        assertThat(first.client().heard().awaitClosed()).isEqualTo(CloseCode.GOING_AWAY);
        assertThat(second.server().heard().awaitClosed()).isEqualTo(CloseCode.GOING_AWAY);
    }

    @Test
    void t6_schemes_are_in_lower_case_and_a_frame_of_16_kib_is_allowed() {
        assertThat(harness.client().schemes()).contains(uri().getScheme()).allSatisfy(scheme -> assertThat(scheme)
                .isEqualTo(scheme.toLowerCase(Locale.ROOT)));
        assertThat(harness.client().capabilities().maxFrame()).isGreaterThanOrEqualTo(16 * 1024);
    }

    @Test
    void a1_each_side_learns_of_its_peer_and_has_an_id_of_its_own() {
        Pair first = pair();
        Pair second = pair();
        assertThat(harness.client().schemes()).contains(first.server().peer().scheme());
        assertThat(first.server().peer().address()).isNotBlank();
        assertThat(first.server().peer().secure())
                .isEqualTo(harness.client().capabilities().secure());
        assertThat(Stream.of(first.client(), first.server(), second.client(), second.server())
                        .map(party -> party.connection().id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a1_a_connection_may_be_closed_while_it_is_accepted() {
        host.welcoming(party -> party.connection().close(CloseCode.UNAUTHENTICATED, "go away"));
        Pair pair = pair();
        assertThat(pair.client().heard().awaitClosed()).isEqualTo(CloseCode.UNAUTHENTICATED);
        assertThat(pair.server().heard().awaitClosed()).isEqualTo(CloseCode.UNAUTHENTICATED);
        assertThat(pair.server().heard().breaches()).isEmpty();
    }

    @Test
    void a2_an_acceptor_that_throws_costs_its_connection_and_no_other() {
        Pair before = pair();
        host.welcoming(party -> {
            throw new IllegalStateException("thrown on purpose by the kit");
        });
        Host client = new Host(patience());
        CompletionStage<Connection> stage = harness.client().connect(uri(), client);
        assertThat(outcome(stage, client)).isIn(CloseCode.INTERNAL, ErrorCode.UNAVAILABLE);
        host.welcoming(party -> {});
        echo(before);
        echo(pair());
    }

    @Test
    void two_hundred_clients_come_talk_and_go() {
        host.welcoming(party ->
                party.heard().reacting(f -> send(party.connection(), Frames.shared(Frames.down(Frames.number(f))))));
        uri();
        Host clients = new Host(patience()).welcoming(party -> {
            party.heard().reacting(f -> party.connection().close(CloseCode.NORMAL, "done"));
            party.connection().send(Frames.shared(Frames.up(7)));
        });
        var stages = IntStream.range(0, 200)
                .mapToObj(i -> harness.client().connect(uri(), clients))
                .toList();
        stages.forEach(this::get);
        assertThat(clients.all()).hasSize(200).allSatisfy(party -> {
            assertThat(party.heard().awaitClosed()).isEqualTo(CloseCode.NORMAL);
            assertThat(party.heard().frames()).containsExactly(Frames.down(7));
        });
        assertThat(host.all())
                .hasSize(200)
                .allSatisfy(party -> assertThat(party.heard().awaitClosed()).isEqualTo(CloseCode.NORMAL));
    }

    /** A frame there and one back. */
    final void echo(Pair pair) {
        int up = pair.server().heard().frames().size();
        int down = pair.client().heard().frames().size();
        send(pair.client().connection(), Frames.shared(Frames.up(up + 1L)));
        pair.server().heard().awaitFrames(up + 1);
        send(pair.server().connection(), Frames.shared(Frames.down(down + 1L)));
        pair.client().heard().awaitFrames(down + 1);
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Enum<?> outcome(CompletionStage<Connection> stage, Host client) {
        try {
            get(stage);
            return client.next().heard().awaitClosed();
        } catch (AssertionError e) {
            if (e.getCause() instanceof ChatException refused) {
                return refused.code();
            }
            throw e;
        }
    }

    private ErrorCode failure(URI uri) {
        Host client = new Host(patience());
        CompletionStage<Connection> stage = harness.client().connect(uri, client);
        Throwable thrown = get(stage.handle((connection, e) -> cause(Objects.requireNonNull(e, "it connected"))));
        assertThat(thrown).isInstanceOf(ChatException.class);
        assertThat(client.all()).isEmpty();
        return ((ChatException) thrown).code();
    }

    private static Throwable cause(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
