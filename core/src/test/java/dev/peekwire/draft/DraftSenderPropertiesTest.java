package dev.peekwire.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the visitor and the desk do: when frames may go, and that what was typed last does. */
class DraftSenderPropertiesTest {
    private static final long MS = 1_000_000;
    private static final long WINDOW = 200 * MS;

    @Property(tries = 20_000)
    void frames_keep_to_the_window_the_demand_and_the_acknowledgements(@ForAll("steps") List<Samples.Step> steps) {
        Observer observer = new Observer();
        steps.forEach(observer::take);
    }

    @Property(tries = 10_000)
    void what_was_typed_last_always_arrives(@ForAll("steps") List<Samples.Step> steps) {
        Observer observer = new Observer();
        steps.forEach(observer::take);
        observer.settle();
    }

    private static final class Observer {
        private final DraftSender sender = new DraftSender(60);
        private final DraftText draft = new DraftText();
        private final DraftReceiver receiver = new DraftReceiver(draft, 60);
        private String field = "";
        private boolean demanded;
        private boolean resyncAsked;
        private long awaited;
        private long awaitedSince;
        private long now = Long.MAX_VALUE - 300 * MS;
        private long lastFrame;
        private long lastRepair;
        private boolean anyFrame;
        private boolean anyRepair;

        void take(Samples.Step step) {
            switch (step.kind()) {
                case 0, 1, 2, 3, 4 -> type(step);
                case 5, 6 -> pass(step.a() % 250 * MS);
                case 7, 8 -> waitUntilDue();
                case 9, 10 -> acknowledge(awaited);
                case 11 -> acknowledge(step.b() % 50);
                case 12 -> resync();
                case 13 -> demand(step.b() % 3 != 0);
                case 14 -> clear();
                default -> pass(step.a() * MS);
            }
            poll();
        }

        private void type(Samples.Step step) {
            field = WellFormed.of(Samples.applied(field, Samples.edit(step, Samples.length(field))));
            sender.text(field);
            assertThat(sender.overLimit()).isEqualTo(Samples.length(field) > 60);
        }

        private void pass(long nanos) {
            now += nanos;
        }

        /** One nanosecond early there is nothing yet. */
        private void waitUntilDue() {
            long wait = sender.nanosUntilPoll(now);
            assertThat(wait).isNotNegative();
            if (wait > 0 && wait < Long.MAX_VALUE) {
                pass(wait - 1);
                assertThat(sender.poll(now)).isNull();
                pass(1);
            }
        }

        private void acknowledge(long seq) {
            sender.acknowledged(seq, now);
            awaited = seq == awaited ? 0 : awaited;
        }

        private void resync() {
            sender.resync();
            if (demanded) {
                awaited = 0;
                resyncAsked = true;
            }
        }

        private void demand(boolean wanted) {
            sender.demand(wanted);
            if (demanded != wanted) {
                demanded = wanted;
                resyncAsked = false;
                awaited = 0;
                receiver.reset();
            }
        }

        private void clear() {
            field = "";
            sender.clear();
            resyncAsked = false;
            receiver.reset();
        }

        private DraftUpdate poll() {
            boolean due = sender.nanosUntilPoll(now) == 0;
            boolean slow = sender.slow();
            DraftUpdate update = sender.poll(now);
            if (update != null) {
                assertThat(due).isTrue();
                assertThat(demanded).isTrue();
                assertThat(sender.overLimit()).isFalse();
                judgeWindow(update);
                judgeLink(update, slow);
                lastFrame = now;
                anyFrame = true;
                assertThat(receiver.receive(update)).isEqualTo(DraftReceiver.Outcome.APPLIED);
                assertThat(draft.text()).isEqualTo(field);
            }
            return update;
        }

        private void judgeWindow(DraftUpdate update) {
            boolean inWindow = anyFrame && now - lastFrame < WINDOW;
            if (resyncAsked) {
                assertThat(update.type()).isEqualTo(DraftUpdate.Type.SNAPSHOT);
                assertThat(inWindow && anyRepair && now - lastRepair < WINDOW).isFalse();
                lastRepair = now;
                anyRepair = true;
                resyncAsked = false;
            } else {
                assertThat(inWindow && !acknowledgementLost())
                        .as("a second frame in the window")
                        .isFalse();
            }
        }

        private void judgeLink(DraftUpdate update, boolean slow) {
            if (awaited != 0 && !acknowledgementLost()) {
                assertThat(slow).as("a second frame on a slow link").isFalse();
                assertThat(now - awaitedSince).isLessThanOrEqualTo(2 * WINDOW);
            }
            assertThat(!slow || update.ack()).as("asks on a slow link").isTrue();
            if (update.ack()) {
                awaitedSince = awaited == 0 || acknowledgementLost() ? now : awaitedSince;
                awaited = update.seq();
            }
        }

        private boolean acknowledgementLost() {
            return awaited != 0 && now - awaitedSince >= DraftLink.PATIENCE_NANOS;
        }

        void settle() {
            demand(true);
            field = field.substring(0, field.offsetByCodePoints(0, Math.min(60, Samples.length(field))));
            sender.text(field);
            int frames = 0;
            for (long wait = 0; wait != Long.MAX_VALUE; wait = sender.nanosUntilPoll(now)) {
                pass(wait);
                frames += poll() == null ? 0 : 1;
                acknowledge(awaited);
                assertThat(frames).isLessThanOrEqualTo(2);
            }
            assertThat(draft.text()).isEqualTo(field);
        }
    }

    @Provide
    Arbitrary<List<Samples.Step>> steps() {
        return Samples.steps(16, 60);
    }
}
