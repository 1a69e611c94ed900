package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.internal.dispatch.DueQueue;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.spi.Scheduler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What those who wait may be about to say, here and at other nodes: in memory, while it is typed, and added to traces when
 * they are asked for. No trace that is kept or sent by letter has it. Thread-safe.
 */
final class Hints {
    private final Scheduler time;
    private final DueQueue<ChatId> leases;
    private final Map<ChatId, Held> hints = new ConcurrentHashMap<>();

    Hints(Scheduler time) {
        this.time = time;
        this.leases = new DueQueue<>(time, hints::remove);
    }

    private record Held(DraftFrame.Hinted.Hint hint, Instant at) {}

    /**
     * Of a chat whose visitor is here.
     *
     * @param hint null for none
     * @param stands whether it still is so; asked so that an end that comes later finds it
     */
    void here(ChatId chat, DraftFrame.Hinted.@Nullable Hint hint, BooleanSupplier stands) {
        hints.compute(chat, (id, before) -> {
            if (!stands.getAsBoolean()) {
                return before;
            }
            leases.remove(id);
            return hint == null ? null : kept(before, hint);
        });
    }

    /** The same hint is not told as a new one. */
    private Held kept(@Nullable Held before, DraftFrame.Hinted.Hint hint) {
        return before != null && before.hint().equals(hint) ? before : new Held(hint, time.now());
    }

    void heard(DraftFrame.Hinted frame) {
        DraftFrame.Hinted.Hint hint = frame.hint();
        if (hint == null) {
            over(frame.chat());
        } else {
            hints.compute(frame.chat(), (id, before) -> kept(before, hint));
            leases.put(frame.chat(), Said.LASTS);
        }
    }

    void over(ChatId chat) {
        leases.remove(chat);
        hints.remove(chat);
    }

    /** Those of other nodes can't be believed any more, and those from here are told again soon. */
    void cutOff() {
        List.copyOf(hints.keySet()).forEach(this::over);
    }

    // ---- in traces

    /** The trace, with the hint as its last step if there is one. */
    RoutingTrace in(RoutingTrace trace) {
        Held held = hints.get(trace.chat());
        if (held == null) {
            return trace;
        }
        List<RoutingTrace.Step> steps = new ArrayList<>(trace.steps());
        if (steps.size() == RoutingTrace.MOST_STEPS) {
            steps.remove(0);
        }
        steps.add(step(held));
        return new RoutingTrace(trace.chat(), steps);
    }

    /** The answer to a supervisor's question. */
    ServerFrame in(ServerFrame frame) {
        return frame instanceof RoutingFrame.Trace told
                ? new RoutingFrame.Trace(
                        told.command(), Traces.fitting(in(told.trace()), FrameSpace.ofAFrame()), told.whyNot())
                : frame;
    }

    private static RoutingTrace.Step step(Held held) {
        DraftFrame.Hinted.Hint hint = held.hint();
        String sentence = "Predicted from what is being typed: topic " + hint.topic() + ", " + hint.percent()
                + " %. Rule " + hint.rule() + " would have it, for team " + hint.team()
                + (hint.flow() == null ? "" : ", and a bot would walk flow " + hint.flow())
                + ". Nothing is decided before it is sent.";
        return new RoutingTrace.Step(
                held.at(), RoutingTrace.Outcome.HINTED, hint.rule(), 0, null, List.of(), 0, sentence);
    }

    void close() {
        leases.close();
    }
}
