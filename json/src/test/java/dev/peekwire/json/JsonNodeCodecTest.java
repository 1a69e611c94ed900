package dev.peekwire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.cluster.ChatNotice;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.cluster.Letter;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.cluster.Question;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.spi.MalformedFrameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonNodeCodecTest {
    private static final NodeId NODE = new NodeId("n1");
    private static final NodeId OTHER = new NodeId("n2");
    private static final ChatId CHAT = new ChatId("c1");
    private static final AgentId AGENT = new AgentId("anna");

    private final JsonNodeCodec codec = JsonNodeCodec.create();

    @Property(tries = 5_000)
    void what_a_node_says_is_what_another_reads(@ForAll("frames") NodeFrame frame) throws Exception {
        assertThat(codec.decode(codec.encode(frame))).contains(frame);
    }

    @Property(tries = 1_000)
    void half_a_frame_is_none(@ForAll("frames") NodeFrame frame) {
        byte[] whole = codec.encode(frame);
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);

        assertThatThrownBy(() -> codec.decode(half)).isInstanceOf(MalformedFrameException.class);
    }

    @Provide
    Arbitrary<NodeFrame> frames() {
        return NodeFrameArbitraries.all();
    }

    @Example
    void the_forms_stay_as_they_are_since_nodes_of_two_versions_read_each_other() {
        ServerFrame edit = new ServerFrame.PeekEdit(3, 4, 5, new TextEdit(2, 1, "å"), 9);

        assertThat(text(new NodeFrame.Appended(NODE, new ChatNotice(CHAT, 7, AGENT))))
                .isEqualTo("[1,{\"appended\":{\"from\":\"n1\",\"chat\":\"c1\",\"version\":7,\"agent\":\"anna\"}}]");
        assertThat(text(new NodeFrame.SeatChanged(NODE, AGENT)))
                .isEqualTo("[1,{\"seatChanged\":{\"from\":\"n1\",\"agent\":\"anna\"}}]");
        assertThat(text(new NodeFrame.Dispatching(NODE, 3)))
                .isEqualTo("[1,{\"dispatching\":{\"from\":\"n1\",\"epoch\":3}}]");
        assertThat(text(new NodeFrame.Left(NODE))).isEqualTo("[1,{\"left\":{\"from\":\"n1\"}}]");
        assertThat(text(new NodeFrame.LibraryChanged(NODE, 7)))
                .isEqualTo("[1,{\"libraryChanged\":{\"from\":\"n1\",\"revision\":7}}]");
        assertThat(text(new Letter.Ask(NODE, 5, new Question.Accept(CHAT, AGENT))))
                .isEqualTo("[1,{\"ask\":{\"from\":\"n1\",\"id\":5,"
                        + "\"question\":{\"accept\":{\"chat\":\"c1\",\"agent\":\"anna\"}}}}]");
        assertThat(text(new Letter.Answer(NODE, 5, 8, null, List.of(new ServerFrame.Pong()))))
                .isEqualTo("[1,{\"answer\":{\"from\":\"n1\",\"id\":5,\"version\":8}},{\"pong\":{}}]");
        assertThat(text(new Letter.Forget(NODE, List.of(CHAT))))
                .isEqualTo("[1,{\"forget\":{\"from\":\"n1\",\"chats\":[\"c1\"]}}]");
        assertThat(text(new DraftFrame.Wanted(NODE, CHAT, List.of(AGENT), true)))
                .isEqualTo("[1,{\"wanted\":{\"from\":\"n1\",\"chat\":\"c1\",\"readers\":[\"anna\"],\"resync\":true}}]");
        assertThat(text(new DraftFrame.Wanted(NODE, CHAT, List.of(AGENT), false, true)))
                .isEqualTo("[1,{\"wanted\":{\"from\":\"n1\",\"chat\":\"c1\",\"readers\":[\"anna\"],\"apart\":true}}]");
        assertThat(text(new DraftFrame.Step(NODE, OTHER, CHAT, edit)))
                .isEqualTo("[1,{\"step\":{\"from\":\"n1\",\"to\":\"n2\",\"chat\":\"c1\"}},"
                        + "{\"peekEdit\":[3,4,5,2,1,\"å\",9]}]");
        assertThat(text(new DraftFrame.Alive(NODE, CHAT, 1_000, List.of(OTHER))))
                .isEqualTo("[1,{\"alive\":{\"from\":\"n1\",\"chat\":\"c1\",\"since\":1000,\"viewers\":[\"n2\"]}}]");
        assertThat(text(new DraftFrame.Suggested(
                        NODE, CHAT, AGENT, List.of(new DraftFrame.Suggested.Script(new ScriptRef("late", 3), "en")))))
                .isEqualTo("[1,{\"suggested\":{\"from\":\"n1\",\"chat\":\"c1\",\"agent\":\"anna\","
                        + "\"scripts\":[{\"id\":\"late\",\"version\":3,\"locale\":\"en\"}]}}]");
        assertThat(text(new DraftFrame.Erased(NODE, OTHER, CHAT, 6)))
                .isEqualTo("[1,{\"erased\":{\"from\":\"n1\",\"to\":\"n2\",\"chat\":\"c1\",\"erasure\":6}}]");
    }

    @Example
    void members_of_a_later_version_are_ignored() throws Exception {
        assertThat(read("[1,{\"left\":{\"from\":\"n1\",\"why\":[{\"x\":1}]}}]")).contains(new NodeFrame.Left(NODE));
    }

    @Example
    void a_frame_a_question_or_a_form_of_a_later_version_is_none() throws Exception {
        assertThat(read("[1,{\"sang\":{\"from\":\"n1\"}}]")).isEmpty();
        assertThat(read("[2,\"anything\"]")).isEmpty();
        assertThat(read("[1,{\"ask\":{\"from\":\"n1\",\"id\":1,\"question\":{\"sing\":{\"song\":\"x\"}}}}]"))
                .isEmpty();
    }

    @Example
    void what_carries_a_client_frame_of_a_later_version_is_none_but_an_answer_goes_without_it() throws Exception {
        assertThat(read("[1,{\"tellAgent\":{\"from\":\"n1\",\"agent\":\"anna\"}},{\"sing\":{\"song\":{}}}]"))
                .isEmpty();
        assertThat(read("[1,{\"answer\":{\"from\":\"n1\",\"id\":1}},{\"sing\":[1]},{\"pong\":{}}]"))
                .contains(new Letter.Answer(NODE, 1, 0, null, List.of(new ServerFrame.Pong())));
    }

    @Example
    void a_refusal_comes_whole() throws Exception {
        Refusal refusal = new Refusal(ErrorCode.QUEUE_FULL, "as many wait as may", "team", 9L, null, true);
        Letter.Answer answer = new Letter.Answer(NODE, 1, 0, refusal, List.of());

        assertThat(codec.decode(codec.encode(answer))).contains(answer);
    }

    @Example
    void a_letter_with_a_step_of_a_peek_is_refused_without_its_text() {
        assertThatThrownBy(
                        () -> read(
                                "[1,{\"tellAgent\":{\"from\":\"n1\",\"agent\":\"anna\"}},{\"peekSnapshot\":[1,1,\"zyzzyva\",0]}]"))
                .isInstanceOf(MalformedFrameException.class)
                .hasMessageNotContaining("zyzzyva");
    }

    @Example
    void what_is_no_frame_is_refused() {
        for (String text : List.of(
                "",
                "{}",
                "[]",
                "[1]",
                "[\"1\",{}]",
                "[1,{}]",
                "[1,{\"left\":1}]",
                "[1,{\"left\":{}}]",
                "[1,{\"left\":{\"from\":\"n1\"}}",
                "[1,{\"left\":{\"from\":\"n1\"}}]]",
                "[1,{\"left\":{\"from\":\"n1\"},\"alive\":{}}]",
                "[1,{\"dispatching\":{\"from\":\"n1\",\"epoch\":0}}]",
                "[1,{\"left\":{\"from\":\"n1\"}},7]")) {
            assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(MalformedFrameException.class);
        }
    }

    private String text(NodeFrame frame) {
        return new String(codec.encode(frame), StandardCharsets.UTF_8);
    }

    private Optional<NodeFrame> read(String text) throws MalformedFrameException {
        return codec.decode(text.getBytes(StandardCharsets.UTF_8));
    }
}
