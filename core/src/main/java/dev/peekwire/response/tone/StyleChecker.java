package dev.peekwire.response.tone;

import java.util.List;

/**
 * Checks replies by a {@link StyleSheet}. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class StyleChecker {
    private final StyleSheet sheet;

    private StyleChecker(StyleSheet sheet) {
        this.sheet = sheet;
    }

    /** Makes ready to check by a sheet. */
    public static StyleChecker of(StyleSheet sheet) {
        return new StyleChecker(sheet);
    }

    /** The sheet that is checked by. */
    public StyleSheet sheet() {
        return sheet;
    }

    /** What is wrong with a reply; at once. Of the rules, only those of its length are looked at so far. */
    public ToneVerdict check(ToneRequest request) {
        int length = request.text().codePointCount(0, request.text().length());
        return sheet.rules(request.locale())
                .length()
                .filter(rule -> length > rule.most())
                .map(rule -> ToneFinding.of(ToneRule.LENGTH, rule.level(), rule.most(), length)
                        .counting(length, rule.most()))
                .map(finding -> ToneVerdict.of(List.of(finding)))
                .orElse(ToneVerdict.PASS);
    }
}
