package dev.peekwire.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.chat.CapacityChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LoadsTest {
    /** Written as naively as the rule: copy all, apply one by one, keep the copy or throw it away. */
    @Property
    void changes_apply_all_in_order_or_not_at_all(@ForAll("batches") List<List<CapacityChange>> batches) {
        Loads loads = new Loads();
        Map<AgentId, Integer> model = new HashMap<>();
        for (List<CapacityChange> batch : batches) {
            Map<AgentId, Integer> copy = new HashMap<>(model);
            List<AgentId> full = new ArrayList<>();
            for (CapacityChange change : batch) {
                int load = Math.max(0, copy.getOrDefault(change.agent(), 0) + change.delta());
                if (change.delta() > 0 && load > change.limit()) {
                    full.add(change.agent());
                    break;
                }
                copy.put(change.agent(), load);
            }
            assertThat(loads.apply(batch)).isEqualTo(full.isEmpty() ? null : full.get(0));
            model = full.isEmpty() ? copy : model;
            model.forEach((agent, load) -> assertThat(loads.of(agent)).isEqualTo(load));
        }
    }

    @Provide
    Arbitrary<List<List<CapacityChange>>> batches() {
        Arbitrary<CapacityChange> change = Combinators.combine(
                        Arbitraries.of("a", "b", "c").map(AgentId::new),
                        Arbitraries.integers().between(-4, 4),
                        Arbitraries.integers().between(0, 6))
                .as(CapacityChange::new);
        return change.list().ofMaxSize(4).list().ofMaxSize(20);
    }
}
