package dev.peekwire;

/**
 * One organisation's desk; keeps desks apart that share a process, a store and a bus.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 . _ ~ : -}
 * @since 0.1.0
 */
public record DeskId(String value) {
    /** Validates the value. */
    public DeskId {
        Ids.require("desk id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
