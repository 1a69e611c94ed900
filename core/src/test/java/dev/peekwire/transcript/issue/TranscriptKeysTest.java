package dev.peekwire.transcript.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.proof.PublicKeys;
import dev.peekwire.transcript.proof.TranscriptKeys;
import dev.peekwire.transcript.proof.Verdict;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The keys of a desk: read, published, changed, and never shown. */
class TranscriptKeysTest {
    private static final String D = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";

    private static KeyPair pair() throws Exception {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + " KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + kind
                + " KEY-----\n";
    }

    @Test
    void after_a_change_of_keys_old_transcripts_are_verified_and_new_ones_signed_with_the_new() throws Exception {
        TranscriptKeys first = TranscriptKeys.of("k1", pair());
        TranscriptKeys both = first.rotated(TranscriptKeys.of("k2", pair()));
        byte[] old = Issued.chat().file(Audience.VISITOR, first);
        byte[] now = Issued.chat().file(Audience.VISITOR, both);
        assertThat(Issued.verify(old, both).authentic()).isTrue();
        assertThat(Issued.verify(now, both).authentic()).isTrue();
        assertThat(Issued.text(now)).contains("\"key\":\"k2\"");
        assertThat(Issued.verify(now, first).type()).isEqualTo(Verdict.Type.UNKNOWN_KEY);
    }

    @Test
    void the_published_set_is_read_back() throws Exception {
        TranscriptKeys both = TranscriptKeys.of("k1", pair()).rotated(TranscriptKeys.of("k2", pair()));
        assertThat(PublicKeys.of(both.jwks())).isEqualTo(both.publicKeys());
        assertThat(both.jwks()).doesNotContain("\"d\"");
        assertThat(PublicKeys.of("{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"other\"}]}"))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> PublicKeys.of("{}"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicKeys.of("{\"keys\":[{\"crv\":\"Ed25519\",\"kid\":\"k\",\"x\":\"AAAA\"}]}"));
    }

    @Test
    void keys_are_read_as_openssl_writes_them() throws Exception {
        KeyPair pair = pair();
        String pem = pem("PRIVATE", pair.getPrivate().getEncoded())
                + pem("PUBLIC", pair.getPublic().getEncoded());
        TranscriptKeys keys = TranscriptKeys.ofPem("k", pem);
        assertThat(keys.publicKeys()).containsEntry("k", pair.getPublic());
        assertThat(Issued.verify(Issued.chat().file(Audience.AGENT, keys), keys).authentic())
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> TranscriptKeys.ofPem("k", "no key"));
    }

    @Test
    void a_public_part_of_another_key_an_id_that_is_none_and_one_used_twice_are_refused() throws Exception {
        KeyPair one = pair();
        KeyPair other = pair();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TranscriptKeys.of("k", new KeyPair(other.getPublic(), one.getPrivate())));
        assertThatIllegalArgumentException().isThrownBy(() -> TranscriptKeys.of("a key", one));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TranscriptKeys.of("k", one).rotated(TranscriptKeys.of("k", other)));
        KeyPair rsa = KeyPairGenerator.getInstance("Ed448").generateKeyPair();
        assertThatIllegalArgumentException().isThrownBy(() -> TranscriptKeys.of("k", rsa));
    }

    @Test
    void nothing_of_a_private_key_is_printed_or_told_in_a_failure() {
        assertThat(Issued.KEYS.toString()).isEqualTo("TranscriptKeys[current=2026-11, all=[2026-11]]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TranscriptKeys.ofJwk("{\"kid\":\"k\",\"x\":\"AA\",\"d\":\"" + D + "\"}"))
                .satisfies(e -> assertThat(e.toString()).doesNotContain(D.substring(0, 8)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TranscriptKeys.ofJwk("{\"kid\":\"k\",\"d\":\"" + D + "\"" + D))
                .satisfies(e -> assertThat(e.toString()).doesNotContain(D.substring(0, 8)));
    }
}
