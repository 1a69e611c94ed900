package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatSnapshot;
import dev.peekwire.chat.Erasing;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.erasure.DataKind;
import dev.peekwire.erasure.ErasedChat;
import dev.peekwire.erasure.ErasureCertificate;
import dev.peekwire.erasure.ErasureId;
import dev.peekwire.erasure.ErasureOrder;
import dev.peekwire.erasure.HoldId;
import dev.peekwire.erasure.LegalHold;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.spi.ErasureStore;
import dev.peekwire.transcript.proof.Salt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules 40 to 44, and 9 and 10 for the same calls: what is forgotten in part, and what must not be. */
abstract class ErasureRules extends FollowUpRules {
    private static final VisitorId NOBODY = new VisitorId("nobody");
    private static final ErasureId ORDER = new ErasureId("order");
    private static final HoldId HOLD = new HoldId("hold");
    private static final String REASON = "'; a court \u00e6\u00f8\u00e5 \uD83D\uDE00";

    /** For this package. */
    ErasureRules() {}

    /** Whether the store can erase in part. One that answers none says {@code false}, and the tests are skipped. */
    protected boolean erasesInPart() {
        return true;
    }

    private void ifErasing() {
        assumeThat(erasesInPart()).as("the store erases in part").isTrue();
    }

    private ErasureStore erasures() {
        return store.erasures().orElseThrow();
    }

    private void givenOpen(ChatId chat) {
        given(ask(chat, 0).by(Actor.visitor(VISITOR)).sealed().of(Samples.started(VISITOR), Samples.message("secret")));
    }

    private void givenClosed(ChatId chat) {
        givenOpen(chat);
        given(ask(chat, 2).sealed().of(Samples.closed()));
    }

    private List<ErasureStore.Rewriting> rewritings(ChatId chat, Set<DataKind> kinds) {
        List<ErasureStore.Rewriting> all = new ArrayList<>();
        for (RecordedEvent before : read(chat)) {
            RecordedEvent after = Erasing.erase(before, kinds, NOBODY, () -> Salt.of(new byte[Salt.BYTES]));
            if (!after.equals(before)) {
                all.add(new ErasureStore.Rewriting(before, after));
            }
        }
        return all;
    }

    private static ErasedChat done(ChatId chat, Set<DataKind> kinds, @Nullable ErasureId order) {
        VisitorId nobody = kinds.contains(DataKind.IDENTITY) ? NOBODY : null;
        return new ErasedChat(chat, kinds, nobody, order, 3, null, Ask.AT);
    }

    private static ErasureOrder order(String id) {
        return ErasureOrder.of(new ErasureId(id), VISITOR, AGENT, REASON);
    }

    private static LegalHold hold(@Nullable ChatId chat, @Nullable VisitorId visitor) {
        return new LegalHold(HOLD, chat, visitor, AGENT, REASON, Ask.AT, null);
    }

    private static ErasureCertificate certificate(ErasureId id) {
        return new ErasureCertificate(id, "{\"text\":\"" + "x".repeat(100_000) + "\"}");
    }

