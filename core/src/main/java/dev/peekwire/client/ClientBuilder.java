package dev.peekwire.client;

import dev.peekwire.protocol.Role;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.Transport;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What both clients can be built with. Not thread-safe. */
abstract class ClientBuilder<B extends ClientBuilder<B>> {
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(100);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI uri;
    private @Nullable Transport transport;
    private @Nullable String token;
    private @Nullable String locale;
    private @Nullable Scheduler scheduler;
    private @Nullable Executor executor;
    private Duration commandTimeout = Duration.ofSeconds(30);
    private int maxPendingCommands = 100;
    private DoubleSupplier jitter = RANDOM::nextDouble;
    private Supplier<String> commandIds = new CommandIds(RANDOM);

    ClientBuilder(URI uri) {
        this.uri = Objects.requireNonNull(uri, "uri");
    }

    abstract B self();

    /** The transport to use, whatever the URI's scheme; the client does not close it. Default: found by scheme. */
    public B transport(Transport transport) {
        this.transport = Objects.requireNonNull(transport, "transport");
        return self();
    }

    /** Who the client is: an agent's or known visitor's token, or the resume token of an earlier client. */
    public B token(@Nullable String token) {
        this.token = token;
        return self();
    }

    /** The person's language. Default: none is told. */
    public B locale(Locale locale) {
        this.locale = locale.toLanguageTag();
        return self();
    }

    /** The time. Default: the system's, on a daemon thread that ends with the client. */
    public B scheduler(Scheduler scheduler) {
        this.scheduler = Objects.requireNonNull(scheduler, "scheduler");
        return self();
    }

    /**
     * Where listeners are called and stages complete, for example a user interface's thread. Calls never overlap.
     * Default: a daemon thread that ends with the client.
     */
    public B executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return self();
    }

    /**
     * How long a command may wait for its answer, reconnects included, before its stage fails with
     * {@link dev.peekwire.ErrorCode#TIMEOUT}: 100 ms and more, by default 30 s.
     */
    public B commandTimeout(Duration timeout) {
        if (timeout.compareTo(SHORTEST_TIMEOUT) < 0) {
            throw new IllegalArgumentException("commandTimeout: " + timeout + ", at least " + SHORTEST_TIMEOUT);
        }
        this.commandTimeout = timeout;
        return self();
    }

    /**
     * How many commands may wait for an answer, offline or not; the next fails at once with
     * {@link dev.peekwire.ErrorCode#RATE_LIMITED}. From 1, by default 100.
     */
    public B maxPendingCommands(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("maxPendingCommands: " + max + ", at least 1");
        }
        this.maxPendingCommands = max;
        return self();
    }

    /** Numbers from 0 to below 1 that spread reconnects. Default: random. */
    public B jitter(DoubleSupplier jitter) {
        this.jitter = Objects.requireNonNull(jitter, "jitter");
        return self();
    }

    /** Ids for commands, never the same twice. Default: 128 random bits. Thread-safe. */
    public B commandIds(Supplier<String> ids) {
        this.commandIds = Objects.requireNonNull(ids, "ids");
        return self();
    }

    ClientSettings settings(Role role, boolean globalPrivacyControl) {
        Transport given = transport;
        Transport found = given == null ? Transports.find(uri) : given;
        ClientThreads threads = new ClientThreads(scheduler, executor);
        Runnable release = () -> {
            threads.close();
            if (given == null) {
                found.close();
            }
        };
        ClientSettings.Identity identity = new ClientSettings.Identity(role, token, locale, globalPrivacyControl);
        ClientSettings.Limits limits = new ClientSettings.Limits(commandTimeout, maxPendingCommands);
        return new ClientSettings(
                uri, found, identity, limits, threads.scheduler(), threads.executor(), jitter, commandIds, release);
    }
}
