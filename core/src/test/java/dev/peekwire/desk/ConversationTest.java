package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.ServerFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Starting, talking, coming back. */
class ConversationTest {
    private final List<RecordedEvent> heard = new ArrayList<>();
    private final DeskFixture desk = new DeskFixture(builder -> builder.listener(new ChatListener() {
        @Override
        public void onEvent(RecordedEvent event) {
            heard.add(event);
        }
    }));

    private static ClientFrame.Start start(String command, String topic) {
        return new ClientFrame.Start(new CommandId(command), topic, "en", Map.of());
    }

    private static ClientFrame.Post post(String command, ChatId chat, String text) {
        return new ClientFrame.Post(new CommandId(command), chat, text);
    }

    private static String token(TestClient visitor) {
        return visitor.latest(ServerFrame.Welcome.class).resumeToken();
    }

    private static List<ChatEvent> events(TestClient client) {
        return client.all(ServerFrame.Event.class).map(e -> e.event().event()).toList();
    }

    private static List<Long> versions(TestClient client) {
        return client.all(ServerFrame.Event.class).map(e -> e.event().version()).toList();
    }

    private long stored(ChatId chat, ChatEvent.Type type) {
        return desk.store.read(desk.desk.id(), chat, 0, 1_000).stream()
                .filter(e -> e.event().type() == type)
                .count();
    }

    // ---- starting

    @Test
    void the_same_start_twice_is_one_chat_with_one_beginning() {
        TestClient visitor = desk.visitor("vera");
        visitor.sends(start("s", null));
        ServerFrame.Ok first = visitor.latest(ServerFrame.Ok.class);
        visitor.sends(start("s", null));
        assertThat(visitor.latest(ServerFrame.Ok.class)).isEqualTo(first);
        assertThat(stored(first.chat(), ChatEvent.Type.STARTED)).isOne();
        assertThat(desk.store.openCount(desk.desk.id())).isOne();
    }

    @Test
    void the_same_start_from_a_new_connection_is_the_same_chat() {
        TestClient visitor = desk.visitor("vera");
        visitor.sendsOnly(start("s", null));
        visitor.disconnects();
        TestClient again = desk.visitor("vera2", token(visitor));
        again.sends(start("s", null));
        assertThat(desk.store.openCount(desk.desk.id())).isOne();
        assertThat(versions(again)).startsWith(1L);
    }

    @Test
    void the_same_start_with_other_content_is_a_conflict() {
        TestClient visitor = desk.visitor("vera");
        visitor.sends(start("s", null));
        visitor.sends(start("s", "other"));
        ServerFrame.Refused refused = visitor.latest(ServerFrame.Refused.class);
        assertThat(refused.refusal().code()).isEqualTo(ErrorCode.COMMAND_CONFLICT);
        assertThat(refused.command()).isEqualTo(new CommandId("s"));
        assertThat(desk.store.openCount(desk.desk.id())).isOne();
    }

    @Test
    void two_visitors_who_use_the_same_command_id_have_two_chats() {
        TestClient vera = desk.visitor("vera");
        TestClient victor = desk.visitor("victor");
        vera.sends(start("s", null));
        victor.sends(start("s", null));
        assertThat(vera.latest(ServerFrame.Ok.class).chat())
                .isNotEqualTo(victor.latest(ServerFrame.Ok.class).chat());
    }

    @Test
    void a_visitor_has_several_chats_each_with_its_own_events() {
        TestClient visitor = desk.visitor("vera");
        ChatId one = desk.startsChat(visitor);
        ChatId two = desk.startsChat(visitor);
        desk.posts(visitor, one, "in one");
        desk.posts(visitor, two, "in two");
        assertThat(visitor.all(ServerFrame.Event.class)
                        .filter(e -> e.event().event() instanceof ChatEvent.MessagePosted)
                        .map(e -> e.event().chat()))
                .containsExactly(one, two);
    }

    @Test
    void starts_sent_at_once_do_not_pass_the_visitors_limit_together() {
        TestClient visitor = desk.visitor("vera");
        for (int i = 0; i < 8; i++) {
            visitor.sendsOnly(start("s" + i, null));
        }
        desk.settle();
        assertThat(desk.store.openCount(desk.desk.id())).isEqualTo(Limits.DEFAULT.chatsPerVisitor());
        assertThat(visitor.all(ServerFrame.Refused.class)).hasSize(3).allMatch(r -> "chatsPerVisitor"
                .equals(r.refusal().field()));
    }

