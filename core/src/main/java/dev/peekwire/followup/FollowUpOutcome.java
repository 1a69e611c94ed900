package dev.peekwire.followup;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What became of an attempt.
 *
 * @param type whether it was taken, and if not, whether another attempt may help
 * @param reason a word for operators, 1 to 64 characters of {@code a-z 0-9 _ . -}; never an address, never a text
 * @since 0.1.0
 */
public record FollowUpOutcome(Type type, String reason) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9_.-]{1,64}");
    private static final FollowUpOutcome SENT = new FollowUpOutcome(Type.SENT, "sent");

    /** The closed set; for switches without a default. */
    public enum Type {
        /** Taken by who delivers it. */
        SENT,
        /** Not taken now; perhaps later. Also where it is not known whether it was taken. */
        TEMPORARY,
        /** Never. */
        PERMANENT
    }

    /** Validates. */
    public FollowUpOutcome {
        Objects.requireNonNull(type, "type");
        if (!isReason(reason)) {
            throw new IllegalArgumentException("reason: 1 to 64 characters of a-z 0-9 _ . - are allowed");
        }
    }

    /** Whether a word may be a reason. */
    static boolean isReason(String word) {
        return FORM.matcher(word).matches();
    }

    /** It was taken. */
    public static FollowUpOutcome sent() {
        return SENT;
    }

    /** It was not taken now, or that is not known. */
    public static FollowUpOutcome temporary(String reason) {
        return new FollowUpOutcome(Type.TEMPORARY, reason);
    }

    /** It will not be taken. */
    public static FollowUpOutcome permanent(String reason) {
        return new FollowUpOutcome(Type.PERMANENT, reason);
    }
}
