package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import dev.peekwire.ChatException;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.desk.Limits;
import dev.peekwire.examples.demo.Chromium;
import dev.peekwire.redact.Redactor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever people write is text in {@code <peekwire-console>}, under the strict policy, which has nothing to complain of. */
@ExtendWith(Chromium.class)
class ConsoleHostileTest {
    private static final Hostile CORPUS = Hostile.corpus();

    private static final String BUBBLES =
            """
            () => [...document.querySelector("peekwire-console").shadowRoot.querySelectorAll("[role=log] .bubble")]
              .map(each => each.textContent)
            """;

    private static final String LINKS =
            """
            () => [...document.querySelector("peekwire-console").shadowRoot.querySelectorAll("a")]
              .map(each => `${each.target} ${each.rel} ${each.protocol} ${each.username}${each.password}`)
            """;

    private final Browser browser;
    private BrowserDesk desk;
    private ConsolePage agent;
    private Kari kari;

    ConsoleHostileTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void start() {
        desk = BrowserDesk.start(settings -> settings.redactMessages(Redactor.none())
                .limits(Limits.DEFAULT.toBuilder().commandsPerSecond(1_000).build()));
        agent = ConsolePage.open(desk, browser);
        kari = Kari.named(desk, "Kari");
        agent.has("Kari");
    }

    @AfterEach
    void nothingRan() {
        Harmless.check(agent.tab());
        kari.close();
        agent.close();
        desk.close();
    }

    private List<String> inPage(String script) {
        return Harmless.texts(agent.page(), script);
    }

    /** Without what a desk refuses to take as a text. */
    private static List<String> sayable() {
        return CORPUS.sayable().stream()
                .map(text -> text.replaceAll("[\\p{Cc}&&[^\n\t]]", ""))
                .filter(text -> !text.isBlank())
                .toList();
    }

    @Test
    void what_a_visitor_says_is_shown_to_the_letter_and_does_nothing() {
        List<String> said = sayable();
        said.forEach(kari::says);
        kari.says("The end.");
        assertThat(agent.log()).containsText("The end.");
        assertThat(inPage(BUBBLES)).startsWith(said.toArray(String[]::new));
        assertThat(inPage(LINKS)).isNotEmpty().allMatch(link -> link.matches("_blank noopener noreferrer https?: "));
    }

    @Test
    void what_a_visitor_types_and_does_not_send_does_nothing_either() {
        kari.allows(PeekLevel.MASKED).seenBy(1);
        for (String text : sayable()) {
            kari.types(text + " ");
        }
        kari.types("");
        kari.types("The end of it all then");
        assertThat(agent.draft()).containsText("The end of it all");
        kari.types("");
        assertThat(agent.draft()).isHidden();
    }

    @Test
    void names_and_attributes_are_text_wherever_they_stand() {
        int taken = 0;
        for (String name : CORPUS.names()) {
            taken += accepted(Map.of("name", name, "order", name)) ? 1 : 0;
        }
        for (String name : List.of("<b>x</b>", "<img src=x onerror=window.hacked=1>")) {
            accepted(Map.of(name, name));
        }
        assertThat(taken).isGreaterThan(10);
        accepted(Map.of("name", "The end"));
        agent.has("The end");
        assertThat(agent.placeOf("The end")).isVisible();
    }

    private boolean accepted(Map<String, String> attributes) {
        try {
            kari.tells(attributes);
            return true;
        } catch (AssertionError refused) {
            assertThat(refused).hasRootCauseInstanceOf(ChatException.class);
            return false;
        }
    }

    @Test
    void the_names_of_teams_agents_and_topics_are_text_in_dialogs_too() {
        agent.page()
                .evaluate(
                        """
                        names => {
                          const of = name => ({ id: name, name, team: "main" });
                          const console = document.querySelector("peekwire-console");
                          console.directory = { teams: names.map(of), agents: names.map(of), topics: names.map(of) };
                        }
                        """,
                        CORPUS.sayable());
        agent.button("Transfer").click();
        assertThat(agent.page().getByLabel("Team").locator("option")).not().hasCount(1);
        Harmless.check(agent.tab());
        agent.press("Escape");
    }

    @Test
    void notes_of_colleagues_are_text() {
        try (Ana ben = Ana.at(desk, "ben", false)) {
            Ana.await(ben.client().join(kari.chat()));
            for (String text : CORPUS.messages()) {
                ben.client().note(kari.chat(), text.replaceAll("[\\p{Cc}&&[^\n\t]]", ""));
            }
            Ana.await(ben.client().note(kari.chat(), "The end."));
            assertThat(agent.log()).containsText("The end.");
            assertThat(agent.part("note").first()).containsText("internal note");
        }
    }
}
