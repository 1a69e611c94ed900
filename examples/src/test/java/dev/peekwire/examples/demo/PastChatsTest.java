package dev.peekwire.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.DeskId;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.measure.Counted;
import dev.peekwire.measure.DeskMeasures;
import dev.peekwire.measure.MeasureRules;
import dev.peekwire.measure.MeasuredPeriod;
import dev.peekwire.measure.MeasuresSummary;
import dev.peekwire.measure.Overload;
import dev.peekwire.measure.OverloadRule;
import dev.peekwire.store.memory.MemoryStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The demo's supervisor has something to look at. */
class PastChatsTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final DeskId DESK = new DeskId("desk");

    @Test
    void each_day_has_chats_of_every_kind_and_ben_is_slow_with_many() {
        Instant now = Instant.now();
        MemoryStore store = MemoryStore.create();
        int chats = PastChats.write(store, DESK, now, OSLO, 20261121);
        try (ChatDesk desk = ChatDesk.builder()
                .id(DESK.value())
                .store(store)
                .measures(MeasureRules.DEFAULT, 10_000)
                .build()) {
            LocalDate today = LocalDate.ofInstant(now, OSLO);
            MeasuredPeriod month = MeasuredPeriod.days(today.minusDays(29), today.plusDays(1), OSLO);
            DeskMeasures measures = desk.measures(month).toCompletableFuture().join();
            assertThat(measures.chats()).hasSize(chats);
            MeasuresSummary all = measures.summary(month);
            assertThat(all.abandonment().orElseThrow()).isBetween(0.02, 0.4);
            assertThat(all.scripted().orElseThrow()).isBetween(0.3, 0.6);
            assertThat(all.count(Counted.TRANSFERS)).isPositive();
            assertThat(month.days().subList(0, 29))
                    .allSatisfy(day -> assertThat(measures.summary(day).count(Counted.ANSWERED))
                            .isPositive());
            assertThat(OverloadRule.DEFAULT
                            .judge(measures.workloads(month).get(new AgentId("ben")))
                            .verdict())
                    .isEqualTo(Overload.Verdict.OVERLOADED);
        }
    }
}
