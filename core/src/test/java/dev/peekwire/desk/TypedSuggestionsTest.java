package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.Purpose;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.spi.SuggestionRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A suggester reads what is typed: when it may, and how that ends. */
class TypedSuggestionsTest extends TypingScene {
    private final ByWord suggester = new ByWord();
    private DeskFixture desk = new DeskFixture(with(suggester));
    private TestClient ann = desk.agent("ann");
    private TestClient vera = desk.visitor("vera");
    private ChatId chat = desk.startsChat(vera);

    private void anew(ResponseSuggester other) {
        desk = new DeskFixture(with(other));
        ann = desk.agent("ann");
        vera = desk.visitor("vera");
        chat = desk.startsChat(vera);
    }

    private void grants(Purpose... purposes) {
        grants(desk, vera, chat, purposes);
    }

    private void types(String text) {
        desk.types(vera, text);
        desk.pass(A_WHILE);
    }

    private ServerFrame.Demand demand() {
        return vera.latest(ServerFrame.Demand.class);
    }

    private void isSuggestedForWhatIsTyped() {
        grants(Purpose.PEEK, Purpose.SUGGESTIONS);
        types("why so late ");
        assertThat(suggested(ann)).isEqualTo("typed [late]");
    }

    // ---- when it reads

    @Test
    void an_agent_is_suggested_scripts_for_what_is_not_sent_yet_without_looking_at_it() {
        isSuggestedForWhatIsTyped();
        assertThat(PeekScene.peeks(ann)).isEmpty();
        assertThat(vera.all(ResponseFrame.class)).isEmpty();
        assertThat(desk.store.read(desk.desk.id(), chat, 0, 100).toString()).doesNotContain("late");
    }

    @Test
    void the_visitor_is_told_that_a_program_reads_and_when_it_reads_no_more() {
        grants(Purpose.PEEK, Purpose.SUGGESTIONS);
        assertThat(demand()).isEqualTo(new ServerFrame.Demand(chat, demand().channel(), DemandMode.DRAFT, 0, true));
        desk.looks(ann, chat);
        assertThat(demand()).isEqualTo(new ServerFrame.Demand(chat, demand().channel(), DemandMode.DRAFT, 1, true));
        grants(Purpose.PEEK);
        assertThat(demand()).isEqualTo(new ServerFrame.Demand(chat, demand().channel(), DemandMode.DRAFT, 1, false));
        ann.sends(new AgentFrame.Peek(desk.command(), chat, false));
        assertThat(demand().mode()).isEqualTo(DemandMode.NONE);
    }

    @Test
    void it_reads_what_viewers_see_masked_as_they_see_it() {
        grants(Purpose.PEEK, Purpose.SUGGESTIONS);
        desk.looks(ann, chat);
        types("card " + PeekScene.CARD + " is late ");
        assertThat(suggester.read()).last().isEqualTo(DeskFixture.screen(ann));
        assertThat(suggester.read()).last().asString().startsWith("card 4111").doesNotContain("1111 1111");
    }

    @Test
    void a_grant_without_that_purpose_gives_it_nothing() {
        grants(Purpose.PEEK);
        desk.looks(ann, chat);
        types("why so late ");
        assertThat(PeekScene.peeks(ann)).isNotEmpty();
        assertThat(suggester.asked).isEmpty();
        assertThat(demand().suggester()).isFalse();
    }

    @Test
    void a_grant_for_that_purpose_alone_shows_people_nothing() {
        grants(Purpose.SUGGESTIONS);
        desk.looks(ann, chat);
        types("why so late ");
        assertThat(suggested(ann)).isEqualTo("typed [late]");
        assertThat(PeekScene.peeks(ann)).isEmpty();
        assertThat(demand()).isEqualTo(new ServerFrame.Demand(chat, demand().channel(), DemandMode.DRAFT, 0, true));
    }

    @Test
    void without_a_suggester_nothing_leaves_the_device_for_one() {
        desk = new DeskFixture(builder -> builder.consent(POLICY).responses(RESPONSES));
        ann = desk.agent("ann");
        vera = desk.visitor("vera");
        chat = desk.startsChat(vera);
        grants(Purpose.PEEK, Purpose.SUGGESTIONS);
        assertThat(vera.last(ServerFrame.Demand.class).filter(told -> told.mode() != DemandMode.NONE))
                .isEmpty();
    }

    @Test
    void while_the_agent_is_not_there_nothing_is_read() {
        isSuggestedForWhatIsTyped();
        ann.disconnects();
        assertThat(demand().mode()).isEqualTo(DemandMode.NONE);
        int before = suggester.asked.size();
        desk.startsOver(vera);
        desk.types(vera, "a loan");
        desk.pass(A_WHILE);
        assertThat(suggester.asked).hasSize(before);
        ann = desk.agent("ann");
        assertThat(demand().suggester()).isTrue();
        desk.startsOver(vera);
        types("a loan ");
        assertThat(suggested(ann)).isEqualTo("typed [loan]");
    }

