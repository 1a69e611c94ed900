package dev.peekwire.desk;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.Principal;
import dev.peekwire.protocol.CopyFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.protocol.TranscriptPart;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.TranscriptNames;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Copies of chats for people who ask for them by frames: a part when it is asked for, so that a slow reader holds up no
 * thread, and one copy at a time for each person. Thread-safe.
 */
final class Copies {
    /** How many may be under way: each holds a page of its chat, and a part. */
    static final int MOST = 100;

    /** How long one waits to be read on. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Refusal ONE_AT_A_TIME = Refusal.of(
            ErrorCode.RATE_LIMITED, "a part of a transcript is being written for you; ask again when it has come");
    private static final Refusal OUT_OF_ORDER =
            new Refusal(ErrorCode.WRONG_STATE, "part: parts come in order; begin with part 0", "part", null);
    private static final Refusal FULL =
            Refusal.of(ErrorCode.UNAVAILABLE, MOST + " transcripts are being read already; try again");

    private final Desk desk;
    private final TranscriptNames names;
    private final Executor threads;
    private final Map<Asker, Place> places = new HashMap<>();

    Copies(Desk desk, TranscriptNames names, Executor threads) {
        this.desk = desk;
        this.names = names;
        this.threads = threads;
    }

    /**
     * Who asks. Teams, which may change, are no matter.
     *
     * @param agent whether an agent, or a visitor
     * @param id who
     */
    private record Asker(boolean agent, String id) {
        static Asker of(Principal who) {
            return switch (who.type()) {
                case AGENT -> new Asker(true, ((Principal.Agent) who).id().value());
                case VISITOR -> new Asker(false, ((Principal.Visitor) who).id().value());
                case ANONYMOUS -> throw new IllegalStateException("nobody has a copy");
            };
        }
    }

    /** Where somebody's copy stands. Guarded by the copies' lock. */
    private static final class Place {
        final Copy copy;
        boolean busy = true;
        Scheduler.@Nullable Task end;

        Place(Copy copy) {
            this.copy = copy;
        }
    }

    /**
     * Gives a part. Whether they may have it is asked before.
     *
     * @param chat as far as it is known here
     */
    void give(Principal who, Chat chat, Audience audience, CopyFrame.Transcript frame, Answer answer) {
        Asker asker = Asker.of(who);
        Place place;
        Refusal refusal;
        synchronized (places) {
            refusal = refusal(places.get(asker), frame);
            place = refusal == null ? taken(asker, chat, audience, frame) : null;
        }
        if (place == null) {
            answer.refused.accept(refusal == null ? FULL : refusal);
            return;
        }
        try {
            threads.execute(() -> written(asker, place, frame, answer));
        } catch (RejectedExecutionException closed) {
            free(asker, place, false);
            answer.refused.accept(Room.unavailable());
        }
    }

    /**
     * Where the answer goes.
     *
     * @param told for the part
     * @param refused for why there is none
     */
    record Answer(Consumer<ServerFrame> told, Consumer<Refusal> refused) {}

    private static @Nullable Refusal refusal(@Nullable Place known, CopyFrame.Transcript frame) {
        if (known != null && known.busy) {
            return ONE_AT_A_TIME;
        }
        return frame.part() == 0 || (known != null && known.copy.has(frame)) ? null : OUT_OF_ORDER;
    }

    /** A place in which a part is written now; none where there is no room. */
    private @Nullable Place taken(Asker asker, Chat chat, Audience audience, CopyFrame.Transcript frame) {
        Place known = places.get(asker);
        if (known != null && known.end != null) {
            known.end.cancel();
        }
        if (known != null && frame.part() > 0) {
            known.busy = true;
            return known;
        }
        if (known == null && places.size() >= MOST) {
            return null;
        }
        Place place = new Place(new Copy(desk, names, frame, audience, chat.version()));
        places.put(asker, place);
        return place;
    }

    private void written(Asker asker, Place place, CopyFrame.Transcript frame, Answer answer) {
        ServerFrame part = null;
        Refusal refusal = null;
        try {
            String text = place.copy.part(frame.part());
            part = new TranscriptPart(frame.command(), frame.chat(), frame.part(), text, place.copy.more());
        } catch (ChatException refused) {
            refusal = refused.refusal().orElseGet(() -> Refusal.of(refused.code(), "the copy can not be written"));
        } catch (IOException | RuntimeException | Error failure) {
            Desk.failed("a copy of chat " + frame.chat(), failure);
            refusal = Room.unavailable();
        }
        free(asker, place, part != null && place.copy.more());
        if (part != null) {
            answer.told.accept(part);
        } else if (refusal != null) {
            answer.refused.accept(refusal);
        }
    }

    /** It waits for the next part, or for the last one again, but not for ever. */
    private void free(Asker asker, Place place, boolean stays) {
        synchronized (places) {
            place.busy = false;
            if (stays && !desk.closed().get()) {
                place.end = desk.scheduler().after(PATIENCE, () -> forget(asker, place));
            } else {
                places.remove(asker, place);
            }
        }
    }

    private void forget(Asker asker, Place place) {
        synchronized (places) {
            if (!place.busy) {
                places.remove(asker, place);
            }
        }
    }
}
