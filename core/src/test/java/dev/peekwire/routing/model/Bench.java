package dev.peekwire.routing.model;

import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.QueuePlace;
import dev.peekwire.routing.Router;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A router beside the model, both before the referee. All that can be asked is asked after each event. */
final class Bench {
    private final Router router;
    private final Router model = new SlowRouter();
    private final Referee referee = new Referee();
    private final List<Object> log = new ArrayList<>();

    Bench(Router router) {
        this.router = router;
    }

    List<RoutingDecision> send(Instant now, RoutingEvent event) {
        log.add(now);
        log.add(event);
        List<RoutingDecision> decisions = List.copyOf(router.on(now, event));
        log.add(decisions);
        referee.judge(now, event, decisions);
        same("decisions", model.on(now, event), decisions);
        compare(now);
        return decisions;
    }

    private void compare(Instant now) {
        same("next due", model.nextDue(), router.nextDue());
        same("the earliest timer", referee.due(), router.nextDue().orElse(Instant.MAX));
        TeamId one = Samples.team(log.size() / 3);
        same("the load of a team", model.load(one), router.load(one));
        for (TeamId team : Samples.TEAMS) {
            List<ChatId> line = router.waiting(team, 100);
            same("the line of a team", referee.line(team), line);
            placesAre(line, team, now);
        }
    }

    private void placesAre(List<ChatId> line, TeamId team, Instant now) {
        for (int i = 0; i < line.size(); i++) {
            QueuePlace place = router.place(line.get(i), now).orElseThrow();
            same("position", i + 1, place.position());
            same("team", team, place.team());
        }
    }

    private static void same(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError(what + ":\n  expected " + expected + "\n  was      " + actual);
        }
    }

    boolean waits(ChatId chat) {
        return referee.waiting.containsKey(chat);
    }

    Instant nextDue() {
        return router.nextDue().orElse(null);
    }

    /** Those with which nobody waits. */
    List<ChatId> messages() {
        return referee.waiting.values().stream()
                .filter(place -> !place.ticket.live())
                .map(place -> place.ticket.chat())
                .toList();
    }

    void mustBeIdle() {
        same("timers left", Optional.empty(), router.nextDue());
        same("chats left", List.of(), List.copyOf(referee.waiting.keySet()));
    }

    Optional<ChatId> someWaiting(int which) {
        List<ChatId> all = Samples.TEAMS.stream()
                .flatMap(team -> referee.line(team).stream())
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(which % all.size()));
    }

    Optional<RoutingEvent.OfferAccepted> someOffer(int which) {
        List<RoutingEvent.OfferAccepted> all = new ArrayList<>();
        for (Place place : referee.waiting.values()) {
            place.offers.keySet().forEach(a -> all.add(new RoutingEvent.OfferAccepted(place.ticket.chat(), a)));
        }
        all.sort((a, b) -> a.toString().compareTo(b.toString()));
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(which % all.size()));
    }

    /** What happened, for whoever has to find out why. */
    String story() {
        StringBuilder story = new StringBuilder();
        for (Object entry : log) {
            story.append(entry instanceof Instant ? "\n" : "\n    ").append(entry);
        }
        return story.toString();
    }
}
