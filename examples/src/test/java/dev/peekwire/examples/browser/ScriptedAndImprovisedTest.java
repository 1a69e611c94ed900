package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import dev.peekwire.client.StartRequest;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.examples.demo.Chromium;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Acceptance: an agent answers by keyboard alone, from scripts and in own words, held by style and policy. */
@ExtendWith(Chromium.class)
class ScriptedAndImprovisedTest {
    private final Browser browser;
    private BrowserDesk desk;
    private ConsolePage agent;
    private Kari kari;

    ScriptedAndImprovisedTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void inAChat() {
        desk = AnsweringDesk.start();
        agent = ConsolePage.open(desk, browser);
        kari = Kari.named(desk, "Kari");
        agent.has("Kari");
        agent.press("Alt+r");
    }

    @AfterEach
    void nobodyComplained() {
        kari.close();
        Harmless.check(agent.tab());
        agent.close();
        desk.close();
    }

    private Locator listed() {
        return agent.part("scripts").locator("[role=option]:visible");
    }

    private void hears(String... texts) {
        await().untilAsserted(() -> assertThat(kari.heard()).containsExactly(texts));
    }

    @Test
    void a_shortcut_opens_the_scripts_and_an_input_is_filled_in_at_its_place() {
        agent.types("/la");
        assertThat(listed()).hasCount(2);
        assertThat(listed().first()).hasAttribute("aria-selected", "true");
        agent.press("ArrowDown");
        Locator late = listed().last();
        assertThat(late).hasAttribute("aria-selected", "true");
        assertThat(late).containsText("The parcel is late");
        assertThat(late).containsText("Sorry, Kari: it comes in days days.");
        assertThat(late).containsText("to fill in: days");
        assertThat(agent.reply()).hasAttribute("aria-activedescendant", "script-1");
        agent.press("Enter");
        Locator days = agent.part("fill").locator("input");
        assertThat(days).isFocused();
        assertThat(days).hasAttribute("aria-label", "days: a number from 1 to 30");
        agent.types("99");
        agent.press("Enter");
        assertThat(agent.part("fill")).containsText("days won’t do: a number from 1 to 30.");
        agent.press("ControlOrMeta+a");
        agent.types("3");
        agent.press("Enter");
        assertThat(agent.reply()).hasValue("Sorry, Kari: it comes in 3 days.");
        assertThat(agent.reply()).isFocused();
        agent.press("Enter");
        hears("Sorry, Kari: it comes in 3 days.");
        assertThat(agent.part("mine")).containsText("script");
        assertThat(agent.tab().sent())
                .anyMatch(frame -> frame.contains("\"inputs\":{\"days\":\"3\"}") && frame.contains("\"post\""));
    }

    @Test
    void enter_that_is_faster_than_the_desk_takes_the_script_and_sends_no_shortcut() {
        agent.types("/hours");
        agent.press("Enter");
        assertThat(agent.reply()).hasValue("We are here from 9 to 17, Monday to Friday.");
        agent.press("Enter");
        hears("We are here from 9 to 17, Monday to Friday.");
    }

    @Test
    void what_is_no_shortcut_is_not_sent_by_accident_and_can_be_sent_on_purpose() {
        agent.types("/etc");
        assertThat(agent.part("scripts")).containsText("No script is called that.");
        agent.press("Enter");
        assertThat(agent.reply()).hasValue("/etc");
        agent.press("Escape", "Enter");
        hears("/etc");
    }

    @Test
    void a_script_goes_into_a_sentence_and_can_be_taken_back() {
        agent.types("Hello Kari! /hou");
        assertThat(listed()).hasCount(1);
        agent.press("Enter");
        assertThat(agent.reply()).hasValue("Hello Kari! We are here from 9 to 17, Monday to Friday.");
        agent.press("ControlOrMeta+z");
        assertThat(agent.reply()).hasValue("Hello Kari! /hou");
    }

    @Test
    void what_the_chat_does_not_know_is_asked_for_and_kept_with_it() {
        agent.types("/lost");
        assertThat(listed()).hasCount(1);
        agent.press("Enter");
        assertThat(agent.part("fill").locator("input")).isFocused();
        agent.types("A-1042");
        agent.press("Enter");
        assertThat(agent.reply()).hasValue("We send order A-1042 again.");
        assertThat(agent.inside(".facts")).containsText("A-1042");
    }

