package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.redact.Redactor;
import dev.peekwire.spi.Finding;
import dev.peekwire.spi.RedactionDetector;
import dev.peekwire.spi.SharedFrame;
import dev.peekwire.spi.TextWindow;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may see what is being typed, when, and what they see. */
class PeekTest extends PeekScene {
    // ---- consent

    @Test
    void a_desk_that_offers_no_peek_offers_none_and_refuses_every_consent() {
        DeskFixture off = new DeskFixture(builder -> builder.consent(ConsentPolicy.off()));
        TestClient ann = off.agent("ann");
        TestClient vera = off.visitor("vera");
        ChatId one = off.startsChat(vera);
        assertThat(vera.latest(ServerFrame.Offer.class).notice()).isNull();
        vera.sends(new ClientFrame.Consent(
                off.command(),
                one,
                visitor.latest(ServerFrame.Offer.class).notice(),
                ConsentAct.OPTED_IN,
                PeekLevel.MASKED,
                Set.of(Purpose.PEEK)));
        assertThat(refusedOf(vera)).isEqualTo(new Refused(ErrorCode.CONSENT_REQUIRED, null));
        off.looks(ann, one);
        assertThat(refusedOf(ann)).isEqualTo(new Refused(ErrorCode.CONSENT_REQUIRED, null));
    }

    @Test
    void typing_is_an_act_of_consent_under_a_notice_but_not_for_a_browser_that_says_no() {
        for (boolean gpc : List.of(false, true)) {
            DeskFixture other =
                    new DeskFixture(builder -> builder.consent(ConsentPolicy.notice(PeekLevel.MASKED, Purpose.PEEK)));
            TestClient vera = other.connect("vera");
            vera.sends(new ClientFrame.Hello(1, Role.VISITOR, null, "en", gpc, List.of()));
            ChatId one = other.startsChat(vera);
            vera.sends(new ClientFrame.Consent(
                    other.command(),
                    one,
                    vera.latest(ServerFrame.Offer.class).notice(),
                    ConsentAct.TYPED_AFTER_NOTICE,
                    PeekLevel.MASKED,
                    Set.of(Purpose.PEEK)));
            assertThat(vera.last(ServerFrame.Refused.class).isPresent()).isEqualTo(gpc);
        }
    }

    @Test
    void typing_is_no_consent_where_an_act_of_its_own_is_asked_for() {
        ServerFrame.Offer offer = visitor.latest(ServerFrame.Offer.class);
        visitor.sends(new ClientFrame.Consent(
                desk.command(),
                chat,
                offer.notice(),
                ConsentAct.TYPED_AFTER_NOTICE,
                PeekLevel.MASKED,
                Set.of(Purpose.PEEK)));
        assertThat(refusedOf(visitor)).isEqualTo(new Refused(ErrorCode.CONSENT_REQUIRED, "act"));
    }

    @Test
    void an_agent_cannot_look_without_a_grant() {
        desk.looks(agent, chat);
        assertThat(refusedOf(agent)).isEqualTo(new Refused(ErrorCode.CONSENT_REQUIRED, null));
        assertThat(visitor.all(ServerFrame.Demand.class)).isEmpty();
    }

    @Test
    void no_draft_frame_is_taken_before_a_grant_or_after_its_withdrawal_or_at_a_level_without_text() {
        visitor.sends(snapshot(1, 1, "before"));
        grants(visitor, PeekLevel.TYPING);
        desk.looks(agent, chat);
        assertThat(visitor.latest(ServerFrame.Demand.class).mode()).isEqualTo(DemandMode.TYPING);
        visitor.sends(snapshot(1, 2, "at typing"));
        visitor.sends(new ClientFrame.Typing(1, true));
        assertThat(agent.latest(ServerFrame.PeekTyping.class).typing()).isTrue();
        grants(visitor, PeekLevel.MASKED);
        assertThat(agent.latest(ServerFrame.PeekTyping.class).typing()).isFalse();
        visitor.sends(new ClientFrame.Typing(1, true));
        withdraws();
        visitor.sends(snapshot(1, 3, "after"));
        assertThat(peeks(agent)).isEmpty();
        assertThat(visitor.all(ServerFrame.Refused.class).map(r -> r.refusal().code()))
                .hasSize(4)
                .containsOnly(ErrorCode.CONSENT_REQUIRED);
        assertThat(desk.desk.stats().draftFramesRefused()).isEqualTo(4);
        assertThat(refusedTo).hasSize(4).containsOnly(chat);
        assertThat(desk.desk.stats().draftFrames()).isOne();
    }

