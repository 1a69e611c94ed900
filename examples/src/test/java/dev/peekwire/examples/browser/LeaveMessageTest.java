package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.peekwire.client.StartRequest;
import dev.peekwire.examples.demo.Chromium;
import dev.peekwire.routing.TeamPolicy;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whom nobody can serve now is told why and until when, leaves a message, and is answered all the same. */
@ExtendWith(Chromium.class)
class LeaveMessageTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final Browser browser;

    LeaveMessageTest(Browser browser) {
        this.browser = browser;
    }

    /** In New York, with the questions before a chat answered. */
    private ChatPage asks(BrowserDesk desk) {
        ChatPage visitor = ChatPage.open(
                desk,
                browser,
                "ask",
                new Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setTimezoneId(NEW_YORK.getId())
                        .setViewportSize(480, 740));
        visitor.page().getByLabel("Orders and delivery").check();
        visitor.page().getByLabel("Your name").fill("Nora");
        visitor.button("Start chat").click();
        return visitor;
    }

    private static Locator heading(ChatPage visitor, String name) {
        return visitor.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** The box for a message that is left, which is none of the chat's. */
    private static Locator message(ChatPage visitor) {
        return visitor.part("closed").getByLabel("Your message");
    }

    private static void leaves(ChatPage visitor, String message) {
        message(visitor).fill(message);
        visitor.button("Leave message").click();
    }

    /** In the visitor's own time, whatever the team's is. */
    private static String opening() {
        ZonedDateTime opens = ZonedDateTime.now(OSLO).plusDays(1).with(LocalTime.of(9, 0));
        return opens.withZoneSameInstant(NEW_YORK).format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    @Test
    void who_comes_to_a_closed_desk_is_told_when_it_opens_and_gets_an_answer_to_what_was_left() {
        try (BrowserDesk desk = RoutedDesk.closed();
                ChatPage visitor = asks(desk)) {
            assertThat(heading(visitor, "We are closed now")).isFocused();
            assertThat(visitor.part("closed")).containsText("Open again: ");
            assertThat(visitor.part("closed").locator("time")).containsText(", " + opening());
            visitor.page().getByLabel("E-mail or phone").fill("nora@example.com");
            leaves(visitor, "My kettle leaks <b>badly</b>");
            assertThat(visitor.status()).hasText("Your message is with us");
            assertThat(visitor.log()).containsText("My kettle leaks <b>badly</b>");
            visitor.page().reload();
            assertThat(visitor.status()).hasText("Your message is with us");
            answered(desk, visitor);
        }
    }

    private void answered(BrowserDesk desk, ChatPage visitor) {
        try (ConsolePage ana = ConsolePage.of(desk, browser, "ana")) {
            ana.takesChats();
            ana.has("Nora");
            assertThat(ana.placeOf("Nora")).containsText("left a message");
            assertThat(ana.log()).containsText("My kettle leaks <b>badly</b>");
            assertThat(ana.inside(".facts")).containsText("nora@example.com");
            ana.reply().fill("A new one is on its way");
            ana.press("Enter");
            assertThat(visitor.log()).containsText("A new one is on its way");
            assertThat(visitor.status()).hasText("You are chatting with Ana");
        }
    }

    @Test
    void who_finds_the_queue_full_leaves_a_message_of_which_nothing_is_lost_when_it_is_refused() {
        try (BrowserDesk desk = RoutedDesk.full();
                Kari first = Kari.asks(desk, StartRequest.about("orders").with("name", "Kari"));
                ChatPage visitor = asks(desk)) {
            assertThat(heading(visitor, "All our agents are busy, and many are waiting"))
                    .isFocused();
            assertThat(visitor.part("closed")).not().containsText("Open again");
            leaves(visitor, "  ");
            assertThat(message(visitor)).isFocused();
            leaves(visitor, "x".repeat(9_000));
            assertThat(visitor.part("closed").getByRole(AriaRole.ALERT)).containsText("Nothing you wrote is lost.");
            assertThat(message(visitor)).hasValue("x".repeat(9_000));
            leaves(visitor, "Where is my tea?");
            assertThat(visitor.status()).hasText("Your message is with us");
            try (Ana ana = Ana.at(desk)) {
                assertThat(ana.chatOf("Where is my tea?")).isNotEqualTo(first.chat());
            }
        }
    }

    @Test
    void who_would_rather_wait_tries_again_with_what_was_answered_before() {
        try (BrowserDesk desk = RoutedDesk.full();
                Kari first = Kari.named(desk, "Kari");
                ChatPage visitor = asks(desk)) {
            assertThat(visitor.button("Leave message")).isVisible();
            first.ends();
            visitor.button("Try to chat again").click();
            assertThat(visitor.button("Start chat")).isFocused();
            assertThat(visitor.page().getByLabel("Orders and delivery")).isChecked();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.status()).containsText("You are next");
        }
    }

    @Test
    void a_team_that_takes_no_messages_asks_for_none() {
        try (BrowserDesk desk = RoutedDesk.full(TeamPolicy.Fallback.REFUSE);
                Kari first = Kari.named(desk, "Kari");
                ChatPage visitor = asks(desk)) {
            assertThat(heading(visitor, "All our agents are busy")).isFocused();
            assertThat(message(visitor)).hasCount(0);
            assertThat(visitor.button("Leave message")).hasCount(0);
            assertThat(visitor.button("Try to chat again")).isVisible();
            assertThat(first.chat()).isNotNull();
        }
    }
}
