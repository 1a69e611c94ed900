package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.ScriptGap;
import dev.peekwire.protocol.ScriptOffer;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.Approval;
import dev.peekwire.response.PolicyMark;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.RoboticGauge;
import dev.peekwire.response.Scope;
import dev.peekwire.response.ScriptBuilder;
import dev.peekwire.response.ScriptClaim;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptUse;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.tone.StyleRules;
import dev.peekwire.response.tone.StyleSheet;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.responses.Responses;
import dev.peekwire.spi.ChosenResponse;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Scripts, policy, style and gauge over frames, as an agent's client meets them. */
class AnswersTest {
    private static final Approval APPROVED = Approval.approved("sue", Instant.EPOCH);
    private static final String LATE = "I am sorry that your order is late, it will be there in 3 days.";
    private static final String GREETING = "Hello Kari, how may I help you with your order today?";

    private static final ScriptLibrary LIBRARY = ScriptLibrary.of(List.of(
            script("greeting", "hi", "Hello {{visitor.name|there}}, how may I help you with your order today?")
                    .body("fr", "Bonjour {{visitor.name|à vous}}, que puis-je faire pour votre commande ?")
                    .build(),
            script(
                            "late",
                            "late",
                            "I am sorry that your order is late, it will be there in {{input.days:number 1..30}} days.")
                    .build(),
            script("loan", "loan", "A loan over two years costs four percent a year with us at the moment.")
                    .disclaimer("no-advice")
                    .build(),
            script("no-advice", "noadv", "This is general information and no financial advice to you.")
                    .build(),
            script("bobs", "bobs", "Bob wishes you a very nice day and a good weekend.")
                    .scope(Scope.personal(new AgentId("bob")))
                    .build()));

    private static ScriptBuilder script(String id, String shortcut, String body) {
        return ScriptedResponse.builder(id, 3)
                .shortcut(shortcut)
                .title(id)
                .defaultLocale("en")
                .body("en", body)
                .approval(APPROVED);
    }

    private DeskFixture desk = new DeskFixture(
            builder -> builder.responses(Responses.builder().library(LIBRARY).build()));
    private TestClient ann;
    private TestClient vera;
    private ChatId chat;

    private void chatting() {
        ann = desk.agent("ann");
        vera = desk.visitor("vera");
        vera.sends(new ClientFrame.Start(desk.command(), null, "en", Map.of("name", "Kari")));
        chat = vera.latest(ServerFrame.Ok.class).chat();
    }

    private void chatting(ResponsePolicy policy) {
        chatting(Responses.builder().library(LIBRARY).policy(policy).build());
    }

    private void chatting(Responses responses) {
        desk = new DeskFixture(builder -> builder.responses(responses));
        chatting();
    }

    private void posts(String text, ScriptClaim claim) {
        ann.sends(new ClientFrame.Post(desk.command(), chat, text, claim, false));
    }

    private void says(String text) {
        ann.sends(new ClientFrame.Post(desk.command(), chat, text));
    }

    private Refusal refusal() {
        return ann.latest(ServerFrame.Refused.class).refusal();
    }

    private List<MessageOrigin> origins() {
        return desk.store.read(desk.desk.id(), chat, 0, 100).stream()
                .map(RecordedEvent::event)
                .filter(ChatEvent.MessagePosted.class::isInstance)
                .map(event -> ((ChatEvent.MessagePosted) event).origin())
                .toList();
    }

    private static MessageOrigin scripted(String id, int distance) {
        return MessageOrigin.scripted(new ScriptUse(id, "3", "en", distance));
    }

    // ---- finding and filling

    @Test
    void an_agent_finds_scripts_by_what_is_typed_and_sees_them_filled_in() {
        chatting();
        ann.sends(new AgentFrame.FindScripts(desk.command(), chat, "hi", null));
        List<ScriptOffer> found = ann.latest(ResponseFrame.Scripts.class).scripts();
        assertThat(found).first().satisfies(offer -> {
            assertThat(offer.script().id()).isEqualTo("greeting");
            assertThat(offer.text()).isEqualTo(GREETING);
            assertThat(offer.gaps()).isEmpty();
        });
        ann.sends(new AgentFrame.FindScripts(desk.command(), chat, "hi", "fr-CA"));
        assertThat(ann.latest(ResponseFrame.Scripts.class).scripts().get(0).text())
                .startsWith("Bonjour Kari");
    }

