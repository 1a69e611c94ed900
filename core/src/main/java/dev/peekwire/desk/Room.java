package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.internal.peek.LiveDraft;
import dev.peekwire.internal.relay.ChatRelay;
import dev.peekwire.internal.serial.SerialQueue;
import dev.peekwire.protocol.EraseReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The shell around one chat: takes its commands one after another, stores what they come to, and tells those who
 * listen. What is said of it to its visitor waits until every erasure it caused is confirmed.
 */
final class Room {
    private final Desk desk;
    private final Rooms rooms;
    private final ChatId id;
    private final LiveDraft draft;
    private final SerialQueue queue;
    private final Executions executions;
    private final @Nullable ChatRelay relay;
    private final Readers readers;
    private final AtomicLong told = new AtomicLong();
    private @Nullable Submission doubted;
    private boolean loaded;
    private boolean stale;
    private volatile Chat chat;

    Room(Desk desk, Rooms rooms, ChatId id, int number) {
        this.desk = desk;
        this.rooms = rooms;
        this.id = id;
        this.chat = Chat.none(id);
        this.draft = new LiveDraft(id, number, desk.peeks());
        this.queue = new SerialQueue(desk.workers(), failure -> Desk.failed("a task of chat " + id, failure));
        this.executions = new Executions(desk, rooms.agents(), id);
        this.relay = rooms.elsewhere().follow(draft);
        this.readers = new Readers(desk, rooms, this);
    }

    ChatId id() {
        return id;
    }

    LiveDraft draft() {
        return draft;
    }

    /** Who reads it here. Within the chat's order. */
    Readers readers() {
        return readers;
    }

    /** The chat as of the last command; for hints, not for decisions. */
    Chat chat() {
        return chat;
    }

    /** Runs a task in the chat's order, unless the store fails. */
    void enqueue(Runnable task) {
        enqueue(task, refusal -> {});
    }

    /**
     * Runs a task in the chat's order.
     *
     * @param otherwise told when it could not run or failed
     */
    void enqueue(Runnable task, Consumer<Refusal> otherwise) {
        chain(
                () -> caughtUp(() -> {
                    task.run();
                    return Commands.DONE;
                }),
                otherwise);
    }

    /** Takes a command in. */
    void submit(Submission submission) {
        submit(() -> submission, submission.then());
    }

    /**
     * Takes a command in that is made when its turn comes.
     *
     * @param made answers null if there is nothing to do any more
     * @param otherwise told when it could not be made
     */
    void submit(Supplier<@Nullable Submission> made, Consumer<Reply> otherwise) {
        chain(
                () -> caughtUp(() -> {
                    Submission submission = made.get();
                    return submission == null ? Commands.DONE : run(submission);
                }),
                refusal -> otherwise.accept(Reply.refused(refusal)));
    }

    private void chain(Supplier<@Nullable CompletableFuture<?>> task, Consumer<Refusal> otherwise) {
        rooms.hold(this);
        try {
            queue.chain(() -> held(task, otherwise));
        } catch (RejectedExecutionException rejected) {
            rooms.release(this);
            otherwise.accept(unavailable());
        }
    }

    private CompletableFuture<?> held(Supplier<@Nullable CompletableFuture<?>> task, Consumer<Refusal> otherwise) {
        CompletableFuture<?> stage;
        try {
            stage = task.get();
        } catch (RuntimeException | Error failure) {
            stage = CompletableFuture.failedFuture(failure);
        }
        CompletableFuture<?> done = stage == null ? Commands.DONE : stage;
        return done.handle((ok, failure) -> {
            if (failure != null) {
                taskFailed(cause(failure), otherwise);
            }
            rooms.release(this);
            return ok;
        });
    }

    private void taskFailed(Throwable failure, Consumer<Refusal> otherwise) {
        Desk.failed("a task of chat " + id, failure);
        if (failure instanceof ChatException) {
            desk.counters().store.failed(desk.scheduler().nanoTime());
        }
        otherwise.accept(unavailable());
    }

    /** What was missed is told before anything else is done, and it may have erasures to wait for. */
    private CompletableFuture<?> caughtUp(Supplier<CompletableFuture<?>> then) {
        CompletableFuture<?> caughtUp = catchUp();
        return caughtUp.isDone() ? then.get() : caughtUp.thenCompose(ok -> then.get());
    }

