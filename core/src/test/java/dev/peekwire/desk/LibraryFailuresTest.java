package dev.peekwire.desk;

import static dev.peekwire.desk.LibraryScene.DESK;
import static dev.peekwire.desk.LibraryScene.chat;
import static dev.peekwire.desk.LibraryScene.finds;
import static dev.peekwire.desk.LibraryScene.refusal;
import static dev.peekwire.desk.LibraryScene.replies;
import static dev.peekwire.desk.LibraryScene.reply;
import static dev.peekwire.desk.LibraryScene.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.VisitorId;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.LibraryFrame;
import dev.peekwire.protocol.LibraryTold;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.spi.ChosenResponse;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.spi.ScriptAct;
import dev.peekwire.spi.ScriptChange;
import dev.peekwire.spi.ScriptMark;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A store of scripts that fails, is slow, or is told much at once. */
class LibraryFailuresTest {
    private final SwitchedResponses store = new SwitchedResponses();
    private final Counting suggester = new Counting();
    private final ArrayDeque<Runnable> held = new ArrayDeque<>();
    private boolean holds;
    private boolean rejects;

    private DeskFixture open() {
        return new DeskFixture(builder -> builder.responseStore(store, this::run)
                .suggester(suggester, Runnable::run)
                .authenticator(LibraryScene::authenticate));
    }

    private void run(Runnable task) {
        if (rejects) {
            throw new RejectedExecutionException("full");
        } else if (holds) {
            held.add(task);
        } else {
            task.run();
        }
    }

    private void release() {
        holds = false;
        while (!held.isEmpty()) {
            held.poll().run();
        }
    }

    /** How often it was given a library. */
    private static final class Counting implements ResponseSuggester {
        private int libraries;
        private boolean fails;

        @Override
        public CompletionStage<List<Suggestion>> suggest(SuggestionRequest request) {
            return CompletableFuture.completedFuture(List.of());
        }

        @Override
        public void library(ScriptLibrary library) {
            libraries++;
            if (fails) {
                throw new IllegalStateException("no memory");
            }
        }

        @Override
        public void chosen(ChosenResponse choice) {}

        @Override
        public void forget(ChatId chat) {}

        @Override
        public void forget(VisitorId visitor) {}

        @Override
        public void forgetAll() {}

        @Override
        public void close() {}
    }

    private void keeps(String id) {
        ScriptMark mark = new ScriptMark("sue", Instant.EPOCH, new CommandId("k-" + id));
        store.change(new ScriptChange(DESK, script(id, 1, id, id).build(), ScriptAct.APPROVED, 0, mark));
    }

    @Test
    void agents_are_let_in_when_the_scripts_are_known() {
        keeps("hello");
        holds = true;
        DeskFixture desk = open();
        TestClient ann = desk.agent("ann");
        assertThat(ann.all(ServerFrame.Welcome.class)).isEmpty();
        assertThat(desk.visitor("vera").all(ServerFrame.Welcome.class)).hasSize(1);

        release();
        desk.settle();

        assertThat(ann.all(ServerFrame.Welcome.class)).hasSize(1);
        ann.sends(new AgentFrame.Presence(true, Set.of()));
        assertThat(finds(desk, ann, chat(desk), "")).containsExactly("hello");
    }

    @Test
    void agents_are_let_in_after_five_seconds_all_the_same_and_have_the_scripts_when_the_store_is_back() {
        keeps("hello");
        store.down = true;
        DeskFixture desk = open();
        TestClient ann = desk.agent("ann");
        assertThat(ann.all(ServerFrame.Welcome.class)).isEmpty();
        desk.pass(Duration.ofSeconds(5));
        assertThat(ann.all(ServerFrame.Welcome.class)).hasSize(1);
        ann.sends(new AgentFrame.Presence(true, Set.of()));
        ChatId chat = chat(desk);
        assertThat(finds(desk, ann, chat, "")).isEmpty();

        store.down = false;
        desk.pass(LibraryScene.A_WHILE);
        assertThat(finds(desk, ann, chat, "")).containsExactly("hello");
    }

