package dev.peekwire.transcript.proof;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a desk signs transcripts with: its current key, and the public parts of those that it signed with before, so that
 * what they signed can still be verified. Nothing of a private key is ever printed. Immutable and thread-safe.
 *
 * <p>To change the key, give the desk {@link #rotated} keys and publish {@link #jwks()} anew, with all keys ever used: a
 * transcript whose key is not published any more is none that anybody can rely on. Nodes of one desk need the same.
 *
 * @since 0.1.0
 */
public final class TranscriptKeys {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~:-]{1,64}");
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([A-Za-z0-9+/=\\s]+)-----END");
    private static final byte[] TRIAL = "a trial".getBytes(StandardCharsets.US_ASCII);

    private final String currentId;
    private final PrivateKey current;
    private final Map<String, PublicKey> publicKeys;

    private TranscriptKeys(String currentId, PrivateKey current, Map<String, PublicKey> publicKeys) {
        this.currentId = currentId;
        this.current = current;
        this.publicKeys = Collections.unmodifiableMap(new TreeMap<>(publicKeys));
        this.publicKeys.keySet().forEach(TranscriptKeys::checkId);
        PublicKey own = Objects.requireNonNull(publicKeys.get(currentId), "publicKeys");
        if (!Signing.verify(own, TRIAL, Signing.sign(current, TRIAL))) {
            throw new IllegalArgumentException("key " + currentId + ": the public part is another key's");
        }
    }

    private static void checkId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("key id: 1 to 64 characters of A-Z a-z 0-9 . _ ~ : -");
        }
    }

    /**
     * One key.
     *
     * @param id under which it is published: 1 to 64 characters of {@code A-Z a-z 0-9 . _ ~ : -}
     * @param key an Ed25519 pair
     * @throws IllegalArgumentException if it is anything else
     */
    public static TranscriptKeys of(String id, KeyPair key) {
        return new TranscriptKeys(id, key.getPrivate(), Map.of(id, key.getPublic()));
    }

    /**
     * One key, from its private JSON Web Key (RFC 8037), with {@code kid}, {@code x} and {@code d}.
     *
     * @throws IllegalArgumentException if it is none; never with anything of it
     */
    public static TranscriptKeys ofJwk(String jwk) {
        try {
            Json key = PublicKeys.read(jwk);
            String id = key.text("kid");
            return new TranscriptKeys(id, PublicKeys.privateKey(key), Map.of(id, PublicKeys.publicKey(key)));
        } catch (Malformed malformed) {
            throw new IllegalArgumentException("jwk: " + malformed.getMessage());
        }
    }

    /**
     * One key, from its two parts as OpenSSL writes them: PKCS#8 and SubjectPublicKeyInfo, in PEM.
     *
     * @param id as for {@link #of}
     * @param pem both blocks, in either order
     * @throws IllegalArgumentException if they are none; never with anything of them
     */
    public static TranscriptKeys ofPem(String id, String pem) {
        try {
            PrivateKey secret = PublicKeys.privateKey(block(pem, "PRIVATE"));
            return new TranscriptKeys(id, secret, Map.of(id, PublicKeys.publicKey(block(pem, "PUBLIC"))));
        } catch (Malformed malformed) {
            throw new IllegalArgumentException("pem: " + malformed.getMessage());
        }
    }

    private static byte[] block(String pem, String which) throws Malformed {
        Matcher block = PEM.matcher(pem);
        while (block.find()) {
            if (block.group(1).equals(which)) {
                return Base64.getMimeDecoder().decode(block.group(2));
            }
        }
        throw new Malformed("no " + which + " KEY block");
    }

    /**
     * The next keys from now on, and these as older ones.
     *
     * @throws IllegalArgumentException if one has the id of another key
     */
    public TranscriptKeys rotated(TranscriptKeys next) {
        return next.older(publicKeys);
    }

    /**
     * The same with older keys, whose private parts are not needed any more.
     *
     * @throws IllegalArgumentException if one has the id of another key
     */
    public TranscriptKeys older(Map<String, PublicKey> older) {
        Map<String, PublicKey> all = new TreeMap<>(publicKeys);
        older.forEach((id, key) -> {
            PublicKey other = all.putIfAbsent(id, key);
            if (other != null && !other.equals(key)) {
                throw new IllegalArgumentException("key " + id + ": two keys have this id");
            }
        });
        return new TranscriptKeys(currentId, current, all);
    }

    /** The id of the key that signs. */
    public String currentId() {
        return currentId;
    }

    /** All keys' public parts, by their ids. */
    public Map<String, PublicKey> publicKeys() {
        return publicKeys;
    }

    /** The same as a JSON Web Key Set, to be published where those look who want to verify. */
    public String jwks() {
        return PublicKeys.jwks(publicKeys);
    }

    byte[] sign(byte[] what) {
        return Signing.sign(current, what);
    }

    /** The ids. */
    @Override
    public String toString() {
        return "TranscriptKeys[current=" + currentId + ", all=" + publicKeys.keySet() + "]";
    }
}
