package dev.peekwire.examples.demo;

import com.microsoft.playwright.Locator;
import java.util.function.Function;

/** What an agent finds on her page, wherever it is. */
final class AgentSide {
    private final Function<String, Locator> page;

    /** @param page finds by CSS */
    AgentSide(Function<String, Locator> page) {
        this.page = page;
    }

    private Locator at(String css) {
        return page.apply("peekwire-console " + css);
    }

    Locator status() {
        return at("[part~=status]");
    }

    Locator chats() {
        return at("[part~=list] [part~=item]");
    }

    Locator messages() {
        return at("[part~=transcript]");
    }

    Locator draft() {
        return at(".unsent");
    }

    Locator draftBox() {
        return at("[part~=peek]");
    }

    Locator reply() {
        return at("#reply");
    }

    Locator wireWords() {
        return page.apply("[data-testid=wire-words]");
    }

    void answers(String text) {
        reply().fill(text);
        at("[part~=send]").click();
    }

    void transfersTo(String agent) {
        at("button:text-is('Transfer')").click();
        at("#to-agent").selectOption(agent);
        at("dialog button.primary").click();
    }
}
