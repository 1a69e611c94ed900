package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import dev.peekwire.client.StartRequest;
import dev.peekwire.commitment.CommitmentPolicy;
import dev.peekwire.examples.demo.Chromium;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is promised, approved, asked for and thought, in the console. */
@ExtendWith(Chromium.class)
class PromiseScreenTest {
    private final Browser browser;

    PromiseScreenTest(Browser browser) {
        this.browser = browser;
    }

    private static BrowserDesk desk() {
        return RoutedDesk.start(settings -> settings.commitments(
                CommitmentPolicy.builder().limit(new BigDecimal("20"), "EUR").build()));
    }

    private static Kari asks(BrowserDesk desk) {
        return Kari.asks(desk, StartRequest.about("orders").with("name", "Kari"));
    }

    private static Locator promises(ConsolePage page) {
        return page.inside(".promise[data-state]");
    }

    /** Without a mouse: to the form, through its fields, and Enter on what promises. */
    private static void promises(ConsolePage ana, String text, String amount, String currency) {
        ana.press("Alt+p");
        assertThat(ana.inside("#promise-text")).isFocused();
        ana.types(text);
        ana.press("Tab");
        ana.types(amount);
        ana.press("Tab");
        ana.types(currency);
        ana.inside("#promise-reference").focus();
        ana.types("CR-123456");
        ana.press("Tab", "Tab", "Enter");
    }

    @Test
    void a_promise_is_made_by_keyboard_approved_by_a_supervisor_and_accepted() {
        try (BrowserDesk desk = desk();
                ConsolePage ana = ConsolePage.of(desk, browser, "ana", "", Looks.still());
                ConsolePage nils = ConsolePage.of(desk, browser, "nils", "&supervisor=", Looks.still());
                Kari kari = asks(desk)) {
            Looks looks = Looks.of(ana, "promises");
            Looks approver = Looks.of(nils, "promises-approver");
            ana.takesChats();
            ana.has("Kari");
            promises(ana, "A credit for the delay", "much", "eur");
            assertThat(ana.inside("#promise-amount")).isFocused();
            assertThat(ana.dialog()).containsText("The amount has to be a number");
            looks.check("1-wrong");
            ana.press("ControlOrMeta+a");
            ana.types("25.50");
            ana.dialog()
                    .getByText("Promise", new Locator.GetByTextOptions().setExact(true))
                    .press("Enter");
            assertThat(ana.dialog()).hasCount(0);
            assertThat(promises(ana)).containsText("awaits approval");
            assertThat(promises(ana)).containsText("€25.50");
            looks.check("2-awaits");
            approves(nils, approver);
            assertThat(promises(ana)).containsText("open");
            assertThat(ana.log()).containsText("approved the promise");
            kari.accepts();
            assertThat(promises(ana)).containsText("accepted");
            assertThat(ana.log()).containsText("accepted the promise");
            looks.check("3-accepted");
            looks.foundNothing();
            approver.foundNothing();
            assertThat(ana.tab().complaints()).isEmpty();
        }
    }

    private static void approves(ConsolePage nils, Looks looks) {
        nils.clicks("Supervision");
        Locator card = nils.card("Ana");
        assertThat(card).containsText("1 promise awaits approval");
        looks.check("1-floor");
        card.getByText("Read along").click();
        assertThat(promises(nils)).containsText("awaits approval");
        looks.check("2-decides");
        nils.button("Approve").press("Enter");
        assertThat(nils.button("Approve")).hasCount(0);
    }

    @Test
    void what_a_supervisor_refuses_is_told_to_the_agent_with_the_reason_and_never_to_the_visitor() {
        try (BrowserDesk desk = desk();
                ConsolePage ana = ConsolePage.of(desk, browser, "ana");
                ConsolePage nils = ConsolePage.supervising(desk, browser);
                Kari kari = asks(desk)) {
            ana.takesChats();
            ana.has("Kari");
            promises(ana, "A car", "9000", "EUR");
            assertThat(promises(ana)).containsText("awaits approval");
            nils.clicks("Supervision");
            assertThat(nils.card("Ana")).containsText("1 promise awaits approval");
            nils.card("Ana").getByText("Read along").click();
            nils.inside(".promise-note input").fill("That is too much");
            nils.clicks("Refuse");
            assertThat(ana.log()).containsText("That is too much");
            assertThat(promises(ana)).containsText("not approved");
            assertThat(kari.promised()).isEmpty();
        }
    }

    @Test
    void a_request_for_a_compensation_stands_out_until_it_is_answered_and_a_survey_stands_at_the_end() {
        try (BrowserDesk desk = desk();
                ConsolePage ana = ConsolePage.of(desk, browser, "ana", "", Looks.still());
                Kari kari = asks(desk)) {
            Looks looks = Looks.of(ana, "requests");
            ana.takesChats();
            ana.has("Kari");
            kari.asksForCompensation("Two weeks late <b>now</b>");
            assertThat(ana.part("request")).containsText("asks for a compensation");
            assertThat(ana.places().first()).containsText("asks for a compensation");
            assertThat(ana.log()).containsText("Two weeks late <b>now</b>");
            looks.check("1-asks");
            ana.clicks("Answered");
            assertThat(ana.part("request")).hasCount(0);
            assertThat(ana.places().first()).not().containsText("asks for a compensation");
            kari.asksForCompensation("Please");
            ana.part("request").getByText("Promise something").click();
            ana.types("We call you today");
            ana.press("Enter");
            ana.dialog()
                    .getByText("Promise", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(promises(ana)).containsText("open");
            assertThat(ana.part("request")).hasCount(0);
            ana.clicks("Withdraw");
            assertThat(promises(ana)).containsText("withdrawn");
            kari.ends();
            kari.rates(4, "Nice people");
            // Who has read a closed chat is told no more of it: it is opened again.
            ana.clicks("Take off the list");
            ana.page()
                    .evaluate(
                            "chat => document.querySelector('peekwire-console').open(chat)",
                            kari.chat().value());
            assertThat(ana.log()).containsText("rated the chat: 4");
            assertThat(ana.log()).containsText("Nice people");
            looks.check("2-rated");
            looks.foundNothing();
        }
    }
}
