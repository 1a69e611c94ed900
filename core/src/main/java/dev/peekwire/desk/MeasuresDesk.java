package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.measure.DeskMeasures;
import dev.peekwire.measure.MeasuredPeriod;
import dev.peekwire.measure.OverloadRule;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.Measured;
import dev.peekwire.spi.Authenticator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells supervisors what the chats come to in figures: reads and counts on the workers, a little at a time, one question of
 * each supervisor. Thread-safe.
 */
final class MeasuresDesk {
    private static final Refusal NONE = Refusal.of(ErrorCode.UNSUPPORTED, "this desk does not measure its chats");
    private static final Refusal NOT_YOURS = Refusal.of(ErrorCode.FORBIDDEN, "measures are for supervisors");
    private static final Refusal NO_ZONE = new Refusal(
            ErrorCode.LIMIT_EXCEEDED, "zone: no time zone that this desk knows, as Europe/Berlin", "zone", null);
    private static final Refusal NO_TIME =
            new Refusal(ErrorCode.LIMIT_EXCEEDED, "to: it must be after from, and both from 1970 to 2999", "to", null);
    private static final Refusal TOO_MANY = Refusal.limit(
            "cut",
            Measured.MOST_PARTS,
            "cut: allowed are " + Measured.MOST_PARTS + " parts; ask for a shorter time, or for longer parts");
    private static final Refusal ONE_AT_A_TIME =
            Refusal.of(ErrorCode.RATE_LIMITED, "measures: wait for the answer to the question before");

    /** Calendars end somewhere. */
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    private final Desk desk;
    private final @Nullable Measuring measuring;
    private final ConcurrentMap<AgentId, Question> asked = new ConcurrentHashMap<>();

    MeasuresDesk(Desk desk, @Nullable Measuring measuring) {
        this.desk = desk;
        this.measuring = measuring;
    }

    void asked(Session session, Authenticator.Agent agent, AgentFrame.Measures frame) {
        if (!agent.supervisor()) {
            session.refuse(frame.command(), null, NOT_YOURS);
        } else if (measuring == null) {
            session.refuse(frame.command(), null, NONE);
        } else {
            asked(session, agent.id(), frame, measuring);
        }
    }

    private void asked(Session session, AgentId agent, AgentFrame.Measures frame, Measuring from) {
        if (!frame.from().isBefore(frame.to())
                || frame.from().isBefore(Instant.EPOCH)
                || frame.to().isAfter(LATEST)) {
            session.refuse(frame.command(), null, NO_TIME);
            return;
        }
        try {
            MeasuredPeriod period = new MeasuredPeriod(frame.from(), frame.to(), ZoneId.of(frame.zone()));
            begin(new Question(agent, frame, period, period.parts(frame.cut(), Measured.MOST_PARTS)), session, from);
        } catch (DateTimeException e) {
            session.refuse(frame.command(), null, NO_ZONE);
        } catch (IllegalArgumentException e) {
            session.refuse(frame.command(), null, TOO_MANY);
        }
    }

    /** Who was cut off and asks again by the same id is told on the connection that is there. */
    private void begin(Question question, Session session, Measuring from) {
        Question before = asked.putIfAbsent(question.agent, question);
        if (before == null) {
            question.session = session;
            from.measures(question.period, desk.scheduler().now())
                    .whenComplete((measures, failure) -> question.measured(measures, failure));
        } else if (before.command().equals(question.command())) {
            before.session = session;
        } else {
            session.refuse(question.command(), null, ONE_AT_A_TIME);
        }
    }

    /** What one supervisor wants to know, and how far the answer is made. */
    private final class Question {
        private final AgentId agent;
        private final AgentFrame.Measures frame;
        private final MeasuredPeriod period;
        private final Deque<MeasuredPeriod> left;
        private final List<Measured.Part> parts = new ArrayList<>();

        private volatile @Nullable Session session;

        private Question(AgentId agent, AgentFrame.Measures frame, MeasuredPeriod period, List<MeasuredPeriod> parts) {
            this.agent = agent;
            this.frame = frame;
            this.period = period;
            this.left = new ArrayDeque<>(parts);
        }

        private CommandId command() {
            return frame.command();
        }

        private void measured(@Nullable DeskMeasures measures, @Nullable Throwable failure) {
            if (measures == null) {
                refuse(failure);
            } else {
                next(new MeasuresAnswer(measures, frame.team()));
            }
        }

        /** A part, and then others have the worker. */
        private void next(MeasuresAnswer answer) {
            desk.work(() -> {
                try {
                    MeasuredPeriod part = left.poll();
                    if (part == null) {
                        answered(answer.whole(command(), period, parts, OverloadRule.DEFAULT));
                    } else {
                        parts.add(answer.part(part));
                        next(answer);
                    }
                } catch (RuntimeException failure) {
                    refuse(failure);
                }
            });
        }

        private void answered(Measured told) {
            Session to = done();
            if (to != null) {
                to.send(told);
            }
        }

        private void refuse(@Nullable Throwable failure) {
            if (!desk.closed().get()) {
                Desk.failed("measures", failure == null ? new IllegalStateException("no measures") : failure);
            }
            Session to = done();
            if (to != null) {
                to.refuse(command(), null, Room.unavailable());
            }
        }

        private @Nullable Session done() {
            asked.remove(agent, this);
            return session;
        }
    }
}
