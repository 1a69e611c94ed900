package dev.peekwire.internal.peek;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.draft.DraftReceiver;
import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.draft.TextChange;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.DemandMode;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.redact.LiveMask;
import dev.peekwire.redact.Redactor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.SharedFrame;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One visitor's draft in one chat: the only place where unsent text lives on a server, for as long as somebody may see
 * it. Thread-safe.
 *
 * <p>State changes under this object's own lock; connections are told after it is released, and what they are told is
 * made when they can write ({@link Viewer#take()}). So there is no lock that two chats share, no lock is held across a
 * send, and nobody waits for a slow viewer but those whose answer depends on its erasure.
 */
public final class LiveDraft {
    private static final Viewer[] NOBODY = {};

    private final ChatId chat;
    private final int number;
    private final PeekSettings settings;
    private final Erasures erasures;
    private volatile Viewer[] viewers = NOBODY;
    private PeekLevel level = PeekLevel.NONE;
    private @Nullable Writer writer;
    private @Nullable LiveMask mask;
    private @Nullable DraftReceiver receiver;
    private boolean typing;
    private long revision;
    private long activeAt;
    private Scheduler.@Nullable Task idle;
    private @Nullable SharedFrame lastFrame;
    private long lastBase;
    private long lastSeq;

    /**
     * An empty draft that nobody may see.
     *
     * @param chat the chat
     * @param number the draft's number on this desk: the peek streams' channel
     * @param settings limits, time and redaction
     */
    public LiveDraft(ChatId chat, int number, PeekSettings settings) {
        this.chat = chat;
        this.number = number;
        this.settings = settings;
        this.erasures = new Erasures(number);
    }

    /** The number of the draft that an erasure's number belongs to. */
    public static int numberOf(long erasure) {
        return Erasures.draftOf(erasure);
    }

    /** The chat. */
    public ChatId chat() {
        return chat;
    }

    /** The peek streams' channel. */
    public int number() {
        return number;
    }

    // ---- the visitor's side

    /**
     * The visitor's connection becomes the source; what an earlier one typed is erased.
     *
     * @param known told the writer before its client is told anything
     */
    public void write(Connection connection, int channel, Consumer<Writer> known) {
        erase(EraseReason.RESET);
        Writer next;
        Writer before;
        synchronized (this) {
            before = writer;
            next = new Writer(this, connection, channel);
            writer = next;
            forget();
        }
        known.accept(next);
        if (before != null) {
            before.poke();
        }
        next.poke();
    }

    /** The visitor's connection is gone, or reads the chat no more. */
    public CompletableFuture<@Nullable Void> stopWriting(Writer gone) {
        synchronized (this) {
            if (writer != gone) {
                return allErased();
            }
        }
        CompletableFuture<@Nullable Void> erased = erase(EraseReason.DISCONNECTED);
        synchronized (this) {
            if (writer == gone) {
                writer = null;
            }
        }
        return erased;
    }

    /** A frame of the draft arrived. Runs to the end on the caller's thread. */
    public Verdict receive(Writer from, DraftUpdate update) {
        Verdict verdict;
        synchronized (this) {
            verdict = admit(from, PeekLevel::allowsText);
            if (verdict == Verdict.APPLIED) {
                verdict = take(update);
            }
        }
        if (verdict == Verdict.APPLIED) {
            pokeAll(viewers);
        }
        return verdict;
    }

    /** The visitor began or stopped typing, where only that may be told. */
    public Verdict typing(Writer from, boolean on) {
        Verdict verdict;
        synchronized (this) {
            verdict = admit(from, allowed -> allowed == PeekLevel.TYPING);
            if (verdict == Verdict.APPLIED) {
                typing = on;
                touch();
            }
        }
        if (verdict == Verdict.APPLIED) {
            pokeAll(viewers);
        }
        return verdict;
    }

    private Verdict admit(Writer from, Predicate<PeekLevel> suits) {
        if (!suits.test(level)) {
            return Verdict.NO_CONSENT;
        }
        return writer == from && viewers.length > 0 ? Verdict.APPLIED : Verdict.IGNORED;
    }

    private Verdict take(DraftUpdate update) {
        LiveMask target = target();
        DraftReceiver.Outcome outcome = reader(target).receive(update);
        TextChange change = target.takeChange();
        for (Viewer viewer : viewers) {
            viewer.cursor.note(change);
        }
        return switch (outcome) {
            case APPLIED -> {
                revision++;
                touch();
                yield Verdict.APPLIED;
            }
            case STALE, WAITING -> Verdict.IGNORED;
            case RESYNC -> Verdict.RESYNC;
            case TOO_LONG -> Verdict.TOO_LONG;
        };
    }

    private LiveMask target() {
        LiveMask target = mask;
        if (target == null) {
            Redactor redactor = level == PeekLevel.FULL ? Redactor.none() : settings.redactor();
            target = redactor.live();
            mask = target;
        }
        return target;
    }

    private DraftReceiver reader(LiveMask target) {
        DraftReceiver reader = receiver;
        if (reader == null) {
            reader = new DraftReceiver(target, settings.maxCodePoints());
            receiver = reader;
        }
        return reader;
    }

    // ---- the viewers' side

    /** An entitled agent's connection begins to look. */
    public Viewer look(AgentId agent, Connection connection) {
        Viewer viewer = new Viewer(this, agent, connection);
        PeekLevel now;
        Writer source;
        synchronized (this) {
            viewers = Arrays.copyOf(viewers, viewers.length + 1);
            viewers[viewers.length - 1] = viewer;
            now = level;
            source = writer;
        }
        connection.send(new SharedFrame(new ServerFrame.PeekOpened(chat, number, now)));
        viewer.poke();
        if (source != null) {
            source.poke();
        }
        return viewer;
    }

    /**
     * Some viewers may look no more, or want to: they are erased and told so, and the draft with the last of them.
     *
     * @return done when they have confirmed
     */
    public CompletableFuture<@Nullable Void> stopLooking(Predicate<Viewer> which, EraseReason reason) {
        Erasure erasure;
        Viewer[] going;
        Writer source;
        synchronized (this) {
            going = Arrays.stream(viewers).filter(which).toArray(Viewer[]::new);
            erasure = erasures.begin(reason, going);
            viewers = Arrays.stream(viewers).filter(which.negate()).toArray(Viewer[]::new);
            source = writer;
            if (viewers.length == 0) {
                wipe();
                forget();
            }
        }
        start(erasure);
        SharedFrame closed = new SharedFrame(new ServerFrame.PeekClosed(chat, number));
        for (Viewer viewer : going) {
            viewer.connection().send(closed);
        }
        if (source != null) {
            source.poke();
        }
        return settled(erasure);
    }

    /** The viewer's connection is gone; what it showed goes with it. */
    public void lost(Connection connection) {
        List<Erasure> finished;
        Writer source;
        synchronized (this) {
            viewers = Arrays.stream(viewers)
                    .filter(v -> v.connection() != connection)
                    .toArray(Viewer[]::new);
            finished = erasures.settle(connection, any -> true);
            source = writer;
            if (viewers.length == 0) {
                wipe();
                forget();
            }
        }
        finished.forEach(Erasure::finish);
        if (source != null) {
            source.poke();
        }
    }

    /** The viewer can't follow and gets a snapshot. */
    public void resync(Viewer viewer) {
        synchronized (this) {
            viewer.cursor.reset();
        }
        viewer.poke();
    }

    /** Whether that agent looks, on whatever connection. */
    public boolean looking(AgentId agent) {
        return Arrays.stream(viewers).anyMatch(v -> v.agent().equals(agent));
    }

    /** Whether that agent looks on a connection besides this one. */
    public boolean lookingElsewhere(AgentId agent, Connection connection) {
        return Arrays.stream(viewers).anyMatch(v -> v.agent().equals(agent) && v.connection() != connection);
    }

    /** The viewer of that connection, if it looks. */
    public @Nullable Viewer viewer(Connection connection) {
        for (Viewer viewer : viewers) {
            if (viewer.connection() == connection) {
                return viewer;
            }
        }
        return null;
    }

    /** A viewer says that it shows nothing any more. Unknown numbers are ignored. */
    public void confirmed(Connection connection, long erasureId) {
        List<Erasure> finished;
        synchronized (this) {
            finished = erasures.settle(connection, erasure -> erasure.id() == erasureId);
        }
        finished.forEach(Erasure::finish);
        Viewer viewer = viewer(connection);
        if (viewer != null) {
            viewer.poke();
        }
    }

    // ---- consent and erasure

    /**
     * What the visitor's live grant allows from now on. What was shown under another level is erased.
     *
     * @return done when the viewers have confirmed that
     */
    public CompletableFuture<@Nullable Void> allow(PeekLevel allowed) {
        PeekLevel before;
        synchronized (this) {
            before = level;
            level = allowed;
        }
        CompletableFuture<@Nullable Void> erased = erase(EraseReason.WITHDRAWN);
        Writer source;
        synchronized (this) {
            forget();
            source = writer;
        }
        if (allowed != before) {
            SharedFrame opened = new SharedFrame(new ServerFrame.PeekOpened(chat, number, allowed));
            for (Viewer viewer : viewers) {
                viewer.connection().send(opened);
            }
        }
        if (source != null) {
            source.poke();
        }
        return erased;
    }

    /** From this moment no frame of the draft is taken, whatever else is still to be decided. */
    public synchronized void suspend() {
        level = PeekLevel.NONE;
    }

    /**
     * Erases the draft here and at every viewer.
     *
     * @return done when every viewer who was shown something has confirmed or is disconnected
     */
    public CompletableFuture<@Nullable Void> erase(EraseReason reason) {
        Erasure erasure;
        synchronized (this) {
            wipe();
            erasure = erasures.begin(reason, viewers);
        }
        start(erasure);
        return settled(erasure);
    }

    /** Done when no viewer shows anything that was erased before this call. */
    public synchronized CompletableFuture<@Nullable Void> allErased() {
        return erasures.settled();
    }

    private CompletableFuture<@Nullable Void> settled(Erasure erasure) {
        return CompletableFuture.allOf(erasure.done(), allErased());
    }

    private void wipe() {
        if (receiver != null) {
            receiver.reset();
        }
        if (mask != null) {
            mask.wipe();
            mask.takeChange();
        }
        typing = false;
        lastFrame = null;
        revision++;
        if (idle != null) {
            idle.cancel();
            idle = null;
        }
    }

    /** A wiped draft that nobody writes or sees costs nothing. */
    private void forget() {
        receiver = null;
        mask = null;
    }

    private void start(Erasure erasure) {
        List<Viewer> waiting;
        synchronized (this) {
            waiting = List.copyOf(erasure.waiting());
        }
        pokeAll(viewers);
        if (waiting.isEmpty()) {
            erasure.finish();
            return;
        }
        waiting.forEach(Viewer::poke);
        Scheduler.Task task = settings.scheduler().after(settings.eraseDeadline(), () -> overdue(erasure));
        erasure.deadline(task);
    }

    private void overdue(Erasure erasure) {
        List<Viewer> late;
        synchronized (this) {
            late = List.copyOf(erasure.waiting());
        }
        for (Viewer viewer : late) {
            viewer.connection().close(CloseCode.ERASE_UNCONFIRMED, "an erasure was not confirmed in time");
            lost(viewer.connection());
        }
    }

    private void touch() {
        activeAt = settings.scheduler().nanoTime();
        if (idle == null) {
            idle = settings.scheduler().after(settings.idle(), this::idleCheck);
        }
    }

    private void idleCheck() {
        boolean due;
        Writer source;
        synchronized (this) {
            Duration left = settings.idle().minusNanos(settings.scheduler().nanoTime() - activeAt);
            due = left.isNegative() || left.isZero();
            idle = due || idle == null ? null : settings.scheduler().after(left, this::idleCheck);
            source = writer;
        }
        if (due && source != null) {
            SharedFrame erased = new SharedFrame(new ServerFrame.DraftErased(chat, EraseReason.TIMEOUT));
            erase(EraseReason.TIMEOUT).thenRun(() -> source.send(erased));
        }
    }

    // ---- what connections are told

    synchronized @Nullable SharedFrame demand(Writer to) {
        DemandMode mode = to == writer ? mode() : DemandMode.NONE;
        int readers = mode == DemandMode.NONE
                ? 0
                : (int) Arrays.stream(viewers).map(Viewer::agent).distinct().count();
        if (mode == to.toldMode && readers == to.toldReaders) {
            return null;
        }
        to.toldMode = mode;
        to.toldReaders = readers;
        return new SharedFrame(new ServerFrame.Demand(chat, to.channel(), mode, readers));
    }

    private DemandMode mode() {
        if (viewers.length == 0 || level == PeekLevel.NONE) {
            return DemandMode.NONE;
        }
        return level.allowsText() ? DemandMode.DRAFT : DemandMode.TYPING;
    }

    synchronized @Nullable SharedFrame next(Viewer viewer) {
        if (viewer.erasing != null) {
            return eraseFrame(viewer, viewer.erasing);
        }
        if (viewer.typingTold != typing) {
            viewer.typingTold = typing;
            return new SharedFrame(new ServerFrame.PeekTyping(number, typing));
        }
        boolean readable = level.allowsText() && receiver != null && receiver.synced();
        return readable && mask != null && viewer.cursor.dirty() ? textFrame(viewer, mask.draft()) : null;
    }

    private @Nullable SharedFrame eraseFrame(Viewer viewer, Erasure erasure) {
        if (viewer.eraseTold) {
            return null;
        }
        viewer.eraseTold = true;
        return new SharedFrame(new ServerFrame.PeekErase(number, erasure.id(), erasure.reason()));
    }

    private @Nullable SharedFrame textFrame(Viewer viewer, DraftText text) {
        boolean snapshot = viewer.cursor.snapshotDue();
        if (snapshot && text.length() == 0 && !viewer.exposed) {
            return null;
        }
        long base = snapshot ? 0 : viewer.seq;
        TextEdit edit = viewer.cursor.difference(text);
        viewer.seq = revision;
        viewer.exposed = true;
        SharedFrame shared = lastFrame;
        if (shared == null || lastBase != base || lastSeq != revision) {
            shared = new SharedFrame(frame(base, edit, text));
            lastFrame = shared;
            lastBase = base;
            lastSeq = revision;
        }
        return shared;
    }

    private ServerFrame frame(long base, TextEdit edit, DraftText text) {
        int check = text.shownCheck();
        return base == 0
                ? new ServerFrame.PeekSnapshot(number, revision, edit.insert(), check)
                : new ServerFrame.PeekEdit(number, base, revision, edit, check);
    }

    private static void pokeAll(Viewer[] viewers) {
        for (Viewer viewer : viewers) {
            viewer.poke();
        }
    }
}
