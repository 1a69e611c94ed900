package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.peekwire.ChatId;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpId;
import dev.peekwire.followup.FollowUpKind;
import dev.peekwire.followup.FollowUpState;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.FollowUpStore;
import dev.peekwire.tck.calls.Together;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules 34 to 37, and 9 and 10 for the same calls: what is to be sent because of chats. */
abstract class FollowUpRules extends AsyncRules {
    private static final int MANY = 60;
    private static final int THREADS = 8;
    private static final int ROUNDS = 20;

    /** For this package. */
    FollowUpRules() {}

    /** Whether the store keeps follow-ups. One that answers none says {@code false}, and the tests are skipped. */
    protected boolean keepsFollowUps() {
        return true;
    }

    private void ifKept() {
        assumeThat(keepsFollowUps()).as("the store keeps follow-ups").isTrue();
    }

    final FollowUpStore followUps() {
        return store.followUps().orElseThrow();
    }

    final FollowUp followUp(ChatId chat, String id) {
        return followUp(chat, id, Ask.AT, "kari@example.com", "nb-NO");
    }

    private FollowUp followUp(ChatId chat, String id, Instant due, String recipient, @Nullable String locale) {
        return new FollowUp(
                new FollowUpId(id),
                desk,
                chat,
                FollowUpKind.TRANSCRIPT,
                recipient,
                locale,
                Ask.AT,
                due,
                0,
                FollowUpState.WAITING,
                null);
    }

    /** An append that decides something, to a chat at that version. */
    final AppendRequest deciding(ChatId chat, long version, FollowUp... followUps) {
        return ask(chat, version)
                .of(version == 0 ? Samples.started(VISITOR) : Samples.message("words"))
                .withFollowUps(List.of(followUps));
    }

    final List<FollowUp> due() {
        return followUps().due(desk, Ask.AT.plusSeconds(30), FollowUpStore.MOST_READ);
    }

    private static Instant later(int seconds) {
        return Ask.AT.plusSeconds(seconds);
    }

    @Test
    void rule_34_follow_ups_are_kept_with_their_events() {
        ifKept();
        given(deciding(CHAT, 0, followUp(CHAT, "b"), followUp(CHAT, "a")));
        assertThat(due()).containsExactly(followUp(CHAT, "a"), followUp(CHAT, "b"));
        assertThat(followUps().of(desk, CHAT)).containsExactly(followUp(CHAT, "a"), followUp(CHAT, "b"));
        assertThat(followUps().unsent(desk)).isEqualTo(2);
        assertThat(versions(CHAT)).containsExactly(1L);
    }

    @Test
    void rule_34_appends_of_every_kind_keep_them() {
        ifKept();
        given(deciding(CHAT, 0));
        given(deciding(CHAT, 1, followUp(CHAT, "message")));
        given(ask(CHAT, 2).of(Samples.closed()).withFollowUps(List.of(followUp(CHAT, "close"))));
        assertThat(followUps().of(desk, CHAT)).containsExactly(followUp(CHAT, "close"), followUp(CHAT, "message"));
    }

    @Test
    void rule_34_a_refused_append_keeps_none() {
        ifKept();
        given(ask(CHAT, 0).command(COMMAND).take(AGENT, 1, 9).of(Samples.started(VISITOR)));
        assertRefused(ask(CHAT, 7).of(Samples.message("words")), followUp(CHAT, "stale"));
        assertRefused(ask(CHAT, 1).command(COMMAND).of(Samples.message("words")), followUp(CHAT, "twice"));
        assertRefused(ask(CHAT, 1).take(AGENT, 9, 9).of(Samples.assigned(AGENT)), followUp(CHAT, "full"));
    }

    /** That it is refused at all is for other rules to say. */
    private void assertRefused(AppendRequest request, FollowUp decided) {
        if (store.append(request.withFollowUps(List.of(decided))).type() != AppendResult.Type.APPENDED) {
            assertThat(followUps().of(desk, CHAT)).doesNotContain(decided);
            assertThat(due()).hasSize(followUps().unsent(desk)).doesNotContain(decided);
        }
    }

