package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import dev.peekwire.client.StartRequest;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.examples.demo.Chromium;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an agent does at {@code <peekwire-console>}, against a real desk. */
@ExtendWith(Chromium.class)
class ConsoleWorkTest {
    private final Browser browser;

    ConsoleWorkTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void the_list_says_who_waits_how_long_and_what_is_unread() {
        try (BrowserDesk desk = BrowserDesk.start();
                ConsolePage agent = ConsolePage.open(desk, browser);
                Kari kari = Kari.named(desk, "Kari");
                Kari jean = Kari.asks(
                        desk, StartRequest.about("orders").with("name", "Jean").with("Order", "4711"))) {
            agent.has("Kari");
            jean.says("Bonjour");
            jean.says("Il y a quelqu’un ?");
            assertThat(agent.placeOf("Jean")).containsText("2 unread messages");
            assertThat(agent.placeOf("Jean")).containsText("Orders and delivery");
            assertThat(agent.placeOf("Jean")).containsText(Pattern.compile("waiting 0:[0-5][1-9]"));
            agent.placeOf("Jean").click();
            assertThat(agent.inside("dl.facts")).containsText("4711");
            assertThat(agent.placeOf("Jean")).not().containsText("unread");
            agent.types("Oui !");
            agent.press("Enter");
            assertThat(agent.placeOf("Jean")).not().containsText("waiting");
            assertThat(agent.placeOf("Kari")).containsText("waiting");
            assertThat(kari.heard()).isEmpty();
        }
    }

