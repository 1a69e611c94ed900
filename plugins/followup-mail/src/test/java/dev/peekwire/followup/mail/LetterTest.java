package dev.peekwire.followup.mail;

import static dev.peekwire.followup.mail.MailScene.followUp;
import static dev.peekwire.followup.mail.MailScene.header;
import static dev.peekwire.followup.mail.MailScene.send;
import static dev.peekwire.followup.mail.MailScene.sender;
import static dev.peekwire.followup.mail.MailScene.transcript;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpKind;
import dev.peekwire.followup.FollowUpOutcome;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives, as the server has it. */
class LetterTest {
    private static final MailContent PLAIN = MailContent.of("Your chat", "Hello");
    private static PostRoom room;

    @BeforeAll
    static void open() {
        room = PostRoom.with(() -> Fault.NONE);
    }

    @AfterAll
    static void close() {
        room.close();
    }

    @BeforeEach
    void empty() throws Exception {
        room.server.purgeEmailFromAllMailboxes();
    }

    private static MimeMessage arrived(MailSenderBuilder sender, FollowUp followUp) throws Exception {
        assertThat(send(sender, followUp)).isEqualTo(FollowUpOutcome.sent());
        List<MimeMessage> mails = room.mails();
        return mails.get(mails.size() - 1);
    }

