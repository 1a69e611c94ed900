package dev.peekwire.tck.history;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.RecordedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares what clients experienced with what is stored in the end, when everything has come to rest. Pure; time and
 * memory follow the number of events.
 *
 * @since 0.1.0
 */
public final class HistoryChecker {
    private HistoryChecker() {}

    /**
     * Looks for broken promises.
     *
     * @param history what clients sent and were told
     * @param stored every chat of the desk as the store has it, in the order read
     * @param loads what the store says that each agent carries in the end
     * @return all that were found, empty if none
     */
    public static List<Violation> check(
            History history, Map<ChatId, List<RecordedEvent>> stored, Map<AgentId, Integer> loads) {
        List<Violation> found = new ArrayList<>();
        new Messages(stored, found::add).check(history.sent());
        new Links(found::add).check(stored);
        new Readings(stored, found::add).check(history.told());
        new Assignments(found::add).check(stored, history.samples(), new HashMap<>(loads));
        return List.copyOf(found);
    }
}
