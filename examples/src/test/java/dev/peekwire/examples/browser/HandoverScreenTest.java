package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import dev.peekwire.client.StartRequest;
import dev.peekwire.examples.demo.Chromium;
import dev.peekwire.reference.References;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an agent sees who is handed a chat, in a browser. */
@ExtendWith(Chromium.class)
class HandoverScreenTest {
    private static final String LONG = "AB-" + "1234567890".repeat(6);

    private final Browser browser;

    HandoverScreenTest(Browser browser) {
        this.browser = browser;
    }

    private static BrowserDesk desk() {
        References numbers = References.builder().kind("order", "NT-######").build();
        return RoutedDesk.start(settings -> settings.references(numbers));
    }

    private static Browser.NewContextOptions mayCopy() {
        return Looks.still().setPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    private ConsolePage agent(BrowserDesk desk, String name) {
        return ConsolePage.of(desk, browser, name, "", mayCopy());
    }

    private static Kari asks(BrowserDesk desk) {
        return Kari.asks(desk, StartRequest.about("orders").with("name", "Kari").with("plan", "gold"));
    }

    private static void transfers(ConsolePage from, String to, String note) {
        from.clicks("Transfer");
        from.dialog().getByLabel("Agent").selectOption(to);
        from.dialog().getByLabel("Note for whoever gets it").fill(note);
        from.dialog()
                .getByText("Transfer", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(from.dialog()).hasCount(0);
    }

    /** Kari's second chat, which Ana has handed to Ben; in the first she said something else. */
    private static void handedOver(Kari kari, ConsolePage ana, ConsolePage ben) {
        ana.takesChats();
        ana.has("Kari");
        kari.says("My first question");
        assertThat(ana.log()).containsText("My first question");
        kari.ends();
        kari.asksAgain(StartRequest.about("orders").with("name", "Kari").with("plan", "gold"));
        assertThat(ana.placeOf("Kari")).hasCount(2);
        ana.placeOf("Kari").first().click();
        kari.says("It is NT-123456 and has not come, nor has " + LONG);
        assertThat(ana.log()).containsText("NT-123456");
        ben.takesChats();
        transfers(ana, "Ben", "Wants NT-123456 today.\nPromised a call.");
    }

    @Test
    void whoever_is_handed_a_chat_sees_what_is_known_copies_a_number_and_reads_the_chat_before_by_keyboard() {
        try (BrowserDesk desk = desk();
                ConsolePage ana = agent(desk, "ana");
                ConsolePage ben = agent(desk, "ben");
                Kari kari = asks(desk)) {
            Looks looks = Looks.of(ben, "handover");
            handedOver(kari, ana, ben);
            ben.has("Kari");
            Locator known = ben.part("known");
            assertThat(known).containsText("For you, from \u2068Ana\u2069");
            assertThat(known).containsText("Promised a call.");
            assertThat(known).containsText("gold");
            assertThat(known).containsText("1 message · ended");
            assertThat(known).not().isFocused();
            looks.check("1-handed");
            copies(ben, known);
            reads(ben, looks);
            ben.press("Escape");
            assertThat(known).hasCount(0);
            assertThat(ben.reply()).isFocused();
            ben.press("Alt+h");
            assertThat(known).isFocused();
            ben.press("Alt+h");
            assertThat(known).hasCount(0);
            assertThat(ben.reply()).isFocused();
            looks.check("3-put-away");
            looks.foundNothing();
            assertThat(ben.tab().complaints()).isEmpty();
        }
    }

    /** In, past the button that closes it, to the number in the note; it is said that it was copied. */
    private static void copies(ConsolePage ben, Locator known) {
        ben.press("Alt+h");
        assertThat(known).isFocused();
        ben.press("Tab", "Tab");
        assertThat(known.getByLabel("Copy NT-123456", new Locator.GetByLabelOptions().setExact(true)))
                .isFocused();
        ben.press("Enter");
        assertThat(ben.inside("[role=status]").getByText("Copied: NT-123456")).hasCount(1);
        assertThat(ben.page().evaluate("navigator.clipboard.readText()")).isEqualTo("NT-123456");
        ben.press("Tab");
        assertThat(known.getByLabel("Copy \u2068order\u2069 \u2068NT-123456\u2069"))
                .isFocused();
    }

    private static void reads(ConsolePage ben, Looks looks) {
        Locator read = ben.part("known").getByText("Read", new Locator.GetByTextOptions().setExact(true));
        read.focus();
        ben.press("Enter");
        assertThat(ben.dialog()).containsText("My first question");
        assertThat(ben.dialog()).containsText("The chat was ended");
        looks.check("2-earlier");
        ben.press("Escape");
        assertThat(ben.dialog()).hasCount(0);
        assertThat(read).isFocused();
        assertThat(ben.places()).hasCount(1);
    }

    @Test
    void numbers_stay_whole_in_a_narrow_place_and_long_ones_do_not_make_it_wider() {
        try (BrowserDesk desk = desk();
                ConsolePage ana = agent(desk, "ana");
                ConsolePage ben = agent(desk, "ben");
                Kari kari = asks(desk)) {
            ben.page().setViewportSize(320, 720);
            handedOver(kari, ana, ben);
            ben.has("Kari");
            Locator numbers = ben.log().locator(".ref");
            assertThat(numbers.first()).hasText("NT-123456");
            assertThat(numbers.first()).hasAttribute("translate", "no");
            assertThat(numbers.first().evaluate("ref => ref.getClientRects().length === 1 && ref.offsetHeight < 30"))
                    .isEqualTo(true);
            assertThat(ben.page().evaluate("document.documentElement.scrollWidth <= 320"))
                    .isEqualTo(true);
            assertThat(ben.log().evaluate("log => log.parentNode.scrollWidth <= log.parentNode.clientWidth"))
                    .isEqualTo(true);
            numbers.nth(1).locator("xpath=following-sibling::button[1]").click();
            assertThat(ben.inside("[role=status]").getByText("Copied: " + LONG)).hasCount(1);
            assertThat(ben.page().evaluate("navigator.clipboard.readText()")).isEqualTo(LONG);
        }
    }

    @Test
    void what_comes_to_be_known_later_is_shown_at_once_and_what_others_say_is_inert() {
        try (BrowserDesk desk = desk();
                ConsolePage ana = agent(desk, "ana");
                Kari kari = asks(desk)) {
            ana.takesChats();
            ana.has("Kari");
            ana.press("Alt+h");
            Locator known = ana.part("known");
            assertThat(known).containsText("gold");
            kari.tells(Map.of("plan", "<img src=x onerror=\"window.hacked=1\">"));
            assertThat(known).containsText("<img src=x");
            kari.says("NT-654321");
            assertThat(known.locator(".ref").first()).hasText("NT-654321");
            assertThat(ana.page().evaluate("window.hacked === undefined")).isEqualTo(true);
            assertThat(ana.tab().violations()).isEmpty();
        }
    }
}
