package dev.peekwire.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import dev.peekwire.examples.demo.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** That the fixture is as strict as it says. */
@ExtendWith(Chromium.class)
class BrowserDeskTest {
    private static final String CHAT =
            """
            async () => {
              const { AgentClient, VisitorClient } = await import("/peekwire/index.js");
              const url = `ws://${location.host}/chat`;
              const agent = new AgentClient({ url, token: "agent-ana" });
              const visitor = new VisitorClient({ url });
              const answered = new Promise(done => visitor.addEventListener("event", ({ detail }) =>
                detail.type === "message_posted" && done(detail.text)));
              agent.addEventListener("event", ({ detail }) =>
                detail.type === "assigned" && agent.post(detail.chat, "Hello"));
              agent.available(true);
              agent.connect();
              visitor.connect();
              await visitor.start();
              const text = await answered;
              [agent, visitor].forEach(client => client.close());
              return text;
            }
            """;

    @Test
    void a_visitor_and_an_agent_meet_under_the_strict_policy_and_inline_script_is_a_violation(Browser browser) {
        try (BrowserDesk desk = BrowserDesk.start();
                Tab tab = desk.open(browser, "/test/blank.html")) {
            assertThat(tab.page().evaluate(CHAT)).isEqualTo("Hello");
            assertThat(tab.violations()).isEmpty();
            assertThat(tab.requests()).startsWith("/test/blank.html").contains("/peekwire/index.js");
            assertThat(tab.sent()).anyMatch(frame -> frame.contains("\"start\""));

            tab.page().evaluate("document.body.setAttribute('onclick', 'alert(1)')");
            tab.page().waitForFunction("() => window.violations.length > 0");
            assertThat(tab.violations()).hasSize(1);
        }
    }
}