    @Test
    void rule_40_what_is_left_takes_the_place_of_what_was() {
        ifErasing();
        givenClosed(CHAT);
        List<ErasureStore.Rewriting> all = rewritings(CHAT, DataKind.all());
        assertThat(all).hasSize(2);
        assertThat(erasures().rewrite(desk, all)).isTrue();
        assertThat(read(CHAT).subList(0, 2))
                .containsExactly(all.get(0).after(), all.get(1).after());
        assertThat(versions(CHAT)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void rule_40_what_was_erased_in_part_can_be_erased_further() {
        ifErasing();
        givenClosed(CHAT);
        assertThat(erasures().rewrite(desk, rewritings(CHAT, Set.of(DataKind.MESSAGES))))
                .isTrue();
        List<ErasureStore.Rewriting> rest = rewritings(CHAT, DataKind.all());
        assertThat(erasures().rewrite(desk, rest)).isTrue();
        assertThat(rewritings(CHAT, DataKind.all())).isEmpty();
    }

    @Test
    void rule_40_an_event_that_is_not_as_it_was_leaves_all_as_they_are() {
        ifErasing();
        givenClosed(CHAT);
        List<ErasureStore.Rewriting> old = rewritings(CHAT, Set.of(DataKind.IDENTITY));
        assertThat(erasures().rewrite(desk, rewritings(CHAT, Set.of(DataKind.MESSAGES))))
                .isTrue();
        List<RecordedEvent> before = read(CHAT);
        assertThat(erasures().rewrite(desk, old)).isFalse();
        assertThat(read(CHAT)).isEqualTo(before);
    }

    @Test
    void rule_40_of_an_open_chat_and_of_an_unknown_one_nothing_is_rewritten() {
        ifErasing();
        givenOpen(CHAT);
        List<ErasureStore.Rewriting> all = rewritings(CHAT, DataKind.all());
        List<RecordedEvent> before = read(CHAT);
        assertThat(erasures().rewrite(desk, all)).isFalse();
        assertThat(read(CHAT)).isEqualTo(before);
        assertThat(erasures().rewrite(newDesk(), all)).isFalse();
    }

    @Test
    void rule_40_none_too_many_and_those_of_several_chats_are_refused() {
        ifErasing();
        givenClosed(CHAT);
        givenClosed(OTHER);
        List<ErasureStore.Rewriting> both = new ArrayList<>(rewritings(CHAT, DataKind.all()));
        both.addAll(rewritings(OTHER, DataKind.all()));
        assertThatIllegalArgumentException().isThrownBy(() -> erasures().rewrite(desk, both));
        assertThatIllegalArgumentException().isThrownBy(() -> erasures().rewrite(desk, List.of()));
    }

    @Test
    void rule_41_commands_and_follow_ups_go() {
        ifErasing();
        givenOpen(CHAT);
        List<FollowUp> letters = keepsFollowUps() ? List.of(followUp(CHAT, "letter")) : List.of();
        given(ask(CHAT, 2).command(COMMAND).of(Samples.closed()).withFollowUps(letters));
        assertThat(erasures().conclude(desk, done(CHAT, DataKind.all(), null))).isTrue();
        assertThat(store.command(desk, CHAT, COMMAND)).isEmpty();
        assertThat(read(CHAT)).allMatch(event -> event.command() == null);
        if (keepsFollowUps()) {
            assertThat(followUps().of(desk, CHAT)).isEmpty();
            assertThat(followUps().unsent(desk)).isZero();
        }
    }

    @Test
    void rule_41_the_chat_is_nobodys() {
        ifErasing();
        givenClosed(CHAT);
        assertThat(erasures().conclude(desk, done(CHAT, DataKind.all(), null))).isTrue();
        assertThat(store.chatsOf(desk, VISITOR)).isEmpty();
        assertThat(store.chatsOf(desk, NOBODY)).containsExactly(CHAT);
    }

    @Test
    void rule_41_its_snapshot_goes_and_none_is_kept_any_more() {
        ifErasing();
        assumeThat(keepsSnapshots()).isTrue();
        givenClosed(CHAT);
        store.keepSnapshot(desk, CHAT, new ChatSnapshot(2, new byte[] {1}));
        assertThat(erasures().conclude(desk, done(CHAT, DataKind.all(), null))).isTrue();
        assertThat(store.snapshot(desk, CHAT)).isEmpty();
        store.keepSnapshot(desk, CHAT, new ChatSnapshot(3, new byte[] {1}));
        assertThat(store.snapshot(desk, CHAT)).isEmpty();
    }

    @Test
    void rule_41_what_is_not_among_the_kinds_stays() {
        ifErasing();
        givenClosed(CHAT);
        assertThat(erasures().conclude(desk, done(CHAT, Set.of(DataKind.MESSAGES), null)))
                .isTrue();
        assertThat(store.chatsOf(desk, VISITOR)).containsExactly(CHAT);
    }

    @Test
    void rule_41_nothing_is_concluded_of_an_open_chat_nor_of_one_with_other_events_than_told() {
        ifErasing();
        givenOpen(CHAT);
        assertThat(erasures().conclude(desk, done(CHAT, DataKind.all(), null))).isFalse();
        given(ask(CHAT, 2).command(COMMAND).of(Samples.message("late"), Samples.closed()));
        assertThat(erasures().conclude(desk, done(CHAT, DataKind.all(), null))).isFalse();
        assertThat(store.command(desk, CHAT, COMMAND)).isPresent();
    }

    @Test
    void rule_42_an_order_is_pending_with_what_was_done_for_it_until_it_has_ended() {
        ifErasing();
        givenClosed(CHAT);
        assertThat(erasures().begin(desk, order("order"))).isTrue();
        assertThat(erasures().begin(desk, order("another"))).isTrue();
        assertThat(erasures().begin(desk, order("order"))).isFalse();
        assertThat(erasures().pending(desk)).containsExactly(order("another"), order("order"));
        ErasedChat done = done(CHAT, DataKind.all(), ORDER);
        assertThat(erasures().conclude(desk, done)).isTrue();
        assertThat(erasures().erased(desk, ORDER)).containsExactly(done);
        assertThat(erasures().certificate(desk, ORDER)).isEmpty();
        erasures().end(desk, certificate(ORDER));
        assertThat(erasures().pending(desk)).containsExactly(order("another"));
        assertThat(erasures().erased(desk, ORDER)).isEmpty();
        assertThat(erasures().certificate(desk, ORDER)).contains(certificate(ORDER));
    }

    @Test
    void rule_42_what_has_ended_does_not_begin_again() {
        ifErasing();
        erasures().begin(desk, order("order"));
        erasures().end(desk, certificate(ORDER));
        erasures().end(desk, new ErasureCertificate(ORDER, "another"));
        assertThat(erasures().begin(desk, order("order"))).isFalse();
        assertThat(erasures().pending(desk)).isEmpty();
        assertThat(erasures().certificate(desk, ORDER)).contains(certificate(ORDER));
    }

    @Test
    void rule_43_nothing_of_a_held_chat_is_erased_until_the_hold_is_lifted() {
        ifErasing();
        for (LegalHold hold : List.of(hold(CHAT, null), hold(null, VISITOR))) {
            desk = newDesk();
            givenClosed(CHAT);
            assertThat(erasures().held(desk, CHAT)).isFalse();
            assertThat(erasures().place(desk, hold)).isTrue();
            assertThat(erasures().held(desk, CHAT)).isTrue();
            List<RecordedEvent> before = read(CHAT);
            assertThat(erasures().rewrite(desk, rewritings(CHAT, DataKind.all())))
                    .isFalse();
            assertThat(erasures().conclude(desk, done(CHAT, DataKind.all(), null)))
                    .isFalse();
            assertThat(read(CHAT)).isEqualTo(before);
            assertThat(erasures().lift(desk, HOLD, COLLEAGUE, Ask.AT)).isTrue();
            assertThat(erasures().rewrite(desk, rewritings(CHAT, DataKind.all())))
                    .isTrue();
        }
    }

    @Test
    void rule_43_a_visitors_hold_holds_chats_that_begin_later() {
        ifErasing();
        erasures().place(desk, hold(null, VISITOR));
        givenClosed(CHAT);
        assertThat(erasures().held(desk, CHAT)).isTrue();
        assertThat(erasures().rewrite(desk, rewritings(CHAT, DataKind.all()))).isFalse();
    }

    @Test
    void rule_43_a_hold_is_answered_as_it_was_placed_and_stays_when_it_was_lifted() {
        ifErasing();
        LegalHold one = hold(CHAT, null);
        LegalHold earlier =
                new LegalHold(new HoldId("z"), null, VISITOR, COLLEAGUE, "x".repeat(500), Ask.AT.minusSeconds(9), null);
        assertThat(erasures().place(desk, one)).isTrue();
        assertThat(erasures().place(desk, earlier)).isTrue();
        assertThat(erasures().place(desk, hold(OTHER, null))).isFalse();
        assertThat(erasures().holds(desk)).containsExactly(earlier, one);
        Instant then = Ask.AT.plusSeconds(5);
        assertThat(erasures().lift(desk, HOLD, COLLEAGUE, then)).isTrue();
        assertThat(erasures().lift(desk, HOLD, AGENT, then.plusSeconds(1))).isFalse();
        assertThat(erasures().lift(desk, new HoldId("none"), AGENT, then)).isFalse();
        assertThat(erasures().holds(desk)).containsExactly(earlier, one.lifted(COLLEAGUE, then));
    }

    @Test
    void rule_44_what_was_closed_before_and_not_concluded_is_due() {
        ifErasing();
        Instant after = Ask.AT.plusSeconds(1);
        givenClosed(CHAT);
        givenClosed(OTHER);
        givenOpen(new ChatId("open"));
        assertThat(due(DataKind.NOTES, Ask.AT, 9)).isEmpty();
        assertThat(due(DataKind.NOTES, after, 9)).containsExactly(CHAT, OTHER);
        assertThat(due(DataKind.NOTES, after, 1)).containsExactly(CHAT);
        erasures().conclude(desk, done(CHAT, Set.of(DataKind.NOTES), null));
        assertThat(due(DataKind.NOTES, after, 9)).containsExactly(OTHER);
        assertThat(due(DataKind.MESSAGES, after, 9)).containsExactly(CHAT, OTHER);
        erasures().place(desk, hold(OTHER, null));
        assertThat(due(DataKind.NOTES, after, 9)).isEmpty();
    }

    private List<ChatId> due(DataKind kind, Instant before, int limit) {
        return erasures().due(desk, kind, before, limit);
    }

    @Test
    void rule_44_a_chat_of_which_a_follow_up_waits_is_not_due() {
        ifErasing();
        assumeThat(keepsFollowUps()).isTrue();
        givenOpen(CHAT);
        FollowUp letter = followUp(CHAT, "letter");
        given(ask(CHAT, 2).of(Samples.closed()).withFollowUps(List.of(letter)));
        assertThat(due(DataKind.NOTES, Ask.AT.plusSeconds(1), 9)).isEmpty();
        followUps().change(letter, letter.sent(Ask.AT), null);
        assertThat(due(DataKind.NOTES, Ask.AT.plusSeconds(1), 9)).containsExactly(CHAT);
    }

    @Test
    void rule_44_limits_that_make_no_sense_are_refused() {
        ifErasing();
        for (int limit : new int[] {0, -1, ErasureStore.MOST + 1}) {
            assertThatIllegalArgumentException().isThrownBy(() -> due(DataKind.NOTES, Ask.AT, limit));
        }
    }

    @Test
    void rule_9_after_closing_the_calls_for_erasures_fail_with_closed() {
        ifErasing();
        ErasureStore kept = erasures();
        store.close();
        assertClosed(() -> kept.pending(desk));
        assertClosed(() -> kept.begin(desk, order("order")));
        assertClosed(() -> kept.end(desk, certificate(ORDER)));
        assertClosed(() -> kept.conclude(desk, done(CHAT, DataKind.all(), null)));
        assertClosed(() -> kept.place(desk, hold(CHAT, null)));
        assertClosed(() -> kept.holds(desk));
        assertClosed(() -> kept.due(desk, DataKind.NOTES, Ask.AT, 1));
    }

    @Test
    void rule_10_another_desk_has_other_erasures_and_holds() {
        ifErasing();
        givenClosed(CHAT);
        erasures().begin(desk, order("order"));
        erasures().place(desk, hold(CHAT, null));
        var first = desk;
        desk = newDesk();
        givenClosed(CHAT);
        assertThat(erasures().pending(desk)).isEmpty();
        assertThat(erasures().holds(desk)).isEmpty();
        assertThat(erasures().held(desk, CHAT)).isFalse();
        assertThat(erasures().place(desk, hold(OTHER, null))).isTrue();
        assertThat(erasures().rewrite(desk, rewritings(CHAT, DataKind.all()))).isTrue();
        assertThat(erasures().held(first, CHAT)).isTrue();
        assertThat(store.read(first, CHAT, 0, ALL)).allMatch(event -> event.remains() == null);
    }
}