    @Test
    void a_store_that_is_away_is_said_once_and_commands_are_answered_as_unavailable() {
        DeskFixture desk = open();
        TestClient ann = desk.agent("ann");
        store.down = true;
        try (Logged logged = new Logged()) {
            desk.pass(Duration.ofSeconds(10));
            assertThat(logged.errors()).hasSize(1);
        }
        ann.sends(new LibraryFrame.SaveReply(desk.command(), reply("brb", "One moment.")));
        assertThat(refusal(ann)).isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @Test
    void a_change_whose_outcome_nobody_knows_is_sent_again_and_has_one_effect() {
        DeskFixture desk = open();
        TestClient ann = desk.agent("ann");
        LibraryFrame.SaveReply save = new LibraryFrame.SaveReply(desk.command(), reply("brb", "One moment."));
        store.losesAnswers = true;
        ann.sends(save);
        assertThat(refusal(ann)).isEqualTo(ErrorCode.UNAVAILABLE);

        store.losesAnswers = false;
        ann.sends(save);

        assertThat(ann.all(LibraryTold.ScriptKept.class)).hasSize(1);
        assertThat(replies(desk, ann)).hasSize(1);
    }

    @Test
    void an_agent_who_came_while_the_store_was_away_has_the_own_replies_when_it_is_back() {
        DeskFixture desk = open();
        desk.agent("ann").sends(new LibraryFrame.SaveReply(desk.command(), reply("brb", "One moment.")));
        desk.clients.forEach(TestClient::disconnects);
        store.down = true;
        TestClient ann = desk.agent("ann");
        ChatId chat = chat(desk);
        assertThat(finds(desk, ann, chat, "brb")).isEmpty();
        store.down = false;
        desk.pass(LibraryScene.A_WHILE);
        assertThat(finds(desk, ann, chat, "brb")).containsExactly("One moment.");
    }

    @Test
    void while_nothing_changes_one_number_a_second_is_read() {
        DeskFixture desk = open();
        keeps("hello");
        desk.pass(LibraryScene.A_WHILE);
        int reads = store.reads;
        int revisions = store.revisions;
        desk.pass(Duration.ofSeconds(60));
        assertThat(store.reads).isEqualTo(reads);
        assertThat(store.revisions - revisions).isBetween(59, 61);
        desk.desk.close();
        desk.pass(Duration.ofSeconds(60));
        assertThat(store.revisions - revisions).isLessThan(63);
    }

    @Test
    void many_changes_make_few_libraries() {
        DeskFixture desk = open();
        int before = suggester.libraries;
        IntStream.range(0, 1_200).forEach(n -> keeps("s" + n));
        desk.pass(LibraryScene.A_WHILE);
        assertThat(suggester.libraries - before).isBetween(1, 2);
        assertThat(desk.desk.stats().storeFailures()).isZero();
    }

    @Test
    void an_agents_own_reply_makes_no_library() {
        DeskFixture desk = open();
        TestClient ann = desk.agent("ann");
        int before = suggester.libraries;
        ann.sends(new LibraryFrame.SaveReply(desk.command(), reply("brb", "One moment.")));
        desk.pass(LibraryScene.A_WHILE);
        assertThat(suggester.libraries).isEqualTo(before);
    }

    @Test
    void threads_that_take_nothing_for_a_while_are_asked_again() {
        DeskFixture desk = open();
        TestClient ann = desk.agent("ann");
        ChatId chat = chat(desk);
        rejects = true;
        keeps("hello");
        ann.sends(new LibraryFrame.SaveReply(desk.command(), reply("brb", "One moment.")));
        assertThat(refusal(ann)).isEqualTo(ErrorCode.UNAVAILABLE);
        TestClient again = desk.agent("ann");
        ann.disconnects();
        desk.pass(LibraryScene.A_WHILE);

        rejects = false;
        desk.pass(LibraryScene.A_WHILE);
        assertThat(finds(desk, again, chat, "")).containsExactly("hello");
        again.sends(new LibraryFrame.SaveReply(desk.command(), reply("brb", "One moment.")));
        assertThat(finds(desk, again, chat, "brb")).containsExactly("One moment.");
    }

    @Test
    void a_library_that_could_not_be_made_is_made_again() {
        DeskFixture desk = open();
        TestClient ann = desk.agent("ann");
        ChatId chat = chat(desk);
        suggester.fails = true;
        keeps("hello");
        desk.pass(LibraryScene.A_WHILE);
        suggester.fails = false;
        desk.pass(Duration.ofSeconds(6));
        assertThat(finds(desk, ann, chat, "")).containsExactly("hello");
    }

    /** While a library is made that takes long, looks at the store go on. */
    @Test
    void agents_are_not_let_in_before_the_first_library_is_made() {
        keeps("hello");
        ArrayDeque<Runnable> tasks = new ArrayDeque<>();
        DeskFixture desk = new DeskFixture(
                builder -> builder.responseStore(store, tasks::add).authenticator(LibraryScene::authenticate));
        TestClient ann = desk.agent("ann");
        tasks.poll().run();
        Runnable making = tasks.poll();
        desk.pass(LibraryScene.A_WHILE);
        tasks.poll().run();
        assertThat(ann.all(ServerFrame.Welcome.class)).isEmpty();
        making.run();
        desk.settle();
        assertThat(ann.all(ServerFrame.Welcome.class)).hasSize(1);
    }

    /** Nothing of the desk waits for the store of scripts, or for a library that is being made. */
    @Test
    void a_store_that_hangs_holds_up_no_chat() {
        DeskFixture desk = open();
        TestClient ann = desk.agent("ann");
        ChatId chat = chat(desk);
        holds = true;
        ann.sends(new LibraryFrame.SaveReply(desk.command(), reply("brb", "One moment.")));
        desk.posts(ann, chat, "Hello");
        assertThat(ann.all(LibraryTold.ScriptKept.class)).isEmpty();
        assertThat(ann.latest(ServerFrame.Ok.class).chat()).isEqualTo(chat);

        release();
        desk.settle();
        assertThat(ann.all(LibraryTold.ScriptKept.class)).hasSize(1);
    }

    @Test
    void a_store_that_hangs_is_not_asked_more_and_more() {
        DeskFixture desk = open();
        List<TestClient> agents =
                IntStream.range(0, 60).mapToObj(n -> desk.agent("a" + n)).toList();
        holds = true;
        for (int second = 0; second < 2; second++) {
            agents.forEach(agent -> IntStream.range(0, 12)
                    .forEach(n -> agent.sendsOnly(new LibraryFrame.ListReplies(desk.command(), null))));
            desk.pass(Duration.ofSeconds(1));
        }
        assertThat(agents.stream().flatMap(agent -> agent.all(ServerFrame.Refused.class)))
                .anyMatch(refused -> refused.refusal().code() == ErrorCode.UNAVAILABLE);
    }
}
