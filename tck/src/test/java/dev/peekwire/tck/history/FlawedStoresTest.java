package dev.peekwire.tck.history;

import static dev.peekwire.tck.history.Violation.Kind.ACKNOWLEDGED_EARLY;
import static dev.peekwire.tck.history.Violation.Kind.ALTERED;
import static dev.peekwire.tck.history.Violation.Kind.ASSIGNED_TWICE;
import static dev.peekwire.tck.history.Violation.Kind.DOUBLED;
import static dev.peekwire.tck.history.Violation.Kind.GAP;
import static dev.peekwire.tck.history.Violation.Kind.LOAD_WRONG;
import static dev.peekwire.tck.history.Violation.Kind.LOST;
import static dev.peekwire.tck.history.Violation.Kind.UNCHAINED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.store.memory.MemoryStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A desk runs on a right store; what a crash leaves behind is then what a store with one fault would have kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlawedStoresTest {
    private final MemoryStore store = MemoryStore.create();
    private SmallDesk.Outcome outcome;

    @BeforeAll
    void run() throws Exception {
        outcome = SmallDesk.run(store);
    }

    private Set<Violation.Kind> after(UnaryOperator<List<RecordedEvent>> crash) {
        Map<ChatId, List<RecordedEvent>> left = new LinkedHashMap<>(SmallDesk.stored(store, outcome.chats()));
        left.compute(outcome.chats().get(0), (chat, events) -> crash.apply(new ArrayList<>(events)));
        return kinds(left, outcome.loads());
    }

    private Set<Violation.Kind> kinds(Map<ChatId, List<RecordedEvent>> left, Map<AgentId, Integer> loads) {
        return HistoryChecker.check(outcome.history(), left, loads).stream()
                .map(Violation::kind)
                .collect(Collectors.toSet());
    }

    private static int message(List<RecordedEvent> events, int which) {
        List<RecordedEvent> messages = events.stream()
                .filter(event -> event.event() instanceof ChatEvent.MessagePosted)
                .toList();
        return events.indexOf(messages.get(which));
    }

    private static RecordedEvent at(long version, RecordedEvent event) {
        return new RecordedEvent(event.chat(), version, event.at(), event.by(), event.command(), event.event());
    }

    private static List<RecordedEvent> numbered(List<RecordedEvent> events) {
        List<RecordedEvent> numbered = new ArrayList<>();
        events.forEach(event -> numbered.add(at(numbered.size() + 1, event)));
        return numbered;
    }

    @Test
    void a_right_store_has_no_violation_and_all_messages_were_answered() {
        assertThat(after(events -> events)).isEmpty();
        assertThat(outcome.history().sent())
                .hasSize(40)
                .allMatch(message -> message.answer() == SentMessage.Answer.ACKNOWLEDGED);
        assertThat(outcome.history().eventsTold()).isGreaterThan(80);
    }

    @Test
    void a_store_that_loses_an_event_leaves_a_gap() {
        assertThat(after(events -> {
                    events.remove(message(events, 2));
                    return events;
                }))
                .contains(LOST, GAP);
    }

    @Test
    void a_store_that_loses_an_event_and_numbers_anew_is_found_too() {
        assertThat(after(events -> {
                    events.remove(message(events, 2));
                    return numbered(events);
                }))
                .contains(LOST, ALTERED);
    }

    @Test
    void a_store_that_doubles_a_message_is_found() {
        assertThat(after(events -> {
                    int message = message(events, 2);
                    events.add(message, events.get(message));
                    return numbered(events);
                }))
                .contains(DOUBLED);
    }

    @Test
    void a_store_in_which_somebody_changed_a_time_is_found() {
        assertThat(after(events -> {
                    int changed = message(events, 2);
                    RecordedEvent was = events.get(changed);
                    events.set(
                            changed,
                            new RecordedEvent(
                                    was.chat(),
                                    was.version(),
                                    was.at().plusMillis(1),
                                    was.by(),
                                    was.command(),
                                    was.event(),
                                    was.seal()));
                    return events;
                }))
                .contains(UNCHAINED);
    }

    @Test
    void a_store_that_reorders_two_messages_is_found() {
        assertThat(after(events -> {
                    RecordedEvent one = events.get(message(events, 1));
                    int other = message(events, 2);
                    events.set(message(events, 1), events.get(other));
                    events.set(other, one);
                    return numbered(events);
                }))
                .contains(ALTERED);
    }

    @Test
    void a_store_that_acknowledges_before_it_has_stored_loses_the_end_in_a_crash() {
        assertThat(after(events -> events.subList(0, events.size() - 1))).contains(LOST);
    }

    @Test
    void an_acknowledgement_with_a_version_that_the_message_has_not_reached_is_found() {
        assertThat(after(events -> {
                    RecordedEvent moved = events.remove(message(events, 0));
                    events.add(moved);
                    return numbered(events);
                }))
                .contains(ACKNOWLEDGED_EARLY);
    }

    @Test
    void a_store_that_assigns_twice_is_found() {
        assertThat(after(events -> {
                    RecordedEvent assigned = events.stream()
                            .filter(event -> event.event() instanceof ChatEvent.Assigned)
                            .findFirst()
                            .orElseThrow();
                    ChatEvent.Assigned first = (ChatEvent.Assigned) assigned.event();
                    ChatEvent again = new ChatEvent.Assigned(other(first.agent()), first.team(), null);
                    events.add(new RecordedEvent(
                            assigned.chat(), events.size() + 1, assigned.at(), assigned.by(), null, again));
                    return events;
                }))
                .contains(ASSIGNED_TWICE, LOAD_WRONG);
    }

    private static AgentId other(AgentId agent) {
        return SmallDesk.AGENTS.stream()
                .filter(one -> !one.equals(agent))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_store_that_forgets_to_give_capacity_back_is_found() {
        Map<AgentId, Integer> loads = new LinkedHashMap<>(outcome.loads());
        loads.merge(SmallDesk.AGENTS.get(0), 1, Integer::sum);
        assertThat(kinds(SmallDesk.stored(store, outcome.chats()), loads)).containsExactly(LOAD_WRONG);
    }
}
