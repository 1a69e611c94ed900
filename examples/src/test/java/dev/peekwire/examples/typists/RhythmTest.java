package dev.peekwire.examples.typists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static List<Long> keys(long seed, int codePoint) {
        Rhythm rhythm = new Rhythm(seed);
        return IntStream.range(0, 2_001)
                .mapToObj(key -> rhythm.after(codePoint).toMillis())
                .sorted()
                .toList();
    }

    @Test
    void the_same_seed_gives_the_same_rhythm_and_another_another() {
        assertThat(keys(7, 'a')).isEqualTo(keys(7, 'a')).isNotEqualTo(keys(8, 'a'));
    }

    @Test
    void keys_come_as_from_a_person() {
        List<Long> inAWord = keys(7, 'a');
        assertThat(inAWord.get(1_000)).isBetween(140L, 190L);
        assertThat(inAWord.get(0)).isGreaterThanOrEqualTo(35);
        assertThat(inAWord.get(2_000)).isLessThanOrEqualTo(2_500).isGreaterThan(400);
        assertThat(keys(7, ' ').get(1_000)).isGreaterThan(inAWord.get(1_000));
        assertThat(keys(7, '.').get(1_000)).isGreaterThan(keys(7, ' ').get(1_000));
    }

    @Test
    void a_break_stays_within_its_bounds() {
        Rhythm rhythm = new Rhythm(7);
        Duration shortest = Duration.ofSeconds(2);
        Duration longest = Duration.ofSeconds(3);
        assertThat(IntStream.range(0, 500).mapToObj(each -> rhythm.between(shortest, longest)))
                .allSatisfy(each -> assertThat(each).isBetween(shortest, longest))
                .hasSizeGreaterThan(100);
    }
}
