package dev.peekwire.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.ServerFrame;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private final JsonFrameCodec desk = JsonFrameCodec.desk();
    private final JsonFrameCodec client = JsonFrameCodec.client();

    @Test
    void every_client_frame_comes_back_as_it_was() throws Exception {
        for (Map.Entry<String, Frame> sample : Samples.client().entrySet()) {
            assertThat(desk.decode(client.encode(sample.getValue())))
                    .as(sample.getKey())
                    .isEqualTo(List.of(sample.getValue()));
        }
    }

    @Test
    void every_server_frame_comes_back_as_it_was() throws Exception {
        for (Map.Entry<String, Frame> sample : Samples.server().entrySet()) {
            assertThat(client.decode(desk.encode(sample.getValue())))
                    .as(sample.getKey())
                    .isEqualTo(List.of(sample.getValue()));
        }
    }

    @Test
    void no_type_of_frame_or_event_is_missing() {
        assertThat(Samples.client().values().stream().map(frame -> ((ClientFrame) frame).type()))
                .contains(ClientFrame.Type.values());
        assertThat(Samples.server().values().stream().map(frame -> ((ServerFrame) frame).type()))
                .contains(ServerFrame.Type.values());
        assertThat(Samples.server().values().stream()
                        .filter(ServerFrame.Event.class::isInstance)
                        .map(frame ->
                                ((ServerFrame.Event) frame).event().event().type()))
                .contains(ChatEvent.Type.values());
    }
}
