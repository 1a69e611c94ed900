package dev.peekwire.consent;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor is told before consenting, in one language, word for word. A grant names it by {@link #ref()}, whose
 * SHA-256 changes with every letter of the text. Immutable.
 *
 * @param id the same for all translations and versions, 1 to 64 characters
 * @param version a new one for every new text, 1 to 32 characters
 * @param locale BCP 47 language tag of the text, 1 to 35 characters
 * @param title a heading, up to 200 characters, or null; it is not part of the SHA-256, so it must promise nothing
 * @param text the whole text as plain text, 1 to 4,000 characters; an empty line parts paragraphs
 * @param purposes what the text describes, never empty; a grant can't reach beyond it
 * @param level the most that the text describes, never {@link PeekLevel#NONE}: who was told that card numbers are
 *     hidden has not consented to {@link PeekLevel#FULL}
 * @since 0.1.0
 */
public record ConsentNotice(
        String id,
        String version,
        String locale,
        @Nullable String title,
        String text,
        Set<Purpose> purposes,
        PeekLevel level) {
    private static final int MAX_TITLE = 200;
    private static final int MAX_TEXT = 4000;

    /**
     * Validates and copies.
     *
     * @throws IllegalArgumentException if a part is outside its limit or the text is no valid Unicode
     */
    public ConsentNotice {
        purposes = Set.copyOf(purposes);
        check(text.length() > 0 && text.length() <= MAX_TEXT, "notice text: 1 to " + MAX_TEXT + " characters");
        check(title == null || title.length() <= MAX_TITLE, "notice title: at most " + MAX_TITLE + " characters");
        check(!purposes.isEmpty(), "notice purposes: at least one is needed");
        check(Objects.requireNonNull(level, "level") != PeekLevel.NONE, "notice level: NONE needs no notice");
        refOf(id, version, locale, text);
    }

    /**
     * The bundled notices, {@code peek} and {@code peek-suggestions}, each in English, French, Norwegian Bokmål,
     * German, Spanish and Indonesian, in that order. They describe {@link PeekLevel#MASKED}. They are a beginning and
     * no legal advice.
     */
    public static List<ConsentNotice> defaults() {
        return DefaultNotices.ALL;
    }

    /** How a grant names this text; computed on each call. */
    public NoticeRef ref() {
        return refOf(id, version, locale, text);
    }

    /** Whether the text describes all of the purposes. */
    public boolean describes(Set<Purpose> wanted) {
        return purposes.containsAll(wanted);
    }

    private static NoticeRef refOf(String id, String version, String locale, String text) {
        return new NoticeRef(id, version, locale, HexFormat.of().formatHex(sha256(text)));
    }

    private static byte[] sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            // A strict encoder: getBytes would turn half a surrogate pair into "?", and two texts would share a digest.
            digest.update(StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text)));
            return digest.digest();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("notice text: not valid Unicode", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void check(boolean ok, String message) {
        if (!ok) {
            throw new IllegalArgumentException(message);
        }
    }
}
