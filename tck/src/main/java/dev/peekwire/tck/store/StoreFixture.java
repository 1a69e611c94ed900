package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.ChatStore;
import dev.peekwire.spi.StoredCommand;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store, a desk of its own for each test, and the words the rules are written in. */
abstract class StoreFixture {
    static final int ALL = 10_000;
    static final ChatId CHAT = new ChatId("chat");
    static final ChatId OTHER = new ChatId("other");
    static final CommandId COMMAND = new CommandId("command");
    static final VisitorId VISITOR = new VisitorId("visitor");
    static final AgentId AGENT = new AgentId("agent");
    static final AgentId COLLEAGUE = new AgentId("colleague");

    ChatStore store;
    DeskId desk;

    abstract ChatStore newStore();

    @BeforeEach
    final void openStore() {
        store = newStore();
        desk = newDesk();
    }

    @AfterEach
    final void closeStore() {
        store.close();
    }

    /** Never used before, so that a store on a database need not be emptied between tests. */
    static DeskId newDesk() {
        return new DeskId("tck-" + UUID.randomUUID());
    }

    Ask ask(ChatId chat, long expectedVersion) {
        return new Ask(desk, chat, expectedVersion);
    }

    /** Appends, and holds it as a fact that the store accepted. */
    void given(AppendRequest request) {
        AppendResult result = store.append(request);
        assertThat(result).isInstanceOf(AppendResult.Appended.class);
    }

    /** A chat at version 1, started by {@link #VISITOR}. */
    void givenChat(ChatId chat) {
        given(ask(chat, 0).of(Samples.started(VISITOR)));
    }

    /** A chat at version 2, assigned to {@link #AGENT}, who carries 1 for it. */
    void givenAssignedChat(ChatId chat) {
        given(ask(chat, 0).take(AGENT, 1, 100).of(Samples.started(VISITOR), Samples.assigned(AGENT)));
    }

    List<RecordedEvent> read(ChatId chat) {
        return store.read(desk, chat, 0, ALL);
    }

    List<ChatEvent> events(ChatId chat) {
        return read(chat).stream().map(RecordedEvent::event).toList();
    }

    List<Long> versions(ChatId chat) {
        return read(chat).stream().map(RecordedEvent::version).toList();
    }

    /** A request that would change everything a request can: events, command, lists, both agents' loads. */
    AppendRequest upheaval(long expectedVersion, int limit) {
        return ask(CHAT, expectedVersion)
                .command(COMMAND)
                .release(AGENT, 1)
                .take(COLLEAGUE, 1, limit)
                .of(Samples.assigned(COLLEAGUE), Samples.message("words"));
    }

    /** All that the store's calls say of {@link #CHAT} and the people around it. */
    Seen look() {
        return look(desk);
    }

    Seen look(DeskId of) {
        return new Seen(
                store.read(of, CHAT, 0, ALL),
                store.command(of, CHAT, COMMAND),
                store.open(of),
                store.chatsOf(of, VISITOR),
                List.of(store.assignedTo(of, AGENT), store.assignedTo(of, COLLEAGUE)),
                List.of(store.load(of, AGENT), store.load(of, COLLEAGUE)));
    }

    /**
     * What the store's calls say.
     *
     * @param events of the chat
     * @param command of the chat
     * @param open chats
     * @param chatsOf the visitor
     * @param assigned to the agent and the colleague
     * @param loads of both
     */
    record Seen(
            List<RecordedEvent> events,
            Optional<StoredCommand> command,
            List<ChatId> open,
            List<ChatId> chatsOf,
            List<List<ChatId>> assigned,
            List<Integer> loads) {}
}
