package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.chat.Sealing;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.store.memory.MemoryStore;
import dev.peekwire.transcript.proof.EventSeal;
import dev.peekwire.transcript.proof.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whatever a desk records can be proven later: by links that follow, whichever process recorded them. */
class SealedChatsTest {
    private static final DeskId DESK = new DeskId("main");

    private final MemoryStore store = MemoryStore.create();
    private final List<RecordedEvent> heard = new ArrayList<>();
    private DeskFixture desk = desk("one-");
    private final TestClient vera = desk.visitor("vera");
    private final ChatId chat = desk.startsChat(vera);

    private DeskFixture desk(String ids) {
        return new DeskFixture(
                store,
                builder -> builder.limits(Limits.DEFAULT.toBuilder()
                                .commandsPerSecond(100_000)
                                .build())
                        .listener(new ChatListener() {
                            @Override
                            public void onEvent(RecordedEvent event) {
                                heard.add(event);
                            }
                        }),
                new VirtualTime(),
                ids,
                new ArrayList<>());
    }

    private List<RecordedEvent> events() {
        return store.read(DESK, chat, 0, 10_000);
    }

    /** The versions at which a chain begins; fails where a link does not follow. */
    private List<Long> beginnings() {
        List<Long> beginnings = new ArrayList<>();
        Hash before = null;
        for (RecordedEvent event : events()) {
            EventSeal seal = event.seal();
            if (seal != null) {
                assertThat(seal).isEqualTo(Sealing.seal(DESK, before, event, seal.salt()));
                if (before == null) {
                    beginnings.add(event.version());
                }
            }
            before = seal == null ? null : seal.link();
        }
        return beginnings;
    }

    @Test
    void every_event_is_linked_to_the_one_before_and_has_a_salt_of_its_own() {
        TestClient ann = desk.agent("ann");
        desk.posts(ann, chat, "hello");
        desk.posts(vera, chat, "hello yourself");
        assertThat(beginnings()).containsExactly(1L);
        assertThat(events())
                .extracting(event -> Objects.requireNonNull(event.seal()).salt())
                .hasSizeGreaterThan(3)
                .doesNotHaveDuplicates();
        assertThat(heard).isEqualTo(events());
    }

    @Test
    void no_client_is_told_a_seal() {
        TestClient ann = desk.agent("ann");
        desk.posts(ann, chat, "hello");
        for (TestClient client : List.of(ann, vera)) {
            assertThat(client.all(ServerFrame.Event.class)
                            .map(frame -> frame.event().seal()))
                    .isNotEmpty()
                    .containsOnlyNulls();
        }
    }

    @Test
    void another_process_goes_on_with_the_chain() {
        desk.posts(vera, chat, "before");
        desk.desk.close();
        desk.settle();
        desk = desk("two-");
        TestClient ann = desk.agent("ann", "agent-ann", new Cursor(chat, 1));
        desk.posts(ann, chat, "after");
        assertThat(beginnings()).containsExactly(1L);
    }

    @Test
    void a_chain_goes_on_from_a_snapshot() {
        TestClient ann = desk.agent("ann");
        for (int i = 0; i < StoredChat.EVERY; i++) {
            desk.posts(ann, chat, "words");
        }
        assertThat(store.snapshot(DESK, chat)).isPresent();
        another_process_goes_on_with_the_chain();
    }

    @Test
    void after_what_an_older_library_appended_a_chain_begins_anew() {
        desk.agent("ann");
        desk.desk.close();
        desk.settle();
        long known = events().size();
        store.append(new AppendRequest(
                DESK, chat, known, null, null, desk.time.now(), Actor.DESK, List.of(note(), note()), List.of()));
        desk = desk("two-");
        TestClient ann = desk.agent("ann", "agent-ann", new Cursor(chat, 1));
        desk.posts(ann, chat, "after");
        desk.posts(ann, chat, "and on");
        assertThat(beginnings()).containsExactly(1L, known + 3);
        assertThat(events())
                .extracting(RecordedEvent::seal)
                .filteredOn(Objects::isNull)
                .hasSize(2);
    }

    private static ChatEvent note() {
        return new ChatEvent.NotePosted("from a node of before");
    }
}
