package dev.peekwire.examples.docs;

import dev.peekwire.consent.ConsentNotice;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.ConsentState;
import dev.peekwire.consent.ConsentTexts;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.consent.Visibility;
import dev.peekwire.desk.ChatDesk;
import java.util.List;
import java.util.Set;

/** Guide: Privacy and consent. */
final class PrivacyAndConsent {
    private PrivacyAndConsent() {}

    static ChatDesk desk() {
        ConsentPolicy policy = ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK);

        ChatDesk desk = ChatDesk.builder()
                .consent(policy)
                .consent("health", ConsentPolicy.off())
                .build();
        return desk;
    }

    static List<ConsentNotice> suggestions() {
        ConsentPolicy policy = ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK, Purpose.SUGGESTIONS);
        ConsentNotice forBoth = policy.noticeFor("nb-NO").orElseThrow();
        ConsentNotice forPeekAlone =
                policy.noticeFor("nb-NO", Set.of(Purpose.PEEK)).orElseThrow();
        return List.of(forBoth, forPeekAlone);
    }

    static ConsentPolicy own(String text, ConsentNotice english) {
        ConsentNotice polish = new ConsentNotice(
                "acme-peek",
                "2026-03",
                "pl",
                "Co widzi konsultant, gdy piszesz",
                text,
                Set.of(Purpose.PEEK),
                PeekLevel.MASKED);
        ConsentPolicy own = ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK).withNotices(List.of(polish, english));
        return own;
    }

    static List<String> indicator(ConsentState state) {
        Visibility now = Visibility.of(state, 1, false);
        now.demand(); // DRAFT
        return ConsentTexts.forLocale("en").indicator(now); // [An agent can see what you type now]
    }
}
