package dev.peekwire.json;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Constants as they stand in the protocol: in lower snake case. */
final class Wire {
    private Wire() {}

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The constant of that name, or null; upper case is no name. */
    static <E extends Enum<E>> @Nullable E constant(E[] constants, String name) {
        for (E constant : constants) {
            if (name(constant).equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
