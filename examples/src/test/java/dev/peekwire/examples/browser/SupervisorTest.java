package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.peekwire.client.StartRequest;
import dev.peekwire.examples.demo.Chromium;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nils sees every queue and every agent as they change, steps in where it is needed, and is told why things went as they did. */
@ExtendWith(Chromium.class)
class SupervisorTest {
    private final Browser browser;

    SupervisorTest(Browser browser) {
        this.browser = browser;
    }

    private ConsolePage supervises(BrowserDesk desk) {
        ConsolePage nils = ConsolePage.supervising(desk, browser);
        nils.clicks("Supervision");
        assertThat(nils.part("floor-title")).isFocused();
        return nils;
    }

    private static Kari orders(BrowserDesk desk) {
        return Kari.asks(desk, StartRequest.about("orders").with("name", "Kari"));
    }

    /** A number of a team's queue, by what it is of. */
    private static Locator number(ConsolePage nils, String team, String of) {
        return nils.card(team)
                .locator(".numbers div")
                .filter(new Locator.FilterOptions().setHasText(of))
                .locator("dd");
    }

    private static void act(Locator card, String button) {
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    @Test
    void queues_and_loads_are_seen_as_they_change_without_a_click() {
        try (BrowserDesk desk = RoutedDesk.start();
                ConsolePage nils = supervises(desk);
                Kari kari = orders(desk)) {
            assertThat(number(nils, "Orders", "Waiting")).hasText("1");
            assertThat(number(nils, "Orders", "Longest wait")).hasText(Pattern.compile("0:[0-5]\\d"));
            assertThat(nils.card("Orders").locator(".floor-chat")).containsText("Orders and delivery");
            assertThat(nils.part("floor")).containsText("1 waiting · 0 of 1 agents take chats");
            try (Ana ana = Ana.at(desk, "ana", false)) {
                assertThat(number(nils, "Orders", "Waiting")).hasText("0");
                assertThat(nils.card("Ana")).containsText("takes chats");
                assertThat(nils.card("Ana")).containsText("1 of 3");
                assertThat(nils.card("Ana").locator(".floor-chat")).containsText("Orders and delivery");
                Ana.await(ana.client().end(kari.chat()));
                assertThat(nils.card("Ana")).containsText("0 of 3");
                assertThat(nils.card("Ana").locator(".floor-chat")).hasCount(0);
            }
            assertThat(nils.card("Ana")).hasCount(0);
        }
    }

    @Test
    void a_chat_that_waits_is_taken_over_and_one_that_is_offered_is_taken_out_of_the_agents_hands() {
        try (BrowserDesk desk = RoutedDesk.start();
                ConsolePage nils = supervises(desk);
                ConsolePage ana = ConsolePage.of(desk, browser, "ana");
                Kari kari = orders(desk)) {
            act(nils.card("Orders"), "Take over");
            nils.has("Kari");
            assertThat(nils.reply()).isFocused();
            assertThat(nils.part("floor")).isHidden();
            ana.takesChats();
            try (Kari nora = Kari.asks(desk, StartRequest.about("returns").with("name", "Nora"))) {
                assertThat(ana.offers()).containsText("New chat");
                nils.clicks("Supervision");
                assertThat(nils.card("Billing").locator(".floor-chat")).containsText("offered to \u2068Ana\u2069");
                act(nils.card("Billing"), "Take over");
                assertThat(ana.offers()).containsText("The visitor has left, or the chat went elsewhere.");
                nils.has("Nora");
                assertThat(ana.places()).hasCount(0);
                nils.clicks("Supervision");
                assertThat(nils.log()).isHidden();
                nils.clicks("Supervision");
                nils.has("Nora");
                assertThat(nora.chat()).isNotEqualTo(kari.chat());
            }
        }
    }

    @Test
    void a_chat_is_given_from_one_agent_to_another_and_the_way_it_went_is_told() {
        try (BrowserDesk desk = RoutedDesk.start();
                ConsolePage nils = supervises(desk);
                Ana ana = Ana.at(desk, "ana", false);
                Kari kari = orders(desk);
                Ana ben = Ana.at(desk, "ben", false)) {
            assertThat(nils.card("Ben")).containsText("takes chats");
            act(nils.card("Ana"), "Reassign");
            nils.dialog().getByLabel("Agent").selectOption("Ben");
            assertThat(nils.dialog()).containsText("\u2068Ben\u2069 takes chats and has 0 of 3.");
            nils.dialog().getByLabel("Note for whoever gets it").fill("Ana has a dentist to see");
            act(nils.dialog(), "Transfer");
            assertThat(nils.dialog()).hasCount(0);
            assertThat(nils.card("Ben").locator(".floor-chat")).containsText("Orders and delivery");
            assertThat(nils.card("Ana").locator(".floor-chat")).hasCount(0);
            assertThat(ben.chat()).isEqualTo(kari.chat());
            theWayItWent(nils);
            act(nils.card("Ben"), "Read along");
            assertThat(nils.inside(".compose-label")).hasText("Whisper to the agents: \u2068Kari\u2069 never sees it");
            assertThat(ana.heard()).isEmpty();
        }
    }

    /** Which rule, to whom, and why not to somebody else. */
    private static void theWayItWent(ConsolePage nils) {
        act(nils.card("Ben"), "Why?");
        assertThat(nils.dialog()).containsText("How the chat about \u2068Orders and delivery\u2069 was routed");
        assertThat(nils.dialog().locator(".step").first()).containsText("Given to \u2068Ana\u2069.");
        assertThat(nils.dialog().locator(".step").first()).containsText("\u2068Nils\u2069 took no chats");
        assertThat(nils.dialog()).containsText("everything-else");
        nils.dialog().getByLabel("Why not …?").selectOption("Nils");
        assertThat(nils.inside(".why-said")).containsText("\u2068Nils\u2069 took no chats");
        nils.press("Escape");
        assertThat(nils.dialog()).hasCount(0);
    }

    @Test
    void who_reads_along_whispers_to_the_agent_and_joins_for_all_to_see() {
        try (BrowserDesk desk = RoutedDesk.start();
                ConsolePage nils = supervises(desk);
                ConsolePage ben = ConsolePage.of(desk, browser, "ben");
                ChatPage visitor = ChatPage.open(desk, browser, "autostart&topic=orders")) {
            ben.takesChats();
            assertThat(visitor.status()).hasText("You are chatting with Ben");
            act(nils.card("Ben"), "Read along");
            assertThat(nils.inside(".foot")).containsText("You read along as a supervisor. That is on record.");
            assertThat(ben.log()).containsText("\u2068Nils\u2069 reads along as a supervisor");
            assertThat(visitor.log()).containsText("Nils reads along");
            visitor.says("Is anybody there?");
            assertThat(nils.log()).containsText("Is anybody there?");
            nils.reply().fill("Offer a refund");
            nils.press("Enter");
            assertThat(ben.part("note")).containsText("Offer a refund");
            nils.clicks("Join");
            assertThat(visitor.status()).hasText("You are chatting with Ben, Nils");
            // No more whispers alone.
            assertThat(nils.button("Internal note")).isVisible();
            nils.reply().fill("I am here too");
            nils.press("Enter");
            assertThat(visitor.log()).containsText("I am here too");
            assertThat(visitor.log()).not().containsText("refund");
            assertThat(ben.places()).hasCount(1);
        }
    }

    @Test
    void where_the_policy_says_so_the_visitor_is_not_told_and_the_agents_are() {
        try (BrowserDesk desk = RoutedDesk.start(settings -> settings.monitoringTold(false));
                ConsolePage nils = supervises(desk);
                Ana ben = Ana.at(desk, "ben", false);
                ChatPage visitor = ChatPage.open(desk, browser, "autostart&topic=orders")) {
            assertThat(visitor.status()).hasText("You are chatting with Ben");
            act(nils.card("Ben"), "Read along");
            assertThat(nils.log()).containsText("\u2068Nils\u2069 reads along as a supervisor");
            nils.clicks("Take off the list");
            assertThat(nils.places()).hasCount(0);
            ben.says("Good morning");
            assertThat(visitor.log()).containsText("Good morning");
            assertThat(visitor.log()).not().containsText("Nils");
            assertThat(visitor.tab().page().evaluate("JSON.stringify(window.told)"))
                    .asString()
                    .doesNotContain("nils");
        }
    }

    @Test
    void the_attribute_gives_no_right() {
        try (BrowserDesk desk = RoutedDesk.start();
                Ana ben = Ana.at(desk, "ben", false);
                Kari kari = orders(desk);
                ConsolePage ana = ConsolePage.of(
                        desk, browser, "ana", "&supervisor=", new Browser.NewContextOptions().setLocale("en-GB"))) {
            assertThat(ben.chat()).isEqualTo(kari.chat());
            ana.clicks("Supervision");
            assertThat(ana.card("Ben")).containsText("1 of 3");
            assertThat(ana.part("floor").locator(".floor-chat")).hasCount(0);
            ana.page()
                    .evaluate(
                            "chat => document.querySelector('peekwire-console').open(chat)",
                            kari.chat().value());
            ana.clicks("Take over");
            assertThat(ana.inside(".problem-bar")).containsText("You may not do that in this chat.");
        }
    }
}
