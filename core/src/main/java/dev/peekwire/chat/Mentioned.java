package dev.peekwire.chat;

import dev.peekwire.reference.ReferenceKind;
import dev.peekwire.reference.References;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Order, tracking and confirmation numbers of messages as attributes of their chat: the latest one of a kind under the
 * kind's name, those before it, latest first, under its {@link ReferenceKind#earlierName()}.
 */
final class Mentioned {
    private Mentioned() {}

    /**
     * What changes by a message. What there is no room for is not kept: no message is refused for what it mentions.
     *
     * @param before the chat's attributes
     */
    static Map<String, String> in(String text, References references, Map<String, String> before, ChatLimits limits) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (References.Found found : references.in(text)) {
            Map<String, String> now = Talk.merged(before, changes);
            Map<String, String> more = of(found, now, limits);
            if (Talk.fits(now, more, limits)) {
                changes.putAll(more);
            }
        }
        changes.entrySet().removeIf(change -> change.getValue().equals(before.get(change.getKey())));
        return changes;
    }

    private static Map<String, String> of(References.Found found, Map<String, String> now, ChatLimits limits) {
        String name = found.kind().name();
        String latest = now.getOrDefault(name, "");
        if (latest.isEmpty() || latest.equals(found.value())) {
            return Map.of(name, found.value());
        }
        List<String> earlier = new ArrayList<>(List.of(latest));
        Arrays.stream(now.getOrDefault(found.kind().earlierName(), "").split(ReferenceKind.SEPARATOR, -1))
                .filter(value -> !value.isEmpty() && !value.equals(latest) && !value.equals(found.value()))
                .forEach(earlier::add);
        return Map.of(name, found.value(), found.kind().earlierName(), joined(earlier, limits.attributeValue()));
    }

    /** The oldest go first. */
    private static String joined(List<String> values, int most) {
        String all = String.join(ReferenceKind.SEPARATOR, values);
        return all.length() <= most || values.size() == 1 ? all : joined(values.subList(0, values.size() - 1), most);
    }
}
