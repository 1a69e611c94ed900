package dev.peekwire.internal.peek;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.SharedFrame;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One visitor's draft in one chat: the only place where unsent text lives on a server, for as long as somebody may see
 * it. Thread-safe.
 *
 * <p>State changes under this object's own lock, each change as a whole; connections are told after it is released, and
 * what they are told is made when they can write ({@link Viewer#take()}). So there is no lock that two chats share, no
 * lock is held across a send, and nobody waits for a slow viewer but those whose answer depends on its erasure.
 */
public final class LiveDraft {
    private final ChatId chat;
    private final int number;
    private final PeekSettings settings;
    private final Permission permission = new Permission();
    private final Erasures erasures;
    private final LiveText text;
    private final IdleTimer idle;
    private final Audience audience = new Audience();
    private final Program program = new Program(permission);
    private final Telling telling;
    private final Intake intake;
    private @Nullable Writer writer;
    private volatile Runnable changed = () -> {};

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
        this.erasures = new Erasures(number, settings.erased());
        this.text = new LiveText(number, settings);
        this.idle = new IdleTimer(settings, this::idleCheck);
        this.telling = new Telling(chat, number, permission, audience, program, text);
        this.intake = new Intake(permission, audience, program, text, idle, settings.redactor());
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

    /** Whether nobody writes, looks, or has something to confirm: it can be forgotten. */
    public synchronized boolean quiet() {
        return writer == null && audience.isEmpty() && erasures.none();
    }

    /**
     * Who follows the draft to other nodes.
     *
     * @param follower called without a lock, after who writes or who looks has changed
     */
    public void onChange(Runnable follower) {
        changed = follower;
    }

    /** Since when the visitor's connection is here; empty if it is not. */
    public synchronized Optional<Instant> home() {
        return Optional.ofNullable(writer).filter(one -> !one.relayed()).map(Writer::since);
    }

    /** Who looks on connections of this node. */
    public Set<AgentId> readersHere() {
        return audience.here();
    }

    // ---- the visitor's side

    /**
     * The visitor's connection becomes the source; what an earlier one typed is erased.
     *
     * @param known told the writer before its client is told anything
     */
    public void write(Connection connection, int channel, Consumer<Writer> known) {
        write(new Writer(this, connection, channel, false, settings.scheduler().now()), known);
    }

    /** Another node becomes the source, unless the visitor is here; what it tells is shown as it is. */
    public void relay(Connection connection, Consumer<Writer> known) {
        write(new Writer(this, connection, 0, true, settings.scheduler().now()), known);
    }

    private void write(Writer next, Consumer<Writer> known) {
        Writer before;
        Erasure erasure;
        synchronized (this) {
            if (next.relayed() && writer != null && !writer.relayed()) {
                return;
            }
            before = writer;
            writer = next;
            erasure = clear(EraseReason.RESET);
            audience.goOn();
        }
        known.accept(next);
        start(erasure);
        Writer.poke(before);
        Writer.poke(next);
        changed.run();
    }

    /** The visitor comes on another connection: whoever wrote writes no more. Done when nothing of it is on any screen. */
    public CompletableFuture<@Nullable Void> displace() {
        Writer before = writer();
        if (before == null) {
            return allErased();
        }
        CompletableFuture<@Nullable Void> erased = stopWriting(before, EraseReason.RESET);
        Writer.poke(before);
        return erased;
    }

    synchronized @Nullable Writer writer() {
        return writer;
    }

    /** The source is the draft's source no more, for that reason: its connection is gone, or reads the chat no more. */
    public CompletableFuture<@Nullable Void> stopWriting(Writer gone, EraseReason reason) {
        Erasure erasure;
        synchronized (this) {
            if (writer != gone) {
                return allErased();
            }
            writer = null;
            erasure = clear(reason);
        }
        start(erasure);
        changed.run();
        return settled(erasure);
    }

    /**
     * A frame of the draft arrived. Runs to the end on the caller's thread.
     *
     * @throws RuntimeException if a detector failed; then nothing of the draft is kept or shown
     */
    public Verdict receive(Writer from, DraftUpdate update) {
        Verdict verdict;
        DraftReader reader;
        try {
            synchronized (this) {
                verdict = intake.draft(writer, from, update);
                reader = program.reading(writer);
            }
        } catch (RuntimeException | Error failure) {
            erase(EraseReason.RESET);
            throw failure;
        }
        if (verdict == Verdict.APPLIED) {
            audience.poke();
            Program.tell(reader);
        }
        return verdict;
    }

    /** The visitor began or stopped typing, where only that may be told. */
    public Verdict typing(Writer from, boolean on) {
        Verdict verdict;
        synchronized (this) {
            verdict = intake.typing(writer, from, on);
        }
        if (verdict == Verdict.APPLIED) {
            audience.poke();
        }
        return verdict;
    }

    // ---- the program's side

    /** A program reads the draft from now on, or with null none does, as far as the visitor allows. */
    public void readBy(@Nullable DraftReader next) {
        DraftReader reader;
        synchronized (this) {
            if (!program.is(next)) {
                return;
            }
            unlessRead();
            reader = text.isEmpty() ? null : program.reading(writer);
        }
        Program.tellGone(untold(), EraseReason.VIEWER_LEFT);
        Writer.poke(writer());
        Program.tell(reader);
    }

    /** What is typed, for that program; null if it may not read it now. */
    public synchronized @Nullable Reading read(DraftReader who) {
        return program.read(who, writer, text);
    }

    /** Whether what was made of what it has read under that number may be used still. */
    public synchronized boolean stands(DraftReader who, long number) {
        return program.stands(who, writer, number);
    }

    private synchronized @Nullable DraftReader untold() {
        return program.untold();
    }

    // ---- the viewers' side

    /** An entitled agent's connection begins to look. */
    public Viewer look(AgentId agent, Connection connection) {
        return look(new Viewer(this, Set.of(agent), connection, false));
    }

    /**
     * Another node begins to look for entitled agents of its own. When its connection can't confirm an erasure in time, it
     * is closed, but counts as erased only when {@link #lost} says so.
     */
    public Viewer look(Set<AgentId> agents, Connection connection) {
        return look(new Viewer(this, agents, connection, true));
    }

    /** Other agents of a node look now. */
    public void looking(Viewer node, Set<AgentId> agents) {
        synchronized (this) {
            node.readers(agents);
        }
        Writer.poke(writer());
    }

    private Viewer look(Viewer viewer) {
        synchronized (this) {
            audience.add(viewer);
        }
        viewer.poke();
        Writer.poke(writer());
        changed.run();
        return viewer;
    }

    /**
     * Some viewers may look no more, or want to: they are erased and told so, and the draft with the last of them.
     *
     * @return done when they have confirmed
     */
    public CompletableFuture<@Nullable Void> stopLooking(Predicate<Viewer> which, EraseReason reason) {
        Viewer[] going;
        Erasure erasure;
        synchronized (this) {
            going = audience.those(which);
            erasure = erasures.begin(reason, going);
            remove(which);
        }
        for (Viewer viewer : going) {
            viewer.poke();
        }
        start(erasure);
        Audience.send(going, new ServerFrame.PeekClosed(chat, number));
        Writer.poke(writer());
        changed.run();
        return settled(erasure);
    }

    /** The viewer's connection is gone; what it showed goes with it. */
    public void lost(Connection connection) {
        List<Erasure> finished;
        synchronized (this) {
            remove(viewer -> viewer.connection() == connection);
            finished = erasures.settle(connection, any -> true);
        }
        finished.forEach(Erasure::finish);
        Writer.poke(writer());
        changed.run();
    }

    private void remove(Predicate<Viewer> which) {
        audience.remove(which);
        unlessRead();
    }

    /** What nobody may read is not kept. */
    private void unlessRead() {
        boolean seen = permission.level() != PeekLevel.NONE && !audience.isEmpty();
        if (!seen && !program.reads(writer)) {
            forget();
            lapse();
        }
    }

    /** The writer begins anew, even if it hears of this only when its text is wanted again. */
    private void lapse() {
        if (writer != null) {
            writer.lapsed = true;
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
        return audience.any(viewer -> Audience.is(viewer, agent));
    }

    /** Whether that agent looks on a connection besides this one. */
    public boolean lookingElsewhere(AgentId agent, Connection connection) {
        return audience.any(viewer -> Audience.is(viewer, agent) && viewer.connection() != connection);
    }

    /** The viewer of that connection, if it looks. */
    public @Nullable Viewer viewer(Connection connection) {
        return audience.on(connection);
    }

    /** A viewer says that it shows nothing any more. Unknown numbers, and those it was not told, are ignored. */
    public void confirmed(Connection connection, long erasureId) {
        List<Erasure> finished;
        synchronized (this) {
            finished = erasures.settle(connection, erasure -> erasure.id() == erasureId && erasure.toldOn(connection));
        }
        finished.forEach(Erasure::finish);
        Viewer viewer = viewer(connection);
        if (viewer != null) {
            viewer.poke();
        }
    }

    // ---- consent and erasure

    /**
     * What the visitor's live grant allows from now on. What was shown before is erased.
     *
     * @return done when the viewers have confirmed that
     */
    public CompletableFuture<@Nullable Void> allow(PeekLevel allowed) {
        return allow(allowed, PeekLevel.NONE);
    }

    /** The same, and what it allows a program to read. */
    public CompletableFuture<@Nullable Void> allow(PeekLevel people, PeekLevel suggestions) {
        return permit(() -> permission.granted(people, suggestions));
    }

    /**
     * The visitor withdraws: from this moment no frame of the draft is taken, whatever else is still to be decided, and
     * what is shown is erased. {@link #withdrawn} must follow.
     *
     * @return done when the viewers have confirmed that
     */
    public CompletableFuture<@Nullable Void> withdrawing() {
        return permit(permission::withdrawing);
    }

    private CompletableFuture<@Nullable Void> permit(Runnable change) {
        Erasure erasure;
        synchronized (this) {
            change.run();
            erasure = clear(EraseReason.WITHDRAWN);
            lapse();
        }
        start(erasure);
        Writer.poke(writer());
        return settled(erasure);
    }

    /**
     * The withdrawal is decided.
     *
     * @param carriedOut false if that failed; then nothing is shown until the visitor decides anew
     */
    public void withdrawn(boolean carriedOut) {
        synchronized (this) {
            permission.decided(carriedOut);
        }
        audience.poke();
        Writer.poke(writer());
    }

    /**
     * Erases the draft here and at every viewer.
     *
     * @return done when every viewer who was shown something has confirmed or is disconnected
     */
    public CompletableFuture<@Nullable Void> erase(EraseReason reason) {
        Erasure erasure;
        synchronized (this) {
            erasure = clear(reason);
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

    /** Under the lock: the text is gone here, and with it what every viewer had of it. */
    private Erasure clear(EraseReason reason) {
        audience.cleared(reason);
        Erasure erasure = erasures.begin(reason, audience.all());
        forget();
        return erasure;
    }

    private void forget() {
        program.gone();
        text.clear();
        idle.stop();
    }

    private void start(Erasure erasure) {
        boolean waits;
        synchronized (this) {
            waits = !erasure.waiting().isEmpty();
        }
        Program.tellGone(untold(), erasure.reason());
        audience.poke();
        if (waits) {
            erasure.deadline(settings.scheduler().after(settings.eraseDeadline(), () -> overdue(erasure)));
        } else {
            erasure.finish();
        }
    }

    private void overdue(Erasure erasure) {
        List<Viewer> late;
        synchronized (this) {
            late = List.copyOf(erasure.waiting());
        }
        for (Viewer viewer : late) {
            viewer.connection().close(CloseCode.ERASE_UNCONFIRMED, "an erasure was not confirmed in time");
            if (!viewer.remote()) {
                lost(viewer.connection());
            }
        }
    }

    private void idleCheck() {
        Erasure erasure;
        Writer source;
        synchronized (this) {
            if (!idle.due()) {
                return;
            }
            erasure = clear(EraseReason.TIMEOUT);
            source = writer;
        }
        start(erasure);
        SharedFrame erased = new SharedFrame(new ServerFrame.DraftErased(chat, EraseReason.TIMEOUT));
        settled(erasure).thenRun(() -> Writer.tell(source, erased));
    }

    // ---- what connections are told

    synchronized @Nullable SharedFrame demand(Writer to) {
        return telling.demand(to, to == writer);
    }

    synchronized @Nullable SharedFrame next(Viewer viewer) {
        return telling.next(viewer);
    }
}
