package dev.peekwire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.spi.MalformedFrameException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a store keeps of an event. */
class EventCodecTest {
    private final EventCodec codec = new EventCodec();

    @Property(tries = 3_000)
    void what_was_written_is_read(@ForAll("events") ChatEvent event) throws Exception {
        assertThat(codec.decode(codec.encode(event))).isEqualTo(event);
    }

    @Provide
    Arbitrary<ChatEvent> events() {
        return ServerFrameArbitraries.recorded().map(recorded -> recorded.event());
    }

    @Example
    void an_event_is_its_type_and_what_the_type_tells() {
        assertThat(codec.encode(new ChatEvent.MessagePosted("hi \"you\"", MessageOrigin.VISITOR)))
                .isEqualTo(
                        "{\"type\":\"message_posted\",\"text\":\"hi \\\"you\\\"\",\"origin\":{\"kind\":\"visitor\"}}");
    }

    @Example
    void members_of_a_later_version_are_ignored() throws Exception {
        assertThat(codec.decode("{ \"type\" : \"resumed\", \"mood\": {\"is\": [1, null]} }"))
                .isEqualTo(new ChatEvent.Resumed());
    }

    @Example
    void a_text_longer_than_a_frame_may_be_comes_back() throws Exception {
        ChatEvent event = new ChatEvent.NotePosted("x".repeat(300_000));
        assertThat(codec.decode(codec.encode(event))).isEqualTo(event);
    }

    @Example
    void what_is_no_event_is_refused_without_its_words() {
        for (String text : new String[] {
            "",
            "7",
            "[]",
            "{}",
            "{\"type\":\"secret\"}",
            "{\"type\":\"note_posted\",\"text\":\"secret\"} secret",
            "{\"type\":"
        }) {
            assertThatThrownBy(() -> codec.decode(text))
                    .isInstanceOf(MalformedFrameException.class)
                    .hasMessageNotContaining("secret")
                    .hasNoCause();
        }
    }
}
