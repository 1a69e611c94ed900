package dev.peekwire.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.desk.VirtualTime;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.AgentSelection;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.Candidate;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.QueuePlace;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.Ticket;
import dev.peekwire.routing.engine.RoutingEngine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The driver between a router and a desk whose workers, listeners and plugins may fail. */
class RouterDriverTest {
    private static final TeamId TEAM = new TeamId("main");
    private static final TeamPolicy PUSH = TeamPolicy.of(TEAM);

    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final VirtualTime time = new VirtualTime();
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Recorder floor = new Recorder();
    private boolean busy;
    private RouterDriver driver;

    @BeforeEach
    void open() {
        driver = new RouterDriver(time, this::work, new RoutingEngine(), floor, failures::add);
        driver.plan(List.of(PUSH));
        settle();
    }

    private void work(Runnable task) {
        if (busy) {
            throw new RejectedExecutionException("busy");
        }
        tasks.add(task);
    }

    private void settle() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private void pass(Duration by) {
        time.advance(by, this::settle);
        settle();
    }

    /** What the desk was told, in words. */
    private static final class Recorder implements Floor {
        private final List<String> told = new ArrayList<>();
        private final List<RoutingDecision.Assign> assigned = new ArrayList<>();
        private boolean failing;

        @Override
        public void assign(RoutingDecision.Assign decision) {
            assigned.add(decision);
            told.add("assign " + decision.ticket().chat() + " " + decision.agent());
            if (failing) {
                throw new IllegalStateException("the desk");
            }
        }

        @Override
        public void offered(Waiting chat, RoutingDecision.Offer offer) {
            told.add("offer " + offer.chat() + " " + offer.agent());
        }

        @Override
        public void offerEnded(AgentId agent, ChatId chat, Ended why) {
            told.add(why + " " + chat + " " + agent);
        }

        @Override
        public void setAway(AgentId agent) {
            told.add("away " + agent);
        }

        @Override
        public void place(ChatId chat, QueuePlace place) {
            told.add("place " + chat + " " + place.position());
        }

        @Override
        public void expired(Waiting chat) {
            told.add("expired " + chat.chat());
        }

        @Override
        public void nobody(Waiting handover) {
            told.add("nobody " + handover.chat());
        }

        @Override
        public void changed() {}
    }

    private Waiting chat(String id, Waiting.Kind kind) {
        return new Waiting(Ticket.of(new ChatId(id), Route.to(TEAM), time.now()), kind, null, null, time.now());
    }

    private void waits(String id) {
        enters(id, Waiting.Kind.LIVE);
    }

    private void enters(String id, Waiting.Kind kind) {
        driver.enter(chat(id, kind));
        settle();
    }

    private void agent(String id, Presence presence) {
        AgentProfile profile = new AgentProfile(new AgentId(id), Set.of(TEAM), Map.of(), Set.of(), 1, 1);
        driver.agent(() -> new AgentState(profile, presence, Set.of(), 0));
        settle();
    }

    private void admit(String id, List<String> came) {
        driver.admit(chat(id, Waiting.Kind.LIVE), () -> came.add(id), () -> came.add("full"), () -> came.add("failed"));
        settle();
    }

    // ---- workers

    @Test
    void what_no_worker_took_is_done_when_one_takes_it_in_the_order_it_came() {
        busy = true;
        driver.enter(chat("c1", Waiting.Kind.LIVE));
        agent("ann", Presence.AVAILABLE);
        assertThat(floor.told).isEmpty();
        busy = false;
        pass(Turns.RETRY);
        assertThat(floor.told).containsExactly("assign c1 ann");
    }

    @Test
    void workers_that_never_take_anything_again_are_not_asked_for_ever_by_a_closed_driver() {
        waits("c1");
        busy = true;
        driver.close();
        pass(Duration.ofHours(2));
        assertThat(time.pending()).isZero();
    }

    @Test
    void a_closed_driver_keeps_no_timers() {
        waits("c1");
        assertThat(time.pending()).isPositive();
        driver.close();
        settle();
        assertThat(time.pending()).isZero();
    }

    @Test
    void what_comes_after_the_close_sets_no_timers() {
        waits("c1");
        driver.close();
        settle();
        agent("ann", Presence.AWAY);
        waits("c2");
        assertThat(time.pending()).isZero();
    }

    // ---- failures

    @Test
    void a_decision_that_can_not_be_carried_out_does_not_lose_the_others() {
        waits("c1");
        waits("c2");
        floor.failing = true;
        AgentProfile two = new AgentProfile(new AgentId("ann"), Set.of(TEAM), Map.of(), Set.of(), 1, 2);
        driver.agent(() -> new AgentState(two, Presence.AVAILABLE, Set.of(), 0));
        settle();
        assertThat(floor.told).contains("assign c1 ann", "assign c2 ann");
        assertThat(failures).hasSize(2);
    }

