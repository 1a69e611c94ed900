package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import dev.peekwire.client.StartRequest;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.examples.demo.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every state of {@code <peekwire-console>} in every look. */
@ExtendWith(Chromium.class)
class ConsoleStatesTest {
    private final Browser browser;

    ConsoleStatesTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void no_state_has_a_violation() {
        try (BrowserDesk desk = BrowserDesk.start();
                Ana ben = Ana.at(desk, "ben", false);
                ConsolePage agent = ConsolePage.open(
                        desk,
                        browser,
                        "token=agent-ana&available=",
                        Looks.still().setViewportSize(1100, 720))) {
            Looks looks = Looks.of(agent, "console");
            ben.client().available(false);
            assertThat(agent.inside(".empty-title")).hasText("Nobody is waiting");
            looks.check("1-empty");
            try (Kari kari = Kari.asks(
                            desk,
                            StartRequest.about("orders").with("name", "Kari").with("Order", "A-1042"));
                    Kari jean = Kari.named(desk, "Jean-Baptiste Poquelin, dit Molière")) {
                agent.has("Kari");
                talk(agent, kari, jean, looks);
                dialogs(agent, looks);
                kari.ends();
                assertThat(agent.inside(".foot")).containsText("This chat has ended.");
                looks.check("7-ended");
                agent.cutOff();
                assertThat(agent.part("banner")).containsText("The connection is lost");
                looks.check("8-offline");
            }
            looks.foundNothing();
        }
    }

    private void talk(ConsolePage agent, Kari kari, Kari jean, Looks looks) {
        kari.says("Hi! My order has not come yet: https://shop.example/orders/1042 (it says Tuesday)");
        agent.reply().fill("Hello Kari, I am sorry about that. Let me have a look.");
        agent.reply().press("Enter");
        assertThat(agent.log()).containsText("Let me have a look.");
        looks.check("2-not-shared");
        kari.allows(PeekLevel.MASKED).seenBy(1);
        jean.allows(PeekLevel.MASKED);
        jean.says("Bonjour, on m’a facturé deux fois");
        agent.button("Internal note").click();
        agent.reply().fill("Stuck in Oslo since Monday.");
        agent.reply().press("Enter");
        assertThat(agent.part("note")).containsText("Stuck in Oslo");
        looks.check("3-note-mode");
        agent.button("Internal note").click();
        kari.types("I paid with 4111 1111 1111 1111 last week, and it is a present ");
        assertThat(agent.draft()).containsText("present");
        agent.reply().fill("It left our warehouse this morning");
        looks.check("4-draft");
        kari.allows(PeekLevel.TYPING);
        assertThat(agent.part("peek")).containsText("typing only");
        looks.check("5-typing-only");
    }

    private void dialogs(ConsolePage agent, Looks looks) {
        for (String name : new String[] {"Transfer", "Close chat", "Alerts", "Keyboard shortcuts"}) {
            agent.button(name).click();
            assertThat(agent.dialog()).isVisible();
            looks.check("6-" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
            agent.press("Escape");
        }
    }
}
