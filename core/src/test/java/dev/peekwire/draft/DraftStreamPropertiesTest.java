package dev.peekwire.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.draft.DraftReceiver.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A sender and a receiver with a bad network between them, and with a slow one. */
class DraftStreamPropertiesTest {
    private static final long MS = 1_000_000;

    @Property(tries = 20_000)
    void whatever_is_lost_doubled_or_reordered_only_texts_of_the_field_are_applied_and_a_resync_heals(
            @ForAll("steps") List<Samples.Step> steps) {
        BadNetwork network = new BadNetwork();
        steps.forEach(network::take);
        network.heal();
        network.typeOn();
    }

    @Property(tries = 10_000)
    void over_a_slow_but_faithful_link_every_frame_applies_and_the_last_text_arrives(
            @ForAll("steps") List<Samples.Step> steps, @ForAll @IntRange(min = 1, max = 1500) int latencyMillis) {
        SlowNetwork network = new SlowNetwork(latencyMillis * MS);
        steps.forEach(network::take);
        network.settle();
    }

    private static final class BadNetwork {
        private final DraftSender sender = new DraftSender();
        private final DraftText draft = new DraftText();
        private final DraftReceiver receiver = new DraftReceiver(draft, DraftText.DEFAULT_LIMIT);
        private final List<DraftUpdate> onTheWay = new ArrayList<>();
        private final Set<String> everHeld = new HashSet<>(Set.of(""));
        private boolean asked;
        private String field = "";
        private long now = Long.MAX_VALUE - 300 * MS;

        BadNetwork() {
            sender.demand(true);
        }

        void take(Samples.Step step) {
            switch (step.kind()) {
                case 0, 1, 2, 3, 4 -> type(step);
                case 5, 6, 7, 8 -> deliver(0, step.b() % 3 != 0);
                case 9 -> deliver(step.a(), step.b() % 3 != 0);
                case 10 -> lose(step.a());
                case 11 -> duplicate(step.a(), step.b());
                case 12, 13 -> answer(step.b() % 3 != 0);
                case 14 -> clear();
                default -> interrupt();
            }
            now += step.a() % 150 * MS;
            poll();
        }

        private void type(Samples.Step step) {
            field = Samples.applied(field, Samples.edit(step, Samples.length(field)));
            field = WellFormed.of(field);
            everHeld.add(field);
            sender.text(field);
        }

        private void poll() {
            DraftUpdate update = sender.poll(now);
            if (update != null) {
                onTheWay.add(update);
            }
        }

        private void deliver(int which, boolean acknowledged) {
            if (!onTheWay.isEmpty()) {
                DraftUpdate update = onTheWay.remove(which % onTheWay.size());
                receive(update);
                if (update.ack() && acknowledged) {
                    sender.acknowledged(update.seq(), now);
                }
            }
        }

        private Outcome receive(DraftUpdate update) {
            Outcome outcome = receiver.receive(update);
            asked |= outcome == Outcome.RESYNC;
            if (outcome == Outcome.APPLIED) {
                assertThat(everHeld).contains(draft.text());
                assertThat(draft.check()).isEqualTo(update.check());
            }
            return outcome;
        }

        private void lose(int which) {
            if (!onTheWay.isEmpty()) {
                onTheWay.remove(which % onTheWay.size());
            }
        }

        private void duplicate(int which, int where) {
            if (!onTheWay.isEmpty()) {
                onTheWay.add(where % (onTheWay.size() + 1), onTheWay.get(which % onTheWay.size()));
            }
        }

        private void answer(boolean arrives) {
            if (asked && arrives) {
                sender.resync();
            }
            asked = false;
        }

        private void clear() {
            field = "";
            sender.clear();
            receiver.reset();
        }

        private void interrupt() {
            sender.demand(false);
            assertThat(sender.poll(now)).isNull();
            receiver.reset();
            sender.demand(true);
        }

        void heal() {
            onTheWay.clear();
            sender.resync();
            now += 200 * MS;
            DraftUpdate update = sender.poll(now);
            assertThat(update).isInstanceOf(DraftUpdate.Snapshot.class);
            assertThat(receive(update)).isEqualTo(Outcome.APPLIED);
            assertThat(draft.text()).isEqualTo(field);
            sender.acknowledged(update.seq(), now);
        }

        void typeOn() {
            for (int i = 0; i < 3; i++) {
                field += "more and more";
                everHeld.add(field);
                sender.text(field);
                now += 200 * MS;
                assertThat(receive(sender.poll(now))).isEqualTo(Outcome.APPLIED);
                assertThat(draft.text()).isEqualTo(field);
            }
        }
    }

    private static final class SlowNetwork {
        private record Parcel(long due, Runnable arrival) {}

        private final DraftSender sender = new DraftSender();
        private final DraftText draft = new DraftText();
        private final DraftReceiver receiver = new DraftReceiver(draft, DraftText.DEFAULT_LIMIT);
        private final Deque<Parcel> there = new ArrayDeque<>();
        private final Deque<Parcel> back = new ArrayDeque<>();
        private final long latency;
        private String field = "";
        private long now;

        SlowNetwork(long latency) {
            this.latency = latency;
            sender.demand(true);
        }

        void take(Samples.Step step) {
            if (step.kind() == 14) {
                field = "";
                sender.clear();
                there.add(new Parcel(now + latency, receiver::reset));
            } else {
                field = WellFormed.of(Samples.applied(field, Samples.edit(step, Samples.length(field))));
                sender.text(field);
            }
            runUntil(now + step.a() % 400 * MS);
        }

        void settle() {
            runUntil(now + 30_000 * MS);
            assertThat(sender.nanosUntilPoll(now)).isEqualTo(Long.MAX_VALUE);
            assertThat(draft.text()).isEqualTo(field);
        }

        private void runUntil(long end) {
            for (long next = next(); next <= end; next = next()) {
                now = next;
                arrive(there);
                arrive(back);
                send(sender.poll(now));
            }
            now = end;
        }

        private long next() {
            long wait = sender.nanosUntilPoll(now);
            long next = wait == Long.MAX_VALUE ? wait : now + wait;
            next = there.isEmpty() ? next : Math.min(next, there.peek().due());
            return back.isEmpty() ? next : Math.min(next, back.peek().due());
        }

        private void arrive(Deque<Parcel> parcels) {
            while (!parcels.isEmpty() && parcels.peek().due() <= now) {
                parcels.remove().arrival().run();
            }
        }

        private void send(DraftUpdate update) {
            if (update != null) {
                there.add(new Parcel(now + latency, () -> receive(update)));
            }
        }

        private void receive(DraftUpdate update) {
            assertThat(receiver.receive(update)).isEqualTo(Outcome.APPLIED);
            if (update.ack()) {
                back.add(new Parcel(now + latency, () -> sender.acknowledged(update.seq(), now)));
            }
        }
    }

    @Provide
    Arbitrary<List<Samples.Step>> steps() {
        return Samples.steps(16, 40);
    }
}
