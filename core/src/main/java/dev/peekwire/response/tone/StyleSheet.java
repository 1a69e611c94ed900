package dev.peekwire.response.tone;

import dev.peekwire.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a brand speaks: rules for each language, and rules for all. Immutable; {@link StyleChecker} checks replies by it.
 *
 * @since 0.1.0
 */
public final class StyleSheet {
    /** How many languages a sheet has at most. */
    public static final int MOST_LOCALES = 64;

    /** How many terms there are at most in one language, those for all included. */
    public static final int MOST_TERMS = 100_000;

    /** How many terms there are at most in all languages together, those for all counted in each. */
    public static final int MOST_TERMS_TOGETHER = 400_000;

    private final String brand;
    private final int version;
    private final StyleRules everywhere;
    private final Map<String, StyleRules> locales;
    private final Map<String, StyleRules> byTag = new HashMap<>();

    private StyleSheet(Builder from) {
        this.brand = from.brand;
        this.version = from.version;
        this.everywhere = from.everywhere;
        Map<String, StyleRules> told = new LinkedHashMap<>();
        from.locales.forEach(entry -> told.put(entry.getKey(), entry.getValue()));
        this.locales = Collections.unmodifiableMap(told);
        told.forEach((tag, rules) -> byTag.put(StyleLookup.canonical(tag), rules));
    }

    /**
     * Starts from a sheet that asks nothing.
     *
     * @param brand its id: 1 to 64 of {@code a-z 0-9 . _ -}, first a letter or digit
     * @param version from 1; it rises with each change
     */
    public static Builder builder(String brand, int version) {
        return new Builder(Objects.requireNonNull(brand, "brand"), version);
    }

    /** Whose style it is. */
    public String brand() {
        return brand;
    }

    /** Which version. */
    public int version() {
        return version;
    }

    /** What holds in every language, unless the language says otherwise; terms hold besides the language's. */
    public StyleRules everywhere() {
        return everywhere;
    }

    /** What holds in each language besides, by its tag. */
    public Map<String, StyleRules> locales() {
        return locales;
    }

    /**
     * All that holds for a reply in a language: the rules for its tag, or for the tag without its last part and so on
     * ({@code de-AT}, {@code de}), on top of those for all. Who writes one Norwegian is held to the rules of another, if
     * there are none of its own. For a language without rules, those for all alone.
     */
    public StyleRules rules(String locale) {
        StyleRules found = StyleLookup.find(locale, byTag);
        return found == null ? everywhere : found.over(everywhere);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof StyleSheet sheet
                        && brand.equals(sheet.brand)
                        && version == sheet.version
                        && everywhere.equals(sheet.everywhere)
                        && locales.equals(sheet.locales));
    }

    @Override
    public int hashCode() {
        return Objects.hash(brand, version, everywhere, locales);
    }

    /** For logs: {@code StyleSheet[nordshop 3, everywhere and [de, en]]}. */
    @Override
    public String toString() {
        return "StyleSheet[" + brand + " " + version + ", everywhere and " + locales.keySet() + "]";
    }

    /** Describes a sheet. Not thread-safe. */
    public static final class Builder {
        final String brand;
        final int version;
        StyleRules everywhere = StyleRules.NONE;
        final List<Map.Entry<String, StyleRules>> locales = new ArrayList<>();

        private Builder(String brand, int version) {
            this.brand = brand;
            this.version = version;
        }

        /** What holds in every language; what is said last holds. */
        public Builder everywhere(StyleRules rules) {
            everywhere = Objects.requireNonNull(rules, "everywhere");
            return this;
        }

        /**
         * What holds in a language besides; each once.
         *
         * @param tag the language's BCP 47 tag: {@code de}, {@code pt-BR}
         */
        public Builder locale(String tag, StyleRules rules) {
            locales.add(Map.entry(tag, rules));
            return this;
        }

        /** Everything that is wrong with the sheet as it stands, in the order of its fields; empty if nothing is. */
        public List<Problem> problems() {
            return new StyleCheck(this).problems();
        }

        /**
         * The sheet.
         *
         * @throws IllegalArgumentException if there are {@link #problems}; the message tells the first twenty
         */
        public StyleSheet build() {
            List<Problem> problems = problems();
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(Problem.tell(problems));
            }
            return new StyleSheet(this);
        }
    }
}
