package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.measure.ChatMeasures;
import dev.peekwire.measure.ChatOutcome;
import dev.peekwire.measure.Counted;
import dev.peekwire.measure.DeskMeasures;
import dev.peekwire.measure.MeasureRules;
import dev.peekwire.measure.MeasuredPeriod;
import dev.peekwire.measure.MeasuresSummary;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CommitmentFrame;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.ChatStore;
import dev.peekwire.store.memory.MemoryStore;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A desk that measures its chats. */
class MeasuringTest {
    private final List<ChatMeasures> told = new ArrayList<>();
    private final List<ChatMeasures> surveyed = new ArrayList<>();
    private final ChatListener listener = new ChatListener() {
        @Override
        public void onMeasured(ChatMeasures measures) {
            told.add(measures);
        }

        @Override
        public void onSurveyed(ChatMeasures measures) {
            surveyed.add(measures);
        }
    };

    private UnaryOperator<ChatDeskBuilder> measured(int most) {
        return builder -> builder.measures(MeasureRules.DEFAULT, most).listener(listener);
    }

    private static DeskMeasures measures(DeskFixture desk) {
        return asked(desk).join();
    }

    private static CompletableFuture<DeskMeasures> asked(DeskFixture desk) {
        CompletableFuture<DeskMeasures> answer = desk.desk.measures().toCompletableFuture();
        desk.settle();
        return answer;
    }

    /** With a first answer after twenty seconds, closed after thirty. */
    private static ChatId talk(DeskFixture desk, TestClient ann, String visitor) {
        ChatId chat = begins(desk, visitor);
        desk.pass(Duration.ofSeconds(20));
        desk.posts(ann, chat, "good day");
        desk.pass(Duration.ofSeconds(10));
        ann.sends(new ClientFrame.Close(desk.command(), chat));
        return chat;
    }

    private static ChatId begins(DeskFixture desk, String visitor) {
        TestClient client = desk.visitor(visitor);
        ChatId chat = desk.startsChat(client);
        desk.posts(client, chat, "hello");
        return chat;
    }

    @Test
    void a_survey_after_the_close_is_told_once_and_is_in_the_desks_figures() {
        DeskFixture desk = new DeskFixture(measured(10));
        TestClient ann = desk.agent("ann");
        TestClient vera = desk.visitor("vera");
        ChatId chat = desk.startsChat(vera);
        desk.posts(ann, chat, "good day");
        ann.sends(new ClientFrame.Close(desk.command(), chat));
        desk.pass(Duration.ofHours(1));
        assertThat(surveyed).isEmpty();

        vera.sends(new CommitmentFrame.Survey(desk.command(), chat, 4, null));

        assertThat(surveyed).containsExactly(stored(desk, chat));
        assertThat(told).hasSize(1);
        MeasuresSummary all = MeasuresSummary.of(measures(desk).chats().values());
        assertThat(all.surveyScore()).hasValue(4);
        assertThat(all.count(Counted.STARTED)).isEqualTo(1);
    }

    @Test
    void a_survey_before_the_close_is_told_and_the_chat_is_measured_as_ever() {
        DeskFixture desk = new DeskFixture(measured(10));
        TestClient vera = desk.visitor("vera");
        ChatId chat = desk.startsChat(vera);
        vera.sends(new CommitmentFrame.Survey(desk.command(), chat, 2, null));
        assertThat(surveyed).extracting(it -> it.count(Counted.SURVEY_SCORES)).containsExactly(2);
        assertThat(told).isEmpty();
        vera.sends(new ClientFrame.Close(desk.command(), chat));
        assertThat(surveyed).hasSize(1);
        assertThat(told).containsExactly(stored(desk, chat));
    }

    private static ChatMeasures stored(DeskFixture desk, ChatId chat) {
        return ChatMeasures.of(desk.store.read(desk.desk.id(), chat, 0, 1_000), MeasureRules.DEFAULT);
    }