    // ---- talking

    @Test
    void the_same_message_twice_is_one_event_and_the_same_answer() {
        TestClient agent = desk.agent("ann");
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        visitor.sends(post("m", chat, "Hello"));
        ServerFrame.Ok first = visitor.latest(ServerFrame.Ok.class);
        visitor.sends(post("m", chat, "Hello"));
        assertThat(visitor.latest(ServerFrame.Ok.class)).isEqualTo(first);
        agent.sends(post("m", chat, "Hello"));
        assertThat(agent.latest(ServerFrame.Refused.class).refusal().code())
                .as("an id that somebody else used")
                .isEqualTo(ErrorCode.COMMAND_CONFLICT);
        agent.sends(post("n", chat, "Hello"), post("n", chat, "Hello"));
        assertThat(stored(chat, ChatEvent.Type.MESSAGE_POSTED)).isEqualTo(2);
        assertThat(agent.all(ServerFrame.Ok.class).distinct()).hasSize(1);
    }

    @Test
    void the_same_id_with_other_words_is_a_conflict() {
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        visitor.sends(post("m", chat, "Hello"), post("m", chat, "Good bye"));
        assertThat(visitor.latest(ServerFrame.Refused.class).refusal().code()).isEqualTo(ErrorCode.COMMAND_CONFLICT);
        assertThat(stored(chat, ChatEvent.Type.MESSAGE_POSTED)).isOne();
    }

    @Test
    void a_close_overtook_the_message_that_was_sent_before_it() {
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        visitor.sendsOnly(post("m", chat, "One more thing"));
        visitor.sendsOnly(new ClientFrame.Close(new CommandId("c"), chat));
        desk.settle();
        assertThat(visitor.all(ServerFrame.Refused.class)).isEmpty();
        assertThat(stored(chat, ChatEvent.Type.MESSAGE_POSTED)).isOne();
    }

    @Test
    void everybody_is_told_every_event_once_and_in_order() {
        TestClient agent = desk.agent("ann");
        TestClient second = desk.agent("ann-at-home", "agent-ann");
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        TestClient otherTab = desk.visitor("tab", token(visitor));
        for (int i = 0; i < 20; i++) {
            desk.posts(i % 2 == 0 ? visitor : agent, chat, "message " + i);
        }
        List<Long> all = LongStream.rangeClosed(1, 22).boxed().toList();
        assertThat(List.of(agent, second, visitor, otherTab))
                .allSatisfy(client -> assertThat(versions(client)).isEqualTo(all));
        assertThat(heard).extracting(RecordedEvent::version).isEqualTo(all);
    }

    @Test
    void what_comes_after_a_note_tells_the_visitor_that_nothing_is_missing() {
        TestClient agent = desk.agent("ann");
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        desk.posts(visitor, chat, "one");
        agent.sends(new AgentFrame.Note(desk.command(), chat, "between us"));
        desk.posts(agent, chat, "two");
        assertThat(visitor.latest(ServerFrame.Event.class).after()).isEqualTo(3);
        assertThat(visitor.latest(ServerFrame.Event.class).event().version()).isEqualTo(5);
        assertThat(agent.latest(ServerFrame.Event.class).after()).isEqualTo(4);
        assertThat(events(visitor)).noneMatch(ChatEvent.NotePosted.class::isInstance);
        unbroken(visitor, 0);
        unbroken(agent, 0);
    }

    private static void unbroken(TestClient client, long from) {
        long have = from;
        for (ServerFrame.Event event : client.all(ServerFrame.Event.class).toList()) {
            assertThat(event.after()).isLessThanOrEqualTo(have);
            have = Math.max(have, event.event().version());
        }
    }

    // ---- coming back

    @Test
    void a_visitor_resumes_with_a_cursor_and_gets_what_was_missed_without_the_notes() {
        TestClient agent = desk.agent("ann");
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        desk.posts(visitor, chat, "one");
        visitor.disconnects();
        agent.sends(new AgentFrame.Note(desk.command(), chat, "gone?"));
        desk.posts(agent, chat, "still there?");
        TestClient again = desk.visitor("again", token(visitor), new Cursor(chat, 3));
        assertThat(versions(again)).containsExactly(5L);
        assertThat(again.latest(ServerFrame.Event.class).after()).isEqualTo(3);
        assertThat(again.latest(ServerFrame.Synced.class).cursor()).isEqualTo(new Cursor(chat, 5));
        desk.posts(agent, chat, "welcome back");
        assertThat(versions(again)).containsExactly(5L, 6L);
        unbroken(again, 3);
    }

