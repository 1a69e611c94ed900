package dev.peekwire.routing.engine;

import dev.peekwire.TeamId;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.QueuePlace;
import dev.peekwire.routing.TeamLoad;
import dev.peekwire.routing.TeamPolicy;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A team: how it works, whose queue it is, and its agents in sums. */
final class Team {
    final TeamId id;
    final Estimate estimate;
    private final RankedSet<Waiting> queue = new RankedSet<>(Waiting.ORDER);
    private final RankedSet<Waiting> byWait = new RankedSet<>(Waiting.BY_WAIT);
    private final TreeSet<Seat> seats = new TreeSet<>(Seat.BY_ID);
    private final Set<Seat> former = new HashSet<>();
    private TeamPolicy policy;
    private int live;
    private int offered;
    private int available;
    private int away;
    private long load;
    private long capacity;
    private long staffed;

    Team(TeamPolicy policy) {
        this.id = policy.team();
        this.policy = policy;
        this.estimate = new Estimate(policy.handling());
    }

    TeamPolicy policy() {
        return policy;
    }

    void policy(TeamPolicy next) {
        estimate.usual(policy.handling(), next.handling());
        policy = next;
    }

    /** Its agents by id. */
    Iterable<Seat> seats() {
        return seats;
    }

    /** Its agents, and those who ever were; in no order. */
    void everyone(Collection<Seat> into) {
        into.addAll(seats);
        into.addAll(former);
    }

    /** How many agents it has, or ever had. */
    int ever() {
        return seats.size() + former.size();
    }

    int waiting() {
        return queue.size();
    }

    /** How many of them somebody waits with. */
    int live() {
        return live;
    }

    List<Waiting> queue(int limit) {
        return queue.firsts(limit, chat -> true);
    }

    void enter(Waiting chat) {
        queue.add(chat);
        byWait.add(chat);
        live += chat.ticket.live() ? 1 : 0;
    }

    void exit(Waiting chat) {
        queue.remove(chat);
        byWait.remove(chat);
        live -= chat.ticket.live() ? 1 : 0;
    }

    void offered(int change) {
        offered += change;
    }

    void join(Seat seat) {
        seats.add(seat);
        former.remove(seat);
        count(seat.standing(), 1);
    }

    /** Who is known no more was never here. */
    void forget(Seat seat) {
        former.remove(seat);
    }

    void leave(Seat seat) {
        seats.remove(seat);
        former.add(seat);
        count(seat.standing(), -1);
    }

    void count(Standing standing, int sign) {
        if (standing.presence() == Presence.OFFLINE) {
            return;
        }
        boolean serves = standing.serves(id);
        available += serves ? sign : 0;
        away += serves ? 0 : sign;
        load += (long) sign * standing.atHand();
        capacity += (long) sign * standing.profile().capacity();
        staffed += serves ? (long) sign * standing.profile().capacity() : 0;
    }

    QueuePlace place(Waiting chat) {
        int position = queue.rank(chat) + 1;
        double slots = (double) staffed / chat.ticket.route().weight();
        return new QueuePlace(id, position, estimate.wait(position, slots), chat.ticket.queuedAt());
    }

    TeamLoad stands() {
        Waiting oldest = byWait.first();
        return new TeamLoad(
                id,
                queue.size(),
                offered,
                available,
                away,
                (int) Math.min(Integer.MAX_VALUE, load),
                (int) Math.min(Integer.MAX_VALUE, capacity),
                Optional.ofNullable(oldest).map(chat -> chat.ticket.queuedAt()));
    }
}
