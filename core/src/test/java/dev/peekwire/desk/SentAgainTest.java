package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.AppendRequest;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A command that comes again is answered as then, whatever the chat is by now; a new one is not looked for. */
class SentAgainTest {
    private final FlakyStore store = new FlakyStore();
    private final AtomicInteger looks = new AtomicInteger();
    private final DeskFixture desk = new DeskFixture(FlakyStore.counting(store.store(), "command", looks), b -> b);
    private TestClient agent;
    private TestClient visitor;
    private ChatId chat;

    @BeforeEach
    void a_chat_that_ann_has() {
        agent = desk.agent("ann");
        visitor = desk.visitor("vera");
        chat = desk.startsChat(visitor);
        looks.set(0);
    }

    private ClientFrame.Post post(String command, String text) {
        return new ClientFrame.Post(new CommandId(command), chat, text);
    }

    private ClientFrame.Post reply(String command, String text) {
        return new ClientFrame.Post(new CommandId(command), chat, text);
    }

    private ServerFrame.Ok accepted(TestClient client, ClientFrame frame) {
        client.sends(frame);
        return client.latest(ServerFrame.Ok.class);
    }

    private ErrorCode refused(TestClient client, ClientFrame frame) {
        long before = client.all(ServerFrame.Refused.class).count();
        client.sends(frame);
        assertThat(client.all(ServerFrame.Refused.class)).hasSize((int) before + 1);
        return client.latest(ServerFrame.Refused.class).refusal().code();
    }

    private long events() {
        return store.inner.read(desk.desk.id(), chat, 0, 100).size();
    }

    @Test
    void a_new_command_that_is_accepted_costs_one_append_and_no_look() {
        accepted(visitor, post("m", "Hello"));
        accepted(agent, reply("n", "Hello"));
        assertThat(looks).hasValue(0);
    }

    @Test
    void a_message_is_answered_as_then_when_the_chat_has_gone_on() {
        ServerFrame.Ok then = accepted(visitor, post("m", "Hello"));
        accepted(visitor, post("n", "Are you there?"));
        long before = events();
        assertThat(accepted(visitor, post("m", "Hello"))).isEqualTo(then);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_message_is_answered_as_then_when_it_would_be_refused_now() {
        ServerFrame.Ok then = accepted(visitor, post("m", "Hello"));
        accepted(visitor, new ClientFrame.Close(new CommandId("c"), chat));
        assertThat(accepted(visitor, post("m", "Hello"))).isEqualTo(then);
        assertThat(refused(visitor, post("n", "Hello"))).isNotEqualTo(ErrorCode.COMMAND_CONFLICT);
        assertThat(refused(visitor, post("m", "Good bye"))).isEqualTo(ErrorCode.COMMAND_CONFLICT);
    }

    @Test
    void a_message_is_answered_as_then_to_an_agent_who_may_not_write_any_more() {
        ServerFrame.Ok then = accepted(agent, reply("m", "Hello"));
        desk.agent("bob");
        agent.sends(new AgentFrame.Transfer(desk.command(), chat, DeskFixture.MAIN, null, null, 0, false));
        assertThat(refused(agent, reply("n", "Hello"))).isNotEqualTo(ErrorCode.COMMAND_CONFLICT);
        assertThat(accepted(agent, reply("m", "Hello"))).isEqualTo(then);
        assertThat(refused(agent, reply("m", "Good bye")))
                .as("told what anybody is told who may not write")
                .isNotEqualTo(ErrorCode.COMMAND_CONFLICT);
    }

    @Test
    void what_has_no_effect_any_more_is_answered_as_then() {
        ServerFrame.Ok then = accepted(agent, new AgentFrame.Hold(new CommandId("h"), chat, true));
        accepted(visitor, post("m", "Hello"));
        long before = events();
        assertThat(accepted(agent, new AgentFrame.Hold(new CommandId("h"), chat, true)))
                .isEqualTo(then);
        assertThat(refused(agent, new AgentFrame.Hold(new CommandId("h"), chat, false)))
                .isEqualTo(ErrorCode.COMMAND_CONFLICT);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void an_id_that_was_used_for_something_else_is_a_conflict_also_when_nothing_would_happen() {
        accepted(agent, new AgentFrame.Hold(new CommandId("h"), chat, true));
        accepted(agent, reply("m", "Hello"));
        long before = events();
        assertThat(refused(agent, new AgentFrame.Hold(new CommandId("m"), chat, true)))
                .isEqualTo(ErrorCode.COMMAND_CONFLICT);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void what_nothing_came_of_may_be_sent_again_and_is_answered_the_same() {
        accepted(agent, new AgentFrame.Hold(new CommandId("h"), chat, true));
        ServerFrame.Ok nothing = accepted(agent, new AgentFrame.Hold(new CommandId("i"), chat, true));
        assertThat(accepted(agent, new AgentFrame.Hold(new CommandId("i"), chat, true)))
                .isEqualTo(nothing);
    }

    @Test
    void a_message_is_answered_as_then_when_another_node_has_gone_on_and_its_events_are_told() {
        ServerFrame.Ok then = accepted(visitor, post("m", "Hello"));
        store.inner.append(new AppendRequest(
                desk.desk.id(),
                chat,
                events(),
                null,
                null,
                Instant.EPOCH,
                Actor.DESK,
                List.of(new ChatEvent.MessagePosted("from elsewhere", MessageOrigin.AD_LIB)),
                List.of()));
        assertThat(accepted(visitor, post("m", "Hello"))).isEqualTo(then);
        assertThat(visitor.latest(ServerFrame.Event.class).event().event())
                .isEqualTo(new ChatEvent.MessagePosted("from elsewhere", MessageOrigin.AD_LIB));
    }

    @Test
    void a_repeated_command_that_cannot_be_looked_for_is_not_refused_for_good() {
        accepted(visitor, post("m", "Hello"));
        accepted(visitor, new ClientFrame.Close(new CommandId("c"), chat));
        store.failsBefore = store.next("command", 1);
        assertThat(refused(visitor, post("m", "Hello"))).isEqualTo(ErrorCode.UNAVAILABLE);
        desk.pass(Rooms.RETRY);
        assertThat(accepted(visitor, post("m", "Hello")).command()).isEqualTo(new CommandId("m"));
    }
}
