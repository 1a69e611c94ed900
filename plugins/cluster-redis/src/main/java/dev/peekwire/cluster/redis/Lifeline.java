package dev.peekwire.cluster.redis;

import dev.peekwire.spi.BusState;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a link to the server: connects, takes the listeners along, notices silence, and begins anew. Everything but
 * {@link #publish} happens on one thread.
 */
final class Lifeline {
    private static final Logger LOG = LoggerFactory.getLogger(Lifeline.class);

    private static final long FIRST_WAIT_MILLIS = 50;
    private static final long LONGEST_WAIT_MILLIS = 2_000;

    private final RedisSettings settings;
    private final RedisClient client;
    private final ScheduledExecutorService thread;
    private final Audience audience;
    private final BusState state;

    /** Counts attempts; what was begun for an earlier one is not listened to any more. */
    private long attempt;

    private int failures;
    private boolean toldDown;
    private CompletableFuture<?> opening = CompletableFuture.completedFuture(null);
    private CompletableFuture<?> closing = CompletableFuture.completedFuture(null);
    private @Nullable Link current;
    /** Whether an answer is due: to a ping, or of a connection that is being made. */
    private boolean awaiting;

    private long awaitingSince;
    /** Whether it is known which channels the current link uses, so that it can be listened to. */
    private boolean known;

    private boolean closed;
    private volatile @Nullable Link live;

    Lifeline(
            RedisSettings settings,
            RedisClient client,
            ScheduledExecutorService thread,
            Audience audience,
            BusState state) {
        this.settings = settings;
        this.client = client;
        this.thread = thread;
        this.audience = audience;
        this.state = state;
    }

    void begin() {
        long beat = settings.heartbeat().toMillis();
        thread.execute(this::connect);
        thread.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    }

    CompletionStage<Boolean> publish(String channel, byte[] bytes) {
        Link link = live;
        return link == null ? CompletableFuture.completedStage(false) : link.publish(channel, bytes);
    }

    /** Somebody listens from now on. */
    void attach(RedisSubscription subscription) {
        later(() -> {
            audience.add(subscription);
            Link link = current;
            if (link != null && known) {
                long mine = attempt;
                stand(link, subscription).whenComplete((ok, failure) -> later(() -> refused(mine, failure)));
            }
        });
    }

    private void refused(long mine, @Nullable Throwable failure) {
        if (failure != null) {
            lost(mine, "a subscription was refused: " + Refusals.code(failure));
        }
    }

    void detach(RedisSubscription subscription) {
        later(() -> {
            Link link = current;
            if (audience.remove(subscription) && link != null && known) {
                link.unsubscribe(subscription.name());
            }
        });
    }

    /** Ends it, and then what it used: not while a connection is being made. */
    void close(Runnable then) {
        later(() -> {
            closed = true;
            end();
            thread.shutdown();
            CompletableFuture.allOf(opening.exceptionally(failure -> null), closing)
                    .whenComplete((ok, failure) -> then.run());
        });
    }

    private void later(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException ended) {
            LOG.debug("The bus is closed already");
        }
    }

    // ---- connecting

    private void connect() {
        if (closed) {
            return;
        }
        long mine = ++attempt;
        await(true);
        Publishing publishing = new Publishing(settings.publishBuffer());
        CompletableFuture<Link> next = Link.open(client, settings.uri(), publishing);
        opening = next;
        next.whenComplete((link, failure) -> later(() -> connected(mine, link, failure)));
    }

    private void connected(long mine, @Nullable Link link, @Nullable Throwable failure) {
        if (link != null && (mine != attempt || closed)) {
            link.close();
        } else if (link == null) {
            lost(mine, failure == null ? "no connection" : Refusals.code(failure));
        } else {
            current = link;
            link.begin(audience, why -> later(() -> lost(mine, why)));
            ask(link).whenComplete((kind, refusal) -> later(() -> known(mine, link, kind, refusal)));
        }
    }

    /** An answer to {@code INFO} is wanted to know which channels to use; who says that needs no leave for it. */
    private CompletionStage<ServerKind> ask(Link link) {
        Boolean told = settings.sharded();
        return told == null
                ? link.info().thenApply(ServerKind::of)
                : link.ping().thenApply(pong -> new ServerKind("not asked", told));
    }

    private void known(long mine, Link link, @Nullable ServerKind kind, @Nullable Throwable refusal) {
        if (mine != attempt) {
            return;
        }
        if (kind == null) {
            lost(mine, "INFO was refused: " + (refusal == null ? "" : Refusals.code(refusal)));
            return;
        }
        link.sharded(kind.sharded());
        known = true;
        CompletableFuture<?>[] standing = audience.all().stream()
                .map(subscription -> stand(link, subscription).toCompletableFuture())
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(standing)
                .whenComplete((ok, failure) -> later(() -> {
                    refused(mine, failure);
                    up(mine, link, kind);
                }));
    }

    private static CompletionStage<Void> stand(Link link, RedisSubscription subscription) {
        return link.subscribe(subscription.name()).thenRun(subscription::stands);
    }

    private void up(long mine, Link link, ServerKind kind) {
        if (mine != attempt) {
            return;
        }
        await(false);
        failures = 0;
        toldDown = false;
        live = link;
        LOG.info(
                "The bus is up: server {}, drafts by {} channels",
                kind.version(),
                kind.sharded() ? "sharded" : "plain");
        state.set(true);
    }

    // ---- losing

    /** The server is asked for a sign of life, or has been asked for too long. */
    private void beat() {
        if (closed) {
            return;
        }
        if (awaiting) {
            Duration atMost = live == null ? settings.connecting() : settings.silence();
            if (System.nanoTime() - awaitingSince > atMost.toNanos()) {
                lost(attempt, "the server is silent");
            }
        } else if (live != null) {
            ping(attempt, live);
        }
    }

    private void ping(long mine, Link link) {
        await(true);
        link.ping()
                .whenComplete((pong, failure) -> later(() -> {
                    if (failure != null) {
                        lost(mine, "PING was refused: " + Refusals.code(failure));
                    } else if (mine == attempt) {
                        await(false);
                    }
                }));
    }

    private void await(boolean answer) {
        awaiting = answer;
        awaitingSince = System.nanoTime();
    }

    private void lost(long mine, String why) {
        if (mine != attempt || closed) {
            return;
        }
        end();
        long wait = Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS << Math.min(failures++, 10));
        long spread = ThreadLocalRandom.current().nextLong(wait / 2, wait + 1);
        if (!toldDown) {
            LOG.warn("The bus is down, drafts pause; it comes back by itself: {}", why);
            toldDown = true;
        } else {
            LOG.debug("The bus is down still: {}", why);
        }
        thread.schedule(this::connect, spread, TimeUnit.MILLISECONDS);
    }

    /** Nothing of this attempt counts any more. */
    private void end() {
        attempt++;
        await(false);
        Link link = current;
        current = null;
        known = false;
        live = null;
        audience.all().forEach(RedisSubscription::lost);
        state.set(false);
        if (link != null) {
            closing = link.close();
        }
    }
}
