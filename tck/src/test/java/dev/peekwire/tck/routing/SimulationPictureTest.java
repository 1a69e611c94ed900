package dev.peekwire.tck.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.Route;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The table and the picture of a result. */
final class SimulationPictureTest {
    private static final SimulationResult DAY = day(3, 2);

    private static SimulationResult day(int teams, int agents) {
        RoutingSimulator.Builder simulator = RoutingSimulator.builder();
        for (int t = 0; t < teams; t++) {
            TeamId team = new TeamId("team-" + t);
            simulator.arrivals(Arrivals.of(Route.to(team)).perHour(14));
            for (int a = 0; a < agents; a++) {
                AgentId id = new AgentId("agent-" + t + "-" + a);
                simulator.agent(SimulatedAgent.of(AgentProfile.of(id, Set.of(team), 1)));
            }
        }
        return simulator.build().run();
    }

    private static Element picture(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        return document.getDocumentElement();
    }

    @Test
    void the_picture_is_an_image_with_a_title_and_its_numbers_in_words() throws Exception {
        Element svg = picture(DAY.svg("Peaks & <lows>"));
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("t d");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Peaks & <lows>");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains("Team team-0: ")
                .contains("answered within 30 s")
                .contains("agent-2-1 ");
    }

    @Test
    void the_picture_stands_alone_and_knows_dark_pages() {
        String svg = DAY.svg("A day");
        assertThat(svg.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http", "href", "url(", "script", "@import")
                .contains("prefers-color-scheme:dark");
    }

    @Test
    void every_team_has_a_line_in_both_plots_and_every_agent_a_bar() throws Exception {
        Element svg = picture(DAY.svg("A day"));
        int legend = 3;
        assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(legend + 3 + 3);
        int paper = 1;
        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(paper + 6);
    }

    @Test
    void what_does_not_fit_is_counted() {
        String svg = day(8, 2).svg("Many");
        assertThat(svg).contains("4 more not shown").contains("team-5</text>").contains("2 more teams not shown");
        assertThat(svg).doesNotContain("team-6</text>");
    }

    @Test
    void the_table_has_a_line_a_team_one_for_all_and_one_an_agent() {
        String[] lines = DAY.text().split("\n");
        assertThat(lines[0]).matches("Routing simulation: 1?,?\\d+ chats in PT24H from 2026-01-05T00:00:00Z, seed 1");
        assertThat(lines[2]).startsWith("team ").contains("in 30 s");
        assertThat(lines[3]).startsWith("team-0 ");
        assertThat(lines[6]).startsWith("all ");
        assertThat(lines[8]).startsWith("agent ");
        assertThat(lines).hasSize(9 + 6);
        assertThat(DAY).hasToString(DAY.text());
    }

    @Test
    void times_are_said_as_people_say_them() {
        assertThat(SimulationTable.say(Duration.ofMillis(4_250))).isEqualTo("4.3 s");
        assertThat(SimulationTable.say(Duration.ofSeconds(119))).isEqualTo("119 s");
        assertThat(SimulationTable.say(Duration.ofMinutes(30))).isEqualTo("30 min");
        assertThat(SimulationTable.say(Duration.ofMinutes(150))).isEqualTo("2.5 h");
    }
}
