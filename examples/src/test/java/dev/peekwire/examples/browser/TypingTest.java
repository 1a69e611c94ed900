package dev.peekwire.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import dev.peekwire.consent.ConsentMode;
import dev.peekwire.consent.ConsentNotice;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.examples.demo.Chromium;
import dev.peekwire.redact.Redactor;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever way a text comes into the visitor's box, the agent sees the same text; masked where it must be. */
@ExtendWith(Chromium.class)
class TypingTest {
    private static final ConsentNotice UNMASKED = new ConsentNotice(
            "all",
            "1",
            "en",
            "What we see",
            "An agent sees every letter as you type it.",
            Set.of(Purpose.PEEK),
            PeekLevel.FULL);
    private static final ConsentPolicy FULL =
            new ConsentPolicy(ConsentMode.OPT_IN, PeekLevel.FULL, Set.of(Purpose.PEEK), List.of(UNMASKED));
    private static final String PASTE =
            """
            async text => { await navigator.clipboard.writeText(text); }
            """;
    private static final String SELECT =
            """
            ([from, to]) => {
              const field = document.querySelector("peekwire-chat").shadowRoot.querySelector("textarea");
              field.focus();
              field.setSelectionRange(from, to);
            }
            """;

    private final Browser browser;

    TypingTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void at_the_level_full_both_hold_the_same_text_after_every_step() {
        try (Couple couple = Couple.watched(BrowserDesk.start(settings -> settings.consent(FULL)), browser)) {
            walk(couple, () -> couple.agentSees(couple.text()));
            couple.nobodyComplained();
        }
    }

    @Test
    void at_the_level_masked_both_hold_the_same_text_but_for_what_is_masked() {
        try (Couple couple = Couple.watched(BrowserDesk.start(), browser)) {
            walk(couple, () -> sameButMasked(couple));
            type(couple, "card 4111 1111 1111 1111, mail ola@example.no, order 12345678901234567890 ok ");
            sameButMasked(couple);
            assertThat(couple.draft())
                    .contains("card 4111 •••• •••• ••••, mail ol•", "order 12345678901234567890 ok")
                    .doesNotContain("example");
            couple.nobodyComplained();
        }
    }

    /**
     * What stands at the caret is held back, so the caret goes on. By one key more than a window has, since the desk takes
     * the caret for where the last edit ended, and one edit may stand for several.
     */
    private static void sameButMasked(Couple couple) {
        couple.box().press("Control+End");
        type(couple, ".");
        couple.agentSeesAsMuch(couple.text());
        type(couple, " ");
        couple.agentSees(Redactor.standard().redact(couple.text()));
    }

    private static void walk(Couple couple, Runnable same) {
        typed(couple, same);
        pasted(couple, same);
        edited(couple, same);
        composed(couple, same);
        couple.box().fill("");
        couple.agentSees("");
    }

    private static void typed(Couple couple, Runnable same) {
        Keyboard keyboard = couple.visitor().page().keyboard();
        type(couple, "Where is my order? ");
        same.run();
        for (String text : List.of("👍🏽👩‍👧‍👦🇳🇴❤️ ", "e\u0301a\u030Ao\u0308 ", "שלום, איפה? مرحبا أين ")) {
            keyboard.insertText(text);
            same.run();
        }
        couple.box().press("Shift+Enter");
        type(couple, "a new line ");
        same.run();
        assertThat(couple.text()).contains("👩‍👧‍👦", "e\u0301", "שלום", "\na new line ");
    }

    private static void pasted(Couple couple, Runnable same) {
        var page = couple.visitor().page();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate(PASTE, "The parcel did not come. ".repeat(120));
        couple.box().press("Control+v");
        assertThat(couple.text()).hasSizeGreaterThan(3_000);
        same.run();
    }

    private static void edited(Couple couple, Runnable same) {
        select(couple, 9, 12);
        type(couple, "the blue");
        assertThat(couple.text()).startsWith("Where is the blueorder?");
        same.run();
        String before = couple.text();
        select(couple, 6, 20);
        couple.box().press("Backspace");
        String erased = couple.text();
        same.run();
        undo(couple, before.substring(0, 20));
        couple.agentSeesAsMuch(couple.text());
        couple.box().press("Control+Shift+z");
        assertThat(couple.text()).startsWith(erased.substring(0, 12));
        same.run();
    }

    /** As often as it takes: what was typed to end a word is undone first. */
    private static void undo(Couple couple, String start) {
        for (int i = 0; i < 5 && !couple.text().startsWith(start); i++) {
            couple.box().press("Control+z");
        }
        assertThat(couple.text()).startsWith(start);
    }

    private static void composed(Couple couple, Runnable same) {
        CDPSession devtools =
                couple.visitor().page().context().newCDPSession(couple.visitor().page());
        couple.box().fill("I wrote teh ");
        couple.box().press("Control+End");
        for (String reading : List.of("k", "か", "かn", "かん", "かんじ")) {
            compose(devtools, reading, null);
            couple.agentSees(couple.text());
        }
        devtools.send("Input.insertText", text("漢字"));
        assertThat(couple.text()).endsWith("teh 漢字");
        same.run();
        int[] misspelt = {8, 11};
        compose(devtools, "the", misspelt);
        devtools.send("Input.insertText", text("the"));
        assertThat(couple.text()).startsWith("I wrote the ");
        same.run();
    }

    private static void compose(CDPSession devtools, String text, int[] replaced) {
        JsonObject composition = text(text);
        composition.addProperty("selectionStart", text.length());
        composition.addProperty("selectionEnd", text.length());
        if (replaced != null) {
            composition.addProperty("replacementStart", replaced[0]);
            composition.addProperty("replacementEnd", replaced[1]);
        }
        devtools.send("Input.imeSetComposition", composition);
    }

    private static JsonObject text(String text) {
        JsonObject argument = new JsonObject();
        argument.addProperty("text", text);
        return argument;
    }

    private static void select(Couple couple, int from, int to) {
        couple.visitor().page().evaluate(SELECT, List.of(from, to));
    }

    private static void type(Couple couple, String text) {
        couple.visitor().page().keyboard().type(text, new Keyboard.TypeOptions().setDelay(5));
    }
}