    @Test
    void a_draft_sent_after_a_withdrawal_was_taken_while_an_earlier_grant_was_still_being_decided() {
        grants(visitor, PeekLevel.TYPING);
        desk.looks(agent, chat);
        ServerFrame.Offer offer = visitor.latest(ServerFrame.Offer.class);
        ClientFrame.Consent more = new ClientFrame.Consent(
                desk.command(), chat, offer.notice(), ConsentAct.OPTED_IN, PeekLevel.MASKED, Set.of(Purpose.PEEK));
        visitor.onFrame = frame -> {
            if (frame instanceof ServerFrame.Ok ok && ok.command().equals(more.command())) {
                visitor.sendsOnly(snapshot(1, 1, "secret"));
            }
        };
        visitor.sendsOnly(more);
        visitor.sendsOnly(new ClientFrame.Withdraw(desk.command(), chat));
        desk.settle();
        assertThat(desk.desk.stats().draftFrames()).isZero();
        assertThat(desk.desk.stats().draftFramesRefused()).isOne();
        assertThat(peeks(agent)).isEmpty();
    }

    @Test
    void a_withdrawal_that_the_store_could_not_take_still_is_one() {
        FlakyStore flaky = new FlakyStore();
        DeskFixture other = new DeskFixture(flaky.store(), builder -> builder);
        TestClient ann = other.agent("ann");
        TestClient vera = other.visitor("vera");
        ChatId one = other.startsChat(vera);
        other.consents(vera, one);
        other.looks(ann, one);
        other.types(vera, "secret ");
        flaky.failsBefore = flaky.next("append", 1);
        try (Logged logged = new Logged()) {
            vera.sends(new ClientFrame.Withdraw(new CommandId("w"), one));
            assertThat(logged.errors()).hasSize(1);
        }
        assertThat(vera.latest(ServerFrame.Refused.class).refusal().code()).isEqualTo(ErrorCode.UNAVAILABLE);
        other.posts(ann, one, "this made the desk read the chat again");
        vera.sends(snapshot(1, 50, "secret again"));
        assertThat(DeskFixture.screen(ann)).isEmpty();
        assertThat(vera.latest(ServerFrame.Demand.class).mode()).isEqualTo(DemandMode.NONE);
        vera.sends(new ClientFrame.Withdraw(new CommandId("w"), one));
        assertThat(vera.latest(ServerFrame.Ok.class).command()).isEqualTo(new CommandId("w"));
        other.consents(vera, one);
        other.looks(ann, one);
        vera.sends(snapshot(1, 60, "seen "));
        assertThat(DeskFixture.screen(ann)).isEqualTo("seen ");
    }

    @Test
    void a_withdrawal_was_refused_because_too_many_commands_came_before_it() {
        isSeen();
        desk.types(visitor, "secret ");
        for (int i = 0; i < 60; i++) {
            visitor.sendsOnly(new ClientFrame.Ping());
        }
        ClientFrame.Withdraw withdraw = new ClientFrame.Withdraw(desk.command(), chat);
        visitor.sends(withdraw);
        assertThat(visitor.latest(ServerFrame.Ok.class).command()).isEqualTo(withdraw.command());
        assertThat(DeskFixture.screen(agent)).isEmpty();
    }

    @Test
    void a_grant_of_less_erases_what_was_shown() {
        isSeen();
        desk.types(visitor, "Hello ");
        grants(visitor, PeekLevel.TYPING);
        assertThat(agent.latest(ServerFrame.PeekErase.class).reason()).isEqualTo(EraseReason.WITHDRAWN);
        assertThat(agent.latest(ServerFrame.PeekOpened.class).level()).isEqualTo(PeekLevel.TYPING);
        assertThat(DeskFixture.screen(agent)).isEmpty();
    }

    // ---- demand and record