    @Test
    void rule_34_one_that_is_there_is_left_as_it_is() {
        ifKept();
        FollowUp first = followUp(CHAT, "a");
        given(deciding(CHAT, 0, first));
        assertThat(followUps().change(first, first.begun(later(20)), null)).isTrue();
        given(deciding(CHAT, 1, followUp(CHAT, "a", Ask.AT, "ola@example.com", null), followUp(CHAT, "b")));
        assertThat(followUps().of(desk, CHAT)).containsExactly(first.begun(later(20)), followUp(CHAT, "b"));
        assertThat(versions(CHAT)).containsExactly(1L, 2L);
    }

    @Test
    void rule_35_the_earliest_are_told_first_and_no_more_than_asked_for() {
        ifKept();
        FollowUp[] all = IntStream.range(0, 9)
                .mapToObj(i -> followUp(CHAT, "Z-_a0" + i, later((9 - i) / 2), "kari@example.com", null))
                .toArray(FollowUp[]::new);
        given(deciding(CHAT, 0, all));
        assertThat(due()).containsExactly(all[8], all[6], all[7], all[4], all[5], all[2], all[3], all[0], all[1]);
        assertThat(followUps().due(desk, later(30), 2)).containsExactly(all[8], all[6]);
    }

    @Test
    void rule_35_what_is_not_due_is_not_told() {
        ifKept();
        given(deciding(CHAT, 0, followUp(CHAT, "a", later(10), "kari@example.com", "en")));
        assertThat(followUps().due(desk, later(10).minusMillis(1), 9)).isEmpty();
        assertThat(followUps().due(desk, later(10), 9)).hasSize(1);
    }

    @Test
    void rule_35_it_comes_back_as_it_was_given() {
        ifKept();
        String longest = "x".repeat(FollowUp.LONGEST_RECIPIENT);
        FollowUp odd = followUp(CHAT, "a", Ask.AT, "'; -- \" \\ \uD83D\uDE00@b\u00FCcher.example", null);
        given(deciding(CHAT, 0, odd, followUp(CHAT, "b".repeat(64), Ask.AT, longest, "x".repeat(35))));
        assertThat(due()).containsExactly(odd, followUp(CHAT, "b".repeat(64), Ask.AT, longest, "x".repeat(35)));
        FollowUp failed = odd.begun(later(5)).again(later(6), "smtp_451");
        assertThat(followUps().change(odd, failed, null)).isTrue();
        assertThat(followUps().of(desk, CHAT)).contains(failed);
    }

    @Test
    void rule_35_bounds_that_make_no_sense_are_refused() {
        ifKept();
        for (int limit : new int[] {0, -1, FollowUpStore.MOST_READ + 1}) {
            assertThatIllegalArgumentException().isThrownBy(() -> followUps().due(desk, Ask.AT, limit));
        }
    }

    @Test
    void rule_36_a_step_from_what_is_there_takes_effect_and_another_does_not() {
        ifKept();
        FollowUp first = followUp(CHAT, "a");
        FollowUp begun = first.begun(later(10));
        given(deciding(CHAT, 0, first));
        assertThat(followUps().change(first, begun, null)).isTrue();
        assertThat(followUps().change(first, first.begun(later(20)), null)).isFalse();
        assertThat(followUps().change(begun.begun(later(1)), first.sent(later(1)), null))
                .isFalse();
        assertThat(followUps().of(desk, CHAT)).containsExactly(begun);
        FollowUp again = begun.again(later(15), "connect");
        assertThat(followUps().change(begun, again, null)).isTrue();
        assertThat(followUps().change(begun, begun.sent(later(2)), null))
                .as("a late answer to the same attempt")
                .isTrue();
        assertThat(due()).isEmpty();
    }

    @Test
    void rule_36_what_has_come_to_its_end_changes_no_more() {
        ifKept();
        FollowUp first = followUp(CHAT, "a");
        FollowUp other = followUp(CHAT, "b");
        given(deciding(CHAT, 0, first, other));
        assertThat(followUps().change(first, first.sent(later(1)), null)).isTrue();
        assertThat(followUps().change(other, other.givenUp(later(1), "smtp_550"), null))
                .isTrue();
        assertThat(followUps().change(first, first.begun(later(2)), null)).isFalse();
        assertThat(followUps().change(other, other.sent(later(2)), null)).isFalse();
        assertThat(followUps().change(followUp(CHAT, "c"), followUp(CHAT, "c").sent(later(1)), null))
                .as("one that is not there")
                .isFalse();
        assertThat(followUps().of(desk, CHAT))
                .containsExactly(first.sent(later(1)), other.givenUp(later(1), "smtp_550"));
        assertThat(followUps().unsent(desk)).isZero();
    }

