package dev.peekwire.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsentPolicyTest {
    private static final Set<Purpose> PEEK = Set.of(Purpose.PEEK);
    private static final Set<Purpose> SUGGEST = Set.of(Purpose.SUGGESTIONS);
    private static final Set<Purpose> BOTH = EnumSet.allOf(Purpose.class);
    private static final List<Set<Purpose>> PURPOSES = List.of(PEEK, SUGGEST, BOTH);
    private static final List<PeekLevel> LEVELS = List.of(PeekLevel.TYPING, PeekLevel.MASKED, PeekLevel.FULL);

    @Test
    void a_desk_that_configures_nothing_offers_nothing() {
        ConsentPolicy off = ConsentPolicy.off();

        assertThat(off.mode()).isEqualTo(ConsentMode.OFF);
        assertThat(off.level()).isEqualTo(PeekLevel.NONE);
        assertThat(off.purposes()).isEmpty();
        assertThat(off.noticeFor("en")).isEmpty();
        assertThat(off.refusal(grant(notice(PEEK, "en").ref(), ConsentAct.OPTED_IN, PeekLevel.TYPING, PEEK, false)))
                .hasValue(Refusal.of(ErrorCode.CONSENT_REQUIRED, "this desk offers no peek"));
    }

    @Test
    void the_answer_is_the_tables_for_every_mode_act_signal_level_purpose_notice_and_history() {
        List<String> answers = new ArrayList<>();
        for (ConsentPolicy policy : policies()) {
            for (Grant asked : grants()) {
                for (ConsentState before : histories()) {
                    String answer = policy.refusal(asked, before)
                            .map(r -> r.code() + " " + r.field())
                            .orElse("granted");
                    assertThat(answer)
                            .as("%s after %s by %s", asked, before, policy)
                            .isEqualTo(table(policy, asked, before));
                    answers.add(answer);
                }
            }
        }
        assertThat(answers).hasSize(19 * 108 * 4);
        assertThat(new HashSet<>(answers))
                .as("no row of the table is never met")
                .hasSize(6);
    }

    /** The table, written the other way round than the code: what must hold for a yes, then the first that does not. */
    private static String table(ConsentPolicy policy, Grant asked, ConsentState before) {
        if (policy.mode() == ConsentMode.OFF) {
            return "CONSENT_REQUIRED null";
        }
        Set<Purpose> told =
                asked.notice().id().equals("one") ? PEEK : asked.notice().id().equals("two") ? BOTH : Set.of();
        if (told.isEmpty()) {
            return "NOTICE_OUTDATED notice";
        }
        if (asked.act() != ConsentAct.OPTED_IN) {
            boolean fresh = !before.decided() && !asked.globalPrivacyControl();
            if (policy.mode() == ConsentMode.OPT_IN || !fresh) {
                return "CONSENT_REQUIRED act";
            }
        }
        if (asked.level().ordinal() > policy.level().ordinal()) {
            return "FORBIDDEN level";
        }
        for (Purpose purpose : asked.purposes()) {
            if (!policy.purposes().contains(purpose) || !told.contains(purpose)) {
                return "FORBIDDEN purposes";
            }
        }
        return "granted";
    }

    private static List<ConsentState> histories() {
        Grant optedIn = grant(notice(PEEK, "en").ref(), ConsentAct.OPTED_IN, PeekLevel.TYPING, PEEK, false);
        Grant typed = grant(notice(PEEK, "en").ref(), ConsentAct.TYPED_AFTER_NOTICE, PeekLevel.TYPING, PEEK, false);
        ConsentState none = ConsentState.none();
        return List.of(none, none.withdrawn(), none.granted(typed), none.granted(optedIn));
    }

    private static List<ConsentPolicy> policies() {
        List<ConsentPolicy> all = new ArrayList<>(List.of(ConsentPolicy.off()));
        List<ConsentNotice> notices = List.of(notice(PEEK, "en"), notice(BOTH, "en"), notice(PEEK, "de"));
        for (ConsentMode mode : List.of(ConsentMode.NOTICE, ConsentMode.OPT_IN)) {
            for (PeekLevel level : LEVELS) {
                PURPOSES.forEach(purposes -> all.add(new ConsentPolicy(mode, level, purposes, notices)));
            }
        }
        return all;
    }

    private static List<Grant> grants() {
        List<Grant> all = new ArrayList<>();
        for (NoticeRef ref : refs()) {
            for (ConsentAct act : ConsentAct.values()) {
                for (PeekLevel level : LEVELS) {
                    for (Set<Purpose> purposes : PURPOSES) {
                        all.add(grant(ref, act, level, purposes, false));
                        all.add(grant(ref, act, level, purposes, true));
                    }
                }
            }
        }
        return all;
    }

    private static List<NoticeRef> refs() {
        NoticeRef one = notice(PEEK, "en").ref();
        NoticeRef two = notice(BOTH, "en").ref();
        return List.of(one, two, new NoticeRef("other", one.version(), one.locale(), one.sha256()));
    }

    @Test
    void a_notice_of_another_version_locale_or_letter_is_outdated() {
        NoticeRef shown = notice(PEEK, "en").ref();
        ConsentPolicy policy = new ConsentPolicy(ConsentMode.OPT_IN, PeekLevel.FULL, PEEK, List.of(notice(PEEK, "en")));

        assertThat(List.of(
                        new NoticeRef(shown.id(), "2", shown.locale(), shown.sha256()),
                        new NoticeRef(shown.id(), shown.version(), "fr", shown.sha256()),
                        new NoticeRef(shown.id(), shown.version(), shown.locale(), "0".repeat(64))))
                .allSatisfy(ref -> assertThat(
                                policy.refusal(grant(ref, ConsentAct.OPTED_IN, PeekLevel.TYPING, PEEK, false)))
                        .hasValueSatisfying(r -> {
                            assertThat(r.code()).isEqualTo(ErrorCode.NOTICE_OUTDATED);
                            assertThat(r.field()).isEqualTo("notice");
                        }));
    }

    @Test
    void typing_does_not_undo_a_no_said_before_anything_was_granted() {
        ConsentPolicy policy = ConsentPolicy.notice(PeekLevel.MASKED, Purpose.PEEK);
        NoticeRef shown = policy.noticeFor("en").orElseThrow().ref();
        Grant typed = grant(shown, ConsentAct.TYPED_AFTER_NOTICE, PeekLevel.MASKED, PEEK, false);
        Grant switched = grant(shown, ConsentAct.OPTED_IN, PeekLevel.MASKED, PEEK, false);
        ConsentState saidNo = ConsentState.none().withdrawn();

        assertThat(policy.refusal(typed)).isEmpty();
        assertThat(policy.refusal(typed, saidNo)).map(Refusal::field).hasValue("act");
        assertThat(policy.refusal(switched, saidNo)).isEmpty();
    }

    @Test
    void typing_does_not_raise_what_the_visitor_chose_by_hand() {
        ConsentPolicy policy = ConsentPolicy.notice(PeekLevel.MASKED, Purpose.PEEK);
        NoticeRef shown = policy.noticeFor("en").orElseThrow().ref();
        ConsentState chose =
                ConsentState.none().granted(grant(shown, ConsentAct.OPTED_IN, PeekLevel.TYPING, PEEK, false));

        assertThat(policy.refusal(grant(shown, ConsentAct.TYPED_AFTER_NOTICE, PeekLevel.MASKED, PEEK, false), chose))
                .map(Refusal::code)
                .hasValue(ErrorCode.CONSENT_REQUIRED);
    }

    @Test
    void the_switch_stands_on_only_under_notice_without_global_privacy_control() {
        assertThat(ConsentPolicy.notice(PeekLevel.MASKED, Purpose.PEEK).typingConsents(false))
                .isTrue();
        assertThat(ConsentPolicy.notice(PeekLevel.MASKED, Purpose.PEEK).typingConsents(true))
                .isFalse();
        assertThat(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK).typingConsents(false))
                .isFalse();
        assertThat(ConsentPolicy.off().typingConsents(false)).isFalse();
    }

    @Test
    void a_refusal_names_no_more_than_the_policy() {
        ConsentPolicy policy = ConsentPolicy.optIn(PeekLevel.TYPING, Purpose.PEEK);
        NoticeRef shown = policy.noticeFor(null).orElseThrow().ref();

        assertThat(policy.refusal(grant(shown, ConsentAct.OPTED_IN, PeekLevel.FULL, PEEK, false)))
                .hasValue(new Refusal(ErrorCode.FORBIDDEN, "the most offered is TYPING", "level", null));
    }

    @Test
    void bundled_notices_come_with_the_purposes_they_describe() {
        assertThat(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK).notices())
                .extracting(ConsentNotice::id)
                .containsOnly("peek")
                .hasSize(6);
        assertThat(ConsentPolicy.notice(PeekLevel.MASKED, Purpose.PEEK, Purpose.SUGGESTIONS)
                        .notices())
                .hasSize(12);
        assertThatThrownBy(() -> ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.SUGGESTIONS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none describes all of [SUGGESTIONS]");
    }

    @Test
    void who_was_told_that_values_are_hidden_is_never_asked_for_everything() {
        assertThatThrownBy(() -> ConsentPolicy.optIn(PeekLevel.FULL, Purpose.PEEK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("notice peek (en) describes MASKED at most, the policy offers FULL");
    }

    @Test
    void own_notices_replace_the_bundled_ones() {
        ConsentNotice own = notice(PEEK, "pl");

        ConsentPolicy policy =
                ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK).withNotices(List.of(own));

        assertThat(policy.noticeFor("en")).hasValue(own);
        assertThatThrownBy(() -> policy.withNotices(List.of(own, own)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("notice one (pl) is there twice");
        assertThatThrownBy(() -> policy.withNotices(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_policy_that_contradicts_itself_is_not_built() {
        List<ConsentNotice> some = List.of(notice(BOTH, "en"));

        assertThatThrownBy(() -> new ConsentPolicy(ConsentMode.OFF, PeekLevel.MASKED, Set.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConsentPolicy(ConsentMode.OPT_IN, PeekLevel.NONE, PEEK, some))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConsentPolicy(ConsentMode.OPT_IN, PeekLevel.MASKED, Set.of(), some))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_notice_says_as_little_beyond_the_question_as_the_language_allows() {
        ConsentPolicy policy = ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK, Purpose.SUGGESTIONS);

        assertThat(policy.noticeFor("nb-NO", PEEK)).map(ConsentNotice::id).hasValue("peek");
        assertThat(policy.noticeFor("nb-NO", SUGGEST)).map(ConsentNotice::id).hasValue("peek-suggestions");
        assertThat(policy.noticeFor("nb-NO")).map(ConsentNotice::id).hasValue("peek-suggestions");

        ConsentPolicy sparse = policy.withNotices(List.of(notice(PEEK, "en"), notice(BOTH, "en"), notice(BOTH, "fr")));
        assertThat(sparse.noticeFor("fr", PEEK)).hasValue(notice(BOTH, "fr"));
        assertThat(sparse.noticeFor("en", PEEK)).hasValue(notice(PEEK, "en"));

        ConsentPolicy widestFirst = policy.withNotices(List.of(notice(BOTH, "en"), notice(PEEK, "en")));
        assertThat(widestFirst.noticeFor("en", PEEK)).hasValue(notice(PEEK, "en"));
        assertThat(widestFirst.noticeFor("en")).hasValue(notice(BOTH, "en"));
    }

    private static Grant grant(
            NoticeRef ref, ConsentAct act, PeekLevel level, Set<Purpose> purposes, boolean globalPrivacyControl) {
        return new Grant(ref, act, level, purposes, globalPrivacyControl);
    }

    private static ConsentNotice notice(Set<Purpose> purposes, String locale) {
        String id = purposes.size() == 1 ? "one" : "two";
        return new ConsentNotice(id, "1", locale, null, "We see " + id, purposes, PeekLevel.FULL);
    }

    @Test
    void a_policy_whose_notices_describe_only_a_part_of_it_is_refused() {
        List<ConsentNotice> peekAlone = ConsentNotice.defaults().stream()
                .filter(notice -> notice.purposes().equals(Set.of(Purpose.PEEK)))
                .toList();
        assertThat(peekAlone).isNotEmpty();
        assertThatThrownBy(() -> new ConsentPolicy(
                        ConsentMode.OPT_IN, PeekLevel.MASKED, Set.of(Purpose.PEEK, Purpose.SUGGESTIONS), peekAlone))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none describes all of");
    }
}