    @Test
    void what_a_script_still_needs_is_said_and_taken_as_input() {
        chatting();
        ann.sends(new AgentFrame.FillScript(desk.command(), chat, new ScriptClaim("late", "3")));
        ScriptOffer asking = ann.latest(ResponseFrame.Scripts.class).scripts().get(0);
        assertThat(asking.text()).contains("[input.days]");
        assertThat(asking.gaps())
                .containsExactly(new ScriptGap("input.days", ScriptGap.Kind.NUMBER, false, List.of(), "1", "30", null));
        ann.sends(new AgentFrame.FillScript(
                desk.command(), chat, new ScriptClaim("late", "3", "en", Map.of("days", "40"))));
        assertThat(ann.latest(ResponseFrame.Scripts.class).scripts().get(0).gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.unfit()).isTrue());
        ann.sends(new AgentFrame.FillScript(
                desk.command(), chat, new ScriptClaim("late", "3", "en", Map.of("days", "3"))));
        assertThat(ann.latest(ResponseFrame.Scripts.class).scripts().get(0).text())
                .isEqualTo(LATE);
    }

    @Test
    void a_script_of_another_agent_or_another_version_is_as_one_that_is_not_there() {
        chatting();
        for (ScriptClaim claim :
                List.of(new ScriptClaim("bobs", "3"), new ScriptClaim("late", "2"), new ScriptClaim("none", "1"))) {
            ann.sends(new AgentFrame.FillScript(desk.command(), chat, claim));
            assertThat(refusal()).isEqualTo(Refusal.of(ErrorCode.NOT_FOUND, "no such script"));
        }
        ann.sends(new AgentFrame.FindScripts(desk.command(), chat, "bobs", null));
        assertThat(ann.latest(ResponseFrame.Scripts.class).scripts()).isEmpty();
    }

    // ---- whose words

    @Test
    void the_desk_finds_out_whose_words_an_answer_has_whatever_the_client_says() {
        chatting();
        posts(LATE, new ScriptClaim("late", "3", "en", Map.of("days", "3")));
        says(LATE);
        posts("Let me look at that for you, one moment please.", new ScriptClaim("late", "3"));
        posts(LATE.replace("sorry", "very sorry"), new ScriptClaim("late", "3", "en", Map.of("days", "3")));
        assertThat(origins())
                .containsExactly(scripted("late", 0), scripted("late", 0), MessageOrigin.AD_LIB, scripted("late", 5));
        assertThat(desk.desk.stats().falseClaims()).isEqualTo(2);
    }

    @Test
    void an_own_reply_that_nobody_approved_and_a_script_that_is_withdrawn_are_the_agents_words() {
        String own = "Ann wishes you a very nice day and a good weekend.";
        ScriptLibrary library = ScriptLibrary.of(List.of(
                script("anns", "anns", own)
                        .scope(Scope.personal(new AgentId("ann")))
                        .approval(Approval.DRAFTED)
                        .build(),
                script("old", "old", "We send everything by horse and carriage.")
                        .validUntil(Instant.parse("2020-01-01T00:00:00Z"))
                        .build()));
        chatting(Responses.builder()
                .library(library)
                .policy(ResponsePolicy.of(PolicyRule.of("tier one", ResponseMode.SCRIPTED_ONLY)))
                .build());
        posts(own, new ScriptClaim("anns", "3"));
        assertThat(refusal().code()).isEqualTo(ErrorCode.POLICY_REFUSED);
        posts("We send everything by horse and carriage.", new ScriptClaim("old", "3"));
        assertThat(refusal().code()).isEqualTo(ErrorCode.POLICY_REFUSED);
        assertThat(origins()).isEmpty();
    }

    @Test
    void the_same_answer_sent_again_is_one_answer_also_when_the_scripts_have_changed() {
        chatting();
        ClientFrame.Post post = new ClientFrame.Post(desk.command(), chat, LATE);
        ann.sends(post);
        desk.desk.responses(Responses.NONE);
        ann.sends(post);
        assertThat(origins()).containsExactly(scripted("late", 0));
        assertThat(ann.all(ServerFrame.Refused.class)).isEmpty();
    }

    // ---- policy

    @Test
    void where_only_scripts_may_be_sent_a_client_that_lies_does_not_get_through() {
        chatting(ResponsePolicy.of(PolicyRule.of("tier one", ResponseMode.SCRIPTED_ONLY)));
        posts("You will get all of your money back, I promise.", new ScriptClaim("late", "3"));
        assertThat(refusal().code()).isEqualTo(ErrorCode.POLICY_REFUSED);
        assertThat(refusal().message()).startsWith("rule tier one: only scripts may be sent");
        says(GREETING);
        assertThat(origins())
                .containsExactly(scripted("greeting", 0).under(PolicyRule.of("tier one", ResponseMode.SCRIPTED_ONLY)));
        assertThat(origins().get(0).policy()).isEqualTo(new PolicyMark("tier one", ResponseMode.SCRIPTED_ONLY));
    }

    @Test
    void the_visitor_is_not_told_under_which_rule_an_answer_was_given() {
        chatting(ResponsePolicy.of(PolicyRule.of("difficult customers", ResponseMode.FREE)));
        says("Hello!");
        assertThat(told(ann).policy()).isEqualTo(new PolicyMark("difficult customers", ResponseMode.FREE));
        assertThat(told(vera)).isEqualTo(MessageOrigin.AD_LIB);
        vera.seen.clear();
        vera.sends(new ClientFrame.Open(new Cursor(chat, 0)));
        assertThat(told(vera)).isEqualTo(MessageOrigin.AD_LIB);
    }

    private static MessageOrigin told(TestClient client) {
        return client.all(ServerFrame.Event.class)
                .map(frame -> frame.event().event())
                .filter(ChatEvent.MessagePosted.class::isInstance)
                .map(event -> ((ChatEvent.MessagePosted) event).origin())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_new_policy_holds_for_the_next_answer() {
        chatting();
        says("Hello!");
        desk.desk.responses(Responses.builder()
                .policy(ResponsePolicy.of(PolicyRule.of("all", ResponseMode.SCRIPTED_ONLY)))
                .build());
        says("Hello again!");
        assertThat(refusal().code()).isEqualTo(ErrorCode.POLICY_REFUSED);
        assertThat(origins()).containsExactly(MessageOrigin.AD_LIB);
    }

    @Test
    void a_script_with_a_disclaimer_is_offered_with_it_and_refused_without() {
        chatting();
        ann.sends(new AgentFrame.FillScript(desk.command(), chat, new ScriptClaim("loan", "3")));
        String whole = ann.latest(ResponseFrame.Scripts.class).scripts().get(0).text();
        assertThat(whole).endsWith("\n\nThis is general information and no financial advice to you.");
        says(whole.substring(0, whole.indexOf('\n')));
        assertThat(refusal().message()).contains("the disclaimer no-advice");
        says(whole);
        assertThat(origins())
                .containsExactly(
                        MessageOrigin.scripted(new ScriptUse("loan", "3", "en", 0, Set.of("no-advice"), null)));
    }

    // ---- style

    @Test
    void an_answer_that_the_style_asks_about_is_sent_once_confirmed_and_one_that_it_forbids_is_not() {
        chatting(Responses.builder()
                .style(StyleSheet.builder("shop", 1)
                        .everywhere(StyleRules.builder()
                                .length(new StyleRules.Length(10, ToneLevel.CONFIRM))
                                .build())
                        .build())
                .build());
        ann.sends(new AgentFrame.Check(desk.command(), chat, "far too long"));
        assertThat(ann.latest(ResponseFrame.Checked.class).verdict().level()).isEqualTo(ToneLevel.CONFIRM);
        says("far too long");
        assertThat(refusal())
                .isEqualTo(new Refusal(
                        ErrorCode.TONE_UNCONFIRMED,
                        "the brand's style: length at 10 to 12; change it, or send it as confirmed",
                        "text",
                        null));
        ann.sends(new ClientFrame.Post(desk.command(), chat, "far too long", null, true));
        assertThat(origins()).containsExactly(MessageOrigin.AD_LIB);
    }

    // ---- suggestions

    /** Suggests whatever has a word of what was said last in its id, and remembers what was chosen. */
    private static final class ByWord implements ResponseSuggester {
        private final List<ChosenResponse> chosen = new ArrayList<>();
        private ScriptLibrary library = ScriptLibrary.EMPTY;

        @Override
        public CompletionStage<List<Suggestion>> suggest(SuggestionRequest request) {
            String said = request.messages().get(request.messages().size() - 1);
            return CompletableFuture.completedFuture(library.current().stream()
                    .filter(script -> said.contains(script.ref().id()))
                    .map(script -> new Suggestion(script.ref(), "en", 0.5))
                    .toList());
        }

        @Override
        public void library(ScriptLibrary scripts) {
            library = scripts;
        }

        @Override
        public void chosen(ChosenResponse choice) {
            chosen.add(choice);
        }
    }

    private void chatting(ByWord suggester) {
        desk = new DeskFixture(builder -> builder.suggester(suggester, Runnable::run)
                .responses(Responses.builder().library(LIBRARY).build()));
        chatting();
    }

    @Test
    void an_agent_is_suggested_scripts_for_what_the_visitor_has_sent() {
        chatting(new ByWord());
        vera.sends(new ClientFrame.Post(desk.command(), chat, "Why is it so late?"));
        ResponseFrame.Suggested suggested = ann.latest(ResponseFrame.Suggested.class);
        assertThat(suggested.draft()).isFalse();
        assertThat(suggested.scripts())
                .singleElement()
                .satisfies(offer -> assertThat(offer.script().id()).isEqualTo("late"));
        vera.sends(new ClientFrame.Post(desk.command(), chat, "Never mind."));
        assertThat(ann.latest(ResponseFrame.Suggested.class).scripts()).isEmpty();
        assertThat(vera.all(ResponseFrame.class)).isEmpty();
    }

    @Test
    void what_the_visitor_said_before_an_agent_came_is_suggested_for_at_once() {
        ByWord suggester = new ByWord();
        desk = new DeskFixture(builder -> builder.suggester(suggester, Runnable::run)
                .responses(Responses.builder().library(LIBRARY).build()));
        vera = desk.visitor("vera");
        chat = desk.startsChat(vera);
        vera.sends(new ClientFrame.Post(desk.command(), chat, "Why is it so late?"));
        ann = desk.agent("ann");
        assertThat(ann.latest(ResponseFrame.Suggested.class).scripts()).hasSize(1);
    }

    @Test
    void a_suggester_learns_what_was_chosen_from_what_was_sent() {
        ByWord suggester = new ByWord();
        chatting(suggester);
        vera.sends(new ClientFrame.Post(desk.command(), chat, "Where is it?"));
        vera.sends(new ClientFrame.Post(desk.command(), chat, "Why so late?"));
        says(LATE);
        says("One moment.");
        assertThat(suggester.chosen).singleElement().satisfies(choice -> {
            assertThat(choice.script()).isEqualTo(new ScriptRef("late", 3));
            assertThat(choice.messages()).containsExactly("Where is it?", "Why so late?");
        });
    }

    @Test
    void a_suggester_goes_by_the_scripts_of_the_moment_and_suggests_none_that_is_not_the_agents() {
        chatting(new ByWord());
        vera.sends(new ClientFrame.Post(desk.command(), chat, "bobs"));
        assertThat(ann.latest(ResponseFrame.Suggested.class).scripts()).isEmpty();
        desk.desk.responses(Responses.NONE);
        vera.sends(new ClientFrame.Post(desk.command(), chat, "late"));
        assertThat(ann.latest(ResponseFrame.Suggested.class).scripts()).isEmpty();
    }

    // ---- the gauge

    @Test
    void an_agent_is_told_when_the_answers_sound_like_a_machine_and_when_they_no_longer_do() {
        chatting();
        says(GREETING);
        says(GREETING);
        assertThat(ann.all(ResponseFrame.Robotic.class)).isEmpty();
        says(GREETING);
        assertThat(ann.latest(ResponseFrame.Robotic.class).gauge())
                .isEqualTo(new RoboticGauge(100, 3, 2, Set.of(RoboticGauge.Warning.REPEATS)));
        assertThat(desk.desk.stats().robotic()).isEqualTo(1);
        assertThat(vera.all(ResponseFrame.class)).isEmpty();
    }
}
