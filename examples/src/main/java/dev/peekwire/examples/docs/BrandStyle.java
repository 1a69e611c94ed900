package dev.peekwire.examples.docs;

import dev.peekwire.response.tone.StyleRules;
import dev.peekwire.response.tone.StyleSheet;
import dev.peekwire.response.tone.StyleTerm;
import dev.peekwire.response.tone.ToneLevel;
import java.util.List;
import java.util.Map;

/** Guide: Scripted and improvised answers, the brand's style. */
public final class BrandStyle {
    private BrandStyle() {}

    /** What holds in every language, and what in two of them. */
    public static StyleSheet sheet() {
        StyleRules everywhere = StyleRules.builder()
                .emoji(new StyleRules.Emoji(1, ToneLevel.WARN)) // one in a reply
                .shouting(new StyleRules.Shouting(4, 80, 0, ToneLevel.CONFIRM)) // no word of 4 letters, 80 % capitals
                .exclamation(new StyleRules.Exclamation(2, 1, ToneLevel.WARN)) // two in a reply, one in a row
                .length(new StyleRules.Length(1_200, ToneLevel.WARN))
                .build();
        StyleRules english = StyleRules.builder()
                .term(StyleTerm.of("calm down", ToneLevel.BLOCK).replacing("I see why this is annoying"))
                .term(StyleTerm.of("cheap", ToneLevel.WARN).replacing("good value", "low in price"))
                .term(StyleTerm.of("free", ToneLevel.CONFIRM).advising("Only delivery is."))
                .term(StyleTerm.of("free delivery", ToneLevel.PASS))
                .acronyms(new StyleRules.Acronyms(
                        ToneLevel.WARN, Map.of("RMA", "return number"), List.of("QR", "EUR"), false))
                .build();
        StyleRules german = StyleRules.builder()
                .register(new StyleRules.Register(true, ToneLevel.CONFIRM, Map.of(), true)) // Sie, not du
                .build();
        return StyleSheet.builder("fjord-and-fern", 1)
                .everywhere(everywhere)
                .locale("en", english)
                .locale("de", german)
                .build();
    }
}
