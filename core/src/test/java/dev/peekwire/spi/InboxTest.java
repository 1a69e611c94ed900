package dev.peekwire.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InboxTest {
    private static final PeerInfo PEER = new PeerInfo("test", "local", null, false);

    private final List<String> told = new ArrayList<>();
    private Runnable reaction = () -> {};
    private final Connection connection = new Closing();
    private final Inbox inbox = new Inbox(connection);

    private final class Closing implements Connection {
        @Override
        public String id() {
            return "test-1";
        }

        @Override
        public SendResult send(SharedFrame frame) {
            return SendResult.CLOSED;
        }

        @Override
        public SendResult send(LatestFrame frame) {
            return SendResult.CLOSED;
        }

        @Override
        public void close(CloseCode code, String reason) {
            inbox.closed(code, reason);
        }
    }

    private final class Telling implements ConnectionListener {
        @Override
        public void onFrame(Frame frame) {
            tell("frame");
        }

        @Override
        public void onMalformed(MalformedFrameException problem) {
            tell("malformed");
        }

        @Override
        public void onClosed(CloseCode code, String reason) {
            tell("closed " + code);
        }

        private void tell(String what) {
            told.add(what);
            reaction.run();
            told.add("end");
        }
    }

    private void open() {
        inbox.open((c, peer) -> new Telling(), PEER);
    }

    @Test
    void an_end_that_comes_inside_a_call_is_told_after_it_and_is_the_last() {
        open();
        reaction = () -> connection.close(CloseCode.NORMAL, "");
        inbox.frame(LineCodec.frame(1, 1, ""));
        inbox.frame(LineCodec.frame(1, 2, ""));
        inbox.closed(CloseCode.LOST, "");
        assertThat(told).containsExactly("frame", "end", "closed NORMAL", "end");
    }

    @Test
    void an_end_while_the_acceptor_is_asked_is_told_to_the_listener_it_gives() {
        inbox.open(
                (c, peer) -> {
                    c.close(CloseCode.UNAUTHENTICATED, "");
                    return new Telling();
                },
                PEER);
        assertThat(told).containsExactly("closed UNAUTHENTICATED", "end");
    }

    @Test
    void after_an_end_the_acceptor_is_not_asked_at_all() {
        inbox.closed(CloseCode.LOST, "");
        open();
        inbox.frame(LineCodec.frame(1, 1, ""));
        assertThat(told).isEmpty();
    }

    @Test
    void a_batch_is_told_frame_by_frame_and_a_malformed_one_not_at_all() {
        open();
        inbox.text("1 1 a\n1 2 b", new LineCodec());
        inbox.text("1 1 a\nnonsense", new LineCodec());
        assertThat(told).containsExactly("frame", "end", "frame", "end", "malformed", "end");
    }

    @Test
    void a_listener_that_throws_is_told_the_end_and_nothing_else() {
        open();
        reaction = () -> {
            throw new IllegalStateException("on purpose");
        };
        inbox.text("1 1 a\n1 2 b", new LineCodec());
        assertThat(told).containsExactly("frame", "closed INTERNAL");
    }

    @Test
    void a_codec_that_throws_what_it_must_not_ends_the_connection() {
        open();
        inbox.text("1 not-a-number x", new LineCodec());
        assertThat(told).containsExactly("closed INTERNAL", "end");
    }

    @Test
    void an_acceptor_that_throws_or_gives_nothing_ends_the_connection() {
        inbox.open((c, peer) -> null, PEER);
        inbox.frame(LineCodec.frame(1, 1, ""));
        assertThat(told).isEmpty();
    }
}
