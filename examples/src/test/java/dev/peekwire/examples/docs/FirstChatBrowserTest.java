package dev.peekwire.examples.docs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.peekwire.examples.demo.Chromium;
import io.undertow.Undertow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** "Getting started", followed to the letter, and the pages of examples/html. */
@ExtendWith(Chromium.class)
class FirstChatBrowserTest {
    private static final Guide GUIDE = Guide.read("docs/guides/getting-started.md");

    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    FirstChatBrowserTest(Browser browser) {
        this.browser = browser;
    }

    /** In place of the page that is on this class path; a page that Playwright serves may not open a WebSocket. */
    private Page open(int port, String html) {
        Page page = browser.newPage();
        page.setDefaultTimeout(60_000);
        page.onPageError(complaints::add);
        page.navigate("http://localhost:" + port + "/");
        page.setContent(html);
        return page;
    }

    @Test
    void the_guides_page_and_program_do_what_the_guide_says() throws Exception {
        int port = freePort();
        Undertow undertow = FirstChat.start(port);
        try (Page page = open(port, GUIDE.blocks("html").get(0))) {
            page.locator("peekwire-chat [part~=start]").click();
            page.locator("peekwire-chat button:text-is('Yes, show it')").click();
            Locator field = page.locator("peekwire-chat textarea");
            Locator draft = page.locator("peekwire-console .unsent");
            field.fill("Where is my order? ");
            assertThat(draft).hasText("Where is my order?");
            field.fill("My card is 4111 1111 1111 1111 ok ");
            assertThat(draft).hasText("My card is 4111 •••• •••• •••• ok");
            page.locator("peekwire-chat [role=switch]").uncheck();
            assertThat(draft).hasText("");
        } finally {
            undertow.stop();
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "agent.html"})
    void a_page_to_copy_works_as_it_is(String name) throws Exception {
        int port = freePort();
        Undertow undertow = FirstChat.start(port);
        String html = Guide.read("examples/html/" + name).text();
        try (Page page = open(port, html)) {
            Locator element = page.locator("peekwire-chat, peekwire-console");
            assertThat(element.locator("[part~=panel]")).isVisible();
            page.waitForCondition(() -> (Boolean) element.evaluate("each => each.client?.state === 'connected'"));
        } finally {
            undertow.stop();
        }
        assertThat(complaints).isEmpty();
        assertThat(html).doesNotContain("<style").doesNotContain(" style=").doesNotContain("<script>");
    }

    @Test
    void its_pom_is_one_and_names_this_build() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(GUIDE.blocks("xml").get(0).getBytes(StandardCharsets.UTF_8)));
        Guide root = Guide.read("pom.xml");
        assertThat(root.text())
                .contains("<revision>" + firstText(pom, "version", 1) + "</revision>")
                .contains("<undertow.version>" + firstText(pom, "undertow.version", 0) + "</undertow.version>");
    }

    private static String firstText(Document pom, String name, int at) {
        return pom.getElementsByTagName(name).item(at).getTextContent();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
