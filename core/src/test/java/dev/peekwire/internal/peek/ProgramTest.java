package dev.peekwire.internal.peek;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.ConsentState;
import dev.peekwire.consent.Grant;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.consent.Visibility;
import dev.peekwire.desk.VirtualTime;
import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.redact.Redactor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A program as a reader of a draft: what it may read, and what the visitor is told. */
class ProgramTest {
    private static final NoticeRef NOTICE = new NoticeRef("n", "1", "en", "0".repeat(64));

    private final VirtualTime time = new VirtualTime();
    private final LiveDraft draft = new LiveDraft(
            new ChatId("c"),
            1,
            new PeekSettings(4000, Duration.ofSeconds(2), Duration.ofMinutes(2), time, Redactor.standard(), () -> {}));
    private final Wire visitor = new Wire();
    private final Wire agent = new Wire();
    private final Program program = new Program();
    private Writer writer;
    private long seq;

    private static final class Wire implements Connection {
        private final List<Frame> told = new ArrayList<>();

        @Override
        public String id() {
            return "wire";
        }

        @Override
        public SendResult send(SharedFrame frame) {
            told.add(frame.frame());
            return SendResult.QUEUED;
        }

        @Override
        public SendResult send(LatestFrame frame) {
            SharedFrame made = frame.take();
            return made == null ? SendResult.QUEUED : send(made);
        }

        @Override
        public void close(CloseCode code, String reason) {}

        private ServerFrame.Demand demand() {
            return told.stream()
                    .filter(ServerFrame.Demand.class::isInstance)
                    .map(ServerFrame.Demand.class::cast)
                    .reduce((a, b) -> b)
                    .orElse(null);
        }
    }

    private static final class Program implements DraftReader {
        private int changes;
        private final List<EraseReason> gone = new ArrayList<>();

        @Override
        public void changed() {
            changes++;
        }

        @Override
        public void gone(EraseReason reason) {
            gone.add(reason);
        }
    }

    private void visits() {
        draft.write(visitor, 7, one -> writer = one);
    }

    private Verdict types(String text) {
        return draft.receive(writer, new DraftUpdate.Snapshot(++seq, text, DraftText.check(text), false));
    }

    private Reading read() {
        return draft.read(program);
    }

