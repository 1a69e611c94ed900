package dev.peekwire.consent;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a desk offers its visitors to consent to, for one topic.
 *
 * @param mode by what act
 * @param level the most that may be granted; {@link PeekLevel#NONE} under {@link ConsentMode#OFF}
 * @param purposes what may be granted
 * @param notices the notices offered, one a locale; the first is the fallback
 * @since 0.1.0
 */
public record ConsentPolicy(ConsentMode mode, PeekLevel level, Set<Purpose> purposes, List<NoticeRef> notices) {
    /** Validates and copies. */
    public ConsentPolicy {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(level, "level");
        purposes = Set.copyOf(purposes);
        notices = List.copyOf(notices);
    }

    /** Why a grant asked for is not given, or empty when it is. */
    public Optional<Refusal> refusal(Grant asked) {
        return mode == ConsentMode.OFF
                ? Optional.of(Refusal.of(ErrorCode.CONSENT_REQUIRED, "this desk offers no peek"))
                : Optional.empty();
    }
}
