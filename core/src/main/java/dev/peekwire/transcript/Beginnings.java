package dev.peekwire.transcript;

import dev.peekwire.AgentId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.transcript.TranscriptEntry.Act;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When that began which may still end: one time for each person who looks or reads along now. */
final class Beginnings {
    private final Map<AgentId, Instant> looking = new HashMap<>();
    private final Map<AgentId, Instant> monitoring = new HashMap<>();
    private @Nullable Instant held;

    TranscriptEntry known(TranscriptEntry entry) {
        return entry instanceof Act act ? known(act) : entry;
    }

    private Act known(Act act) {
        ChatEvent event = act.event();
        if (event instanceof ChatEvent.PeekStarted peek) {
            looking.put(peek.agent(), act.at());
        } else if (event instanceof ChatEvent.PeekEnded peek) {
            return act.since(looking.remove(peek.agent()));
        } else if (event instanceof ChatEvent.MonitorStarted monitor) {
            monitoring.put(monitor.agent(), act.at());
        } else if (event instanceof ChatEvent.MonitorEnded monitor) {
            return act.since(monitoring.remove(monitor.agent()));
        } else {
            return holds(act);
        }
        return act;
    }

    private Act holds(Act act) {
        Instant since = held;
        switch (act.event().type()) {
            case HELD -> held = act.at();
            case RESUMED, ASSIGNED, REQUEUED, CLOSED -> held = null;
            default -> {}
        }
        return act.event().type() == ChatEvent.Type.RESUMED ? act.since(since) : act;
    }
}
