package dev.peekwire.followup.mail;

import dev.peekwire.followup.FollowUp;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What mails are called, and what puts those of one chat together: made of ids, telling nothing of them.
 *
 * @param domain what comes after the {@code @}
 */
record MailIds(String domain) {
    private static final int BYTES = 16;

    /** Of one follow-up, in every attempt. */
    String of(FollowUp followUp) {
        return id("f", followUp.desk().value(), followUp.id().value());
    }

    /** Of a mail that was never sent: what all mails of a chat answer to. */
    String thread(FollowUp followUp) {
        return id("c", followUp.desk().value(), followUp.chat().value());
    }

    private String id(String kind, String desk, String what) {
        byte[] hash = sha256(String.join("\n", kind, desk, what));
        return "<" + kind + "." + HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES)) + "@" + domain + ">";
    }

    private static byte[] sha256(String source) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
