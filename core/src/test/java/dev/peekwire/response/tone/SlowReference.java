package dev.peekwire.response.tone;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds terms the slow way, and shares nothing with the product: each term is compared with each stretch of the text,
 * both folded as whole strings by the JDK.
 */
final class SlowReference {
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]");
    private static final Pattern DOTTED = Pattern.compile("i(\\p{M}*?)\u0307");
    private static final Pattern QUOTES = Pattern.compile("[‘’ʼ]");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015]");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F\\u0653-\\u0655]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final int LONGEST = 16;

    /** Character.getName is dear. */
    private static final Map<Integer, String> NAMES = new HashMap<>();

    /** The Latin letter that each looks like, by hand. */
    private static final Map<Integer, String> LATIN = new HashMap<>();

    static {
        look("авекмнорстухѕіјһӏԁԛԝѵ", "abekmhopctyxsijhldqwv");
        look("αβεζηικμνορτυχ", "abezhikmvoptyx");
        look("օսհոցզ", "ouhngq");
    }

    private final Map<String, String> folds = new HashMap<>();
    private final boolean plain;
    private final boolean mixing;

    /**
     * With a sheet's options.
     *
     * @param plain whether accents are ignored
     * @param mixing whether look-alikes count in words that mix scripts
     */
    SlowReference(boolean plain, boolean mixing) {
        this.plain = plain;
        this.mixing = mixing;
    }

    private static void look(String letters, String latin) {
        int[] own = letters.codePoints().toArray();
        for (int i = 0; i < own.length; i++) {
            LATIN.put(own[i], latin.substring(i, i + 1));
        }
    }

    /** What is found of these terms, as {@code from..to LEVEL} in code points. */
    Set<String> find(String text, List<StyleTerm> terms) {
        List<Span> all = new ArrayList<>();
        List<Integer> clusters = clusters(text);
        for (int i = 0; i < clusters.size() - 1; i++) {
            for (int j = i + 1; j < clusters.size() && j - i <= LONGEST; j++) {
                stretch(text, clusters.get(i), trimmed(text, clusters.get(i), clusters.get(j)), terms, all);
            }
        }
        Set<String> found = new TreeSet<>();
        for (Span span : all) {
            if (span.level() != ToneLevel.PASS && all.stream().noneMatch(other -> other.covers(span))) {
                found.add(points(text, span.from()) + ".." + points(text, span.to()) + " " + span.level());
            }
        }
        return found;
    }

    private void stretch(String text, int from, int to, List<StyleTerm> terms, List<Span> all) {
        if (to <= from || unseen(text.codePointAt(from)) || isSpace(text.codePointAt(from))) {
            return;
        }
        String own = fold(text.substring(from, to));
        String alike = alike(own);
        for (StyleTerm term : terms) {
            String wanted = wanted(term);
            boolean same = own.equals(wanted)
                    || (mixing && alike.equals(alike(wanted)) && strangersAreInMixedWords(text, from, to, wanted));
            if (same && cased(text.substring(from, to), term) && placed(text, from, to, term)) {
                all.add(new Span(from, to, term.level()));
            }
        }
    }

    /** The same again and again, so it is kept. */
    private String wanted(StyleTerm term) {
        return folds.computeIfAbsent(term.phrase(), this::fold);
    }

    private boolean cased(String found, StyleTerm term) {
        return !term.matchCase() || capitals(found).equals(capitals(term.phrase()));
    }

    private static boolean placed(String text, int from, int to, StyleTerm term) {
        return term.place() == StyleTerm.Place.ANYWHERE || (boundary(text, from) && boundary(text, to));
    }

    /** Letters that are not the term's own. */
    private boolean strangersAreInMixedWords(String text, int from, int to, String wanted) {
        int at = 0;
        Matcher cluster = CLUSTER.matcher(text).region(from, to);
        while (cluster.find()) {
            String folded = fold(cluster.group());
            if (folded.isBlank()) {
                at += wanted.startsWith(" ", at) ? 1 : 0;
                continue;
            }
            if (!wanted.startsWith(folded, at) && !mixed(text, cluster.start())) {
                return false;
            }
            at += folded.length();
        }
        return true;
    }

    private boolean mixed(String text, int at) {
        int from = at;
        while (from > 0 && inWord(text.codePointBefore(from))) {
            from -= Character.charCount(text.codePointBefore(from));
        }
        Set<Character.UnicodeScript> scripts = new HashSet<>();
        for (int i = from; i < text.length() && inWord(text.codePointAt(i)); i++) {
            scripts.add(Character.UnicodeScript.of(text.codePointAt(i)));
        }
        scripts.retainAll(
                Set.of(Character.UnicodeScript.LATIN, Character.UnicodeScript.GREEK, Character.UnicodeScript.CYRILLIC));
        return scripts.size() > 1;
    }

    private static boolean inWord(int c) {
        return unseen(c) || isWord(c);
    }

    String fold(String text) {
        String seen = visible(text);
        String small = Normalizer.normalize(seen, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String upper = small.toUpperCase(Locale.ROOT);
        String lower = Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        String bare = DOTTED.matcher(lower.replace('ς', 'σ')).replaceAll("i$1");
        String marked = plain ? ACCENTS.matcher(bare).replaceAll("").replace('ø', 'o') : bare;
        String spaced = SPACES.matcher(marked).replaceAll(" ");
        return DASHES.matcher(QUOTES.matcher(spaced).replaceAll("'"))
                .replaceAll("-")
                .strip();
    }

    private static String capitals(String text) {
        StringBuilder cases = new StringBuilder();
        Normalizer.normalize(visible(text), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .codePoints()
                .forEach(c -> cases.append(Character.isUpperCase(c) ? 'U' : 'l'));
        return cases.toString();
    }

    private static String alike(String folded) {
        StringBuilder latin = new StringBuilder();
        folded.codePoints().forEach(c -> latin.append(LATIN.getOrDefault(c, Character.toString(c))));
        return latin.toString();
    }

    private static String visible(String text) {
        return text.codePoints()
                .filter(c -> !unseen(c) && !vowelSign(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean unseen(int c) {
        return Character.getType(c) == Character.FORMAT
                || name(c).startsWith("VARIATION SELECTOR")
                || name(c).equals("COMBINING GRAPHEME JOINER");
    }

    private static boolean vowelSign(int c) {
        return Set.of("ARABIC FATHA", "ARABIC KASRA", "ARABIC DAMMA", "ARABIC SHADDA", "ARABIC SUKUN", "ARABIC TATWEEL")
                .contains(name(c));
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String name(int c) {
        return NAMES.computeIfAbsent(c, unnamed -> String.valueOf(Character.getName(unnamed)));
    }

    /** Where clusters of the text begin, and its end. */
    private static List<Integer> clusters(String text) {
        List<Integer> places = new ArrayList<>();
        Matcher cluster = CLUSTER.matcher(text);
        while (cluster.find()) {
            places.add(cluster.start());
        }
        places.add(text.length());
        return places;
    }

    /** Without what can't be seen at its end. */
    private static int trimmed(String text, int from, int end) {
        int to = end;
        while (to > from && (unseen(text.codePointBefore(to)) || isSpace(text.charAt(to - 1)))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return to;
    }

    private static boolean boundary(String text, int at) {
        int[] before = visible(text.substring(0, at)).codePoints().toArray();
        int[] after = visible(text.substring(at)).codePoints().toArray();
        if (before.length == 0 || after.length == 0) {
            return true;
        }
        int left = before[before.length - 1];
        if (isWord(left) && isWord(after[0])) {
            return isHan(base(before)) || isHan(after[0]);
        }
        String context = new String(before, 0, before.length) + "|" + new String(after, 0, after.length);
        String plain = context.replaceAll("[‘’]", "'");
        boolean inside = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]('\\||\\|')[\\p{L}\\p{M}\\p{Nd}]")
                .matcher(plain)
                .find();
        return !inside
                || Pattern.compile("\\|'[sS]([^\\p{L}\\p{M}\\p{Nd}]|$)")
                        .matcher(plain)
                        .find();
    }

    private static int base(int[] before) {
        int at = before.length - 1;
        while (at > 0 && Character.toString(before[at]).matches("\\p{M}")) {
            at--;
        }
        return before[at];
    }

    private static boolean isWord(int c) {
        return WORD.matcher(Character.toString(c)).matches();
    }

    private static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static int points(String text, int index) {
        return text.codePointCount(0, index);
    }

    private record Span(int from, int to, ToneLevel level) {
        /** Whether it makes another one not count. */
        boolean covers(Span other) {
            boolean around = from <= other.from && to >= other.to;
            boolean larger = to - from > other.to - other.from;
            return around && (level == ToneLevel.PASS || level.compareTo(other.level) >= (larger ? 0 : 1));
        }
    }
}
