package dev.peekwire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.MalformedFrameException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFrameCodecTest {
    private final JsonFrameCodec desk = JsonFrameCodec.desk();
    private final JsonFrameCodec client = JsonFrameCodec.client();

    @Test
    void the_subprotocol_is_named_with_its_version() {
        assertThat(desk.subprotocol()).isEqualTo("peekwire.v1.json").isEqualTo(client.subprotocol());
    }

    @Test
    void each_side_reads_a_ping_as_the_others() throws Exception {
        assertThat(desk.decode("{\"ping\":{}}")).containsExactly(new ClientFrame.Ping());
        assertThat(client.decode("{\"ping\":{}}")).containsExactly(new ServerFrame.Ping());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"open\":{\"chat\":\"a\",\"version\":3,\"new\":1}}",
                "{\"open\":{\"new\":{\"deep\":[1,2.5e300,null,{\"chat\":5}]},\"chat\":\"a\",\"version\":3}}",
                "{\"open\":{\"version\":3,\"chat\":\"a\",\"command\":17}}",
                " { \"open\" : { \"version\" : 3 ,\n\t\"chat\" : \"\\u0061\" , \"\" : [ ] } } \r\n",
                "[{\"open\":{\"chat\":\"a\",\"version\":3}}]"
            })
    void members_it_does_not_know_are_ignored(String text) throws Exception {
        assertThat(desk.decode(text)).hasToString("[Open[cursor=Cursor[chat=a, version=3]]]");
    }

    @Test
    void elements_after_the_last_that_it_knows_are_ignored() throws Exception {
        assertThat(desk.decode("{\"edit\":[7,1,0,0,\"a\",5,0,{\"x\":[1]},null,\"y\"]}"))
                .isEqualTo(desk.decode("{\"edit\":[7,1,0,0,\"a\",5]}"));
        assertThat(desk.decode("{\"edit\":[7,1,0,0,\"a\",5,1,9]}"))
                .isEqualTo(desk.decode("{\"edit\":[7,1,0,0,\"a\",5,1]}"))
                .isNotEqualTo(desk.decode("{\"edit\":[7,1,0,0,\"a\",5]}"));
        assertThat(client.decode("{\"draftAck\":[7,1,true]}")).containsExactly(new ServerFrame.DraftAck(7, 1));
    }

    @Test
    void lone_surrogates_become_replacement_characters_read_and_written() throws Exception {
        Frame read = desk.decode("{\"snapshot\":[7,1,\"a\\ud800b\\ude00\",5]}").get(0);
        assertThat(((DraftUpdate.Snapshot) ((ClientFrame.Draft) read).update()).text())
                .isEqualTo("a\ufffdb\ufffd");
        Frame post = new ClientFrame.Post(new CommandId("c"), new ChatId("a"), "x\ud83d");
        assertThat(client.encode(post)).endsWith("\"text\":\"x\ufffd\"}}");
        assertThat(desk.decode("{\"post\":{\"command\":\"c\",\"chat\":\"a\",\"text\":\"x\\ud83d\"}}"))
                .isEqualTo(desk.decode(client.encode(post)));
    }

    @Test
    void attribute_names_that_become_equal_are_refused() {
        MalformedFrameException problem =
                refused("{\"start\":{\"command\":\"c\",\"attributes\":{\"\\ud800\":\"1\",\"\\ud801\":\"2\"}}}");
        assertThat(problem.refusal().field()).isEqualTo("start.attributes");
    }

    @Test
    void escapes_are_read_as_what_they_stand_for() throws Exception {
        assertThat(desk.decode("{\"\\u0065dit\":[7,1,0,0,\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\ud83d\\ude00\",5]}"))
                .isEqualTo(desk.decode("{\"edit\":[7,1,0,0,\"\\\"\\\\/\\u0008\\u000c\\u000a\\u000d\\u0009😀\",5]}"));
    }

    @Test
    void an_unknown_reason_of_an_erasure_is_read_as_reset() throws Exception {
        assertThat(client.decode("{\"draftErased\":{\"chat\":\"a\",\"reason\":\"why not\"}}"))
                .hasToString(client.decode("{\"draftErased\":{\"chat\":\"a\",\"reason\":\"reset\"}}")
                        .toString());
        assertThat(client.decode("{\"peekErase\":{\"channel\":3,\"erasure\":8,\"reason\":\"why not\"}}"))
                .hasToString(client.decode("{\"peekErase\":{\"channel\":3,\"erasure\":8,\"reason\":\"reset\"}}")
                        .toString());
    }

    @Test
    void an_unknown_close_code_is_read_for_what_it_asks() throws Exception {
        assertThat(client.decode("{\"bye\":{\"code\":4777,\"reason\":\"r\"}}"))
                .hasToString(client.decode("{\"bye\":{\"code\":1006,\"reason\":\"r\"}}")
                        .toString());
        assertThat(((ServerFrame.Bye) client.decode("{\"bye\":{\"code\":4099,\"reason\":\"r\"}}")
                                .get(0))
                        .code())
                .isEqualTo(CloseCode.PROTOCOL_ERROR);
    }

    @Test
    void texts_are_joined_into_one_that_is_read_in_order() throws Exception {
        String one = client.encode(new AgentFrame.Resync(1));
        String two = client.encode(new AgentFrame.Resync(2));
        assertThat(client.join(List.of(one))).isEqualTo(one);
        assertThat(desk.decode(client.join(List.of(one, two))))
                .containsExactly(new AgentFrame.Resync(1), new AgentFrame.Resync(2));
    }

    @Test
    void no_more_is_joined_than_is_read() throws Exception {
        String ping = client.encode(new ClientFrame.Ping());
        assertThat(desk.decode(client.join(Collections.nCopies(256, ping)))).hasSize(256);
        assertThatIllegalArgumentException().isThrownBy(() -> client.join(Collections.nCopies(257, ping)));
        assertThatIllegalArgumentException().isThrownBy(() -> client.join(List.of()));
    }

    @Test
    void the_longest_string_is_read_and_one_longer_refused() throws Exception {
        JsonFrameCodec small = desk.withMaxString(10);
        assertThat(small.decode(note("x".repeat(10)))).hasSize(1);
        for (String text : List.of("x".repeat(11), "\\n" + "x".repeat(10))) {
            MalformedFrameException problem =
                    catchThrowableOfType(MalformedFrameException.class, () -> small.decode(note(text)));
            assertThat(problem.refusal().code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
            assertThat(problem.refusal().field()).isEqualTo("note.text");
            assertThat(problem.refusal().limit()).isEqualTo(10);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> desk.withMaxString(0));
    }

    @Test
    void errors_do_not_repeat_what_was_sent() {
        for (String text : List.of(
                "secret",
                "{\"secret\":1}",
                "{\"note\":{\"command\":\"c\",\"chat\":\"sec ret\",\"text\":\"secret\"}}",
                "{\"note\":{\"command\":\"c\",\"chat\":\"a\",\"text\":\"secret\\q\"}}",
                "{\"note\":{\"secret\":1,\"secret\":2}}",
                "{\"start\":{\"command\":\"c\",\"attributes\":{\"secret\":5}}}",
                "{\"hello\":{\"protocol\":1,\"role\":\"secret\"}}",
                "{\"hello\":{\"protocol\":secret}}",
                "{\"edit\":[7,1,0,0,\"secret\",\"secret\"]}")) {
            MalformedFrameException problem = refused(text);
            assertThat(problem.toString() + problem.refusal()).doesNotContain("secret", "sec ret");
        }
    }

    @Test
    void a_frame_of_a_batch_does_not_answer_for_the_one_before() {
        MalformedFrameException problem =
                refused("[{\"withdraw\":{\"command\":\"c-1\",\"chat\":\"a\"}},{\"ping\":[]}]");
        assertThat(problem.command()).isEmpty();
        assertThat(problem.refusal().field()).isEqualTo("[1].ping");
    }

    @Test
    void one_codec_serves_many_threads() throws Exception {
        List<Frame> frames = List.copyOf(Samples.client().values());
        String batch = client.join(frames.stream().map(client::encode).toList());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> work = Collections.nCopies(400, batch).stream()
                    .map(text -> threads.submit(() -> desk.decode(text).equals(frames)))
                    .toList();
            for (Future<Boolean> each : work) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String note(String text) {
        return "{\"note\":{\"command\":\"c\",\"chat\":\"a\",\"text\":\"" + text + "\"}}";
    }

    private MalformedFrameException refused(String text) {
        MalformedFrameException problem = catchThrowableOfType(MalformedFrameException.class, () -> desk.decode(text));
        assertThat(problem).as("refused").isNotNull();
        return problem;
    }
}
