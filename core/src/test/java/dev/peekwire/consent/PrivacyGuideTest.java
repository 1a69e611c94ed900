package dev.peekwire.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What docs/guides/privacy-and-consent.md shows of this package, in its order. */
class PrivacyGuideTest {
    @Test
    void a_policy_for_two_purposes_has_a_notice_for_both_and_one_for_the_peek_alone() {
        ConsentPolicy policy = ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK, Purpose.SUGGESTIONS);
        ConsentNotice forBoth = policy.noticeFor("nb-NO").orElseThrow();
        ConsentNotice forPeekAlone =
                policy.noticeFor("nb-NO", Set.of(Purpose.PEEK)).orElseThrow();

        assertThat(forBoth.text()).contains("Et program leser også teksten");
        assertThat(forPeekAlone.text()).doesNotContain("program");
    }

    @Test
    void own_notices_go_with_a_policy_up_to_the_level_they_describe() {
        ConsentNotice english = own("en", "What the agent sees", PeekLevel.FULL);
        ConsentNotice polish = own("pl", "Co widzi konsultant, gdy piszesz", PeekLevel.MASKED);

        ConsentPolicy own = ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK).withNotices(List.of(polish, english));
        ConsentPolicy full =
                new ConsentPolicy(ConsentMode.OPT_IN, PeekLevel.FULL, Set.of(Purpose.PEEK), List.of(english));

        assertThat(own.noticeFor("pl-PL")).hasValue(polish);
        assertThat(own.noticeFor("ja")).as("the first is the fallback").hasValue(polish);
        assertThat(full.level()).isEqualTo(PeekLevel.FULL);
    }

    @Test
    void the_indicator_and_the_demand_come_from_one_value() {
        Grant grant = new Grant(
                ConsentNotice.defaults().get(0).ref(),
                ConsentAct.OPTED_IN,
                PeekLevel.MASKED,
                Set.of(Purpose.PEEK),
                false);
        Visibility now = Visibility.of(ConsentState.none().granted(grant), 1, false);

        assertThat(now.demand()).isEqualTo(DemandMode.DRAFT);
        assertThat(ConsentTexts.forLocale("en").indicator(now)).containsExactly("An agent can see what you type now");
    }

    private static ConsentNotice own(String locale, String title, PeekLevel level) {
        return new ConsentNotice("acme-peek", "2026-03", locale, title, "...", Set.of(Purpose.PEEK), level);
    }
}
