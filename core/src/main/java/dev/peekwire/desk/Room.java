package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Access;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.internal.peek.LiveDraft;
import dev.peekwire.internal.serial.SerialQueue;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.SharedFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Scheduler.@Nullable Task leaving;
    private boolean loaded;
    private long lastVisible;
    private volatile Chat chat;

    Room(Desk desk, Rooms rooms, ChatId id, int number) {
        this.desk = desk;
        this.rooms = rooms;
        this.id = id;
        this.chat = Chat.none(id);
        this.draft = new LiveDraft(id, number, desk.peeks());
        this.queue = new SerialQueue(desk.workers(), failure -> Desk.failed("a task of chat " + id, failure));
        this.executions = new Executions(desk, rooms.agents());
    }

    ChatId id() {
        return id;
    }

    LiveDraft draft() {
        return draft;
    }

    /** The chat as of the last command; for hints, not for decisions. */
    Chat chat() {
        return chat;
    }

    /** Runs a task in the chat's order. */
    void enqueue(Runnable task) {
        rooms.hold(this);
        queue.chain(() -> {
            try {
                load();
                task.run();
            } finally {
                rooms.release(this);
            }
            return null;
        });
    }

    /** Takes a command in. */
    void submit(Submission submission) {
        submit(() -> submission);
    }

    /** Takes a command in that is made when its turn comes. */
    void submit(Supplier<@Nullable Submission> made) {
        rooms.hold(this);
        queue.chain(() -> {
            try {
                Submission submission = made.get();
                return submission == null ? released() : run(submission).whenComplete((ok, failure) -> released());
            } catch (RuntimeException | Error failure) {
                rooms.release(this);
                throw failure;
            }
        });
    }

    private @Nullable CompletableFuture<?> released() {
        rooms.release(this);
        return null;
    }

    private CompletableFuture<?> run(Submission submission) {
        Executions.Result result;
        try {
            load();
            result = executions.execute(chat, submission);
        } catch (RuntimeException failure) {
            // Whatever it was, the client may send the same command again and is told so.
            Desk.failed("a command in chat " + id, failure);
            loaded = false;
            result = Executions.Result.failed(chat);
        }
        return conclude(submission, result);
    }

    private CompletableFuture<?> conclude(Submission submission, Executions.Result result) {
        Chat before = chat;
        chat = result.chat();
        List<CompletableFuture<?>> erasures = new ArrayList<>(List.of(submission.erased()));
        result.events().forEach(event -> erasures.add(effect(event)));
        result.events().forEach(event -> publish(event, false));
        result.events().forEach(this::admit);
        dismiss();
        CompletableFuture<@Nullable Void> erased =
                CompletableFuture.allOf(erasures.toArray(new CompletableFuture<?>[0]));
        Runnable answer = () -> {
            submission.then().accept(result.reply());
            result.events().forEach(event -> publish(event, true));
            result.events().forEach(this::notifyListeners);
            rooms.routed(before, chat, result.events());
        };
        // Whoever confirms last does so on an I/O thread, where no listener may run.
        return erased.isDone() ? ran(answer) : erased.thenRunAsync(answer, desk.workers());
    }

    private static CompletableFuture<?> ran(Runnable task) {
        task.run();
        return CompletableFuture.completedFuture(null);
    }

    // ---- what events do to the draft

    private CompletableFuture<?> effect(RecordedEvent recorded) {
        ChatEvent event = recorded.event();
        return switch (event.type()) {
            case CONSENT_GRANTED -> draft.allow(visibleLevel());
            case CONSENT_WITHDRAWN -> draft.allow(PeekLevel.NONE);
            case PEEK_ENDED -> ended(((ChatEvent.PeekEnded) event).agent());
            case CLOSED -> {
                draft.allow(PeekLevel.NONE);
                yield draft.stopLooking(any -> true, EraseReason.CLOSED);
            }
            case STARTED, ASSIGNED, JOINED, LEFT, REQUEUED, MESSAGE_POSTED, NOTE_POSTED, ATTRIBUTES_SET, PEEK_STARTED ->
                CompletableFuture.completedFuture(null);
        };
    }

    private CompletableFuture<?> ended(AgentId agent) {
        EraseReason reason = chat.involves(agent) ? EraseReason.VIEWER_LEFT : EraseReason.TRANSFERRED;
        return draft.stopLooking(viewer -> viewer.agent().equals(agent), reason);
    }

    private PeekLevel visibleLevel() {
        return chat.grant()
                .filter(grant -> grant.allows(Purpose.PEEK))
                .map(grant -> grant.level())
                .orElse(PeekLevel.NONE);
    }

    // ---- who listens

    /** The connection reads the chat from a version on. Within the chat's order. */
    Subscription subscribe(Session session, long after) {
        Subscription subscription = new Subscription(this, session, after);
        subscriptions.removeIf(other -> other.session() == session);
        subscriptions.add(subscription);
        if (session.isVisitor() && leaving != null) {
            leaving.cancel();
            leaving = null;
        }
        subscription.pump();
        return subscription;
    }

    /** Whether the connection reads the chat. Within the chat's order. */
    boolean subscribed(Session session) {
        return subscriptions.stream().anyMatch(other -> other.session() == session);
    }

    /** The connection is gone. Within the chat's order. */
    void unsubscribe(Session session) {
        boolean was = subscriptions.removeIf(other -> other.session() == session);
        boolean alone =
                subscriptions.stream().noneMatch(other -> other.session().isVisitor());
        if (was && session.isVisitor() && alone && open()) {
            leaving = desk.scheduler().after(desk.limits().visitorGrace(), () -> submit(this::visitorLeft));
        }
    }

    /** Whether it can be forgotten: the store has all there is. */
    boolean disposable() {
        return subscriptions.isEmpty() && leaving == null;
    }

    private boolean open() {
        return chat.version() > 0 && chat.status() != Chat.Status.CLOSED;
    }

    private @Nullable Submission visitorLeft() {
        boolean back = subscriptions.stream().anyMatch(other -> other.session().isVisitor());
        leaving = null;
        return back || !open() ? null : Submission.byDesk(new ChatCommand.Close(CloseReason.VISITOR_LEFT), reply -> {});
    }

    /** Whom the chat was given to reads it, on all connections. */
    private void admit(RecordedEvent recorded) {
        if (recorded.event() instanceof ChatEvent.Assigned assigned) {
            for (Session session : rooms.agents().sessions(assigned.agent())) {
                if (session.peer() instanceof AgentPeer agent) {
                    agent.attach(this, 0);
                }
            }
        }
    }

    /** Who may not read the chat any more does not. */
    private void dismiss() {
        for (Subscription subscription : List.copyOf(subscriptions)) {
            if (subscription.session().peer() instanceof AgentPeer agent
                    && Access.check(agent.principal(), chat, Access.Action.READ).isPresent()) {
                subscriptions.remove(subscription);
                agent.detach(this);
            }
        }
    }

    List<RecordedEvent> read(long after, int limit) {
        return desk.store().read(desk.id(), id, after, limit);
    }

    private void publish(RecordedEvent event, boolean toVisitor) {
        boolean visible = event.event().visibleToVisitor();
        long after = toVisitor ? lastVisible : event.version() - 1;
        SharedFrame frame = new SharedFrame(new ServerFrame.Event(after, event));
        for (Subscription subscription : List.copyOf(subscriptions)) {
            if (subscription.session().isVisitor() == toVisitor) {
                subscription.publish(event, frame, after);
            }
        }
        if (toVisitor && visible) {
            lastVisible = event.version();
        }
    }

    /** Within the chat's order. */
    void tellVisitor(ServerFrame frame) {
        SharedFrame shared = new SharedFrame(frame);
        subscriptions.stream()
                .filter(subscription -> subscription.session().isVisitor())
                .forEach(subscription -> subscription.session().send(shared));
    }

    private void notifyListeners(RecordedEvent event) {
        for (ChatListener listener : desk.listeners()) {
            try {
                listener.onEvent(event);
            } catch (RuntimeException failure) {
                Desk.failed("a chat listener", failure);
            }
        }
    }

    private void load() {
        if (!loaded) {
            chat = executions.load(id);
            draft.allow(open() ? visibleLevel() : PeekLevel.NONE);
            loaded = true;
        }
    }

    /** The answer when a plugin failed. */
    static Refusal unavailable() {
        return Refusal.of(ErrorCode.UNAVAILABLE, "not done for now; send the same command again");
    }
}
