package dev.peekwire.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

final class LineTest {
    @Test
    void whatIsWrittenIsRead() {
        Line line =
                Line.of("prepare").with("side", Side.RELAY).with("seconds", 2.5).with("seed", 1L << 40);

        Line read = Line.parse(line + "\n");

        assertThat(read).isEqualTo(line);
        assertThat(read.real("seconds")).isEqualTo(2.5);
        assertThat(read.number("seed")).isEqualTo(1L << 40);
        assertThat(Side.named(read)).isEqualTo(Side.RELAY);
    }

    @Test
    void aValueThatIsMissingIsNamed() {
        assertThatThrownBy(() -> Line.of("go").text("side")).hasMessageContaining("go without side");
    }

    @Test
    void aLoadSurvivesTheWay() {
        Load load = new Load(Pace.EVERY_KEY, 4_000, 2.5, 1.5, 77);

        assertThat(Load.of(Line.parse(load.line("prepare").toString()))).isEqualTo(load);
    }

    @Test
    void textsWithSpacesAndHistogramsAreOneWord() {
        Histogram histogram = new Histogram(1_000_000, 3);
        histogram.recordValue(4_711);

        assertThat(Texts.text(Texts.pack("a b=c\n•"))).isEqualTo("a b=c\n•");
        assertThat(Texts.pack("a b=c\n•")).doesNotContain(" ", "=", "\n");
        assertThat(Texts.histogram(Texts.pack(histogram))).isEqualTo(histogram);
    }

    @Test
    void visitorsAreInTheMidstOfTheirSentencesEachAtItsOwnPlace() {
        Load load = new Load(Pace.PACED, 50, 1, 5, 3);

        assertThat(load.phase(1)).isBetween(0L, 200_000_000L).isNotEqualTo(load.phase(2));
        assertThat(load.head(1)).isBetween(0, 99).isNotEqualTo(load.head(2));
    }
}
