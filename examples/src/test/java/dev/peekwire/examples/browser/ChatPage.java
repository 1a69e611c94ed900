package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** A visitor in front of {@code <peekwire-chat>}, with an English page unless told otherwise. */
final class ChatPage implements AutoCloseable {
    static final String SEEN = "An agent can see what you type";
    static final String NOBODY = "Nobody is looking now";
    static final String UNSHARED = "Agents see only what you send";

    private static final Browser.NewContextOptions ENGLISH =
            new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(480, 740);

    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    private final Tab tab;

    private ChatPage(Tab tab) {
        this.tab = tab;
        part("panel").waitFor(ATTACHED);
    }

    static ChatPage open(BrowserDesk desk, Browser browser) {
        return open(desk, browser, "");
    }

    /** With attributes for the element, as {@code autostart&heading=Hello}. */
    static ChatPage open(BrowserDesk desk, Browser browser, String query) {
        return open(desk, browser, query, ENGLISH);
    }

    /** Any page with the element. */
    static ChatPage at(BrowserDesk desk, Browser browser, String path) {
        return new ChatPage(desk.open(browser, path, ENGLISH));
    }

    static ChatPage open(BrowserDesk desk, Browser browser, String query, Browser.NewContextOptions options) {
        return new ChatPage(desk.open(browser, "/test/chat.html?" + query, options));
    }

    /** With a chat that has started and an agent in it. */
    static ChatPage chatting(BrowserDesk desk, Browser browser, String agent) {
        ChatPage page = open(desk, browser, "autostart");
        assertThat(page.status()).hasText("You are chatting with " + agent);
        return page;
    }

    Tab tab() {
        return tab;
    }

    Page page() {
        return tab.page();
    }

    Locator part(String part) {
        return page().locator("peekwire-chat [part~=" + part + "]");
    }

    Locator button(String name) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator input() {
        return page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your message"));
    }

    Locator status() {
        return part("status");
    }

    Locator log() {
        return page().getByRole(AriaRole.LOG);
    }

    Locator indicator() {
        return part("indicator").getByRole(AriaRole.STATUS);
    }

    /** The switch of the peek. */
    Locator sharing() {
        return page().getByRole(AriaRole.SWITCH);
    }

    /** Texts that end with a space are shown to the end: a word that may still become something is not. */
    void types(String text) {
        input().pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(15));
    }

    void says(String text) {
        input().fill(text);
        input().press("Enter");
    }

    /** One message after another, faster than anybody types. */
    void saysAtOnce(List<String> texts) {
        input().evaluate(
                        """
                        (field, texts) => texts.forEach(text => {
                          field.value = text;
                          field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
                          field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", cancelable: true, bubbles: true }));
                        })
                        """,
                        texts);
    }

    /** What {@code window.told} holds: the element's events, each its type and detail. */
    String told() {
        return String.valueOf(page().evaluate("JSON.stringify(window.told)"));
    }

    /** Answers the question with yes. */
    void allows() {
        button("Yes, show it").click();
        assertThat(sharing()).isChecked();
    }

    @Override
    public void close() {
        tab.close();
    }
}