    @Test
    void a_chat_that_is_closed_is_measured_from_its_events() {
        DeskFixture desk = new DeskFixture(measured(10));
        ChatId chat = talk(desk, desk.agent("ann"), "vera");
        assertThat(told).containsExactly(stored(desk, chat));
        assertThat(told.get(0).outcome()).isEqualTo(ChatOutcome.ANSWERED);
        assertThat(told.get(0).replies().get(0).waited()).isEqualTo(Duration.ofSeconds(20));
        assertThat(measures(desk).chats()).containsOnlyKeys(chat).containsEntry(chat, told.get(0));
    }

    @Test
    void open_chats_are_measured_as_they_are_when_it_is_asked() {
        DeskFixture desk = new DeskFixture(measured(10));
        TestClient ann = desk.agent("ann");
        ChatId closed = talk(desk, ann, "vera");
        ChatId open = begins(desk, "walt");
        desk.pass(Duration.ofSeconds(1));
        DeskMeasures all = measures(desk);
        assertThat(told).hasSize(1);
        assertThat(all.chats()).containsOnlyKeys(open, closed).containsEntry(open, stored(desk, open));
        assertThat(all.chats().get(open).outcome()).isEqualTo(ChatOutcome.OPEN);
        MeasuredPeriod period = new MeasuredPeriod(all.since(), all.until(), ZoneOffset.UTC);
        assertThat(all.covers(period)).isTrue();
        assertThat(all.summary(period).count(Counted.STARTED)).isEqualTo(2);
        ann.sends(new ClientFrame.Close(desk.command(), open));
        assertThat(measures(desk).chats().get(open).outcome()).isEqualTo(ChatOutcome.UNANSWERED);
    }

    @Test
    void more_open_chats_than_are_read_at_once_are_all_measured() {
        DeskFixture desk = new DeskFixture(measured(10));
        for (int i = 0; i < 60; i++) {
            desk.startsChat(desk.visitor("v" + i));
        }
        assertThat(measures(desk).chats()).hasSize(60);
    }

    @Test
    void the_latest_closed_chats_are_kept_and_it_is_said_from_when_on_they_are_complete() {
        DeskFixture desk = new DeskFixture(measured(2));
        TestClient ann = desk.agent("ann");
        ChatId first = talk(desk, ann, "vera");
        DeskMeasures before = measures(desk);
        ChatId second = talk(desk, ann, "walt");
        ChatId third = talk(desk, ann, "xena");
        DeskMeasures after = measures(desk);
        assertThat(before.chats()).containsOnlyKeys(first);
        assertThat(after.chats()).containsOnlyKeys(second, third);
        assertThat(after.since())
                .isAfter(before.since())
                .isEqualTo(stored(desk, first).closedAt().orElseThrow().plusMillis(1));
        assertThat(told).hasSize(3);
    }

    @Test
    void after_a_restart_open_chats_are_known_anew_and_closed_ones_are_not() {
        ChatStore store = MemoryStore.create();
        DeskFixture before = new DeskFixture(store, measured(10));
        talk(before, before.agent("ann"), "vera");
        ChatId open = begins(before, "walt");
        DeskFixture after = new DeskFixture(store, measured(10));
        assertThat(measures(after).chats()).containsOnlyKeys(open);
    }

    private static CompletableFuture<DeskMeasures> asked(DeskFixture desk, MeasuredPeriod period) {
        CompletableFuture<DeskMeasures> answer = desk.desk.measures(period).toCompletableFuture();
        desk.settle();
        return answer;
    }

    private static MeasuredPeriod today(DeskFixture desk) {
        return new MeasuredPeriod(
                desk.time.now().minus(Duration.ofHours(20)), desk.time.now().plus(Duration.ofHours(4)), ZoneOffset.UTC);
    }

