package dev.peekwire.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.draft.DraftReceiver;
import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.DraftUpdate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ScriptTest {
    private static final long SECOND = 1_000_000_000;

    private record Due(long at, DraftUpdate update) {}

    @ParameterizedTest
    @EnumSource
    void aReceiverFollowsEveryFrame(Pace pace) {
        DraftText text = new DraftText();
        DraftReceiver receiver = new DraftReceiver(text, 8_000);

        for (Due frame : frames(pace, 41, 1, 60)) {
            assertThat(receiver.receive(frame.update)).isEqualTo(DraftReceiver.Outcome.APPLIED);
        }
        assertThat(text.length()).isGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource
    void itBeginsWithASnapshotBeforeTheRunAndNumbersOnFromThere(Pace pace) {
        List<Due> frames = frames(pace, 41, 1, 20);

        assertThat(frames.get(0).at).isNegative();
        assertThat(frames.get(0).update.type()).isEqualTo(DraftUpdate.Type.SNAPSHOT);
        for (int i = 0; i < frames.size(); i++) {
            assertThat(frames.get(i).update.seq()).isEqualTo(41 + i);
        }
    }

    @ParameterizedTest
    @EnumSource
    void framesAreDueInOrderAndWithinTheRun(Pace pace) {
        List<Due> frames = frames(pace, 1, 1, 20);

        assertThat(frames.stream().map(Due::at)).isSorted();
        assertThat(frames.subList(1, frames.size())).allMatch(frame -> frame.at >= 0 && frame.at < 20 * SECOND);
    }

    @Test
    void pacedFramesKeepTheWindow() {
        List<Due> frames = frames(Pace.PACED, 1, 1, 60);

        for (int i = 2; i < frames.size(); i++) {
            assertThat(frames.get(i).at - frames.get(i - 1).at).isGreaterThanOrEqualTo(200_000_000);
        }
    }

    @Test
    void pacedFramesAreFewerThanKeysAndUnpacedOnesAsMany() {
        assertThat(frames(Pace.PACED, 1, 1, 60))
                .hasSizeLessThan(frames(Pace.EVERY_KEY, 1, 1, 60).size());
    }

    @Test
    void everyEighthFrameOrSoAsksForAnAcknowledgement() {
        List<Due> frames = frames(Pace.EVERY_KEY, 1, 1, 120);
        long asking = frames.stream().filter(frame -> frame.update.ack()).count();

        assertThat(asking).isBetween(frames.size() / 10L, frames.size() / 6L);
    }

    @Test
    void speedMakesMoreOfTheSameTyping() {
        assertThat(frames(Pace.EVERY_KEY, 1, 10, 20).size())
                .isBetween(
                        8 * frames(Pace.EVERY_KEY, 1, 1, 20).size(),
                        12 * frames(Pace.EVERY_KEY, 1, 1, 20).size());
    }

    private static List<Due> frames(Pace pace, long firstSeq, double speed, int seconds) {
        List<Due> frames = new ArrayList<>();
        new Script(new Typist(9, 0, 50), firstSeq, speed)
                .play(pace, 0, seconds * SECOND, (due, update) -> frames.add(new Due(due, update)));
        return frames;
    }
}