    @Test
    void the_visitor_is_asked_for_the_draft_only_while_somebody_looks_and_told_how_many() {
        grants(visitor, PeekLevel.MASKED);
        assertThat(visitor.all(ServerFrame.Demand.class)).isEmpty();
        desk.looks(agent, chat);
        TestClient sue = supervisorLooking();
        TestClient atHome = desk.agent("home", "agent-ann");
        desk.looks(atHome, chat);
        assertThat(visitor.all(ServerFrame.Demand.class).map(ServerFrame.Demand::readers))
                .containsExactly(1, 2);
        agent.sends(new AgentFrame.Peek(desk.command(), chat, false));
        atHome.sends(new AgentFrame.Peek(desk.command(), chat, false));
        sue.disconnects();
        assertThat(visitor.all(ServerFrame.Demand.class).map(ServerFrame.Demand::readers))
                .containsExactly(1, 2, 1, 0);
        assertThat(visitor.latest(ServerFrame.Demand.class).mode()).isEqualTo(DemandMode.NONE);
    }

    @Test
    void who_looked_from_when_to_when_is_recorded_and_what_was_seen_is_not() {
        isSeen();
        desk.types(visitor, "a secret ");
        agent.sends(new AgentFrame.Peek(desk.command(), chat, false));
        List<ChatEvent> events = desk.store.read(desk.desk.id(), chat, 0, 100).stream()
                .map(e -> e.event())
                .toList();
        assertThat(events)
                .containsSubsequence(
                        new ChatEvent.PeekStarted(new AgentId("ann")), new ChatEvent.PeekEnded(new AgentId("ann")));
        assertThat(events.toString()).doesNotContain("secret");
        assertThat(desk.store.toString()).doesNotContain("secret");
    }

    @Test
    void an_agent_who_is_cut_off_stops_looking_in_the_record_too() {
        isSeen();
        agent.disconnects();
        assertThat(desk.store.read(desk.desk.id(), chat, 0, 100).stream().map(e -> e.event()))
                .endsWith(new ChatEvent.PeekEnded(new AgentId("ann")));
    }

    // ---- what is seen

    @Test
    void a_card_number_is_masked_in_the_peek_and_in_the_message() {
        isSeen();
        desk.types(visitor, "my card is " + CARD + " thanks ");
        assertThat(DeskFixture.screen(agent)).isEqualTo("my card is 4111 •••• •••• •••• thanks ");
        desk.posts(visitor, chat, CARD);
        assertThat(agent.latest(ServerFrame.Event.class).event().event())
                .isEqualTo(new ChatEvent.MessagePosted("4111 •••• •••• ••••", MessageOrigin.VISITOR));
        desk.posts(agent, chat, "yours is " + CARD);
        assertThat(visitor.latest(ServerFrame.Event.class).event().event().toString())
                .doesNotContain("1111");
    }

    @Test
    void a_slow_viewer_gets_one_step_from_what_it_has_to_what_is_there() {
        isSeen();
        desk.types(visitor, "Hello ");
        long seq = agent.latest(ServerFrame.PeekSnapshot.class).seq();
        agent.reads = false;
        desk.types(visitor, "Hello there ");
        desk.types(visitor, "Hello there you ");
        desk.types(visitor, "Hello there you two ");
        agent.readsAgain();
        assertThat(agent.all(ServerFrame.PeekEdit.class)).hasSize(1).allSatisfy(edit -> {
            assertThat(edit.base()).isEqualTo(seq);
            assertThat(edit.seq()).isEqualTo(seq + 3);
        });
        assertThat(DeskFixture.screen(agent)).isEqualTo("Hello there you two ");
    }

    @Test
    void two_viewers_in_the_same_state_are_sent_the_same_object() {
        grants(visitor, PeekLevel.MASKED);
        desk.looks(agent, chat);
        TestClient sue = supervisorLooking();
        desk.types(visitor, "Hello ");
        desk.types(visitor, "Hello you ");
        List<SharedFrame> anns = texts(agent);
        List<SharedFrame> sues = texts(sue);
        assertThat(anns).hasSize(2);
        for (int i = 0; i < 2; i++) {
            assertThat(anns.get(i)).isSameAs(sues.get(i));
        }
    }

    private static List<SharedFrame> texts(TestClient client) {
        return client.shared.stream()
                .filter(s -> s.frame() instanceof ServerFrame.PeekSnapshot || s.frame() instanceof ServerFrame.PeekEdit)
                .toList();
    }

    @Test
    void a_viewer_who_lost_the_thread_gets_a_snapshot() {
        isSeen();
        desk.types(visitor, "Hello ");
        agent.sends(
                new AgentFrame.Resync(agent.latest(ServerFrame.PeekOpened.class).channel()));
        assertThat(agent.all(ServerFrame.PeekSnapshot.class)).hasSize(2);
        assertThat(DeskFixture.screen(agent)).isEqualTo("Hello ");
    }