    @Test
    void the_closed_chats_of_a_period_are_known_after_a_restart_and_read_once() {
        MemoryStore memory = MemoryStore.create();
        DeskFixture before = new DeskFixture(memory, measured(10));
        TestClient ann = before.agent("ann");
        ChatId first = talk(before, ann, "vera");
        ChatId second = talk(before, ann, "walt");
        ChatId open = begins(before, "xena");
        AtomicInteger reads = new AtomicInteger();
        DeskFixture after = new DeskFixture(FlakyStore.counting(memory, "read", reads), measured(10));
        DeskMeasures all = asked(after, today(after)).join();
        assertThat(all.chats()).containsOnlyKeys(first, second, open).containsEntry(first, stored(after, first));
        assertThat(all.since()).isEqualTo(today(after).from());
        assertThat(all.missed()).isZero();
        reads.set(0);
        assertThat(asked(after, today(after)).join().chats()).isEqualTo(all.chats());
        assertThat(reads).as("the open one alone").hasValue(1);
        assertThat(measures(after).chats()).containsOnlyKeys(first, second, open);
    }

    @Test
    void a_period_has_the_chats_that_went_on_in_it_whenever_they_were_started_and_closed() {
        DeskFixture desk = new DeskFixture(measured(10));
        TestClient ann = desk.agent("ann");
        talk(desk, ann, "before");
        ChatId over = begins(desk, "over the beginning");
        desk.pass(Duration.ofMinutes(2));
        MeasuredPeriod period =
                new MeasuredPeriod(desk.time.now(), desk.time.now().plus(Duration.ofMinutes(3)), ZoneOffset.UTC);
        desk.pass(Duration.ofMinutes(1));
        ann.sends(new ClientFrame.Close(desk.command(), over));
        ChatId within = talk(desk, ann, "within");
        ChatId later = begins(desk, "over the end");
        desk.pass(Duration.ofMinutes(5));
        ann.sends(new ClientFrame.Close(desk.command(), later));
        talk(desk, ann, "after");
        assertThat(asked(desk, period).join().chats()).containsOnlyKeys(later, within, over);
    }

