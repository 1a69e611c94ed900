package dev.peekwire.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Going on from a snapshot is the same as having read everything, wherever it was made. */
class ChatSnapshotPropertiesTest {
    private static final Set<ChatEvent.Type> MOVES =
            Set.of(ChatEvent.Type.STARTED, ChatEvent.Type.ASSIGNED, ChatEvent.Type.REQUEUED);
    private static final Set<ChatEvent.Type> TURNS = Set.of(
            ChatEvent.Type.STARTED,
            ChatEvent.Type.ASSIGNED,
            ChatEvent.Type.REQUEUED,
            ChatEvent.Type.MESSAGE_POSTED,
            ChatEvent.Type.HELD,
            ChatEvent.Type.RESUMED,
            ChatEvent.Type.COMMITMENT_MADE,
            ChatEvent.Type.COMMITMENT_APPROVED,
            ChatEvent.Type.COMMITMENT_ANSWERED,
            ChatEvent.Type.COMPENSATION_ASKED);

    @Provide
    Arbitrary<Story> lives() {
        return Commands.acts().list().ofMinSize(10).ofMaxSize(60).map(ChatSnapshotPropertiesTest::lived);
    }

    private static Story lived(List<Map.Entry<Actor, ChatCommand>> acts) {
        Story story = Story.queued();
        acts.forEach(act -> story.decide(act.getKey(), Promises.now(story, Walks.now(story.chat, act.getValue()))));
        return story;
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void from_every_version_on_the_rest_comes_to_the_same_state(@ForAll("lives") Story story) {
        for (int version = 1; version <= story.events.size(); version++) {
            Chat then = Chat.fold(Story.CHAT, story.events.subList(0, version));
            Chat chat = kept(then);
            assertThat(chat).isEqualTo(then);
            for (RecordedEvent event : story.events.subList(version, story.events.size())) {
                chat = chat.evolve(event);
            }
            sameToTheLastOrder(chat, story.chat);
        }
        Statistics.label("ends").collect(story.chat.status());
    }

    private static Chat kept(Chat chat) {
        ChatSnapshot made = ChatSnapshot.of(chat).orElseThrow();
        ChatSnapshot kept = new ChatSnapshot(made.version(), made.bytes());
        assertThat(kept.chat(Story.CHAT).flatMap(ChatSnapshot::of)).contains(made);
        return kept.chat(Story.CHAT).orElseThrow();
    }

    /** Sets are equal in any order, and some orders count. */
    private static void sameToTheLastOrder(Chat chat, Chat expected) {
        assertThat(chat).isEqualTo(expected);
        assertThat(chat.joined()).containsExactlyElementsOf(expected.joined());
        assertThat(chat.looking()).containsExactlyElementsOf(expected.looking());
        assertThat(chat.handedOverBy()).containsExactlyElementsOf(expected.handedOverBy());
        assertThat(chat.monitors().keySet())
                .containsExactlyElementsOf(expected.monitors().keySet());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void both_states_decide_every_command_alike(
            @ForAll("lives") Story story, @ForAll("acts") List<Map.Entry<Actor, ChatCommand>> acts) {
        Chat chat = kept(story.chat);
        for (Map.Entry<Actor, ChatCommand> act : acts) {
            assertThat(chat.decide(act.getKey(), act.getValue(), story.rules))
                    .isEqualTo(story.chat.decide(act.getKey(), act.getValue(), story.rules));
        }
    }

    @Provide
    Arbitrary<List<Map.Entry<Actor, ChatCommand>>> acts() {
        return Commands.acts().list().ofSize(20);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void the_last_move_the_last_turn_and_the_last_agent_are_those_of_the_events(@ForAll("lives") Story story) {
        long move = 0;
        long turn = 0;
        AgentId last = null;
        for (RecordedEvent event : story.events) {
            move = MOVES.contains(event.event().type()) ? event.version() : move;
            boolean told = event.event().visibleToVisitor();
            turn = told && TURNS.contains(event.event().type()) ? event.version() : turn;
            last = event.event() instanceof ChatEvent.Assigned assigned ? assigned.agent() : last;
        }
        assertThat(story.chat.lastMove()).isEqualTo(move);
        assertThat(story.chat.lastTurn()).isEqualTo(turn);
        assertThat(story.chat.lastAgent().orElse(null)).isEqualTo(last);
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void one_changed_bit_is_noticed(@ForAll("lives") Story story, @ForAll @IntRange(min = 0, max = 9_999) int place) {
        ChatSnapshot made = ChatSnapshot.of(story.chat).orElseThrow();
        byte[] bytes = made.bytes();
        bytes[place % bytes.length] ^= (byte) (1 << (place % 8));
        assertThat(new ChatSnapshot(made.version(), bytes).chat(Story.CHAT)).isEmpty();
    }

    @Property(tries = 2_000)
    void whatever_the_bytes_are_reading_them_ends_without_an_exception(@ForAll("bytes") byte[] bytes) {
        byte[] sealed = SnapshotFormTest.sealed(bytes);
        assertThat(SnapshotForm.read(sealed)).isEmpty();
    }

    /** Of the form's own number, so that reading gets somewhere. */
    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.bytes().list().ofMaxSize(200).map(list -> {
            List<Byte> all = new ArrayList<>(List.of((byte) SnapshotForm.FORM));
            all.addAll(list);
            byte[] bytes = new byte[all.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = all.get(i);
            }
            return bytes;
        });
    }
}
