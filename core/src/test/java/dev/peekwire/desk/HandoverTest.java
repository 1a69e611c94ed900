package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.commitment.Commitment;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CommitmentFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.HandedOver;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.reference.References;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an agent is told who comes to a chat: nobody has to ask the visitor again. */
class HandoverTest extends TransferScene {
    private static final References NUMBERS = References.builder()
            .kind("order", "NT-######")
            .kind("booking", "??##??")
            .build();

    HandoverTest() {
        super(here(HandoverPolicy.DEFAULT));
    }

    private static DeskFixture here(HandoverPolicy policy) {
        return desk(DeskFixture.plan(), builder -> builder.references(NUMBERS).handover(policy));
    }

    private HandedOver told(TestClient agent) {
        return told(agent, chat);
    }

    private HandedOver told(TestClient agent, ChatId of) {
        seesNothing(agent);
        agent.sends(new AgentFrame.Handover(desk.command(), of));
        return agent.latest(HandedOver.class);
    }

    private void handsOver(TestClient to, @Nullable String note) {
        transfers(MAIN, id(to.id()), note, 0, false);
    }

    /** Another chat of Vera's that Ann had, and that is over. */
    private ChatId over(@Nullable String topic) {
        desk.pass(A_MOMENT);
        vera.sends(new ClientFrame.Start(desk.command(), topic, "en", Map.of()));
        ChatId made = vera.latest(ServerFrame.Ok.class).chat();
        desk.posts(vera, made, "Hello");
        vera.sends(new ClientFrame.Close(desk.command(), made));
        desk.pass(A_MOMENT);
        return made;
    }

    private static List<ChatId> chats(HandedOver told) {
        return told.earlier().stream().map(HandedOver.Earlier::chat).toList();
    }

    // ---- what was said

    @Test
    void the_note_of_the_transfer_is_told_with_who_wrote_it_and_when() {
        TestClient bob = desk.agent("bob");
        ann.sends(new AgentFrame.Note(desk.command(), chat, "an older note"));
        Instant at = desk.time.now();
        handsOver(bob, "Wants the parcel today.");
        desk.posts(vera, chat, "Are you there?");
        bob.sends(new AgentFrame.Note(desk.command(), chat, "a note of one's own"));
        HandedOver told = told(bob);
        assertThat(told.note()).isEqualTo("Wants the parcel today.");
        assertThat(told.from()).isEqualTo(id("ann"));
        assertThat(told.at()).isEqualTo(at);
    }

    @Test
    void a_note_to_a_team_s_queue_is_found_whatever_happens_until_somebody_has_the_chat() {
        desk.agent("cy", "other-cy");
        List.of("v1", "v2", "v3").forEach(name -> starts(desk, desk.visitor(name), "other"));
        transfers(OTHER, null, "Bills are yours.", 0, true);
        for (int i = 0; i < 300; i++) {
            desk.posts(vera, chat, "still here");
            desk.pass(i == 150 ? Duration.ofSeconds(21) : Duration.ofMillis(100));
        }
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
        assertThat(told(ann).note()).isEqualTo("Bills are yours.");
    }

    @Test
    void a_transfer_without_a_note_tells_none_of_an_earlier_one() {
        TestClient bob = desk.agent("bob");
        handsOver(bob, "the first");
        bob.sends(new AgentFrame.Transfer(desk.command(), chat, MAIN, id("ann"), null));
        HandedOver told = told(ann);
        assertThat(told.note()).isNull();
        assertThat(told.from()).isEqualTo(id("bob"));
    }

    @Test
    void of_a_chat_that_nobody_handed_over_there_is_no_note_though_there_are_notes() {
        ann.sends(new AgentFrame.Note(desk.command(), chat, "for myself"));
        HandedOver told = told(ann);
        assertThat(told.note()).isNull();
        assertThat(told.from()).isNull();
        assertThat(told.at()).isNull();
    }

    @Test
    void a_supervisor_who_takes_the_chat_finds_what_was_said_before() {
        TestClient bob = desk.agent("bob");
        handsOver(bob, "Wants the parcel today.");
        TestClient sue = desk.agent("sue", "super-sue");
        sue.sends(new AgentFrame.Take(desk.command(), chat));
        assertThat(told(sue).note()).isEqualTo("Wants the parcel today.");
    }

    // ---- what is known

    @Test
    void numbers_that_were_mentioned_are_references_and_everything_else_is_an_attribute() {
        desk.posts(vera, chat, "It is NT-123456, no, NT-654321. And AB12CD.");
        HandedOver told = told(ann);
        assertThat(told.references())
                .containsExactly(
                        new HandedOver.Reference("order", "NT-654321"),
                        new HandedOver.Reference("order", "NT-123456"),
                        new HandedOver.Reference("order", "7"),
                        new HandedOver.Reference("booking", "AB12CD"));
        ann.sends(new ClientFrame.Attributes(desk.command(), chat, Map.of("plan", "gold")));
        assertThat(told(ann).attributes()).isEqualTo(Map.of("plan", "gold"));
    }

