package dev.peekwire.measure;

import dev.peekwire.AgentId;
import dev.peekwire.chat.Chat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who has a chat when, and whether it is on hold. */
final class Work {
    private final Set<AgentId> agents = new LinkedHashSet<>();
    private final List<Stint> stints = new ArrayList<>();
    private Duration worked = Duration.ZERO;
    private Duration held = Duration.ZERO;
    private Mode mode = Mode.NOBODY;
    private Instant since = Instant.MIN;

    private @Nullable AgentId agent;
    private @Nullable Instant hadSince;

    /** Whether and how an agent has it. */
    private enum Mode {
        NOBODY,
        WORK,
        HOLD,
        SILENCE;

        static Mode of(Chat chat) {
            if (chat.status() != Chat.Status.ASSIGNED) {
                return NOBODY;
            }
            return chat.idle() ? SILENCE : chat.held() ? HOLD : WORK;
        }
    }

    void stands(Chat chat, Instant at) {
        Mode next = Mode.of(chat);
        AgentId has = chat.agent().orElse(null);
        if (next == mode && Objects.equals(has, agent)) {
            return;
        }
        ends(at);
        if (!Objects.equals(has, agent)) {
            hadSince = has == null ? null : at;
            agent = has;
        }
        if (has != null) {
            agents.add(has);
        }
        mode = next;
        since = at;
    }

    private void ends(Instant at) {
        worked = worked(at);
        held = held(at);
        if (mode == Mode.WORK && agent != null) {
            keep(new Stint(agent, since, Optional.of(at)));
        }
    }

    private void keep(Stint stint) {
        if (stints.size() < ChatMeter.MOST_STINTS) {
            stints.add(stint);
        }
    }

    /** How long the chat's agents had it, until then: at work, or with a hold of their own. */
    Duration handling(Instant at) {
        return worked(at).plus(held(at));
    }

    private Duration worked(Instant at) {
        return mode == Mode.WORK ? worked.plus(Duration.between(since, at)) : worked;
    }

    /** How long agents had it on hold, until then. */
    Duration held(Instant at) {
        return mode == Mode.HOLD ? held.plus(Duration.between(since, at)) : held;
    }

    /** Since when its agent has it; null while nobody does. */
    @Nullable Instant hadSince() {
        return hadSince;
    }

    List<AgentId> agents() {
        return List.copyOf(agents);
    }

    List<Stint> stints() {
        List<Stint> all = new ArrayList<>(stints);
        if (mode == Mode.WORK && agent != null && all.size() < ChatMeter.MOST_STINTS) {
            all.add(new Stint(agent, since, Optional.empty()));
        }
        return all;
    }
}
