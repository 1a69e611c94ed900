package dev.peekwire.redact;

import dev.peekwire.spi.RedactionDetector;
import java.util.List;

/**
 * The built-in detectors. Each is immutable and thread-safe. Digits of all scripts count; separators are spaces and
 * dashes of all widths.
 *
 * @since 0.1.0
 */
public final class Detectors {
    private static final List<RedactionDetector> STANDARD =
            List.of(paymentCard(), iban(), email(), phone(), usSsn(), fodselsnummer(), secretKey(), password());

    private Detectors() {}

    /** All built-in detectors. */
    public static List<RedactionDetector> standard() {
        return STANDARD;
    }

    /**
     * Payment cards: 13 to 19 digits with single spaces or dashes, a prefix and length of Visa, Mastercard, American
     * Express, Discover, Diners Club, JCB, UnionPay or Maestro, and a right check digit. Its first 4 code points stay
     * visible. Up to 24 digits are held back while typed. An order number that meets all this is masked: nothing tells
     * it apart.
     */
    public static RedactionDetector paymentCard() {
        return new PaymentCardDetector();
    }

    /** International bank account numbers of the countries in SWIFT's registry, with a right check. */
    public static RedactionDetector iban() {
        return new IbanDetector();
    }

    /**
     * E-mail addresses. While it is on, the word being typed shows its first two characters and the rest when it ends,
     * except in scripts that are written without spaces (Han, Kana, Thai, Lao, Khmer, Myanmar, Tibetan).
     */
    public static RedactionDetector email() {
        return new EmailDetector();
    }

    /**
     * Telephone numbers with {@code +} or {@code 00} and country code, in the usual national groups, or as bare digits
     * after a cue such as <em>tel</em>. Bare digits without one come through.
     */
    public static RedactionDetector phone() {
        return new PhoneDetector();
    }

    /** US social security numbers: 3-2-4 digits, or nine after a cue, none that is never issued. */
    public static RedactionDetector usSsn() {
        return new SsnDetector();
    }

    /** Norwegian national identity numbers and D-numbers with a possible date and right check digits. */
    public static RedactionDetector fodselsnummer() {
        return new FodselsnummerDetector();
    }

    /**
     * Access keys and tokens in well-known formats, bearer tokens, JSON web tokens, private keys in PEM form and other
     * long Base64. While it is on, words are held back as by {@link #email}.
     */
    public static RedactionDetector secretKey() {
        return new KeyDetector();
    }

    /** Passwords, PINs and card codes after a cue in English, French, Norwegian, German, Spanish or Indonesian. */
    public static RedactionDetector password() {
        return new PasswordDetector();
    }

    /**
     * A pattern of one's own, such as {@code A{2}9{6,8}} for customer numbers: {@code A} is a letter, {@code 9} a digit,
     * {@code X} either, any other character itself, a backslash takes the next one literally, and {@code {n}} or
     * {@code {m,n}} repeats what is before it. Matched in one pass, not within a longer word. It is no regular
     * expression, on purpose: those can take exponential time.
     *
     * @param kind what it recognises, a short lower-case name
     * @param template at most 63 code points when fully repeated
     * @throws IllegalArgumentException if the template is malformed, too long, or matches an empty text
     */
    public static RedactionDetector pattern(String kind, String template) {
        return new PatternDetector(kind, new PatternTemplate(template));
    }
}