    @Test
    void a_selection_that_fails_is_reported_the_start_is_answered_and_what_is_due_is_not_forgotten() {
        agent("ann", Presence.AVAILABLE);
        agent("bob", Presence.AVAILABLE);
        driver.plan(List.of(PUSH.selecting(new Moody())));
        settle();
        Moody.fails = true;
        List<String> came = new ArrayList<>();
        try {
            admit("c1", came);
        } finally {
            Moody.fails = false;
        }
        assertThat(failures).isNotEmpty();
        assertThat(came).containsExactly("failed");
        assertThat(driver.waiting(TEAM)).isZero();
        assertThat(time.pending()).isPositive();
        pass(Duration.ofHours(2));
        assertThat(time.pending()).isZero();
    }

    /** A plugged-in selection that breaks its contract. */
    private static final class Moody implements AgentSelection {
        private static boolean fails;

        @Override
        public String title() {
            return "moody";
        }

        @Override
        public Comparator<Candidate> order() {
            return (a, b) -> {
                if (fails) {
                    throw new IllegalStateException("moody");
                }
                return 0;
            };
        }
    }

    // ---- assignments that come to nothing

    @Test
    void a_chat_whose_assignment_failed_waits_as_before_and_the_agent_is_full_until_heard_of() {
        agent("ann", Presence.AVAILABLE);
        waits("c1");
        assertThat(driver.waiting(TEAM)).isZero();
        driver.notAssigned(floor.assigned.get(0));
        settle();
        assertThat(driver.waiting(TEAM)).isEqualTo(1);
        assertThat(floor.assigned).hasSize(1);
        agent("ann", Presence.AVAILABLE);
        assertThat(floor.assigned).hasSize(2);
    }

    @Test
    void a_chat_given_away_anew_is_not_put_back_by_the_answer_to_an_older_assignment() {
        agent("ann", Presence.AVAILABLE);
        agent("bob", Presence.AVAILABLE);
        waits("c1");
        waits("c1");
        assertThat(floor.told).containsSubsequence("assign c1 ann", "assign c1 bob");
        driver.notAssigned(floor.assigned.get(0));
        settle();
        assertThat(driver.waiting(TEAM)).isZero();
        assertThat(floor.assigned).hasSize(2);
        waits("c2");
        assertThat(floor.told).contains("assign c2 ann");
    }

    @Test
    void an_assignment_that_came_to_nothing_frees_the_agent_once() {
        agent("ann", Presence.AVAILABLE);
        waits("c1");
        driver.gaveNothing(floor.assigned.get(0));
        driver.gaveNothing(floor.assigned.get(0));
        driver.notAssigned(floor.assigned.get(0));
        settle();
        assertThat(driver.waiting(TEAM)).isZero();
        waits("c2");
        waits("c3");
        assertThat(floor.told).contains("assign c2 ann").doesNotContain("assign c3 ann");
    }

    @Test
    void a_chat_that_was_stored_as_the_agents_counts_once_whoever_is_faster() {
        agent("ann", Presence.AVAILABLE);
        waits("c1");
        RoutingDecision.Assign decision = floor.assigned.get(0);
        driver.stands(new ChatId("c1"), new AgentId("ann"), 1);
        driver.assigned(decision);
        driver.stands(new ChatId("c1"), new AgentId("ann"), 1);
        driver.stands(new ChatId("c1"), null, 0);
        waits("c2");
        assertThat(floor.told).contains("assign c2 ann");
        assertThat(driver.gauges().assignments()).isEqualTo(2);
    }

    @Test
    void a_chat_that_was_not_begun_does_not_come_back_when_its_assignment_fails_too() {
        agent("ann", Presence.AVAILABLE);
        admit("c1", new ArrayList<>());
        driver.notBegun(new ChatId("c1"));
        driver.notAssigned(floor.assigned.get(0));
        settle();
        assertThat(driver.gauges().waiting()).isZero();
        waits("c2");
        assertThat(floor.told).contains("assign c2 ann");
    }

    // ---- places and limits

    @Test
    void a_full_queue_refuses_before_there_is_a_chat() {
        driver.plan(List.of(PUSH.queueing(1, Duration.ofHours(1))));
        List<String> came = new ArrayList<>();
        admit("c1", came);
        admit("c2", came);
        assertThat(came).containsExactly("c1", "full");
        assertThat(driver.gauges().waiting()).isEqualTo(1);
    }