    @Test
    void rule_36_of_many_at_once_one_begins() {
        ifKept();
        FollowUp[] all = IntStream.range(0, ROUNDS)
                .mapToObj(i -> followUp(CHAT, "race-" + i))
                .toArray(FollowUp[]::new);
        given(deciding(CHAT, 0, all));
        List<List<Boolean>> won = Together.run(THREADS, thread -> () -> {
            List<Boolean> mine = new ArrayList<>();
            for (FollowUp each : all) {
                mine.add(followUps().change(each, each.begun(later(100 + thread)), null));
            }
            return mine;
        });
        for (int round = 0; round < ROUNDS; round++) {
            int number = round;
            assertThat(won.stream().filter(mine -> mine.get(number)).count()).isEqualTo(1);
        }
        assertThat(followUps().of(desk, CHAT)).allMatch(each -> each.attempts() == 1);
    }

    @Test
    void rule_37_a_chat_of_which_one_waits_is_not_forgotten() {
        ifKept();
        List<ChatId> chats = closedChats(true);
        assertThat(chats).allMatch(chat -> read(chat).size() == 2);
        assertThat(followUps().unsent(desk)).isEqualTo(MANY);
    }

    @Test
    void rule_37_of_a_forgotten_chat_none_is_left() {
        ifKept();
        for (ChatId chat : closedChats(false)) {
            assertThat(followUps().of(desk, chat).isEmpty())
                    .isEqualTo(read(chat).isEmpty());
        }
        assertThat(followUps().unsent(desk)).isZero();
    }

    private List<ChatId> closedChats(boolean waiting) {
        List<ChatId> chats = IntStream.range(0, MANY)
                .mapToObj(i -> new ChatId("closed-" + i))
                .toList();
        for (ChatId chat : chats) {
            FollowUp one = followUp(chat, "of-" + chat);
            given(deciding(chat, 0, one));
            given(ask(chat, 1).of(Samples.closed()));
            if (!waiting) {
                assertThat(followUps().change(one, one.sent(later(1)), null)).isTrue();
            }
        }
        return chats;
    }

    @Test
    void rule_37_nothing_is_left_of_a_recipient_when_it_has_ended() {
        ifKept();
        FollowUp one = followUp(CHAT, "a");
        given(deciding(CHAT, 0, one));
        assertThat(followUps().change(one, one.sent(later(1)), null)).isTrue();
        assertThat(followUps().of(desk, CHAT)).extracting(FollowUp::recipient).containsExactly("");
    }

    @Test
    void rule_9_after_closing_the_calls_for_follow_ups_fail_with_closed() {
        ifKept();
        FollowUp one = followUp(CHAT, "a");
        FollowUpStore kept = followUps();
        given(deciding(CHAT, 0, one));
        store.close();
        assertClosed(() -> kept.due(desk, Ask.AT, 1));
        assertClosed(() -> kept.change(one, one.sent(later(1)), null));
        assertClosed(() -> kept.of(desk, CHAT));
        assertClosed(() -> kept.unsent(desk));
    }

    @Test
    void rule_10_another_desk_has_other_follow_ups() {
        ifKept();
        FollowUp theirs = followUp(CHAT, "a");
        given(deciding(CHAT, 0, theirs));
        desk = newDesk();
        assertThat(followUps().of(desk, CHAT)).isEmpty();
        assertThat(due()).isEmpty();
        assertThat(followUps().unsent(desk)).isZero();
        FollowUp ours = followUp(CHAT, "a");
        given(deciding(CHAT, 0, ours));
        assertThat(followUps().change(ours, ours.sent(later(1)), null)).isTrue();
        assertThat(followUps().of(theirs.desk(), CHAT)).containsExactly(theirs);
    }
}
