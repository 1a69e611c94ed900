package dev.peekwire.internal.door;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.VisitorId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the desk's secret is for: signed, expiring resume tokens of anonymous visitors, and chat ids that nobody can
 * guess and that the same start command always gets again. HMAC-SHA-256 (RFC 2104). Thread-safe.
 */
public final class Seal {
    private static final String PREFIX = "pwr1.";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final DeskId desk;
    private final SecretKeySpec key;
    private final Duration lifetime;

    /** Of one desk; its resume tokens hold so long. */
    public Seal(DeskId desk, byte[] secret, Duration lifetime) {
        this.desk = desk;
        this.key = new SecretKeySpec(secret, "HmacSHA256");
        this.lifetime = lifetime;
    }

    /** The id of the chat that a visitor starts by this command. */
    public ChatId chatId(VisitorId visitor, CommandId command) {
        byte[] mac = mac("chat", visitor.value(), command.value());
        return new ChatId(BASE64.encodeToString(mac).substring(0, 22));
    }

    /** Whether a token has the form of one of ours. */
    public static boolean isResumeToken(String token) {
        return token.startsWith(PREFIX);
    }

    /** With what the visitor comes back. */
    public String resumeToken(VisitorId visitor, Instant now) {
        String expiry = Long.toString(now.plus(lifetime).getEpochSecond());
        return PREFIX + expiry + "." + visitor.value() + "." + sign(visitor.value(), expiry);
    }

    /** The visitor that an intact, unexpired token of this desk names. */
    public Optional<VisitorId> visitor(String token, Instant now) {
        int first = token.indexOf('.', PREFIX.length());
        int last = token.lastIndexOf('.');
        if (first < 0 || last <= first) {
            return Optional.empty();
        }
        String expiry = token.substring(PREFIX.length(), first);
        String visitor = token.substring(first + 1, last);
        if (!same(token.substring(last + 1), sign(visitor, expiry))) {
            return Optional.empty();
        }
        boolean live = now.isBefore(Instant.ofEpochSecond(Long.parseLong(expiry)));
        return live ? Optional.of(new VisitorId(visitor)) : Optional.empty();
    }

    private String sign(String visitor, String expiry) {
        return BASE64.encodeToString(mac("resume", visitor, expiry));
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(String use, String first, String second) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (String part : new String[] {desk.value(), use, first, second}) {
                mac.update(part.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java platform", e);
        }
    }
}
