package dev.peekwire.examples.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The Chromium of this machine, for tests that ask for a {@link Browser}; nothing is downloaded. One is started for all
 * of them, when the first asks, and closed after the last. Tests open contexts of their own, and what a test left open is
 * closed behind it; what was opened before all tests of a class stays until its last. Without a Chromium such tests are skipped; with {@code -Dpeekwire.browser.required=true} they fail.
 */
public final class Chromium
        implements ExecutionCondition, ParameterResolver, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Chromium.class);
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final String ABSENT = "no Chromium at " + PLACES + "; -Dpeekwire.browser=PATH says where another is";
    /**
     * With each page a browser opens a window, and the pages behind its address bar with it, which nobody sees and which
     * cost more than the page of the test; and a spare process for a next page, which is in another context here.
     */
    private static final List<String> UNSEEN =
            List.of("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess");
    /** What Playwright switches off by the same argument; the last one counts. */
    private static final List<String> PLAYWRIGHTS = List.of(
            "AvoidUnnecessaryBeforeUnloadCheckSync",
            "BoundaryEventDispatchTracksNodeRemoval",
            "DestroyProfileOnBrowserClose",
            "DialMediaRouteProvider",
            "GlobalMediaControls",
            "HttpsUpgrades",
            "LensOverlay",
            "MediaRouter",
            "PaintHolding",
            "ThirdPartyStoragePartitioning",
            "BlockOriginHeaderModificationOnRedirect",
            "Translate",
            "AutoDeElevate",
            "OptimizationHints");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-features=" + String.join(",", UNSEEN) + "," + String.join(",", PLAYWRIGHTS));
    private static final double PATIENCE = 60_000;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return find().isPresent() || Boolean.getBoolean("peekwire.browser.required")
                ? ConditionEvaluationResult.enabled("a browser is there, or must be")
                : ConditionEvaluationResult.disabled(ABSENT);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .browser();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(HERE).put(BrowserContext.class, contexts(context));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<?> before = context.getStore(HERE).get(BrowserContext.class, List.class);
        contexts(context).stream().filter(each -> !before.contains(each)).forEach(BrowserContext::close);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        contexts(context).forEach(BrowserContext::close);
    }

    /** Those that are open; none while no browser runs. */
    private static List<BrowserContext> contexts(ExtensionContext context) {
        Running running = store(context).get(Running.class, Running.class);
        return running == null ? List.of() : List.copyOf(running.browser().contexts());
    }

    /** The session's: Surefire has one of it in each JVM, and a request of its own for each class. */
    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, HERE);
    }

    private static Optional<Path> find() {
        String told = System.getProperty("peekwire.browser");
        Stream<String> places = told == null ? PLACES.stream() : Stream.of(told);
        return places.map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** What the store closes in the end. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        static Running start() {
            Path executable = find().orElseThrow(() -> new AssertionError(ABSENT));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            // What is there already is not waited for; otherwise each question would take 100 ms at least.
            Awaitility.setDefaultPollDelay(Duration.ZERO);
            Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
            Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(executable)
                                    .setArgs(QUIET)));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
