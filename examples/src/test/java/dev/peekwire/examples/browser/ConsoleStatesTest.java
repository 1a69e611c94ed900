package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import dev.peekwire.client.StartRequest;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.examples.demo.Chromium;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state of {@code <peekwire-console>} in every look: axe-core finds nothing, and a picture is kept in target/. */
@ExtendWith(Chromium.class)
class ConsoleStatesTest {
    private final Browser browser;
    private final List<String> found = new ArrayList<>();

    /** How a page looks. */
    enum Look {
        LIGHT("", 1100, ColorScheme.LIGHT, ForcedColors.NONE),
        DARK("", 1100, ColorScheme.DARK, ForcedColors.NONE),
        HIGH_CONTRAST("", 1100, ColorScheme.DARK, ForcedColors.ACTIVE),
        RIGHT_TO_LEFT("&page-lang=ar&page-dir=rtl", 1100, ColorScheme.LIGHT, ForcedColors.NONE),
        NARROW("", 390, ColorScheme.LIGHT, ForcedColors.NONE);

        private final String query;
        private final Browser.NewContextOptions options;

        Look(String query, int width, ColorScheme scheme, ForcedColors forced) {
            this.query = "token=agent-ana&available=" + query;
            options = new Browser.NewContextOptions()
                    .setLocale("en-GB")
                    .setViewportSize(width, 720)
                    .setColorScheme(scheme)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setForcedColors(forced);
        }
    }

    ConsoleStatesTest(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void no_state_has_a_violation(Look look) {
        try (BrowserDesk desk = BrowserDesk.start();
                Ana ben = Ana.at(desk, "ben", false);
                ConsolePage agent = ConsolePage.open(desk, browser, look.query, look.options)) {
            ben.client().available(false);
            assertThat(agent.inside(".empty-title")).hasText("Nobody is waiting");
            check(agent, look, "1-empty");
            try (Kari kari = Kari.asks(
                            desk,
                            StartRequest.about("orders").with("name", "Kari").with("Order", "A-1042"));
                    Kari jean = Kari.named(desk, "Jean-Baptiste Poquelin, dit Molière")) {
                agent.has("Kari");
                talk(agent, kari, jean, look);
                dialogs(agent, look);
                kari.ends();
                assertThat(agent.inside(".foot")).containsText("This chat has ended.");
                check(agent, look, "7-ended");
                agent.cutOff();
                assertThat(agent.part("banner")).containsText("The connection is lost");
                check(agent, look, "8-offline");
            }
        }
        assertThat(found).isEmpty();
    }

    private void talk(ConsolePage agent, Kari kari, Kari jean, Look look) {
        kari.says("Hi! My order has not come yet: https://shop.example/orders/1042 (it says Tuesday)");
        agent.reply().fill("Hello Kari, I am sorry about that. Let me have a look.");
        agent.reply().press("Enter");
        assertThat(agent.log()).containsText("Let me have a look.");
        check(agent, look, "2-not-shared");
        kari.allows(PeekLevel.MASKED).seenBy(1);
        jean.allows(PeekLevel.MASKED);
        jean.says("Bonjour, on m’a facturé deux fois");
        agent.button("Internal note").click();
        agent.reply().fill("Stuck in Oslo since Monday.");
        agent.reply().press("Enter");
        assertThat(agent.part("note")).containsText("Stuck in Oslo");
        check(agent, look, "3-note-mode");
        agent.button("Internal note").click();
        kari.types("I paid with 4111 1111 1111 1111 last week, and it is a present ");
        assertThat(agent.draft()).containsText("present");
        agent.reply().fill("It left our warehouse this morning");
        check(agent, look, "4-draft");
        kari.allows(PeekLevel.TYPING);
        assertThat(agent.part("peek")).containsText("typing only");
        check(agent, look, "5-typing-only");
    }

    private void dialogs(ConsolePage agent, Look look) {
        for (String name : new String[] {"Transfer", "Close chat", "Alerts", "Keyboard shortcuts"}) {
            agent.button(name).click();
            check(agent, look, "6-" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
            agent.press("Escape");
        }
    }

    private void check(ConsolePage agent, Look look, String state) {
        agent.picture(look, state);
        Axe.violations(agent.page()).forEach(violation -> found.add(state + ": " + violation));
        assertThat(agent.tab().violations()).isEmpty();
    }
}
