package dev.peekwire.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The panel that shows what goes over the wire, and says it in words. */
@ExtendWith(Chromium.class)
class WireBrowserTest {
    private static final Pattern SEEN = Pattern.compile("\\d+ keys typed, [1-9]\\d* frames? sent: an agent looks");

    private final Browser browser;
    private DemoServer server;
    private Screen screen;
    private VisitorSide visitor;

    WireBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void visitorStarts() {
        server = DemoServer.start(new Port(0, false));
        screen = Screen.open(browser, server.uri().resolve("visitor.html"));
        visitor = new VisitorSide(screen.page()::locator);
        visitor.starts();
        visitor.showsTheWire();
    }

    @AfterEach
    void stop() {
        assertThat(screen.complaints()).isEmpty();
        screen.page().context().close();
        server.close();
    }

    @Test
    void it_says_that_nothing_leaves_without_consent_then_without_a_reader_and_then_what_does() {
        visitor.types("Hello there!");
        assertThat(visitor.wireWords()).hasText("12 keys typed, 0 frames sent: you have not allowed it");
        visitor.allows();
        visitor.types("abc");
        assertThat(visitor.wireWords()).hasText("3 keys typed, 0 frames sent: nobody looks");

        Screen agent = Screen.open(browser, server.uri().resolve("agent.html?wire"));
        assertThat(visitor.indicator()).hasText(VisitorSide.SEEN);
        visitor.types("def ");
        assertThat(visitor.wireWords()).hasText(SEEN);
        assertThat(new AgentSide(agent.page()::locator).wireWords())
                .hasText(Pattern.compile("[1-9]\\d* frames? of unsent text in, 0 erasures confirmed"));
        agent.page().context().close();
    }

    @Test
    void it_lists_every_frame_that_the_browser_itself_saw_leave() {
        visitor.allows();
        Locator out = screen.page().locator("[data-testid=wire] li[data-way=out] code");
        screen.answered("consent");
        assertThat(out.allTextContents().stream()
                        .filter(text -> !text.contains("\"ping\"") && !text.contains("\"pong\"")))
                .containsExactlyElementsOf(screen.sent().stream()
                        .map(text -> text.substring(0, Math.min(200, text.length())))
                        .toList());
    }

    @Test
    void a_line_opens_to_the_whole_frame_with_its_time_and_size() {
        Locator started = visitor.wire()
                .filter(new Locator.FilterOptions().setHasText("started"))
                .first();
        assertThat(started.locator("time")).hasText(Pattern.compile("\\d\\d:\\d\\d:\\d\\d\\.\\d{3}"));
        assertThat(started.locator(".bytes")).hasText(Pattern.compile("\\d+ B"));
        started.locator("summary").click();
        assertThat(started.locator("pre")).containsText("\"type\": \"started\"");
        started.locator("summary").click();
        assertThat(started.locator("pre")).hasCount(0);
    }

    @Test
    void it_keeps_the_latest_200_and_can_be_cleared() {
        screen.page()
                .evaluate(
                        """
                        async () => {
                          const { client, chat } = document.querySelector("peekwire-chat");
                          for (let i = 0; i < 110; i++) client.draft(chat, `x${i}`);
                          const { Wire } = await import("/demo/wire.js");
                          const wire = new Wire();
                          const socket = Object.assign(new EventTarget(), { send() {} });
                          wire.tap({ socket: () => socket }).socket();
                          for (let i = 0; i < 250; i++) socket.send(`{"edit":[1,${i},0,0,"x",1]}`);
                          window.kept = [wire.seen.length, wire.seen[0].number, wire.count.drafts];
                        }
                        """);
        assertThat(screen.page().evaluate("window.kept.join()")).isEqualTo("200,51,250");
        screen.page().locator(".wire button").click();
        assertThat(visitor.wire()).hasCount(0);
    }

    @Test
    void unsent_text_stayed_in_the_list_of_an_agent_after_it_was_erased() {
        visitor.allows();
        Screen agent = Screen.open(browser, server.uri().resolve("agent.html?wire"));
        assertThat(visitor.indicator()).hasText(VisitorSide.SEEN);
        visitor.types("Kangaroo ");
        Locator wire = agent.page().locator("[data-testid=wire]");
        assertThat(wire).containsText("garoo");
        visitor.sharing().click();
        assertThat(visitor.indicator()).hasText(VisitorSide.UNSHARED);
        assertThat(wire).not().containsText("garoo");
        assertThat(agent.complaints()).isEmpty();
        agent.page().context().close();
    }

    @Test
    void what_a_person_wrote_is_text_in_it() {
        visitor.text().fill("<img src=x onerror=alert(1)>");
        visitor.sends();
        Locator post = visitor.wire()
                .filter(new Locator.FilterOptions().setHasText("post"))
                .first();
        post.locator("summary").click();
        assertThat(post.locator("pre")).containsText("<img src=x onerror=alert(1)>");
        assertThat(screen.page().locator("[data-testid=wire] img")).hasCount(0);
    }
}
