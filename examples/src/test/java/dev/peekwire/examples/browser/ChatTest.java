package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.peekwire.examples.demo.Chromium;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a visitor can do with {@code <peekwire-chat>}, without a mouse where it says so. */
@ExtendWith(Chromium.class)
class ChatTest {
    /** Once all that came before is painted, and until the page has heard of it. */
    private static final String SCROLL_UP =
            """
            each => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
              each.addEventListener("scroll", () => done(), { once: true });
              each.scrollTop = 0;
            })))
            """;

    private final Browser browser;
    private BrowserDesk desk;
    private Ana ana;
    private ChatPage visitor;

    ChatTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void start() {
        desk = BrowserDesk.start();
        ana = Ana.at(desk);
    }

    @AfterEach
    void nobodyComplained() {
        if (visitor != null) { // else there was no minified form to try
            assertThat(visitor.tab().violations()).isEmpty();
            assertThat(visitor.tab().complaints()).isEmpty();
            visitor.close();
        }
        ana.close();
        desk.close();
    }

    private void chatting() {
        visitor = ChatPage.chatting(desk, browser, "Ana");
    }

    private void press(String... keys) {
        for (String key : keys) {
            visitor.page().keyboard().press(key);
        }
    }

    private void anaSees(String text) {
        Awaitility.await().untilAsserted(() -> assertThat(ana.sees()).isEqualTo(text));
    }

    @Test
    void the_first_paint_asks_for_the_elements_own_modules_and_one_language_and_nothing_else() {
        visitor = ChatPage.open(desk, browser);
        assertThat(visitor.button("Start chat")).isVisible();
        List<String> asked = visitor.tab().requests();
        assertThat(asked)
                .allMatch(path -> path.startsWith("/peekwire/") || path.startsWith("/test/"))
                .doesNotHaveDuplicates()
                .filteredOn(path -> path.contains("/words/"))
                .containsExactly("/peekwire/ui/words/en.js");
        assertThat(asked).noneMatch(path -> path.contains("agent") || path.contains("console"));
    }

    @Test
    void minified_the_first_paint_is_two_requests_and_the_chat_works_the_same() {
        Assumptions.assumeTrue(
                ChatTest.class.getResource("/META-INF/resources/peekwire/min/peekwire-chat.js") != null,
                "nothing was minified: no esbuild for this platform");
        visitor = ChatPage.open(desk, browser, "min");
        assertThat(visitor.button("Start chat")).isVisible();
        assertThat(visitor.tab().requests())
                .filteredOn(path -> path.startsWith("/peekwire/"))
                .containsExactly("/peekwire/min/peekwire-chat.js", "/peekwire/min/en.js");
        visitor.button("Start chat").click();
        assertThat(visitor.status()).hasText("You are chatting with Ana");
        visitor.allows();
        visitor.types("My card is 4111 1111 1111 1111 now ");
        Awaitility.await().untilAsserted(() -> assertThat(ana.sees()).contains("now"));
        assertThat(visitor.tab().sent()).noneMatch(frame -> frame.contains("1111 1"));
        assertThat(visitor.tab().requests())
                .filteredOn(path -> path.startsWith("/peekwire/"))
                .contains("/peekwire/min/redactor.js")
                .hasSize(4);
    }

    @Test
    void the_whole_chat_goes_by_keyboard_alone() {
        visitor = ChatPage.open(desk, browser, "ask");
        assertThat(visitor.button("Start chat")).isVisible();
        press("Tab", "ArrowDown", "Tab");
        visitor.page().keyboard().type("Kari");
        press("Tab", "Tab", "Enter");
        assertThat(visitor.input()).isFocused();
        visitor.page().keyboard().type("Line one");
        press("Shift+Enter");
        visitor.page().keyboard().type("line two");
        assertThat(visitor.input()).hasValue("Line one\nline two");
        press("Enter");
        assertThat(visitor.log()).containsText("Line one\nline two");
        assertThat(visitor.input()).isFocused();

        press("Shift+Tab", "Shift+Tab");
        assertThat(visitor.button("Yes, show it")).isFocused();
        press("Enter");
        assertThat(visitor.sharing()).isChecked();
        assertThat(visitor.input()).isFocused();
        press("Shift+Tab");
        assertThat(visitor.sharing()).isFocused();
        press("Space");
        assertThat(visitor.indicator()).hasText(ChatPage.UNSHARED);

        assertThat(visitor.sharing()).isFocused();
        press("Shift+Tab");
        assertThat(visitor.button("What agents see")).isFocused();
        press("Enter");
        assertThat(visitor.part("notice")).isFocused();
        press("Escape");
        assertThat(visitor.button("What agents see")).isFocused();
    }

