package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CommitmentEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.commitment.CommitmentPolicy;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.desk.ChatListener;
import dev.peekwire.examples.demo.Chromium;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What visitors do with promises, compensation and the question how it was, by keyboard. */
@ExtendWith(Chromium.class)
class PromisesTest {
    private static final int NARROW = 320;

    private final Browser browser;
    private final List<ChatEvent> events = new CopyOnWriteArrayList<>();
    private final BrowserDesk desk = BrowserDesk.start(settings -> settings.commitments(CommitmentPolicy.builder()
                    .limit(new BigDecimal("2000"), "EUR")
                    .build())
            .listener(new ChatListener() {
                @Override
                public void onEvent(RecordedEvent event) {
                    events.add(event.event());
                }
            }));
    private final Ana ana = Ana.at(desk);

    PromisesTest(Browser browser) {
        this.browser = browser;
    }

    @AfterEach
    void stop() {
        ana.close();
        desk.close();
    }

    private ChatPage chatting() {
        ChatPage visitor = ChatPage.open(
                desk, browser, "autostart&survey&compensation", Looks.still().setViewportSize(480, 740));
        assertThat(visitor.status()).hasText("You are chatting with Ana");
        return visitor;
    }

    private void promises(String text, Duration stands) {
        Instant expires = Instant.now().plus(stands).truncatedTo(ChronoUnit.MILLIS);
        CommitmentTerms terms = new CommitmentTerms(text, new BigDecimal("1234.50"), "EUR", expires, "C-2026-117");
        ana.client()
                .commitments()
                .commit(ana.chat(), terms)
                .toCompletableFuture()
                .join();
    }

    private static Locator card(ChatPage visitor) {
        return visitor.part("promise");
    }

    private static void press(ChatPage visitor, String... keys) {
        for (String key : keys) {
            visitor.page().keyboard().press(key);
        }
    }

    private void happened(ChatEvent event) {
        Awaitility.await().untilAsserted(() -> assertThat(events).contains(event));
    }

    @Test
    void a_promise_is_accepted_after_it_was_asked_once_more_and_stays_accepted_after_a_reload() {
        try (ChatPage visitor = chatting()) {
            promises("A credit on your <b>next</b> bill", Duration.ofDays(2));
            assertThat(card(visitor)).containsText("An offer from Ana");
            assertThat(card(visitor)).containsText("€1,234.50");
            assertThat(card(visitor)).containsText("A credit on your <b>next</b> bill");
            assertThat(card(visitor)).containsText("C-2026-117");
            visitor.button("Accept").focus();
            press(visitor, "Enter");
            assertThat(visitor.button("Yes, I accept")).isFocused();
            assertThat(card(visitor)).containsText("Do you accept this offer?");
            press(visitor, "Tab", "Enter");
            assertThat(visitor.button("Accept")).isFocused();
            visitor.page().reload();
            visitor.button("Accept").press("Enter");
            press(visitor, "Enter");
            assertThat(card(visitor)).containsText("You accepted this on");
            assertThat(visitor.button("Accept")).hasCount(0);
            happened(new CommitmentEvent.Answered(made(), true));
            visitor.page().reload();
            assertThat(card(visitor)).containsText("You accepted this on");
            assertThat(visitor.tab().complaints()).isEmpty();
        }
    }

    /** The version at which it was promised. */
    private long made() {
        return 1
                + events.indexOf(events.stream()
                        .filter(CommitmentEvent.Made.class::isInstance)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void one_is_declined_and_one_that_has_expired_is_told_as_such() {
        try (ChatPage visitor = chatting()) {
            promises("A free delivery", Duration.ofDays(1));
            visitor.button("Decline").press("Enter");
            press(visitor, "Enter");
            assertThat(card(visitor)).containsText("You declined this on");
            promises("A short one", Duration.ofSeconds(10));
            assertThat(card(visitor).last()).containsText("This offer has expired.");
        }
    }

    @Test
    void a_compensation_is_asked_for_by_one_act_and_a_promise_is_the_answer() {
        try (ChatPage visitor = chatting()) {
            visitor.button("Ask for compensation").press("Enter");
            assertThat(visitor.part("compensation")).containsText("The agent will answer here.");
            assertThat(visitor.button("Ask for compensation")).isHidden();
            Awaitility.await().untilAsserted(() -> assertThat(events)
                    .hasAtLeastOneElementOfType(CommitmentEvent.CompensationAsked.class));
            promises("A credit", Duration.ofDays(1));
            assertThat(visitor.button("Ask for compensation")).isVisible();
        }
    }

    @Test
    void how_it_was_is_asked_once_after_the_end_and_answered_with_thanks() {
        try (ChatPage visitor = chatting()) {
            ana.says("Goodbye");
            assertThat(visitor.log()).containsText("Goodbye");
            visitor.button("End chat").press("Enter");
            press(visitor, "Enter");
            Locator survey = visitor.part("survey");
            visitor.button("Send answer").press("Enter");
            assertThat(survey).containsText("Please choose one of the five.");
            press(visitor, "ArrowRight", "ArrowRight", "ArrowRight", "Tab");
            visitor.page().keyboard().type("Quick and kind");
            press(visitor, "Tab", "Enter");
            assertThat(visitor.page().getByText("Thank you for your answer.")).isFocused();
            happened(new CommitmentEvent.Surveyed(4, "Quick and kind"));
            visitor.page().reload();
            assertThat(visitor.page().getByText("Thank you for your answer.")).isVisible();
            assertThat(survey).hasCount(0);
        }
    }

    @Test
    void who_skips_the_question_is_not_asked_on() {
        try (ChatPage visitor = chatting()) {
            ana.says("Goodbye");
            assertThat(visitor.log()).containsText("Goodbye");
            visitor.button("End chat").press("Enter");
            press(visitor, "Enter");
            visitor.button("Skip").press("Enter");
            assertThat(visitor.part("survey")).hasCount(0);
            assertThat(visitor.button("Start a new chat")).isVisible();
        }
    }

    @Test
    void in_every_look_and_on_the_narrowest_page_nothing_is_wrong_with_them() {
        try (ChatPage visitor = chatting()) {
            Looks looks = Looks.of(visitor, "promises");
            promises("A credit on your next bill, because your parcel came a week late", Duration.ofDays(2));
            assertThat(visitor.button("Accept")).isVisible();
            looks.check("1-promise");
            visitor.button("Accept").click();
            looks.check("2-sure");
            visitor.button("Yes, I accept").click();
            assertThat(card(visitor)).containsText("You accepted");
            looks.check("3-accepted");
            ana.says("Goodbye");
            visitor.page().setViewportSize(NARROW, 640);
            looks.check("4-narrow");
            visitor.button("End chat").click();
            visitor.button("End it").click();
            assertThat(visitor.page().getByRole(AriaRole.RADIO)).hasCount(5);
            looks.check("5-survey-narrow");
            visitor.page().setViewportSize(480, 740);
            looks.check("6-survey");
            assertThat(visitor.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(480);
            looks.foundNothing();
        }
    }
}
