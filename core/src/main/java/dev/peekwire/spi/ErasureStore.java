package dev.peekwire.spi;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.erasure.DataKind;
import dev.peekwire.erasure.ErasedChat;
import dev.peekwire.erasure.ErasureCertificate;
import dev.peekwire.erasure.ErasureId;
import dev.peekwire.erasure.ErasureOrder;
import dev.peekwire.erasure.HoldId;
import dev.peekwire.erasure.LegalHold;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a {@link ChatStore} forgets, in part: what is to be forgotten of events is decided by the desk, which gives the store
 * what is left of them; and what it must not forget, since it is held. What is said there of blocking, failures and threads
 * holds here. The rules go on from the others'; 9 and 10 hold here, too:
 *
 * <ol start="40">
 *   <li>{@link #rewrite} MUST put what is left in the place of all the events given, or of none: of none unless the chat is
 *       closed, is not held, and has all of them as they were. Nothing of what they were MUST be answered by any call any more. It
 *       MUST NOT change versions, times, or the chat's place in lists.
 *   <li>{@link #conclude} MUST do all of it or nothing: nothing unless the chat is closed, is not held, and has as many events as
 *       are told. Afterwards the chat has
 *       no commands, no snapshot, and none is kept for it any more; if its follow-ups or its identity are gone, it has
 *       no follow-ups; and if its identity is, it is among the chats of {@link ErasedChat#nobody} and of nobody else.
 *   <li>An order MUST be {@linkplain #pending pending} from {@link #begin} to {@link #end}, whatever happens to the process,
 *       with the chats that were {@linkplain #conclude concluded} for it. An id that is there already MUST be answered by
 *       false, and MUST change nothing. After the end its certificate MUST be answered, and nothing else be left of it.
 *   <li>While a hold on a chat or its visitor is not lifted, nothing of the chat MUST be erased, nor the chat be forgotten for
 *       its age or number. Once {@link #place} has returned that MUST be so for what began before, too. A hold MUST be answered as it was placed, and
 *       stay when it was lifted, with who lifted it when.
 *   <li>{@link #due} MUST tell closed chats that were closed before the time given, of which the kind was not concluded, which
 *       are not held and of which no follow-up waits: those closed first first, no more than asked for.
 * </ol>
 *
 * @since 0.1.0
 */
public interface ErasureStore {
    /** How many events one call may rewrite, and how many chats it may tell. */
    int MOST = 1_000;

    /**
     * An event, and what is left of it.
     *
     * @param before as it was read
     * @param after the same version of the same chat, with {@link RecordedEvent#remains()}
     */
    record Rewriting(RecordedEvent before, RecordedEvent after) {
        /** Validates. */
        public Rewriting {
            if (before.version() != after.version() || !before.chat().equals(after.chat()) || after.remains() == null) {
                throw new IllegalArgumentException("after: not what is left of the other");
            }
        }
    }

    /**
     * Puts what is left of events in their place.
     *
     * @param events of one chat, 1 to {@value #MOST}
     * @return whether it took effect
     * @throws IllegalArgumentException if there are none or too many, or of several chats
     */
    boolean rewrite(DeskId desk, List<Rewriting> events);

    /**
     * All events of a chat are rewritten: the rest goes.
     *
     * @return whether it took effect
     */
    boolean conclude(DeskId desk, ErasedChat chat);

    /** An erasure is decided; false if one of that id is there. */
    boolean begin(DeskId desk, ErasureOrder order);

    /** Those that have begun and not ended, in the order of their ids. */
    List<ErasureOrder> pending(DeskId desk);

    /** What was concluded for an order that has not ended, in the order of the chats' ids. */
    List<ErasedChat> erased(DeskId desk, ErasureId order);

    /** An erasure is done; does nothing if it has ended before, or is not known. */
    void end(DeskId desk, ErasureCertificate certificate);

    /** What an erasure has ended with. */
    Optional<ErasureCertificate> certificate(DeskId desk, ErasureId order);

    /** Holds a chat, or all that a visitor has or will have; false if a hold of that id is there. */
    boolean place(DeskId desk, LegalHold hold);

    /**
     * Ends a hold.
     *
     * @param at when, to the millisecond
     * @return false if there is none of that id, or it was lifted before
     */
    boolean lift(DeskId desk, HoldId hold, AgentId by, Instant at);

    /** All holds there ever were, by when they were placed, of the same time by id. */
    List<LegalHold> holds(DeskId desk);

    /** Whether a hold keeps a chat, now. */
    boolean held(DeskId desk, ChatId chat);

    /**
     * Chats of which something has run out.
     *
     * @param closedBefore those closed before it
     * @param limit 1 to {@value #MOST}
     * @throws IllegalArgumentException if the limit is out of bounds
     */
    List<ChatId> due(DeskId desk, DataKind kind, Instant closedBefore, int limit);

    /**
     * For implementations: whether those may be rewritten together.
     *
     * @throws IllegalArgumentException as {@link #rewrite} does
     */
    static void check(List<Rewriting> events) {
        if (events.isEmpty() || events.size() > MOST) {
            throw new IllegalArgumentException("events: " + events.size() + ", allowed are 1 to " + MOST);
        }
        ChatId chat = events.get(0).before().chat();
        if (events.stream().anyMatch(each -> !each.before().chat().equals(chat))) {
            throw new IllegalArgumentException("events: of several chats");
        }
    }

    /**
     * For implementations: whether so many may be asked for.
     *
     * @throws IllegalArgumentException as {@link #due} does
     */
    static void check(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit: " + limit + ", allowed are 1 to " + MOST);
        }
    }
}
