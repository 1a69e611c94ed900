package dev.peekwire.benchmarks.load;

import java.nio.file.Path;
import java.time.Duration;
import jdk.jfr.Recording;
import org.jspecify.annotations.Nullable;

/** A flight recording of this JVM: where its threads are, in Java code and in system calls. */
final class Profile {
    private static final Duration PERIOD = Duration.ofMillis(10);

    private @Nullable Recording recording;

    Line start() {
        Recording started = new Recording();
        started.enable("jdk.ExecutionSample").withPeriod(PERIOD);
        started.enable("jdk.NativeMethodSample").withPeriod(PERIOD);
        started.enable("jdk.ObjectAllocationSample").with("throttle", "1000/s");
        started.start();
        recording = started;
        return Line.of("recording");
    }

    Line dump(Path file) throws Exception {
        Recording ended = recording;
        if (ended == null) {
            throw new IllegalStateException("nothing is recorded");
        }
        ended.stop();
        ended.dump(file);
        ended.close();
        recording = null;
        return Line.of("dumped");
    }
}
