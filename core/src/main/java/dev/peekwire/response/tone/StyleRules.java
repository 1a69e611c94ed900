package dev.peekwire.response.tone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a style sheet asks of replies in one language, or in all. Immutable. Values out of bounds are told by
 * {@link StyleSheet.Builder#problems()}, all at once.
 *
 * @since 0.1.0
 */
public final class StyleRules {
    /** Asks nothing. */
    public static final StyleRules NONE = builder().build();

    private final List<StyleTerm> terms;
    private final @Nullable Diacritics diacritics;
    private final @Nullable LookAlikes lookAlikes;
    private final @Nullable Acronyms acronyms;
    private final @Nullable Register register;
    private final @Nullable Emoji emoji;
    private final @Nullable Shouting shouting;
    private final @Nullable Exclamation exclamation;
    private final @Nullable Length length;

    private StyleRules(Builder from) {
        this.terms = List.copyOf(from.terms);
        this.diacritics = from.diacritics;
        this.lookAlikes = from.lookAlikes;
        this.acronyms = from.acronyms;
        this.register = from.register;
        this.emoji = from.emoji;
        this.shouting = from.shouting;
        this.exclamation = from.exclamation;
        this.length = from.length;
    }

    /** Starts from rules that ask nothing. */
    public static Builder builder() {
        return new Builder();
    }

    /** Forbidden, discouraged and allowed phrases, in the order in which they were told. */
    public List<StyleTerm> terms() {
        return terms;
    }

    /** Whether accents count; {@link Diacritics#DISTINCT} if nothing is said anywhere. */
    public Optional<Diacritics> diacritics() {
        return Optional.ofNullable(diacritics);
    }

    /** Whether letters of other scripts count that look the same; {@link LookAlikes#MIXED} if nothing is said anywhere. */
    public Optional<LookAlikes> lookAlikes() {
        return Optional.ofNullable(lookAlikes);
    }

    /** Which acronyms need their expansion. */
    public Optional<Acronyms> acronyms() {
        return Optional.ofNullable(acronyms);
    }

    /** How visitors are addressed. */
    public Optional<Register> register() {
        return Optional.ofNullable(register);
    }

    /** How many emoji. */
    public Optional<Emoji> emoji() {
        return Optional.ofNullable(emoji);
    }

    /** Words in capitals. */
    public Optional<Shouting> shouting() {
        return Optional.ofNullable(shouting);
    }

    /** How many exclamation marks. */
    public Optional<Exclamation> exclamation() {
        return Optional.ofNullable(exclamation);
    }

    /** How long. */
    public Optional<Length> length() {
        return Optional.ofNullable(length);
    }

    /** These rules on top of more general ones: the terms of both, and of everything else what is said here if it is. */
    StyleRules over(StyleRules general) {
        Builder both = builder().terms(general.terms).terms(terms);
        both.diacritics = or(diacritics, general.diacritics);
        both.lookAlikes = or(lookAlikes, general.lookAlikes);
        both.acronyms = or(acronyms, general.acronyms);
        both.register = or(register, general.register);
        both.emoji = or(emoji, general.emoji);
        both.shouting = or(shouting, general.shouting);
        both.exclamation = or(exclamation, general.exclamation);
        both.length = or(length, general.length);
        return both.build();
    }

    private static <T> @Nullable T or(@Nullable T special, @Nullable T general) {
        return special == null ? general : special;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof StyleRules r && terms.equals(r.terms) && others().equals(r.others()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(terms, others());
    }

    /** For logs: {@code StyleRules[120 terms]}. */
    @Override
    public String toString() {
        return "StyleRules[" + terms.size() + " terms]";
    }

    private List<Object> others() {
        return List.of(
                diacritics(), lookAlikes(), acronyms(), register(), emoji(), shouting(), exclamation(), length());
    }

    /** Whether accents make another word of one. Arabic and Hebrew vowel points never do. */
    public enum Diacritics {
        /** <em>schon</em> is not <em>schön</em>. */
        DISTINCT,
        /** It is: accents on Latin, Greek and Cyrillic letters are looked through. */
        IGNORED
    }

    /** Whether letters of one script count as those of another that look the same. Latin, Greek, Cyrillic, Armenian. */
    public enum LookAlikes {
        /** Never. */
        OFF,
        /** In a word that mixes scripts, as no ordinary word does. */
        MIXED,
        /** Also in a word that is all of the other script; ordinary words may be found that only look like a term. */
        ALL
    }

    /**
     * Acronyms that a reply has to expand where it first uses them: <em>service level agreement (SLA)</em>, or
     * <em>SLA (service level agreement)</em>, or the expansion anywhere before.
     *
     * @param level how bad it is not to
     * @param expansions what each stands for: at most {@value StyleRules.Acronyms#MOST} acronyms of 2 to 20 code points,
     *     expansions of at most 100. Capitals count: <em>IT</em> is not <em>it</em>
     * @param known acronyms that everybody knows; they are never shouting either
     * @param unlisted whether words of 2 to 6 capitals that are neither are found too
     * @since 0.1.0
     */
    public record Acronyms(ToneLevel level, Map<String, String> expansions, List<String> known, boolean unlisted) {
        /** How many acronyms there may be, known ones included. */
        public static final int MOST = 2000;

        /** Copies. */
        public Acronyms {
            Objects.requireNonNull(level, "level");
            expansions = Collections.unmodifiableMap(new LinkedHashMap<>(expansions));
            known = List.copyOf(known);
        }
    }

    /**
     * How visitors are addressed. For German, French, Spanish, Italian, Dutch, Indonesian, Norwegian, Swedish, Danish,
     * Portuguese, Polish, Russian and Turkish the words of the other register are known; others are told here.
     *
     * @param formal whether formally
     * @param level how bad a word of the other register is
     * @param words more words of the other register, with what to write instead; as {@link StyleTerm#phrase}, at most
     *     {@value StyleRules.Register#MOST}
     * @param builtIn whether the known words count too
     * @since 0.1.0
     */
    public record Register(boolean formal, ToneLevel level, Map<String, List<String>> words, boolean builtIn) {
        /** How many words may be told. */
        public static final int MOST = 500;

        /** Copies. */
        public Register {
            Objects.requireNonNull(level, "level");
            Map<String, List<String>> copy = new LinkedHashMap<>();
            words.forEach((word, others) -> copy.put(word, List.copyOf(others)));
            words = Collections.unmodifiableMap(copy);
        }
    }

    /**
     * How many emoji a reply may have. A sequence that is shown as one picture counts as one: flags, skin tones, families.
     *
     * @param most 0 to 1000
     * @param level how bad more are
     * @since 0.1.0
     */
    public record Emoji(int most, ToneLevel level) {
        /** Validates. */
        public Emoji {
            Objects.requireNonNull(level, "level");
        }
    }

    /**
     * Words in capitals. Only letters that come in both cases count; known and listed acronyms, and terms that are
     * written in capitals and allowed, do not.
     *
     * @param letters the shortest word that can shout, 2 to 100 letters
     * @param percent how much of it must be capitals, 51 to 100
     * @param words how many such words a reply may have, 0 to 1000
     * @param level how bad more are
     * @since 0.1.0
     */
    public record Shouting(int letters, int percent, int words, ToneLevel level) {
        /** Validates. */
        public Shouting {
            Objects.requireNonNull(level, "level");
        }
    }

    /**
     * Exclamation marks of all scripts; the Spanish opening one counts with its closing one.
     *
     * @param most how many a reply may have, 0 to 1000
     * @param inARow how many may follow each other, 1 to 1000
     * @param level how bad more are
     * @since 0.1.0
     */
    public record Exclamation(int most, int inARow, ToneLevel level) {
        /** Validates. */
        public Exclamation {
            Objects.requireNonNull(level, "level");
        }
    }

    /**
     * How long a reply may be.
     *
     * @param most 1 to 100,000 code points
     * @param level how bad more are
     * @since 0.1.0
     */
    public record Length(int most, ToneLevel level) {
        /** Validates. */
        public Length {
            Objects.requireNonNull(level, "level");
        }
    }

    /** Describes rules; of everything but terms, what is said last holds. Not thread-safe. */
    public static final class Builder {
        private final List<StyleTerm> terms = new ArrayList<>();
        private @Nullable Diacritics diacritics;
        private @Nullable LookAlikes lookAlikes;
        private @Nullable Acronyms acronyms;
        private @Nullable Register register;
        private @Nullable Emoji emoji;
        private @Nullable Shouting shouting;
        private @Nullable Exclamation exclamation;
        private @Nullable Length length;

        private Builder() {}

        /** One more phrase. */
        public Builder term(StyleTerm term) {
            terms.add(Objects.requireNonNull(term, "term"));
            return this;
        }

        /** More phrases. */
        public Builder terms(Collection<StyleTerm> more) {
            more.forEach(this::term);
            return this;
        }

        /** Whether accents count. */
        public Builder diacritics(Diacritics how) {
            diacritics = Objects.requireNonNull(how, "diacritics");
            return this;
        }

        /** Whether letters that look the same count. */
        public Builder lookAlikes(LookAlikes how) {
            lookAlikes = Objects.requireNonNull(how, "lookAlikes");
            return this;
        }

        /** Which acronyms need their expansion. */
        public Builder acronyms(Acronyms which) {
            acronyms = Objects.requireNonNull(which, "acronyms");
            return this;
        }

        /** How visitors are addressed. */
        public Builder register(Register how) {
            register = Objects.requireNonNull(how, "register");
            return this;
        }

        /** How many emoji. */
        public Builder emoji(Emoji how) {
            emoji = Objects.requireNonNull(how, "emoji");
            return this;
        }

        /** Words in capitals. */
        public Builder shouting(Shouting how) {
            shouting = Objects.requireNonNull(how, "shouting");
            return this;
        }

        /** How many exclamation marks. */
        public Builder exclamation(Exclamation how) {
            exclamation = Objects.requireNonNull(how, "exclamation");
            return this;
        }

        /** How long. */
        public Builder length(Length how) {
            length = Objects.requireNonNull(how, "length");
            return this;
        }

        /** The rules. */
        public StyleRules build() {
            return new StyleRules(this);
        }
    }
}
