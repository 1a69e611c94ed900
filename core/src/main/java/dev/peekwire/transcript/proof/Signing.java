package dev.peekwire.transcript.proof;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** Ed25519 signatures (RFC 8032) of the JDK. */
final class Signing {
    static final int BYTES = 64;
    private static final String ALGORITHM = "Ed25519";

    private Signing() {}

    static byte[] sign(PrivateKey key, byte[] what) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(what);
            return signature.sign();
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("key: no Ed25519 private key");
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform from 15 on has Ed25519", e);
        }
    }

    static boolean verify(PublicKey key, byte[] what, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(what);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            // What is no signature at all is none of this key's.
            return false;
        }
    }
}
