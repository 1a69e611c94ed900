package dev.peekwire.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demo in a real browser: a visitor and an agent, each in a window of their own. */
class DemoBrowserTest {
    private static final String SEEN = "An agent can see what you type now";
    private static final String UNSEEN = "Nobody can see what you type";

    private static Chromium chromium;
    private DemoServer server;
    private Screen visitor;
    private Screen agent;

    @BeforeAll
    static void startBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void startServer() {
        server = DemoServer.start(new Port(0, false));
    }

    @AfterEach
    void nobodyComplained() {
        for (Screen screen : new Screen[] {visitor, agent}) {
            if (screen != null) {
                screen.page().context().close();
                assertThat(screen.complaints()).isEmpty();
            }
        }
        server.close();
    }

    // ---- steps

    private void visitorStarts() {
        visitor = Screen.open(chromium.browser(), server.uri().resolve("visitor.html"));
        assertThat(visitor.at("status")).hasText("Connected");
        visitor.at("start").click();
        assertThat(visitor.at("notice")).containsText("what you type before you send it");
    }

    private void agentComes() {
        agent = Screen.open(chromium.browser(), server.uri().resolve("agent.html"));
        assertThat(agent.at("messages")).containsText("The chat started.");
    }

    private void visitorAllows() {
        visitor.at("allow").check();
        assertThat(visitor.at("allow")).isEnabled();
    }

    private void watched() {
        visitorStarts();
        agentComes();
        visitorAllows();
        assertThat(visitor.at("indicator")).hasText(SEEN);
    }