    @Test
    void ending_is_asked_first_and_escape_takes_it_back() {
        chatting();
        visitor.button("End chat").press("Enter");
        assertThat(visitor.button("End it")).isFocused();
        press("Escape");
        assertThat(visitor.button("End chat")).isFocused();
        press("Enter", "Enter");
        assertThat(visitor.status()).hasText("You ended this chat");
        visitor.button("Start a new chat").press("Enter");
        assertThat(visitor.button("Start chat")).isFocused();
    }

    @Test
    void what_a_screen_reader_is_told_has_names_and_roles() {
        chatting();
        ana.says("Hello");
        visitor.allows();
        assertThat(visitor.log()).containsText("Hello");
        assertThat(visitor.page().locator("peekwire-chat"))
                .matchesAriaSnapshot(
                        """
                        - region "Chat with us":
                          - heading "Chat with us" [level=2]
                          - status: You are chatting with Ana
                          - button "Your copy"
                          - button "End chat"
                          - region "Messages":
                            - log "Messages":
                              - list:
                                - listitem:
                                  - time: Today
                                - listitem: Ana has joined
                                - listitem:
                                  - paragraph:
                                    - text: Ana ·
                                    - time: /\\d+:\\d+/
                                  - paragraph: Hello
                          - status: An agent can see what you type
                          - button "What agents see"
                          - switch "Show what I type" [checked]
                          - textbox "Your message"
                          - button "Send"
                        """);
    }

    @Test
    void nothing_is_ticked_before_the_visitor_says_yes_and_no_is_kept() {
        chatting();
        assertThat(visitor.part("consent")).containsText("May the agent see your message while you write it?");
        assertThat(visitor.part("notice")).containsText("the agents who have your chat open");
        visitor.types("secret plan ");
        visitor.button("No, only what I send").click();
        assertThat(visitor.indicator()).hasText(ChatPage.UNSHARED);
        assertThat(visitor.sharing()).not().isChecked();
        assertThat(visitor.input()).hasValue("secret plan ");
        assertThat(visitor.tab().sent()).noneMatch(frame -> frame.contains("secret"));
        visitor.page().reload();
        assertThat(visitor.indicator()).hasText(ChatPage.UNSHARED);
        assertThat(visitor.part("consent")).isHidden();
    }

    @Test
    void one_act_turns_it_off_and_on_again() {
        chatting();
        visitor.allows();
        assertThat(visitor.indicator()).hasText(ChatPage.SEEN);
        visitor.types("Where is my parcel? ");
        anaSees("Where is my parcel? ");
        visitor.sharing().click();
        assertThat(visitor.indicator()).hasText(ChatPage.UNSHARED);
        anaSees("");
        visitor.sharing().click();
        assertThat(visitor.indicator()).hasText(ChatPage.SEEN);
        anaSees("Where is my parcel? ");
    }

    @Test
    void what_agents_see_of_a_masked_text_is_shown() {
        chatting();
        visitor.allows();
        visitor.types("Is card 4111 1111 1111 1111 charged twice? ");
        assertThat(visitor.part("peek")).containsText("Agents see: …card 4111 •••• •••• •••• charged twice?");
        Awaitility.await()
                .untilAsserted(() -> assertThat(ana.sees()).contains("card 4111 •••• •••• •••• charged twice?"));
        visitor.input().fill("No card ");
        assertThat(visitor.part("peek")).isHidden();
    }

