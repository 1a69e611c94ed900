package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.cluster.Letter;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.cluster.Question;
import dev.peekwire.internal.cluster.Answered;
import dev.peekwire.internal.cluster.Mailroom;
import dev.peekwire.internal.dispatch.RouterDriver;
import dev.peekwire.internal.dispatch.Waiting;
import dev.peekwire.internal.serial.SerialQueue;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.TeamLoad;
import dev.peekwire.routing.TeamPolicy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the node that gives chats to agents. What happens to chats and seats it hears by itself; where it does not
 * answer, the refusal says that asking again helps.
 */
final class Forwarder implements Dispatching {
    private static final CommandId ANY = new CommandId("trace");

    private final Wire wire;
    private final Rooms rooms;
    private final Runnable watched;
    private final Runnable unanswered;
    private final SerialQueue order;

    /**
     * Asks nobody yet.
     *
     * @param watched told that how the desk stands may be something else by now, for it is not told here
     * @param unanswered told that people here were not told what was asked for them
     */
    Forwarder(Desk desk, Wire wire, Rooms rooms, Runnable watched, Runnable unanswered) {
        this.wire = wire;
        this.rooms = rooms;
        this.watched = watched;
        this.unanswered = unanswered;
        this.order = new SerialQueue(desk.workers(), failure -> Desk.failed("telling agents", failure));
    }

    private void ask(Question question, Consumer<Answered> then) {
        NodeId leader = wire.leader();
        NodeId self = wire.self();
        if (leader == null || self == null || leader.equals(self)) {
            then.accept(Answered.refused(Mailroom.NO_ANSWER));
            return;
        }
        wire.courier().send(leader, new Letter.Ask(self, wire.mailroom().ask(then), question));
    }

    // ---- what happens

    @Override
    public void plan(List<TeamPolicy> teams) {}

    /** The one who dispatches hears of it as of all that is appended. */
    @Override
    public void happened(Chat before, Chat after, RecordedEvent event, boolean missed) {}

    @Override
    public void admit(Waiting chat, Runnable begin, Runnable full, Runnable failed) {
        ask(new Question.Admission(chat.chat(), chat.team()), reply -> {
            Refusal no = reply.refusal();
            if (no == null) {
                begin.run();
            } else {
                (no.code() == ErrorCode.QUEUE_FULL ? full : failed).run();
            }
        });
    }

    @Override
    public void notBegun(ChatId chat) {}

    @Override
    public void messageLeft(Waiting chat) {}

    @Override
    public void agent(Supplier<@Nullable AgentState> state) {}

    @Override
    public void inOrder(Runnable task) {
        order.run(task);
    }

    // ---- offers

    @Override
    public void accept(ChatId chat, AgentId agent, Consumer<Reply> then) {
        ask(new Question.Accept(chat, agent), reply -> answered(chat, reply, then));
    }

    @Override
    public void decline(ChatId chat, AgentId agent, Consumer<Reply> then) {
        ask(new Question.Decline(chat, agent), reply -> answered(chat, reply, then));
    }

    /** Who is told that it is done has been told what was done. */
    private void answered(ChatId chat, Answered answer, Consumer<Reply> then) {
        Refusal refused = answer.refusal();
        if (refused == null) {
            Room room = rooms.acquire(chat);
            room.behind(answer.version());
            room.enqueue(
                    () -> {
                        room.readers().attachAgent();
                        then.accept(Reply.ok(answer.version()));
                    },
                    refusal -> then.accept(Reply.refused(refusal)));
            rooms.release(room);
        } else {
            then.accept(Reply.refused(refused));
        }
    }

    @Override
    public void tellOffers(Session session, AgentId agent) {
        ask(new Question.Offers(agent), this::told);
    }

    // ---- what somebody wants to know

    @Override
    public void tellPlace(ChatId chat) {
        ask(new Question.Place(chat), this::told);
    }

    /** Without anybody to ask there is no use in asking again; whoever comes next is asked. */
    private void told(Answered reply) {
        if (reply.refusal() != null && wire.leader() != null) {
            unanswered.run();
        }
    }

    @Override
    public CompletionStage<Optional<RoutingTrace>> trace(ChatId chat) {
        CompletableFuture<Optional<RoutingTrace>> answer = new CompletableFuture<>();
        trace(ANY, chat, null, frame -> {
            if (frame instanceof RoutingFrame.Trace told) {
                answer.complete(
                        Optional.of(told.trace()).filter(trace -> !trace.steps().isEmpty()));
            } else {
                answer.completeExceptionally(Mailroom.NO_ANSWER.toException());
            }
        });
        return answer;
    }

    @Override
    public void trace(CommandId command, ChatId chat, @Nullable AgentId agent, Consumer<ServerFrame> then) {
        ask(new Question.Trace(command, chat, agent), reply -> {
            ServerFrame told = reply.frame(RoutingFrame.Trace.class).orElse(null);
            then.accept(told == null ? new ServerFrame.Refused(command, chat, Mailroom.NO_ANSWER) : told);
        });
    }

    @Override
    public void load(Set<TeamId> teams, boolean supervisor, Loads told) {
        ask(new Question.LoadView(supervisor, teams), reply -> {
            reply.frame(RoutingFrame.Load.class).ifPresent(load -> told.told(load, Loads.UNKNOWN));
            watched.run();
        });
    }

    @Override
    public CompletionStage<List<TeamLoad>> loads(Collection<TeamId> teams) {
        CompletableFuture<List<TeamLoad>> answer = new CompletableFuture<>();
        ask(new Question.LoadView(true, Set.copyOf(teams)), reply -> {
            RoutingFrame.Load load = reply.frame(RoutingFrame.Load.class).orElse(null);
            if (load == null) {
                answer.completeExceptionally(Mailroom.NO_ANSWER.toException());
            } else {
                answer.complete(load.teams());
            }
        });
        return answer;
    }

    @Override
    public int waiting(TeamId team) {
        return 0;
    }

    @Override
    public RouterDriver.Gauges gauges() {
        return new RouterDriver.Gauges(0, 0, 0);
    }

    @Override
    public boolean here() {
        return false;
    }

    @Override
    public void close() {}
}
