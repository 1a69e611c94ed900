package dev.peekwire.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ScheduleTest {
    private static final Load LOAD = new Load(Pace.EVERY_KEY, 50, 1, 5, 3);

    private final long[] sent = {0, 10, 0};

    @Test
    void snapshotsComeFirstAndAllElseInTheOrderInWhichItIsDue() {
        try (Schedule schedule = new Schedule(LOAD, new int[] {1, 1, 1}, sent)) {
            assertThat(schedule.snapshots()).isEqualTo(3);
            for (int i = 0; i < schedule.size(); i++) {
                assertThat(schedule.frame(i).due() < 0).isEqualTo(i < 3);
                assertThat(schedule.frame(i).due())
                        .isGreaterThanOrEqualTo(
                                i == 0 ? -1 : schedule.frame(i - 1).due());
            }
        }
    }

    @Test
    void everyVisitorsFramesAreCountedAndTheNextRunNumbersOn() {
        try (Schedule schedule = new Schedule(LOAD, new int[] {1, 1, 1}, sent)) {
            assertThat(schedule.of(0) + schedule.of(1) + schedule.of(2)).isEqualTo(schedule.size() - 3);
            assertThat(sent[1]).isEqualTo(10 + 1 + schedule.of(1));
            assertThat(schedule.acts()).isGreaterThanOrEqualTo(schedule.size() - 3);
        }
    }

    @Test
    void aFramesBytesAreOneMaskedTextMessage() {
        try (Schedule schedule = new Schedule(LOAD, new int[] {1, 1, 1}, sent)) {
            ByteBuf frame = schedule.bytes(schedule.frame(schedule.size() - 1));

            assertThat(frame.getByte(0)).isEqualTo((byte) 0x81);
            assertThat(frame.getByte(1) & 0x80).isEqualTo(0x80);
            assertThat(frame.readableBytes()).isEqualTo(6 + (frame.getByte(1) & 0x7F));
            assertThat(unmasked(frame)).startsWith("{\"edit\":[1,").endsWith("]}");
            frame.release();
        }
    }

    @Test
    void theNumberedFrameOfAVisitorIsDueWhenTheScheduleSaysIt() {
        try (Schedule schedule = new Schedule(LOAD, new int[] {1, 1, 1}, sent)) {
            int number = 0;
            for (int i = schedule.snapshots(); i < schedule.size(); i++) {
                Schedule.Due frame = schedule.frame(i);
                if (frame.visitor() == 2) {
                    assertThat(schedule.due(2, ++number)).isEqualTo(frame.due());
                }
            }
            assertThat(number).isEqualTo(schedule.of(2));
        }
    }

    private static String unmasked(ByteBuf frame) {
        byte[] text = new byte[frame.readableBytes() - 6];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) (frame.getByte(6 + i) ^ frame.getByte(2 + i % 4));
        }
        return new String(text, StandardCharsets.UTF_8);
    }
}
