package dev.peekwire.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.function.Function;

/** What a visitor finds on her page, wherever it is. */
final class VisitorSide {
    static final String SEEN = "An agent can see what you type";
    static final String NOBODY = "Nobody is looking now";
    static final String UNSHARED = "Agents see only what you send";

    private final Function<String, Locator> page;

    /** @param page finds by CSS */
    VisitorSide(Function<String, Locator> page) {
        this.page = page;
    }

    private Locator part(String part) {
        return page.apply("peekwire-chat [part~=" + part + "]");
    }

    private Locator button(String name) {
        return page.apply("peekwire-chat button:text-is('" + name + "')");
    }

    Locator text() {
        return page.apply("peekwire-chat textarea");
    }

    Locator name() {
        return page.apply("input[name=name]");
    }

    Locator messages() {
        return part("transcript");
    }

    Locator indicator() {
        return part("indicator").locator("[role=status]");
    }

    Locator sharing() {
        return page.apply("peekwire-chat [role=switch]");
    }

    Locator again() {
        return button("Start a new chat");
    }

    Locator wire() {
        return page.apply("[data-testid=wire] li");
    }

    Locator wireWords() {
        return page.apply("[data-testid=wire-words]");
    }

    void showsTheWire() {
        page.apply("[data-testid=show-wire]").click();
    }

    /** About an order, which goes to whoever has the least to do. */
    void starts() {
        page.apply("peekwire-chat input[type=radio]").first().check();
        part("start").click();
        assertThat(part("notice")).containsText("what you type before you send it");
    }

    void allows() {
        button("Yes, show it").click();
        assertThat(sharing()).isChecked();
    }

    /** Texts that end with a space are shown to the end; a word that may still become something sensitive is not. */
    void types(String text) {
        text().pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(25));
    }

    void sends() {
        part("send").click();
    }

    void ends() {
        button("End chat").click();
        button("End it").click();
    }
}
