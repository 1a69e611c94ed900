package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import dev.peekwire.desk.Limits;
import dev.peekwire.examples.demo.Chromium;
import dev.peekwire.redact.Redactor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever people write is text in {@code <peekwire-chat>}, under the strict policy, which has nothing to complain of. */
@ExtendWith(Chromium.class)
class ChatHostileTest {
    private static final Hostile CORPUS = Hostile.corpus();

    private static final String BUBBLES =
            """
            () => [...document.querySelector("peekwire-chat").shadowRoot.querySelectorAll("[role=log] .bubble")]
              .map(each => each.textContent)
            """;

    private static final String LINKS =
            """
            () => [...document.querySelector("peekwire-chat").shadowRoot.querySelectorAll("a")]
              .map(each => `${each.target} ${each.rel} ${each.protocol} ${each.username}${each.password}`)
            """;

    private final Browser browser;
    private BrowserDesk desk;
    private Ana ana;
    private ChatPage visitor;

    ChatHostileTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void start() {
        desk = BrowserDesk.start(settings -> settings.redactMessages(Redactor.none())
                .limits(Limits.DEFAULT.toBuilder().commandsPerSecond(1_000).build()));
        ana = Ana.at(desk);
    }

    @AfterEach
    void nothingRan() {
        Harmless.check(visitor.tab());
        visitor.close();
        ana.close();
        desk.close();
    }

    private List<String> inPage(String script) {
        return Harmless.texts(visitor.page(), script);
    }

    @Test
    void the_corpus_is_large_enough() {
        visitor = ChatPage.open(desk, browser);
        assertThat(CORPUS.size()).isGreaterThan(150);
    }

    @Test
    void what_an_agent_says_is_shown_to_the_letter_and_does_nothing() {
        visitor = ChatPage.chatting(desk, browser, "Ana");
        List<String> said = CORPUS.sayable().stream()
                .map(text -> text.replaceAll("[\\p{Cc}&&[^\n\t]]", ""))
                .filter(text -> !text.isBlank())
                .toList();
        said.forEach(ana::says);
        ana.says("The end.");
        assertThat(visitor.log()).containsText("The end.");
        assertThat(inPage(BUBBLES)).startsWith(said.toArray(String[]::new));
        assertThat(inPage(LINKS)).isNotEmpty().allMatch(link -> link.toString()
                .matches("_blank noopener noreferrer https?: "));
    }

    @Test
    void what_a_visitor_says_is_shown_to_the_letter_and_does_nothing() {
        visitor = ChatPage.chatting(desk, browser, "Ana");
        for (String text : CORPUS.messages().subList(0, 60)) {
            visitor.says(text);
        }
        visitor.says("The end.");
        assertThat(visitor.log()).containsText("The end.");
        assertThat(inPage(BUBBLES)).hasSize(61);
    }

    @Test
    void names_headings_and_topics_are_text() {
        visitor = ChatPage.open(desk, browser, "ask");
        for (String name : CORPUS.names()) {
            visitor.page().evaluate("name => document.querySelector('peekwire-chat').heading = name", name);
            assertThat(visitor.part("title")).not().isEmpty();
        }
        visitor.page()
                .evaluate(
                        "topics => document.querySelector('peekwire-chat').append(...topics.map(each => new Option(each, each)))",
                        CORPUS.topics());
        assertThat(visitor.page().getByRole(AriaRole.RADIO))
                .hasCount(CORPUS.topics().size() + 3);
    }

    @Test
    void agents_names_are_text_in_the_header_and_in_the_transcript() {
        visitor = ChatPage.open(desk, browser);
        for (String name : CORPUS.names()) {
            visitor.page()
                    .evaluate(
                            """
                            name => {
                              const chat = document.createElement("peekwire-chat");
                              chat.agentName = () => name;
                              chat.setAttribute("remember", "off");
                              chat.setAttribute("autostart", "");
                              document.querySelector("peekwire-chat").replaceWith(chat);
                            }
                            """,
                            name);
            assertThat(visitor.part("system").last()).containsText("has joined");
        }
    }
}
