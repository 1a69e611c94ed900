package dev.peekwire.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demo in a real browser: a visitor and an agent, each in a window of their own. */
@ExtendWith(Chromium.class)
class DemoBrowserTest {
    private final Browser browser;
    private DemoServer server;
    private Screen visitorScreen;
    private Screen agentScreen;
    private VisitorSide visitor;
    private AgentSide agent;

    DemoBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void startServer() {
        server = DemoServer.start(new Port(0, false));
    }

    @AfterEach
    void nobodyComplained() {
        for (Screen screen : new Screen[] {visitorScreen, agentScreen}) {
            if (screen != null) {
                screen.page().context().close();
                assertThat(screen.complaints()).isEmpty();
            }
        }
        server.close();
    }

    // ---- steps

    private void visitorStarts() {
        visitorScreen = Screen.open(browser, server.uri().resolve("visitor.html"));
        visitor = new VisitorSide(visitorScreen.page()::locator);
        visitor.starts();
    }

    private void agentComes() {
        agentScreen = Screen.open(browser, server.uri().resolve("agent.html"));
        agent = new AgentSide(agentScreen.page()::locator);
        assertThat(agent.messages()).containsText("started the chat");
    }

    private void watched() {
        visitorStarts();
        agentComes();
        visitor.allows();
        assertThat(visitor.indicator()).hasText(VisitorSide.SEEN);
    }

    /** Whatever was to be sent before has been sent when this returns: the answer came by the same line. */
    private void roundTrip(String words) {
        agent.answers(words);
        assertThat(visitor.messages()).containsText(words);
    }

    private void withdraws() {
        visitor.sharing().uncheck();
        visitorScreen.answered("withdraw");
    }

    // ---- what the issue asks for

    @Test
    void the_agent_sees_what_the_visitor_types_and_it_is_gone_when_it_is_deleted_or_no_longer_allowed() {
        watched();
        visitor.types("Where is my order?");
        assertThat(agent.draft()).hasText("Where is my order?");
        visitor.text().fill("");
        assertThat(agent.draft()).hasText("");

        visitor.types("Never mind ");
        assertThat(agent.draft()).hasText("Never mind");
        withdraws();
        // The withdrawal was answered, so every copy is gone already: this doesn't wait.
        assertThat(agent.draft().textContent()).isEmpty();
        assertThat(visitor.indicator()).hasText(VisitorSide.UNSHARED);
        assertThat(visitor.text()).hasValue("Never mind ");
    }

    @Test
    void emoji_and_combining_characters_arrive_as_they_were_typed() {
        watched();
        visitor.types("Hi 👩‍👧‍👦 née ");
        assertThat(agent.draft()).hasText("Hi 👩‍👧‍👦 née");
        visitor.text().press("Home");
        visitor.types("😀");
        assertThat(agent.draft()).hasText("😀Hi 👩‍👧‍👦 née");
        assertThat(agentScreen.draftsShown()).noneMatch(text -> text.contains("\uFFFD"));
    }

    @Test
    void of_a_card_number_the_agents_page_never_shows_more_than_four_digits() {
        watched();
        visitor.types("My card is 4111 1111 1111 1111 ok ");
        assertThat(agent.draft()).containsText("ok");
        List<String> drafts = agentScreen.draftsShown();
        assertThat(drafts).hasSizeGreaterThan(2).allSatisfy(text -> assertThat(text.replaceAll("\\D", ""))
                .hasSizeLessThanOrEqualTo(4));
        assertThat(drafts.get(drafts.size() - 1)).startsWith("My card is ").contains("•");

        visitor.sends();
        assertThat(agent.messages()).containsText("My card is");
        assertThat(agent.draft()).hasText("");
        assertThat(agentScreen.shown("page"))
                .noneMatch(text -> text.replace(" ", "").contains("41111"));
    }

    @Test
    void the_word_being_typed_is_held_back_until_it_proves_harmless() {
        watched();
        visitor.types("for martin");
        assertThat(agent.draft()).hasText("for ma••••");
        visitor.types(" ");
        assertThat(agent.draft()).hasText("for martin");
    }