    @Test
    void messages_that_were_left_take_no_visitors_place_in_the_queue() {
        driver.plan(List.of(PUSH.queueing(1, Duration.ofHours(1))));
        enters("m1", Waiting.Kind.LEFT);
        enters("m2", Waiting.Kind.LEFT);
        pass(A_MOMENT);
        List<String> came = new ArrayList<>();
        admit("c1", came);
        admit("c2", came);
        assertThat(came).containsExactly("c1", "full");
        assertThat(driver.gauges().waiting()).isEqualTo(3);
        agent("ann", Presence.AVAILABLE);
        assertThat(floor.told).contains("assign m1 ann");
    }

    @Test
    void a_message_is_answered_while_the_queue_is_full_of_chats_that_the_agent_can_not_take() {
        driver.plan(List.of(PUSH.queueing(1, Duration.ofHours(1))));
        Route french = Route.to(Need.builder(TEAM).language("fr").build());
        Ticket ticket = Ticket.of(new ChatId("c1"), french, time.now());
        driver.enter(new Waiting(ticket, Waiting.Kind.LIVE, null, null, time.now()));
        enters("m1", Waiting.Kind.LEFT);
        AgentProfile english = new AgentProfile(new AgentId("ann"), Set.of(TEAM), Map.of(), Set.of("en"), 1, 1);
        driver.agent(() -> new AgentState(english, Presence.AVAILABLE, Set.of(), 0));
        settle();
        assertThat(floor.told).contains("assign m1 ann");
    }

    @Test
    void a_message_waits_without_end_and_without_a_timer_of_its_own() {
        enters("m1", Waiting.Kind.LEFT);
        pass(Places.NOW_AND_THEN);
        assertThat(time.pending()).isZero();
        pass(Duration.ofDays(30));
        assertThat(floor.told).doesNotContain("expired m1");
        agent("ann", Presence.AVAILABLE);
        assertThat(floor.told).contains("assign m1 ann");
    }

    @Test
    void a_chat_that_has_begun_comes_into_a_full_queue_at_its_place_and_not_in_front() {
        driver.plan(List.of(PUSH.queueing(1, Duration.ofHours(1))));
        waits("c1");
        pass(A_MOMENT);
        waits("c2");
        agent("ann", Presence.AVAILABLE);
        assertThat(floor.assigned).hasSize(1);
        assertThat(floor.told).contains("assign c1 ann");
    }

    @Test
    void what_is_due_by_the_time_that_a_full_queue_refuses_is_carried_out() {
        driver.plan(List.of(PUSH.queueing(1, Duration.ofMinutes(5)).offering(OfferPolicy.ASK)));
        agent("ann", Presence.AVAILABLE);
        waits("c1");
        waits("c2");
        List<String> came = new ArrayList<>();
        driver.admit(
                chat("c3", Waiting.Kind.LIVE), () -> came.add("c3"), () -> came.add("full"), () -> came.add("failed"));
        // The worker takes it when the offer's time is up, and before the timer's own task.
        time.advance(OfferPolicy.ASK.timeout(), () -> {});
        settle();
        assertThat(came).containsExactly("full");
        assertThat(floor.told).contains("MISSED c1 ann");
    }

    @Test
    void places_are_told_soon_after_they_have_changed_and_only_then() {
        waits("c1");
        waits("c2");
        pass(Places.SOON);
        assertThat(floor.told).contains("place c1 1", "place c2 2");
        floor.told.clear();
        pass(Duration.ofMinutes(1));
        assertThat(floor.told).isEmpty();
        driver.leave(new ChatId("c1"), true);
        settle();
        pass(Places.SOON);
        assertThat(floor.told).containsExactly("place c2 1");
    }

    @Test
    void waits_are_rounded_up_to_what_can_be_promised() {
        assertThat(Places.rounded(Duration.ofMillis(1))).isEqualTo(Duration.ofSeconds(10));
        assertThat(Places.rounded(Duration.ofSeconds(61))).isEqualTo(Duration.ofSeconds(70));
        assertThat(Places.rounded(Duration.ofSeconds(121))).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void an_offer_that_stands_is_told_and_ends_once_when_the_plan_changes_and_the_agent_goes() {
        driver.plan(List.of(PUSH.offering(OfferPolicy.ASK)));
        agent("ann", Presence.AVAILABLE);
        waits("c1");
        driver.plan(List.of(PUSH));
        settle();
        assertThat(floor.told).containsExactly("offer c1 ann");
        agent("ann", Presence.OFFLINE);
        agent("ann", Presence.OFFLINE);
        assertThat(floor.told).containsExactly("offer c1 ann", "UNAVAILABLE c1 ann");
        assertThat(driver.gauges().offers()).isZero();
    }
}