    static Stream<Arguments> every_grant_with_and_without_readers() {
        List<Arguments> all = new ArrayList<>();
        for (PeekLevel level : PeekLevel.values()) {
            for (Set<Purpose> purposes :
                    List.of(EnumSet.of(Purpose.PEEK), EnumSet.of(Purpose.SUGGESTIONS), EnumSet.allOf(Purpose.class))) {
                for (int looking = 0; looking < 2; looking++) {
                    all.add(Arguments.of(level, purposes, looking, false));
                    all.add(Arguments.of(level, purposes, looking, true));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("every_grant_with_and_without_readers")
    void the_demand_says_what_visibility_says(PeekLevel level, Set<Purpose> purposes, int looking, boolean reads) {
        ConsentState consent = level == PeekLevel.NONE
                ? ConsentState.none()
                : ConsentState.none().granted(new Grant(NOTICE, ConsentAct.OPTED_IN, level, purposes, false));
        visits();
        draft.allow(consent.level(Purpose.PEEK), consent.level(Purpose.SUGGESTIONS));
        if (looking > 0) {
            draft.look(new AgentId("ann"), agent);
        }
        draft.readBy(reads ? program : null);

        Visibility visible = Visibility.of(consent, looking, reads);
        ServerFrame.Demand told = visitor.demand();
        if (told == null) {
            assertThat(visible).isEqualTo(Visibility.none());
        } else {
            assertThat(told)
                    .isEqualTo(new ServerFrame.Demand(
                            new ChatId("c"), 7, visible.demand(), visible.readers(), visible.suggester()));
        }
        types("4111 1111 1111 1111 ");
        assertThat(read() != null).as("what it reads").isEqualTo(visible.suggester());
    }

    @Test
    void what_it_reads_is_what_people_are_shown() {
        visits();
        draft.allow(PeekLevel.MASKED, PeekLevel.MASKED);
        draft.readBy(program);
        types("card 4111 1111 1111 1111 ");
        assertThat(read().text()).startsWith("card ").contains("••••").doesNotContain("1111");
        draft.allow(PeekLevel.FULL, PeekLevel.FULL);
        types("card 4111 1111 1111 1111 ");
        assertThat(read().text()).isEqualTo("card 4111 1111 1111 1111 ");
    }

    @Test
    void it_is_told_of_each_change_and_once_that_what_it_has_read_is_gone() {
        visits();
        draft.allow(PeekLevel.MASKED, PeekLevel.MASKED);
        draft.readBy(program);
        types("one ");
        types("one two ");
        assertThat(program.changes).isEqualTo(2);
        Reading read = read();
        assertThat(draft.stands(program, read.number())).isTrue();
        draft.erase(EraseReason.SENT);
        draft.erase(EraseReason.CLOSED);
        assertThat(draft.stands(program, read.number())).isFalse();
        assertThat(program.gone).containsExactly(EraseReason.SENT);
        assertThat(read()).isNull();
    }

    @Test
    void one_that_has_read_nothing_is_told_of_no_end() {
        visits();
        draft.allow(PeekLevel.MASKED, PeekLevel.MASKED);
        draft.readBy(program);
        types("one ");
        draft.erase(EraseReason.SENT);
        assertThat(program.gone).isEmpty();
    }

    @Test
    void a_withdrawal_that_has_come_ends_it_before_it_is_decided() {
        visits();
        draft.allow(PeekLevel.MASKED, PeekLevel.MASKED);
        draft.readBy(program);
        types("one ");
        read();
        draft.withdrawing();
        assertThat(program.gone).containsExactly(EraseReason.WITHDRAWN);
        assertThat(types("two ")).isEqualTo(Verdict.NO_CONSENT);
        draft.allow(PeekLevel.MASKED, PeekLevel.MASKED);
        assertThat(types("two ")).as("a grant that crosses it").isEqualTo(Verdict.NO_CONSENT);
        assertThat(read()).isNull();
    }

    @Test
    void when_it_stops_and_nobody_looks_nothing_is_kept() {
        visits();
        draft.allow(PeekLevel.MASKED, PeekLevel.MASKED);
        draft.readBy(program);
        types("one ");
        read();
        draft.readBy(null);
        assertThat(program.gone).containsExactly(EraseReason.VIEWER_LEFT);
        draft.readBy(program);
        assertThat(read()).as("what it left behind").isNull();
        assertThat(time.pending()).as("timers").isZero();
    }

    @Test
    void when_it_stops_those_who_look_look_on() {
        visits();
        draft.allow(PeekLevel.MASKED, PeekLevel.MASKED);
        draft.look(new AgentId("ann"), agent);
        draft.readBy(program);
        types("one ");
        draft.readBy(null);
        draft.readBy(program);
        assertThat(read().text()).isEqualTo("one ");
        assertThat(agent.told.stream().filter(ServerFrame.PeekErase.class::isInstance))
                .isEmpty();
    }

    @Test
    void when_the_last_viewer_leaves_it_reads_on() {
        visits();
        draft.allow(PeekLevel.MASKED, PeekLevel.MASKED);
        draft.look(new AgentId("ann"), agent);
        draft.readBy(program);
        types("one ");
        long number = read().number();
        draft.lost(agent);
        assertThat(draft.stands(program, number)).isTrue();
        assertThat(read().text()).isEqualTo("one ");
    }

    @Test
    void what_comes_from_another_node_is_not_read_here() {
        draft.allow(PeekLevel.MASKED, PeekLevel.MASKED);
        draft.look(new AgentId("ann"), agent);
        draft.readBy(program);
        draft.relay(visitor, one -> writer = one);
        types("one ");
        assertThat(read()).isNull();
        assertThat(program.changes).isZero();
    }
}