    @Test
    void enter_sends_nothing_while_a_word_is_composed() {
        chatting();
        visitor.input().focus();
        var devtools = visitor.page().context().newCDPSession(visitor.page());
        var composition = new com.google.gson.JsonObject();
        composition.addProperty("text", "にほ");
        composition.addProperty("selectionStart", 2);
        composition.addProperty("selectionEnd", 2);
        devtools.send("Input.imeSetComposition", composition);
        visitor.input()
                .evaluate("field => field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', isComposing: true,"
                        + " cancelable: true, bubbles: true}))");
        visitor.input()
                .evaluate("field => field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', keyCode: 229,"
                        + " cancelable: true, bubbles: true}))");
        assertThat(visitor.input()).hasValue("にほ");
        var text = new com.google.gson.JsonObject();
        text.addProperty("text", "日本");
        devtools.send("Input.insertText", text);
        assertThat(visitor.input()).hasValue("日本");
        press("Enter");
        assertThat(visitor.log()).containsText("日本");
        Awaitility.await().untilAsserted(() -> assertThat(ana.heard()).containsExactly("日本"));
    }

    @Test
    void an_empty_message_is_not_sent_and_undo_is_the_browsers_own() {
        chatting();
        visitor.says("   \n ");
        visitor.input().fill("");
        visitor.types("one two");
        press("Control+Backspace", "Control+z");
        assertThat(visitor.input()).hasValue("one two");
        press("Enter");
        assertThat(visitor.log()).containsText("one two");
        Awaitility.await().untilAsserted(() -> assertThat(ana.heard()).containsExactly("one two"));
    }

    @Test
    void limits_are_told_before_they_are_passed() {
        chatting();
        visitor.allows();
        visitor.input().fill("x".repeat(3_000));
        assertThat(visitor.page().locator("peekwire-chat .count")).isHidden();
        visitor.input().fill("x".repeat(4_001));
        assertThat(visitor.page().locator("peekwire-chat .count")).containsText("Too long to be shown");
        visitor.input().fill("😀".repeat(7_990));
        assertThat(visitor.page().locator("peekwire-chat .count")).hasText("10 characters left");
        visitor.input().fill("x".repeat(8_001));
        press("Enter");
        assertThat(visitor.page().getByRole(AriaRole.ALERT).last()).hasText("1 character too many");
        assertThat(visitor.input()).hasValue("x".repeat(8_001));
    }

    @Test
    void files_are_refused_in_words() {
        chatting();
        for (String way : List.of("paste", "drop")) {
            visitor.input()
                    .evaluate(
                            """
                            (field, way) => {
                              const data = new DataTransfer();
                              data.items.add(new File(["x"], "x.png", { type: "image/png" }));
                              const event = way === "paste"
                                ? new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true, composed: true })
                                : new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true, composed: true });
                              return field.dispatchEvent(event);
                            }
                            """,
                            way);
            assertThat(visitor.page().getByRole(AriaRole.ALERT).last())
                    .hasText("Files cannot be sent here. Please write what you need.");
            visitor.types("x");
            assertThat(visitor.page().getByRole(AriaRole.ALERT).last()).isEmpty();
        }
    }

    @Test
    void the_pre_chat_form_sends_topic_and_answers_and_is_checked_first() {
        visitor = ChatPage.open(desk, browser, "ask");
        visitor.button("Start chat").click();
        assertThat(visitor.status()).isEmpty();
        visitor.page().getByLabel("Returns").check();
        visitor.page().getByLabel("Your name").fill("Kari");
        visitor.page().getByLabel("Your name").press("Enter");
        assertThat(visitor.status()).hasText("You are chatting with Ana");
        assertThat(visitor.tab().sent())
                .anyMatch(frame -> frame.contains("\"topic\":\"returns\"")
                        && frame.contains("\"attributes\":{\"name\":\"Kari\"}"));
    }

