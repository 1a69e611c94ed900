package dev.peekwire.store.jdbc;

import dev.peekwire.DeskId;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.Fence;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The leases that a batch's fences name, held as they are until the transaction ends: whoever takes a lease away waits for
 * the appends that still rely on it.
 */
final class Fences {
    private static final String HELD =
            "SELECT epoch FROM peekwire_lease WHERE desk = ? AND lease = ? AND node IS NOT NULL {for share}";

    private final Map<Lease, Optional<Long>> epochs;

    private Fences(Map<Lease, Optional<Long>> epochs) {
        this.epochs = epochs;
    }

    private record Lease(DeskId desk, String name) {}

    static Fences hold(Session session, List<AppendRequest> requests) throws SQLException {
        List<Lease> leases = requests.stream()
                .filter(request -> request.fence() != null)
                .map(request -> new Lease(
                        request.desk(), Objects.requireNonNull(request.fence()).lease()))
                .distinct()
                .sorted(Comparator.comparing((Lease lease) -> lease.desk().value())
                        .thenComparing(Lease::name))
                .toList();
        Map<Lease, Optional<Long>> epochs = new HashMap<>();
        for (Lease lease : leases) {
            epochs.put(
                    lease,
                    session.first(HELD, row -> row.getLong(1), lease.desk().value(), lease.name()));
        }
        return new Fences(epochs);
    }

    /** The same for one lease: whether it is held, and until the transaction ends. */
    static boolean hold(Session session, DeskId desk, Fence fence) throws SQLException {
        return session.first(HELD, row -> row.getLong(1), desk.value(), fence.lease())
                .filter(epoch -> epoch == fence.epoch())
                .isPresent();
    }

    /** Whether the request may pass. */
    boolean hold(AppendRequest request) {
        Fence fence = request.fence();
        return fence == null
                || epochs.getOrDefault(new Lease(request.desk(), fence.lease()), Optional.empty())
                        .filter(epoch -> epoch == fence.epoch())
                        .isPresent();
    }
}