    @Test
    void an_agent_resumes_with_a_cursor_and_gets_the_notes_too() {
        TestClient agent = desk.agent("ann");
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        agent.sends(new AgentFrame.Note(desk.command(), chat, "a note"));
        agent.disconnects();
        desk.posts(visitor, chat, "hello?");
        TestClient again = desk.agent("again", "agent-ann", new Cursor(chat, 2));
        assertThat(versions(again)).containsExactly(3L, 4L);
    }

    @Test
    void a_cursor_ahead_of_the_chat_kept_a_client_from_every_later_event() {
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        visitor.sends(new ClientFrame.Open(new Cursor(chat, 1_000)));
        desk.posts(visitor, chat, "hello?");
        assertThat(versions(visitor)).endsWith(2L);
    }

    @Test
    void a_client_that_remembered_many_forgotten_chats_was_thrown_out_as_abusive() {
        Cursor[] forgotten = new Cursor[2 * Limits.DEFAULT.strikes()];
        for (int i = 0; i < forgotten.length; i++) {
            forgotten[i] = new Cursor(new ChatId("forgotten" + i), 1);
        }
        for (TestClient client :
                List.of(desk.agent("ann", "agent-ann", forgotten), desk.visitor("vera", null, forgotten))) {
            assertThat(client.all(ServerFrame.Refused.class)).hasSize(forgotten.length);
            assertThat(client.closed).isNull();
        }
    }

    @Test
    void an_agent_who_opened_a_chat_that_was_open_already_got_no_answer() {
        TestClient agent = desk.agent("ann");
        ChatId chat = desk.startsChat(desk.visitor("vera"));
        agent.seen.clear();
        agent.sends(new ClientFrame.Open(new Cursor(chat, 1)));
        assertThat(agent.latest(ServerFrame.Synced.class).cursor()).isEqualTo(new Cursor(chat, 2));
        assertThat(versions(agent)).containsExactly(2L);
    }

    @Test
    void a_client_that_goes_on_the_moment_it_is_welcomed_was_told_to_say_hello_first() {
        TestClient visitor = desk.connect("vera");
        visitor.onFrame = frame -> {
            if (frame instanceof ServerFrame.Welcome) {
                visitor.sendsOnly(start("s", null));
            }
        };
        visitor.sends(new ClientFrame.Hello(1, dev.peekwire.protocol.Role.VISITOR, null, "en", false, List.of()));
        assertThat(visitor.all(ServerFrame.Refused.class)).isEmpty();
        assertThat(visitor.all(ServerFrame.Ok.class)).hasSize(1);
    }

    @Test
    void a_long_chat_comes_in_pages_that_never_fill_the_backlog() {
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        for (int i = 0; i < 300; i++) {
            desk.posts(visitor, chat, "message " + i);
            desk.pass(Duration.ofMillis(150));
        }
        TestClient slow = desk.connect("slow");
        slow.backlog = 110;
        slow.reads = false;
        slow.sends(new ClientFrame.Hello(
                1, dev.peekwire.protocol.Role.VISITOR, token(visitor), "en", false, List.of(new Cursor(chat, 0))));
        assertThat(slow.closed).isNull();
        slow.readsAgain();
        assertThat(versions(slow))
                .isEqualTo(LongStream.rangeClosed(1, 301).boxed().toList());
    }

    @Test
    void an_agent_with_many_chats_was_sent_the_past_of_all_of_them_at_once_and_thrown_out_for_it() {
        TestClient supervisor = desk.agent("sue", "super-sue");
        List<Cursor> cursors = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            TestClient visitor = desk.visitor("v" + i);
            ChatId chat = desk.startsChat(visitor);
            for (int n = 0; n < 30; n++) {
                desk.posts(visitor, chat, "message " + n);
            }
            cursors.add(new Cursor(chat, 0));
        }
        supervisor.disconnects();
        TestClient again = desk.connect("again");
        again.backlog = 110;
        again.reads = false;
        again.sends(new ClientFrame.Hello(1, dev.peekwire.protocol.Role.AGENT, "super-sue", "en", false, cursors));
        assertThat(again.closed).isNull();
        again.readsAgain();
        assertThat(again.all(ServerFrame.Event.class)).hasSize(12 * 32);
        assertThat(again.all(ServerFrame.Synced.class)).hasSize(12);
    }
}
