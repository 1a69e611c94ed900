package dev.peekwire.internal.door;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many chats each network address may still start. Remembers a bounded number of addresses. Thread-safe. */
public final class Addresses {
    private static final int REMEMBERED = 10_000;
    private static final double HOUR_NANOS = 3600e9;

    private final int perHour;
    private final Map<String, Allowance> allowances = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** So many chats from each. */
    public Addresses(int perHour) {
        this.perHour = perHour;
    }

    /** Whether one more chat may start from there now; it counts then. */
    public synchronized boolean startChat(String address, long nanoTime) {
        Allowance allowance = allowances.computeIfAbsent(address, a -> new Allowance(perHour, nanoTime));
        allowance.left = Math.min(perHour, allowance.left + (nanoTime - allowance.at) * (perHour / HOUR_NANOS));
        allowance.at = nanoTime;
        if (allowance.left < 1) {
            return false;
        }
        allowance.left--;
        return true;
    }

    private static final class Allowance {
        private double left;
        private long at;

        private Allowance(double left, long at) {
            this.left = left;
            this.at = at;
        }
    }
}
