package dev.peekwire.examples.demo;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine; nothing is downloaded. */
public final class Chromium implements AutoCloseable {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIET));
    }

    /** Starts it, or skips the tests; with {@code -Dpeekwire.browser.required=true} its absence is a failure. */
    public static Chromium start() {
        Optional<Path> found = find();
        String absent = "no Chromium at " + PLACES + "; -Dpeekwire.browser=PATH says where another is";
        if (found.isEmpty() && Boolean.getBoolean("peekwire.browser.required")) {
            fail(absent);
        }
        Assumptions.assumeTrue(found.isPresent(), absent);
        return new Chromium(found.get());
    }

    private static Optional<Path> find() {
        String told = System.getProperty("peekwire.browser");
        Stream<String> places = told == null ? PLACES.stream() : Stream.of(told);
        return places.map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** The browser, running. */
    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
