package dev.peekwire.assist.lucene;

import dev.peekwire.response.ScriptBody;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;

/** Builds the index of a library, on its caller's thread. */
final class IndexBuild {
    private static final String TEXT = "text";
    private static final FieldType COUNTED = new FieldType();

    static {
        COUNTED.setTokenized(true);
        COUNTED.setOmitNorms(true);
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.freeze();
    }

    private final List<ScriptedResponse> scripts;
    private final Weights weights;
    private final List<Written> texts = new ArrayList<>();
    private final Map<String, Set<String>> terms = new HashMap<>();

    private IndexBuild(ScriptLibrary library, Languages languages, Weights weights) {
        this.scripts = library.current();
        this.weights = weights;
        for (int script = 0; script < scripts.size(); script++) {
            for (String tag : scripts.get(script).bodies().keySet()) {
                ScriptBody body = scripts.get(script).body(tag);
                texts.add(Written.of(script, scripts.get(script), body, languages.of(tag)));
            }
        }
    }

    /** The index. */
    static ScriptIndex of(ScriptLibrary library, Languages languages, Weights weights) {
        try {
            return new IndexBuild(library, languages, weights).index();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a language's terms are kept. */
    static String field(Language language) {
        return "in-" + language.name();
    }

    private ScriptIndex index() throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        Saturation saturation = new Saturation(weights.saturation());
        IndexWriterConfig settings =
                new IndexWriterConfig().setSimilarity(saturation).setMergeScheduler(new SerialMergeScheduler());
        try (IndexWriter writer = new IndexWriter(directory, settings)) {
            write(writer);
        }
        IndexReader reader = DirectoryReader.open(directory);
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(saturation);
        searcher.setQueryCache(null);
        int[] script = texts.stream().mapToInt(Written::script).toArray();
        return new ScriptIndex(scripts, servings(), vocabularies(), searcher, written(reader), script);
    }

    private void write(IndexWriter writer) throws IOException {
        double[] usual = usualLengths();
        for (int text = 0; text < texts.size(); text++) {
            Written written = texts.get(text);
            Map<String, Double> counted = written.counted(weights, usual);
            terms.computeIfAbsent(written.language().name(), name -> new HashSet<>())
                    .addAll(counted.keySet());
            Document document = new Document();
            document.add(new NumericDocValuesField(TEXT, text));
            document.add(new Field(field(written.language()), new Frequencies(counted), COUNTED));
            writer.addDocument(document);
        }
        writer.forceMerge(1);
    }

    private double[] usualLengths() {
        double[] usual = new double[Written.FIELDS];
        for (Written text : texts) {
            for (int field = 0; field < usual.length; field++) {
                usual[field] += (double) text.fields().get(field).size() / texts.size();
            }
        }
        return usual;
    }

    private static int[] written(IndexReader reader) throws IOException {
        int[] written = new int[reader.maxDoc()];
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues numbers = leaf.reader().getNumericDocValues(TEXT);
            while (numbers.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
                written[leaf.docBase + numbers.docID()] = (int) numbers.longValue();
            }
        }
        return written;
    }

    private Map<String, Vocabulary> vocabularies() {
        Map<String, Vocabulary> vocabularies = new HashMap<>();
        terms.forEach((language, known) -> vocabularies.put(language, new Vocabulary(known)));
        return vocabularies;
    }

    private Map<String, ScriptIndex.Serving> servings() {
        Set<String> tags = new HashSet<>(Set.of(""));
        scripts.forEach(script -> tags.addAll(script.bodies().keySet()));
        Map<String, ScriptIndex.Serving> servings = new HashMap<>();
        tags.forEach(tag -> servings.put(tag.toLowerCase(Locale.ROOT), serving(tag)));
        return servings;
    }

    private ScriptIndex.Serving serving(String tag) {
        FixedBitSet those = new FixedBitSet(Math.max(1, texts.size()));
        Set<Language> languages = new HashSet<>();
        String[] served =
                scripts.stream().map(script -> script.body(tag).locale()).toArray(String[]::new);
        for (int text = 0; text < texts.size(); text++) {
            Written written = texts.get(text);
            if (served[written.script()].equals(written.locale())) {
                those.set(text);
                languages.add(written.language());
            }
        }
        return new ScriptIndex.Serving(those, languages);
    }
}
