package dev.peekwire.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.peekwire.AgentId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.Grant;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.examples.demo.Chromium;
import dev.peekwire.response.PolicyMark;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ScriptUse;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.TranscriptFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A transcript on a screen, light and dark, on a small one, and on paper; the pictures are in {@code target/screenshots}. */
@ExtendWith(Chromium.class)
class TranscriptLooksTest {
    private static final Path FOLDER = Path.of("target", "screenshots", "transcript");
    private static final AgentId KARI = new AgentId("kari");
    private static final AgentId OMAR = new AgentId("omar");
    private static final AgentId LIV = new AgentId("liv");

    private static WrittenChat chat() {
        MessageOrigin scripted = new MessageOrigin(
                MessageOrigin.Kind.SCRIPTED,
                new ScriptUse("order.late", "1", "en", 12, Set.of("refund.terms"), null),
                new PolicyMark("first line", ResponseMode.SCRIPTED_FIRST));
        Grant grant = new Grant(
                new NoticeRef("peek", "2", "en", "4f".repeat(32)),
                ConsentAct.OPTED_IN,
                PeekLevel.MASKED,
                Set.of(Purpose.PEEK),
                false);
        Actor kari = Actor.agent(KARI);
        Actor liv = Actor.agent(LIV);
        return new WrittenChat("Delivery", Map.of("order", "4711-2026-0815", "name", "Vera Berg"))
                .named(KARI, "Kari Nordmann")
                .named(OMAR, "عمر حداد")
                .named(LIV, "Liv Dahl")
                .by(Actor.DESK, new ChatEvent.Assigned(KARI, WrittenChat.SALES, null))
                .asks("Hello, my parcel was due on Friday. The order is 4711-2026-0815, tracking RR 1234 5678 9NO.")
                .by(WrittenChat.VISITOR, new ChatEvent.ConsentGranted(grant))
                .by(kari, new ChatEvent.PeekStarted(KARI))
                .by(kari, new ChatEvent.MessagePosted("Sorry: order 4711-2026-0815 comes in 2 days.", scripted))
                .by(liv, new ChatEvent.MonitorStarted(LIV, false))
                .by(kari, new ChatEvent.NotePosted("Third time for this customer. I would offer the postage."))
                .asks("My card is 4111 ••••, in case you refund it:\n- postage 99,00\n- gift wrap 49,00")
                .by(kari, new ChatEvent.PeekEnded(KARI))
                .by(liv, new ChatEvent.MonitorEnded(LIV, false))
                .by(kari, new ChatEvent.Assigned(OMAR, WrittenChat.SALES, KARI))
                .answers(OMAR, "مرحبا! We refund 148,00 today.\nسنعيد المبلغ اليوم: 148,00")
                .asks("Thank you! Here is the link: https://shop.example/" + "verylongword".repeat(14))
                .by(WrittenChat.VISITOR, new ChatEvent.Closed(CloseReason.DONE));
    }

    @Test
    void it_is_readable_everywhere(Browser browser) throws IOException {
        var options = new Browser.NewContextOptions().setViewportSize(900, 1000);
        for (Audience audience : List.of(Audience.VISITOR, Audience.AUDITOR)) {
            Path file = chat().file(audience.name(), TranscriptFormat.HTML, audience);
            try (Tab tab = Tab.open(browser, file.toUri(), options)) {
                assertThat(found(tab.page(), audience.name().toLowerCase(java.util.Locale.ROOT)))
                        .isEmpty();
                assertThat(tab.violations()).isEmpty();
                assertThat(tab.complaints()).isEmpty();
            }
        }
    }

    private static List<String> found(Page page, String name) {
        List<String> found = new ArrayList<>();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(page, name + "-dark");
        found.addAll(Axe.colours(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        picture(page, name + "-light");
        found.addAll(Axe.violations(page));
        page.setViewportSize(360, 700);
        picture(page, name + "-narrow");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        page.setViewportSize(700, 1000);
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setMedia(Media.PRINT));
        picture(page, name + "-print");
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        return found;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setFullPage(true));
    }
}
