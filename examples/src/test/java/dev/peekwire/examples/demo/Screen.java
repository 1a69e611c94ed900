package dev.peekwire.examples.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One person's page: what it sends, what it complains of, and every text that it ever showed. */
final class Screen {
    /** Runs before the page's own scripts; an observer is told before anything is painted. */
    private static final String RECORDER =
            """
            window.shown = [];
            new MutationObserver(() => {
              window.shown.push({
                draft: document.getElementById("draft")?.textContent ?? "",
                page: document.body?.textContent ?? "",
              });
            }).observe(document, { subtree: true, childList: true, characterData: true });
            """;

    private final Page page;
    private final List<String> sent = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Screen(Page page) {
        this.page = page;
        page.addInitScript(RECORDER);
        page.onWebSocket((WebSocket socket) -> socket.onFrameSent(frame -> sent.add(frame.text())));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** A person of her own: a context of its own, so that nothing is shared. */
    static Screen open(Browser browser, URI page) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(760, 820));
        context.setDefaultTimeout(30_000);
        Screen screen = new Screen(context.newPage());
        screen.page.navigate(page.toString());
        return screen;
    }

    Page page() {
        return page;
    }

    Locator at(String testId) {
        return page.getByTestId(testId);
    }

    /** Every message that left so far, but for signs of life. */
    List<String> sent() {
        return sent.stream()
                .filter(text -> !text.contains("\"ping\"") && !text.contains("\"pong\""))
                .toList();
    }

    /** The messages of a draft stream that left so far. */
    List<String> draftsSent() {
        return sent().stream()
                .filter(text -> text.contains("\"snapshot\"") || text.contains("\"edit\""))
                .toList();
    }

    /** Violations of the page's policy, failures of its scripts. */
    List<String> complaints() {
        return complaints;
    }

    /** Every draft that the page ever showed. */
    List<String> draftsShown() {
        return shown("draft").distinct().toList();
    }

    /** Every text that the page ever showed, anywhere. */
    Stream<String> shown(String what) {
        Object texts = page.evaluate("what => window.shown.map(each => each[what])", what);
        return ((List<?>) texts).stream().map(String::valueOf);
    }
}
