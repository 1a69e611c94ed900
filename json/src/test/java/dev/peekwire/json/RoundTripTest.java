package dev.peekwire.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.draft.DraftText;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.ServerFrame;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {
    private static final JsonFrameCodec DESK = JsonFrameCodec.desk();
    private static final JsonFrameCodec CLIENT = JsonFrameCodec.client();

    @Property(tries = 10_000)
    void what_a_client_says_is_what_the_desk_reads(@ForAll("clientFrames") Frame frame) throws Exception {
        String text = CLIENT.encode(frame);
        assertThat(DESK.decode(text)).isEqualTo(List.of(frame));
        assertThat(DESK.encode(frame)).as("the same from either side").isEqualTo(text);
    }

    @Property(tries = 10_000)
    void what_a_desk_says_is_what_the_client_reads(@ForAll("serverFrames") Frame frame) throws Exception {
        assertThat(CLIENT.decode(DESK.encode(frame))).isEqualTo(List.of(frame));
    }

    @Property(tries = 300)
    void frames_that_are_joined_come_in_order(@ForAll("batches") List<Frame> frames) throws Exception {
        assertThat(DESK.decode(CLIENT.join(frames.stream().map(CLIENT::encode).toList())))
                .isEqualTo(frames);
    }

    @Property(tries = 1000)
    void a_check_that_was_computed_still_holds_after_the_journey(@ForAll("snapshots") String text) throws Exception {
        Frame sent = new ServerFrame.PeekSnapshot(1, 1, text, DraftText.check(text));
        ServerFrame.PeekSnapshot read =
                (ServerFrame.PeekSnapshot) CLIENT.decode(DESK.encode(sent)).get(0);
        assertThat(DraftText.check(read.text())).isEqualTo(read.check());
    }

    @Provide
    Arbitrary<ClientFrame> clientFrames() {
        return ClientFrameArbitraries.all();
    }

    @Provide
    Arbitrary<ServerFrame> serverFrames() {
        return ServerFrameArbitraries.all();
    }

    @Provide
    Arbitrary<List<ClientFrame>> batches() {
        return clientFrames().list().ofMinSize(1).ofMaxSize(20);
    }

    /** Any UTF-16, lone surrogates too. */
    @Provide
    Arbitrary<String> snapshots() {
        return net.jqwik.api.Arbitraries.strings().all().ofMaxLength(30);
    }
}