    private static Set<String> names(MimeMessage mail) throws Exception {
        return Collections.list(mail.getAllHeaders()).stream()
                .map(header -> header.getName().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @Test
    void text_and_html_are_alternatives_and_the_html_comes_last() throws Exception {
        MailContent content = new MailContent(
                "Samtalen din \u2013 \u00E6\u00F8\u00E5", "Hei \uD83D\uDE00", "<p>Hei \uD83D\uDE00</p>", List.of());
        MimeMessage mail = arrived(sender(room, content), transcript());
        assertThat(mail.getSubject()).isEqualTo("Samtalen din \u2013 \u00E6\u00F8\u00E5");
        assertThat(mail.isMimeType("multipart/alternative")).isTrue();
        Multipart parts = (Multipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Hei \uD83D\uDE00");
        assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Hei \uD83D\uDE00</p>");
        assertThat(MimeUtility.decodeText(header(mail, "From")))
                .isEqualTo("Kari fra B\u00F8r & S\u00F8nn <desk@example.org>");
        assertThat(mail.getSentDate()).isEqualTo(Date.from(MailScene.DECIDED));
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
    }

    @Test
    void attachments_come_with_their_names_and_bytes() throws Exception {
        byte[] bytes = new byte[70_000];
        new java.util.Random(1).nextBytes(bytes);
        MailContent content = new MailContent(
                "Chat",
                "text",
                "<p>x</p>",
                List.of(new MailAttachment("samtale \u00F8.json", "application/json", bytes)));
        MimeMessage mail = arrived(sender(room, content), transcript());
        Multipart parts = (Multipart) mail.getContent();
        assertThat(parts.getBodyPart(0).isMimeType("multipart/alternative")).isTrue();
        BodyPart file = parts.getBodyPart(1);
        assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(MimeUtility.decodeText(file.getFileName())).isEqualTo("samtale \u00F8.json");
        assertThat(file.isMimeType("application/json")).isTrue();
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(bytes);
    }

    @Test
    void every_attempt_has_the_same_message_id_and_the_mails_of_a_chat_are_one_thread() throws Exception {
        FollowUp first = followUp(FollowUpKind.TRANSCRIPT, "f-1", "chat-1");
        MimeMessage once = arrived(sender(room, PLAIN), first);
        MimeMessage again =
                arrived(sender(room, PLAIN), first.again(first.due(), "connect").begun(first.due()));
        MimeMessage survey = arrived(sender(room, PLAIN), followUp(FollowUpKind.SURVEY, "f-2", "chat-1"));
        MimeMessage other = arrived(sender(room, PLAIN), followUp(FollowUpKind.SURVEY, "f-3", "chat-2"));
        assertThat(again.getMessageID()).isEqualTo(once.getMessageID()).endsWith("@example.org>");
        assertThat(List.of(once, survey, other))
                .extracting(PostRoom::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> !id.contains("chat") && !id.contains("f-1"));
        assertThat(header(survey, "References")).isEqualTo(header(once, "References"));
        assertThat(header(survey, "In-Reply-To")).isEqualTo(header(once, "In-Reply-To"));
        assertThat(header(other, "References")).isNotEqualTo(header(once, "References"));
    }

    @Test
    void an_invitation_says_how_to_leave_and_nothing_else_does() throws Exception {
        MailSenderBuilder sender = sender(room, PLAIN).unsubscribe(one -> MailScene.LEAVE);
        MimeMessage invitation = arrived(sender, followUp(FollowUpKind.INVITATION, "f-1", "chat-1"));
        assertThat(header(invitation, "List-Unsubscribe")).isEqualTo("<https://example.org/leave/f47ac10b>");
        assertThat(header(invitation, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(header(arrived(sender, transcript()), "List-Unsubscribe")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your chat\r\nBcc: eve@example.com",
                "Your chat\nTo: eve@example.com\n\nbody",
                "Your chat\r\n\r\n<script>alert(1)</script>",
                "Your chat\u0000\u0001\u2028Bcc: eve@example.com",
                "\u202Etxet sdrawkcab\u202C",
                "=?utf-8?q?=0D=0ABcc:_eve=40example.com?=",
                "${jndi:ldap://example.com} {{7*7}}"
            })
    void no_subject_becomes_a_header_or_a_recipient(String subject) throws Exception {
        Set<String> usual = names(arrived(sender(room, PLAIN), transcript()));
        MimeMessage mail = arrived(sender(room, MailContent.of(subject, "Hello")), transcript());
        assertThat(names(mail)).isEqualTo(usual);
        assertThat(PostRoom.recipients(mail)).containsExactly("kari@example.com");
        assertThat(mail.getContent().toString().strip()).isEqualTo("Hello");
        assertThat(mail.getSubject()).doesNotContain("\r", "\n", "\u202E", "\u0000", "\u2028");
    }

    @Test
    void names_of_sender_and_files_become_no_header_either() throws Exception {
        MailSenderBuilder sender = sender(room, PLAIN).from("desk@example.org", "Desk\r\nBcc: eve@example.com");
        MimeMessage mail = arrived(sender, transcript());
        assertThat(PostRoom.recipients(mail)).containsExactly("kari@example.com");
        assertThat(names(mail)).doesNotContain("bcc");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailAttachment("a\r\nBcc: eve.txt", "text/plain", new byte[0]))
                .withMessageNotContaining("eve");
        assertThatIllegalArgumentException().isThrownBy(() -> new MailAttachment("../x", "text/plain", new byte[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailAttachment("x", "text/plain\r\nBcc: eve", new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> sender.from("eve@example.org\r\nBcc: x@y.z", ""));
    }

    @Test
    void lines_with_dots_long_lines_and_long_words_come_through_as_they_are() throws Exception {
        String text = ".\r\n..\r\n.hidden\r\nFrom the start\r\n" + "w".repeat(5_000) + "\r\n"
                + "\u00E9\u4F60".repeat(3_000) + "\r\nend";
        MimeMessage mail = arrived(sender(room, MailContent.of("s".repeat(5_000), text)), transcript());
        assertThat(mail.getContent().toString().stripTrailing()).isEqualTo(text);
        assertThat(mail.getSubject()).hasSize(200);
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        assertThat(raw.toString(StandardCharsets.ISO_8859_1).lines()).allMatch(line -> line.length() <= 998);
    }

    @Test
    void an_address_of_another_script_goes_by_its_ascii_domain() throws Exception {
        assertThat(MailAddress.of("kari@b\u00FCcher.example").orElseThrow().value())
                .isEqualTo("kari@xn--bcher-kva.example");
        assertThat(MailAddress.of("Kari.O'Neil+chat@EXAMPLE.com").orElseThrow().value())
                .isEqualTo("Kari.O'Neil+chat@example.com");
        for (String none : List.of(
                "",
                "@",
                "a@b",
                "a..b@example.com",
                ".a@example.com",
                "a.@example.com",
                "a@exa mple.com",
                "a@example.com.",
                "\"a b\"@example.com",
                "a@[::1]",
                "a@example.com\r\nRCPT TO:<eve@example.com>",
                "a@xn--.com",
                "\u00F8@example.com",
                "a@" + "x".repeat(64) + ".com",
                "a".repeat(65) + "@example.com",
                "a@1.2.3.4",
                "a%@example.com@x")) {
            assertThat(MailAddress.of(none)).as(none).isEmpty();
        }
    }

    @Test
    void values_say_nothing_of_what_they_hold() {
        MailContent content =
                new MailContent("secret", "secret", null, List.of(new MailAttachment("secret", "a/b", new byte[3])));
        assertThat(content.toString() + content.attachments() + MailAddress.of("kari@example.com"))
                .doesNotContain("secret", "kari");
    }
}
