package dev.peekwire.assist.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/** Writes down what each text that counts has scored. */
final class Scores implements Collector {
    private final ScriptIndex index;
    private final FixedBitSet texts;
    private final float[] scores;

    /** Searches are of one thread each, so one collector writes all. */
    static CollectorManager<Scores, Boolean> into(float[] scores, ScriptIndex index, FixedBitSet texts) {
        return new CollectorManager<>() {
            @Override
            public Scores newCollector() {
                return new Scores(index, texts, scores);
            }

            @Override
            public Boolean reduce(Collection<Scores> collectors) {
                return !collectors.isEmpty();
            }
        };
    }

    private Scores(ScriptIndex index, FixedBitSet texts, float[] scores) {
        this.index = index;
        this.texts = texts;
        this.scores = scores;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) {
        return new LeafCollector() {
            private Scorable scorer = NOTHING;

            @Override
            public void setScorer(Scorable now) {
                scorer = now;
            }

            @Override
            public void collect(int document) throws IOException {
                int text = index.textOf(leaf, document);
                if (texts.get(text)) {
                    scores[index.scriptOf(text)] += scorer.score();
                }
            }
        };
    }

    private static final Scorable NOTHING = new Scorable() {
        @Override
        public float score() {
            return 0;
        }

        @Override
        public int docID() {
            return -1;
        }
    };
}
