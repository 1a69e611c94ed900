package dev.peekwire.tck.routing;

import dev.peekwire.AgentId;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingEvent;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Offers of chats, and what the agents say to them. */
final class Offers {
    private final Run run;
    private final Staff staff;
    private long numbers;

    Offers(Run run, Staff staff) {
        this.run = run;
        this.staff = staff;
    }

    void make(Visit visit, RoutingDecision.Offer offer) {
        DeskAgent agent = staff.agent(offer.agent());
        long number = ++numbers;
        visit.offers.put(offer.agent(), number);
        count(visit, agent, tally -> tally.made++);
        Answering answering = agent.agent.answering();
        Duration thinking = answering.thinking().draw(agent.random);
        Boolean accepts = answer(answering, agent.random);
        if (accepts != null) {
            run.later(thinking, () -> answer(visit, agent, number, accepts));
        }
    }

    /** Yes, no, or null for no answer. */
    private static @Nullable Boolean answer(Answering answering, SplittableRandom random) {
        double chance = Draws.open(random);
        if (chance < answering.accepts()) {
            return true;
        }
        return chance < answering.accepts() + answering.misses() ? null : false;
    }

    /** An offer that does not stand any more is not answered. */
    private void answer(Visit visit, DeskAgent agent, long number, boolean accepts) {
        AgentId id = agent.profile().agent();
        if (visit.offers.remove(id, number)) {
            count(visit, agent, accepts ? tally -> tally.accepted++ : tally -> tally.declined++);
            run.tell(
                    accepts
                            ? new RoutingEvent.OfferAccepted(visit.chat, id)
                            : new RoutingEvent.OfferDeclined(visit.chat, id));
        }
    }

    void revoke(Visit visit, RoutingDecision.Revoke revoke) {
        if (visit.offers.remove(revoke.agent()) != null) {
            boolean missed = revoke.reason() == RoutingDecision.Reason.MISSED;
            count(visit, staff.agent(revoke.agent()), missed ? tally -> tally.missed++ : tally -> tally.revoked++);
        }
    }

    /** The chat waits no more. */
    void end(Visit visit) {
        visit.offers.keySet().forEach(agent -> count(visit, staff.agent(agent), tally -> tally.revoked++));
        visit.offers.clear();
    }

    private static void count(Visit visit, DeskAgent agent, Consumer<Tally.OfferTally> what) {
        if (!visit.tallies.isEmpty()) {
            what.accept(agent.offers);
            visit.tallies.forEach(tally -> what.accept(tally.offers));
        }
    }
}
