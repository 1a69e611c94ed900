package dev.peekwire.examples.cluster.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final AgentId ANA = new AgentId("ana");

    private final Ledger ledger = new Ledger(1);

    /** A chat that is started, given to Ana and closed, in the transactions of those numbers. */
    private void chat(String id, long started, long given, long closed) {
        ChatId chat = new ChatId(id);
        List<ChatEvent> story = List.of(
                new ChatEvent.Started(new VisitorId("v-" + id), CrashNode.PUSHED, null, null, Map.of()),
                new ChatEvent.Assigned(ANA, CrashNode.PUSHED, null),
                new ChatEvent.Closed(CloseReason.DONE));
        List<RecordedEvent> events = new ArrayList<>();
        story.forEach(event ->
                events.add(new RecordedEvent(chat, events.size() + 1, Instant.EPOCH, Actor.DESK, null, event)));
        ledger.chat(chat, events, List.of(commit(started), commit(given), commit(closed)));
    }

    private static Ledger.Commit commit(long number) {
        return new Ledger.Commit(number * 10, number);
    }

    @Test
    void one_chat_after_another_is_no_more_than_one_at_a_time() {
        chat("a", 1, 3, 5);
        chat("b", 2, 6, 7);

        assertThat(ledger.check()).isEmpty();
        assertThat(ledger.highest()).isEqualTo(1);
    }

    @Test
    void a_place_may_be_given_away_in_the_transaction_that_frees_it() {
        chat("a", 1, 3, 5);
        chat("b", 2, 5, 7);

        assertThat(ledger.check()).isEmpty();
    }

    @Test
    void a_place_that_was_given_away_twice_is_found_however_short_the_time_was() {
        chat("a", 1, 3, 6);
        chat("b", 2, 5, 7);

        assertThat(ledger.check()).containsExactly("ana carried 2 after transaction 5");
    }
}
