package dev.peekwire.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private static final List<Double> PERCENTS =
            List.of(0.1, 1.0, 10.0, 25.0, 50.0, 75.0, 90.0, 95.0, 99.0, 99.9, 100.0);

    @Test
    void of_a_few_lengths_all_is_as_worked_out_by_hand() {
        Spread spread = Spread.of(seconds(30, 10, 20, 20, 100));
        assertThat(spread.count()).isEqualTo(5);
        assertThat(spread.total()).isEqualTo(Duration.ofSeconds(180));
        assertThat(spread.mean()).contains(Duration.ofSeconds(36));
        assertThat(spread.median()).contains(Duration.ofSeconds(20));
        assertThat(spread.percentile(80)).contains(Duration.ofSeconds(30));
        assertThat(spread.percentile(81)).contains(Duration.ofSeconds(100));
        assertThat(spread.least()).contains(Duration.ofSeconds(10));
        assertThat(spread.most()).contains(Duration.ofSeconds(100));
        assertThat(spread.shareWithin(Duration.ofSeconds(20))).hasValue(0.6);
        assertThat(spread.shareWithin(Duration.ofMillis(19_999))).hasValue(0.2);
    }

    @Test
    void of_an_even_number_the_median_is_the_shorter_of_the_two_in_the_middle() {
        assertThat(Spread.of(seconds(4, 1, 3, 2)).median()).contains(Duration.ofSeconds(2));
    }

    @Test
    void of_nothing_there_is_nothing() {
        assertThat(Spread.of(List.of())).isEqualTo(Spread.NONE);
        assertThat(Spread.NONE.mean()).isEmpty();
        assertThat(Spread.NONE.median()).isEmpty();
        assertThat(Spread.NONE.least()).isEmpty();
        assertThat(Spread.NONE.most()).isEmpty();
        assertThat(Spread.NONE.shareWithin(Duration.ZERO)).isEmpty();
        assertThat(Spread.NONE.plus(Spread.NONE)).isEqualTo(Spread.NONE);
    }

    @Test
    void percentiles_are_exact_to_five_hundred_lengths_and_within_a_percent_beyond() {
        Random random = new Random(7);
        for (int number : new int[] {1, 2, 10, 499, 500, 501, 5_000, 20_000}) {
            List<Duration> lengths = random(random, number);
            Spread spread = Spread.of(lengths);
            List<Duration> sorted = lengths.stream().sorted().toList();
            assertThat(spread.exact()).isEqualTo(number <= Spread.EXACT);
            for (double percent : PERCENTS) {
                int rank = (int) Math.ceil(percent * number / 100 - 1e-9);
                double exact = sorted.get(rank - 1).toMillis();
                double told = spread.percentile(percent).orElseThrow().toMillis();
                assertThat(told).isCloseTo(exact, within(spread.exact() ? 0.0 : exact / 100));
            }
            assertThat(spread.total()).isEqualTo(lengths.stream().reduce(Duration.ZERO, Duration::plus));
            assertThat(spread.most()).contains(sorted.get(number - 1));
        }
    }

    @Test
    void it_does_not_matter_in_which_parts_and_order_lengths_come() {
        Random random = new Random(8);
        for (int round = 0; round < 50; round++) {
            List<Duration> lengths = random(random, 1 + random.nextInt(1_500));
            Spread whole = Spread.of(lengths);
            Collections.shuffle(lengths, random);
            int one = random.nextInt(lengths.size() + 1);
            int two = one + random.nextInt(lengths.size() + 1 - one);
            Spread a = Spread.of(lengths.subList(0, one));
            Spread b = Spread.of(lengths.subList(one, two));
            Spread c = Spread.of(lengths.subList(two, lengths.size()));
            assertThat(a.plus(b).plus(c)).isEqualTo(whole);
            assertThat(c.plus(a.plus(b))).isEqualTo(whole);
            assertThat(b.plus(c).plus(a)).hasSameHashCodeAs(whole);
        }
    }

    @Test
    void it_stays_small_however_much_there_is() {
        Spread all = Spread.NONE;
        for (int exponent = 0; exponent < 42; exponent++) {
            List<Duration> octave = new ArrayList<>();
            for (long i = 0; i < 1_000; i++) {
                octave.add(Duration.ofMillis((1L << exponent) + ((1L << exponent) * i) / 1_000));
            }
            all = all.plus(Spread.of(octave));
        }
        assertThat(all.count()).isEqualTo(42_000);
        assertThat(all.millis()).hasSizeLessThan(2_500);
    }

    @Test
    void rounding_a_rounded_length_changes_nothing() {
        Random random = new Random(9);
        for (int i = 0; i < 10_000; i++) {
            long length = random.nextLong() >>> (1 + random.nextInt(62));
            long once = Spread.rounded(length);
            assertThat(Spread.rounded(once)).isEqualTo(once);
            assertThat((double) once).isCloseTo(length, within(length / 100.0));
        }
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(seconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.NONE.percentile(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.NONE.percentile(100.1));
    }

    private static List<Duration> random(Random random, int number) {
        List<Duration> lengths = new ArrayList<>();
        // Each another, so that there are as many different lengths as lengths.
        for (int i = 0; i < number; i++) {
            lengths.add(Duration.ofMillis(i + 100_000L * random.nextInt(1 + random.nextInt(10_000))));
        }
        Collections.shuffle(lengths, random);
        return lengths;
    }

    private static List<Duration> seconds(int... seconds) {
        return Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList();
    }
}
