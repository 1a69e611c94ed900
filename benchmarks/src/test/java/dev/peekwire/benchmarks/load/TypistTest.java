package dev.peekwire.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.draft.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TypistTest {
    @Test
    void theSameSeedTypesTheSame() {
        assertThat(texts(new Typist(7, 3, 50), 500)).isEqualTo(texts(new Typist(7, 3, 50), 500));
    }

    @Test
    void visitorsOfOneRunTypeDifferently() {
        assertThat(texts(new Typist(7, 3, 50), 500)).isNotEqualTo(texts(new Typist(7, 4, 50), 500));
    }

    @Test
    void theTextStaysAboutAsLongAsItBegan() {
        Typist typist = new Typist(1, 0, 500);

        for (int i = 0; i < 5_000; i++) {
            typist.act();
            assertThat(typist.text().length()).isBetween(480, 500 + Typist.ROOM + 200);
        }
    }

    @Test
    void thereAreLettersCorrectionsPastesAndCuts() {
        Typist typist = new Typist(1, 0, 50);
        List<TextEdit> edits = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            String before = typist.text();
            typist.act();
            edits.add(TextEdit.between(before, typist.text()));
        }

        assertThat(edits).anyMatch(edit -> edit.erase() == 0 && edit.insertLength() == 1);
        assertThat(edits).anyMatch(edit -> edit.erase() == 1 && edit.insertLength() == 0);
        assertThat(edits).anyMatch(edit -> edit.erase() == 1 && edit.insertLength() == 1);
        assertThat(edits).anyMatch(edit -> edit.insertLength() > 20);
        assertThat(edits).anyMatch(edit -> edit.erase() > Typist.ROOM);
    }

    @Test
    void anotherRunBeginsWithAnotherText() {
        assertThat(new Typist(1, 0, 50).text()).hasSize(50).isNotEqualTo(new Typist(2, 0, 50).text());
        assertThat(new Typist(1, 0, 4_000).text()).hasSize(4_000);
    }

    @Test
    void withinSentencesItIsFiftyTwoWordsAMinute() {
        Rhythm rhythm = new Rhythm(new Random(5));
        long nanos = 0;
        int keys = 0;
        for (String sentence : Prose.SENTENCES.subList(1, Prose.SENTENCES.size())) {
            for (int repeat = 0; repeat < 20; repeat++) {
                for (int i = 1; i < sentence.length(); i++) {
                    boolean word = sentence.charAt(i - 1) == ' ';
                    nanos += rhythm.pause(word ? Rhythm.Before.WORD : Rhythm.Before.KEY);
                    keys++;
                }
            }
        }

        double wordsAMinute = keys / 5.0 / (nanos / 60e9);
        assertThat(wordsAMinute).isBetween(50.0, 54.0);
    }

    @Test
    void pausesAreNeitherInhumanlyShortNorEndless() {
        Rhythm rhythm = new Rhythm(new Random(5));

        for (int i = 0; i < 20_000; i++) {
            assertThat(rhythm.pause(Rhythm.Before.SENTENCE)).isBetween(30_000_000L, 10_000_000_000L);
        }
    }

    private static List<String> texts(Typist typist, int acts) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < acts; i++) {
            texts.add(typist.act() + typist.text());
        }
        return texts;
    }
}
