package dev.peekwire.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.json.JsonFrameCodec;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.ServerFrame;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FrameNumberTest {
    private static final TextEdit EDIT = new TextEdit(12, 0, ",[9,9,9]");

    private final JsonFrameCodec codec = JsonFrameCodec.client();

    @Test
    void readsTheStateThatAViewersFrameLeadsTo() {
        assertThat(number(new ServerFrame.PeekEdit(3, 41, 42, EDIT, 7))).isEqualTo(42);
        assertThat(number(new ServerFrame.PeekSnapshot(3, 1_234_567, "[1,2]", 7)))
                .isEqualTo(1_234_567);
    }

    @Test
    void readsTheNumberOfAVisitorsFrameThatTheRelayPassedOn() {
        assertThat(number(new ClientFrame.Draft(1, new DraftUpdate.Edit(42, EDIT, 7, true))))
                .isEqualTo(42);
        assertThat(number(new ClientFrame.Draft(1, new DraftUpdate.Snapshot(43, "a", 7, false))))
                .isEqualTo(43);
    }

    @Test
    void leavesOtherFramesToTheCodec() {
        assertThat(number(new ServerFrame.DraftAck(1, 8))).isEqualTo(FrameNumber.NONE);
        assertThat(number(new ServerFrame.PeekTyping(1, true))).isEqualTo(FrameNumber.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[{\"peekEdit\":[3,41,42,1,0,\"a\",7]}]", "{\"event\":{\"chat\":\"[1,2,3\"}}"})
    void leavesWhatIsNotOneDraftFrameToTheCodec(String text) {
        assertThat(number(text)).isEqualTo(FrameNumber.NONE);
    }

    @Test
    void countsFromWhereTheBytesBegin() {
        ByteBuf bytes = Unpooled.copiedBuffer("xx{\"edit\":[1,77,0,0,\"a\",5]}", StandardCharsets.UTF_8);

        assertThat(FrameNumber.of(bytes.skipBytes(2))).isEqualTo(77);
    }

    private long number(Frame frame) {
        return number(codec.encode(frame));
    }

    private static long number(String text) {
        return FrameNumber.of(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8));
    }
}