    @Test
    void no_more_closed_chats_are_read_than_are_kept_and_it_is_said_from_when_on_they_are_complete() {
        MemoryStore memory = MemoryStore.create();
        DeskFixture before = new DeskFixture(memory, measured(10));
        TestClient ann = before.agent("ann");
        List<ChatId> chats = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            chats.add(talk(before, ann, "v" + i));
        }
        AtomicInteger reads = new AtomicInteger();
        DeskFixture after = new DeskFixture(FlakyStore.counting(memory, "read", reads), measured(3));
        after.pass(Duration.ofHours(1));
        DeskMeasures all = asked(after, today(after)).join();
        assertThat(all.chats()).containsOnlyKeys(chats.get(4), chats.get(3), chats.get(2));
        assertThat(reads).hasValue(3);
        assertThat(all.since())
                .isEqualTo(stored(after, chats.get(1)).closedAt().orElseThrow().plusMillis(1));
        assertThat(all.covers(new MeasuredPeriod(all.since(), all.until(), ZoneOffset.UTC)))
                .isTrue();
        assertThat(asked(new DeskFixture(memory, measured(5)), today(after))
                        .join()
                        .since())
                .as("all fit exactly")
                .isEqualTo(today(after).from());
    }

    @Test
    void more_closed_chats_than_are_read_at_once_or_listed_at_once_are_all_measured() {
        MemoryStore memory = MemoryStore.create();
        DeskFixture after = new DeskFixture(memory, measured(2_000));
        for (int i = 0; i < 1_050; i++) {
            memory.append(new AppendRequest(
                    after.desk.id(),
                    new ChatId("chat-" + i),
                    0,
                    null,
                    null,
                    after.time.now(),
                    Actor.DESK,
                    List.of(
                            new ChatEvent.Started(new VisitorId("vera"), DeskFixture.MAIN, null, null, Map.of()),
                            new ChatEvent.Closed(CloseReason.DONE)),
                    List.of()));
        }
        assertThat(asked(after, today(after)).join().chats()).hasSize(1_050);
    }

    @Test
    void a_chat_that_can_never_be_read_keeps_no_other_from_being_told() {
        FlakyStore flaky = new FlakyStore();
        DeskFixture before = new DeskFixture(flaky.store(), measured(10));
        TestClient ann = before.agent("ann");
        talk(before, ann, "vera");
        ChatId second = talk(before, ann, "walt");
        // As one of whose events the first was lost.
        ChatStore damaged = (ChatStore) Proxy.newProxyInstance(
                MeasuringTest.class.getClassLoader(), new Class<?>[] {ChatStore.class}, (proxy, method, args) -> {
                    Object answer = method.invoke(flaky.inner, args);
                    boolean lost = method.getName().equals("read") && !args[1].equals(second) && args[2].equals(0L);
                    return lost ? ((List<?>) answer).subList(1, ((List<?>) answer).size()) : answer;
                });
        DeskFixture after = new DeskFixture(damaged, measured(10));
        DeskMeasures told = asked(after, today(after)).join();
        assertThat(told.chats()).containsOnlyKeys(second);
        assertThat(told.missed()).isEqualTo(1);
    }

    @Test
    void an_asker_waits_for_the_one_before_and_is_answered_also_if_that_one_failed() {
        FlakyStore flaky = new FlakyStore();
        DeskFixture desk = new DeskFixture(flaky.store(), measured(10));
        ChatId chat = talk(desk, desk.agent("ann"), "vera");
        List<String> calls = new ArrayList<>();
        flaky.failsBefore = call -> {
            calls.add(call);
            return call.equals("closed")
                    && calls.stream().filter("closed"::equals).count() == 1;
        };
        CompletableFuture<DeskMeasures> first = desk.desk.measures(today(desk)).toCompletableFuture();
        CompletableFuture<DeskMeasures> second = desk.desk.measures(today(desk)).toCompletableFuture();
        desk.settle();
        assertThat(first).isCompletedExceptionally();
        assertThat(second.join().chats()).containsOnlyKeys(chat);
        assertThat(calls).containsExactly("open", "closed", "open", "closed");
    }

    @Test
    void a_desk_that_is_closed_or_was_built_without_answers_for_no_period() {
        DeskFixture without = new DeskFixture();
        assertThatIllegalStateException().isThrownBy(() -> without.desk.measures(today(without)));
        DeskFixture desk = new DeskFixture(measured(10));
        desk.desk.close();
        assertThat(desk.desk.measures(today(desk)).toCompletableFuture()).isCompletedExceptionally();
    }

    @Test
    void a_store_that_cannot_be_read_is_tried_again_and_no_chat_is_lost() {
        FlakyStore flaky = new FlakyStore();
        DeskFixture desk = new DeskFixture(flaky.store(), measured(10));
        TestClient ann = desk.agent("ann");
        ChatId first = begins(desk, "vera");
        ChatId second = begins(desk, "walt");
        flaky.failsBefore = "read"::equals;
        ann.sends(new ClientFrame.Close(desk.command(), first));
        ann.sends(new ClientFrame.Close(desk.command(), second));
        desk.pass(Duration.ofSeconds(5));
        assertThat(told).isEmpty();
        assertThat(flaky.failures).isPositive();
        flaky.failsBefore = FlakyStore.NEVER;
        desk.pass(Duration.ofSeconds(5));
        assertThat(told).extracting(ChatMeasures::chat).containsExactly(first, second);
        assertThat(measures(desk).missed()).isZero();
    }

    @Test
    void who_asks_while_the_store_is_away_is_told_so_and_may_ask_again() {
        FlakyStore flaky = new FlakyStore();
        DeskFixture desk = new DeskFixture(flaky.store(), measured(10));
        ChatId open = begins(desk, "vera");
        flaky.failsBefore = "read"::equals;
        assertThat(asked(desk)).isCompletedExceptionally();
        flaky.failsBefore = "open"::equals;
        assertThat(asked(desk)).failsWithin(Duration.ZERO).withThrowableThat().withCauseInstanceOf(ChatException.class);
        flaky.failsBefore = FlakyStore.NEVER;
        assertThat(measures(desk).chats()).containsOnlyKeys(open);
    }

    @Test
    void a_chat_that_the_store_has_forgotten_is_counted_as_missed() {
        DeskFixture desk = new DeskFixture(MemoryStore.builder().closedChats(0).build(), measured(10));
        talk(desk, desk.agent("ann"), "vera");
        assertThat(told).isEmpty();
        assertThat(measures(desk).missed()).isEqualTo(1);
    }

    @Test
    void a_chat_that_cannot_be_read_at_all_is_counted_as_missed_and_holds_up_no_other() {
        FlakyStore flaky = new FlakyStore();
        DeskFixture desk = new DeskFixture(flaky.store(), measured(10));
        TestClient ann = desk.agent("ann");
        ChatId broken = begins(desk, "vera");
        ChatId sound = begins(desk, "walt");
        flaky.failsBefore = flaky.next("read", 1);
        flaky.code = ErrorCode.INTERNAL;
        ann.sends(new ClientFrame.Close(desk.command(), broken));
        ann.sends(new ClientFrame.Close(desk.command(), sound));
        desk.pass(Duration.ofSeconds(5));
        assertThat(flaky.failures).isEqualTo(1);
        assertThat(told).extracting(ChatMeasures::chat).containsExactly(sound);
        assertThat(measures(desk).missed()).isEqualTo(1);
    }

    @Test
    void who_asks_while_another_does_gets_the_same_answer() {
        AtomicInteger lists = new AtomicInteger();
        DeskFixture desk = new DeskFixture(FlakyStore.counting(MemoryStore.create(), "open", lists), measured(10));
        lists.set(0);
        CompletableFuture<DeskMeasures> one = desk.desk.measures().toCompletableFuture();
        CompletableFuture<DeskMeasures> other = desk.desk.measures().toCompletableFuture();
        desk.settle();
        assertThat(one.join()).isSameAs(other.join());
        assertThat(lists).hasValue(1);
    }

    @Test
    void nothing_is_read_for_it_until_a_chat_is_closed() {
        AtomicInteger without = new AtomicInteger();
        AtomicInteger with = new AtomicInteger();
        DeskFixture plain = new DeskFixture(FlakyStore.counting(MemoryStore.create(), "read", without), b -> b);
        DeskFixture desk = new DeskFixture(FlakyStore.counting(MemoryStore.create(), "read", with), measured(10));
        for (DeskFixture one : List.of(plain, desk)) {
            TestClient ann = one.agent("ann");
            ChatId chat = begins(one, "vera");
            for (int i = 0; i < 20; i++) {
                one.posts(ann, chat, "and " + i);
            }
            assertThat(with.get()).isLessThanOrEqualTo(without.get());
            ann.sends(new ClientFrame.Close(one.command(), chat));
        }
        assertThat(with).hasValue(without.get() + 1);
    }

    @Test
    void a_listener_that_fails_keeps_no_other_from_hearing() {
        DeskFixture desk = new DeskFixture(builder -> builder.measures(MeasureRules.DEFAULT, 0)
                .listener(new ChatListener() {
                    @Override
                    public void onMeasured(ChatMeasures measures) {
                        throw new IllegalStateException("a listener's own fault");
                    }
                })
                .listener(listener));
        TestClient ann = desk.agent("ann");
        talk(desk, ann, "vera");
        talk(desk, ann, "walt");
        assertThat(told).hasSize(2);
        assertThat(measures(desk).chats()).isEmpty();
    }

    @Test
    void a_desk_that_is_closed_says_so() {
        DeskFixture desk = new DeskFixture(measured(10));
        desk.desk.close();
        assertThat(desk.desk.measures().toCompletableFuture()).isCompletedExceptionally();
    }

    @Test
    void a_desk_that_was_built_without_says_so() {
        DeskFixture desk = new DeskFixture();
        assertThatIllegalStateException().isThrownBy(desk.desk::measures).withMessageContaining("measures");
        assertThatIllegalArgumentException().isThrownBy(() -> ChatDesk.builder().measures(MeasureRules.DEFAULT, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatDesk.builder().measures(MeasureRules.DEFAULT, 1_000_001));
    }
}