    @Test
    void a_visitor_who_comes_back_is_read_again_if_the_grant_still_stands() {
        isSuggestedForWhatIsTyped();
        vera.disconnects();
        assertThat(suggested(ann)).isEqualTo("typed []");
        String token = vera.latest(ServerFrame.Welcome.class).resumeToken();
        vera = desk.visitor("vera again", token);
        assertThat(demand().suggester()).isTrue();
        types("my loan ");
        assertThat(suggested(ann)).isEqualTo("typed [loan]");
    }

    @Test
    void the_latest_text_is_read_and_not_more_often_than_needed() {
        grants(Purpose.PEEK, Purpose.SUGGESTIONS);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            desk.types(vera, text.append("x ").toString());
            desk.pass(Duration.ofMillis(50));
        }
        desk.pass(A_WHILE);
        assertThat(suggester.read()).hasSizeBetween(8, 10).last().isEqualTo(text.toString());
    }

    @Test
    void an_agent_who_reads_slowly_is_told_the_latest_alone() {
        grants(Purpose.PEEK, Purpose.SUGGESTIONS);
        ann.reads = false;
        types("late ");
        types("late and ");
        types("late and loan ");
        ann.readsAgain();
        assertThat(ann.all(ResponseFrame.Suggested.class)).hasSize(1);
        assertThat(suggested(ann)).isEqualTo("typed [late, loan]");
    }

    // ---- how it ends

    @Test
    void sending_takes_away_what_was_found_before_and_asks_about_what_was_sent() {
        isSuggestedForWhatIsTyped();
        ann.seen.clear();
        desk.posts(vera, chat, "why is my loan not there?");
        assertThat(ann.all(ResponseFrame.Suggested.class).map(ResponseFrame.Suggested::draft))
                .containsExactly(true, false);
        assertThat(ann.all(ResponseFrame.Suggested.class)
                        .findFirst()
                        .orElseThrow()
                        .scripts())
                .isEmpty();
        assertThat(suggested(ann)).isEqualTo("sent [loan]");
    }

    @Test
    void sending_does_not_bring_back_what_was_found_for_the_message_before() {
        grants(Purpose.PEEK, Purpose.SUGGESTIONS);
        desk.posts(vera, chat, "hello");
        types("why so late ");
        ann.seen.clear();
        desk.posts(vera, chat, "why is my loan not there?");
        assertThat(ann.all(ResponseFrame.Suggested.class).map(ResponseFrame.Suggested::draft))
                .containsExactly(true, false);
        assertThat(suggested(ann)).isEqualTo("sent [loan]");
    }

    @Test
    void deleting_all_of_it_takes_it_away_and_what_was_sent_before_counts_again() {
        grants(Purpose.PEEK, Purpose.SUGGESTIONS);
        desk.posts(vera, chat, "hello");
        types("why so late ");
        assertThat(suggested(ann)).isEqualTo("typed [late]");
        types("");
        assertThat(suggested(ann)).isEqualTo("sent [hello]");
    }

    @Test
    void an_untouched_draft_takes_it_away() {
        isSuggestedForWhatIsTyped();
        desk.pass(Limits.DEFAULT.draftIdle().plusSeconds(1));
        assertThat(suggested(ann)).isEqualTo("typed []");
    }

    @Test
    void a_visitor_who_is_gone_takes_it_away() {
        isSuggestedForWhatIsTyped();
        vera.disconnects();
        assertThat(suggested(ann)).isEqualTo("typed []");
    }

    @Test
    void a_withdrawal_takes_it_away_before_it_is_answered_and_nothing_is_read_after() {
        isSuggestedForWhatIsTyped();
        int read = suggester.asked.size();
        vera.sends(new ClientFrame.Withdraw(desk.command(), chat));
        assertThat(suggested(ann)).isEqualTo("typed []");
        int cleared = last(ann, ResponseFrame.Suggested.class);
        assertThat(cleared).isLessThan(last(vera, ServerFrame.Ok.class));
        assertThat(demand().mode()).isEqualTo(DemandMode.NONE);
        desk.startsOver(vera);
        types("my loan ");
        assertThat(suggester.asked).hasSize(read);
        assertThat(suggested(ann)).isEqualTo("typed []");
    }

    private int last(TestClient client, Class<?> type) {
        int last = -1;
        for (int i = 0; i < desk.journal.size(); i++) {
            DeskFixture.Entry entry = desk.journal.get(i);
            if (entry.client().equals(client.id()) && type.isInstance(entry.frame())) {
                last = i;
            }
        }
        return last;
    }

    @Test
    void a_grant_without_the_purpose_in_place_of_one_with_it_takes_it_away() {
        isSuggestedForWhatIsTyped();
        int read = suggester.asked.size();
        desk.looks(ann, chat);
        grants(Purpose.PEEK);
        assertThat(suggested(ann)).isEqualTo("typed []");
        desk.startsOver(vera);
        types("my loan ");
        assertThat(PeekScene.peeks(ann)).isNotEmpty();
        assertThat(suggester.asked).hasSize(read);
    }

    @Test
    void a_transfer_takes_it_from_who_had_the_chat() {
        isSuggestedForWhatIsTyped();
        TestClient bob = desk.agent("bob");
        ann.sends(new AgentFrame.Transfer(desk.command(), chat, DeskFixture.MAIN, new AgentId("bob"), null));
        assertThat(suggested(ann)).isEqualTo("typed []");
        ann.seen.clear();
        desk.startsOver(vera);
        types("my loan ");
        assertThat(suggested(bob)).isEqualTo("typed [loan]");
        assertThat(suggested(ann)).isEqualTo("nothing");
    }

    @Test
    void a_closed_chat_takes_it_away() {
        isSuggestedForWhatIsTyped();
        vera.sends(new ClientFrame.Close(desk.command(), chat));
        assertThat(suggested(ann)).isEqualTo("typed []");
    }

    @Test
    void a_desk_that_no_longer_has_a_visitor_keeps_nothing_of_the_reading() {
        isSuggestedForWhatIsTyped();
        vera.sends(new ClientFrame.Close(desk.command(), chat));
        vera.disconnects();
        ann.disconnects();
        desk.pass(Duration.ofMinutes(5));
        assertThat(desk.desk.stats().rooms()).isZero();
    }

    // ---- a slow one

    @Test
    void what_is_found_too_late_is_shown_to_nobody() {
        Slow slow = new Slow();
        anew(slow);
        grants(Purpose.PEEK, Purpose.SUGGESTIONS);
        desk.types(vera, "why so late ");
        desk.pass(Duration.ofMillis(10));
        vera.sends(new ClientFrame.Withdraw(desk.command(), chat));
        slow.answers.get(0).run();
        desk.settle();
        assertThat(suggested(ann)).isEqualTo("nothing");
    }

    @Test
    void what_was_found_for_a_draft_that_is_gone_is_not_taken_for_the_next_one() {
        Slow slow = new Slow();
        anew(slow);
        grants(Purpose.PEEK, Purpose.SUGGESTIONS);
        desk.types(vera, "why so late ");
        desk.pass(Duration.ofMillis(10));
        desk.posts(vera, chat, "never mind");
        desk.types(vera, "hello ");
        slow.answers.get(0).run();
        desk.settle();
        assertThat(suggested(ann)).isEqualTo("nothing");
    }

    @Test
    void while_a_call_is_under_way_the_latest_text_waits() {
        Slow slow = new Slow();
        anew(slow);
        grants(Purpose.PEEK, Purpose.SUGGESTIONS);
        desk.types(vera, "one ");
        desk.pass(Duration.ofMillis(10));
        desk.types(vera, "one two ");
        desk.pass(Duration.ofMillis(200));
        desk.types(vera, "one two three ");
        desk.pass(Duration.ofMillis(20));
        assertThat(slow.read()).containsExactly("one ");
        slow.answers.get(0).run();
        desk.settle();
        desk.pass(A_WHILE);
        assertThat(slow.read()).containsExactly("one ", "one two three ");
    }

    @Test
    void with_one_that_hangs_every_peek_is_shown_at_once_and_the_hang_is_reported_once() {
        Slow hangs = new Slow();
        anew(hangs);
        grants(Purpose.PEEK, Purpose.SUGGESTIONS);
        desk.looks(ann, chat);
        try (Logged log = new Logged()) {
            for (int i = 1; i <= 20; i++) {
                desk.types(vera, "x ".repeat(i));
                assertThat(DeskFixture.screen(ann)).as("at once").isEqualTo("x ".repeat(i));
                desk.pass(Duration.ofMillis(200));
            }
            assertThat(log.errors())
                    .containsExactly("the suggester failed: dev.peekwire.internal.answer.Suggesting$Hang");
        }
        assertThat(hangs.asked).hasSize(1);
        desk.posts(vera, chat, "sent all the same");
        assertThat(DeskFixture.screen(ann)).isEmpty();
    }

    @Test
    void one_that_fails_or_throws_costs_nobody_a_peek() {
        anew(new ByWord() {
            @Override
            public java.util.concurrent.CompletionStage<List<dev.peekwire.spi.Suggestion>> suggest(
                    SuggestionRequest request) {
                throw new IllegalStateException(request.draft().orElse(""));
            }
        });
        grants(Purpose.PEEK, Purpose.SUGGESTIONS);
        desk.looks(ann, chat);
        try (Logged log = new Logged()) {
            types("a secret plan ");
            assertThat(log.errors()).containsExactly("the suggester failed: java.lang.IllegalStateException");
        }
        assertThat(DeskFixture.screen(ann)).isEqualTo("a secret plan ");
    }

    @Test
    void the_request_prints_nothing_of_what_is_typed() {
        isSuggestedForWhatIsTyped();
        assertThat(suggester.asked)
                .allSatisfy(request ->
                        assertThat(request.toString()).doesNotContain("late").contains("draft"));
        assertThat(Optional.of(new dev.peekwire.internal.peek.Reading(1, "why so late"))
                        .toString())
                .doesNotContain("late");
    }
}
