package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import dev.peekwire.examples.demo.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the guides of the components show is what the pages under {@code /test/guide/} are, and those work. */
class ComponentsGuideTest {
    private static final Path PAGES = Path.of("src", "test", "resources", "META-INF", "resources", "test", "guide");
    private static final Path GUIDES = Path.of("..", "docs", "guides");
    private static final Pattern BLOCK = Pattern.compile("```(?:html|css|js)\n(.*?)```", Pattern.DOTALL);

    @Test
    void every_block_stands_word_for_word_in_a_page_that_is_run() throws IOException {
        String pages;
        try (Stream<Path> files = Files.list(PAGES)) {
            pages = files.map(ComponentsGuideTest::read).collect(Collectors.joining("\n"));
        }
        for (String guide : List.of("components.md", "theming-and-accessibility.md")) {
            assertThat(BLOCK.matcher(read(GUIDES.resolve(guide))).results().map(block -> block.group(1)))
                    .as(guide)
                    .isNotEmpty()
                    .allSatisfy(block -> assertThat(pages).contains(block.strip()));
        }
    }

    @Test
    @ExtendWith(Chromium.class)
    void the_page_works_as_it_stands(Browser browser) {
        try (BrowserDesk desk = BrowserDesk.start();
                Ana ana = Ana.at(desk);
                ChatPage visitor = ChatPage.at(desk, browser, "/test/guide/chat.html")) {
            // What is half faded in has other colours.
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            visitor.page().getByLabel("Orders and delivery").check();
            visitor.page().getByLabel("Your name").fill("Kari");
            visitor.button("Start chat").click();
            assertThat(visitor.status()).hasText("You are chatting with Ana Lopez");
            ana.says("Hello Kari");
            assertThat(visitor.log()).containsText("Hello Kari");
            assertThat(visitor.part("title")).hasText("Ask the shop");
            assertThat(visitor.part("send")).hasCSS("background-color", "rgb(11, 110, 79)");
            assertThat(visitor.part("header")).hasCSS("background-color", "rgb(241, 247, 244)");
            assertThat(Axe.violations(visitor.page())).isEmpty();
            assertThat(visitor.tab().violations()).isEmpty();
            assertThat(visitor.tab().complaints()).isEmpty();
        }
    }

    @Test
    @ExtendWith(Chromium.class)
    void a_language_can_be_added(Browser browser) {
        try (BrowserDesk desk = BrowserDesk.start();
                ChatPage visitor = ChatPage.at(desk, browser, "/test/guide/polish.html")) {
            assertThat(visitor.button("Rozpocznij czat")).isVisible();
            assertThat(visitor.part("panel")).hasAttribute("lang", "pl");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
