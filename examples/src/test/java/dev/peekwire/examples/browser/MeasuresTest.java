package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dev.peekwire.DeskId;
import dev.peekwire.examples.demo.Chromium;
import dev.peekwire.examples.demo.PastChats;
import dev.peekwire.measure.DeskMeasures;
import dev.peekwire.measure.MeasureRules;
import dev.peekwire.measure.MeasuredPeriod;
import dev.peekwire.protocol.Measured;
import dev.peekwire.store.memory.MemoryStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nils sees what thirty days of chats come to, as charts and as tables, and takes them along as a file. */
@ExtendWith(Chromium.class)
class MeasuresTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int CHARTS = 11;

    private final Browser browser;

    MeasuresTest(Browser browser) {
        this.browser = browser;
    }

    /** Whose past is as long as they are kept. */
    private static BrowserDesk desk() {
        return RoutedDesk.start(settings -> {
            MemoryStore store = MemoryStore.create();
            PastChats.write(store, new DeskId("main"), Instant.now(), OSLO, 20261121);
            return settings.id("main").store(store).measures(MeasureRules.DEFAULT, 10_000);
        });
    }

    private ConsolePage nils(BrowserDesk desk) {
        ConsolePage nils = ConsolePage.of(
                desk, browser, "nils", "&supervisor=", Looks.still().setTimezoneId(OSLO.getId()));
        nils.clicks("Supervision");
        // The teams to choose from are known.
        assertThat(nils.card("Billing")).isVisible();
        nils.clicks("Measures");
        return nils;
    }

    private static Locator chart(ConsolePage nils, String title) {
        return nils.inside(".measure")
                .filter(new Locator.FilterOptions()
                        .setHas(nils.page()
                                .getByRole(
                                        AriaRole.HEADING,
                                        new Page.GetByRoleOptions()
                                                .setName(title)
                                                .setExact(true))));
    }

    private static void shows(ConsolePage nils, String period) {
        nils.clicks(period);
        assertThat(nils.button(period)).hasAttribute("aria-pressed", "true");
        assertThat(nils.inside(".measures-status")).hasText(Pattern.compile("As of .*"));
    }

    @Test
    void each_measure_is_drawn_with_its_figures_and_a_table_of_the_same_values() {
        try (BrowserDesk desk = desk();
                ConsolePage nils = nils(desk)) {
            shows(nils, "30 days");
            assertThat(nils.inside(".measure")).hasCount(CHARTS);
            assertThat(nils.inside(".drawing")).hasCount(CHARTS - 2);
            Locator first = chart(nils, "First response");
            assertThat(first.locator("dd").first()).hasText(Pattern.compile("\\d+.*s"));
            assertThat(first.getByRole(AriaRole.IMG)).hasCount(1);
            assertThat(first.locator("tbody tr")).hasCount(30);
            first.locator("summary").focus();
            nils.press("Enter");
            assertThat(first.locator("tbody tr").first()).isVisible();
            assertThat(nils.inside(".slow-agents li"))
                    .hasText(Pattern.compile(".*Ben.* answers slowly from [34] chats on:.*"));
            shows(nils, "7 days");
            assertThat(first.locator("tbody tr")).hasCount(7);
            assertThat(first.locator("details")).hasAttribute("open", "");
        }
    }

    @Test
    void a_team_is_chosen_and_what_goes_on_now_is_one_click_away() {
        try (BrowserDesk desk = desk();
                ConsolePage nils = nils(desk)) {
            shows(nils, "30 days");
            String all = chart(nils, "Chats").locator("dd").first().textContent();
            nils.inside(".measures-team select").selectOption("Billing");
            assertThat(chart(nils, "Chats").locator("dd").first()).not().hasText(all);
            nils.clicks("Measures");
            assertThat(nils.inside(".measures")).hasCount(0);
            assertThat(nils.card("Billing")).isVisible();
            nils.clicks("Measures");
            assertThat(nils.button("30 days")).hasAttribute("aria-pressed", "true");
        }
    }

    @Test
    void the_values_are_downloaded_as_a_table() throws IOException {
        try (BrowserDesk desk = desk();
                ConsolePage nils = nils(desk)) {
            shows(nils, "30 days");
            Download file = nils.page().waitForDownload(() -> nils.clicks("Download as CSV"));
            assertThat(file.suggestedFilename()).matches("measures-\\d{4}-\\d\\d-\\d\\d\\.csv");
            List<String> lines = new String(file.createReadStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(lines).hasSize(32);
            assertThat(lines.get(0))
                    .startsWith("\uFEFFFrom,To,Chats: Answered,")
                    .contains(",First response: Median (s),");
        }
    }

    @Test
    void a_client_in_java_is_told_the_same_over_the_wire() {
        try (BrowserDesk desk = desk();
                Ana nils = Ana.at(desk, "nils", false)) {
            Instant now = Instant.now();
            MeasuredPeriod month = new MeasuredPeriod(now.minus(Duration.ofDays(31)), now, OSLO);
            Measured told = Ana.await(nils.client().measures(month, MeasuredPeriod.Cut.DAY, null));
            DeskMeasures own = desk.desk().measures(month).toCompletableFuture().join();
            assertThat(told.parts()).hasSize(month.days().size());
            assertThat(told.whole().counts()).isEqualTo(own.summary(month).counts());
            assertThat(told.agents()).extracting(slow -> slow.agent().value()).containsExactly("ben");
        }
    }

    @Test
    void a_desk_that_does_not_measure_says_so() {
        try (BrowserDesk desk = RoutedDesk.start();
                ConsolePage nils = nils(desk)) {
            assertThat(nils.inside(".measures-status")).hasText("This desk does not measure its chats.");
        }
    }

    @Test
    void no_state_of_the_charts_has_a_violation() {
        try (BrowserDesk desk = desk();
                ConsolePage nils = nils(desk)) {
            Looks looks = Looks.of(nils, "measures");
            for (String period : List.of("Today", "7 days", "30 days")) {
                shows(nils, period);
                looks.check(period.replace(' ', '-'));
            }
            chart(nils, "Chats").locator("summary").click();
            looks.check("table");
            looks.foundNothing();
            prints(nils);
        }
    }

    /** Everything is on the paper, and nothing that can be clicked. */
    private static void prints(ConsolePage nils) {
        nils.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(nils.button("30 days")).isHidden();
        assertThat(nils.inside("div.bar")).isHidden();
        assertThat(chart(nils, "Scripted share")).isVisible();
        nils.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", "measures", "print.png"))
                        .setFullPage(true));
    }
}
