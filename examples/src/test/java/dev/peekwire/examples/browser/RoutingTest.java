package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.peekwire.client.StartRequest;
import dev.peekwire.examples.demo.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One visitor and two agents, each in front of a page: from the queue to whoever has the time, and back when that fails. */
@ExtendWith(Chromium.class)
class RoutingTest {
    private static final String RETURNS = "Returns";

    private final Browser browser;

    RoutingTest(Browser browser) {
        this.browser = browser;
    }

    private static Kari asks(BrowserDesk desk, String name) {
        return Kari.asks(desk, StartRequest.about("returns").with("name", name));
    }

    private ChatPage asksAbout(BrowserDesk desk, String topic) {
        ChatPage visitor = ChatPage.open(desk, browser, "ask");
        visitor.page()
                .getByLabel(topic, new Page.GetByLabelOptions().setExact(true))
                .check();
        visitor.page().getByLabel("Your name").fill("Nora");
        visitor.button("Start chat").click();
        return visitor;
    }

    private static void said(ChatPage visitor, String standing) {
        assertThat(visitor.status()).containsText(standing);
    }

    private static void accepts(ConsolePage agent, String visitor) {
        assertThat(agent.offers().first()).containsText("New chat");
        agent.clicks("Accept");
        agent.has(visitor);
    }

    @Test
    void a_chat_is_chosen_waited_for_declined_accepted_handed_over_and_recovered() {
        try (BrowserDesk desk = RoutedDesk.impatient();
                ConsolePage ana = ConsolePage.of(desk, browser, "ana");
                ConsolePage ben = ConsolePage.of(desk, browser, "ben");
                Kari first = asks(desk, "First");
                Kari second = asks(desk, "Second");
                ChatPage visitor = asksAbout(desk, RETURNS)) {
            theyWait(ana, visitor);
            assertThat(ana.offers()).hasCount(1);
            assertThat(ana.offers()).containsText("New chat: \u2068Returns\u2069");
            ana.clicks("Decline");
            assertThat(ana.offers()).hasCount(0);
            ben.takesChats();
            accepts(ben, "Nora");
            assertThat(visitor.status()).hasText("You are chatting with Ben");
            visitor.says("My kettle leaks");
            assertThat(ben.log()).containsText("My kettle leaks");
            first.ends();
            second.ends();
            transfers(ben, "Ana", "Promised a new one on Monday");
            assertThat(visitor.status()).hasText("You are chatting with Ana");
            ana.placeOf("Nora").click();
            assertThat(ana.part("note")).containsText("Promised a new one on Monday");
            assertThat(ana.log()).containsText("My kettle leaks");
            ana.tab().crash();
            accepts(ben, "Nora");
            assertThat(visitor.status()).hasText("You are chatting with Ben");
            assertThat(ben.log()).containsText("My kettle leaks");
            assertThat(visitor.log()).not().containsText("Monday");
        }
    }

    /** Those in front are served, and the visitor sees the place fall. */
    private static void theyWait(ConsolePage ana, ChatPage visitor) {
        said(visitor, "2 people are ahead of you");
        ana.takesChats();
        acceptsAnother(ana);
        said(visitor, "1 person is ahead of you");
        acceptsAnother(ana);
        said(visitor, "You are next");
        assertThat(visitor.status()).containsText("About");
    }

    /** One who came before: the visitor with a browser is the one who speaks English. */
    private static void acceptsAnother(ConsolePage ana) {
        int before = ana.places().count();
        Locator other = ana.offers().filter(new Locator.FilterOptions().setHasNotText("English"));
        other.first().getByText("Accept").click();
        assertThat(ana.places()).hasCount(before + 1);
    }

    private static void transfers(ConsolePage from, String to, String note) {
        from.clicks("Transfer");
        from.dialog().getByLabel("Agent").selectOption(to);
        from.dialog().getByLabel("Note for whoever gets it").fill(note);
        confirm(from);
        assertThat(from.dialog()).hasCount(0);
    }

    private static void confirm(ConsolePage agent) {
        agent.dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Transfer").setExact(true))
                .click();
    }

    @Test
    void an_order_is_given_without_being_asked_for() {
        try (BrowserDesk desk = RoutedDesk.start();
                ConsolePage ana = ConsolePage.of(desk, browser, "ana");
                ChatPage visitor = asksAbout(desk, "Orders and delivery")) {
            said(visitor, "You are next");
            ana.takesChats();
            ana.has("Nora");
            assertThat(ana.offers()).hasCount(0);
            assertThat(ana.part("load")).containsText("You have 1 of 3");
            assertThat(visitor.status()).hasText("You are chatting with Ana");
        }
    }

    @Test
    void a_visitor_who_leaves_takes_the_offer_along_and_the_agent_is_told_why() {
        try (BrowserDesk desk = RoutedDesk.start();
                ConsolePage ana = ConsolePage.of(desk, browser, "ana");
                ChatPage visitor = asksAbout(desk, RETURNS)) {
            ana.takesChats();
            assertThat(ana.offers()).containsText("New chat: \u2068Returns\u2069");
            visitor.button("End chat").click();
            visitor.button("End it").click();
            assertThat(ana.offers()).containsText("The visitor has left, or the chat went elsewhere.");
            ana.clicks("Dismiss");
            assertThat(ana.offers()).hasCount(0);
        }
    }

    @Test
    void a_missed_offer_sets_the_agent_away_who_is_told_and_comes_back_by_one_act() {
        try (BrowserDesk desk = RoutedDesk.strict();
                ConsolePage ana = ConsolePage.of(desk, browser, "ana");
                Kari kari = asks(desk, "Kari")) {
            ana.takesChats();
            assertThat(ana.offers()).containsText("You did not answer in time");
            assertThat(ana.inside(".away-bar")).containsText("You were set away");
            assertThat(ana.available()).not().isChecked();
            ana.clicks("Take chats again");
            assertThat(ana.inside(".away-bar")).isHidden();
            assertThat(ana.available()).isChecked();
            accepts(ana, "Kari");
            assertThat(kari.chat()).isNotNull();
        }
    }

