package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
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
import dev.peekwire.routing.QueuePlace;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.spi.Fence;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries out what the router decides, and tells it what came of it. */
final class DeskFloor implements Floor {
    private final Desk desk;
    private final Rooms rooms;
    private final Reach reach;
    private final Presences presences;
    private final Silences silences;
    private final Watchers watchers;
    private final Driver driver;
    private final Role role;
    private final Map<RoutingDecision.Assign, Consumer<Reply>> accepted = new ConcurrentHashMap<>();

    DeskFloor(
            Desk desk,
            Rooms rooms,
            Reach reach,
            Presences presences,
            Silences silences,
            Watchers watchers,
            Driver driver,
            Role role) {
        this.desk = desk;
        this.rooms = rooms;
        this.reach = reach;
        this.presences = presences;
        this.silences = silences;
        this.watchers = watchers;
        this.driver = driver;
        this.role = role;
    }

    /**
     * In which role it gives chats to agents.
     *
     * @param fence its proof; null where nobody else can have it
     * @param lost told that somebody else has it
     */
    record Role(@Nullable Fence fence, Runnable lost) {
        /** Where there is one process only. */
        static final Role ALONE = new Role(null, () -> {});
    }

    /** The driver, which needs its floor before it is there. */
    @FunctionalInterface
    interface Driver {
        RouterDriver get();
    }

    // ---- assignments

    @Override
    public void assign(RoutingDecision.Assign decision) {
        Room room = rooms.acquire(decision.ticket().chat());
        ChatCommand.Assign command = new ChatCommand.Assign(
                decision.agent(), decision.team(), decision.ticket().route().team());
        room.submit(Submission.byDesk(command, reply -> answered(decision, reply, room.chat()), role.fence()));
        rooms.release(room);
    }

    private void answered(RoutingDecision.Assign decision, Reply reply, Chat chat) {
        Refusal refusal = reply.refusal();
        if (refusal == null) {
            driver.get().assigned(decision);
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
        if (refusal.equals(Executions.FENCED)) {
            role.lost().run();
        }
        if (refusal.retryable() || waitsFor(chat, decision)) {
            driver.get().notAssigned(decision);
            desk.scheduler().after(Rooms.RETRY, () -> presences.recount(decision.agent()));
        } else {
            driver.get().gaveNothing(decision);
        }
    }

    private static boolean waitsFor(Chat chat, RoutingDecision.Assign decision) {
        return (chat.status() == Chat.Status.QUEUED
                        ? chat.queue()
                        : chat.handover().map(Chat.Handover::team))
                .filter(decision.ticket().route().team()::equals)
                .isPresent();
    }

    /** Who said yes is answered when it is done. */
    void accepted(RoutingDecision.Assign decision, Consumer<Reply> then) {
        accepted.put(decision, then);
    }

    // ---- offers

    @Override
    public void offered(Waiting chat, RoutingDecision.Offer offer) {
        reach.agent(offer.agent(), frame(chat, offer));
    }

    /** What the agent is asked. */
    RoutingFrame.Offered frame(Waiting chat, RoutingDecision.Offer offer) {
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
        reach.agent(agent, new RoutingFrame.OfferEnded(chat, OfferEnd.valueOf(why.name())));
    }

    @Override
    public void setAway(AgentId agent) {
        presences.setAway(agent);
    }

    // ---- those who wait

    @Override
    public void place(ChatId chat, QueuePlace place) {
        reach.place(
                chat,
                new RoutingFrame.Queued(
                        chat, place.position(), place.estimatedWait().orElse(null)));
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
