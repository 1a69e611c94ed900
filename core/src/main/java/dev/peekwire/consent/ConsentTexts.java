package dev.peekwire.consent;

import dev.peekwire.internal.text.LanguageLookup;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Short labels for the switch and the live indicator, in one language, bundled for the languages of
 * {@link ConsentNotice#defaults()}. Immutable.
 *
 * @param locale BCP 47 language tag
 * @param switchOn label of the switch that grants
 * @param switchOff label of the one act that withdraws
 * @param nobodySees the indicator when nobody can see anything
 * @param typingSeen the indicator when only typing, not the text, is seen
 * @param textSeen the indicator when one person can see the text
 * @param textSeenBySeveral the indicator when several can
 * @param suggesterReads the indicator when a program uses the text
 * @param notSentYet what an agent's console writes beside a draft
 * @since 0.1.0
 */
public record ConsentTexts(
        String locale,
        String switchOn,
        String switchOff,
        String nobodySees,
        String typingSeen,
        String textSeen,
        String textSeenBySeveral,
        String suggesterReads,
        String notSentYet) {
    private static final List<ConsentTexts> ALL =
            DefaultNotices.LOCALES.stream().map(ConsentTexts::load).toList();

    /** Validates. */
    public ConsentTexts {
        List.of(locale, switchOn, switchOff, nobodySees, typingSeen, textSeen, textSeenBySeveral, suggesterReads);
        Objects.requireNonNull(notSentYet, "notSentYet");
    }

    /** The bundled labels by RFC 4647 lookup, as for notices; English for a language that is not bundled. */
    public static ConsentTexts forLocale(@Nullable String tag) {
        return LanguageLookup.find(tag, ALL, ConsentTexts::locale).orElseThrow();
    }

    /** What the live indicator says now: one line, or two when persons and a program read; never empty. */
    public List<String> indicator(Visibility now) {
        List<String> lines = new ArrayList<>();
        if (now.readers() > 0) {
            lines.add(seenBy(now));
        }
        if (now.suggester()) {
            lines.add(suggesterReads);
        }
        return lines.isEmpty() ? List.of(nobodySees) : List.copyOf(lines);
    }

    private String seenBy(Visibility now) {
        if (!now.level().allowsText()) {
            return typingSeen;
        }
        return now.readers() == 1 ? textSeen : textSeenBySeveral;
    }

    private static ConsentTexts load(String locale) {
        Properties labels = new Properties();
        try {
            labels.load(new StringReader(Resources.text("labels/" + locale + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException("labels/" + locale, e);
        }
        return new ConsentTexts(
                locale,
                label(labels, "switchOn"),
                label(labels, "switchOff"),
                label(labels, "nobodySees"),
                label(labels, "typingSeen"),
                label(labels, "textSeen"),
                label(labels, "textSeenBySeveral"),
                label(labels, "suggesterReads"),
                label(labels, "notSentYet"));
    }

    private static String label(Properties labels, String key) {
        return Objects.requireNonNull(labels.getProperty(key), key);
    }
}
