package dev.peekwire.transcript.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Public keys as others read them: a JSON Web Key Set (RFC 7517) of Ed25519 keys (RFC 8037).
 *
 * @since 0.1.0
 */
public final class PublicKeys {
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final int BYTES = 32;

    private PublicKeys() {}

    /**
     * The Ed25519 keys of a set, by their ids; others are ignored.
     *
     * @param jwks {@code {"keys": [{"kty": "OKP", "crv": "Ed25519", "kid": …, "x": …}, …]}}
     * @throws IllegalArgumentException if it is no such set, or a key in it is none
     */
    public static Map<String, PublicKey> of(String jwks) {
        Map<String, PublicKey> keys = new LinkedHashMap<>();
        try {
            if (!(read(jwks).get("keys") instanceof List<?> list)) {
                throw new Malformed("keys: a list expected");
            }
            for (Object each : list) {
                Json jwk = Json.object(each);
                if ("Ed25519".equals(jwk.get("crv"))) {
                    keys.put(jwk.text("kid"), publicKey(jwk));
                }
            }
        } catch (Malformed malformed) {
            throw new IllegalArgumentException("jwks: " + malformed.getMessage());
        }
        return Collections.unmodifiableMap(keys);
    }

    /** The keys as a set, in the order of their ids. */
    public static String jwks(Map<String, PublicKey> keys) {
        List<Object> list = new ArrayList<>();
        new TreeMap<>(keys)
                .forEach((id, key) -> list.add(Map.of(
                        "kty", "OKP",
                        "crv", "Ed25519",
                        "alg", "EdDSA",
                        "use", "sig",
                        "kid", id,
                        "x", x(key))));
        return Canonical.text(Map.of("keys", list));
    }

    private static String x(PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded.length != SPKI.length + BYTES || !Arrays.equals(encoded, 0, SPKI.length, SPKI, 0, SPKI.length)) {
            throw new IllegalArgumentException("key: no Ed25519 public key");
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOfRange(encoded, SPKI.length, encoded.length));
    }

    static Json read(String json) throws Malformed {
        try {
            JsonText text = new JsonText(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), false);
            return Json.object(text.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PublicKey publicKey(Json jwk) throws Malformed {
        return publicKey(encoded(SPKI, jwk.text("x")));
    }

    static PublicKey publicKey(byte[] spki) throws Malformed {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
        } catch (GeneralSecurityException e) {
            throw new Malformed("no Ed25519 public key");
        }
    }

    static PrivateKey privateKey(Json jwk) throws Malformed {
        return privateKey(encoded(PKCS8, jwk.text("d")));
    }

    static PrivateKey privateKey(byte[] pkcs8) throws Malformed {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new Malformed("no Ed25519 private key");
        }
    }

    private static byte[] encoded(byte[] prefix, String base64) throws Malformed {
        try {
            byte[] raw = Base64.getUrlDecoder().decode(base64);
            if (raw.length == BYTES) {
                byte[] all = Arrays.copyOf(prefix, prefix.length + BYTES);
                System.arraycopy(raw, 0, all, prefix.length, BYTES);
                return all;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new Malformed("a key that is not 32 bytes in base64url");
    }
}
