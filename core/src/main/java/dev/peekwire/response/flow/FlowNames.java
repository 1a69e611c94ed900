package dev.peekwire.response.flow;

import dev.peekwire.response.ScriptedResponse;

/** What flows, steps and attributes may be called. */
final class FlowNames {
    /** So that the id of a step's script, {@code flow.step.options}, is within a script's 64 characters. */
    static final int LONGEST_FLOW = 24;

    static final int LONGEST_STEP = 30;
    private static final int LONGEST_ATTRIBUTE = 64;

    private FlowNames() {}

    static boolean isFlow(String id) {
        return isName(id, LONGEST_FLOW);
    }

    static boolean isStep(String id) {
        return isName(id, LONGEST_STEP);
    }

    /** Without points, so that no two texts have scripts of the same id. */
    private static boolean isName(String id, int most) {
        return !id.isEmpty()
                && id.length() <= most
                && isAlphanumeric(id.charAt(0))
                && id.chars().allMatch(c -> isAlphanumeric(c) || c == '_' || c == '-');
    }

    private static boolean isAlphanumeric(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** What templates can name too. */
    static boolean isAttribute(String name) {
        return !name.isEmpty()
                && name.codePointCount(0, name.length()) <= LONGEST_ATTRIBUTE
                && name.codePoints()
                        .allMatch(c -> Character.isLetterOrDigit(c)
                                || "._-".indexOf(c) >= 0
                                || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    /** Whether a script may have a body in it: scripts and flows are to agree. */
    static boolean isLanguage(String tag) {
        return ScriptedResponse.builder("probe", 1)
                .title("probe")
                .body(tag, "probe")
                .problems()
                .isEmpty();
    }

    /** 1 to so many characters in one line. */
    static boolean isLine(String text, int most) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= most && isPlain(text);
    }

    /** Without controls and halves of characters. */
    static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
