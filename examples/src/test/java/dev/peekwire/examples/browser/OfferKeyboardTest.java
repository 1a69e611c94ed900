package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.peekwire.client.StartRequest;
import dev.peekwire.examples.demo.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is offered, by keyboard alone: it is announced, within reach, answered, and leaves the focus where the work is. */
@ExtendWith(Chromium.class)
class OfferKeyboardTest {
    private final Browser browser;
    private BrowserDesk desk;
    private ConsolePage ana;

    OfferKeyboardTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void atWork() {
        desk = RoutedDesk.start();
        ana = ConsolePage.of(desk, browser, "ana");
        ana.available().focus();
        ana.press("Space");
        assertThat(ana.available()).isChecked();
    }

    @AfterEach
    void nobodyComplained() {
        assertThat(ana.tab().complaints()).isEmpty();
        ana.close();
        desk.close();
    }

    private Kari returns(String name) {
        return Kari.asks(desk, StartRequest.about("returns").with("name", name));
    }

    /** What is said at once. */
    private Locator announced() {
        return ana.inside(".sr[role=alert]");
    }

    private Locator answer(int offer, String name) {
        return ana.offers().nth(offer).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    @Test
    void an_offer_is_announced_without_taking_the_focus_and_declined_by_its_own_button() {
        try (Kari kari = returns("Kari")) {
            assertThat(ana.offers()).hasCount(1);
            assertThat(announced()).containsText("A chat is offered to you: \u2068Returns\u2069");
            assertThat(announced()).containsText("seconds to answer. Alt and A accepts, Alt and X declines.");
            assertThat(ana.available()).isFocused();
            ana.press("Alt+o");
            assertThat(answer(0, "Accept")).isFocused();
            assertThat(answer(0, "Accept")).hasAccessibleDescription("New chat: \u2068Returns\u2069");
            ana.press("Tab", "Enter");
            assertThat(ana.offers()).hasCount(0);
            assertThat(ana.inside(".empty")).isFocused();
            assertThat(kari.chat()).isNotNull();
        }
    }

    @Test
    void an_offer_is_accepted_by_its_own_button_and_the_next_thing_is_the_answer() {
        try (Kari kari = returns("Kari")) {
            assertThat(ana.offers()).hasCount(1);
            ana.press("Alt+o", "Enter");
            ana.has("Kari");
            assertThat(ana.offers()).hasCount(0);
            assertThat(ana.reply()).isFocused();
            ana.types("Hello Kari");
            ana.press("Enter");
            await().untilAsserted(() -> assertThat(kari.heard()).containsExactly("Hello Kari"));
        }
    }

    @Test
    void who_declines_one_of_several_is_led_to_the_next_and_from_the_last_back_to_the_open_chat() {
        try (Kari kari = returns("Kari")) {
            assertThat(ana.offers()).hasCount(1);
            ana.press("Alt+a");
            ana.has("Kari");
            try (Kari jean = returns("Jean");
                    Kari budi = returns("Budi")) {
                assertThat(ana.offers()).hasCount(2);
                assertThat(ana.reply()).isFocused();
                ana.press("Alt+o", "Tab", "Space");
                assertThat(ana.offers()).hasCount(1);
                assertThat(answer(0, "Accept")).isFocused();
                ana.press("Tab", "Space");
                assertThat(ana.offers()).hasCount(0);
                assertThat(ana.reply()).isFocused();
                assertThat(jean.chat()).isNotEqualTo(budi.chat());
            }
            assertThat(kari.heard()).isEmpty();
        }
    }

    @Test
    void a_key_that_was_meant_for_an_offer_which_is_gone_answers_no_other() {
        try (Kari kari = returns("Kari");
                Kari jean = returns("Jean")) {
            assertThat(ana.offers()).hasCount(2);
            ana.press("Alt+o");
            assertThat(answer(0, "Accept")).isFocused();
            kari.ends();
            assertThat(ana.offers().last()).containsText("The visitor has left");
            assertThat(answer(1, "Dismiss")).isFocused();
            ana.press("Enter");
            assertThat(ana.offers()).hasCount(1);
            assertThat(answer(0, "Accept")).isFocused();
            assertThat(ana.places()).hasCount(0);
            assertThat(jean.chat()).isNotNull();
        }
    }

    @Test
    void an_offer_is_read_out_and_answered_while_a_dialog_is_open_which_stays() {
        ana.press("Alt+k");
        try (Kari kari = returns("Kari")) {
            assertThat(ana.dialog().getByRole(AriaRole.ALERT)).containsText("A chat is offered to you");
            ana.press("Alt+a");
            assertThat(ana.placeOf("Kari")).isVisible();
            assertThat(ana.dialog()).isVisible();
            ana.press("Escape");
            assertThat(ana.dialog()).hasCount(0);
            ana.has("Kari");
            assertThat(announced()).hasCount(1);
            assertThat(kari.chat()).isNotNull();
        }
    }
}
