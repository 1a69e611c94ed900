package dev.peekwire.transcript.proof;

import java.io.IOException;
import java.io.InputStream;
import java.security.PublicKey;
import java.util.Map;

/**
 * Says whether an issued transcript is as a desk has issued it, and where it is not. Needs the desk's public keys and
 * nothing else: no desk, no store, no net. Reads event by event, so that a transcript of any length takes the same memory.
 *
 * <p>Thread-safe. What the verdicts mean is told in {@code docs/transcript-format.md}.
 *
 * @since 0.1.0
 */
public final class TranscriptVerifier {
    private final Map<String, PublicKey> keys;

    /**
     * With the keys that may have signed.
     *
     * @param keys the desk's, current and older, by their ids: see {@link PublicKeys}
     */
    public TranscriptVerifier(Map<String, PublicKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    /**
     * Reads a transcript to its end.
     *
     * @param transcript in UTF-8; not closed
     * @throws IOException if it cannot be read; a text that is no transcript at all is a verdict
     */
    public Verdict verify(InputStream transcript) throws IOException {
        Findings findings = new Findings();
        try {
            IssuedText text = new IssuedText(transcript);
            findings.head(text.head());
            for (Entry entry = text.entry(); entry != null; entry = text.entry()) {
                findings.entry(entry);
            }
            findings.allRead();
            findings.tail(text.tail());
        } catch (Malformed malformed) {
            return findings.broken(malformed);
        }
        return findings.verdict(keys);
    }
}
