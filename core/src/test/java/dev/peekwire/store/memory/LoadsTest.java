package dev.peekwire.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.CapacityChange;
import dev.peekwire.cluster.ChatLoad;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class LoadsTest {
    /**
     * What one append asks for.
     *
     * @param chat whose
     * @param changes in order
     */
    record Batch(ChatId chat, List<CapacityChange> changes) {}

    /** Written as naively as the rule: copy all, apply one by one, keep the copy or throw it away. */
    @Property
    void changes_apply_all_in_order_or_not_at_all(@ForAll("batches") List<Batch> batches) {
        Loads loads = new Loads();
        Map<AgentId, Map<ChatId, Integer>> model = new HashMap<>();
        for (Batch batch : batches) {
            Map<AgentId, Map<ChatId, Integer>> copy = new HashMap<>();
            model.forEach((agent, chats) -> copy.put(agent, new HashMap<>(chats)));
            AgentId full = apply(copy, batch);
            assertThat(loads.apply(batch.chat(), batch.changes())).isEqualTo(full);
            model = full == null ? copy : model;
            assertSame(loads, model);
        }
    }

    private static @Nullable AgentId apply(Map<AgentId, Map<ChatId, Integer>> model, Batch batch) {
        for (CapacityChange change : batch.changes()) {
            Map<ChatId, Integer> chats = model.computeIfAbsent(change.agent(), id -> new HashMap<>());
            chats.merge(batch.chat(), change.delta(), (had, delta) -> Math.max(0, had + delta));
            chats.computeIfPresent(batch.chat(), (id, weight) -> Math.max(0, weight));
            if (change.delta() > 0 && sum(chats) > change.limit()) {
                return change.agent();
            }
        }
        return null;
    }

    private static int sum(Map<ChatId, Integer> chats) {
        return chats.values().stream().mapToInt(weight -> weight).sum();
    }

    private static void assertSame(Loads loads, Map<AgentId, Map<ChatId, Integer>> model) {
        Set<ChatLoad> all = new HashSet<>();
        model.forEach((agent, chats) -> {
            assertThat(loads.of(agent)).isEqualTo(sum(chats));
            chats.forEach((chat, weight) -> {
                if (weight > 0) {
                    all.add(new ChatLoad(chat, agent, weight));
                }
            });
        });
        assertThat(loads.all()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Provide
    Arbitrary<List<Batch>> batches() {
        Arbitrary<CapacityChange> change = Combinators.combine(
                        Arbitraries.of("a", "b", "c").map(AgentId::new),
                        Arbitraries.integers().between(-4, 4),
                        Arbitraries.integers().between(0, 6))
                .as(CapacityChange::new);
        Arbitrary<ChatId> chat = Arbitraries.of("x", "y").map(ChatId::new);
        return Combinators.combine(chat, change.list().ofMaxSize(4))
                .as(Batch::new)
                .list()
                .ofMaxSize(20);
    }
}
