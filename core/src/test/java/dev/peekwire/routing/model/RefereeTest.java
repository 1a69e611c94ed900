package dev.peekwire.routing.model;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The judge is judged: the plain model passes. */
class RefereeTest {
    @Property(tries = 2_000)
    void the_model_itself_is_one_that_the_referee_finds_no_fault_with(
            @ForAll @IntRange(max = 52) int plan,
            @ForAll @IntRange(max = 60) int staff,
            @ForAll("steps") List<History.Step> steps) {
        History.play(new Bench(new SlowRouter()), plan, staff, steps);
    }

    @Provide
    Arbitrary<List<History.Step>> steps() {
        return History.steps();
    }
}
