package dev.peekwire.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** Whether what people wrote stayed text: nothing ran, asked the network, opened a dialog, or became an element. */
final class Harmless {
    /** The elements inside of a component that are not its own, or that have a listener as an attribute. */
    private static final String STRANGERS =
            """
            () => {
              const own = new Set(["section", "header", "nav", "div", "h2", "h3", "h4", "p", "ol", "ul", "li", "span", "bdi", "time", "a",
                "button", "svg", "path", "form", "fieldset", "legend", "label", "select", "option", "textarea", "input", "slot", "dl", "dt",
                "dd", "dialog", "kbd", "q", "meter", "progress", "details", "summary"]);
              const all = [...document.querySelector("peekwire-console, peekwire-chat").shadowRoot.querySelectorAll("*")];
              const strange = all.filter(each => !own.has(each.localName)
                || each.getAttributeNames().some(name => name.startsWith("on") || name === "style" || name === "src"));
              return strange.map(each => each.cloneNode().outerHTML);
            }
            """;

    private Harmless() {}

    static void check(Tab tab) {
        assertThat(tab.page().evaluate("window.hacked")).isNull();
        assertThat(tab.violations()).isEmpty();
        assertThat(tab.dialogs()).isEmpty();
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.requests()).allMatch(path -> path.startsWith("/peekwire/") || path.startsWith("/test/"));
        assertThat(texts(tab.page(), STRANGERS)).isEmpty();
    }

    /** What a script finds: a list of texts. */
    static List<String> texts(Page page, String script) {
        return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
    }
}
