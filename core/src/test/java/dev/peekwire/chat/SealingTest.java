package dev.peekwire.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.DeskId;
import dev.peekwire.transcript.proof.Chain;
import dev.peekwire.transcript.proof.EventBody;
import dev.peekwire.transcript.proof.EventSeal;
import dev.peekwire.transcript.proof.Hash;
import dev.peekwire.transcript.proof.Part;
import dev.peekwire.transcript.proof.Salt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Events become links of a chain. */
class SealingTest {
    private static final Salt SALT = Story.salt(0);

    private static RecordedEvent said(String text) {
        ChatEvent event = new ChatEvent.MessagePosted(text, MessageOrigin.AD_LIB);
        return new RecordedEvent(Story.CHAT, 7, Story.BEGIN, Story.A, null, event);
    }

    private static Hash hash(RecordedEvent event) {
        return Sealing.body(event, SALT, Set.of()).hash();
    }

    @Test
    void events_that_happen_together_are_linked_one_to_the_next_and_to_what_was_before() {
        Story story = Story.assigned();
        Hash before = story.chat.link().orElseThrow();
        AtomicLong salts = new AtomicLong(1_000);
        List<ChatEvent> events = List.of(new ChatEvent.NotePosted("a"), new ChatEvent.NotePosted("b"));

        List<EventSeal> seals = Sealing.seals(
                Story.DESK, story.chat, Story.BEGIN, Story.A, events, () -> Story.salt(salts.getAndIncrement()));

        assertThat(seals).extracting(EventSeal::salt).containsExactly(Story.salt(1_000), Story.salt(1_001));
        for (int i = 0; i < 2; i++) {
            RecordedEvent event = new RecordedEvent(
                    Story.CHAT, story.chat.version() + 1 + i, Story.BEGIN, Story.A, null, events.get(i));
            Hash body = Sealing.body(event, seals.get(i).salt(), Set.of()).hash();
            assertThat(seals.get(i).link()).isEqualTo(Chain.next(before, body));
            before = seals.get(i).link();
        }
    }

    @Test
    void the_first_event_of_a_chat_and_one_after_an_event_without_a_seal_begin_a_chain() {
        Story story = Story.queued();
        RecordedEvent first = story.events.get(0);
        assertThat(first.seal())
                .isEqualTo(Sealing.seal(Story.DESK, null, first, first.seal().salt()));

        RecordedEvent bare = new RecordedEvent(
                Story.CHAT, story.chat.version() + 1, Story.BEGIN, Story.A, null, new ChatEvent.NotePosted("old"));
        Chat after = story.chat.evolve(bare);
        assertThat(after.link()).isEmpty();
        RecordedEvent next = new RecordedEvent(
                Story.CHAT, after.version() + 1, Story.BEGIN, Story.A, null, new ChatEvent.NotePosted("new"));
        EventSeal seal = Sealing.seals(Story.DESK, after, Story.BEGIN, Story.A, List.of(next.event()), () -> SALT)
                .get(0);
        assertThat(seal.link())
                .isEqualTo(Chain.next(Chain.begin(Story.DESK, Story.CHAT, next.version()), hash(next)))
                .isNotEqualTo(
                        Sealing.seal(new DeskId("other"), null, next, SALT).link());
    }

    @Test
    void whatever_is_said_of_an_event_changes_its_hash() {
        RecordedEvent event = said("words");
        List<RecordedEvent> others = List.of(
                said("Words"),
                said(""),
                new RecordedEvent(Story.CHAT, 8, event.at(), event.by(), null, event.event()),
                new RecordedEvent(Story.CHAT, 7, event.at().plusMillis(1), event.by(), null, event.event()),
                new RecordedEvent(Story.CHAT, 7, event.at(), Story.B, null, event.event()),
                new RecordedEvent(Story.CHAT, 7, event.at(), Actor.visitor(Story.VERA), null, event.event()),
                new RecordedEvent(Story.CHAT, 7, event.at(), event.by(), null, new ChatEvent.NotePosted("words")),
                new RecordedEvent(
                        Story.CHAT,
                        7,
                        event.at(),
                        event.by(),
                        null,
                        new ChatEvent.MessagePosted("words", MessageOrigin.VISITOR)));
        Set<Hash> hashes = new HashSet<>(
                Set.of(hash(event), Sealing.body(event, Story.salt(1), Set.of()).hash()));
        others.forEach(other -> assertThat(hashes.add(hash(other))).isTrue());
    }

    @Test
    void whatever_is_withheld_or_erased_the_hash_is_the_same_and_no_salt_of_it_is_there() {
        RecordedEvent event = said("a secret");
        EventBody erased = Sealing.body(event, SALT, Set.of("text", "origin", EventBody.BY));

        assertThat(erased.hash()).isEqualTo(hash(event));
        assertThat(erased.fields().values()).hasOnlyElementsOfType(Part.Withheld.class);
        assertThat(erased.by()).isInstanceOf(Part.Withheld.class);
        assertThat(erased.toString() + Sealing.body(event, SALT, Set.of())).doesNotContain("a secret", SALT.hex());
    }