    /** Texts that end with a space are shown to the end; a word that may still become something sensitive is not. */
    private void visitorTypes(String text) {
        visitor.at("text").pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(25));
    }

    /** Whatever was to be sent before has been sent when this returns: the answer came by the same line. */
    private void roundTrip(String words) {
        agent.at("text").fill(words);
        agent.at("send").click();
        assertThat(visitor.at("messages")).containsText(words);
    }

    // ---- what the issue asks for

    @Test
    void the_agent_sees_what_the_visitor_types_and_it_is_gone_when_it_is_deleted_or_no_longer_allowed() {
        watched();
        visitorTypes("Where is my order?");
        assertThat(agent.at("draft")).hasText("Where is my order?");
        visitor.at("text").fill("");
        assertThat(agent.at("draft")).hasText("");

        visitorTypes("Never mind ");
        assertThat(agent.at("draft")).hasText("Never mind");
        visitor.at("allow").uncheck();
        assertThat(visitor.at("allow")).isEnabled();
        // The withdrawal was answered, so every copy is gone already: this doesn't wait.
        assertThat(agent.page().evaluate("document.getElementById('draft').textContent"))
                .isEqualTo("");
        assertThat(visitor.at("indicator")).hasText(UNSEEN);
        assertThat(visitor.at("text")).hasValue("Never mind ");
    }

    @Test
    void emoji_and_combining_characters_arrive_as_they_were_typed() {
        watched();
        visitorTypes("Hi 👩‍👧‍👦 née ");
        assertThat(agent.at("draft")).hasText("Hi 👩‍👧‍👦 née");
        visitor.at("text").press("Home");
        visitorTypes("😀");
        assertThat(agent.at("draft")).hasText("😀Hi 👩‍👧‍👦 née");
        assertThat(agent.draftsShown()).noneMatch(text -> text.contains("\uFFFD"));
    }

    @Test
    void of_a_card_number_the_agents_page_never_shows_more_than_four_digits() {
        watched();
        visitorTypes("My card is 4111 1111 1111 1111 ok ");
        assertThat(agent.at("draft")).containsText("ok");
        List<String> drafts = agent.draftsShown();
        assertThat(drafts).hasSizeGreaterThan(2).allSatisfy(text -> assertThat(text.replaceAll("\\D", ""))
                .hasSizeLessThanOrEqualTo(4));
        assertThat(drafts.get(drafts.size() - 1)).startsWith("My card is ").contains("•");

        visitor.at("send").click();
        assertThat(agent.at("messages")).containsText("My card is");
        assertThat(agent.at("draft")).hasText("");
        assertThat(agent.shown("page")).noneMatch(text -> text.replace(" ", "").contains("41111"));
    }

    @Test
    void the_word_being_typed_is_held_back_until_it_proves_harmless() {
        watched();
        visitorTypes("for martin");
        assertThat(agent.at("draft")).hasText("for ma••••");
        visitorTypes(" ");
        assertThat(agent.at("draft")).hasText("for martin");
    }

    @Test
    void a_pasted_card_number_is_not_shown_either() {
        watched();
        visitor.at("text").fill("4111111111111111 is my card ");
        assertThat(agent.at("draft")).containsText("is my card");
        assertThat(agent.shown("page")).noneMatch(text -> text.contains("41111"));
    }

    @Test
    void sending_empties_the_agents_view_of_the_draft() {
        watched();
        visitorTypes("Hello there ");
        assertThat(agent.at("draft")).hasText("Hello there");
        visitor.at("text").press("Enter");
        assertThat(agent.at("messages")).containsText("Hello there");
        assertThat(agent.at("draft")).hasText("");
        assertThat(visitor.at("text")).hasValue("");
        visitorTypes("And ");
        assertThat(agent.at("draft")).hasText("And");
    }

    @Test
    void before_consent_no_draft_leaves_the_browser() {
        visitorStarts();
        agentComes();
        visitorTypes("not for you ");
        roundTrip("How can I help?");
        assertThat(visitor.draftsSent()).isEmpty();
        assertThat(visitor.sent()).noneMatch(text -> text.contains("not"));
        assertThat(agent.at("draft-hint")).hasText("The visitor doesn’t show what they type.");

        visitorAllows();
        assertThat(agent.at("draft")).hasText("not for you");
        visitor.at("allow").uncheck();
        assertThat(visitor.at("indicator")).hasText(UNSEEN);
        int until = visitor.draftsSent().size();
        visitorTypes("nor this ");
        roundTrip("Take your time.");
        assertThat(visitor.draftsSent()).hasSize(until);
    }

    @Test
    void without_a_reader_no_draft_leaves_the_browser() {
        visitorStarts();
        visitorAllows();
        visitorTypes("nobody here ");
        visitor.at("allow").uncheck();
        assertThat(visitor.at("allow")).isEnabled();
        visitorAllows();
        assertThat(visitor.at("indicator")).hasText(UNSEEN);
        assertThat(visitor.draftsSent()).isEmpty();

        agentComes();
        assertThat(agent.at("draft")).hasText("nobody here");
        assertThat(visitor.at("indicator")).hasText(SEEN);
        agent.page().close();
        assertThat(visitor.at("indicator")).hasText(UNSEEN);
    }

    @Test
    void a_reload_resumes_the_chat() {
        watched();
        visitor.at("text").fill("My order is late");
        visitor.at("send").click();
        roundTrip("Let me look.");
        visitorTypes("thanks ");
        assertThat(agent.at("draft")).hasText("thanks");

        visitor.page().reload();
        assertThat(agent.at("draft")).hasText("");
        assertThat(visitor.at("messages")).containsText("My order is late");
        assertThat(visitor.at("messages")).containsText("Let me look.");
        assertThat(visitor.at("allow")).isChecked();
        visitorTypes("thank you ");
        assertThat(agent.at("draft")).hasText("thank you");
        visitor.at("end").click();
        assertThat(agent.at("messages")).containsText("The chat has ended.");
        assertThat(agent.at("draft")).hasText("");
        assertThat(visitor.at("again")).isVisible();
    }

    @Test
    void a_chat_that_is_transferred_leaves_the_first_agents_page() {
        watched();
        Screen ana = agent;
        Screen ben = Screen.open(chromium.browser(), server.uri().resolve("agent.html?agent=ben"));
        assertThat(ben.at("status")).hasText("Connected");
        visitorTypes("For Ana ");
        assertThat(ana.at("draft")).hasText("For Ana");
        ana.at("to").selectOption("ben");
        ana.at("transfer").click();
        assertThat(ben.at("messages")).containsText("Ben joined.");
        assertThat(ben.at("draft")).hasText("For Ana");
        assertThat(ana.at("draft")).isHidden();
        assertThat(ana.at("draft")).hasText("");
        assertThat(ben.complaints()).isEmpty();
        ben.page().context().close();
    }

    @Test
    void the_first_page_has_both_sides_and_its_picture_is_the_readmes() {
        visitor = Screen.open(chromium.browser(), server.uri());
        Page page = visitor.page();
        page.setViewportSize(1280, 760);
        FrameLocator left = page.frameLocator("#visitor");
        FrameLocator right = page.frameLocator("#agent");
        left.getByTestId("start").click();
        assertThat(right.getByTestId("messages")).containsText("Ana joined.");
        left.getByTestId("allow").check();
        left.getByTestId("text").fill("Hi! My order 4711 has not come yet.");
        left.getByTestId("send").click();
        right.getByTestId("text").fill("Hello! I’ll have a look.");
        right.getByTestId("send").click();
        assertThat(left.getByTestId("messages")).containsText("I’ll have a look.");
        left.getByTestId("text").fill("I paid with 4111 1111 1111 1111 by the way ");
        assertThat(right.getByTestId("draft")).hasText("I paid with 4111 •••• •••• •••• by the way");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "demo.png")));
    }
}
