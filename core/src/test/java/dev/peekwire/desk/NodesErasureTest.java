package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.cluster.Letter;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.commitment.SurveyPolicy;
import dev.peekwire.erasure.DataKind;
import dev.peekwire.erasure.ErasureCertificate;
import dev.peekwire.erasure.ErasureId;
import dev.peekwire.erasure.ErasureOrder;
import dev.peekwire.erasure.RetentionPolicy;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CommitmentFrame;
import dev.peekwire.protocol.ServerFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** What one node erases, the suggesters of all unlearn. */
class NodesErasureTest extends NodesScene {
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Forgetful here = new Forgetful();
    private final Forgetful there = new Forgetful();
    private DeskFixture one;
    private DeskFixture two;
    private TestClient client;
    private ChatId chat;
    private VisitorId vera;

    /** Keeps what it is told to unlearn. */
    private static final class Forgetful extends TypingScene.ByWord {
        private final List<Object> forgotten = new ArrayList<>();
        private boolean fails;

        @Override
        public void forget(ChatId chat) {
            if (fails) {
                throw new IllegalStateException("no");
            }
            forgotten.add(chat);
        }

        @Override
        public void forget(VisitorId visitor) {
            forgotten.add(visitor);
        }

        @Override
        public void forgetAll() {
            forgotten.add("all");
        }
    }

    private DeskFixture node(Forgetful suggester, RetentionPolicy retention) {
        return node(builder -> TypingScene.with(suggester)
                .apply(builder)
                .transcriptKeys(ErasureScene.KEYS)
                .surveys(new SurveyPolicy(5, Duration.ofDays(1)))
                .retention(retention));
    }

    private void aChatOfVerasIsOver(RetentionPolicy retention) {
        one = node(here, retention);
        two = node(there, retention);
        client = one.visitor("vera");
        chat = one.startsChat(client);
        one.posts(client, chat, "why is my loan not there?");
        client.sends(new ClientFrame.Close(one.command(), chat));
        settle();
        vera = events(chat, ChatEvent.Started.class).get(0).visitor();
    }

    private CompletableFuture<ErasureCertificate> erases(ErasureOrder order) {
        CompletableFuture<ErasureCertificate> done = one.desk.erase(order).toCompletableFuture();
        settle();
        return done;
    }

    private static ErrorCode why(CompletableFuture<?> refused) {
        assertThat(refused).isCompletedExceptionally();
        Throwable why = refused.handle((done, failure) -> failure).join();
        return ((ChatException) (why instanceof CompletionException ? why.getCause() : why)).code();
    }

    private ErasureOrder ofVera() {
        return ErasureOrder.of(new ErasureId("e1"), vera, ErasureScene.OFFICER, "article 17");
    }

    @Test
    void a_visitor_who_is_erased_is_forgotten_by_all() {
        aChatOfVerasIsOver(RetentionPolicy.NONE);
        assertThat(erases(ofVera())).isCompleted();
        assertThat(here.forgotten).containsExactly(vera, chat);
        pass(SOON);
        assertThat(there.forgotten).containsExactly(chat);
    }

    @Test
    void nothing_is_certified_that_the_suggester_could_not_forget() {
        aChatOfVerasIsOver(RetentionPolicy.NONE);
        here.fails = true;
        assertThat(why(erases(ofVera()))).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(memory.erasures().orElseThrow().certificate(DESK, ofVera().id()))
                .isEmpty();
        here.fails = false;
        assertThat(erases(ofVera())).isCompleted();
        assertThat(here.forgotten).endsWith(chat);
    }

    @Test
    void a_suggester_that_could_not_forget_what_another_node_has_erased_is_asked_again() {
        aChatOfVerasIsOver(RetentionPolicy.NONE);
        there.fails = true;
        assertThat(erases(ofVera())).isCompleted();
        pass(SOON);
        assertThat(there.forgotten).isEmpty();
        there.fails = false;
        pass(SOON);
        assertThat(there.forgotten).containsExactly(chat);
    }

    @Test
    void a_chat_that_is_erased_is_forgotten_by_all_without_a_bus() {
        aChatOfVerasIsOver(RetentionPolicy.NONE);
        hub.lose(frame -> true);
        assertThat(erases(ErasureOrder.of(new ErasureId("e1"), chat, ErasureScene.OFFICER, "article 17")))
                .isCompleted();
        assertThat(here.forgotten).containsExactly(chat);
        pass(SOON);
        assertThat(there.forgotten).containsExactly(chat);
    }

    @Test
    void who_stays_after_the_close_adds_nothing_to_a_chat_that_was_erased_meanwhile() {
        aChatOfVerasIsOver(RetentionPolicy.NONE);
        CompletableFuture<ErasureCertificate> erased = two.desk.erase(ofVera()).toCompletableFuture();
        settle();
        assertThat(erased).isCompleted();
        client.sends(new CommitmentFrame.Survey(one.command(), chat, 5, "about my loan"));
        settle();
        assertThat(client.latest(ServerFrame.Refused.class).refusal().code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(memory.read(DESK, chat, 0, 99)).noneMatch(event -> event.by().is(vera));
    }

    @Test
    void messages_that_have_run_out_are_forgotten_by_all() {
        aChatOfVerasIsOver(RetentionPolicy.NONE.with(DataKind.MESSAGES, Duration.ofHours(1)));
        pass(Duration.ofHours(1).plusMinutes(5));
        assertThat(here.forgotten).contains(chat).doesNotContain(vera);
        assertThat(there.forgotten).contains(chat).doesNotContain(vera);
    }

    @Test
    void a_node_that_was_put_out_may_have_missed_it_and_forgets_everything() {
        aChatOfVerasIsOver(RetentionPolicy.NONE);
        stop(two);
        assertThat(erases(ofVera())).isCompleted();
        pass(TAKEN_OVER);
        goOn(two);
        pass(SOON);
        assertThat(there.forgotten).containsExactly("all");
        assertThat(here.forgotten).containsExactly(vera, chat);
    }

    @Test
    void an_erasure_waits_until_its_letter_fits() {
        aChatOfVerasIsOver(RetentionPolicy.NONE);
        stop(two);
        NodeId node = two.desk.health().node().flatMap(DeskHealth.Node::id).orElseThrow();
        byte[] letter = machine(one).bus.codec().encode(new Letter.Forget(node, List.of(new ChatId("another"))));
        boolean fits = true;
        while (fits) {
            fits = memory.registry().post(DESK, node, letter);
        }
        CompletableFuture<ErasureCertificate> refused = erases(ofVera());
        assertThat(why(refused)).isEqualTo(ErrorCode.UNAVAILABLE);
        ErasureOrder other = ErasureOrder.of(ofVera().id(), vera, ErasureScene.OFFICER, "another ground");
        assertThat(why(erases(other))).isEqualTo(ErrorCode.COMMAND_CONFLICT);
        goOn(two);
        pass(Duration.ofMinutes(2));
        assertThat(memory.erasures().orElseThrow().certificate(DESK, ofVera().id()))
                .isPresent();
        assertThat(there.forgotten).contains(chat);
    }
}
