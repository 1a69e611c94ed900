package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.peekwire.client.StartRequest;
import dev.peekwire.examples.demo.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What routing brings to both components, in every look. */
@ExtendWith(Chromium.class)
class RoutingStatesTest {
    private static final String FOLDER = "routing";

    /** What can be pressed and has something else upon it. */
    private static final String COVERED =
            """
            () => {
              const root = document.querySelector("peekwire-console").shadowRoot;
              const all = [...root.querySelectorAll(".bar button, .room button, .room textarea")].filter(each => each.checkVisibility());
              const hit = ({ x, y, width, height }) => root.elementFromPoint(x + width / 2, y + height / 2);
              return all.filter(each => !each.contains(hit(each.getBoundingClientRect()))).map(each => each.textContent || each.id);
            }
            """;

    private final Browser browser;

    RoutingStatesTest(Browser browser) {
        this.browser = browser;
    }

    private static Kari asks(BrowserDesk desk, String topic, String name) {
        return Kari.asks(desk, StartRequest.about(topic).with("name", name).with("Order", "A-1042"));
    }

    @Test
    void no_state_of_the_console_has_a_violation() {
        try (BrowserDesk desk = RoutedDesk.mixed();
                ConsolePage nils = ConsolePage.of(desk, browser, "nils", "&supervisor=", Looks.still());
                Kari missed = asks(desk, "orders", "Jean-Baptiste Poquelin, dit Molière")) {
            Looks looks = Looks.of(nils, FOLDER);
            // Who misses an offer of one second is away before it is seen that the box was checked.
            nils.available().click();
            assertThat(nils.inside(".away-bar")).containsText("You were set away");
            looks.check("away-bar");
            try (Kari kari = asks(desk, "returns", "Kari");
                    Kari budi = asks(desk, "returns", "Budi");
                    Kari jean = asks(desk, "returns", "Jean")) {
                missed.ends();
                offers(nils, looks, kari);
                explains(nils, looks);
                try (Ana ana = Ana.at(desk)) {
                    handsOver(nils, looks);
                    supervises(nils, looks);
                    assertThat(ana.client()).isNotNull();
                }
                assertThat(budi.chat()).isNotEqualTo(jean.chat());
            }
            looks.foundNothing();
        }
    }

    private void offers(ConsolePage nils, Looks looks, Kari kari) {
        nils.clicks("Take chats again");
        assertThat(nils.offers()).hasCount(3);
        nils.press("Alt+a");
        nils.has("Kari");
        kari.says("Hi! My kettle leaks, and I would like to send it back: where to?");
        assertThat(nils.log()).containsText("where to?");
        looks.check("offers");
        assertThat(Harmless.texts(nils.page(), COVERED)).isEmpty();
        nils.page().setViewportSize(390, 720);
        assertThat(Harmless.texts(nils.page(), COVERED)).isEmpty();
        nils.page().setViewportSize(1100, 720);
    }

    private void explains(ConsolePage nils, Looks looks) {
        nils.clicks("Transfer");
        nils.dialog().getByLabel("Agent").selectOption("Ana");
        looks.check("transfer-dialog");
        nils.press("Escape");
        nils.clicks("Why?");
        assertThat(nils.dialog()).containsText("Given to \u2068Nils\u2069.");
        nils.dialog().getByLabel("Why not …?").selectOption("Ana");
        assertThat(nils.inside(".why-said")).hasText("No decision tells of this agent.");
        looks.check("trace-dialog");
        nils.press("Escape");
        nils.clicks("Teams");
        looks.check("pause-dialog");
        nils.press("Escape");
        nils.clicks("Put on hold");
        assertThat(nils.button("Take up again")).isVisible();
    }

    /** To a colleague who takes her time. */
    private void handsOver(ConsolePage nils, Looks looks) {
        nils.clicks("Transfer");
        nils.dialog().getByLabel("Team").selectOption("Billing");
        nils.dialog().getByLabel("Stay until somebody has joined").check();
        nils.dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Transfer").setExact(true))
                .click();
        assertThat(nils.part("handover")).containsText("On its way to");
        looks.check("held-and-on-its-way");
    }

    private void supervises(ConsolePage nils, Looks looks) {
        nils.clicks("Supervision");
        assertThat(nils.card("Billing").locator(".floor-chat")).hasCount(3);
        looks.check("supervision");
        nils.part("floor").getByText("Read along").first().click();
        assertThat(nils.inside(".foot")).containsText("You read along as a supervisor.");
        looks.check("reading-along");
    }

    @Test
    void no_state_of_a_chat_that_waits_has_a_violation() {
        try (BrowserDesk desk = RoutedDesk.full();
                ChatPage first = asks(desk)) {
            assertThat(first.status()).containsText("You are next");
            checked(first, "visitor-waits");
            try (ChatPage second = asks(desk)) {
                assertThat(second.button("Leave message")).isVisible();
                checked(second, "visitor-full");
            }
        }
    }

    @Test
    void no_state_of_a_message_that_is_left_has_a_violation() {
        try (BrowserDesk desk = RoutedDesk.closed();
                ChatPage visitor = asks(desk)) {
            visitor.part("closed").getByLabel("Your message").fill("My kettle leaks");
            checked(visitor, "visitor-closed");
            visitor.button("Leave message").click();
            assertThat(visitor.status()).hasText("Your message is with us");
            checked(visitor, "visitor-message-left");
        }
    }

    private static void checked(ChatPage visitor, String state) {
        Looks looks = Looks.of(visitor, FOLDER);
        looks.check(state);
        looks.foundNothing();
    }

    private ChatPage asks(BrowserDesk desk) {
        return ChatPage.open(
                desk, browser, "autostart&topic=orders", Looks.still().setViewportSize(440, 720));
    }
}
