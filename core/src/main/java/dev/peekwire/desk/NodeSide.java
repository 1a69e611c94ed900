package dev.peekwire.desk;

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
        this.visits = new NodeVisits(wire);
        this.seats = new NodeSeats(wire, agents);
    }

    Elsewhere visits() {
        return visits;
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
