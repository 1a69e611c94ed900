package dev.peekwire.examples.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Places of loopback for servers that are killed and come back, and the wait until they are there. The ports are below those
 * that the system gives to outgoing connections, so that nobody takes them meanwhile.
 */
public final class Ports {
    private static final int FIRST = 20_000;
    private static final int COUNT = 10_000;
    private static final int POLL_MILLIS = 50;

    /** Two processes that ask at the same time begin at different places. */
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 37 % COUNT));

    private Ports() {}

    /** A port that was free a moment ago, and another one each time. */
    public static int free() {
        return IntStream.range(0, COUNT)
                .map(attempt -> FIRST + NEXT.getAndIncrement() % COUNT)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free port"));
    }

    /** That one if it is free, or any. */
    static int freeAt(int wanted) {
        return wanted > 0 && isFree(wanted) ? wanted : free();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Looks again and again. */
    static void until(Duration atMost, String what, BooleanSupplier there) {
        long begin = System.nanoTime();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() - begin > atMost.toNanos()) {
                throw new IllegalStateException(what + " did not start within " + atMost.toSeconds() + " s");
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(what + " was not waited for", e);
            }
        }
    }
}
