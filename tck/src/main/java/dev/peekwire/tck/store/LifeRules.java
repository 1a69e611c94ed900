package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.ClosedChats;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Rules 8 to 10: what is forgotten, the end, and desks side by side. */
abstract class LifeRules extends ClosedRules {
    private static final int MANY = 200;

    @Test
    void rule_8_an_open_chat_is_not_forgotten_however_many_are_closed_after_it() {
        given(ask(CHAT, 0).command(COMMAND).take(AGENT, 1, 9).of(Samples.started(VISITOR), Samples.assigned(AGENT)));
        Seen before = look();
        givenManyClosed();
        assertThat(look().events()).isEqualTo(before.events());
        assertThat(look().command()).isEqualTo(before.command());
        assertThat(look().open()).contains(CHAT);
        assertThat(look().chatsOf()).contains(CHAT);
        assertThat(look().assigned()).isEqualTo(before.assigned());
        assertThat(look().loads()).isEqualTo(before.loads());
    }

    @Test
    void rule_8_a_closed_chat_is_kept_whole_or_forgotten_whole() {
        List<ChatId> chats = givenManyClosed();
        List<ChatId> kept = store.chatsOf(desk, VISITOR);
        for (ChatId chat : chats) {
            boolean known = kept.contains(chat);
            assertThat(read(chat)).hasSize(known ? 2 : 0);
            assertThat(store.command(desk, chat, commandOf(chat)).isPresent()).isEqualTo(known);
            assertThat(store.append(ask(chat, 1).of(Samples.message("a"))))
                    .isEqualTo(new AppendResult.VersionConflict(known ? 2 : 0));
        }
    }

    private List<ChatId> givenManyClosed() {
        return IntStream.range(0, MANY).mapToObj(this::givenClosed).toList();
    }

    private ChatId givenClosed(int number) {
        ChatId chat = new ChatId("closed-" + number);
        given(ask(chat, 0).command(commandOf(chat)).of(Samples.started(VISITOR), Samples.closed()));
        return chat;
    }

    private static CommandId commandOf(ChatId chat) {
        return new CommandId("command-of-" + chat);
    }

    @Test
    void rule_9_after_closing_every_call_fails_with_closed() {
        givenAssignedChat(CHAT);
        store.close();
        assertClosed(() -> store.append(ask(CHAT, 2).of(Samples.message("a"))));
        assertClosed(() -> store.read(desk, CHAT, 0, 1));
        assertClosed(() -> store.command(desk, CHAT, COMMAND));
        assertClosed(() -> store.open(desk));
        assertClosed(() -> store.openCount(desk));
        assertClosed(() -> store.openOf(desk, VISITOR));
        assertClosed(() -> store.chatsOf(desk, VISITOR));
        assertClosed(() -> store.assignedTo(desk, AGENT));
        assertClosed(() -> store.waiting(desk));
        assertClosed(() -> store.closed(new ClosedChats(desk, Ask.AT, Ask.AT, null, 1)));
        assertClosed(() -> store.load(desk, AGENT));
    }

    static void assertClosed(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ChatException.class, e -> assertThat(e.code())
                .isEqualTo(ErrorCode.CLOSED));
    }

    @Test
    void rule_9_closing_again_does_nothing() {
        store.close();
        store.close();
        assertClosed(() -> store.open(desk));
    }

    @Test
    void rule_10_another_desk_sees_nothing() {
        given(ask(CHAT, 0).command(COMMAND).take(AGENT, 1, 9).of(Samples.started(VISITOR), Samples.assigned(AGENT)));
        givenChat(OTHER);
        Seen other = look(newDesk());
        assertThat(other.events()).isEmpty();
        assertThat(other.command()).isEqualTo(Optional.empty());
        assertThat(other.open()).isEmpty();
        assertThat(other.chatsOf()).isEmpty();
        assertThat(store.openCount(newDesk())).isZero();
        assertThat(store.waiting(newDesk())).isEmpty();
        assertThat(store.openOf(newDesk(), VISITOR)).isEmpty();
        assertThat(other.assigned()).containsExactly(List.of(), List.of());
        assertThat(other.loads()).containsExactly(0, 0);
    }

    @Test
    void rule_10_the_same_ids_in_two_desks_are_two_things() {
        DeskId first = desk;
        givenTaken("first");
        Seen before = look(first);
        desk = newDesk();
        givenTaken("second");
        assertThat(look(first)).isEqualTo(before);
        given(ask(CHAT, 3).release(AGENT, 1).of(Samples.closed()));
        assertThat(look(first)).isEqualTo(before);
        assertThat(before.events()).extracting(RecordedEvent::event).endsWith(Samples.message("first"));
    }

    private void givenTaken(String text) {
        given(ask(CHAT, 0)
                .command(COMMAND)
                .take(AGENT, 1, 9)
                .of(Samples.started(VISITOR), Samples.assigned(AGENT), Samples.message(text)));
    }
}