    @Test
    void a_transfer_goes_to_a_colleague_with_a_note_and_what_is_refused_is_said_in_words() {
        try (BrowserDesk desk = BrowserDesk.start();
                ConsolePage ana = ConsolePage.open(desk, browser);
                Kari kari = Kari.named(desk, "Kari")) {
            ana.has("Kari");
            kari.allows(PeekLevel.MASKED).seenBy(1);
            ana.button("Transfer").click();
            var dialog = ana.page().getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Agent").selectOption("ben");
            dialog.getByLabel("Note for whoever gets it").fill("Knows about Oslo");
            dialog.getByText("Transfer", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(dialog.locator(".problem")).hasText("There is no such team or agent at the desk now.");
            try (Ana ben = Ana.at(desk, "ben", true)) {
                dialog.getByText("Transfer", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                        .click();
                assertThat(dialog).hasCount(0);
                assertThat(ana.places()).hasCount(0);
                assertThat(ana.inside(".empty")).containsText("Nobody is waiting");
                kari.types("for Ben ");
                await().untilAsserted(() -> assertThat(ben.sees()).startsWith("for Ben"));
            }
            assertThat(ana.textsShown()).noneMatch(text -> text.contains("for Ben"));
        }
    }

    @Test
    void a_colleagues_chat_can_be_read_along_and_joined_and_left() {
        try (BrowserDesk desk = BrowserDesk.start();
                Ana ben = Ana.at(desk, "ben", false);
                Kari kari = Kari.named(desk, "Kari");
                ConsolePage ana = ConsolePage.open(desk, browser)) {
            await().until(() -> ben.chat().equals(kari.chat()));
            kari.allows(PeekLevel.MASKED);
            ana.page()
                    .evaluate(
                            "chat => document.querySelector('peekwire-console').open(chat)",
                            kari.chat().value());
            ana.has("Kari");
            assertThat(ana.inside(".foot")).containsText("You are reading along.");
            assertThat(ana.part("peek")).containsText("Join the chat to see what is being typed.");
            assertThat(ana.reply()).isHidden();
            assertThat(kari.readers()).isZero();
            ana.button("Join").click();
            kari.seenBy(1);
            kari.types("hello both ");
            assertThat(ana.draft()).hasText("hello both");
            ana.button("Leave").click();
            assertThat(ana.places()).hasCount(0);
            kari.seenBy(0);
        }
    }

    @Test
    void a_chat_is_closed_after_a_question_and_stays_to_be_read() {
        try (BrowserDesk desk = BrowserDesk.start();
                ConsolePage agent = ConsolePage.open(desk, browser);
                Kari kari = Kari.named(desk, "Kari")) {
            agent.has("Kari");
            kari.says("Thank you!");
            agent.button("Close chat").click();
            agent.page().getByRole(AriaRole.DIALOG).getByText("Cancel").click();
            assertThat(agent.reply()).isVisible();
            agent.button("Close chat").click();
            agent.page().getByRole(AriaRole.DIALOG).getByText("Close chat").click();
            assertThat(agent.inside(".foot")).containsText("This chat has ended.");
            assertThat(agent.reply()).isHidden();
            assertThat(agent.log()).containsText("The chat was ended");
            agent.button("Take off the list").click();
            assertThat(agent.places()).hasCount(0);
        }
    }

    @Test
    void who_is_away_gets_no_chats_until_coming_back() {
        try (BrowserDesk desk = BrowserDesk.start();
                ConsolePage agent = ConsolePage.open(
                        desk, browser, "token=agent-ana", new Browser.NewContextOptions().setLocale("en"));
                Kari kari = Kari.named(desk, "Kari")) {
            assertThat(agent.inside(".empty")).containsText("You are away");
            var available = agent.page().getByRole(AriaRole.SWITCH);
            assertThat(available).hasAccessibleName("Take new chats");
            available.check();
            agent.has("Kari");
            assertThat(agent.page().locator("peekwire-console")).hasAttribute("available", "");
            assertThat(kari.heard()).isEmpty();
        }
    }

    @Test
    void a_reload_brings_back_the_chats_and_whom_nobody_accepts_is_told_so() {
        try (BrowserDesk desk = BrowserDesk.start();
                ConsolePage agent = ConsolePage.open(desk, browser);
                Kari kari = Kari.named(desk, "Kari")) {
            agent.has("Kari");
            kari.says("Are you there?");
            kari.allows(PeekLevel.MASKED).seenBy(1);
            agent.page().reload();
            agent.has("Kari");
            assertThat(agent.log()).containsText("Are you there?");
            kari.seenBy(1).types("again ");
            assertThat(agent.draft()).hasText("again");

            agent.page().evaluate("document.querySelector('peekwire-console').token = 'wrong'");
            assertThat(agent.part("banner")).containsText("Your sign-in was not accepted.");
            assertThat(agent.places()).hasCount(0);
            agent.page().evaluate("document.querySelector('peekwire-console').setAttribute('token', 'agent-ana')");
            agent.has("Kari");
        }
    }

    @Test
    void who_was_sent_away_for_good_is_told_why_and_may_come_back() {
        try (BrowserDesk desk = BrowserDesk.start();
                ConsolePage agent = ConsolePage.open(desk, browser);
                Kari kari = Kari.named(desk, "Kari")) {
            kari.allows(PeekLevel.MASKED).seenBy(1);
            agent.page().evaluate("sentAway(4005)");
            assertThat(agent.part("banner")).containsText("You are connected in another window.");
            agent.button("Connect again").click();
            agent.has("Kari");
            assertThat(agent.part("banner")).isHidden();
            kari.seenBy(1).types("still here ");
            assertThat(agent.draft()).hasText("still here");
        }
    }

    @Test
    void what_the_agent_had_begun_to_write_was_gone_after_connecting_again() {
        try (BrowserDesk desk = BrowserDesk.start();
                ConsolePage agent = ConsolePage.open(desk, browser);
                Kari kari = Kari.named(desk, "Kari")) {
            agent.has("Kari");
            agent.reply().fill("One moment, I am ");
            agent.page().evaluate("sentAway(4005)");
            agent.button("Connect again").click();
            agent.has("Kari");
            assertThat(agent.reply()).hasValue("One moment, I am ");
            assertThat(agent.tab().complaints()).isEmpty();
        }
    }

    @Test
    void another_theme_takes_nothing_away_and_another_language_keeps_what_was_begun() {
        try (BrowserDesk desk = BrowserDesk.start();
                ConsolePage agent = ConsolePage.open(desk, browser);
                Kari kari = Kari.named(desk, "Kari")) {
            kari.allows(PeekLevel.MASKED).seenBy(1).types("hello ");
            assertThat(agent.draft()).hasText("hello");
            agent.reply().fill("Dear Kari");
            agent.page().evaluate("document.querySelector('peekwire-console').theme = 'dark'");
            assertThat(agent.reply()).isFocused();
            agent.page().evaluate("document.querySelector('peekwire-console').lang = 'nb'");
            assertThat(agent.part("peek")).containsText("Ikke sendt ennå");
            assertThat(agent.draft()).hasText("hello");
            assertThat(agent.reply()).hasValue("Dear Kari");
        }
    }

    @Test
    void an_element_that_is_taken_off_the_page_leaves_nothing_behind() {
        try (BrowserDesk desk = BrowserDesk.start();
                ConsolePage agent = ConsolePage.open(desk, browser);
                Kari kari = Kari.named(desk, "Kari")) {
            kari.allows(PeekLevel.MASKED).seenBy(1);
            kari.types("secret words ");
            assertThat(agent.draft()).hasText("secret words");
            Object left = agent.page()
                    .evaluate("() => { const it = document.querySelector('peekwire-console'); it.remove(); "
                            + "return [it.client, it.shadowRoot.textContent.includes('secret')]; }");
            assertThat(left).isEqualTo(java.util.Arrays.asList(null, false));
            kari.seenBy(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, Not sent yet, Close chat, ltr",
        "fr, Pas encore envoyé, Terminer, ltr",
        "nb, Ikke sendt ennå, Avslutt samtalen, ltr",
        "de, Noch nicht gesendet, Chat beenden, ltr",
        "es, Aún no enviado, Terminar el chat, ltr",
        "id, Belum dikirim, Akhiri obrolan, ltr",
        "ar, Not sent yet, Close chat, rtl"
    })
    void it_speaks_the_agents_language(String lang, String unsent, String close, String dir) {
        try (BrowserDesk desk = BrowserDesk.start();
                ConsolePage agent = ConsolePage.open(desk, browser, "&lang=" + lang);
                Kari kari = Kari.named(desk, "Kari")) {
            kari.allows(PeekLevel.MASKED).seenBy(1);
            kari.types("hello ");
            assertThat(agent.part("peek")).containsText(unsent);
            assertThat(agent.button(close)).isVisible();
            assertThat(agent.part("panel")).hasAttribute("dir", dir);
            List<String> words = agent.tab().requests().stream()
                    .filter(path -> path.contains("/words/console/"))
                    .toList();
            assertThat(words)
                    .containsExactly("/peekwire/ui/words/console/" + ("ar".equals(lang) ? "en" : lang) + ".js");
        }
    }
}
