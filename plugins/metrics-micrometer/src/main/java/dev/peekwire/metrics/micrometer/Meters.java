package dev.peekwire.metrics.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** The meters of one desk in a registry, and no more once it is closed. Thread-safe. */
final class Meters {
    private static final String PREFIX = "peekwire.";

    private final MeterRegistry registry;
    private final Tags desk;
    private final Set<Meter> ours = new HashSet<>();
    private boolean closed;

    Meters(MeterRegistry registry, String desk) {
        this.registry = registry;
        this.desk = Tags.of("desk", desk);
    }

    /** How it is. */
    void gauge(String name, String meaning, DoubleSupplier value) {
        add(() -> Gauge.builder(PREFIX + name, value::getAsDouble)
                .description(meaning)
                .tags(desk)
                .strongReference(true)
                .register(registry));
    }

    /** For how long it has been so. */
    void seconds(String name, String meaning, Supplier<Number> value) {
        add(() -> TimeGauge.builder(PREFIX + name, value, TimeUnit.SECONDS)
                .description(meaning)
                .tags(desk)
                .strongReference(true)
                .register(registry));
    }

    /** What somebody else counts. */
    void counted(String name, String meaning, DoubleSupplier value) {
        add(() -> FunctionCounter.builder(PREFIX + name, value, DoubleSupplier::getAsDouble)
                .description(meaning)
                .tags(desk)
                .register(registry));
    }

    /** A counter of a team's; none once it is closed. */
    Optional<Counter> counter(String name, String team) {
        return add(() ->
                Counter.builder(PREFIX + name).tags(desk.and("team", team)).register(registry));
    }

    /** A timer of a team's; none once it is closed. */
    Optional<Timer> timer(String name, String team) {
        return add(
                () -> Timer.builder(PREFIX + name).tags(desk.and("team", team)).register(registry));
    }

    private synchronized <M extends Meter> Optional<M> add(Supplier<M> registered) {
        if (closed) {
            return Optional.empty();
        }
        M meter = registered.get();
        ours.add(meter);
        return Optional.of(meter);
    }

    synchronized void close() {
        closed = true;
        ours.forEach(registry::remove);
        ours.clear();
    }
}
