package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.measure.ChatMeasures;
import dev.peekwire.measure.DeskMeasures;
import dev.peekwire.measure.MeasureRules;
import dev.peekwire.measure.MeasuredPeriod;
import dev.peekwire.protocol.ClientFrame;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Chats of several nodes in figures. */
class NodesMeasuresTest extends NodesScene {
    private final List<ChatMeasures> told = new ArrayList<>();

    private DeskFixture measuring() {
        return node(builder -> builder.measures(MeasureRules.DEFAULT, 100).listener(new ChatListener() {
            @Override
            public void onMeasured(ChatMeasures measures) {
                told.add(measures);
            }
        }));
    }

    @Test
    void each_chat_is_measured_once_whole_by_the_node_that_closed_it() {
        DeskFixture one = measuring();
        DeskFixture two = measuring();
        TestClient ann = two.agent("ann");
        TestClient vera = one.visitor("vera");
        ChatId byAgent = one.startsChat(vera);
        one.posts(vera, byAgent, "hello");
        two.posts(ann, byAgent, "good day");
        ann.sends(new ClientFrame.Close(two.command(), byAgent));
        ChatId byVisitor = one.startsChat(vera);
        two.posts(ann, byVisitor, "good day again");
        vera.sends(new ClientFrame.Close(one.command(), byVisitor));
        settle();
        assertThat(told).containsExactly(measured(byAgent), measured(byVisitor));
    }

    @Test
    void what_the_nodes_know_comes_together_and_no_chat_counts_twice() {
        DeskFixture one = measuring();
        DeskFixture two = measuring();
        TestClient ann = two.agent("ann");
        TestClient vera = one.visitor("vera");
        ChatId byAgent = one.startsChat(vera);
        ann.sends(new ClientFrame.Close(two.command(), byAgent));
        ChatId byVisitor = one.startsChat(vera);
        vera.sends(new ClientFrame.Close(one.command(), byVisitor));
        ChatId open = one.startsChat(vera);
        DeskMeasures here = measures(one);
        DeskMeasures there = measures(two);
        assertThat(here.chats()).containsOnlyKeys(byVisitor, open);
        assertThat(there.chats()).containsOnlyKeys(byAgent, open);
        assertThat(here.plus(there).chats()).containsOnlyKeys(byAgent, byVisitor, open);
        assertThat(here.plus(there).chats()).isEqualTo(there.plus(here).chats());
    }

    @Test
    void each_node_knows_all_chats_of_a_period_whoever_closed_them() {
        DeskFixture one = measuring();
        DeskFixture two = measuring();
        TestClient ann = two.agent("ann");
        TestClient vera = one.visitor("vera");
        ChatId byAgent = one.startsChat(vera);
        ann.sends(new ClientFrame.Close(two.command(), byAgent));
        ChatId byVisitor = one.startsChat(vera);
        vera.sends(new ClientFrame.Close(one.command(), byVisitor));
        ChatId open = one.startsChat(vera);
        settle();
        MeasuredPeriod day = new MeasuredPeriod(
                time.now().minus(Duration.ofHours(12)), time.now().plus(Duration.ofHours(12)), ZoneOffset.UTC);
        for (DeskFixture node : List.of(one, two)) {
            var answer = node.desk.measures(day).toCompletableFuture();
            settle();
            assertThat(answer.join().chats())
                    .containsOnlyKeys(byAgent, byVisitor, open)
                    .containsEntry(byAgent, measured(byAgent))
                    .containsEntry(byVisitor, measured(byVisitor));
        }
    }

    private ChatMeasures measured(ChatId chat) {
        return ChatMeasures.of(events(chat), MeasureRules.DEFAULT);
    }

    private DeskMeasures measures(DeskFixture node) {
        var answer = node.desk.measures().toCompletableFuture();
        settle();
        return answer.join();
    }
}
