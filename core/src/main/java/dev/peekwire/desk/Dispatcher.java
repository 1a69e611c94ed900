package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.HandoverEnd;
import dev.peekwire.internal.dispatch.Floor;
import dev.peekwire.internal.dispatch.RouterDriver;
import dev.peekwire.internal.dispatch.Waiting;
import dev.peekwire.protocol.OfferEnd;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.QueuePlace;
import dev.peekwire.routing.Router;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.spi.SharedFrame;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Carries out what the router decides, and tells it what came of it. */
final class Dispatcher implements Floor {
    private static final Refusal LATE = Refusal.of(ErrorCode.WRONG_STATE, "the offer does not stand any more");

    private final Desk desk;
    private final Rooms rooms;
    private final Agents agents;
    private final RouterDriver driver;
    private final Presences presences;
    private final Silences silences;
    private final Watchers watchers;
    private final Map<RoutingDecision.Assign, Consumer<Reply>> accepted = new ConcurrentHashMap<>();

    Dispatcher(Desk desk, Rooms rooms, Router router) {
        this.desk = desk;
        this.rooms = rooms;
        this.agents = rooms.agents();
        this.driver = new RouterDriver(
                desk.scheduler(), desk.workers(), router, this, failure -> Desk.failed("the router", failure));
        this.presences = new Presences(desk, rooms, driver);
        this.silences = new Silences(desk, rooms);
        this.watchers = new Watchers(desk, agents, driver);
    }

    RouterDriver driver() {
        return driver;
    }

    Presences presences() {
        return presences;
    }

    Silences silences() {
        return silences;
    }

    Watchers watchers() {
        return watchers;
    }

    void close() {
        driver.close();
        presences.close();
        silences.close();
        watchers.close();
    }

    // ---- assignments

    @Override
    public void assign(RoutingDecision.Assign decision) {
        Room room = rooms.acquire(decision.ticket().chat());
        ChatCommand.Assign command = new ChatCommand.Assign(
                decision.agent(), decision.team(), decision.ticket().route().team());
        room.submit(Submission.byDesk(command, reply -> answered(decision, reply, room.chat())));
        rooms.release(room);
    }

    private void answered(RoutingDecision.Assign decision, Reply reply, Chat chat) {
        Refusal refusal = reply.refusal();
        if (refusal == null) {
            driver.assigned(decision);
        } else {
            refused(decision, refusal, chat);
        }
        Consumer<Reply> then = accepted.remove(decision);
        if (then != null) {
            then.accept(reply);
        }
    }

    /** While the chat waits it must keep its place; when it is gone, only the agent's slot is free again. */
    private void refused(RoutingDecision.Assign decision, Refusal refusal, Chat chat) {
        if (refusal.retryable() || waitsFor(chat, decision)) {
            driver.notAssigned(decision);
            desk.scheduler().after(Rooms.RETRY, () -> presences.recount(decision.agent()));
        } else {
            driver.gaveNothing(decision);
        }
    }

    private static boolean waitsFor(Chat chat, RoutingDecision.Assign decision) {
        return (chat.status() == Chat.Status.QUEUED
                        ? chat.queue()
                        : chat.handover().map(Chat.Handover::team))
                .filter(decision.ticket().route().team()::equals)
                .isPresent();
    }

    // ---- offers

    @Override
    public void offered(Waiting chat, RoutingDecision.Offer offer) {
        SharedFrame frame = new SharedFrame(frame(chat, offer));
        agents.sessions(offer.agent()).stream().filter(Session::welcomed).forEach(session -> session.send(frame));
    }

    /** What the agent is asked, for a connection that has come since. */
    void tellOffers(Session session, AgentId agent) {
        driver.offers(agent, (chat, offer) -> session.send(frame(chat, offer)));
    }

    private ServerFrame frame(Waiting chat, RoutingDecision.Offer offer) {
        Duration left = Duration.between(desk.scheduler().now(), offer.expiresAt());
        return new RoutingFrame.Offered(
                chat.chat(),
                offer.team(),
                chat.topic(),
                chat.locale(),
                chat.since(),
                Duration.ofMillis(Math.max(0, left.toMillis())));
    }

    @Override
    public void offerEnded(AgentId agent, ChatId chat, Ended why) {
        SharedFrame frame = new SharedFrame(new RoutingFrame.OfferEnded(chat, OfferEnd.valueOf(why.name())));
        agents.sessions(agent).stream().filter(Session::welcomed).forEach(session -> session.send(frame));
    }

    /** An agent says yes; answered when the chat is the agent's. */
    void accept(ChatId chat, AgentId agent, Consumer<Reply> then) {
        driver.accept(chat, agent, decision -> {
            if (decision == null) {
                late(chat, agent, then);
            } else {
                accepted.put(decision, then);
            }
        });
    }

    void decline(ChatId chat, AgentId agent, Consumer<Reply> then) {
        driver.decline(
                chat,
                agent,
                stood -> answer(chat, then, room -> stood ? Reply.ok(room.chat().version()) : Reply.refused(LATE)));
    }

    /** Who asks again after a lost answer has the chat by now, and is told so. */
    private void late(ChatId chat, AgentId agent, Consumer<Reply> then) {
        answer(
                chat,
                then,
                room -> room.chat().agent().filter(agent::equals).isPresent()
                        ? Reply.ok(room.chat().version())
                        : Reply.refused(LATE));
    }

    private void answer(ChatId chat, Consumer<Reply> then, Function<Room, Reply> reply) {
        Room room = rooms.acquire(chat);
        room.enqueue(() -> then.accept(reply.apply(room)), refusal -> then.accept(Reply.refused(refusal)));
        rooms.release(room);
    }

    @Override
    public void setAway(AgentId agent) {
        presences.setAway(agent);
    }

    // ---- those who wait

    @Override
    public void place(ChatId chat, QueuePlace place) {
        Room room = rooms.peek(chat);
        if (room != null) {
            ServerFrame frame = new RoutingFrame.Queued(
                    chat, place.position(), place.estimatedWait().orElse(null));
            room.enqueue(() -> {
                if (room.chat().status() == Chat.Status.QUEUED) {
                    room.tellVisitor(frame);
                }
            });
        }
    }

    @Override
    public void expired(Waiting chat) {
        if (chat.kind() == Waiting.Kind.HANDOVER) {
            rooms.act(
                    chat.chat(),
                    room -> room.chat().handover().isPresent()
                            ? new ChatCommand.EndHandover(HandoverEnd.TIMEOUT)
                            : null);
        } else {
            rooms.act(
                    chat.chat(),
                    room -> waitsIn(room.chat(), chat) ? new ChatCommand.Close(CloseReason.NO_AGENT) : null);
        }
    }

    private static boolean waitsIn(Chat chat, Waiting waiting) {
        return chat.status() == Chat.Status.QUEUED
                && chat.queue().filter(waiting.team()::equals).isPresent();
    }

    @Override
    public void nobody(Waiting handover) {
        silences.nobody(handover.chat());
    }

    @Override
    public void changed() {
        watchers.changed();
    }
}
