package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.Fence;
import dev.peekwire.spi.SharedStore;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A dispatcher that slept so that not even its own clock has noticed, and gives a chat away the moment it wakes: the
 * store alone can refuse it.
 */
class NodesFencedTest extends NodesScene {
    private final List<Fence> refused = new ArrayList<>();
    private final List<Fence> taken = new ArrayList<>();
    private final DeskFixture one = node();
    private final DeskFixture two = node();

    @Override
    SharedStore store() {
        return (SharedStore) Proxy.newProxyInstance(
                NodesFencedTest.class.getClassLoader(), new Class<?>[] {SharedStore.class}, (proxy, method, args) -> {
                    if (method.getName().equals("appendAsync")) {
                        return InvocationHandler.invokeDefault(proxy, method, args);
                    }
                    try {
                        Object answer = method.invoke(memory, args);
                        if (answer instanceof AppendResult result) {
                            note((AppendRequest) args[0], result);
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void note(AppendRequest request, AppendResult result) {
        Fence fence = request.fence();
        if (fence != null) {
            (result.type() == AppendResult.Type.FENCED ? refused : taken).add(fence);
        }
    }

    /** Its workers go on before its timers do, and before the bus has told it anything. */
    private void wakes(DeskFixture node) {
        node.freeze(false);
        settle();
    }

    @Test
    void an_agent_who_becomes_free_there_is_given_nothing_and_then_the_chat_by_the_next() {
        TestClient ann = one.agent("ann");
        ann.sends(new AgentFrame.Presence(false));
        ChatId chat = two.startsChat(two.visitor("vera"));
        stop(one);
        pass(TAKEN_OVER);
        assertThat(leader()).isSameAs(two);
        ann.sendsOnly(new AgentFrame.Presence(true));

        wakes(one);
        assertThat(refused).extracting(Fence::epoch).containsOnly(1L).isNotEmpty();
        assertThat(assigned(chat)).isEmpty();
        assertThat(one.desk.dispatchesHere()).isFalse();

        goOn(one);
        pass(Duration.ofSeconds(3));
        assertThat(assigned(chat)).containsExactly(new AgentId("ann"));
        assertThat(taken).extracting(Fence::epoch).containsExactly(2L);
        assertThat(memory.load(DESK, new AgentId("ann"))).isOne();
    }

    @Test
    void a_chat_that_waited_there_is_given_once_when_both_have_an_agent_for_it() {
        TestClient ann = one.agent("ann");
        capacity = 1;
        ChatId first = one.startsChat(one.visitor("first"));
        ChatId second = two.startsChat(two.visitor("second"));
        ChatId third = two.startsChat(two.visitor("third"));
        ann.sends(new AgentFrame.Presence(false));
        stop(one);
        ann.sendsOnly(new AgentFrame.Presence(true));
        ann.sendsOnly(new ClientFrame.Close(one.command(), first));
        pass(TAKEN_OVER);
        two.agent("bob");

        wakes(one);
        goOn(one);
        pass(Duration.ofSeconds(3));
        for (ChatId chat : List.of(second, third)) {
            assertThat(assigned(chat)).hasSize(1);
        }
        assertThat(memory.loads(DESK)).hasSize(2);
    }

    @Test
    void who_said_yes_to_an_offer_there_is_told_to_try_again() {
        one.desk.routing(asking(OfferPolicy.ASK));
        two.desk.routing(asking(OfferPolicy.ASK));
        TestClient ann = one.agent("ann");
        ChatId chat = two.startsChat(two.visitor("vera"));
        assertThat(offered(ann)).containsExactly(chat);
        stop(one);
        pass(TAKEN_OVER);
        ann.sendsOnly(new AgentFrame.Accept(one.command(), chat));

        wakes(one);
        assertThat(refused).isNotEmpty();
        assertThat(ann.latest(ServerFrame.Refused.class).refusal().retryable()).isTrue();
        assertThat(assigned(chat)).isEmpty();

        goOn(one);
        pass(Duration.ofSeconds(3));
        accepts(one, ann, chat);
        assertThat(assigned(chat)).containsExactly(new AgentId("ann"));
    }
}
