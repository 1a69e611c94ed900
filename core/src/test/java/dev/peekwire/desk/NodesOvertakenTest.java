package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.SharedStore;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** What a node does of its own accord is thought over when another node was faster. */
class NodesOvertakenTest extends NodesScene {
    private Runnable beforeTheClose = () -> {};

    @Override
    SharedStore store() {
        return (SharedStore) Proxy.newProxyInstance(
                NodesOvertakenTest.class.getClassLoader(),
                new Class<?>[] {SharedStore.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("appendAsync")) {
                        return InvocationHandler.invokeDefault(proxy, method, args);
                    }
                    if (method.getName().equals("append") && closes((AppendRequest) args[0])) {
                        Runnable now = beforeTheClose;
                        beforeTheClose = () -> {};
                        now.run();
                    }
                    try {
                        return method.invoke(memory, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static boolean closes(AppendRequest request) {
        return request.events().stream().anyMatch(ChatEvent.Closed.class::isInstance);
    }

    @Test
    void a_visitor_who_came_back_at_another_node_in_the_last_moment_and_wrote_found_the_chat_closed() {
        DeskFixture one = node();
        DeskFixture two = node();
        one.agent("ann");
        TestClient vera = two.visitor("vera");
        ChatId chat = two.startsChat(vera);
        String token = vera.latest(ServerFrame.Welcome.class).resumeToken();
        vera.disconnects();

        beforeTheClose = () -> {
            TestClient back = one.visitor("back", token, new Cursor(chat, 0));
            one.posts(back, chat, "I am here again");
        };
        two.pass(Limits.DEFAULT.visitorGrace().plus(A_MOMENT));

        assertThat(memory.read(DESK, chat, 0, 100))
                .extracting(event -> event.event().type())
                .contains(ChatEvent.Type.MESSAGE_POSTED)
                .doesNotContain(ChatEvent.Type.CLOSED);
    }
}
