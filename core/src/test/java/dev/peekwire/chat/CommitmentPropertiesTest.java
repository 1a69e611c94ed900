package dev.peekwire.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.commitment.Commitment;
import dev.peekwire.commitment.Commitment.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Whatever is promised, answered and taken back in whatever order. */
class CommitmentPropertiesTest {
    @Provide
    Arbitrary<List<Map.Entry<Actor, ChatCommand>>> lives() {
        Arbitrary<Actor> actors =
                Arbitraries.of(Story.VISITOR, Story.A, Story.B, Promises.boss(), Actor.visitor(Story.MALLORY));
        Arbitrary<ChatCommand> commands = Arbitraries.frequencyOf(
                Tuple.of(30, Promises.commands().map(command -> (ChatCommand) command)),
                Tuple.of(1, Arbitraries.of((ChatCommand) new ChatCommand.Close(CloseReason.DONE))));
        return Combinators.combine(actors, commands)
                .as(Map::entry)
                .list()
                .ofMinSize(10)
                .ofMaxSize(60);
    }

    private static Story lived(List<Map.Entry<Actor, ChatCommand>> acts) {
        Story story = Story.assigned().accepts(Story.B, new ChatCommand.Join(Story.BOB));
        acts.forEach(act -> story.decide(act.getKey(), Promises.now(story, act.getValue())));
        return story;
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void a_promise_is_answered_once_and_never_after_its_time(
            @ForAll("lives") List<Map.Entry<Actor, ChatCommand>> acts) {
        Story story = lived(acts);
        Map<Long, Integer> ends = new LinkedHashMap<>();
        Map<Long, Instant> expiries = new LinkedHashMap<>();
        for (RecordedEvent recorded : story.events) {
            ChatEvent event = recorded.event();
            if (event instanceof CommitmentEvent.Made made) {
                expiries.put(recorded.version(), made.terms().expires());
            } else if (event instanceof CommitmentEvent.Answered answered) {
                ends.merge(answered.commitment(), 1, Integer::sum);
                // A story decides a second before it records.
                assertThat(recorded.at().minusSeconds(1)).isBefore(expiries.get(answered.commitment()));
                assertThat(recorded.by()).isEqualTo(Story.VISITOR);
            } else if (event instanceof CommitmentEvent.Withdrawn withdrawn) {
                ends.merge(withdrawn.commitment(), 1, Integer::sum);
            } else if (event instanceof CommitmentEvent.Refused refused) {
                ends.merge(refused.commitment(), 1, Integer::sum);
            }
        }
        assertThat(ends.values()).allMatch(count -> count == 1);
        everySortOfEventHappens(story);
    }

    private static void everySortOfEventHappens(Story story) {
        story.events.forEach(
                event -> Statistics.label("events").collect(event.event().type()));
        Statistics.label("events")
                .coverage(coverage -> EnumSet.range(ChatEvent.Type.COMMITMENT_MADE, ChatEvent.Type.CLOSED)
                        .forEach(type -> coverage.check(type).count(count -> count > 20)));
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void nobody_approves_what_is_their_own(@ForAll("lives") List<Map.Entry<Actor, ChatCommand>> acts) {
        Story story = lived(acts);
        for (RecordedEvent recorded : story.events) {
            if (recorded.event() instanceof CommitmentEvent.Approved approved) {
                RecordedEvent made = story.events.get((int) approved.commitment() - 1);
                assertThat(recorded.by()).isNotEqualTo(made.by());
                assertThat(made.by()).isEqualTo(Actor.agent(approved.agent()));
            }
        }
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void what_the_visitor_sees_names_no_promise_before_it_is_theirs_to_answer(
            @ForAll("lives") List<Map.Entry<Actor, ChatCommand>> acts) {
        Story story = lived(acts);
        Map<Long, State> seen = new LinkedHashMap<>();
        for (RecordedEvent recorded : story.events) {
            if (recorded.event().visibleToVisitor()) {
                follow(recorded.toVisitor(), seen);
            }
        }
        Map<Long, State> told = new LinkedHashMap<>();
        story.chat.commitments().stream().filter(Commitment::told).forEach(it -> told.put(it.id(), it.decided()));
        assertThat(seen).isEqualTo(told);
        assertThat(story.chat.commitments())
                .filteredOn(it -> it.decided() == State.REFUSED || it.decided() == State.AWAITING_APPROVAL)
                .noneMatch(it -> seen.containsKey(it.id()));
    }

    /** As a visitor's client does; what it has not seen begin fails. */
    private static void follow(RecordedEvent recorded, Map<Long, State> seen) {
        ChatEvent event = recorded.event();
        if (event instanceof CommitmentEvent.Made) {
            seen.put(recorded.version(), State.OPEN);
        } else if (event instanceof CommitmentEvent.Approved approved) {
            assertThat(seen.put(approved.commitment(), State.OPEN)).isNull();
        } else if (event instanceof CommitmentEvent.Answered answered) {
            State state = answered.accepted() ? State.ACCEPTED : State.DECLINED;
            assertThat(seen.put(answered.commitment(), state)).isEqualTo(State.OPEN);
        } else if (event instanceof CommitmentEvent.Withdrawn withdrawn) {
            assertThat(seen.put(withdrawn.commitment(), State.WITHDRAWN)).isEqualTo(State.OPEN);
        }
    }

    /** A slow reading of the events from the end: the last that is about a promise says what it is. */
    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void the_state_is_what_a_slow_reading_of_the_events_says(
            @ForAll("lives") List<Map.Entry<Actor, ChatCommand>> acts) {
        Story story = lived(acts);
        List<Commitment> expected = new ArrayList<>();
        for (RecordedEvent recorded : story.events) {
            if (recorded.event() instanceof CommitmentEvent.Made made) {
                State state = slow(story, recorded.version(), made);
                boolean told = !made.approval() || said(story, recorded.version(), CommitmentEvent.Approved.class);
                expected.add(new Commitment(
                        recorded.version(),
                        new AgentId(recorded.by().id()),
                        recorded.at(),
                        made.terms(),
                        made.approval(),
                        told,
                        state));
            }
        }
        assertThat(story.chat.commitments()).isEqualTo(expected);
        assertThat(Chat.fold(Story.CHAT, story.events)).isEqualTo(story.chat);
    }

    private static State slow(Story story, long id, CommitmentEvent.Made made) {
        State state = made.approval() ? State.AWAITING_APPROVAL : State.OPEN;
        for (RecordedEvent recorded : story.events) {
            ChatEvent event = recorded.event();
            if (event instanceof CommitmentEvent.Approved it && it.commitment() == id) {
                state = State.OPEN;
            } else if (event instanceof CommitmentEvent.Refused it && it.commitment() == id) {
                state = State.REFUSED;
            } else if (event instanceof CommitmentEvent.Answered it && it.commitment() == id) {
                state = it.accepted() ? State.ACCEPTED : State.DECLINED;
            } else if (event instanceof CommitmentEvent.Withdrawn it && it.commitment() == id) {
                state = State.WITHDRAWN;
            } else if (event instanceof ChatEvent.Closed && state == State.AWAITING_APPROVAL) {
                state = State.WITHDRAWN;
            }
        }
        return state;
    }

    private static boolean said(Story story, long id, Class<CommitmentEvent.Approved> type) {
        return story.events.stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .anyMatch(event -> type.cast(event).commitment() == id);
    }
}
