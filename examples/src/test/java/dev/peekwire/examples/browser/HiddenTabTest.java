package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.peekwire.client.StartRequest;
import dev.peekwire.examples.demo.Chromium;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An agent who looks at another tab hears, sees and reads that a chat is offered, and nothing of it stays behind. */
@ExtendWith(Chromium.class)
class HiddenTabTest {
    /** Headless pages are always to be seen; this one says of itself what a browser would. */
    private static final String LOOK =
            """
            there => {
              Object.defineProperty(document, "visibilityState", { configurable: true, get: () => there ? "visible" : "hidden" });
              document.hasFocus = () => there;
              document.dispatchEvent(new Event("visibilitychange"));
              window.dispatchEvent(new Event(there ? "focus" : "blur"));
            }
            """;

    private final Browser browser;
    private BrowserDesk desk;
    private ConsolePage ana;

    HiddenTabTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void atWork() {
        desk = RoutedDesk.start();
    }

    @AfterEach
    void nobodyComplained() {
        assertThat(ana.tab().complaints()).isEmpty();
        ana.close();
        desk.close();
    }

    /** Taking chats, with these attributes, and in another tab now. */
    private void looksElsewhere(String query) {
        ana = ConsolePage.of(
                desk,
                browser,
                "ana",
                "&page-desktop=granted" + query,
                new Browser.NewContextOptions().setLocale("en-GB"));
        ana.takesChats();
        ana.clicks("Alerts");
        switchOn("Desktop notifications");
        switchOn("Sound");
        ana.press("Escape");
        ana.page().evaluate(LOOK, false);
    }

    private void switchOn(String option) {
        ana.page()
                .getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName(option))
                .check();
    }

    private Kari asks(String topic) {
        return Kari.asks(desk, StartRequest.about(topic).with("name", "Kari"));
    }

    private List<String> notifications(String which) {
        Object found =
                ana.page().evaluate("which => window[which].map(({ title, body }) => `${title}: ${body}`)", which);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    @Test
    void an_offer_is_notified_heard_and_in_the_title_until_it_is_answered() {
        looksElsewhere("");
        Object tones = ana.page().evaluate("window.tones");
        try (Kari kari = asks("returns")) {
            assertThat(ana.page()).hasTitle("A chat is offered to you · An agent's page");
            assertThat(notifications("shown"))
                    .singleElement()
                    .asString()
                    .matches(
                            "A chat is offered to you: A chat is offered to you: \u2068Returns\u2069\\. (300|2\\d\\d) seconds to answer\\.");
            assertThat(ana.page().evaluate("window.tones")).isEqualTo((Integer) tones + 2);
            assertThat(ana.page().evaluate("window.withdrawn.length")).isEqualTo(0);
            ana.page().evaluate(LOOK, true);
            assertThat(ana.page()).hasTitle("An agent's page");
            ana.clicks("Decline");
            assertThat(ana.offers()).hasCount(0);
            assertThat(ana.page().evaluate("window.withdrawn.length")).isEqualTo(1);
            assertThat(kari.chat()).isNotNull();
        }
    }

    @Test
    void an_offer_that_is_gone_is_withdrawn_and_what_a_click_on_it_leads_to_is_the_card() {
        looksElsewhere("");
        try (Kari kari = asks("returns");
                Kari jean = asks("returns")) {
            assertThat(ana.offers()).hasCount(2);
            ana.page().evaluate("window.shown[0].made.onclick()");
            assertThat(ana.offers().first().getByText("Accept")).isFocused();
            kari.ends();
            assertThat(ana.offers().last()).containsText("The visitor has left");
            assertThat(ana.page()).hasTitle("A chat is offered to you · An agent's page");
            jean.ends();
            assertThat(ana.page()).hasTitle("An agent's page");
            assertThat(ana.page().evaluate("window.withdrawn.length")).isEqualTo(2);
        }
    }

    @Test
    void a_chat_that_is_given_counts_in_the_title_and_a_page_may_keep_its_own() {
        looksElsewhere("");
        try (Kari kari = asks("orders")) {
            assertThat(ana.page()).hasTitle("(1) · An agent's page");
            kari.says("Hello?");
            assertThat(ana.placeOf("Kari")).containsText("1 unread message");
            assertThat(ana.page()).hasTitle("(1) · An agent's page");
            ana.page().evaluate("document.querySelector('peekwire-console').keepTitle = true");
            assertThat(ana.page()).hasTitle("An agent's page");
            assertThat(notifications("shown")).hasSize(2);
        }
    }
}