    /** The chat as the store has it; after a failure nobody knows what that is, and it may be more than was told. */
    private CompletableFuture<?> catchUp() {
        if (!loaded) {
            chat = executions.load();
            allow();
            looking();
            loaded = true;
        } else if (stale) {
            Executions.Result missed = executions.missed(chat);
            stale = false;
            return conclude(missed, Commands.DONE, () -> {});
        }
        return Commands.DONE;
    }

    /** Somebody else has appended to the chat: read on, once for all who say so until then. Any thread. */
    void behind(long version) {
        if (chat.version() < version && told.getAndAccumulate(version, Math::max) == 0) {
            readOn();
        }
    }

    private void readOn() {
        chain(
                () -> {
                    long newest = told.get();
                    stale |= loaded && chat.version() < newest;
                    CompletableFuture<?> caughtUp = catchUp();
                    if (!told.compareAndSet(newest, 0)) {
                        readOn();
                    }
                    return caughtUp;
                },
                refusal -> desk.scheduler().after(Rooms.RETRY, this::readOnAgain));
    }

    /** Whoever needs a chat that was forgotten meanwhile reads all of it. */
    private void readOnAgain() {
        if (rooms.peek(id) == this && !desk.closed().get()) {
            readOn();
        }
    }

    private CompletableFuture<?> run(Submission submission) {
        CompletableFuture<Executions.Result> executed;
        try {
            executed = executions.execute(chat, stale, submission);
        } catch (RuntimeException failure) {
            executed = CompletableFuture.failedFuture(failure);
        }
        return executed.handle((result, failure) -> failure == null ? done(result) : failed(submission, failure))
                .thenCompose(result -> conclude(
                        result, submission.erased(), () -> submission.then().accept(result.reply())));
    }

    private Executions.Result done(Executions.Result result) {
        stale = false;
        return result;
    }

