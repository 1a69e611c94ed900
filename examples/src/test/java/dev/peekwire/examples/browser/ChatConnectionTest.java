package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDeskBuilder;
import dev.peekwire.desk.Limits;
import dev.peekwire.examples.demo.Chromium;
import java.util.List;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code <peekwire-chat>} makes of the desk's settings, of a queue and of a connection that goes. */
@ExtendWith(Chromium.class)
class ChatConnectionTest {
    /** A socket that the page can cut, with no way back until it says so. */
    private static final String CUTTABLE =
            """
            const Real = WebSocket;
            window.cut = false;
            window.sockets = [];
            window.WebSocket = class extends Real {
              constructor(url, protocol) {
                super(window.cut ? "ws://127.0.0.1:9/" : url, protocol);
                window.sockets.push(this);
              }
            };
            window.cutOff = () => {
              window.cut = true;
              window.sockets.forEach(socket => socket.close(4999));
            };
            """;

    private final Browser browser;

    ChatConnectionTest(Browser browser) {
        this.browser = browser;
    }

    private static BrowserDesk with(ConsentPolicy policy) {
        return BrowserDesk.start(settings -> settings.consent(policy));
    }

    @Test
    void the_place_in_the_queue_is_told() {
        try (BrowserDesk desk = BrowserDesk.start();
                ChatPage first = ChatPage.open(desk, browser, "autostart")) {
            assertThat(first.status()).hasText("You are next");
            try (ChatPage second = ChatPage.open(desk, browser, "autostart")) {
                assertThat(second.status()).hasText("1 person is ahead of you");
            }
        }
    }

    @Test
    void the_topic_that_was_being_chosen_lost_the_focus_when_the_connection_changed() {
        try (BrowserDesk desk = BrowserDesk.start();
                ChatPage visitor = ChatPage.open(desk, browser, "ask")) {
            Locator topic = visitor.page().getByLabel("Returns");
            topic.check();
            desk.close();
            visitor.page().waitForFunction("() => window.told.some(([, detail]) => detail?.state === 'waiting')");
            assertThat(topic).isFocused();
            assertThat(topic).isChecked();
        }
    }

    @Test
    void where_no_peek_is_offered_nothing_is_said_of_one() {
        try (BrowserDesk desk = with(ConsentPolicy.off());
                Ana ana = Ana.at(desk);
                ChatPage visitor = ChatPage.chatting(desk, browser, "Ana")) {
            visitor.says("Hello");
            assertThat(visitor.log()).containsText("Hello");
            assertThat(visitor.part("consent")).isHidden();
            assertThat(visitor.part("indicator")).isHidden();
            assertThat(ana.seen()).isEmpty();
        }
    }

    @Test
    void under_the_mode_notice_typing_consents_once_the_notice_is_there() {
        try (BrowserDesk desk = with(ConsentPolicy.notice(PeekLevel.MASKED, Purpose.PEEK));
                Ana ana = Ana.at(desk);
                ChatPage visitor = ChatPage.chatting(desk, browser, "Ana")) {
            assertThat(visitor.part("consent")).containsText("an agent can see it before you send it");
            assertThat(visitor.input()).hasAttribute("aria-describedby", "question notice keys");
            visitor.types("Hello there ");
            assertThat(visitor.indicator()).hasText(ChatPage.SEEN);
            Awaitility.await().untilAsserted(() -> assertThat(ana.sees()).isEqualTo("Hello there "));
            assertThat(visitor.tab().sent()).anyMatch(frame -> frame.contains("typed_after_notice"));
            visitor.sharing().click();
            assertThat(visitor.indicator()).hasText(ChatPage.UNSHARED);
        }
    }

    @Test
    void with_global_privacy_control_typing_does_not_consent_and_the_reason_is_told() {
        try (BrowserDesk desk = with(ConsentPolicy.notice(PeekLevel.MASKED, Purpose.PEEK));
                Ana ana = Ana.at(desk);
                ChatPage visitor = ChatPage.open(desk, browser)) {
            visitor.page().addInitScript("Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})");
            visitor.page().navigate(desk.uri("/test/chat.html?autostart").toString());
            assertThat(visitor.part("consent")).containsText("Your browser asks sites for privacy, so this is off.");
            visitor.types("Hello there ");
            ana.says("Are you there?");
            assertThat(visitor.log()).containsText("Are you there?");
            assertThat(visitor.tab().sent()).noneMatch(frame -> frame.contains("\"consent\""));
            assertThat(ana.seen()).isEmpty();
            visitor.allows();
            assertThat(visitor.indicator()).hasText(ChatPage.SEEN);
        }
    }