    @Test
    void a_pasted_card_number_is_not_shown_either() {
        watched();
        visitor.text().fill("4111111111111111 is my card ");
        assertThat(agent.draft()).containsText("is my card");
        assertThat(agentScreen.draftsShown()).anyMatch(text -> text.contains("is my card"));
        assertThat(agentScreen.shown("page")).noneMatch(text -> text.contains("41111"));
    }

    @Test
    void sending_empties_the_agents_view_of_the_draft() {
        watched();
        visitor.types("Hello there ");
        assertThat(agent.draft()).hasText("Hello there");
        visitor.text().press("Enter");
        assertThat(agent.messages()).containsText("Hello there");
        assertThat(agent.draft()).hasText("");
        assertThat(visitor.text()).hasValue("");
        visitor.types("And ");
        assertThat(agent.draft()).hasText("And");
    }

    @Test
    void before_consent_no_draft_leaves_the_browser() {
        visitorStarts();
        agentComes();
        visitor.types("not for you ");
        roundTrip("How can I help?");
        assertThat(visitorScreen.draftsSent()).isEmpty();
        assertThat(visitorScreen.sent()).noneMatch(text -> text.contains("not"));
        assertThat(agent.draftBox()).containsText("does not share what they type");

        visitor.allows();
        assertThat(agent.draft()).hasText("not for you");
        withdraws();
        assertThat(visitor.indicator()).hasText(VisitorSide.UNSHARED);
        int until = visitorScreen.draftsSent().size();
        visitor.types("nor this ");
        roundTrip("Take your time.");
        assertThat(visitorScreen.draftsSent()).hasSize(until);
    }

    @Test
    void without_a_reader_no_draft_leaves_the_browser() {
        visitorStarts();
        visitor.allows();
        visitor.types("nobody here ");
        withdraws();
        // It may say off once more until the desk has answered.
        visitor.sharing().click();
        visitorScreen.answered("consent");
        assertThat(visitor.sharing()).isChecked();
        assertThat(visitor.indicator()).hasText(VisitorSide.NOBODY);
        assertThat(visitorScreen.draftsSent()).isEmpty();

        agentComes();
        assertThat(agent.draft()).hasText("nobody here");
        assertThat(visitor.indicator()).hasText(VisitorSide.SEEN);
        agentScreen.page().close();
        assertThat(visitor.indicator()).hasText(VisitorSide.NOBODY);
    }

    @Test
    void a_reload_resumes_the_chat() {
        watched();
        visitor.text().fill("My order is late");
        visitor.sends();
        roundTrip("Let me look.");
        visitor.types("thanks ");
        assertThat(agent.draft()).hasText("thanks");

        visitorScreen.page().reload();
        assertThat(agent.draft()).hasText("");
        assertThat(visitor.messages()).containsText("My order is late");
        assertThat(visitor.messages()).containsText("Let me look.");
        assertThat(visitor.sharing()).isChecked();
        visitor.types("thank you ");
        assertThat(agent.draft()).hasText("thank you");
        visitor.ends();
        assertThat(agent.messages()).containsText("The chat was ended");
        assertThat(agent.draft()).hasText("");
        assertThat(visitor.again()).isVisible();
    }

    @Test
    void a_chat_that_is_transferred_leaves_the_first_agents_page() {
        watched();
        Screen benScreen = Screen.open(browser, server.uri().resolve("agent.html?agent=ben"));
        AgentSide ben = new AgentSide(benScreen.page()::locator);
        assertThat(ben.status()).hasText("Connected");
        visitor.types("For Ana ");
        assertThat(agent.draft()).hasText("For Ana");
        agent.transfersTo("ben");
        assertThat(ben.messages()).containsText("Transferred from \u2068Ana\u2069 to \u2068Ben\u2069");
        assertThat(ben.draft()).hasText("For Ana");
        assertThat(agent.draft()).isHidden();
        assertThat(agentScreen.page().locator("body")).not().containsText("For Ana");
        assertThat(benScreen.complaints()).isEmpty();
        benScreen.page().context().close();
    }
}
