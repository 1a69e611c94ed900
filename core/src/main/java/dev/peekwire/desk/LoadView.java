package dev.peekwire.desk;

import dev.peekwire.TeamId;
import dev.peekwire.internal.dispatch.RouterDriver;
import dev.peekwire.internal.dispatch.Waiting;
import dev.peekwire.protocol.AgentLoad;
import dev.peekwire.protocol.ChatAtHand;
import dev.peekwire.protocol.GaugeReading;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.WaitingChat;
import dev.peekwire.routing.Router;
import dev.peekwire.routing.TeamLoad;
import dev.peekwire.spi.Authenticator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How teams and agents stand, as one who watches may see it: supervisors all of it, agents their own teams and no chats
 * of colleagues. As much as a frame holds. In the router's order.
 */
final class LoadView {
    private static final int TEAMS = 12 * 1024;
    private static final int AGENTS = 22 * 1024;
    private static final int WAITING = 11 * 1024;
    private static final int AT_HAND = 11 * 1024;
    /** What a chat takes more while it is over a limit. */
    private static final String GAUGE =
            "'robotic':{'share':100,'inARow':1000,'repeats':1000,'warnings':['share','in_a_row','repeats'],'rule':''}";

    private final RouterDriver driver;
    private final Router router;
    private final ChatsAtHand atHand;
    private final boolean supervisor;
    private final GaugeView gauge;
    private final FrameSpace chats = new FrameSpace(AT_HAND);

    LoadView(RouterDriver driver, Router router, ChatsAtHand atHand, GaugeView gauge, boolean supervisor) {
        this.driver = driver;
        this.router = router;
        this.atHand = atHand;
        this.gauge = gauge;
        this.supervisor = supervisor;
    }

    RoutingFrame.Load of(Collection<TeamId> teams, Collection<Agents.Seat> seats) {
        List<TeamLoad> loads = teams(teams);
        return new RoutingFrame.Load(
                loads, agents(seats), waiting(loads.stream().map(TeamLoad::team).toList()));
    }

    private List<TeamLoad> teams(Collection<TeamId> teams) {
        FrameSpace space = new FrameSpace(TEAMS);
        return teams.stream()
                .sorted(Comparator.comparing(TeamId::value))
                .takeWhile(space::takes)
                .map(router::load)
                .toList();
    }

    private List<AgentLoad> agents(Collection<Agents.Seat> seats) {
        FrameSpace space = new FrameSpace(AGENTS);
        return seats.stream()
                .sorted(Comparator.comparing(seat -> seat.identity().id().value()))
                .takeWhile(seat -> fits(seat, space))
                .map(this::agent)
                .toList();
    }

    private boolean fits(Agents.Seat seat, FrameSpace space) {
        Authenticator.Agent agent = seat.identity();
        return supervisor
                ? space.takes(agent.id(), agent.name(), agent.teams(), seat.paused())
                : space.takes(agent.id(), agent.name());
    }

    private AgentLoad agent(Agents.Seat seat) {
        Authenticator.Agent agent = seat.identity();
        AgentLoad row = row(seat, driver.load(agent.id()));
        return supervisor ? inFull(row, agent, seat.paused(), chats(seat)) : row;
    }

    private AgentLoad inFull(AgentLoad row, Authenticator.Agent agent, Set<TeamId> paused, List<ChatAtHand> all) {
        return new AgentLoad(
                row.agent(),
                row.name(),
                row.presence(),
                row.load(),
                row.capacity(),
                agent.tier(),
                agent.teams(),
                paused,
                all.stream().takeWhile(this::takes).toList(),
                (int) all.stream().filter(chat -> chat.robotic() != null).count());
    }

    private boolean takes(ChatAtHand chat) {
        GaugeReading robotic = chat.robotic();
        return robotic == null
                ? chats.takes(chat.chat(), chat.team(), chat.topic())
                : chats.takes(chat.chat(), chat.team(), chat.topic(), robotic.rule(), GAUGE);
    }

    /** What colleagues may know of an agent. */
    static AgentLoad row(Agents.Seat seat, int load) {
        Authenticator.Agent agent = seat.identity();
        return new AgentLoad(agent.id(), agent.name(), seat.presence(), load, agent.capacity());
    }

    private List<ChatAtHand> chats(Agents.Seat seat) {
        int tier = seat.identity().tier();
        return atHand.of(seat.identity().id()).stream()
                .map(held -> gauge.row(held, tier))
                .toList();
    }

    private List<WaitingChat> waiting(List<TeamId> teams) {
        FrameSpace space = new FrameSpace(WAITING);
        List<WaitingChat> told = new ArrayList<>();
        teams.forEach(team -> driver.queue(team, WaitingChat.MOST, (chat, asked) -> {
            if (space.takes(chat.chat(), team, chat.topic(), chat.locale(), asked)) {
                boolean left = chat.kind() == Waiting.Kind.LEFT;
                told.add(new WaitingChat(chat.chat(), team, chat.topic(), chat.locale(), chat.since(), asked, left));
            }
        }));
        return told;
    }

    /** Those of an agent's teams, or all. */
    static boolean sees(Set<TeamId> teams, Agents.Seat seat) {
        return seat.taken() && seat.identity().teams().stream().anyMatch(teams::contains);
    }
}
