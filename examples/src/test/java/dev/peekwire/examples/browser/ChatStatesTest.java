package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.peekwire.examples.demo.Chromium;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every state of {@code <peekwire-chat>} in every look. */
@ExtendWith(Chromium.class)
class ChatStatesTest {
    private static final Path PICTURES = Path.of("target", "screenshots", "chat");

    private static final Browser.NewContextOptions STILL = Looks.still().setViewportSize(440, 720);

    private static final String OPERATED =
            """
            () => {
              const root = document.querySelector("peekwire-chat").shadowRoot;
              const all = [...root.querySelectorAll("button, input, textarea, [tabindex]")].filter(each => each.checkVisibility());
              const name = each => `${each.localName} ${each.part} ${each.textContent.slice(0, 20)}`;
              return all.filter(%s).map(name);
            }
            """;
    private static final String TOO_SMALL = String.format(
            OPERATED, "each => Math.min(each.getBoundingClientRect().width, each.getBoundingClientRect().height) < 24");
    private static final String UNSEEN_FOCUS = String.format(
            OPERATED,
            "each => { each.focus({ focusVisible: true }); const shown = each.closest('.box') && each.localName === 'textarea'"
                    + " ? each.closest('.box') : each; return parseFloat(getComputedStyle(shown).outlineWidth) < 1"
                    + " || getComputedStyle(shown).outlineStyle === 'none'; }");
    private static final String MOVING =
            "() => document.getAnimations({subtree: true}).concat(document.querySelector('peekwire-chat').shadowRoot"
                    + ".getAnimations()).map(each => each.animationName ?? each.transitionProperty)";

    private final Browser browser;

    ChatStatesTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void no_state_has_a_violation() {
        try (BrowserDesk desk = BrowserDesk.start();
                ChatPage visitor = ChatPage.open(desk, browser, "ask", STILL)) {
            Looks looks = Looks.of(visitor, "chat");
            assertThat(visitor.button("Start chat")).isVisible();
            looks.check("1-pre-chat");
            fillAndStart(visitor);
            looks.check("2-queue-and-notice");
            try (Ana ana = Ana.at(desk)) {
                talk(visitor, ana, looks);
            }
            desk.close();
            assertThat(visitor.part("banner")).containsText("The connection is lost");
            visitor.says("Are you still there?");
            assertThat(visitor.part("item").last()).containsText("Waiting for the connection");
            looks.check("6-offline");
            looks.foundNothing();
        }
    }

    @Test
    void a_chat_that_ended_has_no_violation() {
        try (BrowserDesk desk = BrowserDesk.start();
                Ana ana = Ana.at(desk);
                ChatPage visitor = ChatPage.open(desk, browser, "autostart", STILL)) {
            Looks looks = Looks.of(visitor, "chat");
            ana.says("Hello, how can I help?");
            visitor.says("Thank you, I found it.");
            visitor.button("End chat").click();
            looks.check("7-end-asked");
            visitor.button("End it").click();
            assertThat(visitor.button("Start a new chat")).isVisible();
            looks.check("8-ended");
            looks.foundNothing();
        }
    }

    @Test
    void it_fits_320_pixels_targets_are_large_enough_focus_is_seen_and_nothing_moves_for_who_asks() {
        try (BrowserDesk desk = BrowserDesk.start();
                Ana ana = Ana.at(desk);
                ChatPage visitor =
                        ChatPage.open(desk, browser, "autostart", Looks.still().setViewportSize(320, 560))) {
            ana.says("Order A-1042-7733-XYZ: " + "w".repeat(300));
            visitor.allows();
            assertThat(visitor.log()).containsText("A-1042-7733-XYZ");
            assertThat((Integer) visitor.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
            assertThat((List<?>) visitor.page().evaluate(TOO_SMALL)).isEmpty();
            assertThat((List<?>) visitor.page().evaluate(UNSEEN_FOCUS)).isEmpty();
            assertThat((List<?>) visitor.page().evaluate(MOVING)).isEmpty();
            visitor.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("narrow.png")));
        }
    }

    private static void fillAndStart(ChatPage visitor) {
        visitor.page().getByLabel("Orders and delivery").check();
        visitor.page().getByLabel("Your name").fill("Kari");
        visitor.button("Start chat").click();
        assertThat(visitor.button("Yes, show it")).isVisible();
    }

    private static void talk(ChatPage visitor, Ana ana, Looks looks) {
        ana.says("Hello Kari! How can I help?");
        visitor.allows();
        assertThat(visitor.indicator()).hasText(ChatPage.SEEN);
        visitor.says("My order A-1042-7733 has not come. The tracking says https://example.com/track?id=1042");
        ana.says("I am sorry to hear that. Let me look.");
        ana.says("It left our warehouse on Tuesday. You will have it by Friday, see https://example.com/orders/1042.");
        assertThat(visitor.log()).containsText("by Friday");
        visitor.types("Thanks! Is my card 4111 1111 1111 1111 charged twice? ");
        looks.check("3-watched");
        visitor.sharing().uncheck();
        assertThat(visitor.indicator()).hasText(ChatPage.UNSHARED);
        looks.check("4-not-shared");
        visitor.button("What agents see").click();
        looks.check("5-notice-again");
        visitor.page().keyboard().press("Escape");
        visitor.input().fill("");
    }
}
