package dev.peekwire.benchmarks.response;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What loading a library has cost: time, processor and heap. */
final class Spent {
    private static final double MIB = 1024.0 * 1024;
    private static final double MS = 1e6;

    private final long before = heap();
    private final long process = processCpu();
    private final long thread = threadCpu();
    private final long start = System.nanoTime();
    private long last = start;
    private final StringBuilder parts = new StringBuilder();

    /** A part is done. */
    void part(String name) {
        long now = System.nanoTime();
        parts.append(parts.isEmpty() ? "" : ", ")
                .append(name)
                .append(String.format(Locale.ROOT, " %.0f", (now - last) / MS));
        last = now;
    }

    /** All is done, and what is held lives. */
    void tell(Object held) {
        String told = String.format(
                Locale.ROOT,
                "%.0f ms (%s), CPU %.0f of this thread, %.0f of the JVM",
                (last - start) / MS,
                parts,
                (threadCpu() - thread) / MS,
                (processCpu() - process) / MS);
        System.out.printf(Locale.ROOT, "%s, %.1f MiB live with %s%n", told, (heap() - before) / MIB, held);
    }

    private static long threadCpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** With the compiler and the collector, which are what a JVM that has just started is busy with. */
    private static long processCpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
