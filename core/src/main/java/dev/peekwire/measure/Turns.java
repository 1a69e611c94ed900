package dev.peekwire.measure;

import dev.peekwire.AgentId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.CommitmentEvent;
import dev.peekwire.chat.MessageOrigin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who says what: the visitor's turns, and the agents' answers to them. */
final class Turns {
    private final Map<Counted, Integer> counts = new EnumMap<>(Counted.class);
    private final List<Reply> replies = new ArrayList<>();

    private @Nullable Moment asked;
    private boolean answered;
    private int compensations;

    /**
     * When something is said.
     *
     * @param chat the chat then
     * @param at when
     * @param queued how long nobody had it, until then
     * @param hadSince since when its agent has it, if somebody does
     */
    record Moment(Chat chat, Instant at, Duration queued, @Nullable Instant hadSince) {}

    void said(MessageOrigin origin, Actor by, Moment moment) {
        switch (by.kind()) {
            case VISITOR -> asks(moment);
            case AGENT -> answers(origin, by, moment);
            case DESK -> count(Counted.BOT_MESSAGES);
        }
    }

    /**
     * Who says something to the other by an event about promises: the visitor by asking for a compensation, an agent by a
     * promise that the visitor is told of, and by settling. Empty where nobody does.
     */
    static Optional<Actor> speaker(CommitmentEvent event, Actor by) {
        if (event instanceof CommitmentEvent.Approved approved) {
            return Optional.of(Actor.agent(approved.agent()));
        }
        boolean speaks =
                switch (event.type()) {
                    case COMMITMENT_MADE -> event.visibleToVisitor();
                    case COMPENSATION_ASKED, COMPENSATION_SETTLED -> true;
                    default -> false;
                };
        return speaks ? Optional.of(by) : Optional.empty();
    }

    /** A turn or an answer, but no message. */
    void promised(Actor by, Moment moment) {
        if (by.kind() == Actor.Kind.VISITOR) {
            compensations++;
            asked = asked == null ? moment : asked;
        } else {
            replies(by, moment);
        }
    }

    private void asks(Moment moment) {
        count(Counted.VISITOR_MESSAGES);
        asked = asked == null ? moment : asked;
    }

    private void answers(MessageOrigin origin, Actor by, Moment moment) {
        count(Counted.ANSWERS);
        if (origin.kind() == MessageOrigin.Kind.SCRIPTED) {
            count(Counted.SCRIPTED);
            if (origin.edited()) {
                count(Counted.EDITED);
            }
        }
        replies(by, moment);
    }

    private void replies(Actor by, Moment moment) {
        Moment question = asked;
        boolean answersLeft = moment.chat().left() && !answered;
        answered = true;
        asked = null;
        if (question != null && moment.hadSince() != null && !answersLeft && replies.size() < ChatMeter.MOST_REPLIES) {
            replies.add(reply(question, moment.hadSince(), by, moment));
        }
    }

    private static Reply reply(Moment question, Instant hadSince, Actor by, Moment moment) {
        Duration queued = moment.queued().minus(question.queued());
        return new Reply(
                new AgentId(by.id()),
                moment.chat().agent().filter(by::is).isPresent(),
                question.at().isAfter(hadSince) ? question.at() : hadSince,
                moment.at(),
                Duration.between(question.at(), moment.at()).minus(queued));
    }

    private void count(Counted what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** Whether an agent has answered anything. */
    boolean isAnswered() {
        return answered;
    }

    /** How often the visitor asked for a compensation. */
    int compensations() {
        return compensations;
    }

    /** How many messages the visitor has sent. */
    int visitors() {
        return counts.getOrDefault(Counted.VISITOR_MESSAGES, 0);
    }

    Map<Counted, Integer> counts() {
        return counts;
    }

    List<Reply> replies() {
        return replies;
    }
}
