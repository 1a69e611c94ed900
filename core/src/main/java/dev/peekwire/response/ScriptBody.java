package dev.peekwire.response;

import dev.peekwire.response.template.Expansion;
import dev.peekwire.response.template.Template;
import dev.peekwire.response.template.TemplateValues;
import java.util.Locale;
import java.util.Objects;

/**
 * A script in one language.
 *
 * @param ref which version of which script
 * @param locale the language tag that it is written in
 * @param template its words
 * @since 0.1.0
 */
public record ScriptBody(ScriptRef ref, String locale, Template template) {
    /** Validates. */
    public ScriptBody {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(template, "template");
    }

    /**
     * What it becomes with these values. Numbers and dates are written as the reader does if the reader's language is this
     * one, and else as this language does.
     */
    public Expansion expand(TemplateValues values) {
        return template.expand(sameLanguage(values.locale()) ? values : values.in(locale));
    }

    private boolean sameLanguage(String reader) {
        return Locale.forLanguageTag(reader)
                .getLanguage()
                .equals(Locale.forLanguageTag(locale).getLanguage());
    }
}
