package dev.peekwire.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DistanceTest {
    @Example
    void what_was_put_in_taken_out_and_changed_counts_by_code_point() {
        assertThat(distance("kitten", "sitting", 3)).isEqualTo(3);
        assertThat(distance("kitten", "sitting", 2)).isEqualTo(-1);
        assertThat(distance("a😀b", "a😎b", 5)).isEqualTo(1);
        assertThat(distance("same", "same", 0)).isZero();
        assertThat(distance("same", "sane", 0)).isEqualTo(-1);
        assertThat(distance("abc", "", 3)).isEqualTo(3);
    }

    @Property(tries = 2_000)
    void it_is_what_the_whole_table_says_if_that_is_not_too_much(
            @ForAll("patterns") List<Integer> pattern,
            @ForAll("texts") List<Integer> text,
            @ForAll @IntRange(max = 12) int most) {
        int[] p = pattern.stream().mapToInt(i -> i).toArray();
        int[] t = text.stream().mapToInt(i -> i).toArray();
        int all = reference(p, t);

        assertThat(new Distance(p, t, most).find()).isEqualTo(all <= most ? all : -1);
    }

    @Provide
    Arbitrary<List<Integer>> patterns() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(9, Arbitraries.integers().between('a', 'c')),
                        net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(-4, -1)))
                .list()
                .ofMaxSize(14);
    }

    @Provide
    Arbitrary<List<Integer>> texts() {
        return Arbitraries.integers().between('a', 'c').list().ofMaxSize(16);
    }

    /** Slow and plain. */
    private static int reference(int[] pattern, int[] text) {
        int[][] table = new int[pattern.length + 1][text.length + 1];
        for (int i = 0; i <= pattern.length; i++) {
            for (int j = 0; j <= text.length; j++) {
                table[i][j] = i == 0 ? j : cell(table, pattern[i - 1], text, i, j);
            }
        }
        return table[pattern.length][text.length];
    }

    private static int cell(int[][] table, int element, int[] text, int i, int j) {
        if (element < 0) {
            return Arrays.stream(table[i - 1], Math.max(0, j + element), j + 1)
                    .min()
                    .orElseThrow();
        }
        int least = table[i - 1][j] + 1;
        if (j > 0) {
            least = Math.min(least, table[i][j - 1] + 1);
            least = Math.min(least, table[i - 1][j - 1] + (text[j - 1] == element ? 0 : 1));
        }
        return least;
    }

    private static int distance(String pattern, String text, int most) {
        return new Distance(pattern.codePoints().toArray(), text.codePoints().toArray(), most).find();
    }
}
