package dev.peekwire.assist.lucene;

import dev.peekwire.response.Approval;
import dev.peekwire.response.Scope;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Takes the best of all scores that may be sent. */
final class Ranking {
    /** The score that is half sure. */
    private static final double HALF = 12;

    private static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(scored -> scored.script().ref());

    private final SuggestionRequest request;
    private final @Nullable String topic;
    private final double topicFactor;

    private record Scored(ScriptedResponse script, double score) {}

    Ranking(SuggestionRequest request, double topic) {
        this.request = request;
        this.topic = request.topic().orElse(null);
        this.topicFactor = 1 + topic;
    }

    /** The best, each in the body that the reader is given. */
    List<Suggestion> best(List<ScriptedResponse> scripts, float[] scores) {
        PriorityQueue<Scored> best = new PriorityQueue<>(BEST_FIRST.reversed());
        double least = 0;
        for (int at = 0; at < scores.length; at++) {
            // Most scores can't be among the best whatever the topic: they are passed over before anything else is
            // asked.
            if (scores[at] > 0 && scores[at] * topicFactor >= least && maySend(scripts.get(at))) {
                least = take(best, scored(scripts.get(at), scores[at]));
            }
        }
        return best.stream().sorted(BEST_FIRST).map(this::suggestion).toList();
    }

    /** The score that it takes to be among them from now on. */
    private double take(PriorityQueue<Scored> best, Scored next) {
        best.add(next);
        if (best.size() > request.limit()) {
            best.remove();
        }
        return best.size() == request.limit() ? best.element().score() : 0;
    }

    private Scored scored(ScriptedResponse script, double score) {
        boolean same = topic != null && topic.equals(script.topic().orElse(null));
        return new Scored(script, same ? score * topicFactor : score);
    }

    private Suggestion suggestion(Scored scored) {
        String locale = scored.script().body(request.locale().orElse(null)).locale();
        return new Suggestion(scored.script().ref(), locale, scored.score() / (scored.score() + HALF));
    }

    private boolean maySend(ScriptedResponse script) {
        boolean tier = script.tier() == 0 || request.tier() == 0 || script.tier() == request.tier();
        return tier && isReady(script) && isInReach(script.scope());
    }

    /** An agent's own replies need nobody's consent; the desk's policy has the last word on them. */
    private boolean isReady(ScriptedResponse script) {
        return switch (script.scope().type()) {
            case DESK, TEAM -> script.isSendable(request.at());
            case PERSONAL -> script.isValid(request.at()) && script.approval().state() != Approval.State.RETIRED;
        };
    }

    private boolean isInReach(Scope scope) {
        return request.agent()
                .map(agent -> scope.covers(agent, request.teams()))
                .orElseGet(() -> scope instanceof Scope.Desk
                        || (scope instanceof Scope.Team team && request.teams().contains(team.team())));
    }
}
