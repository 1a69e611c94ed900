package dev.peekwire.internal.dispatch;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.Router;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingEvent;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one driver of a router: feeds it what happened, hands what it decides to the {@link Floor}, and wakes it when
 * something is due, by one timer that is there only then. Every method may be called on any thread and returns at
 * once; what it asks for happens in the router's order, that of the calls.
 */
public final class RouterDriver {
    private final Turns turns;
    private final Routing routing;
    private volatile Gauges gauges = new Gauges(0, 0, 0);

    /**
     * A driver whose router knows nothing yet.
     *
     * @param workers run the router
     * @param failures told of what fails
     */
    public RouterDriver(
            Scheduler scheduler, Executor workers, Router router, Floor floor, Consumer<Throwable> failures) {
        this.turns = new Turns(scheduler, workers, failures);
        this.routing = new Routing(scheduler, router, floor, this::inOrder, failures);
    }

    /**
     * What there is now.
     *
     * @param waiting chats that wait
     * @param offers offers that stand
     * @param assignments chats given to agents since the start
     */
    public record Gauges(int waiting, int offers, long assignments) {}

    /** Counts of this moment; may be read on any thread. */
    public Gauges gauges() {
        return gauges;
    }

    /** Does something in the router's order. */
    public void inOrder(Runnable task) {
        turns.run(() -> {
            try {
                task.run();
            } finally {
                routing.follow();
                gauges = routing.gauges();
            }
        });
    }

    // ---- what happens

    /** Teams work like this from now on. */
    public void plan(List<TeamPolicy> teams) {
        inOrder(() -> routing.plan(teams));
    }

    /**
     * A chat that is about to begin asks for its place first, so that a full queue refuses it before there is a chat.
     *
     * @param begin begins it; called before anything else is done about it
     * @param full called instead if the queue is full
     * @param failed called instead if the router failed
     */
    public void admit(Waiting chat, Runnable begin, Runnable full, Runnable failed) {
        inOrder(() -> routing.admit(chat, begin, full, failed));
    }

    /** A chat that was admitted has not begun after all. */
    public void notBegun(ChatId chat) {
        inOrder(() -> routing.notBegun(chat));
    }

    /** A chat that was admitted has begun. */
    public void begun(ChatId chat) {
        inOrder(() -> routing.begun(chat));
    }

    /** A chat waits, or waits elsewhere. */
    public void enter(Waiting chat) {
        inOrder(() -> routing.enter(chat));
    }

    /** A chat that was there before this desk; it may be known by now. */
    public void found(Waiting chat) {
        inOrder(() -> {
            if (!routing.lobby.has(chat.chat())) {
                routing.enter(chat);
            }
        });
    }

    /** A chat waits no more. */
    public void leave(ChatId chat, boolean abandoned) {
        inOrder(() -> routing.leave(chat, abandoned));
    }

    /** Whose a chat is now, and how much it counts there; nobody's is null. */
    public void stands(ChatId chat, @Nullable AgentId agent, int weight) {
        inOrder(() -> routing.stands(chat, agent, weight));
    }

    /**
     * How an agent stands; of the load told and that which is known here the higher counts.
     *
     * @param state asked when its turn comes, so that what it says is not older than what the router knows by then;
     *     null for nobody
     */
    public void agent(Supplier<@Nullable AgentState> state) {
        inOrder(() -> {
            AgentState now = state.get();
            if (now != null) {
                routing.agent(now);
            }
        });
    }

    /** An agent is done with a chat. */
    public void handled(TeamId team, Duration handling) {
        inOrder(() -> routing.apply(new RoutingEvent.ChatHandled(team, handling)));
    }

    /**
     * An agent says yes to an offer.
     *
     * @param answer told the assignment before it is made, or null if the offer does not stand any more
     */
    public void accept(ChatId chat, AgentId agent, Consumer<RoutingDecision.@Nullable Assign> answer) {
        inOrder(() -> routing.accept(chat, agent, answer));
    }

    /**
     * An agent says no to an offer.
     *
     * @param answer told whether it stood
     */
    public void decline(ChatId chat, AgentId agent, Consumer<Boolean> answer) {
        inOrder(() -> routing.decline(chat, agent, answer));
    }

    /** An assignment was made. Every assignment is followed by this or one of the next two. */
    public void assigned(RoutingDecision.Assign decision) {
        inOrder(() -> routing.assigned(decision));
    }

    /** An assignment came to nothing, and its chat waits as before. */
    public void notAssigned(RoutingDecision.Assign decision) {
        inOrder(() -> routing.notAssigned(decision));
    }

    /** An assignment came to nothing, and its chat does not wait there any more. */
    public void gaveNothing(RoutingDecision.Assign decision) {
        inOrder(() -> routing.gaveNothing(decision));
    }

    // ---- what somebody wants to know

    /** Tells where a chat stands, as {@link Floor#place}, whatever was told before. */
    public void tellPlace(ChatId chat) {
        inOrder(() -> routing.places.tell(chat));
    }

    /** Tells the offers that an agent has now. */
    public void offers(AgentId agent, BiConsumer<Waiting, RoutingDecision.Offer> told) {
        inOrder(() -> routing.offers.of(agent, told));
    }

    /** Asks the router something; the stage is completed in the router's order. */
    public <T> CompletionStage<T> ask(Function<Router, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        inOrder(() -> {
            try {
                answer.complete(question.apply(routing.router));
            } catch (RuntimeException failure) {
                answer.completeExceptionally(failure);
            }
        });
        return answer;
    }

    /** How many visitors wait in a team's queue; may be read on any thread. */
    public int waiting(TeamId team) {
        return routing.lobby.live(team);
    }

    /** What an agent has at hand; within {@link #ask} or {@link #inOrder} only. */
    public int load(AgentId agent) {
        return routing.load(agent);
    }

    /**
     * The first of a team's queue in their order, each with the agents who are asked about it; within {@link #ask} or
     * {@link #inOrder} only.
     */
    public void queue(TeamId team, int limit, BiConsumer<Waiting, List<AgentId>> told) {
        for (ChatId chat : routing.router.waiting(team, limit)) {
            Waiting waiting = routing.lobby.get(chat);
            if (waiting != null) {
                told.accept(waiting, routing.offers.asked(chat));
            }
        }
    }

    /** Nothing is due any more. */
    public void close() {
        inOrder(routing::close);
        turns.close();
    }
}
