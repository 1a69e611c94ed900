package dev.peekwire.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.peekwire.examples.browser.Axe;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo's pages as a whole: the first one, accessibility, the typists, and the README's picture. */
@ExtendWith(Chromium.class)
class DemoPagesBrowserTest {
    private static final Path PICTURE = Path.of("..", "docs", "images", "side-by-side.png");
    private static final int MOST_BYTES = 200_000;

    private final Browser browser;

    DemoPagesBrowserTest(Browser browser) {
        this.browser = browser;
    }

    private static Browser.NewContextOptions size(int width, int height) {
        return new Browser.NewContextOptions().setViewportSize(width, height);
    }

    @Test
    void the_first_page_offers_a_visitor_an_agent_and_both() {
        try (DemoServer server = DemoServer.start(new Port(0, false))) {
            Screen screen = Screen.open(browser, server.uri());
            Page page = screen.page();
            assertThat(page.getByTestId("visitor")).hasAttribute("href", "visitor.html");
            assertThat(page.getByTestId("agent")).hasAttribute("href", "agent.html");
            page.getByTestId("both").click();
            assertThat(page.frameLocator("#visitor").locator("[part~=start]")).isVisible();
            assertThat(page.frameLocator("#agent").locator("peekwire-console")).containsText("Connected");
            assertThat(screen.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', LIGHT, 1280", "'', DARK, 1280", "'', LIGHT, 360",
        "visitor.html?wire, LIGHT, 1280", "visitor.html?wire, DARK, 1280", "visitor.html, LIGHT, 360",
        "agent.html?wire, LIGHT, 1280", "agent.html?wire, DARK, 1280", "both.html, LIGHT, 1280"
    })
    void axe_finds_nothing_and_nothing_is_wider_than_the_page(String path, ColorScheme scheme, int width) {
        try (DemoServer server = DemoServer.start(new Port(0, false))) {
            Screen screen = Screen.open(
                    browser,
                    server.uri().resolve(path),
                    size(width, 800).setColorScheme(scheme).setBypassCSP(true));
            screen.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(Axe.violations(screen.page())).isEmpty();
            assertThat(screen.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void the_typists_come_when_an_agent_is_there() {
        try (DemoServer server = DemoServer.start(new Port(0, false), true)) {
            Screen screen = Screen.open(browser, server.uri().resolve("agent.html"));
            AgentSide agent = new AgentSide(screen.page()::locator);
            assertThat(agent.chats().first()).containsText("Kari (scripted)");
            assertThat(agent.draft()).containsText("Hei! Jeg");
            assertThat(screen.complaints()).isEmpty();
        }
    }

    /** {@code -Dpeekwire.screenshot.accept=true} keeps it for the README. */
    @Test
    void both_sides_make_the_readmes_picture() throws IOException {
        try (DemoServer server = DemoServer.start(new Port(0, false))) {
            Screen screen = Screen.open(
                    browser, server.uri().resolve("both.html"), size(1280, 760).setReducedMotion(ReducedMotion.REDUCE));
            chat(screen.page());
            byte[] picture = screen.page().screenshot();
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            assertThat(image.getWidth()).isEqualTo(1280);
            assertThat(image.getHeight()).isEqualTo(760);
            assertThat(picture).hasSizeLessThan(MOST_BYTES);
            keep(picture);
        }
    }

    private static void chat(Page page) {
        VisitorSide visitor = new VisitorSide(page.frameLocator("#visitor")::locator);
        AgentSide agent = new AgentSide(page.frameLocator("#agent")::locator);
        visitor.name().fill("Nora");
        visitor.starts();
        assertThat(agent.messages()).containsText("started the chat");
        visitor.allows();
        visitor.text().fill("Hi! My order 4711 has not come yet.");
        visitor.sends();
        assertThat(agent.messages()).containsText("has not come yet");
        agent.answers("Hello Nora! I’ll have a look.");
        assertThat(visitor.messages()).containsText("I’ll have a look.");
        visitor.text().fill("I paid with 4111 1111 1111 1111 by the way ");
        assertThat(agent.draft()).hasText("I paid with 4111 •••• •••• •••• by the way");
    }

    private static void keep(byte[] picture) throws IOException {
        if (Boolean.getBoolean("peekwire.screenshot.accept")) {
            Files.createDirectories(PICTURE.getParent());
            Files.write(PICTURE, picture);
        }
        assertThat(PICTURE).as("-Dpeekwire.screenshot.accept=true makes it").isNotEmptyFile();
    }
}
