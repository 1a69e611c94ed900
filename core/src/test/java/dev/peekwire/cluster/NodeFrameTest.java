package dev.peekwire.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.spi.BusChannel;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NodeFrameTest {
    private static final NodeId NODE = new NodeId("node");
    private static final NodeId OTHER = new NodeId("other");
    private static final ChatId CHAT = new ChatId("chat");
    private static final AgentId AGENT = new AgentId("agent");
    private static final String TYPED = "zyzzyva";

    static Stream<ServerFrame> steps() {
        return Stream.of(
                new ServerFrame.PeekOpened(CHAT, 1, PeekLevel.FULL),
                new ServerFrame.PeekSnapshot(1, 1, TYPED, 0),
                new ServerFrame.PeekEdit(1, 1, 2, new TextEdit(0, 0, TYPED), 0),
                new ServerFrame.PeekTyping(1, true),
                new ServerFrame.PeekErase(1, 1, EraseReason.SENT),
                new ServerFrame.PeekClosed(CHAT, 1));
    }

    /** What was made of a draft. */
    static Stream<ServerFrame> derived() {
        RoutingTrace.Step hint =
                new RoutingTrace.Step(Instant.EPOCH, RoutingTrace.Outcome.HINTED, "rule", 0, null, List.of(), 0, TYPED);
        return Stream.of(
                new ResponseFrame.Suggested(CHAT, true, List.of()),
                new RoutingFrame.Trace(new CommandId("c"), new RoutingTrace(CHAT, List.of(hint)), null));
    }

    static Stream<ServerFrame> ofDrafts() {
        return Stream.concat(steps(), derived());
    }

    @ParameterizedTest
    @MethodSource("ofDrafts")
    void no_letter_can_hold_a_step_of_a_peek_or_what_was_made_of_one(ServerFrame step) {
        assertThatThrownBy(() -> new Letter.TellAgent(NODE, AGENT, step)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Letter.TellVisitor(NODE, CHAT, step)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Letter.Answer(NODE, 1, 0, null, List.of(new ServerFrame.Pong(), step)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(TYPED);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_step_prints_nothing_of_the_draft(ServerFrame step) {
        assertThat(new DraftFrame.Step(NODE, OTHER, CHAT, step).toString())
                .contains(step.type().name())
                .doesNotContain(TYPED);
    }

    @Test
    void nothing_but_a_step_goes_about_a_draft() {
        assertThatThrownBy(() -> new DraftFrame.Step(NODE, OTHER, CHAT, new RoutingFrame.Queued(CHAT, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letters_print_what_they_are_and_not_what_they_hold() {
        ServerFrame refused = new ServerFrame.DraftErased(CHAT, EraseReason.SENT);

        assertThat(new Letter.TellAgent(NODE, AGENT, refused))
                .hasToString("TellAgent[from=node, agent=agent, frame=DRAFT_ERASED]");
        assertThat(new Letter.Answer(NODE, 7, 3, null, List.of(refused)))
                .hasToString("Answer[from=node, id=7, version=3, refusal=none, frames=1]");
    }

    @Test
    void something_is_to_be_forgotten_and_not_too_much_at_once() {
        List<ChatId> many = Collections.nCopies(Letter.MOST_FORGOTTEN + 1, CHAT);
        assertThatThrownBy(() -> new Letter.Forget(NODE, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Letter.Forget(NODE, many))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("chats: 101, allowed are 1 to 100");
    }

    @Test
    void epochs_begin_at_1_and_versions_at_0() {
        assertThatThrownBy(() -> new NodeFrame.Dispatching(NODE, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Letter.Answer(NODE, 1, -1, null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void all_channels_but_the_one_of_all_nodes_have_a_name() {
        DeskId desk = new DeskId("desk");

        assertThat(BusChannel.nodes(desk)).isEqualTo(new BusChannel(desk, BusChannel.Kind.NODES, ""));
        assertThat(BusChannel.draft(desk, CHAT).name()).isEqualTo("chat");
        assertThatThrownBy(() -> new BusChannel(desk, BusChannel.Kind.NODE, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BusChannel(desk, BusChannel.Kind.NODES, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
