package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.client.StartRequest;
import dev.peekwire.examples.demo.Chromium;
import dev.peekwire.protocol.Role;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import dev.peekwire.spi.Authenticator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Topics, agents, rules and notes of bad intent are text wherever routing shows them. */
@ExtendWith(Chromium.class)
class RoutingHostileTest {
    private static final Hostile CORPUS = Hostile.corpus();
    private static final String RULE = "</p><img src=x onerror=window.hacked=1>";
    private static final TeamId TEAM = new TeamId("main");
    /** What a product calls its agents; the desk takes any text. */
    private static final List<String> NAMES = CORPUS.names().stream()
            .filter(name -> name.matches("(?s).*[<>{\"'\\n\\u202e].*"))
            .toList();
    /** What a visitor may have chosen, but for control signs, which the desk refuses. */
    private static final List<String> TOPICS = CORPUS.topics().stream()
            .filter(topic -> topic.chars().noneMatch(Character::isISOControl) && topic.length() <= 128)
            .toList();

    private static final String OF_ROWS =
            """
            () => [...document.querySelector("peekwire-console").shadowRoot.querySelectorAll(".card .floor-chat .name")]
              .map(each => each.textContent)
            """;
    private static final String OF_CARDS =
            """
            () => [...document.querySelector("peekwire-console").shadowRoot.querySelectorAll(".card h4")]
              .map(each => each.textContent)
            """;

    private final Browser browser;
    private final List<AutoCloseable> people = new ArrayList<>();
    private BrowserDesk desk;
    private ConsolePage nils;

    RoutingHostileTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void atWork() {
        OfferPolicy patient =
                new OfferPolicy(OfferPolicy.Mode.OFFER, Duration.ofMinutes(5), 1, 3, Duration.ofMinutes(5));
        RoutingPlan plan = RoutingPlan.builder()
                .team(TeamPolicy.of(TEAM).offering(patient))
                .rule(Rule.named(RULE).to(TEAM).build())
                .build();
        desk = BrowserDesk.start(
                settings -> settings.authenticator(RoutingHostileTest::identify).routing(plan));
        nils = ConsolePage.supervising(desk, browser);
    }

    @AfterEach
    void nothingRan() throws Exception {
        Harmless.check(nils.tab());
        for (AutoCloseable each : people) {
            each.close();
        }
        nils.close();
        desk.close();
    }

    private static CompletionStage<Authenticator.Identity> identify(Authenticator.Request request) {
        String id = request.token().replace("agent-", "");
        boolean nils = id.equals("nils");
        return CompletableFuture.completedFuture(
                request.role() == Role.AGENT
                        ? new Authenticator.Agent(
                                new AgentId(id),
                                nils ? "Nils" : NAMES.get(Integer.parseInt(id)),
                                Set.of(TEAM),
                                nils,
                                20)
                        : new Authenticator.Refused());
    }

    private <T extends AutoCloseable> T with(T somebody) {
        people.add(somebody);
        return somebody;
    }

    private void everyTopicIsAskedAbout() {
        TOPICS.forEach(topic -> with(Kari.asks(desk, StartRequest.about(topic).with("name", "<i>" + topic))));
    }

    @Test
    void queues_agents_and_traces_show_them_to_the_letter() {
        IntStream.range(0, NAMES.size()).forEach(agent -> with(Ana.at(desk, String.valueOf(agent), false)));
        everyTopicIsAskedAbout();
        nils.clicks("Supervision");
        assertThat(nils.card("main").locator(".floor-chat")).hasCount(TOPICS.size());
        assertThat(Harmless.texts(nils.page(), OF_ROWS)).containsExactlyInAnyOrderElementsOf(TOPICS);
        assertThat(Harmless.texts(nils.page(), OF_CARDS)).containsAll(NAMES);
        assertThat(nils.part("floor")).containsText("offered to");
        nils.card("main").getByText("Why?").first().click();
        assertThat(nils.dialog()).containsText("By the rule “\u2068" + RULE + "\u2069”.");
        assertThat(nils.dialog().locator(".verdicts li")).not().hasCount(0);
        nils.dialog().getByLabel("Why not …?").selectOption("0");
        assertThat(nils.inside(".why-said")).containsText(NAMES.get(0));
        assertThat(NAMES).hasSizeGreaterThan(8);
    }

    @Test
    void offers_and_what_is_handed_over_show_them_to_the_letter() {
        nils.takesChats();
        everyTopicIsAskedAbout();
        assertThat(nils.offers()).hasCount(3);
        assertThat(nils.part("offers")).containsText((TOPICS.size() - 3) + " more offers");
        for (String topic : TOPICS) {
            assertThat(nils.offers().first()).containsText("New chat: \u2068" + topic);
            nils.press("Alt+a");
            nils.has(named("<i>" + topic));
        }
        Harmless.check(nils.tab());
        assertThat(nils.offers()).hasCount(0);
        comesWithNotes();
    }

    /** What a name comes to that wants to turn the writing around or fill the screen. */
    private static String named(String name) {
        String ruly = name.replace("\u202e", "");
        return ruly.substring(0, Math.min(80, ruly.length()));
    }

    /** A colleague who takes a chat and hands it on, with everything in the note. */
    private void comesWithNotes() {
        nils.available().uncheck();
        nils.page().waitForFunction("() => window.presence?.available === false");
        Ana colleague = with(Ana.at(desk, "0", false));
        Kari kari = with(Kari.named(desk, "Kari"));
        await().until(() -> done(colleague.client().accept(kari.chat())));
        nils.takesChats();
        String note = String.join(" ", CORPUS.messages().subList(0, 30)).replaceAll("\\p{Cc}", "");
        // The desk has to hear first that Nils takes chats.
        await().until(() -> done(colleague.client().transfer(kari.chat(), TEAM, new AgentId("nils"), note)));
        nils.placeOf("Kari").click();
        assertThat(nils.part("note").locator(".bubble")).hasText(note);
    }

    private static boolean done(CompletionStage<Long> command) {
        try {
            Ana.await(command);
            return true;
        } catch (AssertionError refused) {
            return false;
        }
    }
}
