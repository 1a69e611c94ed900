package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ServerFrame;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When looking ends, and with whom it goes on. */
class PeekEndsTest extends PeekScene {
    @Test
    void the_second_tab_takes_over_and_the_first_may_take_back() {
        isSeen();
        desk.types(visitor, "in the first ");
        TestClient tab =
                desk.visitor("tab", visitor.latest(ServerFrame.Welcome.class).resumeToken());
        assertThat(DeskFixture.screen(agent)).isEmpty();
        assertThat(visitor.latest(ServerFrame.Demand.class).mode()).isEqualTo(DemandMode.NONE);
        assertThat(tab.latest(ServerFrame.Demand.class).mode()).isEqualTo(DemandMode.DRAFT);
        desk.types(visitor, "still in the first ");
        assertThat(DeskFixture.screen(agent)).isEmpty();
        desk.types(tab, "in the second ");
        assertThat(DeskFixture.screen(agent)).isEqualTo("in the second ");
        tab.disconnects();
        visitor.sends(new ClientFrame.Open(new Cursor(chat, 1)));
        desk.startsOver(visitor);
        desk.types(visitor, "back in the first ");
        assertThat(DeskFixture.screen(agent)).isEqualTo("back in the first ");
    }

    @Test
    void the_second_tab_was_welcomed_while_the_first_ones_draft_was_still_on_the_screens() {
        isSeen();
        desk.types(visitor, "in the first ");
        agent.confirms = false;
        TestClient tab =
                desk.visitor("tab", visitor.latest(ServerFrame.Welcome.class).resumeToken());
        assertThat(tab.seen).isEmpty();
        agent.sends(
                new AgentFrame.Erased(agent.latest(ServerFrame.PeekErase.class).erasure()));
        assertThat(tab.all(ServerFrame.Welcome.class)).hasSize(1);
    }

    @Test
    void a_transfer_ends_the_looking_of_who_had_the_chat_and_of_nobody_else() {
        grants(visitor, PeekLevel.MASKED);
        desk.looks(agent, chat);
        TestClient sue = supervisorLooking();
        TestClient bob = desk.agent("bob");
        desk.types(visitor, "Hello ");
        agent.sends(new AgentFrame.Transfer(desk.command(), chat, DeskFixture.MAIN, new AgentId("bob"), null));
        assertThat(agent.latest(ServerFrame.PeekErase.class).reason()).isEqualTo(EraseReason.TRANSFERRED);
        assertThat(agent.all(ServerFrame.PeekClosed.class)).hasSize(1);
        desk.types(visitor, "Hello you ");
        assertThat(DeskFixture.screen(sue)).isEqualTo("Hello you ");
        assertThat(DeskFixture.screen(agent)).isEmpty();
        desk.looks(bob, chat);
        assertThat(DeskFixture.screen(bob)).isEqualTo("Hello you ");
    }

    /** The one was recorded as looking, by the other's connection, and was found not to look yet. */
    @Test
    void who_came_back_the_moment_the_old_connection_was_found_broken_was_told_to_look_and_saw_nothing() {
        isSeen();
        TestClient again = desk.agent("ann");
        agent.breaks();
        desk.looks(again, chat);
        desk.types(visitor, "Hello ");
        assertThat(DeskFixture.screen(again)).isEqualTo("Hello ");
    }

    @Test
    void one_of_an_agents_connections_stops_while_another_begins_which_goes_on() {
        isSeen();
        TestClient again = desk.agent("ann");
        agent.sendsOnly(new AgentFrame.Peek(desk.command(), chat, false));
        desk.looks(again, chat);
        desk.types(visitor, "Hello ");
        assertThat(DeskFixture.screen(again)).isEqualTo("Hello ");
        assertThat(DeskFixture.screen(agent)).isEmpty();
    }

    @Test
    void leaving_ends_looking() {
        grants(visitor, PeekLevel.MASKED);
        TestClient sue = supervisorLooking();
        desk.types(visitor, "Hello ");
        sue.sends(new AgentFrame.Leave(desk.command(), chat));
        assertThat(DeskFixture.screen(sue)).isEmpty();
        assertThat(sue.all(ServerFrame.PeekClosed.class)).hasSize(1);
    }

    @Test
    void viewers_were_told_that_a_chat_closed_by_the_agent_was_transferred() {
        isSeen();
        desk.types(visitor, "Hello ");
        agent.sends(new ClientFrame.Close(desk.command(), chat));
        assertThat(agent.latest(ServerFrame.PeekErase.class).reason()).isEqualTo(EraseReason.CLOSED);
        assertThat(visitor.latest(ServerFrame.Demand.class).mode()).isEqualTo(DemandMode.NONE);
    }

    @Test
    void an_erasure_by_time_out_or_transfer_was_not_counted_and_one_of_nothing_was() {
        isSeen();
        desk.posts(visitor, chat, "nothing was shown yet");
        assertThat(desk.desk.stats().erasures()).isZero();
        desk.types(visitor, "Hello ");
        desk.pass(Limits.DEFAULT.draftIdle());
        assertThat(desk.desk.stats().erasures()).isOne();
        assertThat(visitor.latest(ServerFrame.DraftErased.class).reason()).isEqualTo(EraseReason.TIMEOUT);
    }

    @Test
    void a_confirmation_of_what_was_never_told_does_not_count() {
        isSeen();
        desk.types(visitor, "Hello ");
        agent.reads = false;
        ClientFrame.Withdraw withdraw = new ClientFrame.Withdraw(desk.command(), chat);
        visitor.sends(withdraw);
        int channel = agent.latest(ServerFrame.PeekOpened.class).channel();
        for (long guess = 0; guess < 10; guess++) {
            agent.sends(new AgentFrame.Erased(((long) channel << 20) | guess));
        }
        assertThat(visitor.all(ServerFrame.Ok.class).map(ServerFrame.Ok::command))
                .doesNotContain(withdraw.command());
        agent.readsAgain();
        assertThat(visitor.latest(ServerFrame.Ok.class).command()).isEqualTo(withdraw.command());
    }

    @Test
    void nothing_that_is_typed_is_in_any_frames_words_about_itself() {
        isSeen();
        desk.types(visitor, "secret ");
        desk.types(visitor, "secret thing ");
        assertThat(Stream.concat(visitor.seen.stream(), agent.seen.stream()).map(Object::toString))
                .noneMatch(words -> words.contains("secret"));
    }
}
