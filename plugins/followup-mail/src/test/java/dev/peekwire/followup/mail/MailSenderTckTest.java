package dev.peekwire.followup.mail;

import dev.peekwire.followup.mail.Fault.Kind;
import dev.peekwire.followup.mail.Fault.Step;
import dev.peekwire.spi.FollowUpSender;
import dev.peekwire.tck.followup.FollowUpSenderTck;
import dev.peekwire.tck.followup.SenderHarness;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** The kit, on a real mail server. */
class MailSenderTckTest extends FollowUpSenderTck {
    @Override
    protected SenderHarness harness() {
        return new Harness();
    }

    private static final class Harness implements SenderHarness {
        private final AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);
        private final PostRoom room = PostRoom.with(fault);

        @Override
        public FollowUpSender sender() {
            return MailSender.builder()
                    .server("localhost", room.relay.port())
                    .tls(PostRoom.trusted().getSocketFactory())
                    .times(Duration.ofSeconds(6), Duration.ofSeconds(20))
                    .from("desk@example.org", "The desk")
                    .contents(followUp -> CompletableFuture.completedFuture(
                            Optional.of(MailContent.of("Your chat", "Hello " + followUp.recipient()))))
                    .build();
        }

        @Override
        public List<Arrived> arrived() {
            return room.mails().stream()
                    .map(mail -> new Arrived(PostRoom.id(mail), PostRoom.recipients(mail)))
                    .toList();
        }

        @Override
        public void behave(Service service) {
            room.relay.away(service == Service.IS_AWAY);
            fault.set(
                    switch (service) {
                        case TAKES, IS_AWAY -> Fault.NONE;
                        case REFUSES_FOR_NOW -> new Fault(Step.RCPT, Kind.REFUSED_FOR_NOW);
                        case REFUSES_FOR_GOOD -> new Fault(Step.RCPT, Kind.REFUSED_FOR_GOOD);
                        case HANGS -> new Fault(Step.MAIL, Kind.SILENCE);
                        case TAKES_AND_BREAKS_OFF -> new Fault(Step.DOT, Kind.CUT_AFTER);
                    });
        }

        @Override
        public List<String> noRecipients() {
            return List.of(
                    "nobody",
                    "kari@",
                    "@example.com",
                    "kari@[127.0.0.1]",
                    "b\u00F8ye@example.com",
                    "kari@-x.example.com");
        }

        @Override
        public void close() {
            room.close();
        }
    }
}
