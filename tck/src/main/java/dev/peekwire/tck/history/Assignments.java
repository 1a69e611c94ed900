package dev.peekwire.tck.history;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** A chat has one agent at a time, and no agent carries more than allowed. */
final class Assignments {
    private final Consumer<Violation> found;

    Assignments(Consumer<Violation> found) {
        this.found = found;
    }

    void check(
            Map<ChatId, List<RecordedEvent>> stored,
            Collection<History.LoadSample> samples,
            Map<AgentId, Integer> loads) {
        Map<AgentId, Integer> weights = new HashMap<>();
        stored.forEach((id, events) -> {
            Chat chat = assignments(id, events);
            chat.agent().ifPresent(agent -> weights.merge(agent, chat.load(), Integer::sum));
        });
        samples.stream()
                .filter(sample -> sample.load() > sample.capacity())
                .distinct()
                .forEach(sample -> found(Violation.Kind.OVER_CAPACITY, sample.toString()));
        loads.forEach((agent, load) -> {
            int weight = weights.getOrDefault(agent, 0);
            if (weight != load) {
                found(Violation.Kind.LOAD_WRONG, agent + " carries " + load + ", the chats weigh " + weight);
            }
        });
    }

    private Chat assignments(ChatId id, List<RecordedEvent> events) {
        Chat chat = Chat.none(id);
        for (RecordedEvent event : events) {
            if (event.version() != chat.version() + 1) {
                break; // behind a gap, which is told elsewhere, nothing follows from anything
            }
            AgentId before = chat.agent().orElse(null);
            if (event.event() instanceof ChatEvent.Assigned given && !Objects.equals(given.previous(), before)) {
                found(Violation.Kind.ASSIGNED_TWICE, id + " at version " + event.version());
            }
            chat = chat.evolve(event);
        }
        return chat;
    }

    private void found(Violation.Kind kind, String what) {
        found.accept(new Violation(kind, what));
    }
}
