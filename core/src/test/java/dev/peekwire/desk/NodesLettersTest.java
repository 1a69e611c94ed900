package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.spi.NodeRegistry;
import dev.peekwire.spi.SharedStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one node tells people on another gets lost: they are told again, or can ask again. */
class NodesLettersTest extends NodesScene {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private int collectsToLose;
    private DeskFixture one;
    private DeskFixture two;
    private DeskFixture three;
    private TestClient ann;

    @BeforeEach
    void an_agent_who_is_asked() {
        plan = asking(OfferPolicy.ASK);
        one = node();
        two = node();
        three = node();
        ann = two.agent("ann");
        assertThat(leader()).isSameAs(one);
    }

    /** Takes letters out, and loses them on the way to the node. */
    @Override
    SharedStore store() {
        NodeRegistry registry = (NodeRegistry) proxy(NodeRegistry.class, memory.registry());
        return (SharedStore) Proxy.newProxyInstance(
                NodesLettersTest.class.getClassLoader(),
                new Class<?>[] {SharedStore.class},
                (proxy, method, args) -> method.getName().equals("registry") ? registry : invoke(memory, method, args));
    }

    private Object proxy(Class<?> type, Object inner) {
        return Proxy.newProxyInstance(
                NodesLettersTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    Object answer = invoke(inner, method, args);
                    if (answer instanceof List<?> letters
                            && method.getName().equals("collect")
                            && !letters.isEmpty()
                            && collectsToLose > 0) {
                        collectsToLose--;
                        throw new ChatException(ErrorCode.UNAVAILABLE, "the answer was lost");
                    }
                    return answer;
                });
    }

    private static Object invoke(Object inner, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(inner, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private TestClient starts(DeskFixture node, String name) {
        TestClient visitor = node.visitor(name);
        visitor.sends(new ClientFrame.Start(node.command(), null, "en", Map.of()));
        return visitor;
    }

    @Test
    void an_offer_whose_letter_was_lost_by_the_store_is_told_again() {
        hub.down();
        starts(one, "vera");
        collectsToLose = 1;
        pass(A_SECOND);
        assertThat(collectsToLose).isZero();
        pass(A_SECOND.multipliedBy(5));
        assertThat(offered(ann)).hasSize(1);
        accepts(two, ann, offered(ann).get(0));
        pass(A_SECOND.multipliedBy(2));
        assertThat(chatsOf("ann")).hasSize(1);
    }

    @Test
    void a_place_whose_letter_was_lost_by_the_store_is_told_again() {
        hub.down();
        TestClient vera = starts(three, "vera");
        while (vera.last(ServerFrame.Ok.class).isEmpty()) {
            pass(A_MOMENT);
        }
        collectsToLose = 1;
        while (collectsToLose > 0) {
            pass(A_MOMENT);
        }
        assertThat(vera.last(RoutingFrame.Queued.class)).isEmpty();
        pass(A_SECOND.multipliedBy(6));
        assertThat(vera.latest(RoutingFrame.Queued.class).position()).isEqualTo(1);
    }

    @Test
    void an_offer_that_got_lost_on_the_bus_is_told_when_the_bus_says_that_it_lost_something() {
        hub.lose(frame -> frame.type() == NodeFrame.Type.TELL_AGENT);
        starts(one, "vera");
        pass(A_SECOND);
        assertThat(offered(ann)).isEmpty();
        hub.lose(frame -> false);
        hub.down();
        hub.up();
        pass(A_SECOND.multipliedBy(2));
        assertThat(offered(ann)).hasSize(1);
    }

    @Test
    void a_yes_whose_answer_was_lost_may_be_said_again() {
        hub.lose(frame -> frame.type() == NodeFrame.Type.ANSWER);
        TestClient vera = one.visitor("vera");
        ChatId chat = one.startsChat(vera);
        AgentFrame.Accept yes = new AgentFrame.Accept(two.command(), chat);
        ann.sends(yes);
        pass(Duration.ofSeconds(4));
        assertThat(ann.latest(ServerFrame.Refused.class).refusal().retryable()).isTrue();
        hub.lose(frame -> false);
        ann.sends(yes);
        settle();
        assertThat(ann.latest(ServerFrame.Ok.class).chat()).isEqualTo(chat);
        assertThat(assigned(chat)).containsExactly(new AgentId("ann"));
    }
}
