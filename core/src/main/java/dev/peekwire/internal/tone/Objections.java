package dev.peekwire.internal.tone;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.response.tone.ToneFinding;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.response.tone.ToneRule;
import dev.peekwire.response.tone.ToneVerdict;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a verdict means for a message. Tells rules and places, never words. */
public final class Objections {
    /** How many findings a refusal tells of. */
    private static final int TOLD = 3;

    private Objections() {}

    /**
     * Why the message is not sent, or null if it is.
     *
     * @param confirmed whether its agent has looked at it again
     */
    public static @Nullable Refusal against(ToneVerdict verdict, boolean confirmed) {
        return switch (verdict.level()) {
            case PASS, WARN -> null;
            case CONFIRM -> confirmed ? null : refusal(ErrorCode.TONE_UNCONFIRMED, verdict);
            case BLOCK -> refusal(ErrorCode.TONE_BLOCKED, verdict);
        };
    }

    private static Refusal refusal(ErrorCode code, ToneVerdict verdict) {
        String remedy = code == ErrorCode.TONE_BLOCKED ? "change it" : "change it, or send it as confirmed";
        return new Refusal(code, "the brand's style" + places(verdict, verdict.level()) + "; " + remedy, "text", null);
    }

    /** A checker may say how bad it is without saying where. */
    private static String places(ToneVerdict verdict, ToneLevel level) {
        List<String> places = verdict.findings().stream()
                .filter(finding -> finding.level() == level)
                .limit(TOLD)
                .map(Objections::place)
                .toList();
        return places.isEmpty() ? " is against it" : ": " + String.join(", ", places);
    }

    private static String place(ToneFinding finding) {
        String by = finding.checker() == null ? "" : " by " + finding.checker();
        return finding.rule() == ToneRule.UNCHECKED
                ? "not checked" + by
                : finding.rule().name().toLowerCase(Locale.ROOT) + by + " at " + finding.from() + " to " + finding.to();
    }
}
