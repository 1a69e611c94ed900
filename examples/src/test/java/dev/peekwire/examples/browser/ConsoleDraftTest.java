package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import dev.peekwire.client.StartRequest;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.examples.demo.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is not sent yet on an agent's screen: shown as unsent, masked, and gone when it is erased. */
@ExtendWith(Chromium.class)
class ConsoleDraftTest {
    private final Browser browser;

    ConsoleDraftTest(Browser browser) {
        this.browser = browser;
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    @Test
    void a_draft_grows_masked_and_is_gone_before_the_erasure_is_confirmed() {
        try (BrowserDesk desk = BrowserDesk.start();
                ConsolePage agent = ConsolePage.open(desk, browser);
                Kari kari = Kari.named(desk, "Kari")) {
            agent.has("Kari");
            assertThat(agent.part("peek")).containsText("Kari\u2069 does not share what they type.");
            kari.allows(PeekLevel.MASKED).seenBy(1);
            assertThat(agent.part("peek")).containsText("private details hidden");
            for (String begun : new String[] {"My ", "My own ", "My own old ", "My own old card "}) {
                kari.types(begun);
                assertThat(agent.draft()).hasText(begun.strip());
            }
            kari.typesSlowly("My own old card is 4111 1111 1111 1111 ok ");
            assertThat(agent.draft()).hasText("My own old card is 4111 •••• •••• •••• ok");
            assertThat(agent.part("peek")).containsText("Not sent yet");
            assertThat(agent.draft().getByRole(AriaRole.IMG)).hasCount(3);
            assertThat(agent.draft().getByRole(AriaRole.IMG).first()).hasAccessibleName("hidden for privacy");

            kari.says("My card is 4111 1111 1111 1111 ok");
            assertThat(agent.draft()).isHidden();
            assertThat(agent.log()).containsText("My card is");
            assertThat(agent.leftBehind()).isNotEmpty().containsOnly("");
            assertThat(agent.draftsShown()).hasSizeGreaterThan(4).allSatisfy(text -> assertThat(digits(text))
                    .hasSizeLessThanOrEqualTo(4));
            assertThat(agent.textsShown())
                    .noneMatch(text -> text.replaceAll("[ •-]", "").contains("41111"));
            assertThat(agent.tab().violations()).isEmpty();
            assertThat(agent.tab().complaints()).isEmpty();
        }
    }

    @Test
    void those_who_listen_are_told_when_the_visitor_rests_and_not_key_by_key() {
        try (BrowserDesk desk = BrowserDesk.start();
                ConsolePage agent = ConsolePage.open(desk, browser);
                Kari kari = Kari.named(desk, "Kari")) {
            kari.allows(PeekLevel.MASKED).seenBy(1);
            kari.typesSlowly("Where is my order and my mail kari@example.com now ");
            assertThat(agent.inside("[data-peek]"))
                    .hasText(java.util.regex.Pattern.compile(
                            "Not sent yet: Where is my order and my mail ka.* hidden for privacy .*now"));
            // More than once or twice only if the page stood still for seconds; there were more than fifty keys.
            assertThat(agent.spoken()).hasSizeLessThan(10);
            kari.withdraws();
            // The withdrawal was answered, so every copy is gone already: this does not wait.
            assertThat(
                            agent.page()
                                    .evaluate(
                                            "document.querySelector('peekwire-console').shadowRoot.textContent.includes('order')"))
                    .isEqualTo(false);
            assertThat(agent.part("peek")).containsText("does not share what they type");
            assertThat(agent.log()).containsText("stopped showing what they type");
        }
    }

    @Test
    void an_emoji_is_never_shown_by_half() {
        String family = "👩‍👧‍👦";
        try (BrowserDesk desk = BrowserDesk.start();
                ConsolePage agent = ConsolePage.open(desk, browser);
                Kari kari = Kari.named(desk, "Kari")) {
            kari.allows(PeekLevel.MASKED).seenBy(1);
            kari.typesSlowly("Hi " + family + " 🇳🇴 née مرحبا ");
            assertThat(agent.draft()).hasText("Hi " + family + " 🇳🇴 née مرحبا");
            assertThat(agent.draftsShown())
                    .noneMatch(text -> text.strip().endsWith("\u200D"))
                    .noneMatch(text -> text.contains("\uD83C\uDDF3") && !text.contains("🇳🇴"))
                    .noneMatch(text -> text.contains("\uFFFD"));
        }
    }

    @Test
    void only_the_open_chat_is_looked_at_and_its_visitor_alone_is_told_so() {
        try (BrowserDesk desk = BrowserDesk.start();
                ConsolePage agent = ConsolePage.open(desk, browser);
                Kari kari = Kari.named(desk, "Kari");
                Kari budi = Kari.named(desk, "Budi")) {
            agent.has("Kari");
            kari.allows(PeekLevel.MASKED).seenBy(1);
            budi.allows(PeekLevel.MASKED);
            kari.types("for you ");
            budi.types("not for you ");
            assertThat(agent.draft()).hasText("for you");
            assertThat(budi.readers()).isZero();
            agent.placeOf("Budi").click();
            assertThat(agent.draft()).hasText("not for you");
            kari.seenBy(0);
            assertThat(agent.tab().complaints()).isEmpty();
        }
    }

    @Test
    void a_draft_stayed_on_the_page_out_of_sight_when_the_agent_went_back_to_the_list() {
        try (BrowserDesk desk = BrowserDesk.start();
                ConsolePage agent = ConsolePage.open(desk, browser, "&look=all");
                Kari kari = Kari.named(desk, "Kari")) {
            kari.allows(PeekLevel.MASKED).seenBy(1);
            kari.types("for your eyes ");
            assertThat(agent.draft()).hasText("for your eyes");
            agent.inside(".room-head .back").dispatchEvent("click");
            assertThat(agent.draft()).hasText("");
            kari.withdraws();
            assertThat(agent.leftBehind()).isNotEmpty().containsOnly("");
        }
    }

    @Test
    void each_level_is_said_in_words() {
        try (BrowserDesk desk = BrowserDesk.start();
                ConsolePage agent = ConsolePage.open(desk, browser);
                Kari kari = Kari.asks(desk, StartRequest.about("orders"))) {
            agent.has("Visitor 1");
            assertThat(agent.placeOf("Visitor 1")).containsText("Orders and delivery");
            kari.allows(PeekLevel.TYPING).seenBy(1);
            assertThat(agent.part("peek")).containsText("typing only");
            kari.types("secret");
            assertThat(agent.part("peek")).containsText("is typing. The text itself is not shared.");
            kari.types("secret words");
            assertThat(agent.placeOf("Visitor 1")).containsText("typing");
            kari.allows(PeekLevel.MASKED);
            assertThat(agent.part("peek")).containsText("private details hidden");
            kari.types("secret ");
            assertThat(agent.draft()).hasText("secret");
            assertThat(agent.textsShown().stream().filter(text -> text.contains("typing only")))
                    .noneMatch(text -> text.contains("secret"));
        }
    }

    @Test
    void a_lost_connection_takes_the_draft_off_the_screen_and_says_so() {
        try (BrowserDesk desk = BrowserDesk.start();
                ConsolePage agent = ConsolePage.open(desk, browser);
                Kari kari = Kari.named(desk, "Kari")) {
            kari.allows(PeekLevel.MASKED).seenBy(1);
            kari.types("hello there ");
            assertThat(agent.draft()).hasText("hello there");
            agent.cutOff();
            assertThat(agent.part("banner")).containsText("The connection is lost");
            assertThat(agent.draft()).isHidden();
            assertThat(agent.draft()).hasText("");
            assertThat(agent.part("peek")).containsText("Not shown while the connection is down.");
            agent.reply().fill("I will be back");
            agent.reply().press("Enter");
            assertThat(agent.inside(".sendings")).containsText("Goes out when the connection is back");
            assertThat(agent.part("status")).hasText("Connection lost");

            agent.page().evaluate("window.offline = false");
            assertThat(agent.part("status")).hasText("Connected");
            assertThat(agent.draft()).hasText("hello there");
            assertThat(agent.inside(".sendings")).isHidden();
            assertThat(agent.log()).containsText("I will be back");
            await().untilAsserted(() -> assertThat(kari.heard()).containsExactly("I will be back"));
        }
    }
}
