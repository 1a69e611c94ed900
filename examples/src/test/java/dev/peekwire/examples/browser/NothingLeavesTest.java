package dev.peekwire.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import dev.peekwire.examples.demo.Chromium;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What leaves a browser while somebody types: nothing without consent and a reader, and with both not the rhythm. */
@ExtendWith(Chromium.class)
class NothingLeavesTest {
    private static final String TEXT = "quick zebras jump over 8 lazy dogs ";
    private static final double WINDOW_MS = 200;
    /** Of the browser's timers. */
    /** The page may stand still between reading its clock and sending. */
    private static final double TOLERANCE_MS = 100;

    /** When each draft frame is given to the socket: on a busy machine it may leave the browser whenever it pleases. */
    private static final String CLOCK =
            """
            () => {
              const send = WebSocket.prototype.send;
              window.sentAt = [];
              WebSocket.prototype.send = function (text) {
                /"(edit|snapshot)"/.test(text) && window.sentAt.push(performance.now());
                return send.call(this, text);
              };
            }
            """;

    private final Browser browser;

    NothingLeavesTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void without_consent_nothing_leaves_though_an_agent_has_the_chat_open() {
        try (Couple couple = Couple.visitorAlone(BrowserDesk.start(), browser)) {
            couple.agentComes();
            silence(couple);
            couple.roundTrip("Are you there?");
            silence(couple);
        }
    }

    @Test
    void without_a_reader_nothing_leaves_though_the_visitor_allows_it() {
        try (Couple couple = Couple.visitorAlone(BrowserDesk.start(), browser)) {
            couple.allow();
            couple.visitor().page().getByText("Nobody is looking now").waitFor();
            silence(couple);
        }
    }

    @Test
    void after_the_last_reader_has_gone_nothing_leaves_though_the_visitor_allows_it() {
        try (Couple couple = Couple.watched(BrowserDesk.start(), browser)) {
            type(couple, TEXT);
            couple.agentSees(TEXT);
            couple.agent().page().close();
            couple.visitor().page().getByText("Nobody is looking now").waitFor();
            silence(couple);
        }
    }

    @Test
    void after_the_withdrawal_nothing_leaves() {
        try (Couple couple = Couple.watched(BrowserDesk.start(), browser)) {
            type(couple, TEXT);
            couple.agentSees(TEXT);
            couple.visitor().page().locator("peekwire-chat [role=switch]").click();
            couple.visitor().page().getByText("Agents see only what you send").waitFor();
            // The page says so at once; that every screen is clear is what the desk then waits for.
            couple.agentSees("");
            couple.roundTrip("Fine");
            silence(couple);
        }
    }

    @Test
    void with_a_reader_frames_follow_the_window_and_not_the_keys() {
        try (Couple couple = Couple.watched(BrowserDesk.start(), browser)) {
            couple.visitor().page().evaluate(CLOCK);
            Random rhythm = new Random(20261121);
            StringBuilder typed = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                String key = String.valueOf((char) ('a' + rhythm.nextInt(26)));
                couple.visitor().page().keyboard().press(key, new Keyboard.PressOptions().setDelay(rhythm.nextInt(70)));
                typed.append(key);
            }
            type(couple, " ");
            couple.agentSees(typed + " ");
            List<Double> sentAt = ((List<?>) couple.visitor().page().evaluate("window.sentAt"))
                    .stream().map(at -> ((Number) at).doubleValue()).toList();
            List<Double> gaps = IntStream.range(1, sentAt.size())
                    .mapToObj(i -> sentAt.get(i) - sentAt.get(i - 1))
                    .toList();
            assertThat(gaps).isNotEmpty().allMatch(gap -> gap >= WINDOW_MS - TOLERANCE_MS);
        }
    }

    /** Types, sends nothing, and looks at every message that left meanwhile. */
    private static void silence(Couple couple) {
        int before = couple.visitor().sent().size();
        type(couple, TEXT);
        couple.box().press("Backspace");
        // Takes longer than a window, so what would leave by a timer had its time.
        type(couple, TEXT);
        assertThat(couple.visitor()
                        .sent()
                        .subList(before, couple.visitor().sent().size()))
                .isEmpty();
    }

    private static void type(Couple couple, String text) {
        couple.box().focus();
        couple.visitor().page().keyboard().type(text, new Keyboard.TypeOptions().setDelay(8));
    }
}
