package dev.peekwire.erasure;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * That an erasure is done, in writing: a signed transcript of its own, in the form of {@code docs/transcript-format.md}. It
 * says which chats, how many events each had and what their last link is, when, by whom and on what ground; and nothing that
 * was erased. {@link dev.peekwire.transcript.proof.TranscriptVerifier} verifies it.
 *
 * @param id of the erasure
 * @param text the file
 * @since 0.1.0
 */
public record ErasureCertificate(ErasureId id, String text) {
    /** Validates. */
    public ErasureCertificate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
    }

    /** The file's bytes. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Which, and its size. */
    @Override
    public String toString() {
        return "ErasureCertificate[" + id + ", " + text.length() + " characters]";
    }
}
