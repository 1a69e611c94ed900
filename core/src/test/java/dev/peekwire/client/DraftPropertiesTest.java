package dev.peekwire.client;

import static dev.peekwire.client.Scene.CHAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.CommandId;
import dev.peekwire.consent.ConsentMode;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.draft.DraftReceiver;
import dev.peekwire.draft.DraftText;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.redact.Redactor;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * Whatever is typed, allowed, withdrawn, demanded, lost and answered in whatever order: no draft frame leaves without
 * demand and grant, as the desk knows them when it is written, and a desk that demands ends with the field's text.
 */
class DraftPropertiesTest {
    /** A desk in miniature: it answers when told to, so that everything may cross. */
    private static final class Desk {
        final Visitor visitor = new Visitor(b -> b.deviceRedaction(Redactor.none()));
        final VisitorChat chat;
        final Queue<ClientFrame> unread = new ArrayDeque<>();
        final DraftText text = new DraftText();
        DraftReceiver receiver = new DraftReceiver(text, 100);
        String field = "";
        long version = 1;
        boolean demanded;
        boolean granted;
        /** The visitor has said no since the last time that it said yes, whoever knows of it. */
        boolean forbidden = true;

        int drafts;

        Desk() {
            chat = visitor.chat();
            visitor.peer().tell(Scene.offer(ConsentMode.OPT_IN));
            watch();
        }

        /** Acknowledges late, when the desk reads. */
        void watch() {
            visitor.peer().acknowledges = false;
            visitor.peer().onFrame = this::written;
        }

        /** A frame leaves the device: what does the client know at this moment? */
        void written(ClientFrame frame) {
            if (frame instanceof ClientFrame.Draft) {
                drafts++;
                assertThat(demanded).as("demanded").isTrue();
                assertThat(forbidden).as("withdrawn").isFalse();
                assertThat(granted).as("granted").isTrue();
            }
            unread.add(frame);
        }

        void step(int action, String typed) {
            switch (action) {
                case 0, 1, 2, 3 -> type(typed);
                case 4, 12, 13 -> demand(true);
                case 5 -> demand(false);
                case 6, 14 -> allow();
                case 7 -> withdraw();
                case 8 -> reconnect();
                case 9 -> send();
                case 10 -> slow();
                case 11 -> erase();
                default -> visitor.time.advance(90);
            }
        }

        void type(String typed) {
            field = typed;
            chat.type(typed);
        }

        void demand(boolean on) {
            demanded = on;
            if (!on) {
                receiver.reset();
            }
            visitor.peer().tell(Scene.demand(on ? DemandMode.DRAFT : DemandMode.NONE));
        }

        void allow() {
            forbidden = false;
            chat.allow(PeekLevel.FULL, Set.of(Purpose.PEEK));
        }

        void withdraw() {
            forbidden = true;
            chat.withdraw();
        }

        void send() {
            field = "";
            chat.send("message");
        }

        void slow() {
            visitor.peer().slow = !visitor.peer().slow;
            if (!visitor.peer().slow) {
                visitor.peer().drain();
            }
        }

        void erase() {
            receiver.reset();
            visitor.peer().tell(new ServerFrame.DraftErased(CHAT, EraseReason.RESET));
            type("");
        }

        void reconnect() {
            demanded = false;
            unread.clear();
            visitor.peer().drop(CloseCode.LOST);
            receiver = new DraftReceiver(text, 100);
            receiver.reset();
            while (visitor.client.state() != ConnectionState.CONNECTING) {
                visitor.time.advance(1_000);
            }
            watch();
            visitor.peer().tell(FakeDesk.welcomeFrame("self-1"));
            visitor.peer().tell(new ServerFrame.Synced(chat.cursor()));
        }

        /** The desk reads what has come. */
        void read() {
            for (ClientFrame frame = unread.poll(); frame != null; frame = unread.poll()) {
                if (frame instanceof ClientFrame.Draft draft) {
                    receive(draft);
                } else if (frame instanceof ClientFrame.Consent consent) {
                    granted = true;
                    receiver.reset();
                    answer(consent.command(), Scene.granted(consent.level()));
                } else if (frame instanceof ClientFrame.Withdraw withdraw) {
                    granted = false;
                    receiver.reset();
                    answer(withdraw.command(), Scene.withdrawn());
                } else if (frame instanceof ClientFrame.Post post) {
                    receiver.reset();
                    answer(post.command(), Scene.said(post.text()));
                }
            }
        }

        private void receive(ClientFrame.Draft draft) {
            DraftReceiver.Outcome outcome = receiver.receive(draft.update());
            if (draft.update().ack()) {
                visitor.peer().tell(new ServerFrame.DraftAck(7, draft.update().seq()));
            }
            if (outcome == DraftReceiver.Outcome.RESYNC) {
                visitor.peer().tell(new ServerFrame.DraftResync(7));
            }
        }

        private void answer(CommandId command, dev.peekwire.chat.ChatEvent event) {
            version++;
            visitor.peer().tell(Scene.event(version, event));
            visitor.peer().tell(Scene.ok(command.value(), version));
        }

        void settle() {
            visitor.peer().slow = false;
            visitor.peer().drain();
            for (int i = 0; i < 40; i++) {
                read();
                visitor.time.advance(250);
            }
        }
    }

    record Step(int action, String typed, boolean deskReads) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<String> typed =
                Arbitraries.strings().withChars("ab \uD83D\uDE00").ofMaxLength(12);
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.integers().between(0, 18), typed, Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(60);
    }

    @Property(tries = 500)
    void no_draft_leaves_without_demand_and_grant_and_a_desk_that_demands_ends_with_the_text(
            @ForAll("steps") List<Step> steps) {
        Desk desk = after(steps);
        boolean flows = desk.demanded && desk.granted && !desk.forbidden;
        Statistics.label("ends").collect(flows ? "flowing" : "stopped");
        Statistics.label("drafts").collect(desk.drafts == 0 ? "none" : "some");
        if (flows) {
            assertThat(desk.text.text()).isEqualTo(dev.peekwire.draft.WellFormed.of(desk.field));
        }
    }

    @Example
    void a_field_that_was_emptied_before_an_erasure_came_is_told_empty_after_it() {
        Desk desk = after(List.of(
                new Step(0, "a", true),
                new Step(6, "", true),
                new Step(4, "", false),
                new Step(0, "", false),
                new Step(11, "", true)));
        assertThat(desk.text.text()).isEmpty();
    }

    @Example
    void a_field_that_was_emptied_while_nobody_looked_is_told_empty_where_a_frame_had_crossed_that() {
        Desk desk = after(List.of(
                new Step(0, "a", true),
                new Step(4, "", true),
                new Step(6, "", true),
                new Step(5, "", true),
                new Step(4, "", true),
                new Step(11, "", false),
                new Step(0, "", false),
                new Step(5, "", true),
                new Step(4, "", true)));
        assertThat(desk.text.text()).isEmpty();
    }

    @Example
    void a_field_that_was_emptied_by_a_message_is_not_told_again() {
        Desk desk = after(
                List.of(new Step(4, "", true), new Step(6, "", true), new Step(0, "a", true), new Step(9, "", true)));
        assertThat(desk.drafts).isEqualTo(1);
    }

    private static Desk after(List<Step> steps) {
        Desk desk = new Desk();
        for (Step step : steps) {
            desk.step(step.action(), step.typed());
            if (step.deskReads()) {
                desk.read();
            }
        }
        desk.settle();
        return desk;
    }
}
