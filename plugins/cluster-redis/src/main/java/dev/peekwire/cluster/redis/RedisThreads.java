package dev.peekwire.cluster.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.protocol.ProtocolVersion;
import io.lettuce.core.resource.ClientResources;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A bus's threads: daemons, a few. */
final class RedisThreads {
    private static final int FEW = 2;
    private static final int END_SECONDS = 2;

    private final ThreadPoolExecutor pool;

    RedisThreads() {
        int threads = Math.max(2 * FEW, 2 * Runtime.getRuntime().availableProcessors());
        pool = new ThreadPoolExecutor(
                threads, threads, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), RedisThreads::daemon);
        pool.allowCoreThreadTimeOut(true);
    }

    Executor listeners() {
        return pool;
    }

    void close() {
        pool.shutdown();
    }

    static ScheduledExecutorService one() {
        ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(1, RedisThreads::daemon);
        one.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return one;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "peekwire-redis");
        thread.setDaemon(true);
        return thread;
    }

    /** A client that leaves it to the bus to connect again: the bus knows who listens, and what may be lost. */
    static RedisClient client(RedisSettings settings) {
        ClientResources resources = ClientResources.builder()
                .ioThreadPoolSize(FEW)
                .computationThreadPoolSize(FEW)
                .commandLatencyRecorder(CommandLatencyRecorder.disabled())
                .build();
        RedisClient client = RedisClient.create(resources);
        ClientOptions.Builder options = ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .protocolVersion(ProtocolVersion.RESP3)
                .maintNotificationsConfig(MaintNotificationsConfig.disabled())
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(settings.connecting())
                        .keepAlive(true)
                        .build());
        if (settings.ssl() != null) {
            options.sslOptions(settings.ssl());
        }
        client.setOptions(options.build());
        return client;
    }

    static void end(RedisClient client) {
        ClientResources resources = client.getResources();
        client.shutdownAsync(0, END_SECONDS, TimeUnit.SECONDS)
                .whenComplete((ok, failure) -> resources.shutdown(0, END_SECONDS, TimeUnit.SECONDS));
    }
}
