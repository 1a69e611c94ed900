package dev.peekwire.benchmarks.suggest;

import dev.peekwire.response.ScriptBody;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** BM25 as Lucene has it, with its stemmers and stop words, over title and body of one language. */
final class PlainBm25 implements Ranker {
    private static final Analyzer ENGLISH = new EnglishAnalyzer();
    private static final Analyzer FRENCH = new FrenchAnalyzer();

    private final IndexSearcher english;
    private final IndexSearcher french;

    PlainBm25(ScriptLibrary library, boolean examples) {
        english = searcher(library, "en", examples);
        french = searcher(library, "fr", examples);
    }

    @Override
    public List<String> best(String locale, String text, boolean sent, int limit) {
        IndexSearcher searcher = locale.equals("fr") ? french : english;
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        terms(locale, text).forEach(term -> any.add(new TermQuery(new Term("text", term)), Occur.SHOULD));
        try {
            List<String> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(any.build(), limit).scoreDocs) {
                found.add(searcher.storedFields().document(hit.doc).get("id"));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexSearcher searcher(ScriptLibrary library, String locale, boolean examples) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig settings = new IndexWriterConfig(analyzer(locale));
        try {
            try (IndexWriter writer = new IndexWriter(directory, settings)) {
                for (ScriptedResponse script : library.current()) {
                    writer.addDocument(document(script, locale, examples));
                }
            }
            return new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(ScriptedResponse script, String locale, boolean examples) {
        ScriptBody body = script.body(locale);
        Document document = new Document();
        document.add(new StringField("id", script.ref().id(), Field.Store.YES));
        document.add(new TextField("text", script.title(), Field.Store.NO));
        document.add(new TextField("text", body.template().source(), Field.Store.NO));
        if (examples) {
            script.examples()
                    .getOrDefault(body.locale(), List.of())
                    .forEach(example -> document.add(new TextField("text", example, Field.Store.NO)));
        }
        return document;
    }

    private static Analyzer analyzer(String locale) {
        return locale.equals("fr") ? FRENCH : ENGLISH;
    }

    private static Set<String> terms(String locale, String text) {
        Set<String> terms = new HashSet<>();
        try (TokenStream tokens = analyzer(locale).tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
