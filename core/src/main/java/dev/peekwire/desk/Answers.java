package dev.peekwire.desk;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.cluster.Letter;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.cluster.Question;
import dev.peekwire.internal.cluster.Mailroom;
import dev.peekwire.protocol.ServerFrame;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What other nodes ask the one that gives chats to agents. Never blocks. */
final class Answers {
    private static final Refusal FULL = Refusal.of(ErrorCode.QUEUE_FULL, "as many chats wait as may");

    private final Wire wire;
    private final NodeReach reach;

    Answers(Wire wire, NodeReach reach) {
        this.wire = wire;
        this.reach = reach;
    }

    /** A question has come; without a term it is for somebody else, who is not known. */
    void asked(Letter.Ask ask, @Nullable Term term) {
        Question question = ask.question();
        if (term == null || !term.works()) {
            refuse(ask, Mailroom.NO_ANSWER);
        } else {
            if (question instanceof Question.Place place && term.mayWait(place.chat())) {
                reach.home(place.chat(), ask.from());
            }
            answer(ask, question, term);
        }
    }

    private void answer(Letter.Ask ask, Question question, Term term) {
        Dispatcher dispatcher = term.dispatcher();
        switch (question.type()) {
            case ACCEPT -> {
                Question.Accept yes = (Question.Accept) question;
                dispatcher.accept(yes.chat(), yes.agent(), replied(ask));
            }
            case DECLINE -> {
                Question.Decline no = (Question.Decline) question;
                dispatcher.decline(no.chat(), no.agent(), replied(ask));
            }
            case TRACE -> {
                Question.Trace trace = (Question.Trace) question;
                dispatcher.trace(trace.command(), trace.chat(), trace.agent(), told -> tell(ask, told));
            }
            case LOAD_VIEW -> {
                Question.LoadView view = (Question.LoadView) question;
                dispatcher.load(view.teams(), view.supervisor(), (load, loads) -> tell(ask, load));
            }
            case PLACE -> {
                dispatcher.tellPlace(((Question.Place) question).chat());
                done(ask, 0);
            }
            case ADMISSION -> {
                Question.Admission admission = (Question.Admission) question;
                dispatcher.reserve(admission.chat(), admission.team(), () -> done(ask, 0), () -> refuse(ask, FULL));
            }
            case OFFERS -> {
                Question.Offers offers = (Question.Offers) question;
                dispatcher.offers(
                        offers.agent(),
                        frame -> letter(ask, self -> new Letter.TellAgent(self, offers.agent(), frame)));
                done(ask, 0);
            }
        }
    }

    private Consumer<Reply> replied(Letter.Ask ask) {
        return reply -> {
            Refusal refusal = reply.refusal();
            if (refusal == null) {
                done(ask, reply.version());
            } else {
                refuse(ask, refusal);
            }
        };
    }

    private void done(Letter.Ask ask, long version) {
        letter(ask, self -> new Letter.Answer(self, ask.id(), version, null, List.of()));
    }

    private void tell(Letter.Ask ask, ServerFrame told) {
        letter(ask, self -> new Letter.Answer(self, ask.id(), 0, null, List.of(told)));
    }

    private void refuse(Letter.Ask ask, Refusal refusal) {
        letter(ask, self -> new Letter.Answer(self, ask.id(), 0, refusal, List.of()));
    }

    private void letter(Letter.Ask ask, java.util.function.Function<NodeId, Letter> letter) {
        NodeId self = wire.self();
        if (self != null) {
            wire.courier().send(ask.from(), letter.apply(self));
        }
    }
}
