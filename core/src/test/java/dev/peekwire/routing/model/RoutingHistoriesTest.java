package dev.peekwire.routing.model;

import dev.peekwire.routing.engine.RoutingEngine;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Whatever happens, in whatever order, the router decides what the slow model decides, and nothing that the referee,
 * who knows the contract alone, forbids.
 */
class RoutingHistoriesTest {
    @Property(tries = 100_000)
    void whatever_happens_the_router_decides_as_the_model_and_the_referee_finds_no_fault(
            @ForAll @IntRange(max = 52) int plan,
            @ForAll @IntRange(max = 60) int staff,
            @ForAll("steps") List<History.Step> steps) {
        History.play(new Bench(new RoutingEngine()), plan, staff, steps);
    }

    @Provide
    Arbitrary<List<History.Step>> steps() {
        return History.steps();
    }
}
