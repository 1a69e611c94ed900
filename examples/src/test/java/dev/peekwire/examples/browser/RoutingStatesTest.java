package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import dev.peekwire.client.StartRequest;
import dev.peekwire.examples.demo.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What routing brings to both components, in every look: axe-core finds nothing, and a picture is kept in target/. One
 * page changes its looks, so that each state is made once.
 */
@ExtendWith(Chromium.class)
class RoutingStatesTest {
    private static final Path PICTURES = Path.of("target", "screenshots", "routing");

    private final Browser browser;
    private final List<String> found = new ArrayList<>();

    /** How a page looks. */
    private enum Look {
        LIGHT(ColorScheme.LIGHT, ForcedColors.NONE),
        DARK(ColorScheme.DARK, ForcedColors.NONE),
        HIGH_CONTRAST(ColorScheme.DARK, ForcedColors.ACTIVE);

        private final Page.EmulateMediaOptions media;

        Look(ColorScheme scheme, ForcedColors forced) {
            media = new Page.EmulateMediaOptions().setColorScheme(scheme).setForcedColors(forced);
        }
    }

    RoutingStatesTest(Browser browser) {
        this.browser = browser;
    }

    private static Browser.NewContextOptions still() {
        return new Browser.NewContextOptions().setLocale("en-GB").setReducedMotion(ReducedMotion.REDUCE);
    }

    private static Kari asks(BrowserDesk desk, String topic, String name) {
        return Kari.asks(desk, StartRequest.about(topic).with("name", name).with("Order", "A-1042"));
    }

    @Test
    void no_state_of_the_console_has_a_violation() {
        try (BrowserDesk desk = RoutedDesk.mixed();
                ConsolePage nils = ConsolePage.of(desk, browser, "nils", "&supervisor=", still());
                Kari missed = asks(desk, "orders", "Jean-Baptiste Poquelin, dit Molière")) {
            nils.takesChats();
            assertThat(nils.inside(".away-bar")).containsText("You were set away");
            every(nils.tab(), "away-bar");
            try (Kari kari = asks(desk, "returns", "Kari");
                    Kari budi = asks(desk, "returns", "Budi");
                    Kari jean = asks(desk, "returns", "Jean")) {
                missed.ends();
                offers(nils, kari);
                handsOver(nils);
                supervises(nils);
                assertThat(budi.chat()).isNotEqualTo(jean.chat());
            }
        }
        assertThat(found).isEmpty();
    }

    private void offers(ConsolePage nils, Kari kari) {
        nils.clicks("Take chats again");
        assertThat(nils.offers()).hasCount(3);
        nils.press("Alt+a");
        nils.has("Kari");
        kari.says("Hi! My kettle leaks, and I would like to send it back: where to?");
        assertThat(nils.log()).containsText("where to?");
        every(nils.tab(), "offers");
    }

    private void handsOver(ConsolePage nils) {
        nils.clicks("Transfer");
        nils.dialog().getByLabel("Agent").selectOption("Ana");
        every(nils.tab(), "transfer-dialog");
        nils.press("Escape");
        nils.clicks("Why?");
        assertThat(nils.dialog()).containsText("Given to \u2068Nils\u2069.");
        nils.dialog().getByLabel("Why not …?").selectOption("Ana");
        assertThat(nils.inside(".why-said")).hasText("No decision tells of this agent.");
        every(nils.tab(), "trace-dialog");
        nils.press("Escape");
        nils.clicks("Teams");
        every(nils.tab(), "pause-dialog");
        nils.press("Escape");
        nils.clicks("Put on hold");
        assertThat(nils.button("Take up again")).isVisible();
        nils.clicks("Transfer");
        nils.dialog().getByLabel("Team").selectOption("Orders");
        nils.dialog().getByLabel("Stay until somebody has joined").check();
        nils.dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Transfer").setExact(true))
                .click();
        assertThat(nils.part("handover")).containsText("On its way to");
        every(nils.tab(), "held-and-on-its-way");
    }

    private void supervises(ConsolePage nils) {
        nils.clicks("Supervision");
        assertThat(nils.card("Billing").locator(".floor-chat")).hasCount(2);
        every(nils.tab(), "supervision");
        nils.part("floor").getByText("Read along").first().click();
        assertThat(nils.inside(".foot")).containsText("You read along as a supervisor.");
        every(nils.tab(), "reading-along");
    }

    @Test
    void no_state_of_the_chat_has_a_violation() {
        try (BrowserDesk desk = RoutedDesk.full();
                ChatPage visitor = asks(desk)) {
            assertThat(visitor.status()).containsText("You are next");
            every(visitor.tab(), "visitor-waits");
            try (ChatPage other = asks(desk)) {
                assertThat(other.button("Leave message")).isVisible();
                every(other.tab(), "visitor-full");
            }
        }
        try (BrowserDesk desk = RoutedDesk.closed();
                ChatPage visitor = asks(desk)) {
            visitor.part("closed").getByLabel("Your message").fill("My kettle leaks");
            every(visitor.tab(), "visitor-closed");
            visitor.button("Leave message").click();
            assertThat(visitor.status()).hasText("Your message is with us");
            every(visitor.tab(), "visitor-message-left");
        }
        assertThat(found).isEmpty();
    }

    private ChatPage asks(BrowserDesk desk) {
        return ChatPage.open(desk, browser, "autostart&topic=orders", still().setViewportSize(440, 720));
    }

    /** All that axe-core knows in the light, and the colours in the dark and in those that a person has forced. */
    private void every(Tab tab, String state) {
        for (Look look : Look.values()) {
            tab.page().emulateMedia(look.media);
            check(tab, look.name(), state, look == Look.LIGHT);
        }
        tab.page().emulateMedia(Look.LIGHT.media);
        turned(tab, state);
        assertThat(tab.violations()).isEmpty();
    }

    /** From right to left, as the component sets what it shows; a dialog stays open that way. */
    private void turned(Tab tab, String state) {
        tab.page().evaluate(TURN, "rtl");
        check(tab, "RIGHT_TO_LEFT", state, false);
        tab.page().evaluate(TURN, "ltr");
    }

    private static final String TURN =
            """
            dir => {
              const element = document.querySelector("peekwire-console, peekwire-chat");
              element.shadowRoot.querySelector("[part~=panel]").dir = dir;
            }
            """;

    private void check(Tab tab, String look, String state, boolean all) {
        String name = (state + "-" + look).toLowerCase(Locale.ROOT) + ".png";
        tab.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)));
        (all ? Axe.violations(tab.page()) : Axe.contrasts(tab.page()))
                .forEach(violation -> found.add(name + ": " + violation));
    }
}
