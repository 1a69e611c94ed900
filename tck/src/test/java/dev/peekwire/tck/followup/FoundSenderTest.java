package dev.peekwire.tck.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.desk.ChatDesk;
import dev.peekwire.followup.FollowUpPolicy;
import dev.peekwire.followup.FollowUpRules;
import org.junit.jupiter.api.Test;

/** Whose it is to close a sender. */
class FoundSenderTest {
    private static final FollowUpPolicy POLICY = FollowUpPolicy.of(FollowUpRules.transcriptOnClose("email"));

    @Test
    void a_sender_that_the_desk_has_found_itself_is_closed_with_the_desk() {
        FoundSender.MADE.clear();
        ChatDesk desk = ChatDesk.builder().followUps(POLICY).build();
        assertThat(FoundSender.MADE).singleElement().matches(sender -> !sender.closed);
        desk.close();
        assertThat(FoundSender.MADE).singleElement().matches(sender -> sender.closed);
    }

    @Test
    void a_sender_that_was_given_is_its_givers_to_close() {
        FoundSender given = new FoundSender();
        ChatDesk.builder().followUps(POLICY).followUpSender(given).build().close();
        assertThat(given.closed).isFalse();
    }
}
