package dev.peekwire.followup;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One follow-up, among those of all desks: the same in every attempt, so that whoever delivers it can tell a repetition. It
 * is made of what decided it, and tells nothing of that.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 _ -}
 * @since 0.1.0
 */
public record FollowUpId(String value) implements Comparable<FollowUpId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int BYTES = 18;

    /** Validates the value. */
    public FollowUpId {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("follow-up id: 1 to 64 characters of A-Z a-z 0-9 _ - are allowed");
        }
    }

    /**
     * The id of what a chat's event decides.
     *
     * @param place tells apart what one chat has of one kind
     */
    static FollowUpId of(DeskId desk, ChatId chat, FollowUpKind kind, String place) {
        String source = String.join("\n", "follow-up", desk.value(), chat.value(), kind.name(), place);
        byte[] hash = java.util.Arrays.copyOf(sha256(source), BYTES);
        return new FollowUpId(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    }

    private static byte[] sha256(String source) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By ASCII. */
    @Override
    public int compareTo(FollowUpId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