    @Test
    void a_shown_part_tells_nothing_of_the_salts_of_the_others() {
        Map<String, Part> fields = Sealing.body(said("words"), SALT, Set.of()).fields();
        assertThat(fields.values().stream().map(part -> ((Part.Open) part).salt()))
                .doesNotHaveDuplicates()
                .doesNotContain(SALT);
    }

    @Provide
    Arbitrary<List<Map.Entry<Actor, ChatCommand>>> lives() {
        return Commands.acts().list().ofMinSize(10).ofMaxSize(40);
    }

    /** Every chain of two equal chats is the same, and what anybody changes in the store breaks it there. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_change_of_any_event_is_found_at_that_event(
            @ForAll("lives") List<Map.Entry<Actor, ChatCommand>> acts, @ForAll int where) {
        Story story = Story.queued();
        acts.forEach(act -> story.decide(act.getKey(), Promises.now(story, Walks.now(story.chat, act.getValue()))));
        assertThat(broken(story.events)).isZero();

        int changed = Math.floorMod(where, story.events.size());
        List<RecordedEvent> events = new ArrayList<>(story.events);
        RecordedEvent was = events.get(changed);
        events.set(
                changed,
                new RecordedEvent(
                        was.chat(), was.version(), was.at().minusMillis(1), was.by(), null, was.event(), was.seal()));
        assertThat(broken(events)).isEqualTo(was.version());
    }

    /** The version of the first event whose link does not follow; 0 if all do. */
    private static long broken(List<RecordedEvent> events) {
        Hash before = null;
        for (RecordedEvent event : events) {
            EventSeal seal = event.seal();
            if (!seal.equals(Sealing.seal(Story.DESK, before, event, seal.salt()))) {
                return event.version();
            }
            before = seal.link();
        }
        return 0;
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void equal_events_are_equal_hashes_however_their_maps_are_ordered(@ForAll List<String> names) {
        Map<String, String> one = new TreeMap<>();
        names.forEach(name -> one.put(Integer.toHexString(name.hashCode()), "v"));
        RecordedEvent event = new RecordedEvent(
                Story.CHAT, 1, Story.BEGIN, Story.A, null, new ChatEvent.AttributesSet(Map.copyOf(one)));
        RecordedEvent same = new RecordedEvent(
                Story.CHAT, 1, Story.BEGIN, Story.A, null, new ChatEvent.AttributesSet(new TreeMap<>(one)));
        assertThat(hash(event)).isEqualTo(hash(same));
    }

    private static List<RecordedEvent> promised() {
        return Promises.everySort().events.stream()
                .filter(event -> event.event() instanceof CommitmentEvent)
                .toList();
    }

    @Test
    void who_withholds_the_terms_of_a_promise_withholds_every_field_of_them() {
        RecordedEvent made = promised().get(0);

        EventBody body = Sealing.body(made, made.seal().salt(), Set.of("terms"));

        assertThat(body.fields().values()).hasSize(5).allMatch(Part.Withheld.class::isInstance);
        assertThat(body.hash())
                .isEqualTo(Sealing.body(made, made.seal().salt(), Set.of()).hash());
    }

    /** Of events that exist: what is hashed must not change. */
    @Test
    void the_fields_of_every_type_are_those_that_were_hashed_before() {
        Story story = Story.looking();
        story.accepts(Story.VISITOR, new ChatCommand.Post("hello", MessageOrigin.VISITOR, null));
        story.accepts(Story.VISITOR, new MailTranscript(null, "vera@example.com", null));
        story.events.addAll(promised());
        assertThat(story.events.stream()
                        .map(event ->
                                event.event().type() + " " + new TreeMap<>(EventFields.of(event.event())).keySet()))
                .containsExactly(
                        "STARTED [attributes, locale, team, topic, visitor]",
                        "ASSIGNED [agent, team]",
                        "CONSENT_GRANTED [grant]",
                        "PEEK_STARTED [agent]",
                        "MESSAGE_POSTED [origin, text]",
                        "COPY_ASKED []",
                        "COMMITMENT_MADE [amount, currency, expires, reference, text]",
                        "COMMITMENT_MADE [expires, text]",
                        "COMMITMENT_MADE [amount, approval, currency, expires, reference, text]",
                        "COMMITMENT_MADE [amount, approval, currency, expires, reference, text]",
                        "COMMITMENT_MADE [amount, approval, currency, expires, reference, text]",
                        "COMMITMENT_ANSWERED [accepted, commitment]",
                        "COMMITMENT_ANSWERED [commitment]",
                        "COMMITMENT_REFUSED [commitment, note]",
                        "COMMITMENT_WITHDRAWN [commitment]",
                        "COMMITMENT_APPROVED [agent, amount, commitment, currency, expires, reference, text]",
                        "COMPENSATION_ASKED [text]",
                        "SURVEYED [comment, score]");
        assertThat(Arrays.stream(ChatEvent.Type.values())).hasSize(30);
    }
}
