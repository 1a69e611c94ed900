package dev.peekwire.json;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Values of a closed set. What makes those of a type is built once: built for each value it cost more than the test. */
final class EachType {
    private EachType() {}

    static <T extends Enum<T>, V> Arbitrary<V> of(Class<T> types, Function<T, Arbitrary<? extends V>> made) {
        Map<T, Arbitrary<V>> all = new EnumMap<>(types);
        for (T type : types.getEnumConstants()) {
            all.put(type, made.apply(type).map(value -> value));
        }
        return Arbitraries.of(types).flatMap(all::get);
    }
}
