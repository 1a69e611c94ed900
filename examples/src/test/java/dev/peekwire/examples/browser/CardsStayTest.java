package dev.peekwire.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import dev.peekwire.desk.Limits;
import dev.peekwire.examples.demo.Chromium;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Card numbers don't leave the device: no frame, and no text that the frames make, has more than the first four digits. */
@ExtendWith(Chromium.class)
class CardsStayTest {
    private static final String CARD = "4539578763621486";
    /** The shortest window between two frames that a desk may set, so that people may type four times as fast. */
    private static final Limits BRISK =
            Limits.DEFAULT.toBuilder().window(Duration.ofMillis(50)).build();

    private static final String PASTE =
            """
            async text => { await navigator.clipboard.writeText(text); }
            """;

    private final Browser browser;
    private Couple couple;

    CardsStayTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void meet() {
        couple = Couple.watched(BrowserDesk.start(settings -> settings.limits(BRISK)), browser);
    }

    @AfterEach
    void part() {
        couple.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4539578763621486", "4539 5787 6362 1486", "4539-5787-6362-1486", "4539 57876362-1486"})
    void typed_key_by_key(String card) {
        type("My card: " + card + " thanks ");
        staysOnTheDevice("My card: 4539", " thanks ");
    }

    @Test
    void pasted_and_sent() {
        paste("card " + CARD + " ");
        staysOnTheDevice("card 45", "• ");
        couple.box().press("Enter");
        couple.roundTrip("Got it");
        assertThat(couple.visitor().sent()).noneMatch(message -> digits(message).contains(CARD.substring(0, 5)));
        assertThat(couple.agentsTranscript().textContent()).doesNotContain(CARD.substring(0, 5));
    }

    @Test
    void corrected_in_the_middle() {
        type("card 4539578763921486");
        repeat("ArrowLeft", 5);
        repeat("Backspace", 1);
        type("6");
        repeat("End", 1);
        repeat("Backspace", 4);
        type("2148");
        repeat("Backspace", 4);
        type("1486 ok ");
        staysOnTheDevice("card 4539", "ok ");
    }

    @Test
    void a_tracking_number_of_twenty_digits_does_leave_once_it_is_ended() {
        type("parcel 12345678901234567890 please ");
        couple.agentSees("parcel 12345678901234567890 please ");
        assertThat(SentDrafts.in(couple.visitor().sent())).last().isEqualTo("parcel 12345678901234567890 please ");
    }

    private void staysOnTheDevice(String start, String end) {
        couple.agent()
                .page()
                .waitForFunction(
                        "end => document.querySelector('peekwire-console').shadowRoot"
                                + ".querySelector('[part~=peek] .unsent')?.textContent.endsWith(end)",
                        end);
        List<String> texts = SentDrafts.in(couple.visitor().sent());
        assertThat(texts).isNotEmpty().allSatisfy(text -> {
            assertThat(digits(text)).hasSizeLessThanOrEqualTo(4);
            assertThat("4539").startsWith(digits(text));
        });
        assertThat(texts.get(texts.size() - 1)).startsWith(start);
        assertThat(couple.visitor().sent())
                .noneMatch(message -> message.replaceAll("[ -]", "").contains("45395"));
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private void repeat(String key, int times) {
        for (int i = 0; i < times; i++) {
            couple.box().press(key);
        }
    }

    private void paste(String text) {
        var page = couple.visitor().page();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate(PASTE, text);
        couple.box().press("Control+v");
    }

    /** At a pace at which a frame leaves for every few keys. */
    private void type(String text) {
        couple.visitor().page().keyboard().type(text, new Keyboard.TypeOptions().setDelay(15));
    }
}
