package dev.peekwire.benchmarks.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What it ran on, and how busy that was.
 *
 * @param at when
 * @param processor the processor's name
 * @param cores how many
 * @param java which JDK
 * @param busy processes that ran or wanted to, on average over the last minute
 */
public record Machine(Instant at, String processor, int cores, String java, double busy) {
    public static Machine now() {
        return new Machine(
                Instant.now(),
                model(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String model() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    @Override
    public String toString() {
        String when = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(at);
        return when + " UTC, " + cores + " cores of " + processor + ", JDK " + java;
    }
}