    @Test
    void a_warm_transfer_stays_with_the_agent_until_the_other_has_it_and_can_be_called_off() {
        try (BrowserDesk desk = RoutedDesk.start();
                ConsolePage ana = ConsolePage.of(desk, browser, "ana");
                ConsolePage ben = ConsolePage.of(desk, browser, "ben");
                Kari kari = asks(desk, "Kari")) {
            ana.takesChats();
            accepts(ana, "Kari");
            ben.takesChats();
            warmTo(ana, "Billing");
            assertThat(ana.part("handover")).containsText("On its way to \u2068Billing\u2069");
            Locator offered = ben.offers().filter(new Locator.FilterOptions().setHasText("New chat"));
            assertThat(offered).hasCount(1);
            ana.clicks("Cancel the transfer");
            assertThat(ana.part("handover")).isHidden();
            assertThat(offered).hasCount(0);
            warmTo(ana, "Billing");
            assertThat(ana.part("handover")).containsText("On its way to \u2068Billing\u2069");
            ana.has("Kari");
            accepts(ben, "Kari");
            assertThat(ana.places()).hasCount(0);
            assertThat(kari.chat()).isNotNull();
        }
    }

    private static void warmTo(ConsolePage agent, String team) {
        agent.clicks("Transfer");
        agent.dialog().getByLabel("Team").selectOption(team);
        agent.dialog().getByLabel("Stay until somebody has joined").check();
        confirm(agent);
    }

    @Test
    void an_escalation_needs_a_reason_and_goes_to_the_second_tier() {
        try (BrowserDesk desk = RoutedDesk.start();
                ConsolePage ana = ConsolePage.of(desk, browser, "ana");
                ConsolePage nils = ConsolePage.of(desk, browser, "nils");
                Kari kari = Kari.asks(desk, StartRequest.about("orders").with("name", "Kari"))) {
            ana.takesChats();
            ana.has("Kari");
            nils.takesChats();
            ana.clicks("Transfer");
            ana.dialog().getByLabel("Escalate to").selectOption("Tier 2");
            confirm(ana);
            assertThat(ana.dialog().locator(".problem")).hasText("An escalation needs a reason.");
            ana.dialog().getByLabel("Reason, for whoever gets it").fill("Above 500");
            confirm(ana);
            nils.has("Kari");
            assertThat(nils.part("note")).containsText("Above 500");
            assertThat(nils.title().first()).hasText("Kari");
            assertThat(kari.chat()).isNotNull();
        }
    }

    @Test
    void a_chat_on_hold_makes_room_and_comes_back() {
        try (BrowserDesk desk = RoutedDesk.start();
                ConsolePage ana = ConsolePage.of(desk, browser, "ana");
                Kari kari = Kari.asks(desk, StartRequest.about("orders").with("name", "Kari"))) {
            ana.takesChats();
            ana.has("Kari");
            assertThat(ana.part("load")).containsText("You have 1 of 3");
            ana.clicks("Put on hold");
            assertThat(ana.part("load")).containsText("You have 0 of 3");
            assertThat(ana.placeOf("Kari")).containsText("on hold");
            ana.clicks("Take up again");
            assertThat(ana.part("load")).containsText("You have 1 of 3");
            assertThat(ana.placeOf("Kari")).not().containsText("on hold");
            assertThat(kari.chat()).isNotNull();
        }
    }

    @Test
    void why_this_agent_and_why_not_another_is_told() {
        try (BrowserDesk desk = RoutedDesk.start();
                ConsolePage ben = ConsolePage.of(desk, browser, "ben");
                ConsolePage ana = ConsolePage.of(desk, browser, "ana");
                Kari kari = Kari.asks(desk, StartRequest.about("orders").with("name", "Kari"))) {
            ana.takesChats();
            ana.has("Kari");
            ana.clicks("Why?");
            assertThat(ana.dialog()).containsText("By the rule “\u2068everything-else\u2069”.");
            assertThat(ana.dialog()).containsText("Nobody could take it, so it waits.");
            assertThat(ana.dialog()).containsText("Given to \u2068Ana\u2069.");
            ana.dialog().getByLabel("Why not …?").selectOption("Ben");
            assertThat(ana.inside(".why-said")).containsText("\u2068Ben\u2069 took no chats");
            assertThat(ben.places()).hasCount(0);
            assertThat(kari.chat()).isNotNull();
        }
    }

    @Test
    void a_paused_team_offers_nothing_and_the_other_goes_on() {
        try (BrowserDesk desk = RoutedDesk.start();
                ConsolePage ana = ConsolePage.of(desk, browser, "ana")) {
            ana.takesChats();
            ana.clicks("Teams");
            ana.dialog().getByLabel("Billing").uncheck();
            ana.press("Escape");
            assertThat(ana.part("load")).containsText("paused");
            ana.page().waitForFunction("() => window.presence?.paused.includes('billing')");
            try (Kari returns = asks(desk, "Returning");
                    Kari order = Kari.asks(desk, StartRequest.about("orders").with("name", "Ordering"))) {
                ana.has("Ordering");
                assertThat(ana.offers()).hasCount(0);
                ana.clicks("Teams");
                ana.dialog().getByLabel("Billing").check();
                ana.press("Escape");
                accepts(ana, "Returning");
                assertThat(returns.chat()).isNotEqualTo(order.chat());
            }
        }
    }
}
