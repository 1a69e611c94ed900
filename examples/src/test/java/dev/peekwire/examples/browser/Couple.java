package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** A visitor with {@code <peekwire-chat>} and an agent with {@code <peekwire-console>}, each in a browser of their own. */
final class Couple implements AutoCloseable {
    private static final String ELEMENT =
            """
            async ([name, attributes]) => {
              await import(`/peekwire/${name}.js`);
              const element = document.createElement(name);
              Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
              document.body.append(element);
            }
            """;
    /** The text that the agent's page shows as not sent yet. */
    private static final String DRAFT =
            """
            () => document.querySelector("peekwire-console").shadowRoot.querySelector("[part~=peek] .unsent")?.textContent ?? ""
            """;

    private final BrowserDesk desk;
    private final Tab visitor;
    private final Tab agent;

    private Couple(BrowserDesk desk, Browser browser, int visitorsPort) {
        this.desk = desk;
        URI visitorsPage = URI.create("http://127.0.0.1:" + visitorsPort + "/test/blank.html");
        visitor = Tab.open(browser, visitorsPage, new Browser.NewContextOptions());
        agent = desk.open(browser, "/test/blank.html");
    }

    /** A visitor who has begun a chat and not decided on the peek, and nobody else. */
    static Couple visitorAlone(BrowserDesk desk, Browser browser) {
        return begin(new Couple(desk, browser, desk.port()));
    }

    private static Couple begin(Couple couple) {
        couple.put(couple.visitor, "peekwire-chat", Map.of("autostart", "", "lang", "en"));
        assertThat(couple.box()).isVisible();
        assertThat(couple.visitor.page().getByText("Yes, show it")).isVisible();
        return couple;
    }

    /** A visitor who is looked at by an agent, with consent. */
    static Couple watched(BrowserDesk desk, Browser browser) {
        return watch(new Couple(desk, browser, desk.port()));
    }

    /** The same, with a cable between the visitor's browser and the desk. */
    static Couple watched(Cable cable, Browser browser) {
        return watch(new Couple(BrowserDesk.start(cable), browser, cable.port()));
    }

    private static Couple watch(Couple couple) {
        begin(couple);
        couple.agentComes();
        couple.allow();
        couple.seen();
        return couple;
    }

    void agentComes() {
        put(agent, "peekwire-console", Map.of("token", "agent-ana", "available", "", "lang", "en"));
        assertThat(agent.page().locator("peekwire-console [part~=transcript]")).isVisible();
    }

    void allow() {
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Yes, show it"))
                .click();
    }

    /** Until the visitor is told that an agent can see. */
    void seen() {
        assertThat(visitor.page().getByText("An agent can see what you type")).isVisible();
    }

    Tab visitor() {
        return visitor;
    }

    Tab agent() {
        return agent;
    }

    /** The visitor's input field. */
    Locator box() {
        return visitor.page().locator("peekwire-chat textarea");
    }

    /** What stands in the visitor's input field. */
    String text() {
        return box().inputValue();
    }

    /** What the agent sees of it. */
    String draft() {
        return String.valueOf(agent.page().evaluate(DRAFT));
    }

    /** Waits until the agent sees this, to the letter. */
    void agentSees(String text) {
        try {
            agent.page().waitForFunction("text => (" + DRAFT.strip() + ")() === text", text);
        } catch (TimeoutError e) {
            Assertions.assertThat(draft()).isEqualTo(text);
        }
    }

    /** Waits until the agent sees a text of this length: what is masked is as long as what is not. */
    void agentSeesAsMuch(String text) {
        agent.page().waitForFunction("length => (" + DRAFT.strip() + ")().length === length", text.length());
    }

    /** What is said in the agent's page. */
    Locator agentsTranscript() {
        return agent.page().locator("peekwire-console [part~=transcript]");
    }

    /** What is said in the visitor's page. */
    Locator visitorsTranscript() {
        return visitor.page().locator("peekwire-chat [part~=transcript]");
    }

    /** The agent answers, and the visitor has it: whatever left the visitor before has been taken in. */
    void roundTrip(String words) {
        Locator reply = agent.page().locator("peekwire-console textarea:visible");
        reply.fill(words);
        reply.press("Enter");
        assertThat(visitorsTranscript()).containsText(words);
    }

    /** That no page threw, was forbidden anything or opened a dialog. */
    void nobodyComplained() {
        for (Tab tab : new Tab[] {visitor, agent}) {
            Assertions.assertThat(tab.violations()).isEmpty();
            Assertions.assertThat(tab.complaints()).isEmpty();
            Assertions.assertThat(tab.dialogs()).isEmpty();
        }
    }

    private void put(Tab tab, String name, Map<String, String> attributes) {
        tab.page().evaluate(ELEMENT, new Object[] {name, attributes});
    }

    @Override
    public void close() {
        visitor.close();
        agent.close();
        desk.close();
    }
}