    /** Whatever it was, the client may send the same command again and is told so. */
    private Executions.Result failed(Submission submission, Throwable failure) {
        Desk.failed("a command in chat " + id, cause(failure));
        desk.counters().store.failed(desk.scheduler().nanoTime());
        doubt(submission);
        return Executions.Result.failed(chat);
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private void doubt(Submission submission) {
        doubted = submission;
        if (!stale) {
            stale = true;
            reconcile();
        }
    }

    private void reconcile() {
        if (!desk.closed().get()) {
            desk.scheduler().after(Rooms.RETRY, () -> enqueue(() -> {}, refusal -> reconcile()));
        }
    }

    private CompletableFuture<?> conclude(
            Executions.Result result, CompletableFuture<@Nullable Void> before, Runnable answer) {
        Chat known = chat;
        List<RecordedEvent> events = result.events();
        chat = result.chat();
        if (result.missed() < events.size()) {
            rooms.elsewhere().appended(chat);
        }
        List<AgentPeer> lookOn = readers.lookingAt(events.subList(0, result.missed()), this::ours);
        List<CompletableFuture<?>> erasures = new ArrayList<>(List.of(before));
        events.forEach(event -> erasures.add(effect(event, events)));
        looking();
        events.forEach(event -> readers.publish(event, false));
        events.forEach(readers::admit);
        readers.dismiss(known);
        CompletableFuture<@Nullable Void> erased =
                CompletableFuture.allOf(erasures.toArray(new CompletableFuture<?>[0]));
        Runnable rest = () -> {
            tell(known, result, answer);
            lookOn.forEach(agent -> agent.looksOn(id));
        };
        // The last confirmation comes on an I/O thread, which is none for listeners.
        return erased.isDone()
                ? now(rest)
                : erased.thenRunAsync(rest, desk.workers()).exceptionally(failure -> {
                    // No worker took it; better told on this thread than never.
                    return now(rest).join();
                });
    }

    /** Other nodes show the draft to those who look, and to nobody else. */
    private void looking() {
        if (relay != null) {
            relay.looking(chat.looking());
        }
    }

    private static CompletableFuture<@Nullable Void> now(Runnable rest) {
        rest.run();
        return Commands.DONE;
    }

    private void tell(Chat known, Executions.Result result, Runnable answer) {
        Desk.contained("an answer in chat " + id, answer);
        Chat before = known;
        for (int i = 0; i < result.events().size(); i++) {
            RecordedEvent event = result.events().get(i);
            boolean missed = i < result.missed();
            Chat was = before;
            Chat is = was.evolve(event);
            Desk.contained("telling of chat " + id, () -> readers.publish(event, true));
            if (!missed || ours(event)) {
                desk.tell(event);
            }
            Desk.contained("routing chat " + id, () -> rooms.routed(was, is, event, missed));
            if (missed && event.event() instanceof ChatEvent.MonitorEnded ended) {
                Desk.contained("reading chat " + id, () -> readers.monitorEnded(ended.agent(), event));
            }
            before = is;
        }
        if (known.version() == 0 && result.missed() > 0) {
            // A start that was stored and could not be answered: nobody may ever come to read the chat.
            readers.awaitVisitor();
        }
        if (!result.events().isEmpty()) {
            readers.toldAll();
        }
    }

    /** Who appends tells the listeners; what was stored without being known may be another node's. */
    private boolean ours(RecordedEvent missed) {
        Submission submission = doubted;
        return !rooms.elsewhere().append()
                || (submission != null
                        && missed.by().equals(submission.by())
                        && Objects.equals(missed.command(), submission.id()));
    }

    // ---- what events do to the draft

    private CompletableFuture<?> effect(RecordedEvent recorded, List<RecordedEvent> with) {
        ChatEvent event = recorded.event();
        return switch (event.type()) {
            case CONSENT_GRANTED -> allow();
            case CONSENT_WITHDRAWN -> draft.allow(PeekLevel.NONE);
            case PEEK_ENDED -> ended(((ChatEvent.PeekEnded) event).agent(), with);
            case CLOSED -> {
                draft.allow(PeekLevel.NONE);
                yield draft.stopLooking(any -> true, EraseReason.CLOSED);
            }
            case STARTED,
                    ROUTED,
                    ASSIGNED,
                    JOINED,
                    LEFT,
                    REQUEUED,
                    HANDOVER_STARTED,
                    HANDOVER_ENDED,
                    HELD,
                    RESUMED,
                    MONITOR_STARTED,
                    MONITOR_ENDED,
                    MESSAGE_POSTED,
                    NOTE_POSTED,
                    ATTRIBUTES_SET,
                    FLOW_MOVED,
                    COPY_ASKED,
                    PEEK_STARTED,
                    COMMITMENT_MADE,
                    COMMITMENT_APPROVED,
                    COMMITMENT_REFUSED,
                    COMMITMENT_ANSWERED,
                    COMMITMENT_WITHDRAWN,
                    COMPENSATION_ASKED,
                    COMPENSATION_SETTLED,
                    SURVEYED -> Commands.DONE;
        };
    }

    private CompletableFuture<?> ended(AgentId agent, List<RecordedEvent> with) {
        return draft.stopLooking(viewer -> viewer.isOnlyFor(agent), LookingEnds.why(chat, agent, with));
    }

    private CompletableFuture<?> allow() {
        return isOpen() ? draft.allow(level(Purpose.PEEK), level(Purpose.SUGGESTIONS)) : draft.allow(PeekLevel.NONE);
    }

    private PeekLevel level(Purpose purpose) {
        return chat.grant()
                .filter(grant -> grant.allows(purpose))
                .map(grant -> grant.level())
                .orElse(PeekLevel.NONE);
    }

    /** Whether it was started and not closed. */
    boolean isOpen() {
        return chat.version() > 0 && chat.status() != Chat.Status.CLOSED;
    }

    /** Whether it can be forgotten: the store has all there is. */
    boolean disposable() {
        return readers.isGone() && !stale && draft.quiet();
    }

    List<RecordedEvent> read(long after, int limit) {
        return desk.store().read(desk.id(), id, after, limit);
    }

    /** The answer when a plugin failed. */
    static Refusal unavailable() {
        return Refusal.of(ErrorCode.UNAVAILABLE, "not done for now; send the same command again");
    }
}