    @Test
    void the_page_is_told_without_what_was_said() {
        chatting();
        visitor.says("Something private");
        visitor.page().waitForFunction("() => JSON.stringify(window.told).includes('\"mine\":true')");
        ana.says("An answer");
        assertThat(visitor.log()).containsText("An answer");
        assertThat(visitor.told())
                .contains("peekwire-started", "\"mine\":true", "\"mine\":false", "\"state\":\"connected\"")
                .doesNotContain("private", "answer");
    }

    @Test
    void a_reload_comes_back_to_the_chat_and_forgets_the_unsent_text_unless_told_to_keep_it() {
        visitor = ChatPage.open(desk, browser, "autostart&keep-draft");
        visitor.says("Said before");
        assertThat(visitor.log()).containsText("Said before");
        visitor.types("Not sent yet");
        visitor.page().reload();
        assertThat(visitor.log()).containsText("Said before");
        assertThat(visitor.input()).hasValue("Not sent yet");
        visitor.page().evaluate("document.querySelector('peekwire-chat').keepDraft = false");
        visitor.page().navigate(desk.uri("/test/chat.html?autostart").toString());
        assertThat(visitor.log()).containsText("Said before");
        assertThat(visitor.input()).hasValue("");
    }

    @Test
    void order_numbers_are_not_broken_at_their_hyphens_and_links_open_apart() {
        chatting();
        ana.says("Order A-1042-7733-XYZ is at https://example.com/track?a=1&b=2.");
        assertThat(visitor.page().locator("peekwire-chat .whole")).hasText("A-1042-7733-XYZ");
        Locator link = visitor.page().getByRole(AriaRole.LINK);
        assertThat(link).hasText("https://example.com/track?a=1&b=2");
        assertThat(link).hasAttribute("rel", "noopener noreferrer");
        assertThat(link).hasAttribute("target", "_blank");
    }

    @Test
    void who_reads_further_up_is_told_of_new_messages_and_stays_there() {
        chatting();
        visitor.button("No, only what I send").click();
        for (int i = 0; i < 12; i++) {
            ana.says("Line " + i + "\nand more\nand more");
        }
        assertThat(visitor.log()).containsText("Line 11");
        visitor.part("transcript").evaluate(SCROLL_UP);
        visitor.page()
                .waitForFunction(
                        "() => document.querySelector('peekwire-chat').shadowRoot.querySelector('.scroll').scrollTop === 0");
        ana.says("The newest");
        assertThat(visitor.button("New messages")).isVisible();
        visitor.button("New messages").click();
        assertThat(visitor.button("New messages")).isHidden();
        assertThat(visitor.log().getByText("The newest")).isInViewport();
    }

    @Test
    void the_end_stays_in_sight_when_the_notice_takes_the_room() {
        chatting();
        visitor.allows();
        for (int i = 0; i < 6; i++) {
            ana.says("Line " + i + "\nand more");
        }
        ana.says("The newest");
        assertThat(visitor.log()).containsText("The newest");
        visitor.types("One line, and another one that makes the box grow by a row, or two, as it may be");
        visitor.button("What agents see").click();
        assertThat(visitor.part("notice")).isVisible();
        assertThat(visitor.log().getByText("The newest")).isInViewport();
        visitor.page().keyboard().press("Escape");
        assertThat(visitor.log().getByText("The newest")).isInViewport();
    }

    @Test
    void the_language_changes_in_place_and_keeps_what_is_there() {
        chatting();
        ana.says("Hello");
        visitor.types("half a sen");
        visitor.page().evaluate("document.querySelector('peekwire-chat').lang = 'nb'");
        assertThat(visitor.status()).hasText("Du chatter med Ana");
        assertThat(visitor.log()).containsText("Hello");
        assertThat(visitor.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Meldingen din")))
                .hasValue("half a sen");
        visitor.page().evaluate("document.querySelector('peekwire-chat').lang = 'ar'");
        assertThat(visitor.part("panel")).hasAttribute("dir", "rtl");
        assertThat(visitor.part("panel")).hasAttribute("lang", "en");
    }
}
