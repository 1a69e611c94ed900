package dev.peekwire.measure;

import java.util.Locale;

/**
 * A measure that is a number. The guide on measures has the formula and the edge cases of each, in one table. {@link #OPEN} to
 * {@link #LEFT} add up to {@link #STARTED}.
 *
 * @since 0.1.0
 */
public enum Counted {
    /** Chats. */
    STARTED,
    /** Chats with a visitor who waits for answers, by {@link ChatOutcome#OPEN}. */
    OPEN,
    /** The same by {@link ChatOutcome#ANSWERED}. */
    ANSWERED,
    /** The same by {@link ChatOutcome#UNANSWERED}. */
    UNANSWERED,
    /** The same by {@link ChatOutcome#ABANDONED}. */
    ABANDONED,
    /** The same by {@link ChatOutcome#SHORT_ABANDON}. */
    SHORT_ABANDON,
    /** The same by {@link ChatOutcome#BOT}. */
    BOT,
    /** The same by {@link ChatOutcome#TURNED_AWAY}. */
    TURNED_AWAY,
    /** Messages left, whose visitors did not wait. */
    LEFT,
    /** Those of them that an agent answered. */
    LEFT_ANSWERED,
    /** Chats whose visitor never wrote. */
    SILENT,
    /** Chats that were transferred. */
    TRANSFERRED,
    /** Transfers. */
    TRANSFERS,
    /** Visitors' messages. */
    VISITOR_MESSAGES,
    /** Agents' messages. */
    ANSWERS,
    /** Those of them in a script's words, changed or not. */
    SCRIPTED,
    /** Those of these that were changed. */
    EDITED,
    /** Bots' messages. */
    BOT_MESSAGES,
    /** Promises that visitors were told of. */
    COMMITMENTS,
    /** Those of them that were accepted, also after the close. */
    COMMITMENTS_ACCEPTED,
    /** Those of them that were declined, also after the close. */
    COMMITMENTS_DECLINED,
    /** Compensations that visitors asked for. */
    COMPENSATIONS,
    /** Chats whose visitor answered the survey, also after the close. */
    SURVEYS,
    /** The sum of the scores that they gave; by {@link #SURVEYS} it is the mean. */
    SURVEY_SCORES;

    /** Its name in tables and meters: {@code left_answered}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How the chats of an outcome are counted, those left as a message apart. */
    static Counted of(ChatOutcome outcome) {
        return switch (outcome) {
            case OPEN -> OPEN;
            case ANSWERED -> ANSWERED;
            case UNANSWERED -> UNANSWERED;
            case ABANDONED -> ABANDONED;
            case SHORT_ABANDON -> SHORT_ABANDON;
            case BOT -> BOT;
            case TURNED_AWAY -> TURNED_AWAY;
        };
    }
}
