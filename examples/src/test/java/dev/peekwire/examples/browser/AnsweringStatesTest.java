package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import dev.peekwire.client.StartRequest;
import dev.peekwire.examples.demo.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every state of the help with answers in every look. */
@ExtendWith(Chromium.class)
class AnsweringStatesTest {
    private final Browser browser;

    AnsweringStatesTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void no_state_has_a_violation() {
        try (BrowserDesk desk = AnsweringDesk.start();
                ConsolePage agent = ConsolePage.open(
                        desk,
                        browser,
                        "token=agent-ana&available=",
                        Looks.still().setViewportSize(1100, 760));
                Kari kari = Kari.asks(desk, StartRequest.about("refunds").with("name", "Kari"))) {
            Looks looks = Looks.of(agent, "answers");
            agent.has("Kari");
            agent.press("Alt+r");
            kari.says("Hello, my parcel is late, or is it lost? I want a refund, and your opening hours, please.");
            assertThat(agent.part("suggestions").locator("button")).hasCount(3);
            looks.check("1-suggestions");
            scripts(agent, looks);
            style(agent, looks);
            flow(agent, kari, looks);
            looks.foundNothing();
        }
    }

    private static void scripts(ConsolePage agent, Looks looks) {
        agent.types("/la");
        assertThat(agent.part("scripts").locator("[role=option]")).hasCount(2);
        agent.press("ArrowDown");
        looks.check("2-shortcut");
        agent.press("Enter");
        agent.types("99");
        agent.press("Enter");
        assertThat(agent.part("fill")).containsText("won’t do");
        looks.check("3-input");
        agent.press("Escape", "Alt+l");
        assertThat(agent.part("scripts").locator("[role=option]")).hasCount(5);
        looks.check("4-search");
        agent.press("Escape", "ControlOrMeta+a", "Delete");
    }

    private static void style(ConsolePage agent, Looks looks) {
        agent.types(
                "I promise you: it is cheap, and unfortunately it takes as long as it takes, which is longer than either of us "
                        + "would like. It was cheap when we bought it, and it will be CHEAP");
        assertThat(agent.part("findings").locator("li")).hasCount(5);
        agent.press("Enter");
        assertThat(agent.part("refused")).containsText("forbids");
        looks.check("5-forbidden");
        agent.press("ControlOrMeta+a");
        agent.types("I promise");
        assertThat(agent.part("findings").locator("li")).hasCount(1);
        agent.press("Enter");
        looks.check("6-confirm");
        agent.press("ControlOrMeta+a");
        agent.types("All of it, within a week");
        assertThat(agent.part("findings")).isHidden();
        agent.press("Enter");
        assertThat(agent.part("refused")).containsText("Only scripts may be sent here");
        looks.check("7-policy");
    }

    private static void flow(ConsolePage agent, Kari kari, Looks looks) {
        agent.press("ControlOrMeta+a", "Delete", "Alt+w");
        assertThat(agent.part("flow")).containsText("Send something back");
        looks.check("8-flows");
        agent.press("1");
        assertThat(agent.part("flow")).containsText("step order");
        looks.check("9-asked");
        kari.says("NT-12345");
        // The question has it as an example.
        assertThat(agent.log().getByText("NT-12345", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(2);
        agent.press("Enter");
        assertThat(agent.part("flow")).containsText("It is broken");
        looks.check("10-ways");
    }
}
