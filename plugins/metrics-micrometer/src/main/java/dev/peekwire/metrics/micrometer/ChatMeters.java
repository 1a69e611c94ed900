package dev.peekwire.metrics.micrometer;

import dev.peekwire.measure.ChatMeasures;
import dev.peekwire.measure.Counted;
import dev.peekwire.measure.Timing;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** The measures of closed chats: a timer for each that is a length of time, a counter for each that is a number. */
final class ChatMeters {
    /** How many teams are told apart; those that come later are one. */
    static final int MOST_TEAMS = 100;

    private static final String OTHER = "other";
    private static final Set<Counted> SURVEY = EnumSet.of(Counted.SURVEYS, Counted.SURVEY_SCORES);

    private final Meters meters;
    private final Set<String> teams = new HashSet<>();

    ChatMeters(Meters meters) {
        this.meters = meters;
    }

    void measured(ChatMeasures chat) {
        String team = known(chat.team().value());
        for (Timing timing : Timing.values()) {
            chat.durations(timing)
                    .forEach(length -> meters.timer(name(timing.key()), team).ifPresent(timer -> timer.record(length)));
        }
        chat.counts().forEach((what, number) -> {
            if (!SURVEY.contains(what)) {
                count(what, number, team);
            }
        });
    }

    /** By itself, for it may come before the close or after it, and is to count once. */
    void surveyed(ChatMeasures chat) {
        String team = known(chat.team().value());
        SURVEY.forEach(what -> count(what, chat.count(what), team));
    }

    private void count(Counted what, int number, String team) {
        meters.counter(name(what), team).ifPresent(counter -> counter.increment(number));
    }

    /** A chat that is told is closed; what is started and open is the desk's to count. */
    private static String name(Counted what) {
        return name(what == Counted.STARTED ? "closed" : what.key());
    }

    private static String name(String key) {
        return "chat." + key.replace('_', '.');
    }

    private synchronized String known(String team) {
        return teams.contains(team) || (teams.size() < MOST_TEAMS && teams.add(team)) ? team : OTHER;
    }
}
