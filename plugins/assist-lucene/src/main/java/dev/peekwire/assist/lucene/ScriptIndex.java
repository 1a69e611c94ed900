package dev.peekwire.assist.lucene;

import dev.peekwire.response.ScriptedResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
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
 *
 * @param scripts the library's
 * @param places where a script is among them, by its id
 * @param servings what is searched for readers of a tag; under the empty tag for those of no language that is there
 * @param vocabularies words by the language's name
 * @param searcher over the texts
 * @param written which text a document is
 * @param script which script a text is of
 */
record ScriptIndex(
        List<ScriptedResponse> scripts,
        Map<String, Integer> places,
        Map<String, Serving> servings,
        Map<String, Vocabulary> vocabularies,
        IndexSearcher searcher,
        int[] written,
        int[] script) {

    /**
     * What is searched for some readers.
     *
     * @param texts the one of each script that they are given
     * @param languages in which these are
     */
    record Serving(FixedBitSet texts, Set<Language> languages) {}

    /** What is there for a reader of this tag. */
    Serving serving(String tag) {
        return servings.get(Readers.tagFor(tag, servings.keySet()));
    }

    Vocabulary vocabulary(Language language) {
        return vocabularies.getOrDefault(language.name(), Vocabulary.EMPTY);
    }

    /** Adds to the scripts' scores what they have of the terms, in one language. */
    void search(Language language, Map<String, Double> terms, FixedBitSet texts, float[] scores) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        terms.forEach((term, weight) -> any.add(query(language, term, weight), Occur.SHOULD));
        try {
            searcher.search(any.build(), new Scores(this, texts, scores));
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

    int textOf(LeafReaderContext leaf, int document) {
        return written[leaf.docBase + document];
    }

    private static Query query(Language language, String term, double weight) {
        return new BoostQuery(new TermQuery(new Term(IndexBuild.field(language), term)), (float) weight);
    }
}
