package dev.peekwire.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the demo's first page says can be tried with answers, tried. */
@ExtendWith(Chromium.class)
class DemoAnswersBrowserTest {
    private final Browser browser;
    private DemoServer server;
    private Screen visitorScreen;
    private Screen agentScreen;
    private VisitorSide visitor;
    private AgentSide agent;
    private Keyboard keys;

    DemoAnswersBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void startServer() {
        server = DemoServer.start(new Port(0, false), true);
        visitorScreen = Screen.open(browser, server.uri().resolve("visitor.html"));
        visitor = new VisitorSide(visitorScreen.page()::locator);
    }

    @AfterEach
    void nobodyComplained() {
        assertThat(visitorScreen.complaints()).isEmpty();
        assertThat(agentScreen.complaints()).isEmpty();
        agentScreen.page().context().close();
        visitorScreen.page().context().close();
        server.close();
    }

    /** About the topic at this place of the form. */
    private void asks(int topic) {
        Page page = visitorScreen.page();
        page.locator("peekwire-chat input[type=radio]").nth(topic).check();
        visitor.name().fill("Nora");
        page.locator("peekwire-chat [part~=start]").last().click();
        assertThat(page.locator("peekwire-chat [part~=notice]")).containsText("suggest");
    }

    private void agentComes() {
        agentScreen = Screen.open(browser, server.uri().resolve("agent.html"));
        agent = new AgentSide(agentScreen.page()::locator);
        keys = agentScreen.page().keyboard();
        assertThat(agent.messages()).containsText("started the chat");
        assertThat(at("[part~=title]")).containsText("Nora");
        agent.reply().focus();
    }

    private Locator at(String css) {
        return agentScreen.page().locator("peekwire-console " + css);
    }

    private void picture(String name) {
        agentScreen
                .page()
                .screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "demo", name)));
    }

    @Test
    void a_script_is_answered_with_and_its_date_is_asked_for() {
        asks(0);
        agentComes();
        keys.type("/late");
        assertThat(at("[role=option]").first()).containsText("The parcel is late");
        keys.press("Enter");
        assertThat(at("[part~=fill] input").first()).isFocused();
        keys.type("Tuesday");
        keys.press("Enter");
        assertThat(agent.reply()).hasValue(java.util.regex.Pattern.compile("the new date is .?Tuesday"));
        picture("late.png");
        keys.press("Enter");
        assertThat(visitor.messages()).containsText("It is delayed at the carrier");
    }

    @Test
    void what_is_typed_and_not_sent_is_answered_by_a_suggestion() {
        asks(1);
        agentComes();
        visitor.allows();
        visitor.types("how much does a return cost ");
        // The desk gives up on a suggester that is slow, as on a busy machine, and asks again when more is typed.
        for (int more = 0; more < 10 && !isSuggested(); more++) {
            visitor.types("please ");
        }
        assertThat(at("[part~=suggestions]")).containsText("for what is being typed");
        assertThat(at(".suggestion").first()).containsText("return");
        picture("suggested.png");
        keys.press("Alt+s");
        assertThat(agent.reply()).not().hasValue("");
        visitor.text().fill("");
        assertThat(at("[part~=suggestions]")).isHidden();
    }

    private boolean isSuggested() {
        try {
            at("[part~=suggestions]").waitFor(new Locator.WaitForOptions().setTimeout(5_000));
            return true;
        } catch (TimeoutError notYet) {
            return false;
        }
    }

    @Test
    void the_house_style_underlines_asks_and_forbids() {
        asks(0);
        agentComes();
        keys.type("It is cheap, I guarantee it, calm down");
        assertThat(at(".mark.warn")).hasText("cheap");
        assertThat(at(".mark.confirm")).hasText("guarantee");
        assertThat(at(".mark.block")).hasText("calm down");
        keys.press("Enter");
        assertThat(at("[part~=refused]")).containsText("forbids");
        picture("style.png");
    }

    @Test
    void a_return_is_walked_by_keys_and_own_words_are_refused() {
        asks(1);
        agentComes();
        keys.type("Just send it back, dear");
        keys.press("Enter");
        assertThat(at("[part~=refused]")).containsText("Only scripts may be sent here");
        keys.press("Alt+w");
        keys.press("1");
        assertThat(at("[part~=flow]")).containsText("Which order is it?");
        visitor.text().fill("NT-12345");
        visitor.sends();
        // The question has it as an example.
        assertThat(agent.messages().getByText("NT-12345", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(2);
        keys.press("Enter");
        assertThat(at("[part~=flow]")).containsText("What is the reason?");
        picture("flow.png");
        keys.press("1");
        assertThat(visitor.messages()).containsText("A colleague is here if anything is unclear.");
        assertThat(at("[part~=flow]")).isHidden();
    }
}
