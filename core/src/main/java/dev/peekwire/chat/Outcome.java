package dev.peekwire.chat;

import dev.peekwire.AgentId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A decision in the making. */
final class Outcome {
    private final List<ChatEvent> events = new ArrayList<>();
    private final List<CapacityChange> capacity = new ArrayList<>();

    static Decision nothing() {
        return new Outcome().accepted();
    }

    static Decision of(ChatEvent event) {
        return new Outcome().event(event).accepted();
    }

    static Decision refused(Refusal refusal) {
        return new Decision.Refused(refusal);
    }

    static Decision unless(Optional<Refusal> refusal, Supplier<Decision> otherwise) {
        return refusal.map(Outcome::refused).orElseGet(otherwise);
    }

    /** A refusal when a condition does not hold. */
    static Optional<Refusal> require(boolean holds, ErrorCode otherwise, String message) {
        return holds ? Optional.empty() : Optional.of(Refusal.of(otherwise, message));
    }

    Outcome event(ChatEvent event) {
        events.add(event);
        return this;
    }

    Outcome events(List<ChatEvent> more) {
        events.addAll(more);
        return this;
    }

    Outcome peeksEnd(Collection<AgentId> agents) {
        agents.forEach(agent -> events.add(new ChatEvent.PeekEnded(agent)));
        return this;
    }

    /** Who takes part from now on is no monitor any more. */
    Outcome monitorEnds(Chat chat, AgentId agent) {
        Boolean told = chat.monitors().get(agent);
        return told == null ? this : event(new ChatEvent.MonitorEnded(agent, told));
    }

    Outcome take(Chat chat, AgentId agent, int limit) {
        capacity.add(CapacityChange.take(agent, chat.weight(), limit));
        return this;
    }

    /** What the chat's agent has of it. */
    Outcome release(Chat chat) {
        if (chat.load() > 0) {
            chat.agent().ifPresent(agent -> capacity.add(CapacityChange.release(agent, chat.load())));
        }
        return this;
    }

    Decision accepted() {
        return new Decision.Accepted(events, capacity);
    }
}
