package dev.peekwire.response.tone;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Checks replies by a {@link StyleSheet}, in time linear in the reply, however many terms there are. Immutable and
 * thread-safe; what it needs for that, some 20 bytes for each letter of the terms, is made once.
 *
 * <p><b>What counts as a term.</b> A phrase is found in whatever case (full case folding: <em>STRASSE</em> is
 * <em>Straße</em>, final sigma is sigma; Turkish and Azerbaijani have their own i), composed or decomposed, in full
 * width, in mathematical or ringed letters, with soft hyphens and zero-width characters inside, with any white space
 * where the phrase has some, with typographic or plain apostrophes, quotes and dashes, with or without vowel points of
 * Arabic and Hebrew. A match covers whole characters: neither half of <em>ß</em> or of a flag, nor a letter without its
 * accent. Words end where UAX 29 lets them, but also at a full stop or colon between letters and before a final
 * <em>'s</em>, and after the apostrophe of an elision. Of scripts without spaces {@link WordBreaks} decides.
 *
 * <p><b>What is told.</b> All phrases that occur, but for one inside a longer one that is at least as bad, or allowed.
 *
 * @since 0.1.0
 */
public final class StyleChecker {
    private final StyleSheet sheet;
    private final Map<String, LocaleChecker> locales = new HashMap<>();
    private final LocaleChecker everywhere;

    private StyleChecker(StyleSheet sheet, WordBreaks breaks) {
        this.sheet = sheet;
        this.everywhere = new LocaleChecker(sheet.everywhere(), "und", breaks);
        sheet.locales()
                .forEach((tag, rules) -> locales.put(
                        StyleLookup.canonical(tag), new LocaleChecker(rules.over(sheet.everywhere()), tag, breaks)));
    }

    /** Makes ready to check by a sheet, with what the JDK knows of words. */
    public static StyleChecker of(StyleSheet sheet) {
        return of(sheet, WordBreaks.jdk());
    }

    /** Makes ready to check by a sheet, with something that knows words of scripts without spaces. */
    public static StyleChecker of(StyleSheet sheet, WordBreaks breaks) {
        return new StyleChecker(sheet, Objects.requireNonNull(breaks, "breaks"));
    }

    /** The sheet that is checked by. */
    public StyleSheet sheet() {
        return sheet;
    }

    /** What is wrong with a reply, by {@link StyleSheet#rules} of its locale; at once. */
    public ToneVerdict check(ToneRequest request) {
        LocaleChecker found = StyleLookup.find(request.locale(), locales);
        return (found == null ? everywhere : found).check(request.text());
    }
}
