package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.internal.dispatch.Reservations;
import dev.peekwire.internal.dispatch.RouterDriver;
import dev.peekwire.internal.dispatch.Waiting;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.Router;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.TeamLoad;
import dev.peekwire.routing.TeamPolicy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives the desk's chats to agents, in this process. */
final class Dispatcher implements Dispatching {
    private static final Refusal LATE = Refusal.of(ErrorCode.WRONG_STATE, "the offer does not stand any more");

    private final Desk desk;
    private final Rooms rooms;
    private final Agents agents;
    private final RouterDriver driver;
    private final DeskFloor floor;
    private final ChatsAtHand atHand = new ChatsAtHand();
    private final Reservations reservations;
    private final ChatWatch watch;

    Dispatcher(
            Desk desk,
            Rooms rooms,
            Reach reach,
            Presences presences,
            Silences silences,
            Watchers watchers,
            EarlierChats earlier,
            Router router,
            DeskFloor.Role role) {
        this.desk = desk;
        this.rooms = rooms;
        this.agents = rooms.agents();
        this.floor = new DeskFloor(desk, rooms, reach, presences, silences, watchers, this::driver, role);
        this.driver = new RouterDriver(
                desk.scheduler(), desk.workers(), router, floor, failure -> Desk.failed("the router", failure));
        this.reservations = new Reservations(
                desk.scheduler(), team -> desk.routes().policy(team).queueLimit());
        this.watch = new ChatWatch(driver, desk.routes(), atHand, watchers::changed, earlier);
    }

    RouterDriver driver() {
        return driver;
    }

    /** What the router hears of chats that were there before. */
    ChatWatch watch() {
        return watch;
    }

    // ---- what happens

    @Override
    public void plan(List<TeamPolicy> teams) {
        driver.plan(teams);
    }

    @Override
    public void happened(Chat before, Chat after, RecordedEvent event, boolean missed) {
        watch.happened(before, after, event, missed);
    }

    @Override
    public void admit(Waiting chat, Runnable begin, Runnable full, Runnable failed) {
        driver.admit(chat, begin, full, failed);
    }

    /**
     * Another node asks for a place for a chat that is about to begin there.
     *
     * @param free run if there is one; it is kept for a while
     * @param full run if there is none
     */
    void reserve(ChatId chat, TeamId team, Runnable free, Runnable full) {
        driver.ask(router -> {
            boolean has = reservations.has(chat, router.load(team));
            (has ? free : full).run();
            return has;
        });
    }

    /** A chat has been heard of for the first time. */
    void known(ChatId chat) {
        driver.inOrder(() -> reservations.taken(chat));
    }

    @Override
    public void notBegun(ChatId chat) {
        driver.notBegun(chat);
    }

    @Override
    public void messageLeft(Waiting chat) {
        driver.found(chat);
    }

    @Override
    public void agent(Supplier<@Nullable AgentState> state) {
        driver.agent(state);
    }

    @Override
    public void inOrder(Runnable task) {
        driver.inOrder(task);
    }

    // ---- offers

    @Override
    public void accept(ChatId chat, AgentId agent, Consumer<Reply> then) {
        driver.accept(chat, agent, decision -> {
            if (decision == null) {
                late(chat, agent, then);
            } else {
                floor.accepted(decision, then);
            }
        });
    }

    @Override
    public void decline(ChatId chat, AgentId agent, Consumer<Reply> then) {
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
    public void tellOffers(Session session, AgentId agent) {
        offers(agent, session::send);
    }

    /** What the agent is asked now. */
    void offers(AgentId agent, Consumer<ServerFrame> told) {
        driver.offers(agent, (chat, offer) -> told.accept(floor.frame(chat, offer)));
    }

    // ---- what somebody wants to know

    @Override
    public void tellPlace(ChatId chat) {
        driver.tellPlace(chat);
    }

    @Override
    public CompletionStage<Optional<RoutingTrace>> trace(ChatId chat) {
        return driver.ask(router -> router.trace(chat));
    }

    @Override
    public void trace(CommandId command, ChatId chat, @Nullable AgentId agent, Consumer<ServerFrame> then) {
        driver.ask(router -> {
            RoutingTrace trace = router.trace(chat).orElse(new RoutingTrace(chat, List.of()));
            String whyNot = agent == null ? null : router.whyNot(chat, agent).orElse(null);
            FrameSpace space = FrameSpace.ofAFrame();
            space.takes(whyNot);
            then.accept(new RoutingFrame.Trace(command, Traces.fitting(trace, space), whyNot));
            return trace;
        });
    }

    @Override
    public void load(Set<TeamId> teams, boolean supervisor, Loads told) {
        driver.ask(router -> {
                    GaugeView gauge = new GaugeView(desk.responses().policy());
                    Collection<Agents.Seat> seats = agents.seats().stream()
                            .filter(seat -> LoadView.sees(teams, seat))
                            .toList();
                    told.told(new LoadView(driver, router, atHand, gauge, supervisor).of(teams, seats), driver::load);
                    return router;
                })
                .exceptionally(failure -> {
                    Desk.failed("telling how the desk stands", failure);
                    return null;
                });
    }

    @Override
    public CompletionStage<List<TeamLoad>> loads(Collection<TeamId> teams) {
        return driver.ask(router -> teams.stream().map(router::load).toList());
    }

    @Override
    public int waiting(TeamId team) {
        return driver.waiting(team);
    }

    @Override
    public RouterDriver.Gauges gauges() {
        return driver.gauges();
    }

    @Override
    public boolean here() {
        return true;
    }

    @Override
    public void close() {
        driver.close();
    }
}
