package dev.peekwire.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the server's time went in a run, by samples of its threads.
 *
 * @param samples how many samples count, waiting left out
 * @param areas samples by what they are about: the first frame from the top that somebody has a name for
 * @param methods samples by the method on top
 * @param allocated bytes by area
 * @param result the run
 */
record Hotspots(
        int samples, Map<String, Long> areas, Map<String, Long> methods, Map<String, Long> allocated, Result result) {
    private static final int SHOWN = 15;

    static Hotspots read(Path file, Result result) throws IOException {
        Map<String, Long> areas = new HashMap<>();
        Map<String, Long> methods = new HashMap<>();
        Map<String, Long> allocated = new HashMap<>();
        int samples = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            RecordedStackTrace stack = event.getStackTrace();
            if (stack == null || stack.getFrames().isEmpty() || waits(stack)) {
                continue;
            }
            String area = area(stack);
            if (event.getEventType().getName().equals("jdk.ObjectAllocationSample")) {
                allocated.merge(area, event.getLong("weight"), Long::sum);
            } else {
                samples++;
                areas.merge(area, 1L, Long::sum);
                methods.merge(name(stack.getFrames().get(0)), 1L, Long::sum);
            }
        }
        return new Hotspots(samples, areas, methods, allocated, result);
    }

    private static boolean waits(RecordedStackTrace stack) {
        String top = name(stack.getFrames().get(0));
        return top.contains("EPoll.wait")
                || top.contains("accept")
                || top.startsWith("FileInputStream.read")
                || top.startsWith("Unsafe.park");
    }

    private static String area(RecordedStackTrace stack) {
        for (RecordedFrame frame : stack.getFrames()) {
            String area = Areas.of(frame.getMethod().getType().getName());
            if (!area.isEmpty()) {
                return area;
            }
        }
        return "other";
    }

    private static String name(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return type.substring(type.lastIndexOf('.') + 1) + "."
                + frame.getMethod().getName();
    }

    /** The dearest of some counts, with their share. */
    static List<String> dearest(Map<String, Long> counts) {
        double all = counts.values().stream().mapToLong(Long::longValue).sum();
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .limit(SHOWN)
                .map(one -> String.format(Locale.ROOT, "%5.1f %%  %s", 100 * one.getValue() / all, one.getKey()))
                .collect(Collectors.toList());
    }

    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "%d samples, %.2f CPU s per 100,000 deliveries%nby area%n",
                        samples,
                        result.cpuPerDelivery())
                + String.join("\n", dearest(areas))
                + "\nby method on top\n"
                + String.join("\n", dearest(methods))
                + "\ngarbage by area, roughly\n"
                + String.join("\n", dearest(allocated));
    }
}
