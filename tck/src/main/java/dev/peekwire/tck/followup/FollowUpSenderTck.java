package dev.peekwire.tck.followup;

import static dev.peekwire.followup.FollowUpOutcome.Type.PERMANENT;
import static dev.peekwire.followup.FollowUpOutcome.Type.SENT;
import static dev.peekwire.followup.FollowUpOutcome.Type.TEMPORARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpOutcome;
import dev.peekwire.tck.calls.Together;
import dev.peekwire.tck.followup.SenderHarness.Arrived;
import dev.peekwire.tck.followup.SenderHarness.Service;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The kit for {@link dev.peekwire.spi.FollowUpSender}: every rule of its Javadoc as tests named after the rule's number. A
 * sender's author extends this class, brings a {@link SenderHarness} around a service that can be told to fail, and runs it with
 * JUnit 5.
 *
 * @since 0.1.0
 */
@Timeout(120)
public abstract class FollowUpSenderTck extends SenderFixture {
    private static final int THREADS = 4;
    private static final int EACH = 10;
    private static final List<String> FOREIGN = List.of(
            "kari@example.com\r\nBcc: eve@example.com",
            "kari@example.com\nBcc: eve@example.com",
            "kari@example.com, eve@example.com",
            "kari@example.com;eve@example.com",
            "<eve@example.com> kari@example.com",
            "\"kari@example.com\" <eve@example.com>",
            "kari@example.com>\u0000<eve@example.com",
            "group: eve@example.com, kari@example.com;",
            " eve@example.com kari@example.com");

    /** For subclasses. */
    protected FollowUpSenderTck() {}

    @ParameterizedTest
    @EnumSource
    void r1_every_follow_up_is_answered_however_who_delivers_behaves(Service service) {
        harness.behave(service);
        FollowUpOutcome.Type type = sent(followUp(1));
        FollowUpOutcome.Type expected =
                switch (service) {
                    case TAKES -> SENT;
                    case REFUSES_FOR_GOOD -> PERMANENT;
                    case REFUSES_FOR_NOW, IS_AWAY, HANGS, TAKES_AND_BREAKS_OFF -> TEMPORARY;
                };
        assertThat(type).isEqualTo(expected);
    }

    @Test
    void r2_what_was_sent_has_arrived_and_what_was_refused_has_not() {
        FollowUp taken = followUp(1);
        assertThat(sent(taken)).isEqualTo(SENT);
        assertThat(arrived()).hasSize(1);
        harness.behave(Service.REFUSES_FOR_GOOD);
        assertThat(sent(followUp(2))).isEqualTo(PERMANENT);
        harness.behave(Service.REFUSES_FOR_NOW);
        assertThat(sent(followUp(3))).isEqualTo(TEMPORARY);
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void r2_after_a_trouble_that_has_passed_it_is_sent() {
        FollowUp one = followUp(1);
        for (Service trouble : List.of(Service.IS_AWAY, Service.REFUSES_FOR_NOW)) {
            harness.behave(trouble);
            assertThat(sent(one)).isEqualTo(TEMPORARY);
        }
        harness.behave(Service.TAKES);
        assertThat(sent(again(one))).isEqualTo(SENT);
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void r3_it_goes_to_its_recipient_alone() {
        for (int number = 1; number <= 3; number++) {
            assertThat(sent(followUp(number))).isEqualTo(SENT);
        }
        assertThat(arrived())
                .extracting(Arrived::recipients)
                .containsExactlyInAnyOrder(
                        List.of(harness.recipient(1)), List.of(harness.recipient(2)), List.of(harness.recipient(3)));
    }

    @Test
    void r3_what_can_be_no_recipient_gets_nothing_and_nobody_else_does() {
        Stream<String> all = Stream.concat(FOREIGN.stream(), harness.noRecipients().stream());
        for (String recipient : all.toList()) {
            FollowUp odd = odd(recipient);
            if (odd != null) {
                assertThat(sent(odd))
                        .as("a recipient of %s characters", recipient.length())
                        .isEqualTo(PERMANENT);
            }
        }
        assertThat(arrived()).isEmpty();
    }

    /** None, if no follow-up can have it. */
    @org.jspecify.annotations.Nullable private FollowUp odd(String recipient) {
        try {
            return followUp(recipient, "odd");
        } catch (IllegalArgumentException notEven) {
            return null;
        }
    }

    @Test
    void r4_every_attempt_has_the_same_identity_and_another_follow_up_has_another() {
        FollowUp one = followUp(1);
        harness.behave(Service.TAKES_AND_BREAKS_OFF);
        assertThat(sent(one)).isEqualTo(TEMPORARY);
        harness.behave(Service.TAKES);
        assertThat(sent(again(one))).isEqualTo(SENT);
        assertThat(sent(followUp(2))).isEqualTo(SENT);
        List<String> firsts = identities(harness.recipient(1));
        assertThat(firsts).isNotEmpty();
        assertThat(firsts.stream().distinct()).hasSize(1);
        assertThat(identities(harness.recipient(2))).hasSize(1).doesNotContainAnyElementsOf(firsts);
    }

    private List<String> identities(String recipient) {
        return arrived().stream()
                .filter(one -> one.recipients().contains(recipient))
                .map(Arrived::identity)
                .toList();
    }

    private static FollowUp again(FollowUp one) {
        Instant later = one.due().plusSeconds(60);
        return one.again(later, "connect").begun(later.plusSeconds(90));
    }

    @Test
    void r5_many_are_sent_at_once_and_none_gets_into_another() {
        List<List<FollowUp>> all = IntStream.range(0, THREADS)
                .mapToObj(thread -> IntStream.range(0, EACH)
                        .mapToObj(i -> followUp(thread * EACH + i))
                        .toList())
                .toList();
        List<List<FollowUpOutcome.Type>> types = Together.run(THREADS, thread -> () -> {
            List<FollowUpOutcome.Type> mine = new ArrayList<>();
            all.get(thread).forEach(one -> mine.add(sent(one)));
            return mine;
        });
        assertThat(types.stream().flatMap(List::stream)).containsOnly(SENT);
        assertThat(arrived().stream().flatMap(one -> one.recipients().stream()))
                .hasSize(THREADS * EACH)
                .doesNotHaveDuplicates();
        assertThat(arrived()).extracting(Arrived::identity).doesNotHaveDuplicates();
    }

    /** What logs go to elsewhere the kit can't see. */
    @Test
    void r6_no_recipient_gets_into_output_or_reasons() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        String recipient = harness.recipient(77);
        try (PrintStream kept = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(kept);
            System.setErr(kept);
            for (Service service : List.of(Service.TAKES, Service.REFUSES_FOR_NOW, Service.REFUSES_FOR_GOOD)) {
                harness.behave(service);
                assertThat(send(followUp(77)).reason()).doesNotContain(recipient);
            }
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(recipient);
    }

    @Test
    void r7_after_closing_nothing_is_sent_and_nothing_is_given_up() {
        sender.close();
        sender.close();
        assertThat(sent(followUp(1))).isEqualTo(TEMPORARY);
        assertThat(arrived()).isEmpty();
    }
}
