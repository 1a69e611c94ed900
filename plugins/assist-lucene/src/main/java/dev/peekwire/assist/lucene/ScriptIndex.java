package dev.peekwire.assist.lucene;

import dev.peekwire.response.ScriptedResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;

/**
 * A library's scripts, to be searched. Immutable and thread-safe; all in memory, so it is left to the collector of garbage
 * when the last search in it ends.
 */
final class ScriptIndex {
    private final List<ScriptedResponse> scripts;
    private final Map<String, Integer> places;
    private final Map<String, Serving> servings;
    private final Map<String, Vocabulary> vocabularies;
    private final IndexSearcher searcher;
    private final int[] written;
    private final int[] script;

    /**
     * An index.
     *
     * @param scripts the library's
     * @param servings what is searched for readers of a tag; under the empty tag for those of no language that is there
     * @param vocabularies terms by the language's name
     * @param searcher over the texts
     * @param written which text a document is
     * @param script which script a text is of
     */
    ScriptIndex(
            List<ScriptedResponse> scripts,
            Map<String, Serving> servings,
            Map<String, Vocabulary> vocabularies,
            IndexSearcher searcher,
            int[] written,
            int[] script) {
        this.scripts = scripts;
        this.places = new HashMap<>();
        this.servings = servings;
        this.vocabularies = vocabularies;
        this.searcher = searcher;
        this.written = written;
        this.script = script;
        for (int place = 0; place < scripts.size(); place++) {
            places.put(scripts.get(place).ref().id(), place);
        }
    }

    /**
     * What is searched for some readers.
     *
     * @param texts the one of each script that they are given
     * @param languages in which these are
     */
    record Serving(FixedBitSet texts, Set<Language> languages) {}

    /** What is there for a reader of this tag. */
    Serving serving(String tag) {
        return Objects.requireNonNull(servings.get(Readers.tagFor(tag, servings.keySet())));
    }

    Vocabulary vocabulary(Language language) {
        return vocabularies.getOrDefault(language.name(), Vocabulary.EMPTY);
    }

    /** Adds to the scripts' scores what they have of the terms, in one language. */
    void search(Language language, Map<String, Double> terms, FixedBitSet texts, float[] scores) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Vocabulary known = vocabulary(language);
        terms.forEach((term, weight) -> {
            if (known.holds(term)) {
                any.add(query(language, term, weight), Occur.SHOULD);
            }
        });
        try {
            searcher.search(any.build(), Scores.into(scores, this, texts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds to one script's score, if it is in this library. */
    void add(String id, double score, float[] scores) {
        Integer place = places.get(id);
        if (place != null) {
            scores[place] += (float) score;
        }
    }

    /** The library's scripts, in the order of the scores. */
    List<ScriptedResponse> scripts() {
        return scripts;
    }

    int textOf(LeafReaderContext leaf, int document) {
        return written[leaf.docBase + document];
    }

    int scriptOf(int text) {
        return script[text];
    }

    private static Query query(Language language, String term, double weight) {
        return new BoostQuery(new TermQuery(new Term(IndexBuild.field(language), term)), (float) weight);
    }
}
