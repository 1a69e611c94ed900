package dev.peekwire.client;

import dev.peekwire.protocol.Role;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a client runs with.
 *
 * @param uri the desk
 * @param transport the way there
 * @param identity who the client is
 * @param limits bounds
 * @param scheduler the time
 * @param executor where listeners are called
 * @param jitter 0 to below 1
 * @param commandIds ids, never the same twice
 * @param release gives back what was made for this client alone
 */
record ClientSettings(
        URI uri,
        Transport transport,
        Identity identity,
        Limits limits,
        Scheduler scheduler,
        Executor executor,
        DoubleSupplier jitter,
        Supplier<String> commandIds,
        Runnable release) {

    /**
     * Who the client is.
     *
     * @param role visitor or agent
     * @param token what it presents at first
     * @param locale the person's language
     * @param globalPrivacyControl whether the browser sends it
     */
    public record Identity(Role role, @Nullable String token, @Nullable String locale, boolean globalPrivacyControl) {
        @Override
        public String toString() {
            return "Identity[role=" + role + "]";
        }
    }

    /**
     * Bounds.
     *
     * @param commandTimeout how long a caller waits for an answer
     * @param maxPending how many commands may wait
     */
    public record Limits(Duration commandTimeout, int maxPending) {}
}
