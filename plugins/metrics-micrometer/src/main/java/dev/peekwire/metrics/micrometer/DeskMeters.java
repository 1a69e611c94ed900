package dev.peekwire.metrics.micrometer;

import dev.peekwire.DeskId;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.desk.ChatDeskBuilder;
import dev.peekwire.desk.ChatListener;
import dev.peekwire.measure.ChatMeasures;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A desk as meters of a registry. Give it to {@link ChatDeskBuilder#listener} for the measures of closed chats, which need
 * {@link ChatDeskBuilder#measures}, and to {@link #bind} for what the desk counts itself. All meters, with their names, tags
 * and units, stand in one table in the guide on metrics; they keep their names within a major version.
 *
 * <p>Tags are the desk and, for measures, the team, of which a hundred are told apart at most. No visitor, no agent, no
 * chat, and nothing that anybody said, comes to a meter. One that is closed has taken all its meters from the registry and
 * makes none again. Thread-safe.
 *
 * @since 0.1.0
 */
public final class DeskMeters implements ChatListener, AutoCloseable {
    private final Meters meters;
    private final ChatMeters chats;
    private final DeskId desk;

    private @Nullable ChatDesk bound;

    /**
     * For a desk that is about to be built. Registers nothing yet.
     *
     * @param desk the desk's id, the value of the tag {@code desk}
     * @throws IllegalArgumentException if that is none
     */
    public DeskMeters(MeterRegistry registry, String desk) {
        this.desk = new DeskId(desk);
        this.meters = new Meters(registry, desk);
        this.chats = new ChatMeters(meters);
    }

    /**
     * Registers what the desk counts, and its health. Once for each desk.
     *
     * @throws IllegalArgumentException if the desk has another id
     * @throws IllegalStateException if a desk is bound
     */
    public synchronized void bind(ChatDesk built) {
        if (!Objects.requireNonNull(built, "built").id().equals(desk)) {
            throw new IllegalArgumentException("built: desk " + built.id().value() + " is not " + desk.value());
        }
        if (bound != null) {
            throw new IllegalStateException("a desk is bound");
        }
        bound = built;
        new StatsMeters(meters, built).register();
        new HealthMeters(meters, built).register();
    }

    @Override
    public void onMeasured(ChatMeasures measures) {
        chats.measured(measures);
    }

    @Override
    public void onSurveyed(ChatMeasures measures) {
        chats.surveyed(measures);
    }

    /** Takes all its meters from the registry. Does not close the desk. Idempotent. */
    @Override
    public void close() {
        meters.close();
    }
}
