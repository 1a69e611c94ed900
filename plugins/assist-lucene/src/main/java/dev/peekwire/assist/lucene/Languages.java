package dev.peekwire.assist.lucene;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * How a locale's words are found and brought to their stems. A language without an analyser of its own gets its words as
 * they are. Thread-safe.
 */
final class Languages {
    private static final Map<String, Supplier<Analyzer>> ANALYZERS = Map.ofEntries(
            entry("ar", () -> new ArabicAnalyzer(CharArraySet.EMPTY_SET)),
            entry("da", () -> new DanishAnalyzer(CharArraySet.EMPTY_SET)),
            entry("de", () -> new GermanAnalyzer(CharArraySet.EMPTY_SET)),
            entry("en", () -> new EnglishAnalyzer(CharArraySet.EMPTY_SET)),
            entry("es", () -> new SpanishAnalyzer(CharArraySet.EMPTY_SET)),
            entry("fi", () -> new FinnishAnalyzer(CharArraySet.EMPTY_SET)),
            entry("fr", () -> new FrenchAnalyzer(CharArraySet.EMPTY_SET)),
            entry("hi", () -> new HindiAnalyzer(CharArraySet.EMPTY_SET)),
            entry("id", () -> new IndonesianAnalyzer(CharArraySet.EMPTY_SET)),
            entry("it", () -> new ItalianAnalyzer(CharArraySet.EMPTY_SET)),
            entry("ja", () -> new CJKAnalyzer(CharArraySet.EMPTY_SET)),
            entry("ko", () -> new CJKAnalyzer(CharArraySet.EMPTY_SET)),
            entry("nl", () -> new DutchAnalyzer(CharArraySet.EMPTY_SET)),
            entry("no", () -> new NorwegianAnalyzer(CharArraySet.EMPTY_SET)),
            entry("pt", () -> new PortugueseAnalyzer(CharArraySet.EMPTY_SET)),
            entry("ru", () -> new RussianAnalyzer(CharArraySet.EMPTY_SET)),
            entry("sv", () -> new SwedishAnalyzer(CharArraySet.EMPTY_SET)),
            entry("th", () -> new ThaiAnalyzer(CharArraySet.EMPTY_SET)),
            entry("tr", () -> new TurkishAnalyzer(CharArraySet.EMPTY_SET)),
            entry("zh", () -> new CJKAnalyzer(CharArraySet.EMPTY_SET)));

    /** Analysers keep buffers for each thread, so there is one of each language. */
    private final Map<String, Language> made = new ConcurrentHashMap<>();

    private final Map<String, List<List<String>>> own;
    private final boolean builtIn;

    /** With what a company says: lists of words for the same thing, by language, besides the built-in ones or alone. */
    Languages(Map<String, List<List<String>>> own, boolean builtIn) {
        this.own = Map.copyOf(own);
        this.builtIn = builtIn;
    }

    /** The language that a tag begins with; its name is empty for those that nothing is known of. */
    Language of(String tag) {
        return made.computeIfAbsent(name(tag), this::make);
    }

    /** The language's subtag, if there is an analyser for it; both written Norwegians are one. */
    static String name(String tag) {
        String primary = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
        String name = primary.equals("nb") || primary.equals("nn") ? "no" : primary;
        return ANALYZERS.containsKey(name) ? name : "";
    }

    private Language make(String name) {
        Analyzer analyzer = ANALYZERS.getOrDefault(name, StandardAnalyzer::new).get();
        Words words = builtIn ? Words.of(name) : Words.of(name).empties();
        return new Language(name, analyzer, words.and(own.getOrDefault(name, List.of())));
    }
}
