package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import dev.peekwire.examples.demo.Chromium;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpOutcome;
import dev.peekwire.followup.FollowUpPolicy;
import dev.peekwire.spi.FollowUpSender;
import dev.peekwire.transcript.proof.TranscriptKeys;
import dev.peekwire.transcript.proof.TranscriptVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A visitor takes the chat along, by keyboard: copies it, saves it, has it mailed, during the chat and afterwards. */
@ExtendWith(Chromium.class)
class YourCopyTest {
    private static final int NARROW = 320;

    private final Browser browser;
    private final TranscriptKeys keys = keys();
    private final List<FollowUp> mails = new CopyOnWriteArrayList<>();
    private final FollowUpSender post = followUp -> {
        mails.add(followUp);
        return CompletableFuture.completedFuture(FollowUpOutcome.sent());
    };
    private final BrowserDesk desk = BrowserDesk.start(settings -> settings.transcriptKeys(keys)
            .followUps(FollowUpPolicy.of().withCopies(new FollowUpPolicy.Copies("email", 3)))
            .followUpSender(post));
    private final Ana ana = Ana.at(desk);

    YourCopyTest(Browser browser) {
        this.browser = browser;
    }

    private static TranscriptKeys keys() {
        try {
            return TranscriptKeys.of(
                    "k", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    @AfterEach
    void stop() {
        ana.close();
        desk.close();
    }

    private ChatPage chatting() {
        Browser.NewContextOptions options =
                Looks.still().setViewportSize(480, 740).setPermissions(List.of("clipboard-read", "clipboard-write"));
        ChatPage visitor = ChatPage.open(desk, browser, "autostart", options);
        assertThat(visitor.status()).hasText("You are chatting with Ana");
        ana.says("You get <b>$100</b>.");
        assertThat(visitor.log()).containsText("$100");
        return visitor;
    }

    private static void press(ChatPage visitor, String... keys) {
        for (String key : keys) {
            visitor.page().keyboard().press(key);
        }
    }

    private static void opens(ChatPage visitor) {
        visitor.button("Your copy").focus();
        press(visitor, "Enter");
        assertThat(visitor.part("copies").getByRole(com.microsoft.playwright.options.AriaRole.HEADING))
                .isFocused();
    }

    @Test
    void the_text_is_copied_by_keyboard_and_escape_leads_back() {
        try (ChatPage visitor = chatting()) {
            opens(visitor);
            assertThat(visitor.button("Your copy")).hasAttribute("aria-expanded", "true");
            press(visitor, "Tab", "Enter");
            assertThat(visitor.part("copies")).containsText("The text is copied.");
            assertThat(String.valueOf(visitor.page().evaluate("navigator.clipboard.readText()")))
                    .contains("You get <b>$100</b>.", "End of the transcript");
            press(visitor, "Escape");
            assertThat(visitor.part("copies")).hasCount(0);
            assertThat(visitor.button("Your copy")).isFocused();
            assertThat(visitor.tab().violations()).isEmpty();
            assertThat(visitor.tab().complaints()).isEmpty();
        }
    }

    @Test
    void a_page_that_may_not_write_to_the_clipboard_shows_the_text_to_take_by_hand() {
        try (ChatPage visitor = chatting()) {
            visitor.page()
                    .evaluate("() => { navigator.clipboard.write = () => Promise.reject(new Error('not allowed')); }");
            opens(visitor);
            press(visitor, "Tab", "Enter");
            Locator text = visitor.page().getByLabel("Please copy the text here.");
            assertThat(text).isFocused();
            assertThat(text.inputValue()).contains("You get <b>$100</b>.");
            assertThat(text.evaluate("each => each.selectionEnd - each.selectionStart === each.value.length"))
                    .isEqualTo(true);
        }
    }

    @Test
    void it_is_saved_after_the_end_and_what_is_signed_verifies() throws IOException {
        try (ChatPage visitor = chatting()) {
            visitor.button("End chat").press("Enter");
            press(visitor, "Enter");
            assertThat(visitor.status()).hasText("You ended this chat");
            opens(visitor);
            Download page = visitor.page()
                    .waitForDownload(() -> visitor.button("Save as a page").press("Enter"));
            assertThat(page.suggestedFilename()).matches("chat-\\d{4}-\\d\\d-\\d\\d\\.html");
            assertThat(Files.readString(page.path(), StandardCharsets.UTF_8))
                    .startsWith("<!DOCTYPE html>")
                    .contains("You get &lt;b&gt;$100&lt;/b&gt;.");
            assertThat(visitor.part("copies")).containsText("Saved as " + page.suggestedFilename());
            Download signed = visitor.page()
                    .waitForDownload(() -> visitor.button("Save signed").press("Enter"));
            try (InputStream file = Files.newInputStream(signed.path())) {
                assertThat(new TranscriptVerifier(keys.publicKeys())
                                .verify(file)
                                .authentic())
                        .isTrue();
            }
        }
    }

    @Test
    void it_is_mailed_to_the_address_that_is_typed_and_to_none_that_is_no_address() {
        try (ChatPage visitor = chatting()) {
            opens(visitor);
            visitor.page().getByLabel("Send by e-mail to").focus();
            visitor.page().keyboard().type("vera");
            press(visitor, "Enter");
            assertThat(visitor.part("copies")).containsText("That is not an e-mail address.");
            visitor.page().keyboard().type("@example.com");
            press(visitor, "Enter");
            assertThat(visitor.part("copies")).containsText("The chat is on its way to vera@example.com.");
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(mails).extracting(FollowUp::recipient).containsExactly("vera@example.com"));
        }
    }

    @Test
    void in_every_look_and_on_the_narrowest_page_nothing_is_wrong_with_it() {
        try (ChatPage visitor = chatting()) {
            opens(visitor);
            Looks looks = Looks.of(visitor, "copy");
            looks.check("1-your-copy");
            visitor.page().setViewportSize(NARROW, 640);
            looks.check("2-narrow");
            assertThat(visitor.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(NARROW);
            looks.foundNothing();
        }
    }
}