    @Test
    void a_forbidden_word_is_underlined_stopped_and_replaced() {
        agent.types("Kari, it is cheap");
        assertThat(agent.inside(".mark.block")).hasText("cheap");
        assertThat(agent.part("findings")).containsText("We never call our own things that.");
        agent.press("Enter");
        assertThat(agent.part("refused")).containsText("The house style forbids what is underlined.");
        assertThat(agent.reply()).hasValue("Kari, it is cheap");
        agent.press("Alt+f", "Enter");
        assertThat(agent.reply()).hasValue("Kari, it is good value");
        assertThat(agent.part("refused")).isHidden();
        assertThat(agent.part("findings")).isHidden();
        agent.press("Enter");
        hears("Kari, it is good value");
    }

    @Test
    void a_forbidden_word_that_is_sent_faster_than_it_is_checked_comes_back() {
        agent.types("Cheap!");
        agent.press("Enter");
        assertThat(agent.part("refused")).containsText("forbids");
        assertThat(agent.reply()).hasValue("Cheap!");
        assertThat(agent.reply()).isFocused();
        assertThat(kari.heard()).isEmpty();
    }

    @Test
    void what_the_style_asks_about_is_sent_by_a_second_enter() {
        agent.types("That is all, unfortunately, I promise");
        assertThat(agent.inside(".mark.confirm")).hasText("promise");
        assertThat(agent.inside(".mark.warn")).hasText("unfortunately");
        agent.press("Enter");
        assertThat(agent.part("refused")).containsText("Enter once more sends it");
        assertThat(kari.heard()).isEmpty();
        agent.press("Enter");
        hears("That is all, unfortunately, I promise");
    }

    @Test
    void own_words_are_stopped_where_only_scripts_may_be_sent_and_a_script_is_the_way_on() {
        try (Kari jean = Kari.asks(desk, StartRequest.about("refunds").with("name", "Jean"))) {
            assertThat(agent.placeOf("Jean")).isVisible();
            agent.press("Alt+2");
            agent.has("Jean");
            agent.types("You get all of it back");
            agent.press("Enter");
            assertThat(agent.part("refused")).containsText("Only scripts may be sent here");
            assertThat(agent.part("refused")).containsText("Rule: money.");
            assertThat(agent.reply()).hasValue("You get all of it back");
            agent.press("Alt+l");
            agent.types("refund");
            assertThat(listed()).hasCount(1);
            agent.press("Enter");
            assertThat(agent.reply()).hasValue("We refund what comes back unused within 30 days.");
            agent.press("Enter");
            await().untilAsserted(() ->
                    assertThat(jean.heard()).containsExactly("We refund what comes back unused within 30 days."));
            agent.clicks("Back into the reply");
            assertThat(agent.reply()).hasValue("You get all of it back");
            assertThat(agent.reply()).isFocused();
        }
    }

    @Test
    void what_is_suggested_for_a_message_is_taken_by_one_key_and_the_next_in_its_place() {
        kari.says("It is late, or is it lost?");
        assertThat(agent.part("suggestions").locator("button")).hasCount(2);
        agent.press("Alt+s");
        Locator order = agent.part("fill").locator("input");
        assertThat(order).isFocused();
        agent.press("Alt+s");
        assertThat(agent.part("fill")).containsText("The parcel is late");
        agent.types("2");
        agent.press("Enter");
        assertThat(agent.reply()).hasValue("Sorry, Kari: it comes in 2 days.");
        agent.press("Enter");
        await().untilAsserted(() -> assertThat(kari.heard()).contains("Sorry, Kari: it comes in 2 days."));
        assertThat(agent.part("suggestions")).isHidden();
    }

    @Test
    void too_many_scripts_in_a_row_are_told_quietly() {
        for (String word : List.of("hours", "later", "refund", "hours", "later", "refund")) {
            agent.types("/" + word);
            assertThat(listed().first()).containsText("/" + word);
            // What is listed may be of the word's beginning; then it is put in a little later.
            agent.press("Enter");
            assertThat(agent.reply()).hasValue(Pattern.compile("[^/].*"));
            agent.press("Enter");
            assertThat(agent.reply()).hasValue("");
        }
        assertThat(agent.part("robotic")).containsText("6 scripts in a row.");
        agent.types("But tell me, how was your day?");
        agent.press("Enter");
        assertThat(agent.part("robotic")).not().containsText("in a row");
    }

