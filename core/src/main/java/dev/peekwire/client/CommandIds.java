package dev.peekwire.client;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Ids of 128 random bits, in the URL-safe Base64 alphabet. Thread-safe. */
final class CommandIds implements Supplier<String> {
    private static final int BYTES = 16;

    private final SecureRandom random;

    /** From a source of randomness. */
    public CommandIds(SecureRandom random) {
        this.random = random;
    }

    @Override
    public String get() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
