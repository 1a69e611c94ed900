package dev.peekwire.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.json.JsonFrameCodec;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import dev.peekwire.transport.websocket.ServerFixture.Guest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The longest message and the longest draft, in characters of four bytes, pass the default limit both ways. */
@Timeout(300)
final class LargeFramesTest {
    private static final ChatId CHAT = new ChatId("8Zk2");
    private static final CommandId COMMAND = new CommandId("c-1");
    private static final String MESSAGE = "\uD83D\uDE00".repeat(8_000);
    private static final String DRAFT = "\uD83D\uDE00".repeat(4_000);
    private static final List<Frame> UP = List.of(
            new ClientFrame.Post(COMMAND, CHAT, MESSAGE),
            new ClientFrame.Draft(1, new DraftUpdate.Snapshot(1, DRAFT, DraftText.check(DRAFT), false)));
    private static final List<Frame> DOWN = List.of(
            new ServerFrame.Event(
                    0,
                    new RecordedEvent(
                            CHAT,
                            1,
                            Instant.EPOCH,
                            Actor.agent(new AgentId("anna")),
                            COMMAND,
                            new ChatEvent.MessagePosted(MESSAGE, MessageOrigin.AD_LIB))),
            new ServerFrame.PeekSnapshot(1, 1, DRAFT, DraftText.check(DRAFT)));

    @ParameterizedTest
    @EnumSource
    void eight_thousand_emoji_and_a_draft_of_four_thousand_pass_both_ways(EmbeddedServer.Kind kind) throws Exception {
        BlockingQueue<Guest> clients = new LinkedBlockingQueue<>();
        try (ServerFixture fixture = new ServerFixture(kind, WebSocketOptions.defaults());
                WebSocketTransport transport = new WebSocketTransport()) {
            Connection client = transport
                    .connect(fixture.uri(), (connection, peer) -> {
                        Guest guest = new Guest(connection, peer);
                        clients.add(guest);
                        return guest;
                    })
                    .toCompletableFuture()
                    .get(60, TimeUnit.SECONDS);
            Guest server = fixture.guest();
            pass(UP, client, server);
            pass(DOWN, server.connection(), clients.remove());
        }
    }

    /** As a browser sends it: with nothing escaped, in one frame. */
    @ParameterizedTest
    @EnumSource
    void eight_thousand_emoji_in_one_frame_of_a_browser_are_read(EmbeddedServer.Kind kind) throws Exception {
        try (ServerFixture fixture = new ServerFixture(kind, WebSocketOptions.defaults());
                RawClient client = RawClient.connect(fixture.uri())) {
            Guest server = fixture.guest();
            for (Frame frame : UP) {
                String text = JsonFrameCodec.client().encode(frame);
                assertThat(text.getBytes(StandardCharsets.UTF_8).length)
                        .isBetween(16_000, WebSocketOptions.defaults().maxFrame());
                client.text(text);
                assertThat(server.next()).isEqualTo(frame);
            }
        }
    }

    private static void pass(List<Frame> frames, Connection from, Guest to) throws InterruptedException {
        for (Frame frame : frames) {
            assertThat(from.send(new SharedFrame(frame))).isEqualTo(SendResult.QUEUED);
        }
        for (Frame frame : frames) {
            assertThat(to.next()).isEqualTo(frame);
        }
    }
}
