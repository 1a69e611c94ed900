package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.CommitmentEvent;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.protocol.CommitmentFrame;
import dev.peekwire.protocol.ServerFrame;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The visitor on one node, the agent on another, and both at once. */
class NodesCommitmentsTest extends NodesScene {
    @Test
    void of_an_acceptance_and_a_withdrawal_at_once_one_wins_and_the_other_is_told_so() {
        for (boolean visitorFirst : List.of(true, false)) {
            DeskFixture one = node();
            DeskFixture two = node();
            String round = visitorFirst ? "a" : "b";
            TestClient ann = two.agent("ann-" + round);
            TestClient vera = one.visitor("vera-" + round);
            ChatId chat = one.startsChat(vera);
            ann.sends(new CommitmentFrame.Commit(two.command(), chat, CommitmentTerms.of("we call you back")));
            long it = ann.latest(ServerFrame.Ok.class).version();
            settle();
            Runnable accept = () -> vera.sendsOnly(new CommitmentFrame.Answer(one.command(), chat, it, true));
            Runnable withdraw = () -> ann.sendsOnly(new CommitmentFrame.Withdraw(two.command(), chat, it));
            // Both are under way before either node has heard of the other.
            (visitorFirst ? accept : withdraw).run();
            (visitorFirst ? withdraw : accept).run();
            settle();

            assertThat(events(chat, CommitmentEvent.class)).hasSize(2);
            CommitmentEvent last = events(chat, CommitmentEvent.class).get(1);
            TestClient loser = last instanceof CommitmentEvent.Answered ? ann : vera;
            assertThat(loser.latest(ServerFrame.Refused.class).refusal().code()).isEqualTo(ErrorCode.WRONG_STATE);
            assertThat(List.of(told(ann), told(vera)))
                    .allMatch(told -> told.equals(events(chat, CommitmentEvent.class)));
            ann.disconnects();
        }
    }

    private static List<CommitmentEvent> told(TestClient client) {
        return client.all(ServerFrame.Event.class)
                .map(event -> event.event().event())
                .filter(CommitmentEvent.class::isInstance)
                .map(CommitmentEvent.class::cast)
                .toList();
    }
}
