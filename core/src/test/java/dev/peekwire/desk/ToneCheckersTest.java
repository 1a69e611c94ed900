package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.response.tone.ToneSettings;
import dev.peekwire.response.tone.ToneVerdict;
import dev.peekwire.responses.Responses;
import dev.peekwire.spi.AppendRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an agent says is held until the tone checkers have looked at it, in order, and nobody else waits. */
class ToneCheckersTest extends ToneScene {
    @Test
    void a_message_is_held_until_the_checker_has_looked_at_it() {
        chatting();
        says("Good day!");
        assertThat(grammar.texts()).containsExactly("Good day!");
        assertThat(messages()).isEmpty();

        passes(0);

        assertThat(messages()).containsExactly("Good day!");
        assertThat(vera.latest(ServerFrame.Event.class).event().event()).isInstanceOf(ChatEvent.MessagePosted.class);
    }

    @Test
    void a_checker_is_told_of_the_chat_what_the_style_sheet_is_told() {
        chatting();
        says("Good day!");
        assertThat(grammar.asked).singleElement().satisfies(request -> {
            assertThat(request.locale()).isEqualTo("en");
            assertThat(request.team()).isEqualTo(DeskFixture.MAIN);
        });
    }

    // ---- order

    @Test
    void a_slow_check_of_the_first_message_does_not_let_the_second_overtake_it() {
        chatting();
        says("first");
        says("second");
        says("third");
        assertThat(grammar.texts()).as("asked about one after another").containsExactly("first");

        passes(0);
        passes(1);
        passes(2);

        assertThat(messages()).containsExactly("first", "second", "third");
    }

    @Test
    void a_close_a_note_and_a_transfer_do_not_overtake_a_message() {
        for (ClientFrame after : List.of(
                new ClientFrame.Close(new CommandId("c"), new ChatId("x")),
                new AgentFrame.Note(new CommandId("c"), new ChatId("x"), "between us"),
                new AgentFrame.Transfer(new CommandId("c"), new ChatId("x"), DeskFixture.MAIN, null, null, 0, false))) {
            ToneCheckersTest scene = new ToneCheckersTest();
            scene.chatting();
            scene.desk.agent("bob");
            scene.says("Good bye!");
            scene.ann.sends(about(after, scene.chat));
            long before = scene.version();
            scene.passes(0);
            assertThat(scene.messages()).containsExactly("Good bye!");
            assertThat(scene.version()).isGreaterThan(before + 1);
            assertThat(scene.ann.all(ServerFrame.Refused.class)).isEmpty();
        }
    }

    private static ClientFrame about(ClientFrame frame, ChatId chat) {
        if (frame instanceof ClientFrame.Close close) {
            return new ClientFrame.Close(close.command(), chat);
        }
        return frame instanceof AgentFrame.Note note
                ? new AgentFrame.Note(note.command(), chat, note.text())
                : new AgentFrame.Transfer(new CommandId("c"), chat, DeskFixture.MAIN, null, null, 0, false);
    }

    private long version() {
        return desk.store.read(desk.desk.id(), chat, 0, 1000).size();
    }

    @Test
    void the_visitor_another_agent_and_the_agents_other_chat_do_not_wait() {
        chatting();
        ChatId other = desk.startsChat(desk.visitor("victor"));
        TestClient bob = desk.agent("bob");
        bob.sends(new AgentFrame.Join(desk.command(), chat));
        says("held");

        desk.posts(vera, chat, "Hello?");
        desk.posts(bob, chat, "I am here.");
        desk.posts(ann, other, "Hello victor");
        passes(2);
        passes(1);

        assertThat(messages()).containsExactly("Hello?", "I am here.");
        assertThat(desk.store.read(desk.desk.id(), other, 0, 100))
                .anySatisfy(recorded -> assertThat(recorded.event()).isInstanceOf(ChatEvent.MessagePosted.class));
        passes(0);
        assertThat(messages()).endsWith("held");
    }

    @Test
    void who_leaves_and_comes_back_while_a_message_is_checked_is_there() {
        chatting();
        TestClient bob = desk.agent("bob");
        bob.sends(new AgentFrame.Join(desk.command(), chat));
        desk.posts(bob, chat, "held");
        bob.sends(new AgentFrame.Leave(desk.command(), chat), new AgentFrame.Join(desk.command(), chat));
        passes(0);
        assertThat(messages()).containsExactly("held");
        assertThat(Chat.fold(chat, desk.store.read(desk.desk.id(), chat, 0, 100))
                        .joined())
                .containsExactly(new AgentId("bob"));
    }

    @Test
    void an_agent_stops_looking_at_once_while_a_message_is_checked() {
        chatting();
        desk.consents(vera, chat);
        desk.looks(ann, chat);
        says("held");
        ann.sends(new AgentFrame.Peek(desk.command(), chat, false));
        assertThat(Chat.fold(chat, desk.store.read(desk.desk.id(), chat, 0, 100))
                        .looking())
                .isEmpty();
    }

    @Test
    void so_many_messages_wait_and_no_more_and_those_that_wait_keep_their_order() {
        Limits quick = Limits.DEFAULT.toBuilder().commandsPerSecond(1_000).build();
        chatting(builder -> builder.toneChecker(grammar)
                .limits(quick)
                .toneSettings(new ToneSettings(Duration.ofSeconds(10), ToneLevel.PASS, 1)));
        List<String> texts = IntStream.range(0, AgentPosts.MOST_WAITING)
                .mapToObj(number -> "message " + number)
                .toList();
        for (String text : texts) {
            says(text);
        }
        says("one too many");
        assertThat(refusal().code()).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(refusal().limit()).isEqualTo(AgentPosts.MOST_WAITING);

        for (int call = 0; call < texts.size(); call++) {
            passes(call);
        }

        assertThat(messages()).containsExactlyElementsOf(texts);
        says("again");
        passes(texts.size());
        assertThat(messages()).endsWith("again");
    }

