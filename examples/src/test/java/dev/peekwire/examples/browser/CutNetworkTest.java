package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import dev.peekwire.examples.demo.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The network goes away in the middle of typing and sending, and comes back. */
@ExtendWith(Chromium.class)
class CutNetworkTest {
    @Test
    void what_was_sent_arrives_once_and_what_was_not_stays_in_the_box(Browser browser) {
        try (Cable cable = Cable.laid();
                Couple couple = Couple.watched(cable, browser)) {
            send(couple, "before the cut");
            assertThat(couple.agentsTranscript()).containsText("before the cut");
            type(couple, "half a sent");
            cable.cut();
            assertThat(status(couple, "The connection is lost")).isVisible();
            assertThat(couple.box()).hasValue("half a sent");
            couple.agentSees("");

            type(couple, "ence, finished offline");
            send(couple, "");
            type(couple, "and a next one ");
            assertThat(couple.visitorsTranscript()).containsText("half a sentence, finished offline");
            assertThat(couple.visitorsTranscript()).containsText("Waiting for the connection");
            assertThat(couple.agentsTranscript()).not().containsText("finished offline");

            cable.mend();
            assertThat(couple.agentsTranscript()).containsText("half a sentence, finished offline");
            assertThat(status(couple, "The connection is lost")).isHidden();
            assertThat(couple.visitorsTranscript()).not().containsText("Waiting for the connection");
            assertThat(couple.box()).hasValue("and a next one ");
            couple.agentSees("and a next one ");
            once(couple, "finished offline");
            once(couple, "before the cut");
        }
    }

    private static void once(Couple couple, String words) {
        for (Locator transcript : new Locator[] {couple.agentsTranscript(), couple.visitorsTranscript()}) {
            assertThat(transcript.innerText().split(words, -1)).hasSize(2);
        }
    }

    private static Locator status(Couple couple, String words) {
        return couple.visitor().page().getByText(words);
    }

    private static void send(Couple couple, String text) {
        type(couple, text);
        couple.box().press("Enter");
    }

    private static void type(Couple couple, String text) {
        couple.visitor().page().keyboard().type(text, new Keyboard.TypeOptions().setDelay(5));
    }
}
