package dev.peekwire.examples.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One person's page: what it sends and hears, what it complains of, and every text that it ever showed. */
final class Screen {
    /** Runs before the page's own scripts; an observer is told before anything is painted. Shadow trees count. */
    private static final String RECORDER =
            """
            window.shown = [];
            const roots = [document];
            const texts = find => roots.map(find).join("");
            const observer = new MutationObserver(() => {
              const draft = texts(root => root.querySelector(".unsent")?.textContent ?? "");
              const page = texts(root => (root.body ?? root)?.textContent ?? "");
              const last = window.shown.at(-1);
              (last?.draft === draft && last.page === page) || window.shown.push({ draft, page });
            });
            const watch = root => observer.observe(root, { subtree: true, childList: true, characterData: true });
            const attach = Element.prototype.attachShadow;
            Element.prototype.attachShadow = function (init) {
              const root = attach.call(this, init);
              roots.push(root);
              watch(root);
              return root;
            };
            watch(document);
            """;

    private static final Pattern COMMAND = Pattern.compile("\"command\":\"([^\"]+)\"");

    private final Page page;
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Screen(Page page) {
        this.page = page;
        page.addInitScript(RECORDER);
        page.onWebSocket((WebSocket socket) -> {
            socket.onFrameSent(frame -> sent.add(frame.text()));
            socket.onFrameReceived(frame -> heard.add(frame.text()));
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** A person of her own: a context of its own, so that nothing is shared. */
    static Screen open(Browser browser, URI page) {
        return open(browser, page, new Browser.NewContextOptions().setViewportSize(900, 820));
    }

    static Screen open(Browser browser, URI page, Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setLocale("en-GB"));
        context.setDefaultTimeout(60_000);
        Screen screen = new Screen(context.newPage());
        screen.page.navigate(page.toString());
        return screen;
    }

    Page page() {
        return page;
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

    /** Returns when the desk has answered the latest command of this name. */
    void answered(String command) {
        page.waitForCondition(() -> sent.stream()
                .filter(text -> text.contains('"' + command + '"'))
                .reduce((first, second) -> second)
                .map(COMMAND::matcher)
                .filter(Matcher::find)
                .map(found -> "\"ok\":{\"command\":\"" + found.group(1) + '"')
                .filter(ok -> heard.stream().anyMatch(text -> text.contains(ok)))
                .isPresent());
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
