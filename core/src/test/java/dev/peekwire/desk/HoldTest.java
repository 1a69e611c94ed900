package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.routing.OfferPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Chats that do not count: on hold by their agent, or because their visitor is silent. */
class HoldTest extends RoutingScene {
    private static final Duration SILENCE = Limits.DEFAULT.visitorSilence();

    private final DeskFixture desk = desk(asking(OfferPolicy.PUSH), builder -> builder.authenticator(oneAtATime()));
    private final TestClient ann = desk.agent("ann");
    private final TestClient vera = desk.visitor("vera");
    private final ChatId chat = desk.startsChat(vera);

    private void holds(boolean on) {
        ann.sends(new AgentFrame.Hold(desk.command(), chat, on));
    }

    private int load() {
        return desk.store.load(desk.desk.id(), id("ann"));
    }

    @Test
    void a_chat_on_hold_makes_room_for_another_and_comes_back_whatever_the_capacity() {
        ChatId next = desk.startsChat(desk.visitor("victor"));
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
        holds(true);
        assertThat(chatsOf(desk, "ann")).containsExactly(chat, next);
        assertThat(load()).isOne();
        holds(false);
        assertThat(load()).isEqualTo(2);
        ChatId last = desk.startsChat(desk.visitor("last"));
        ann.sends(new ClientFrame.Close(desk.command(), next));
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
        ann.sends(new ClientFrame.Close(desk.command(), chat));
        assertThat(chatsOf(desk, "ann")).containsExactly(last);
    }

    @Test
    void a_visitors_message_does_not_end_an_agents_hold() {
        holds(true);
        desk.posts(vera, chat, "hello?");
        assertThat(stored(desk, chat, ChatEvent.Resumed.class)).isEmpty();
        assertThat(load()).isZero();
    }

    @Test
    void a_visitor_who_does_not_answer_stops_counting_until_the_next_message() {
        desk.posts(ann, chat, "which order is it?");
        desk.pass(SILENCE.minus(A_MOMENT));
        assertThat(load()).isOne();
        desk.pass(A_MOMENT);
        assertThat(stored(desk, chat, ChatEvent.Held.class)).containsExactly(new ChatEvent.Held(true));
        assertThat(load()).isZero();
        ChatId next = desk.startsChat(desk.visitor("victor"));
        assertThat(chatsOf(desk, "ann")).containsExactly(chat, next);
        desk.posts(vera, chat, "number 7");
        assertThat(stored(desk, chat, ChatEvent.Resumed.class)).hasSize(1);
        assertThat(load()).isEqualTo(2);
    }

    /** The time was up while the answer waited for its turn, and ended the turn that came after it. */
    @Test
    void a_visitor_who_answered_in_the_last_moment_was_put_on_hold() {
        desk.posts(ann, chat, "which order is it?");
        desk.pass(SILENCE.minus(A_MOMENT));
        vera.sendsOnly(new ClientFrame.Post(desk.command(), chat, "number 7"));
        desk.pass(A_MOMENT);
        assertThat(stored(desk, chat, ChatEvent.Held.class)).isEmpty();
        assertThat(load()).isOne();
    }

    @Test
    void a_visitor_who_waits_for_the_agents_answer_is_not_silent() {
        desk.posts(ann, chat, "which order is it?");
        desk.pass(SILENCE.dividedBy(2));
        desk.posts(vera, chat, "number 7");
        desk.pass(SILENCE.multipliedBy(3));
        assertThat(stored(desk, chat, ChatEvent.Held.class)).isEmpty();
    }

    @Test
    void a_silent_chat_that_is_closed_releases_nothing_twice() {
        desk.posts(ann, chat, "which order is it?");
        desk.pass(SILENCE);
        ChatId next = desk.startsChat(desk.visitor("victor"));
        ann.sends(new ClientFrame.Close(desk.command(), chat));
        ChatId last = desk.startsChat(desk.visitor("last"));
        assertThat(chatsOf(desk, "ann")).containsExactly(next).doesNotContain(last);
        assertThat(load()).isOne();
    }
}
