package dev.peekwire.desk;

import dev.peekwire.cluster.NodeId;
import dev.peekwire.internal.relay.Relays;

/** Those parts of a desk that only a desk with several nodes has. */
final class NodeSide {
    private final Desk desk;
    private final Others others;
    private final Wire wire;
    private final NodeVisits visits;
    private final NodeSeats seats;

    NodeSide(Desk desk, Others others, Agents agents) {
        this.desk = desk;
        this.others = others;
        this.wire = new Wire(desk, others.store(), others.bus());
        this.visits = new NodeVisits(wire, relays(desk, others));
        this.seats = new NodeSeats(wire, agents);
    }

    /** Drafts are told from and to a name of their own, which stays when the node joins anew. */
    private static Relays relays(Desk desk, Others others) {
        NodeId self = others.ids().get();
        return new Relays(
                desk.id(), others.bus(), desk.scheduler(), desk.limits().eraseDeadline(), () -> self);
    }

    Elsewhere visits() {
        return visits;
    }

    Wire wire() {
        return wire;
    }

    SeatBook seats() {
        return seats;
    }

    NodeReach reach(Rooms rooms) {
        return new NodeReach(wire, rooms);
    }

    /** The node, which does nothing before {@link Node#begin}. */
    Node node(Node.Parts parts, NodeReach reach) {
        seats.tells(parts.presences());
        return new Node(desk, wire, others, parts, new Node.Side(seats, visits, reach));
    }
}