    @Test
    void what_is_typed_and_not_sent_brings_suggestions_where_the_visitor_allows_it_and_takes_them_along() {
        kari.allows(PeekLevel.MASKED, Purpose.PEEK, Purpose.SUGGESTIONS).seenBy(1);
        kari.types("I fear my parcel is lost, or is it late ");
        assertThat(agent.part("suggestions")).containsText("The parcel is lost");
        assertThat(agent.part("suggestions").locator("button")).hasCount(2);
        assertThat(agent.part("suggestions")).containsText("for what is being typed");
        assertThat(kari.heard()).isEmpty();
        agent.press("Alt+s");
        agent.types("A-1042");
        agent.press("Enter");
        assertThat(agent.reply()).hasValue("We send order A-1042 again.");

        kari.types("");
        assertThat(agent.part("suggestions")).isHidden();
        agent.press("Alt+s");
        assertThat(agent.part("fill")).isHidden();
        kari.types("It is late ");
        assertThat(agent.part("suggestions")).containsText("The parcel is late");
        kari.withdraws();
        // The withdrawal was answered: this does not wait.
        assertThat(agent.part("suggestions").isVisible()).isFalse();
    }

    @Test
    void without_that_purpose_a_draft_brings_none() {
        kari.allows(PeekLevel.MASKED).seenBy(1);
        kari.types("I fear my parcel is lost ");
        assertThat(agent.draft()).containsText("lost");
        kari.says("hours?");
        assertThat(agent.part("suggestions")).containsText("Opening hours");
        assertThat(agent.textsShown()).noneMatch(text -> text.contains("The parcel is lost"));
    }

    @Test
    void a_flow_is_walked_by_one_key_a_step_and_left_for_own_words_and_come_back_to() {
        agent.press("Alt+w");
        assertThat(agent.part("flow")).containsText("Send something back");
        agent.press("1");
        hears("Which order is it? The number looks like NT-12345.");
        assertThat(agent.part("flow")).containsText("step order");
        assertThat(agent.part("flow")).isFocused();

        kari.says("I have to look for it. How is the weather?");
        assertThat(agent.log()).containsText("How is the weather");
        agent.press("Escape");
        assertThat(agent.reply()).isFocused();
        agent.types("It rains here, as ever.");
        agent.press("Enter");
        await().untilAsserted(() -> assertThat(kari.heard()).contains("It rains here, as ever."));
        assertThat(agent.part("flow")).containsText("step order");

        kari.says("NT-12345");
        // The question has it as an example.
        assertThat(agent.log().getByText("NT-12345", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(2);
        agent.press("Alt+w", "Enter");
        assertThat(agent.part("flow")).containsText("step why");
        assertThat(agent.inside(".facts")).containsText("NT-12345");
        assertThat(agent.part("flow")).isFocused();
        agent.press("2");
        await().untilAsserted(() -> assertThat(kari.heard())
                .contains("What is wrong with it?", "We send a new one, keep the old.", "Have a nice day."));
        assertThat(agent.part("flow")).isHidden();
        assertThat(agent.reply()).isFocused();
    }

    @Test
    void a_flow_says_a_step_again_and_is_left_for_good() {
        agent.press("Alt+w", "1");
        assertThat(agent.part("flow")).containsText("step order");
        // The second try is another place in the flow, which looks the same.
        agent.page()
                .evaluate("document.querySelector('peekwire-console').client"
                        + ".addEventListener('flow', ({ detail }) => { window.position = detail.position; })");
        kari.says("I do not know");
        assertThat(agent.log()).containsText("I do not know");
        agent.press("Enter");
        await().untilAsserted(
                        () -> assertThat(kari.heard()).contains("I found no number in that. It looks like NT-12345."));
        agent.page().waitForFunction("() => window.position?.endsWith('#1')");
        agent.button("Say it again").press("Enter");
        await().untilAsserted(() -> assertThat(kari.heard()).hasSize(4));
        agent.button("Leave the flow").press("Enter");
        assertThat(agent.part("flow")).isHidden();
        assertThat(agent.reply()).isFocused();
    }
}