    @Test
    void with_consent_and_nobody_there_it_says_that_nobody_looks() {
        try (BrowserDesk desk = BrowserDesk.start();
                Ana ana = Ana.at(desk, "ana", false);
                ChatPage visitor = ChatPage.chatting(desk, browser, "Ana")) {
            visitor.allows();
            assertThat(visitor.indicator()).hasText(ChatPage.NOBODY);
            Ana.await(ana.client().peek(ana.chat(), true));
            assertThat(visitor.indicator()).hasText(ChatPage.SEEN);
        }
    }

    @Test
    void what_is_said_without_a_connection_waits_arrives_once_and_the_unsent_text_stays() {
        try (BrowserDesk desk = BrowserDesk.start();
                Ana ana = Ana.at(desk);
                ChatPage visitor = ChatPage.open(desk, browser)) {
            visitor.page().addInitScript(CUTTABLE);
            visitor.page().navigate(desk.uri("/test/chat.html?autostart").toString());
            assertThat(visitor.status()).hasText("You are chatting with Ana");
            visitor.allows();
            visitor.types("Half a ");
            visitor.page().evaluate("cutOff()");
            assertThat(visitor.part("banner")).containsText("The connection is lost");
            assertThat(visitor.indicator()).hasText(ChatPage.NOBODY);
            assertThat(visitor.input()).hasValue("Half a ");
            visitor.types("sentence");
            visitor.page().keyboard().press("Enter");
            visitor.says("and another");
            assertThat(visitor.part("mine").last()).containsText("Waiting for the connection");
            visitor.types("still writing");

            visitor.page().evaluate("window.cut = false");
            assertThat(visitor.part("banner")).isHidden();
            assertThat(visitor.log().getByText("Half a sentence")).hasCount(1);
            assertThat(visitor.part("mine")).hasCount(2);
            assertThat(visitor.input()).hasValue("still writing");
            Awaitility.await()
                    .untilAsserted(() -> assertThat(ana.heard()).containsExactly("Half a sentence", "and another"));
        }
    }

    @Test
    void a_message_that_is_refused_can_be_tried_again_or_deleted() {
        UnaryOperator<ChatDeskBuilder> slow = settings ->
                settings.limits(Limits.DEFAULT.toBuilder().commandsPerSecond(1).build());
        try (BrowserDesk desk = BrowserDesk.start(slow);
                ChatPage visitor = ChatPage.open(desk, browser, "autostart")) {
            assertThat(visitor.status()).hasText("You are next");
            List<String> texts = List.of("one", "two", "three", "four", "five", "six");
            visitor.saysAtOnce(texts);
            assertThat(visitor.page().getByText("Not sent").first()).isVisible();
            visitor.button("Delete").first().click();
            visitor.button("Try again").last().click();
        }
    }

    @Test
    void a_message_that_could_not_be_sent_was_gone_after_connecting_again() {
        try (BrowserDesk desk = BrowserDesk.start();
                Ana ana = Ana.at(desk);
                ChatPage visitor = ChatPage.chatting(desk, browser, "Ana")) {
            visitor.page().evaluate("document.querySelector('peekwire-chat').client.close()");
            visitor.says("Is anybody there?");
            assertThat(visitor.part("mine")).containsText("Not sent");
            visitor.button("Connect").click();
            assertThat(visitor.status()).hasText("You are chatting with Ana");
            assertThat(visitor.part("mine")).containsText("Is anybody there?");
            visitor.button("Try again").click();
            Awaitility.await().untilAsserted(() -> assertThat(ana.heard()).containsExactly("Is anybody there?"));
            assertThat(visitor.part("mine")).hasCount(1);
        }
    }

    @Test
    void who_opens_the_chat_in_another_window_is_told_here() {
        try (BrowserDesk desk = BrowserDesk.start();
                Ana ana = Ana.at(desk);
                ChatPage visitor = ChatPage.chatting(desk, browser, "Ana")) {
            visitor.page().evaluate("document.querySelector('peekwire-chat').client.close()");
            assertThat(visitor.part("banner")).containsText("The connection has ended.");
            visitor.button("Connect").click();
            assertThat(visitor.status()).hasText("You are chatting with Ana");
            assertThat(ana.chat()).isNotNull();
        }
    }
}
