package dev.peekwire.examples.cluster;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.peekwire.examples.demo.Chromium;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demo's page of two nodes in a real browser: the visitor on the left, the agent on the right. */
@ExtendWith(Chromium.class)
@Timeout(300)
class ClusterBrowserTest {
    private static final String SHARED = "[role=switch]";

    private final Browser browser;
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private Cluster cluster;
    private Page page;
    private FrameLocator visitor;
    private FrameLocator agent;

    ClusterBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void open() {
        cluster = Cluster.start(Here.folder("browser"), 0, 2, Node.class, Here::patient);
        page = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"))
                .newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(cluster.balancer().page("cluster/index.html").toString());
        visitor = page.frameLocator("#visitor");
        agent = page.frameLocator("#agent");
    }

    /** A browser complains of a connection that is cut, but no page may fail over it. */
    @AfterEach
    void close() {
        cluster.close();
        assertThat(errors).isEmpty();
    }

    @Test
    void a_page_whose_node_is_killed_goes_on_at_the_other_and_its_unsent_text_is_there_and_seen() {
        starts();
        types("Where is my order? ");
        assertThat(unsent()).hasText("Where is my order?");
        field().press("Enter");
        assertThat(agents("Where is my order?")).hasCount(1);
        types("And what about the ");
        assertThat(unsent()).hasText("And what about the");
        assertThat(complaints).isEmpty();

        cluster.node(1).kill();

        assertThat(where(visitor)).hasText("On node 2");
        assertThat(field()).hasValue("And what about the ");
        assertThat(unsent()).hasText("And what about the");
        answers("It is on its way.");
        assertThat(visitors("It is on its way.")).hasCount(1);
        types("kettle? ");
        assertThat(unsent()).hasText("And what about the kettle?");
        field().press("Enter");
        assertThat(agents("And what about the kettle?")).hasCount(1);
        assertThat(agents("Where is my order?")).hasCount(1);
        assertThat(visitors("Where is my order?")).hasCount(1);
        assertThat(unsent()).hasText("");
    }

    @Test
    void
            an_agent_whose_node_is_killed_finds_the_chat_again_sees_the_draft_and_what_was_answered_meanwhile_is_sent_once() {
        starts();
        types("Are you ");
        assertThat(unsent()).hasText("Are you");

        reply().fill("One moment.");
        cluster.node(2).kill();
        sends();

        assertThat(where(agent)).hasText("On node 1");
        assertThat(unsent()).hasText("Are you");
        types("there? ");
        assertThat(unsent()).hasText("Are you there?");
        answers("I am.");
        assertThat(visitors("I am.")).hasCount(1);
        assertThat(visitors("One moment.")).hasCount(1);
        assertThat(agents("One moment.")).hasCount(1);
    }

    private void starts() {
        assertThat(where(visitor)).hasText("On node 1");
        assertThat(where(agent)).hasText("On node 2");
        visitor.locator("peekwire-chat input[type=radio]").first().check();
        visitor.locator("peekwire-chat [part~=start]").click();
        visitor.locator("peekwire-chat button:text-is('Yes, show it')").click();
        assertThat(visitor.locator("peekwire-chat " + SHARED)).isChecked();
    }

    private void types(String text) {
        field().pressSequentially(text);
    }

    private void answers(String text) {
        reply().fill(text);
        sends();
    }

    private Locator reply() {
        return agent.locator("peekwire-console #reply");
    }

    private void sends() {
        agent.locator("peekwire-console [part~=send]").click();
    }

    private Locator field() {
        return visitor.locator("peekwire-chat textarea");
    }

    private Locator unsent() {
        return agent.locator("peekwire-console .unsent");
    }

    private Locator agents(String text) {
        return in(agent.locator("peekwire-console [part~=transcript]"), text);
    }

    private Locator visitors(String text) {
        return in(visitor.locator("peekwire-chat [part~=transcript]"), text);
    }

    private static Locator in(Locator transcript, String text) {
        return transcript.getByText(text, new Locator.GetByTextOptions().setExact(true));
    }

    private static Locator where(FrameLocator page) {
        return page.locator("[data-testid=where]");
    }
}
