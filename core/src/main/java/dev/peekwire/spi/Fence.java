package dev.peekwire.spi;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Proof that a node holds a lease: good until the lease has another holder, or none.
 *
 * @param lease its name, 1 to 64 characters of {@code A-Z a-z 0-9 . _ ~ : -}
 * @param epoch 1 or more; higher than that of any holder before
 * @since 0.1.0
 */
public record Fence(String lease, long epoch) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~:-]{1,64}");

    /** Validates. */
    public Fence {
        requireName(lease);
        if (epoch < 1) {
            throw new IllegalArgumentException("epoch: " + epoch + ", at least 1");
        }
    }

    /**
     * Whether a lease may have that name.
     *
     * @return the name
     * @throws IllegalArgumentException if it may not
     */
    public static String requireName(String lease) {
        Objects.requireNonNull(lease, "lease");
        if (!FORM.matcher(lease).matches()) {
            throw new IllegalArgumentException("lease: 1 to 64 characters of A-Z a-z 0-9 . _ ~ : - are allowed");
        }
        return lease;
    }
}
