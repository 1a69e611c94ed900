package dev.peekwire.desk;

import static dev.peekwire.desk.FollowUpScene.closesChat;
import static dev.peekwire.desk.FollowUpScene.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpOutcome;
import dev.peekwire.followup.FollowUpState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Of several nodes one sends, whoever decided it, and another when that is gone. */
class NodesFollowUpsTest extends NodesScene {
    private final FollowUpScene first = new FollowUpScene();
    private final FollowUpScene second = new FollowUpScene();
    private final DeskFixture one = node(first::in);
    private final DeskFixture two = node(second::in);

    private FollowUp only(ChatId chat) {
        List<FollowUp> all = memory.followUps().orElseThrow().of(DESK, chat);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void the_node_with_the_role_sends_what_another_decided() {
        ChatId chat = closesChat(two, "vera");
        pass(FollowUpDesk.LOOK.plusSeconds(1));
        assertThat(first.asked).hasSize(1);
        assertThat(second.asked).isEmpty();
        assertThat(only(chat).state()).isEqualTo(FollowUpState.SENT);
        assertThat(two.desk.stats().followUps().decided()).isEqualTo(1);
        assertThat(one.desk.stats().followUps().sent()).isEqualTo(1);
    }

    @Test
    void what_a_node_was_sending_when_it_died_is_sent_by_another_when_nobody_can_be_at_it() {
        first.answers = attempt -> new CompletableFuture<>();
        ChatId chat = closesChat(one, "vera");
        assertThat(first.asked).hasSize(1);
        kill(one);
        pass(TAKEN_OVER);
        assertThat(second.asked).as("the attempt may still go on").isEmpty();
        pass(FollowUpScene.PLAN.patience().plusSeconds(40));
        assertThat(second.asked).extracting(FollowUp::attempts).containsExactly(2);
        assertThat(second.asked)
                .extracting(FollowUp::id)
                .containsExactly(first.asked.get(0).id());
        assertThat(only(chat).state()).isEqualTo(FollowUpState.SENT);
    }

    @Test
    void what_was_decided_and_not_begun_when_the_node_died_is_sent_at_once_by_another() {
        ChatId chat = closesChat(two, "vera");
        kill(one);
        pass(TAKEN_OVER.plus(FollowUpDesk.LOOK));
        assertThat(only(chat).state()).isEqualTo(FollowUpState.SENT);
        assertThat(second.asked).extracting(FollowUp::attempts).containsExactly(1);
    }

    @Test
    void who_slept_and_lost_the_role_begins_nothing_more() {
        stop(one);
        pass(TAKEN_OVER);
        second.answers = attempt -> done(FollowUpOutcome.temporary("connect"));
        ChatId chat = closesChat(two, "vera");
        assertThat(second.asked).hasSize(1);
        pass(Duration.ofMinutes(2));
        int before = second.asked.size();
        assertThat(before).isGreaterThan(1);
        goOn(one);
        pass(Duration.ofHours(3));
        assertThat(first.asked).isEmpty();
        assertThat(only(chat).state()).isEqualTo(FollowUpState.GIVEN_UP);
    }
}
