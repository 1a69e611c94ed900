package dev.peekwire.transport.websocket;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Counts connections, in total and by address. Addresses without a connection take no memory. */
final class ConnectionLimits {
    private final int total;
    private final int perAddress;
    private final AtomicInteger open = new AtomicInteger();
    private final ConcurrentMap<String, Integer> byAddress = new ConcurrentHashMap<>();

    ConnectionLimits(int total, int perAddress) {
        this.total = total;
        this.perAddress = perAddress;
    }

    /** Counts a connection in; false, and counts nothing, if it would be one too many. */
    boolean enter(@Nullable String address) {
        if (open.incrementAndGet() > total || (address != null && !enterAddress(address))) {
            open.decrementAndGet();
            return false;
        }
        return true;
    }

    private boolean enterAddress(String address) {
        boolean[] entered = new boolean[1];
        byAddress.compute(address, (a, count) -> {
            int now = count == null ? 0 : count;
            entered[0] = now < perAddress;
            return entered[0] ? Integer.valueOf(now + 1) : count;
        });
        return entered[0];
    }

    /** Counts out what was counted in. */
    void leave(@Nullable String address) {
        open.decrementAndGet();
        if (address != null) {
            byAddress.computeIfPresent(address, (a, count) -> count == 1 ? null : Integer.valueOf(count - 1));
        }
    }

    int open() {
        return open.get();
    }

    int addresses() {
        return byAddress.size();
    }
}
