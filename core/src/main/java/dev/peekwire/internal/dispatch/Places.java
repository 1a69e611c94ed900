package dev.peekwire.internal.dispatch;

import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.QueuePlace;
import dev.peekwire.routing.Router;
import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What those who wait were told of their place. Told again when it has changed: the first hundred of a team soon, those
 * behind now and then. In the router's order.
 */
final class Places {
    static final Duration SOON = Duration.ofSeconds(2);
    static final Duration NOW_AND_THEN = Duration.ofSeconds(30);
    static final int NEAR = 100;
    private static final int SLICE = 500;
    private static final int ALL = Integer.MAX_VALUE;

    private final Scheduler scheduler;
    private final Router router;
    private final Floor floor;
    private final Consumer<Runnable> inOrder;
    private final Map<ChatId, Told> told = new HashMap<>();
    private final Map<TeamId, Line> lines = new HashMap<>();
    private boolean closed;

    Places(Scheduler scheduler, Router router, Floor floor, Consumer<Runnable> inOrder) {
        this.scheduler = scheduler;
        this.router = router;
        this.floor = floor;
        this.inOrder = inOrder;
    }

    private record Told(int position, @Nullable Duration still) {
        static Told of(QueuePlace place) {
            return new Told(place.position(), place.estimatedWait().orElse(null));
        }
    }

    /** One team's timers. */
    private record Line(Pacer near, Pacer far) {}

    /** Something about a team's queue is different, with so many in it. */
    void changed(TeamId team, int waiting) {
        if (waiting == 0 || closed) {
            Line line = lines.remove(team);
            if (line != null) {
                close(line);
            }
            return;
        }
        Line line = lines.computeIfAbsent(team, this::line);
        line.near().changed();
        if (waiting > NEAR) {
            line.far().changed();
        }
    }

    private Line line(TeamId team) {
        return new Line(
                new Pacer(scheduler, SOON, () -> inOrder.accept(() -> tell(router.waiting(team, NEAR)))),
                new Pacer(scheduler, NOW_AND_THEN, () -> inOrder.accept(() -> tellThoseBehind(team))));
    }

    private void tellThoseBehind(TeamId team) {
        List<ChatId> all = router.waiting(team, ALL);
        for (int from = NEAR; from < all.size(); from += SLICE) {
            List<ChatId> slice = all.subList(from, Math.min(all.size(), from + SLICE));
            inOrder.accept(() -> tell(slice));
        }
    }

    private void tell(List<ChatId> chats) {
        chats.forEach(chat -> place(chat).ifPresent(place -> {
            Told now = Told.of(place);
            if (!now.equals(told.put(chat, now))) {
                floor.place(chat, place);
            }
        }));
    }

    /** Says it whatever was told before: somebody has come to hear it. */
    void tell(ChatId chat) {
        place(chat).ifPresent(place -> {
            told.put(chat, Told.of(place));
            floor.place(chat, place);
        });
    }

    private java.util.Optional<QueuePlace> place(ChatId chat) {
        return router.place(chat, scheduler.now())
                .map(place -> new QueuePlace(
                        place.team(), place.position(), place.estimatedWait().map(Places::rounded), place.queuedAt()));
    }

    /** Up to ten seconds, then up to whole minutes: a guess that changes with every second tells less. */
    static Duration rounded(Duration wait) {
        long step = wait.compareTo(Duration.ofMinutes(2)) <= 0 ? 10 : 60;
        long seconds = wait.plusMillis(999).toSeconds();
        return Duration.ofSeconds(Math.max(step, (seconds + step - 1) / step * step));
    }

    void left(ChatId chat) {
        told.remove(chat);
    }

    void close() {
        closed = true;
        lines.values().forEach(Places::close);
        lines.clear();
    }

    private static void close(Line line) {
        line.near().close();
        line.far().close();
    }
}
