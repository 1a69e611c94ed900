package dev.peekwire.followup.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that goes wrong on the way between a sender and its server.
 *
 * @param step where
 * @param kind what
 */
record Fault(Step step, Kind kind) {
    /** The steps of handing a mail over, in their order. */
    enum Step {
        GREETING,
        EHLO,
        MAIL,
        RCPT,
        DATA,
        TEXT,
        DOT,
        QUIT
    }

    /** What goes wrong. */
    enum Kind {
        /** The connection breaks before the server has heard the step. */
        CUT_BEFORE,
        /** The server has heard the step, and the connection breaks before its answer. */
        CUT_AFTER,
        /** The server says nothing any more; at the dot it has taken the mail. */
        SILENCE,
        /** The step is answered by 451. */
        REFUSED_FOR_NOW,
        /** The step is answered by 550. */
        REFUSED_FOR_GOOD
    }

    static final Fault NONE = new Fault(Step.QUIT, Kind.CUT_AFTER);

    static List<Fault> all() {
        List<Fault> all = new ArrayList<>();
        for (Step step : Step.values()) {
            for (Kind kind : Kind.values()) {
                boolean answered = step != Step.TEXT;
                if (answered || kind == Kind.CUT_BEFORE) {
                    all.add(new Fault(step, kind));
                }
            }
        }
        return all;
    }

    boolean at(Step where, Kind... what) {
        return step == where && List.of(what).contains(kind);
    }

    /** Whether the mail was taken and the sender could not know: another copy of it will come. */
    boolean leavesDoubt() {
        return at(Step.DOT, Kind.CUT_AFTER, Kind.SILENCE);
    }

    /** Whether there is to be no other attempt. */
    boolean isForGood() {
        return kind == Kind.REFUSED_FOR_GOOD && (step == Step.RCPT || step == Step.DATA || step == Step.DOT);
    }

    /** Whether the mail was taken, and the sender knows it. */
    boolean isHarmless() {
        return step == Step.QUIT;
    }
}
