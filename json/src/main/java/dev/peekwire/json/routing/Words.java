package dev.peekwire.json.routing;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Constants as files name them: {@code leave-message}. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Map<String, E> of(E[] constants) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : constants) {
            words.put(of(constant), constant);
        }
        return words;
    }
}
