package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.SharedStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The store hangs or fails: what needs none of it goes on, and nothing piles up. */
class NodesHungStoreTest extends NodesScene {
    private boolean readsFail;
    private int failures;
    private DeskFixture one;
    private DeskFixture two;
    private TestClient ann;
    private TestClient vera;
    private ChatId chat;

    @BeforeEach
    void the_visitor_on_two_and_the_agent_on_one_who_dispatches() {
        one = node();
        two = node();
        ann = one.agent("ann");
        vera = two.visitor("vera");
        chat = two.startsChat(vera);
        assertThat(assigned(chat)).containsExactly(new AgentId("ann"));
    }

    @Override
    SharedStore store() {
        return (SharedStore) Proxy.newProxyInstance(
                NodesHungStoreTest.class.getClassLoader(),
                new Class<?>[] {SharedStore.class},
                (proxy, method, args) -> {
                    if (readsFail && method.getName().equals("read")) {
                        failures++;
                        throw new ChatException(ErrorCode.UNAVAILABLE, "away");
                    }
                    try {
                        return method.invoke(memory, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void typing(long seq, String text) {
        int channel = vera.latest(ServerFrame.Demand.class).channel();
        vera.sendsOnly(PeekScene.snapshot(channel, seq, text));
        time.advance(Duration.ofSeconds(1), () -> {});
    }

    @Test
    void while_every_worker_waits_for_the_store_keystrokes_flow() {
        ServerFrame.Offer offer = vera.latest(ServerFrame.Offer.class);
        vera.sends(new ClientFrame.Consent(
                two.command(), chat, offer.notice(), ConsentAct.OPTED_IN, PeekLevel.MASKED, Set.of(Purpose.PEEK)));
        one.looks(ann, chat);
        settle();
        one.freeze(true);
        two.freeze(true);
        for (int i = 1; i <= 30; i++) {
            typing(i, "line " + i + " ");
        }
        assertThat(DeskFixture.screen(ann)).isEqualTo("line 30 ");
    }

    @Test
    void what_many_notices_tell_of_one_chat_is_read_once_again_and_again_until_it_works() {
        readsFail = true;
        for (int i = 0; i < 100; i++) {
            vera.sendsOnly(new ClientFrame.Post(two.command(), chat, "message " + i));
            settle();
            time.advance(Duration.ofMillis(200), this::settle);
        }
        assertThat(events(chat)).hasSizeGreaterThan(100);
        assertThat(failures).isBetween(2, 60);
        readsFail = false;
        pass(Duration.ofSeconds(3));
        assertThat(messages(ann)).hasSize(100);
    }
}