    // ---- who is not asked

    @Test
    void a_checker_is_not_asked_about_what_may_not_be_said() {
        chatting();
        TestClient stranger = desk.agent("cy", "other-cy");
        desk.posts(stranger, chat, "Hello?");
        assertThat(stranger.latest(ServerFrame.Refused.class).refusal().code()).isEqualTo(ErrorCode.NOT_FOUND);
        says("x".repeat(8_001));
        assertThat(refusal().code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        says(" \n");
        assertThat(refusal().code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        ann.sends(new ClientFrame.Close(desk.command(), chat));
        says("Hello?");
        assertThat(refusal().code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(grammar.asked).isEmpty();
    }

    @Test
    void without_checkers_nothing_is_waited_for_and_no_thread_but_the_workers_is_needed() {
        List<Runnable> threads = new ArrayList<>();
        chatting(builder -> builder.toneThreads(threads::add));
        says("Good day!");
        assertThat(messages()).containsExactly("Good day!");
        says("That is cheap.");
        assertThat(refusal().code()).isEqualTo(ErrorCode.TONE_BLOCKED);
        assertThat(threads).isEmpty();
    }

    // ---- what changes meanwhile

    @Test
    void a_message_whose_author_has_lost_the_chat_meanwhile_is_refused() {
        chatting();
        desk.agent("bob");
        says("held");
        TestClient sue = desk.agent("sue", "super-sue");
        sue.sends(new AgentFrame.Transfer(desk.command(), chat, DeskFixture.MAIN, new AgentId("bob"), null, 0, false));
        passes(0);
        assertThat(refusal().code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(messages()).isEmpty();
    }

    @Test
    void the_style_sheet_of_the_moment_at_which_a_message_is_sent_holds() {
        chatting();
        desk.desk.responses(Responses.NONE);
        says("cheap and held");
        desk.desk.responses(style());
        passes(0);
        assertThat(refusal().code()).isEqualTo(ErrorCode.TONE_BLOCKED);
        assertThat(messages()).isEmpty();
    }

    @Test
    void who_was_let_in_on_another_node_a_moment_ago_sends_again_and_is_checked_then() {
        chatting();
        TestClient cy = desk.agent("cy", "other-cy");
        long version = version();
        desk.store.append(new AppendRequest(
                desk.desk.id(),
                chat,
                version,
                null,
                null,
                Instant.EPOCH,
                Actor.DESK,
                List.of(new ChatEvent.Joined(new AgentId("cy"))),
                List.of()));
        ClientFrame.Post post = new ClientFrame.Post(desk.command(), chat, "Hello from cy");
        cy.sends(post);
        assertThat(cy.latest(ServerFrame.Refused.class).refusal().code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(messages()).as("not unchecked").isEmpty();

        cy.sends(post);
        passes(0);

        assertThat(messages()).containsExactly("Hello from cy");
    }

    // ---- connections and desks that end

    @Test
    void what_was_said_before_the_connection_was_lost_is_said_once_also_when_it_is_sent_again() {
        chatting();
        ClientFrame.Post first = new ClientFrame.Post(desk.command(), chat, "first");
        ClientFrame.Post second = new ClientFrame.Post(desk.command(), chat, "second");
        ann.sends(first, second);
        ann.disconnects();
        TestClient back = desk.agent("ann");
        back.sends(first, second);
        assertThat(grammar.texts()).containsExactly("first", "first");

        passes(1);
        passes(2);
        passes(0);
        passes(3);

        assertThat(messages()).containsExactly("first", "second");
        assertThat(back.all(ServerFrame.Ok.class).map(ServerFrame.Ok::command))
                .contains(first.command(), second.command());
    }

    @Test
    void a_message_of_a_connection_that_does_not_come_back_is_said() {
        chatting();
        says("Good bye!");
        ann.disconnects();
        passes(0);
        assertThat(messages()).containsExactly("Good bye!");
    }

    @Test
    void a_desk_that_closes_meanwhile_says_nothing_more() {
        chatting();
        says("held");
        desk.desk.close();
        passes(0);
        desk.pass(Duration.ofSeconds(5));
        assertThat(messages()).isEmpty();
        assertThat(ann.all(ServerFrame.Ok.class).map(ServerFrame.Ok::chat)).doesNotContain(chat);
    }

    @Test
    void a_message_that_is_sent_again_when_a_checker_has_changed_its_mind_is_answered_as_then() {
        chatting();
        ClientFrame.Post post = new ClientFrame.Post(desk.command(), chat, "Good day!");
        ann.sends(post);
        passes(0);
        ServerFrame.Ok then = ann.latest(ServerFrame.Ok.class);
        ann.sends(post);
        ends(1, finding(ToneLevel.BLOCK));
        assertThat(ann.latest(ServerFrame.Ok.class)).isEqualTo(then);
        assertThat(ann.all(ServerFrame.Refused.class)).isEmpty();
        assertThat(messages()).containsExactly("Good day!");
    }

    @Test
    void a_checker_that_answers_at_once_costs_no_turn() {
        chatting(builder -> builder.toneChecker(answering("quick", ToneVerdict.PASS)));
        says("first");
        says("second");
        assertThat(messages()).containsExactly("first", "second");
    }
}