    // ---- what is promised and asked for

    private long promises(ChatId in, CommitmentTerms terms) {
        ann.sends(new CommitmentFrame.Commit(desk.command(), in, terms));
        return ann.latest(ServerFrame.Ok.class).version();
    }

    @Test
    void what_was_promised_is_told_as_it_stands_and_so_is_what_the_visitor_waits_for() {
        vera.sends(new CommitmentFrame.AskCompensation(desk.command(), chat, "It was late."));
        long words = promises(chat, CommitmentTerms.of("We call you."));
        vera.sends(new CommitmentFrame.Answer(desk.command(), chat, words, true));
        CommitmentTerms credit = new CommitmentTerms("A credit", new BigDecimal("5"), "EUR", null, "CR-7");
        long money = promises(chat, credit);
        HandedOver told = told(ann);
        assertThat(told.commitments())
                .extracting(HandedOver.Pledge::commitment, HandedOver.Pledge::state)
                .containsExactly(
                        tuple(words, Commitment.State.ACCEPTED), tuple(money, Commitment.State.AWAITING_APPROVAL));
        assertThat(told.commitments().get(1).terms().reference()).isEqualTo("CR-7");
        assertThat(told.requests()).isEmpty();
        vera.sends(new CommitmentFrame.AskCompensation(desk.command(), chat, null));
        assertThat(told(ann).requests())
                .containsExactly(new HandedOver.Request(HandedOver.Request.Kind.COMPENSATION, desk.time.now()));
        assertThat(told.commitments().toString()).doesNotContain("call", "CR-7");
    }

    @Test
    void of_an_earlier_chat_what_was_promised_and_stands_is_told() {
        vera.sends(new ClientFrame.Start(desk.command(), null, "en", Map.of()));
        ChatId first = vera.latest(ServerFrame.Ok.class).chat();
        long open = promises(first, CommitmentTerms.of("We call you."));
        long declined = promises(first, CommitmentTerms.of("We write to you."));
        vera.sends(new CommitmentFrame.Answer(desk.command(), first, declined, false));
        vera.sends(new ClientFrame.Close(desk.command(), first));
        assertThat(told(ann).earlier().get(0).commitments())
                .extracting(HandedOver.Pledge::commitment)
                .containsExactly(open);
    }

    // ---- what was before

    @Test
    void the_visitor_s_chats_of_the_same_team_are_told_the_latest_first() {
        ChatId first = over(null);
        desk.pass(Duration.ofHours(1));
        ChatId second = over(null);
        over("other");
        HandedOver told = told(ann);
        assertThat(chats(told)).containsExactly(second, first);
        HandedOver.Earlier latest = told.earlier().get(0);
        assertThat(latest.messages()).isEqualTo(1);
        assertThat(latest.outcome()).isEqualTo(CloseReason.DONE);
        assertThat(latest.agent()).isEqualTo(id("ann"));
        assertThat(latest.team()).isEqualTo(MAIN);
        assertThat(latest.ended()).isAfterOrEqualTo(latest.started());
        assertThat(chats(told(ann, second))).containsExactlyInAnyOrder(chat, first);
    }

    @Test
    void a_chat_that_is_open_besides_is_told_without_an_end() {
        vera.sends(new ClientFrame.Start(desk.command(), null, "en", Map.of()));
        HandedOver.Earlier open = told(ann).earlier().get(0);
        assertThat(open.ended()).isNull();
        assertThat(open.outcome()).isNull();
    }

    @Test
    void all_are_those_that_the_agent_may_read() {
        annHasVerasChat(here(new HandoverPolicy(HandoverPolicy.Earlier.ALL, Duration.ofDays(90), 10)));
        ChatId own = over(null);
        ChatId others = over("other");
        assertThat(chats(told(ann))).containsExactly(own);
        TestClient sue = desk.agent("sue", "super-sue");
        sue.sends(new AgentFrame.Join(desk.command(), chat));
        assertThat(chats(told(sue))).containsExactly(others, own);
    }

    @Test
    void no_more_and_no_older_ones_than_the_policy_says() {
        annHasVerasChat(here(new HandoverPolicy(HandoverPolicy.Earlier.SAME_TEAM, Duration.ofDays(1), 2)));
        over(null);
        ChatId second = over(null);
        ChatId third = over(null);
        assertThat(chats(told(ann))).containsExactly(third, second);
        desk.time.advance(Duration.ofDays(2), desk::settle);
        ann = desk.agent("ann");
        assertThat(chats(told(ann))).isEmpty();
    }

    @Test
    void a_desk_may_tell_of_none() {
        annHasVerasChat(here(HandoverPolicy.NONE));
        over(null);
        assertThat(told(ann).earlier()).isEmpty();
    }

