package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.store.memory.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A desk opens on a store that was set back to an older backup, and clients know more than it does. */
class SetBackTest {
    private static final DeskId DESK = new DeskId("main");

    private final DeskFixture before = new DeskFixture();
    private final TestClient vera = before.visitor("vera");
    private final ChatId chat = before.startsChat(vera);

    /** As many of the chat's first events as the backup has. */
    private MemoryStore backup(int many) {
        MemoryStore store = MemoryStore.create();
        for (RecordedEvent event : before.store.read(DESK, chat, 0, many)) {
            store.append(new AppendRequest(
                    DESK,
                    chat,
                    event.version() - 1,
                    event.command(),
                    event.command() == null ? null : "f",
                    event.at(),
                    event.by(),
                    List.of(event.event()),
                    List.of()));
        }
        return store;
    }

    private static DeskFixture desk(MemoryStore store) {
        return new DeskFixture(store, builder -> builder, new VirtualTime(), "after-", new ArrayList<>());
    }

    private TestClient resumes(DeskFixture after, long version) {
        String token = vera.latest(ServerFrame.Welcome.class).resumeToken();
        return after.visitor("vera", token, new Cursor(chat, version));
    }

    private long end() {
        return before.store.read(DESK, chat, 0, 1_000).size();
    }

    @Test
    void a_visitor_who_knows_more_is_told_to_forget_and_reads_the_chat_from_its_start() {
        before.posts(vera, chat, "kept");
        int kept = (int) end();
        before.posts(vera, chat, "lost");
        before.posts(vera, chat, "lost too");
        DeskFixture after = desk(backup(kept));
        TestClient again = resumes(after, end());
        ServerFrame.Refused refused = again.latest(ServerFrame.Refused.class);
        assertThat(refused.refusal().code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(refused.chat()).isEqualTo(chat);
        assertThat(NodesScene.messages(again)).containsExactly("kept");
        assertThat(again.seen.indexOf(refused)).isLessThan(again.seen.indexOf(again.latest(ServerFrame.Event.class)));
        after.posts(again, chat, "new");
        assertThat(NodesScene.messages(again)).containsExactly("kept", "new");
    }

    @Test
    void an_agent_who_knows_more_is_told_to_forget_too() {
        TestClient ann = before.agent("ann");
        before.posts(vera, chat, "kept");
        int kept = (int) end();
        before.posts(ann, chat, "lost");
        DeskFixture after = desk(backup(kept));
        TestClient again = after.agent("ann", "agent-ann", new Cursor(chat, end()));
        assertThat(again.latest(ServerFrame.Refused.class).refusal().code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(NodesScene.messages(again)).containsExactly("kept");
        resumes(after, 0);
        after.posts(again, chat, "new");
        assertThat(NodesScene.messages(again)).containsExactly("kept", "new");
    }

    @Test
    void a_chat_that_the_backup_does_not_have_is_forgotten() {
        DeskFixture after = desk(MemoryStore.create());
        TestClient again = resumes(after, end());
        assertThat(again.latest(ServerFrame.Refused.class).refusal().code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(again.all(ServerFrame.Event.class)).isEmpty();
        after.startsChat(again);
        assertThat(again.all(ServerFrame.Event.class)).isNotEmpty();
    }

    @Test
    void who_knows_as_much_as_the_store_goes_on_as_ever() {
        before.posts(vera, chat, "kept");
        DeskFixture after = desk(backup((int) end()));
        TestClient again = resumes(after, end());
        assertThat(again.all(ServerFrame.Refused.class)).isEmpty();
        assertThat(NodesScene.messages(again)).isEmpty();
        after.posts(again, chat, "new");
        assertThat(NodesScene.messages(again)).containsExactly("new");
    }

    @Test
    void open_with_a_cursor_of_the_future_says_the_same() {
        vera.sends(new ClientFrame.Open(new Cursor(chat, 1_000)));
        assertThat(vera.latest(ServerFrame.Refused.class).refusal().code()).isEqualTo(ErrorCode.NOT_FOUND);
        before.posts(vera, chat, "still here");
        assertThat(NodesScene.messages(vera)).containsExactly("still here");
    }
}
