package dev.peekwire.spi;

/** How somebody else's failure is logged: what and where, never its message, which may hold anything. */
final class Defect {
    private Defect() {}

    static String of(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + " at " + (trace.length == 0 ? "an unknown place" : trace[0]);
    }
}