    @Test
    void another_visitor_s_chats_are_none_of_them() {
        TestClient victor = desk.visitor("victor");
        desk.startsChat(victor);
        assertThat(told(ann).earlier()).isEmpty();
    }

    @Test
    void an_earlier_chat_is_read_by_opening_it() {
        ChatId first = over(null);
        TestClient bob = desk.agent("bob");
        handsOver(bob, null);
        assertThat(chats(told(bob))).containsExactly(first);
        bob.sends(new ClientFrame.Open(new Cursor(first, 0)));
        assertThat(bob.all(ServerFrame.Event.class).map(e -> e.event().chat())).contains(first);
    }

    // ---- what the visitor need not be asked for

    private Map<String, String> known(String visitor, String... names) {
        CompletableFuture<Map<String, String>> known =
                desk.desk.known(new VisitorId(visitor), Set.of(names)).toCompletableFuture();
        desk.settle();
        return known.join();
    }

    private String who() {
        return vera.latest(ServerFrame.Welcome.class).self();
    }

    @Test
    void a_page_is_told_what_the_visitor_told_last_of_what_it_would_ask_for_and_nothing_else() {
        vera.sends(new ClientFrame.Attributes(
                desk.command(), chat, Map.of("account", "42", "plan", "gold", "secret", "x")));
        desk.pass(A_MOMENT);
        vera.sends(new ClientFrame.Start(desk.command(), "other", "en", Map.of("plan", "silver")));
        assertThat(known(who(), "account", "plan", "name")).isEqualTo(Map.of("account", "42", "plan", "silver"));
        assertThat(known("nobody", "account")).isEmpty();
        assertThat(known(who())).isEmpty();
    }

    @Test
    void what_is_too_old_or_not_to_be_told_at_all_is_asked_for_again() {
        desk.time.advance(Duration.ofDays(91), desk::settle);
        assertThat(known(who(), "order")).isEmpty();
        annHasVerasChat(here(HandoverPolicy.NONE));
        assertThat(known(who(), "order")).isEmpty();
    }

    @Test
    void a_desk_that_is_closed_or_whose_store_is_away_says_so() {
        FlakyStore store = new FlakyStore();
        annHasVerasChat(new DeskFixture(store.store(), builder -> builder));
        store.failsBefore = call -> call.equals("chatsOf");
        assertThatThrownBy(() -> known(who(), "order")).hasMessageContaining(FlakyStore.TEXT);
        desk.desk.close();
        assertThatThrownBy(() -> known(who(), "order")).hasMessageContaining("closed");
    }

    // ---- who is told

    @Test
    void a_supervisor_who_takes_no_part_is_told_once_that_is_recorded() {
        TestClient sue = desk.agent("sue", "super-sue");
        sue.sends(new AgentFrame.Handover(desk.command(), chat));
        refused(sue, ErrorCode.FORBIDDEN);
        sue.sends(new AgentFrame.Monitor(desk.command(), chat, true));
        assertThat(told(sue).chat()).isEqualTo(chat);
    }

    @Test
    void an_agent_of_another_team_and_a_visitor_are_told_nothing() {
        TestClient cy = desk.agent("cy", "other-cy");
        for (TestClient each : List.of(cy, vera)) {
            each.sends(new AgentFrame.Handover(desk.command(), chat));
            assertThat(each.all(HandedOver.class)).isEmpty();
        }
        refused(cy, ErrorCode.NOT_FOUND);
        refused(vera, ErrorCode.FORBIDDEN);
    }

    @Test
    void a_store_that_is_away_is_said_and_nothing_else_suffers() {
        FlakyStore store = new FlakyStore();
        annHasVerasChat(new DeskFixture(store.store(), builder -> builder));
        store.failsBefore = call -> call.equals("chatsOf");
        ann.sends(new AgentFrame.Handover(desk.command(), chat));
        refused(ann, ErrorCode.UNAVAILABLE);
        store.heals();
        assertThat(told(ann).chat()).isEqualTo(chat);
    }

    @Test
    void what_was_said_and_is_known_stands_in_no_toString() {
        desk.posts(vera, chat, "It is NT-123456.");
        TestClient bob = desk.agent("bob");
        handsOver(bob, "Wants the parcel today.");
        HandedOver told = told(bob);
        assertThat(told.toString() + told.references()).doesNotContain("NT-123456", "parcel");
    }

    @Test
    void a_policy_has_bounds() {
        assertThatThrownBy(() -> new HandoverPolicy(HandoverPolicy.Earlier.ALL, Duration.ofDays(-1), 1))
                .hasMessageStartingWith("age");
        assertThatThrownBy(() -> new HandoverPolicy(HandoverPolicy.Earlier.ALL, Duration.ofDays(1), 21))
                .hasMessageStartingWith("most");
    }
}
