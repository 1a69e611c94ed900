package dev.peekwire.internal.peek;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.desk.VirtualTime;
import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.redact.Redactor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A visitor whose connection writes late, while those who look come and go: its client is told to begin anew. */
class LapsedDemandTest {
    private static final AgentId ANN = new AgentId("ann");

    private final LiveDraft draft = new LiveDraft(
            new ChatId("c"),
            1,
            new PeekSettings(
                    4000,
                    Duration.ofSeconds(2),
                    Duration.ofMinutes(2),
                    new VirtualTime(),
                    Redactor.standard(),
                    () -> {}));
    private final Slow visitor = new Slow();
    private Writer writer;

    LapsedDemandTest() {
        draft.write(visitor, 7, one -> writer = one);
        draft.allow(PeekLevel.MASKED);
        assertThat(visitor.written()).isEmpty();
    }

    /** Writes when it is asked to; a frame that waits is not queued again. */
    private static final class Slow implements Connection {
        private final List<LatestFrame> waiting = new ArrayList<>();

        @Override
        public String id() {
            return "slow";
        }

        @Override
        public SendResult send(SharedFrame frame) {
            return SendResult.QUEUED;
        }

        @Override
        public SendResult send(LatestFrame frame) {
            if (!waiting.contains(frame)) {
                waiting.add(frame);
            }
            return SendResult.QUEUED;
        }

        private List<DemandMode> written() {
            List<DemandMode> told = new ArrayList<>();
            while (!waiting.isEmpty()) {
                SharedFrame made = waiting.remove(0).take();
                if (made != null && made.frame() instanceof ServerFrame.Demand demand) {
                    told.add(demand.mode());
                }
            }
            return told;
        }

        @Override
        public void close(CloseCode code, String reason) {}
    }

    private Slow looks() {
        Slow agent = new Slow();
        draft.look(ANN, agent);
        return agent;
    }

    @Test
    void who_comes_back_before_the_visitor_is_told_that_nobody_looks_is_shown_what_stands_there() {
        Slow agent = looks();
        assertThat(visitor.written()).containsExactly(DemandMode.DRAFT);
        draft.receive(writer, new DraftUpdate.Snapshot(1, "one ", DraftText.check("one "), false));
        draft.lost(agent);
        looks();
        assertThat(visitor.written()).containsExactly(DemandMode.NONE, DemandMode.DRAFT);
    }

    @Test
    void the_same_after_the_last_one_chose_to_stop() {
        Slow agent = looks();
        visitor.written();
        draft.stopLooking(viewer -> viewer.connection() == agent, EraseReason.VIEWER_LEFT);
        looks();
        assertThat(visitor.written()).containsExactly(DemandMode.NONE, DemandMode.DRAFT);
    }

    @Test
    void consent_given_anew_begins_anew() {
        looks();
        visitor.written();
        draft.allow(PeekLevel.MASKED, PeekLevel.MASKED);
        assertThat(visitor.written()).containsExactly(DemandMode.NONE, DemandMode.DRAFT);
    }

    @Test
    void who_was_told_of_no_demand_is_told_of_no_end() {
        looks();
        draft.allow(PeekLevel.MASKED);
        assertThat(visitor.written()).containsExactly(DemandMode.DRAFT);
    }

    @Test
    void while_somebody_else_looks_nothing_lapses() {
        Slow agent = looks();
        looks();
        visitor.written();
        draft.lost(agent);
        looks();
        assertThat(visitor.written()).isEmpty();
    }
}
