package dev.peekwire.response.template;

import java.util.List;
import java.util.Set;

/** The names that placeholders may have. */
final class Names {
    /** Values that are no attributes. */
    static final List<String> KNOWN = List.of(
            "agent.name",
            "chat.id",
            "chat.started",
            "chat.topic",
            "desk.name",
            "now",
            "team.name",
            "visitor.locale",
            "visitor.name");

    private static final Set<String> MOMENTS = Set.of("chat.started", "now");
    private static final int LONGEST = 64;

    private Names() {}

    static boolean isMoment(String name) {
        return MOMENTS.contains(name);
    }

    static boolean isAttribute(String name) {
        return hasOwn(name, Placeholder.ATTRIBUTE);
    }

    static boolean isInput(String name) {
        return hasOwn(name, Input.PREFIX);
    }

    private static boolean hasOwn(String name, String prefix) {
        return name.startsWith(prefix) && isOwn(name.substring(prefix.length()));
    }

    /** An attribute's or an input's own name: letters, digits, {@code . _ -}. */
    private static boolean isOwn(String name) {
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            if (!isPart(name.codePointAt(i))) {
                return false;
            }
        }
        return !name.isEmpty() && name.codePointCount(0, name.length()) <= LONGEST;
    }

    private static boolean isPart(int c) {
        return Character.isLetterOrDigit(c)
                || "._-".indexOf(c) >= 0
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
