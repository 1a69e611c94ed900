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
@Timeout(180)
class ClusterBrowserTest {
    private static final String SHARED = "[role=switch]";

    private final Browser browser;
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
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(cluster.balancer().page("cluster/index.html").toString());
        visitor = page.frameLocator("#visitor");
        agent = page.frameLocator("#agent");
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void a_page_whose_node_is_killed_goes_on_at_the_other_and_its_unsent_text_is_there_and_seen() {
        starts();
        types("Where is my order? ");
        assertThat(unsent()).hasText("Where is my order?");
        field().press("Enter");
        assertThat(transcript()).containsText("Where is my order?");
        types("And what about the ");
        assertThat(unsent()).hasText("And what about the");
        assertThat(complaints).isEmpty();

        cluster.node(1).kill();

        assertThat(where(visitor)).hasText("On node 2");
        assertThat(field()).hasValue("And what about the ");
        assertThat(unsent()).hasText("And what about the");
        answers("It is on its way.");
        assertThat(visitor.locator("peekwire-chat [part~=transcript]")).containsText("It is on its way.");
        types("kettle? ");
        assertThat(unsent()).hasText("And what about the kettle?");
        field().press("Enter");
        assertThat(transcript()).containsText("And what about the kettle?");
        assertThat(transcript()).containsText("Where is my order?");
        assertThat(unsent()).hasText("");
    }

    @Test
    void an_agent_whose_node_is_killed_finds_the_chat_again_and_sees_the_draft() {
        starts();
        types("Are you ");
        assertThat(unsent()).hasText("Are you");

        cluster.node(2).kill();

        assertThat(where(agent)).hasText("On node 1");
        assertThat(unsent()).hasText("Are you");
        types("there? ");
        assertThat(unsent()).hasText("Are you there?");
        answers("I am.");
        assertThat(visitor.locator("peekwire-chat [part~=transcript]")).containsText("I am.");
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
        agent.locator("peekwire-console #reply").fill(text);
        agent.locator("peekwire-console [part~=send]").click();
    }

    private Locator field() {
        return visitor.locator("peekwire-chat textarea");
    }

    private Locator unsent() {
        return agent.locator("peekwire-console .unsent");
    }

    private Locator transcript() {
        return agent.locator("peekwire-console [part~=transcript]");
    }

    private static Locator where(FrameLocator page) {
        return page.locator("[data-testid=where]");
    }
}
