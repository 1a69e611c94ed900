package dev.peekwire.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.erasure.DataKind;
import dev.peekwire.transcript.proof.Hash;
import dev.peekwire.transcript.proof.Remains;
import dev.peekwire.transcript.proof.Salt;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left of an event comes to what the whole event came to, and tells nothing of what is gone. */
class ErasingTest {
    private static final DeskId DESK = new DeskId("shop");
    private static final VisitorId VERA = new VisitorId("needle-vera");
    private static final VisitorId NOBODY = new VisitorId("nobody");
    private static final AgentId ANNA = new AgentId("anna");
    private static final Salt SALT = Salt.of(new byte[Salt.BYTES]);
    private static final Instant AT = Instant.parse("2026-11-22T19:05:00.123Z");

    private static final CommitmentTerms TERMS =
            new CommitmentTerms("needle", new BigDecimal("12.50"), "NOK", AT, "needle-17");

    static List<ChatEvent> events() {
        return List.of(
                new ChatEvent.Started(VERA, new TeamId("main"), "needle", "nb", Map.of("needle", "needle"), true),
                new ChatEvent.Started(VERA, new TeamId("main"), null, null, Map.of(), false),
                new ChatEvent.MessagePosted("needle", MessageOrigin.VISITOR),
                new ChatEvent.MessagePosted("needle", MessageOrigin.scripted("credit", "3", 2)),
                new ChatEvent.NotePosted("needle"),
                new ChatEvent.AttributesSet(Map.of("order", "needle")),
                new CommitmentEvent.Made(TERMS, true),
                new CommitmentEvent.Made(CommitmentTerms.of("needle"), false),
                new CommitmentEvent.Approved(3, ANNA, TERMS),
                new CommitmentEvent.Refused(3, "needle"),
                new CommitmentEvent.CompensationAsked("needle"),
                new CommitmentEvent.Surveyed(5, "needle"),
                new ChatEvent.Joined(ANNA),
                new ChatEvent.Closed(CloseReason.DONE));
    }

    private static RecordedEvent recorded(ChatEvent event, Actor by) {
        RecordedEvent whole = new RecordedEvent(new ChatId("chat"), 1, AT, by, null, event);
        return whole.with(Sealing.seal(DESK, null, whole, SALT));
    }

    private static RecordedEvent erase(RecordedEvent event, Set<DataKind> kinds) {
        return Erasing.erase(event, kinds, NOBODY, () -> SALT);
    }

    private static Hash hash(RecordedEvent event) {
        Remains remains = event.remains();
        return remains == null
                ? Sealing.body(event, event.seal().salt(), Set.of()).hash()
                : Sealing.body(event, remains, Set.of()).hash();
    }

    @ParameterizedTest
    @MethodSource("events")
    void it_comes_to_the_same_and_tells_nothing_of_what_is_gone(ChatEvent event) {
        for (Actor by : List.of(Actor.visitor(VERA), Actor.agent(ANNA))) {
            RecordedEvent whole = recorded(event, by);
            RecordedEvent left = erase(whole, DataKind.all());
            assertThat(hash(left)).isEqualTo(hash(whole));
            assertThat(left.link()).isEqualTo(whole.link());
            assertThat(Sealing.values(left).toString()).doesNotContain("needle");
            assertThat(erase(left, DataKind.all())).isSameAs(left);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void kind_by_kind_it_comes_to_what_it_comes_to_at_once(ChatEvent event) {
        RecordedEvent whole = recorded(event, Actor.visitor(VERA));
        RecordedEvent left = whole;
        for (DataKind kind : DataKind.values()) {
            left = erase(left, Set.of(kind));
            assertThat(hash(left)).isEqualTo(hash(whole));
        }
        assertThat(left).isEqualTo(erase(whole, DataKind.all()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_is_kept_of_it_comes_back_from_its_bytes(ChatEvent event) {
        Remains remains =
                erase(recorded(event, Actor.visitor(VERA)), DataKind.all()).remains();
        assertThat(Remains.of(remains.bytes(), remains.link())).isEqualTo(remains);
    }

    @Test
    void an_event_that_says_nothing_of_the_kind_stays_whole_with_its_seal() {
        RecordedEvent joined = recorded(new ChatEvent.Joined(ANNA), Actor.agent(ANNA));
        assertThat(erase(joined, DataKind.all())).isSameAs(joined);
    }

    @Test
    void what_was_promised_stays_as_a_sum() {
        RecordedEvent left = erase(recorded(new CommitmentEvent.Made(TERMS, true), Actor.agent(ANNA)), DataKind.all());
        CommitmentTerms terms = ((CommitmentEvent.Made) left.event()).terms();
        assertThat(terms.amountText()).isEqualTo("12.50");
        assertThat(terms.reference()).isNull();
    }
}
