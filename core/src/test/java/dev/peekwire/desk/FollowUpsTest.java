package dev.peekwire.desk;

import static dev.peekwire.desk.FollowUpScene.PLAN;
import static dev.peekwire.desk.FollowUpScene.closesChat;
import static dev.peekwire.desk.FollowUpScene.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpOutcome;
import dev.peekwire.followup.FollowUpState;
import dev.peekwire.spi.ChatStore;
import dev.peekwire.spi.FollowUpStore;
import dev.peekwire.store.memory.MemoryStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What is decided is sent: once, or again until it is, or given up where everybody can see it. */
class FollowUpsTest {
    private static final DeskId DESK = new DeskId("main");
    private static final FollowUpOutcome AWAY = FollowUpOutcome.temporary("connect");

    private final FollowUpScene scene = new FollowUpScene();
    private final MemoryStore store = MemoryStore.create();

    private FollowUpStore kept() {
        return store.followUps().orElseThrow();
    }

    private FollowUp only(ChatId chat) {
        List<FollowUp> all = kept().of(DESK, chat);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private DeskFixture desk() {
        return new DeskFixture(store, scene::in);
    }

    @Test
    void the_close_of_a_chat_sends_its_transcript_at_once_and_once() {
        DeskFixture desk = desk();
        ChatId chat = closesChat(desk, "vera");
        desk.pass(Duration.ofHours(3));
        assertThat(scene.asked).hasSize(1);
        assertThat(scene.asked.get(0).recipient()).isEqualTo("vera@example.com");
        assertThat(scene.asked.get(0).attempts()).isEqualTo(1);
        assertThat(only(chat).state()).isEqualTo(FollowUpState.SENT);
        assertThat(scene.told).containsExactly(only(chat));
        assertThat(desk.desk.stats().followUps()).isEqualTo(new DeskStats.FollowUps(1, 1, 0, 0, 0));
    }

    @Test
    void who_left_no_address_is_sent_nothing() {
        DeskFixture desk = desk();
        TestClient vera = desk.visitor("vera");
        ChatId chat = desk.startsChat(vera);
        vera.sends(new dev.peekwire.protocol.ClientFrame.Close(desk.command(), chat));
        desk.pass(Duration.ofMinutes(1));
        assertThat(scene.asked).isEmpty();
    }

    @Test
    void a_trouble_that_passes_is_outlasted_with_the_same_id() {
        try (Logged log = new Logged()) {
            scene.answers = one -> done(one.attempts() < 3 ? AWAY : FollowUpOutcome.sent());
            DeskFixture desk = desk();
            ChatId chat = closesChat(desk, "vera");
            desk.pass(Duration.ofMinutes(10));
            assertThat(scene.asked).extracting(FollowUp::attempts).containsExactly(1, 2, 3);
            assertThat(scene.asked)
                    .extracting(FollowUp::id)
                    .containsOnly(only(chat).id());
            assertThat(only(chat).state()).isEqualTo(FollowUpState.SENT);
            assertThat(log.troubles()).as("an outage is no flood of warnings").isEmpty();
            assertThat(desk.desk.stats().followUps()).isEqualTo(new DeskStats.FollowUps(1, 1, 2, 0, 0));
        }
    }

    @Test
    void what_fails_for_ever_is_given_up_loudly() {
        try (Logged log = new Logged()) {
            scene.answers = one -> done(AWAY);
            DeskFixture desk = desk();
            ChatId chat = closesChat(desk, "vera");
            desk.pass(Duration.ofDays(1));
            assertThat(scene.asked).hasSize(PLAN.attempts());
            assertThat(only(chat))
                    .extracting(FollowUp::state, FollowUp::reason)
                    .containsExactly(FollowUpState.GIVEN_UP, "connect");
            assertThat(log.errors())
                    .singleElement()
                    .asString()
                    .contains("given up after 4 attempts: connect", chat.value())
                    .doesNotContain("@");
            assertThat(scene.told).containsExactly(only(chat));
            assertThat(desk.desk.stats().followUps().givenUp()).isEqualTo(1);
        }
    }

    @Test
    void what_is_refused_for_good_is_given_up_at_once() {
        try (Logged log = new Logged()) {
            scene.answers = one -> done(FollowUpOutcome.permanent("smtp_550"));
            DeskFixture desk = desk();
            ChatId chat = closesChat(desk, "vera");
            desk.pass(Duration.ofHours(3));
            assertThat(scene.asked).hasSize(1);
            assertThat(only(chat).reason()).isEqualTo("smtp_550");
            assertThat(log.errors()).hasSize(1);
        }
    }

    @Test
    void a_sender_that_throws_answers_nothing_or_breaks_is_tried_again() {
        try (Logged log = new Logged()) {
            scene.answers = one -> switch (one.attempts()) {
                case 1 -> throw new IllegalStateException("vera@example.com");
                case 2 -> null;
                case 3 -> CompletableFuture.failedFuture(new IllegalStateException("vera@example.com"));
                default -> done(FollowUpOutcome.sent());
            };
            DeskFixture desk = desk();
            ChatId chat = closesChat(desk, "vera");
            desk.pass(Duration.ofHours(1));
            assertThat(only(chat).state()).isEqualTo(FollowUpState.SENT);
            assertThat(log.troubles()).noneMatch(line -> line.contains("@"));
        }
    }

    @Test
    void a_sender_that_hangs_is_not_waited_for_and_a_late_answer_still_counts() {
        CompletableFuture<FollowUpOutcome> late = new CompletableFuture<>();
        scene.answers = one -> late;
        DeskFixture desk = desk();
        ChatId chat = closesChat(desk, "vera");
        desk.pass(PLAN.patience().plusSeconds(1));
        assertThat(only(chat).reason()).isEqualTo("timeout");
        assertThat(desk.desk.stats().followUps().underWay()).isZero();
        late.complete(FollowUpOutcome.sent());
        assertThat(only(chat).state()).isEqualTo(FollowUpState.SENT);
        desk.pass(Duration.ofHours(3));
        assertThat(scene.asked).hasSize(1);
        assertThat(scene.told).hasSize(1);
    }

    @Test
    void no_more_than_eight_are_under_way_and_the_rest_follows() {
        List<CompletableFuture<FollowUpOutcome>> answers = new java.util.ArrayList<>();
        scene.answers = one -> {
            answers.add(new CompletableFuture<>());
            return answers.get(answers.size() - 1);
        };
        DeskFixture desk = desk();
        for (int i = 0; i < 20; i++) {
            closesChat(desk, "v" + i);
        }
        assertThat(scene.asked).hasSize(FollowUpDesk.AT_ONCE);
        for (int i = 0; i < 20; i++) {
            answers.get(i).complete(FollowUpOutcome.sent());
        }
        assertThat(scene.asked).hasSize(20).extracting(FollowUp::id).doesNotHaveDuplicates();
        assertThat(kept().unsent(DESK)).isZero();
    }

    @Test
    void what_was_decided_before_the_desk_stopped_is_sent_by_the_next() {
        scene.answers = one -> new CompletableFuture<>();
        DeskFixture first = desk();
        ChatId chat = closesChat(first, "vera");
        first.desk.close();
        scene.answers = one -> done(FollowUpOutcome.sent());
        DeskFixture second = desk();
        second.pass(Duration.ofMinutes(1));
        assertThat(only(chat).state()).isEqualTo(FollowUpState.SENT);
        assertThat(scene.asked).extracting(FollowUp::attempts).containsExactly(1, 2);
    }

    @Test
    void one_that_ends_each_process_that_tries_it_is_given_up_after_as_many_attempts_as_any() {
        try (Logged log = new Logged()) {
            scene.answers = one -> new CompletableFuture<>();
            DeskFixture desk = desk();
            ChatId chat = closesChat(desk, "vera");
            for (int i = 0; i < PLAN.attempts() + 2; i++) {
                desk.desk.close();
                desk = desk();
                int before = scene.asked.size();
                for (int second = 0; second < 600 && scene.asked.size() == before; second++) {
                    desk.pass(Duration.ofSeconds(1));
                }
            }
            assertThat(scene.asked).hasSize(PLAN.attempts());
            assertThat(only(chat))
                    .extracting(FollowUp::state, FollowUp::recipient, FollowUp::reason)
                    .containsExactly(FollowUpState.GIVEN_UP, "", "interrupted");
            assertThat(scene.told).containsExactly(only(chat));
            assertThat(log.errors()).singleElement().asString().contains("given up after 4 attempts: interrupted");
        }
    }

    @Test
    void a_store_that_fails_for_a_while_loses_and_doubles_nothing() {
        try (Logged log = new Logged()) {
            FailingFollowUps failing = new FailingFollowUps();
            DeskFixture desk = new DeskFixture(failing.over(store), scene::in);
            failing.now = name -> name.equals("change") && scene.asked.size() == 1;
            ChatId chat = closesChat(desk, "vera");
            assertThat(only(chat).attempts()).isEqualTo(1);
            desk.pass(Duration.ofSeconds(3));
            failing.now = name -> false;
            desk.pass(Duration.ofSeconds(3));
            assertThat(only(chat).state()).isEqualTo(FollowUpState.SENT);
            failing.now = name -> name.equals("due");
            ChatId next = closesChat(desk, "vibeke");
            desk.pass(Duration.ofSeconds(12));
            failing.now = name -> false;
            desk.pass(Duration.ofSeconds(6));
            assertThat(only(next).state()).isEqualTo(FollowUpState.SENT);
            assertThat(scene.asked).hasSize(2);
            assertThat(log.errors()).isNotEmpty();
        }
    }

    @Test
    void what_the_store_has_kept_and_could_not_say_is_given_up_loudly_all_the_same() {
        try (Logged log = new Logged()) {
            FailingFollowUps failing = new FailingFollowUps();
            failing.after = name -> name.equals("change") && scene.asked.size() == 1 && scene.told.isEmpty();
            scene.answers = one -> done(FollowUpOutcome.permanent("smtp_550"));
            DeskFixture desk = new DeskFixture(failing.over(store), scene::in);
            ChatId chat = closesChat(desk, "vera");
            assertThat(only(chat).state()).isEqualTo(FollowUpState.GIVEN_UP);
            failing.after = name -> false;
            desk.pass(Duration.ofMinutes(2));
            assertThat(scene.told).containsExactly(only(chat));
            assertThat(log.errors()).anyMatch(line -> line.contains("given up after 1 attempts: smtp_550"));
            assertThat(desk.desk.stats().followUps()).isEqualTo(new DeskStats.FollowUps(1, 0, 1, 1, 0));
        }
    }

    @Test
    void a_rule_that_throws_is_reported_and_the_chat_is_closed_all_the_same() {
        try (Logged log = new Logged()) {
            DeskFixture desk = new DeskFixture(store, builder -> scene.in(builder)
                    .followUps(dev.peekwire.followup.FollowUpPolicy.of((chat, event) -> {
                        throw new IllegalStateException("vera@example.com");
                    })));
            ChatId chat = closesChat(desk, "vera");
            assertThat(store.open(DESK)).isEmpty();
            assertThat(kept().of(DESK, chat)).isEmpty();
            assertThat(log.errors()).isNotEmpty().noneMatch(line -> line.contains("@"));
        }
    }

    @Test
    void a_listener_that_throws_breaks_nothing() {
        try (Logged log = new Logged()) {
            DeskFixture desk = new DeskFixture(
                    store,
                    builder -> scene.in(builder.listener(new ChatListener() {
                        @Override
                        public void onFollowUp(FollowUp followUp) {
                            throw new IllegalStateException("text");
                        }
                    })));
            assertThat(only(closesChat(desk, "vera")).state()).isEqualTo(FollowUpState.SENT);
            assertThat(scene.told).hasSize(1);
            assertThat(log.errors()).hasSize(1);
        }
    }

    @Test
    void a_desk_that_could_not_send_does_not_open() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> ChatDesk.builder().followUps(FollowUpScene.POLICY).build())
                .withMessageContaining("nobody sends");
        FailingFollowUps none = new FailingFollowUps();
        none.kept = false;
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        scene.in(ChatDesk.builder().store(none.over(store))).build())
                .withMessageContaining("keeps none");
    }

    /** A store in memory whose follow-ups fail when a test says so: before anything is done, or after it was. */
    private static final class FailingFollowUps {
        private Predicate<String> now = name -> false;
        private Predicate<String> after = name -> false;
        private boolean kept = true;

        ChatStore over(MemoryStore inner) {
            FollowUpStore failing = proxy(FollowUpStore.class, inner.followUps().orElseThrow(), true);
            return (ChatStore) Proxy.newProxyInstance(
                    FollowUpsTest.class.getClassLoader(), new Class<?>[] {ChatStore.class}, (proxy, method, args) -> {
                        if (method.getName().equals("followUps")) {
                            return kept ? Optional.of(failing) : Optional.empty();
                        }
                        return called(method, inner, args);
                    });
        }

        private <T> T proxy(Class<T> type, T inner, boolean fails) {
            return type.cast(Proxy.newProxyInstance(
                    FollowUpsTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                        if (fails && now.test(method.getName())) {
                            throw new ChatException(ErrorCode.UNAVAILABLE, "the store is away");
                        }
                        Object answer = called(method, inner, args);
                        if (fails && after.test(method.getName())) {
                            throw new ChatException(ErrorCode.UNAVAILABLE, "the store's answer is lost");
                        }
                        return answer;
                    }));
        }

        private static Object called(java.lang.reflect.Method method, Object inner, Object[] args) throws Throwable {
            try {
                return method.invoke(inner, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
