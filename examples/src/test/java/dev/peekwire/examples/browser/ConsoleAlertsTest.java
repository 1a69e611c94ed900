package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.examples.demo.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Notifications and sound of {@code <peekwire-console>}: off until they are switched on, and discreet. */
@ExtendWith(Chromium.class)
class ConsoleAlertsTest {
    private final Browser browser;

    ConsoleAlertsTest(Browser browser) {
        this.browser = browser;
    }

    private static Locator option(ConsolePage agent, String name) {
        return agent.page().getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName(name));
    }

    private static Object shown(ConsolePage agent) {
        return agent.page().evaluate("JSON.stringify(window.shown)");
    }

    @Test
    void nothing_is_asked_or_shown_until_the_agent_wants_it_and_then_no_unsent_word_is() {
        try (BrowserDesk desk = BrowserDesk.start();
                ConsolePage agent = ConsolePage.open(desk, browser, "&look=all&page-desktop=granted");
                Kari kari = Kari.named(desk, "Kari");
                Kari jean = Kari.named(desk, "Jean")) {
            agent.has("Kari");
            jean.allows(PeekLevel.MASKED).seenBy(1);
            jean.says("first");
            assertThat(agent.placeOf("Jean")).containsText("1 unread message");
            assertThat(shown(agent)).isEqualTo("[]");
            assertThat(agent.page().evaluate("window.asked ?? 0")).isEqualTo(0);

            agent.button("Alerts").click();
            option(agent, "Desktop notifications").check();
            option(agent, "Sound").check();
            assertThat(agent.page().evaluate("window.asked")).isEqualTo(1);
            agent.press("Escape");
            jean.types("unsent words ");
            assertThat(agent.placeOf("Jean")).containsText("typing");
            jean.says("second");
            assertThat(agent.placeOf("Jean")).containsText("2 unread messages");
            assertThat(shown(agent))
                    .isEqualTo("[{\"title\":\"Jean\",\"body\":\"\u2068Jean\u2069 wrote a message\",\"tag\":\"peekwire-"
                            + jean.chat().value() + "\"}]");
            assertThat(agent.page().evaluate("window.tones")).isEqualTo(4);
            assertThat(kari.heard()).isEmpty();
        }
    }

    @Test
    void a_muted_console_is_silent_and_a_product_may_have_what_was_sent_in_notifications() {
        try (BrowserDesk desk = BrowserDesk.start();
                ConsolePage agent = ConsolePage.open(desk, browser, "&muted=&notify-text=&page-desktop=granted");
                Kari kari = Kari.named(desk, "Kari");
                Kari jean = Kari.named(desk, "Jean")) {
            agent.has("Kari");
            agent.button("Alerts").click();
            option(agent, "Desktop notifications").check();
            option(agent, "Sound").check();
            agent.press("Escape");
            jean.says("Where is it?");
            assertThat(agent.placeOf("Jean")).containsText("unread");
            assertThat(shown(agent)).asString().contains("\"body\":\"Where is it?\"");
            assertThat(agent.page().evaluate("window.tones")).isEqualTo(0);
            assertThat(kari.heard()).isEmpty();
        }
    }

    @Test
    void a_refused_permission_is_said_in_words_and_the_switch_stays_off() {
        try (BrowserDesk desk = BrowserDesk.start();
                ConsolePage agent = ConsolePage.open(desk, browser, "&page-desktop=denied")) {
            agent.button("Alerts").click();
            option(agent, "Desktop notifications").click();
            assertThat(agent.page().getByRole(AriaRole.DIALOG))
                    .containsText("Your browser does not allow notifications for this site.");
            assertThat(option(agent, "Desktop notifications")).not().isChecked();
        }
    }
}
