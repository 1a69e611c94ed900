package dev.peekwire.transcript.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.Transcript;
import dev.peekwire.transcript.TranscriptFormat;
import dev.peekwire.transcript.TranscriptRequest;
import dev.peekwire.transcript.proof.Statement;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands at the end of a transcript for people, so that it can be compared with the file that was signed. */
class FootTest {
    private static final ChatEvent LATER = new ChatEvent.MessagePosted("said later", MessageOrigin.AD_LIB);

    private final Issued chat = Issued.chat();
    private final Statement statement =
            Issued.verify(chat.file(Audience.VISITOR)).statement().orElseThrow();
    private final String link = statement.link().toString();

    private static TranscriptRequest request(TranscriptFormat format, String locale) {
        return new TranscriptRequest(Audience.VISITOR, format, ZoneId.of("Europe/Oslo"), locale);
    }

    private String written(TranscriptRequest request) throws IOException {
        StringBuilder out = new StringBuilder();
        transcript(request, chat.events).write(request.format().writer(out));
        return out.toString();
    }

    private static Transcript transcript(TranscriptRequest request, List<RecordedEvent> events) {
        return Transcript.of(
                Issued.DESK,
                Issued.CHAT,
                (after, limit) -> events.subList((int) after, Math.min(events.size(), (int) after + limit)),
                request);
    }

    @Test
    void an_issued_one_names_the_time_the_key_and_the_last_link_in_every_format() throws IOException {
        String issued = "Issued: Sunday, 22 November 2026, 20:05:00 +01:00. Signed with the key 2026-11.";
        String text = written(request(TranscriptFormat.TEXT, "en").issued(statement));
        assertThat(text).endsWith("\n" + issued + "\nLast link: " + link.substring(0, 16) + "\u2026\n");
        String markdown = written(request(TranscriptFormat.MARKDOWN, "en").issued(statement));
        assertThat(markdown.replace("\\", "")).contains("\n\n" + issued + "\n\nLast link: " + link.substring(0, 16));
        String html = written(request(TranscriptFormat.HTML, "en").issued(statement));
        assertThat(html.replaceAll("</?(bdi|span)[^>]*>", ""))
                .contains("<p>" + issued + "</p>")
                .contains("<p title=\"" + link + "\">Last link: " + link.substring(0, 16) + "\u2026</p></footer>");
    }

    @Test
    void one_that_was_not_issued_names_nothing_of_it() throws IOException {
        for (TranscriptFormat format : TranscriptFormat.values()) {
            assertThat(written(request(format, "en")))
                    .doesNotContain("Issued", "2026-11.", "link:", link.substring(0, 8));
        }
    }

    @Test
    void each_language_says_it_its_own_way() throws IOException {
        Set<String> feet = new HashSet<>();
        for (String locale : List.of("en", "de", "es", "fr", "id", "nb")) {
            List<String> lines = written(request(TranscriptFormat.TEXT, locale).issued(statement))
                    .lines()
                    .toList();
            String foot = lines.get(lines.size() - 2) + lines.get(lines.size() - 1);
            assertThat(foot).contains("2026-11.", "20:05:00 +01:00", link.substring(0, 16));
            feet.add(foot);
        }
        assertThat(feet).hasSize(6);
    }

    @Test
    void what_was_said_after_the_issue_is_not_in_it() throws IOException {
        chat.agent(LATER);
        assertThat(written(request(TranscriptFormat.TEXT, "en"))).contains("said later");
        assertThat(written(request(TranscriptFormat.TEXT, "en").issued(statement)))
                .doesNotContain("said later")
                .contains(link.substring(0, 16));
    }

    @Test
    void nothing_else_gets_the_foot_of_an_issued_one() {
        TranscriptRequest text = request(TranscriptFormat.TEXT, "en").issued(statement);
        List<RecordedEvent> fewer = chat.events.subList(0, 5);
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> transcript(text, fewer))
                .matches(e -> e.code() == ErrorCode.INTERNAL);
        List<RecordedEvent> others = Issued.chat().events;
        others.remove(5);
        others.addAll(new Issued()
                .agent(LATER).events.stream()
                        .map(event -> new RecordedEvent(
                                event.chat(), 6, event.at(), event.by(), null, event.event(), event.seal()))
                        .toList());
        assertThatExceptionOfType(ChatException.class).isThrownBy(() -> transcript(text, others));
        TranscriptRequest agents = new TranscriptRequest(Audience.AGENT, TranscriptFormat.TEXT, ZoneId.of("UTC"), "en");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transcript(agents.issued(statement), chat.events))
                .withMessage("issued: of another chat, or for another audience");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Transcript.of(new DeskId("other"), Issued.CHAT, (a, l) -> chat.events, text));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Transcript.of(Issued.DESK, new ChatId("c"), (a, l) -> chat.events, text));
    }
}
