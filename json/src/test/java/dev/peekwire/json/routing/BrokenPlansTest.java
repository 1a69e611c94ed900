package dev.peekwire.json.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenPlansTest {
    private static final int RULES = 1000;
    private static final RoutingPlans PLANS = RoutingPlans.builtIn();

    @Test
    void the_file_that_is_broken_is_whole_before() {
        assertThat(PLANS.read(PlanText.of(RULES)).rules()).hasSize(RULES);
    }

    @Test
    void there_are_more_than_200_variants_each_once() {
        List<Variant> all = Variants.all(3);
        assertThat(all).hasSizeGreaterThan(300);
        assertThat(variants().filter(variant -> variant.base().length() > 1_000_000)).hasSizeGreaterThan(200);
        assertThat(all.stream().map(Variant::text)).doesNotHaveDuplicates();
        assertThat(all.stream().map(Variant::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void a_broken_file_is_refused_with_line_field_and_remedy(Variant variant) {
        InvalidPlanException refused =
                catchThrowableOfType(InvalidPlanException.class, () -> PLANS.read(variant.text()));

        assertThat(refused).isNotNull();
        assertThat(refused.faults()).anySatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(variant.line());
            assertThat(fault.path()).isEqualTo(variant.expected().field());
            assertThat(fault.remedy()).contains(variant.expected().remedy());
            assertThat(refused).hasMessageContaining(fault.toString());
        });
        assertThat(refused.faults()).allSatisfy(fault -> {
            assertThat(fault.reason()).isNotBlank();
            assertThat(fault.remedy()).isNotBlank();
            assertThat(fault.toString()).doesNotContain("\n", "PT");
        });
    }

    /** Two in three on the long file, the others on a short one. */
    static Stream<Variant> variants() {
        List<Variant> inLong = Variants.all(RULES);
        List<Variant> inShort = Variants.all(3);
        return IntStream.range(0, inLong.size()).mapToObj(i -> (i % 3 == 2 ? inShort : inLong).get(i));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void a_file_that_ends_too_early_is_refused(int length) {
        String text = PlanText.of(1).stripTrailing();
        assertThatThrownBy(() -> PLANS.read(text.substring(0, length)))
                .isInstanceOfSatisfying(InvalidPlanException.class, refused -> assertThat(refused.faults())
                        .isNotEmpty()
                        .allSatisfy(fault -> assertThat(fault.remedy()).isNotBlank()));
    }

    static Stream<Integer> cuts() {
        return Stream.iterate(
                0, length -> length < PlanText.of(1).stripTrailing().length(), length -> length + 11);
    }
}
