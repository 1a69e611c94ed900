package dev.peekwire.benchmarks.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What a JVM says of itself. */
public final class Gauges {
    private static final int COLLECTIONS = 2;
    private static final long PAUSE_MILLIS = 120;

    private Gauges() {}

    /** CPU time of all threads of this process, in nanoseconds. */
    public static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** Bytes of the heap that live, after several collections with pauses for what cleans up behind them. */
    static long liveHeap() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(PAUSE_MILLIS);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
