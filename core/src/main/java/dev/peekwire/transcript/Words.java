package dev.peekwire.transcript;

import dev.peekwire.internal.text.LanguageLookup;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a transcript says by itself, in one language. Immutable. */
final class Words {
    /** The first is used where none fits. */
    static final List<String> LOCALES = List.of("en", "fr", "nb", "de", "es", "id");

    private static final List<Words> ALL = LOCALES.stream().map(Words::load).toList();

    private final String locale;
    private final Map<String, List<Piece>> sentences;

    private Words(String locale, Map<String, List<Piece>> sentences) {
        this.locale = locale;
        this.sentences = sentences;
    }

    /**
     * A stretch of a sentence.
     *
     * @param text a gap's name in a bundle; in what is said, what stands there
     * @param given whether it was put into a gap, so that it is nobody's markup and turns no other text around
     */
    record Piece(String text, boolean given) {
        @Override
        public String toString() {
            return "Piece[" + text.length() + "]";
        }
    }

    /** By RFC 4647 lookup, as notices are found. */
    static Words of(@Nullable String tag) {
        return LanguageLookup.find(tag, ALL, Words::locale).orElseThrow();
    }

    String locale() {
        return locale;
    }

    /** Every key, with the names of its gaps. */
    Map<String, List<String>> gaps() {
        Map<String, List<String>> gaps = new LinkedHashMap<>();
        sentences.forEach((key, pieces) -> gaps.put(
                key,
                pieces.stream().filter(Piece::given).map(Piece::text).sorted().toList()));
        return gaps;
    }

    /**
     * A sentence.
     *
     * @param given the names of its gaps, each followed by what stands there
     */
    List<Piece> say(String key, String... given) {
        return sentence(key).stream()
                .map(piece -> piece.given() ? new Piece(Legible.line(value(key, piece.text(), given)), true) : piece)
                .toList();
    }

    /** The same as one text. */
    String text(String key, String... given) {
        return say(key, given).stream().map(Piece::text).collect(Collectors.joining());
    }

    private List<Piece> sentence(String key) {
        return Objects.requireNonNull(sentences.get(key), key);
    }

    private static String value(String key, String name, String... given) {
        for (int i = 0; i < given.length; i += 2) {
            if (given[i].equals(name)) {
                return given[i + 1];
            }
        }
        throw new IllegalStateException(key + ": nothing for " + name);
    }

    private static Words load(String locale) {
        Properties bundle = new Properties();
        try {
            bundle.load(new StringReader(Bundled.text("words/" + locale + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException("words/" + locale, e);
        }
        Map<String, List<Piece>> sentences = new LinkedHashMap<>();
        bundle.stringPropertyNames().forEach(key -> sentences.put(key, pieces(bundle.getProperty(key))));
        return new Words(locale, sentences);
    }

    private static List<Piece> pieces(String sentence) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int gap = sentence.indexOf('{'); gap >= 0; gap = sentence.indexOf('{', at)) {
            int end = sentence.indexOf('}', gap);
            literal(pieces, sentence.substring(at, gap));
            pieces.add(new Piece(sentence.substring(gap + 1, end), true));
            at = end + 1;
        }
        literal(pieces, sentence.substring(at));
        return List.copyOf(pieces);
    }

    private static void literal(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, false));
        }
    }
}
