package dev.peekwire.response.files;

import dev.peekwire.response.tone.StyleRules;
import dev.peekwire.response.tone.StyleSheet;
import dev.peekwire.response.tone.StyleTerm;
import dev.peekwire.response.tone.ToneLevel;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Style sheets. */
final class RandomStyles {
    private static final List<ToneLevel> LEVELS = List.of(ToneLevel.WARN, ToneLevel.CONFIRM, ToneLevel.BLOCK);

    private final Random random;
    private final RandomTexts texts;

    RandomStyles(Random random, RandomTexts texts) {
        this.random = random;
        this.texts = texts;
    }

    StyleSheet sheet(String brand, int version) {
        StyleSheet.Builder sheet = StyleSheet.builder(brand, version);
        if (random.nextBoolean()) {
            sheet.everywhere(rules("every"));
        }
        texts.locales().forEach(locale -> sheet.locale(locale, rules(locale.replace('-', 'x'))));
        return sheet.build();
    }

    private StyleRules rules(String prefix) {
        StyleRules.Builder rules = StyleRules.builder();
        for (int i = 0; i < random.nextInt(4); i++) {
            rules.term(term(prefix + "q" + i));
        }
        if (random.nextBoolean()) {
            rules.diacritics(StyleRules.Diacritics.IGNORED).lookAlikes(StyleRules.LookAlikes.ALL);
        }
        if (random.nextBoolean()) {
            rules.acronyms(new StyleRules.Acronyms(
                    level(),
                    Map.of("RMA", "return: number", "SLA", "\"agreement\""),
                    List.of("QR", "IT"),
                    random.nextBoolean()));
            rules.register(new StyleRules.Register(
                    random.nextBoolean(),
                    level(),
                    Map.of("dude", List.of("Sir", "Madam"), "yo", List.of()),
                    random.nextBoolean()));
        }
        if (random.nextBoolean()) {
            rules.emoji(new StyleRules.Emoji(random.nextInt(9), level()))
                    .shouting(new StyleRules.Shouting(2 + random.nextInt(9), 60, random.nextInt(9), level()))
                    .exclamation(new StyleRules.Exclamation(random.nextInt(9), 1 + random.nextInt(9), level()))
                    .length(new StyleRules.Length(1 + random.nextInt(900), level()));
        }
        return rules.build();
    }

    private StyleTerm term(String phrase) {
        StyleTerm term = StyleTerm.of(phrase, level()).advising(random.nextBoolean() ? null : texts.line(80));
        term = random.nextBoolean() ? term : term.anywhere();
        term = random.nextBoolean() ? term : term.matchingCase();
        return random.nextBoolean() ? term : term.replacing("other words", "yes");
    }

    private ToneLevel level() {
        return LEVELS.get(random.nextInt(3));
    }
}
