package dev.peekwire.examples.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One person's page: what it asked of the network, what it sent, and what went wrong in it. */
final class Tab implements AutoCloseable {
    private static final double PATIENCE = 60_000;

    /** Runs before the page's own scripts, and is no part of what the policy is about. */
    private static final String RECORDER =
            """
            window.violations = [];
            document.addEventListener("securitypolicyviolation", event =>
              window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
            """;

    private final Page page;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> dialogs = new CopyOnWriteArrayList<>();

    private Tab(Page page) {
        this.page = page;
        page.addInitScript(RECORDER);
        page.onRequest(request -> requests.add(URI.create(request.url()).getPath()));
        page.onWebSocket(socket -> socket.onFrameSent(frame -> sent.add(frame.text())));
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
    }

    static Tab open(Browser browser, URI address, Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        Tab tab = new Tab(context.newPage());
        tab.page.navigate(address.toString());
        return tab;
    }

    Page page() {
        return page;
    }

    /** The paths that were asked for, in order. */
    List<String> requests() {
        return requests;
    }

    /** Every message that left over a WebSocket so far, but for signs of life. */
    List<String> sent() {
        return sent.stream()
                .filter(text -> !text.contains("\"ping\"") && !text.contains("\"pong\""))
                .toList();
    }

    /** What the console was told as an error, and what scripts threw. */
    List<String> complaints() {
        return complaints;
    }

    /** Alerts and the like. */
    List<String> dialogs() {
        return dialogs;
    }

    /** Violations of the page's policy: what, by which address, a sample. */
    List<String> violations() {
        return ((List<?>) page.evaluate("window.violations"))
                .stream().map(String::valueOf).toList();
    }

    /** Kills the page's process: nothing in it can say goodbye. */
    void crash() {
        try {
            page.navigate("chrome://crash");
            throw new AssertionError("the page is still alive");
        } catch (PlaywrightException e) {
            // Who is dead does not answer.
        }
    }

    @Override
    public void close() {
        page.context().close();
    }
}