    @Test
    void a_desk_that_lost_the_thread_asks_for_a_snapshot_and_shows_nothing_wrong() {
        isSeen();
        desk.types(visitor, "Hello ");
        int channel = visitor.latest(ServerFrame.Demand.class).channel();
        visitor.sends(new ClientFrame.Draft(channel, new DraftUpdate.Edit(9, new TextEdit(0, 1, "J"), 0, true)));
        assertThat(visitor.latest(ServerFrame.DraftResync.class).channel()).isEqualTo(channel);
        assertThat(visitor.latest(ServerFrame.DraftAck.class).seq()).isEqualTo(9);
        visitor.sends(snapshot(channel, 10, "Hello Joe "));
        assertThat(DeskFixture.screen(agent)).isEqualTo("Hello Joe ");
    }

    @Test
    void a_late_viewer_starts_with_a_snapshot() {
        isSeen();
        desk.types(visitor, "Hello ");
        assertThat(DeskFixture.screen(supervisorLooking())).isEqualTo("Hello ");
    }

    @Test
    void a_viewer_who_was_slow_was_shown_text_after_it_could_look_no_more() {
        grants(visitor, PeekLevel.MASKED);
        TestClient sue = supervisorLooking();
        agent.reads = false;
        desk.looks(agent, chat);
        agent.sends(new AgentFrame.Peek(desk.command(), chat, false));
        desk.types(visitor, "secret ");
        assertThat(DeskFixture.screen(sue)).isEqualTo("secret ");
        agent.readsAgain();
        assertThat(peeks(agent)).isEmpty();
    }

    @Test
    void a_slow_viewer_was_shown_text_before_it_was_told_that_there_may_be_any() {
        grants(visitor, PeekLevel.TYPING);
        desk.looks(agent, chat);
        agent.reads = false;
        visitor.sends(new ClientFrame.Typing(1, true));
        grants(visitor, PeekLevel.MASKED);
        visitor.sends(snapshot(1, 1, "Hello "));
        agent.seen.clear();
        agent.readsAgain();
        assertThat(agent.seen.stream()
                        .filter(f -> f instanceof ServerFrame.PeekOpened || f instanceof ServerFrame.PeekSnapshot)
                        .map(ServerFrame::type))
                .containsExactly(ServerFrame.Type.PEEK_OPENED, ServerFrame.Type.PEEK_SNAPSHOT);
    }

    @Test
    void text_that_came_with_the_end_of_typing_waited_for_the_next_edit() {
        grants(visitor, PeekLevel.TYPING);
        desk.looks(agent, chat);
        visitor.sends(new ClientFrame.Typing(1, true));
        agent.reads = false;
        grants(visitor, PeekLevel.MASKED);
        visitor.sends(snapshot(1, 1, "Hello "));
        agent.readsAgain();
        assertThat(agent.latest(ServerFrame.PeekTyping.class).typing()).isFalse();
        assertThat(DeskFixture.screen(agent)).isEqualTo("Hello ");
    }

    @Test
    void a_detector_that_fails_leaves_nothing_on_any_screen_and_the_connection_alive() {
        DeskFixture other = new DeskFixture(builder -> builder.redactPeeks(Redactor.of(List.of(new Broken()))));
        TestClient ann = other.agent("ann");
        TestClient vera = other.visitor("vera");
        ChatId one = other.startsChat(vera);
        other.consents(vera, one);
        other.looks(ann, one);
        other.types(vera, "fine ");
        assertThat(DeskFixture.screen(ann)).isEqualTo("fine ");
        try (Logged logged = new Logged()) {
            vera.sends(snapshot(1, 5, "this is a bomb "));
            assertThat(logged.errors()).hasSize(1).noneMatch(line -> line.contains("bomb"));
        }
        assertThat(DeskFixture.screen(ann)).isEmpty();
        assertThat(vera.closed).isNull();
        vera.sends(snapshot(1, 6, "fine again "));
        assertThat(DeskFixture.screen(ann)).isEqualTo("fine again ");
    }

    private static final class Broken implements RedactionDetector {
        @Override
        public String kind() {
            return "broken";
        }

        @Override
        public int window() {
            return 64;
        }

        @Override
        public Finding inspect(TextWindow text) {
            if (text.at(0) == 'b') {
                throw new IllegalStateException("bomb");
            }
            return Finding.NONE;
        }
    }
}
