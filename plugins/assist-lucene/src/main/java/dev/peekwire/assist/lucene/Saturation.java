package dev.peekwire.assist.lucene;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/** BM25 for frequencies that hold the fields' weights and lengths already. */
final class Saturation extends Similarity {
    /** Frequencies are whole numbers: this is one. */
    static final int ONE = 64;

    private final double saturation;

    Saturation(double saturation) {
        this.saturation = saturation;
    }

    @Override
    public long computeNorm(FieldInvertState state) {
        return 1;
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        double idf = 0;
        for (TermStatistics term : terms) {
            double with = term.docFreq();
            idf += Math.log(1 + (collection.docCount() - with + 0.5) / (with + 0.5));
        }
        float weight = (float) (boost * idf);
        float half = (float) (saturation * ONE);
        return new SimScorer() {
            @Override
            public float score(float frequency, long norm) {
                return weight * frequency / (frequency + half);
            }
        };
    }
}
