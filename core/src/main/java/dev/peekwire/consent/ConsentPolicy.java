package dev.peekwire.consent;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.internal.text.LanguageLookup;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a desk offers its visitors to consent to, for one topic. Immutable; without one, a desk is {@link #off()}.
 *
 * @param mode by what act
 * @param level the most that may be granted; {@link PeekLevel#NONE} under {@link ConsentMode#OFF} and only there
 * @param purposes what may be granted; empty under {@link ConsentMode#OFF} and only there
 * @param notices what visitors are shown: an id at most once a locale, none above which the level would reach, and at
 *     least one that describes all purposes; the first is the fallback for a language that is not offered
 * @since 0.1.0
 */
public record ConsentPolicy(ConsentMode mode, PeekLevel level, Set<Purpose> purposes, List<ConsentNotice> notices) {
    private static final ConsentPolicy OFF = new ConsentPolicy(ConsentMode.OFF, PeekLevel.NONE, Set.of(), List.of());

    /**
     * Validates and copies.
     *
     * @throws IllegalArgumentException if the parts contradict each other
     */
    public ConsentPolicy {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(level, "level");
        purposes = Set.copyOf(purposes);
        notices = List.copyOf(notices);
        if (mode == ConsentMode.OFF) {
            check(level == PeekLevel.NONE && purposes.isEmpty() && notices.isEmpty(), "OFF offers nothing");
        } else {
            check(level != PeekLevel.NONE, "level: to offer NONE, use off()");
            check(!purposes.isEmpty(), "purposes: at least one is needed");
            checkNotices(level, purposes, notices);
        }
    }

    /** Nobody can consent, nobody can peek: the default. */
    public static ConsentPolicy off() {
        return OFF;
    }

    /**
     * Typing after the bundled notice is the act, unless the browser sends Global Privacy Control.
     *
     * @param level up to {@link PeekLevel#MASKED}; beyond it a desk writes notices of its own
     * @param purposes {@link Purpose#PEEK}, alone or with {@link Purpose#SUGGESTIONS}
     */
    public static ConsentPolicy notice(PeekLevel level, Purpose... purposes) {
        return bundled(ConsentMode.NOTICE, level, Set.of(purposes));
    }

    /**
     * An act of its own is needed after the bundled notice.
     *
     * @param level up to {@link PeekLevel#MASKED}; beyond it a desk writes notices of its own
     * @param purposes {@link Purpose#PEEK}, alone or with {@link Purpose#SUGGESTIONS}
     */
    public static ConsentPolicy optIn(PeekLevel level, Purpose... purposes) {
        return bundled(ConsentMode.OPT_IN, level, Set.of(purposes));
    }

    /** The same with other notices, for example a desk's own or those of fewer languages. */
    public ConsentPolicy withNotices(List<ConsentNotice> own) {
        return new ConsentPolicy(mode, level, purposes, own);
    }

    /** The notice to show before asking for everything the policy offers; see {@link #noticeFor(String, Set)}. */
    public Optional<ConsentNotice> noticeFor(@Nullable String locale) {
        return noticeFor(locale, purposes);
    }

    /**
     * The notice to show before asking for some purposes: by RFC 4647 lookup ({@code nb-NO} finds {@code nb}; so do
     * {@code no} and {@code nn} if they are not offered), and in that language the one that describes the least beyond
     * what is asked.
     *
     * @param locale the visitor's language tag as the client sent it, or null if it said none; a bad one is no error
     * @param asked what consent will be asked for
     * @return empty only if no notice describes what is asked
     */
    public Optional<ConsentNotice> noticeFor(@Nullable String locale, Set<Purpose> asked) {
        List<ConsentNotice> fit = notices.stream()
                .filter(n -> n.describes(asked))
                .sorted(Comparator.comparingInt(n -> n.purposes().size()))
                .toList();
        return LanguageLookup.find(locale, fit, ConsentNotice::locale);
    }

    /** Whether typing is an act of consent for a visitor who has not decided yet. */
    public boolean typingConsents(boolean globalPrivacyControl) {
        return mode == ConsentMode.NOTICE && !globalPrivacyControl;
    }

    /** Why a visitor's first grant is not given, or empty when it is; {@link #refusal(Grant, ConsentState)} from none. */
    public Optional<Refusal> refusal(Grant asked) {
        return refusal(asked, ConsentState.none());
    }

    /**
     * Why a grant asked for is not given, or empty when it is. The first that applies: the policy is off; the notice is
     * not one that is offered now, to the letter; the act is not enough; the level, or a purpose, is beyond the policy
     * or beyond what the notice describes.
     *
     * @param asked what the visitor's client asks for
     * @param before what the visitor decided earlier: who switched the peek on or off by hand is not consenting by
     *     typing any more
     */
    public Optional<Refusal> refusal(Grant asked, ConsentState before) {
        if (mode == ConsentMode.OFF) {
            return Optional.of(Refusal.of(ErrorCode.CONSENT_REQUIRED, "this desk offers no peek"));
        }
        return notices.stream()
                .filter(n -> n.ref().equals(asked.notice()))
                .findFirst()
                .map(shown -> actRefusal(asked, before).or(() -> scopeRefusal(asked, shown)))
                .orElseGet(() -> refuse(ErrorCode.NOTICE_OUTDATED, "notice", "show the notice offered now, ask again"));
    }

    private Optional<Refusal> actRefusal(Grant asked, ConsentState before) {
        boolean typed = asked.act() == ConsentAct.TYPED_AFTER_NOTICE;
        return typed && (before.decided() || !typingConsents(asked.globalPrivacyControl()))
                ? refuse(ErrorCode.CONSENT_REQUIRED, "act", "typing is not enough here, an act of its own is needed")
                : Optional.empty();
    }

    private Optional<Refusal> scopeRefusal(Grant asked, ConsentNotice shown) {
        if (!asked.level().atMost(level)) {
            return refuse(ErrorCode.FORBIDDEN, "level", "the most offered is " + level);
        }
        return purposes.containsAll(asked.purposes()) && shown.describes(asked.purposes())
                ? Optional.empty()
                : refuse(ErrorCode.FORBIDDEN, "purposes", "not offered, or not described by the notice shown");
    }

    private static Optional<Refusal> refuse(ErrorCode code, String field, String message) {
        return Optional.of(new Refusal(code, message, field, null));
    }

    private static ConsentPolicy bundled(ConsentMode mode, PeekLevel level, Set<Purpose> purposes) {
        List<ConsentNotice> fit = ConsentNotice.defaults().stream()
                .filter(n -> purposes.containsAll(n.purposes()))
                .toList();
        return new ConsentPolicy(mode, level, purposes, fit);
    }

    private static void checkNotices(PeekLevel level, Set<Purpose> purposes, List<ConsentNotice> notices) {
        Set<List<String>> seen = new HashSet<>();
        for (ConsentNotice n : notices) {
            String name = "notice " + n.id() + " (" + n.locale() + ")";
            check(seen.add(List.of(n.id(), n.locale())), name + " is there twice");
            check(level.atMost(n.level()), name + " describes " + n.level() + " at most, the policy offers " + level);
        }
        check(notices.stream().anyMatch(n -> n.describes(purposes)), "notices: none describes all of " + purposes);
    }

    private static void check(boolean ok, String message) {
        if (!ok) {
            throw new IllegalArgumentException(message);
        }
    }
}
