package dev.peekwire.benchmarks.load;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Whether a process may have as many sockets as a run needs. */
final class OpenFiles {
    /** What a JVM with its libraries has open besides. */
    private static final int OTHERS = 300;

    private OpenFiles() {}

    /** Says so if it may not. */
    static void require(int sockets) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            String problem = problem(sockets, system.getMaxFileDescriptorCount());
            if (!problem.isEmpty()) {
                throw new IllegalStateException(problem);
            }
        }
    }

    /** Empty if there is none. */
    static String problem(int sockets, long allowed) {
        long needed = (long) sockets + OTHERS;
        return needed <= allowed
                ? ""
                : "this needs " + needed + " open files in each of two processes, and " + allowed
                        + " are allowed: raise it with `ulimit -n " + needed + "`, or take fewer --chats";
    }
}
