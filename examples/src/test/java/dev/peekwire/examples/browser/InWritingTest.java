package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import dev.peekwire.commitment.CommitmentPolicy;
import dev.peekwire.examples.demo.Chromium;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpPolicy;
import dev.peekwire.followup.mail.MailContent;
import dev.peekwire.followup.mail.MailSecurity;
import dev.peekwire.followup.mail.MailSender;
import dev.peekwire.reference.References;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.TranscriptFormat;
import dev.peekwire.transcript.TranscriptRequest;
import dev.peekwire.transcript.proof.TranscriptKeys;
import dev.peekwire.verify.VerifyTranscript;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a visitor has in writing in the end: a promise, given and accepted, a mail, and a file that a program checks. */
@ExtendWith(Chromium.class)
class InWritingTest {
    private static final String PROMISE = "A credit on your next bill";

    @TempDir
    Path folder;

    private final Browser browser;
    private final TranscriptKeys keys = keys();
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final CompletableFuture<BrowserDesk> opened = new CompletableFuture<>();
    private final MailSender mail;
    private final BrowserDesk desk;

    InWritingTest(Browser browser) {
        this.browser = browser;
        post.start();
        mail = MailSender.builder()
                .server("localhost", post.getSmtp().getPort())
                .security(MailSecurity.NONE)
                .from("chat@shop.example", "The shop")
                .contents(this::written)
                .build();
        desk = RoutedDesk.start(settings -> settings.transcriptKeys(keys)
                .references(References.builder().kind("order", "NT-######").build())
                .commitments(CommitmentPolicy.builder()
                        .limit(new BigDecimal("50"), "EUR")
                        .build())
                .followUps(FollowUpPolicy.of().withCopies(new FollowUpPolicy.Copies("email", 3)))
                .followUpSender(mail));
        opened.complete(desk);
    }

    private static TranscriptKeys keys() {
        try {
            return TranscriptKeys.of(
                    "shop-2026", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    private CompletionStage<Optional<MailContent>> written(FollowUp followUp) {
        return opened.thenCompose(on -> in(on, followUp, TranscriptFormat.TEXT)
                .thenCombine(
                        in(on, followUp, TranscriptFormat.HTML),
                        (text, html) -> Optional.of(new MailContent("Your chat", text, html, List.of()))));
    }

    private static CompletionStage<String> in(BrowserDesk on, FollowUp followUp, TranscriptFormat format) {
        return on.desk()
                .transcript(followUp.chat(), new TranscriptRequest(Audience.VISITOR, format, ZoneOffset.UTC, null));
    }

    @AfterEach
    void stop() {
        desk.close();
        mail.close();
        post.stop();
    }

    @Test
    void what_is_promised_outlasts_the_transfer_and_the_chat_in_the_mailbox_and_in_a_file_that_is_proven()
            throws Exception {
        try (ConsolePage ana = ConsolePage.of(desk, browser, "ana");
                ConsolePage ben = ConsolePage.of(desk, browser, "ben");
                ChatPage visitor = ChatPage.open(desk, browser, "autostart&survey")) {
            ana.takesChats();
            assertThat(visitor.status()).hasText("You are chatting with Ana");
            visitor.says("NT-123456 came a week late");
            assertThat(ana.log()).containsText("NT-123456 came a week late");

            promises(ana);
            accepts(visitor);
            assertThat(ana.inside(".promise[data-state]")).containsText("accepted");

            ben.takesChats();
            transfers(ana, "Credit promised, wants a call");
            Locator known = ben.part("known");
            assertThat(known).containsText("Credit promised, wants a call");
            assertThat(known).containsText("NT-123456");
            assertThat(ben.inside(".promise[data-state]")).containsText("accepted");
            assertThat(visitor.status()).hasText("You are chatting with Ben");
            ben.reply().fill("We call you today. Goodbye.");
            ben.reply().press("Enter");
            assertThat(visitor.log()).containsText("We call you today. Goodbye.");
            ben.clicks("Close chat");
            ben.dialog()
                    .getByText("Close chat", new Locator.GetByTextOptions().setExact(true))
                    .click();

            rates(visitor);
            visitor.button("Your copy").click();
            mailed(visitor);
            Path signed = saved(visitor);
            assertThat(verified(signed)).contains("AUTHENTIC").contains("shop-2026");
            Files.writeString(
                    signed, Files.readString(signed, StandardCharsets.UTF_8).replace("next bill", "last bill"));
            assertThat(verified(signed)).contains("ALTERED");
            assertThat(visitor.tab().complaints()).isEmpty();
        }
    }

    private static void promises(ConsolePage ana) {
        ana.press("Alt+p");
        assertThat(ana.inside("#promise-text")).isFocused();
        ana.types(PROMISE);
        ana.inside("#promise-amount").fill("25.50");
        ana.inside("#promise-currency").fill("EUR");
        ana.dialog()
                .getByText("Promise", new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static void accepts(ChatPage visitor) {
        assertThat(visitor.part("promise")).containsText(PROMISE);
        visitor.button("Accept").click();
        visitor.button("Yes, I accept").click();
        assertThat(visitor.part("promise")).containsText("You accepted this on");
    }

    private static void transfers(ConsolePage ana, String note) {
        ana.clicks("Transfer");
        ana.dialog().getByLabel("Agent").selectOption("Ben");
        ana.dialog().getByLabel("Note for whoever gets it").fill(note);
        ana.dialog()
                .getByText("Transfer", new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static void rates(ChatPage visitor) {
        visitor.part("survey").locator("input[type=radio]").nth(4).check();
        visitor.button("Send answer").click();
        assertThat(visitor.page().getByText("Thank you for your answer.")).isVisible();
    }

    private void mailed(ChatPage visitor) throws Exception {
        visitor.page().getByLabel("Send by e-mail to").fill("vera@example.com");
        visitor.page().getByLabel("Send by e-mail to").press("Enter");
        assertThat(visitor.part("copies")).containsText("The chat is on its way to vera@example.com.");
        Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(post.getReceivedMessages())
                .hasSize(1));
        MimeMessage letter = post.getReceivedMessages()[0];
        assertThat(letter.getAllRecipients()[0]).hasToString("vera@example.com");
        Multipart parts = (Multipart) letter.getContent();
        for (int each = 0; each < 2; each++) {
            assertThat(parts.getBodyPart(each).getContent().toString())
                    .contains(PROMISE, "25.50", "NT-123456", "We call you today.")
                    .doesNotContain("wants a call");
        }
    }

    private Path saved(ChatPage visitor) throws Exception {
        Download signed = visitor.page()
                .waitForDownload(() -> visitor.button("Save signed").click());
        return Files.copy(signed.path(), folder.resolve("transcript.json"));
    }

    /** What the program says that a company hands out. */
    private String verified(Path transcript) throws Exception {
        Path jwks = Files.writeString(folder.resolve("jwks.json"), keys.jwks());
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        VerifyTranscript.class.getName(),
                        transcript.toString(),
                        "--keys",
                        jwks.toString())
                .redirectErrorStream(true)
                .start();
        try (InputStream said = program.getInputStream()) {
            return new String(said.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            program.waitFor();
        }
    }
}
