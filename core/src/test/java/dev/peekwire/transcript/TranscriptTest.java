package dev.peekwire.transcript;

import static dev.peekwire.transcript.Told.A;
import static dev.peekwire.transcript.Told.ANN;
import static dev.peekwire.transcript.Told.B;
import static dev.peekwire.transcript.Told.BOB;
import static dev.peekwire.transcript.Told.BOSS;
import static dev.peekwire.transcript.Told.CHAT;
import static dev.peekwire.transcript.Told.DESK;
import static dev.peekwire.transcript.Told.HELP;
import static dev.peekwire.transcript.Told.OSLO;
import static dev.peekwire.transcript.Told.SALES;
import static dev.peekwire.transcript.Told.V;
import static dev.peekwire.transcript.Told.VERA;
import static dev.peekwire.transcript.Told.answer;
import static dev.peekwire.transcript.Told.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.transcript.Transcript.Pages;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    private static final TranscriptNames NAMES = new TranscriptNames() {
        @Override
        public Optional<String> agent(AgentId agent) {
            return agent.equals(ANN) ? Optional.of("Ann Lee") : Optional.empty();
        }

        @Override
        public Optional<String> visitor(VisitorId visitor) {
            return Optional.of("Vera Berg");
        }

        @Override
        public Optional<String> team(TeamId team) {
            return team.equals(SALES) ? Optional.of("Sales") : Optional.empty();
        }
    };

    private static TranscriptRequest request(Audience audience) {
        return new TranscriptRequest(audience, TranscriptFormat.TEXT, OSLO, "en");
    }

    private static Transcript of(Audience audience, Told told) {
        return Transcript.of(DESK, CHAT, told::read, request(audience));
    }

    private static List<TranscriptEntry> entries(Transcript transcript) throws IOException {
        List<TranscriptEntry> entries = new ArrayList<>();
        transcript.forEach(entries::add);
        return entries;
    }

    static String text(Audience audience, Told told) throws IOException {
        StringBuilder text = new StringBuilder();
        of(audience, told).write(TranscriptFormat.TEXT.writer(text));
        return text.toString();
    }

    private static Told talk() {
        return Told.started()
                .by(Actor.DESK, new ChatEvent.Assigned(ANN, SALES, null))
                .by(V, message("My parcel is late."))
                .by(A, answer("Let me see."), new ChatEvent.NotePosted("Again!"))
                .by(A, new ChatEvent.Requeued(HELP, ANN, true))
                .by(Actor.DESK, new ChatEvent.Assigned(BOB, HELP, null))
                .by(B, answer("Here it is."), new ChatEvent.Closed(CloseReason.DONE));
    }

    @Test
    void its_header_says_what_the_audience_may_know() {
        TranscriptHeader header = Transcript.of(
                        DESK, CHAT, talk()::read, request(Audience.VISITOR).withNames(NAMES))
                .header();

        assertThat(header.chat()).isEqualTo(CHAT);
        assertThat(header.topic()).isEqualTo("billing");
        assertThat(header.team()).isEqualTo("help");
        assertThat(header.participants())
                .extracting(Participant::name)
                .containsExactly("Vera Berg (visitor)", "Ann Lee", "bob");
        assertThat(header.from()).isEqualTo("2026-11-22T09:00:00Z");
        assertThat(header.to()).isEqualTo("2026-11-22T09:08:00Z");
        assertThat(header.version()).isEqualTo(9);
        assertThat(header.entries()).isEqualTo(8);
        assertThat(header.closed()).isTrue();
        assertThat(header.teams()).containsEntry("sales", "Sales");
    }

    @Test
    void auditors_read_ids_beside_names() {
        TranscriptHeader header = Transcript.of(
                        DESK, CHAT, talk()::read, request(Audience.AUDITOR).withNames(NAMES))
                .header();

        assertThat(header.participants())
                .extracting(Participant::name)
                .containsExactly("Vera Berg (visitor) [vera]", "Ann Lee [ann]", "bob");
    }

    @Test
    void its_entries_are_what_the_audience_is_shown() throws IOException {
        assertThat(entries(of(Audience.VISITOR, talk())))
                .extracting(TranscriptEntry::version)
                .containsExactly(1L, 2L, 3L, 4L, 6L, 7L, 8L, 9L);
        assertThat(entries(of(Audience.AGENT, talk()))).hasSize(9);
    }

    @Test
    void a_masked_value_stays_masked_for_everybody() throws IOException {
        Told told = Told.started().by(V, message("My card: 4111 ••••"));

        for (Audience audience : Audience.values()) {
            assertThat(text(audience, told)).contains("    My card: 4111 ••••\n");
        }
    }

    @Test
    void what_happens_after_it_was_made_is_not_in_it() throws IOException {
        Told told = Told.started().by(V, message("One."));
        Transcript transcript = of(Audience.VISITOR, told);
        told.by(V, message("Two.")).by(V, new ChatEvent.Closed(CloseReason.DONE));

        assertThat(entries(transcript)).hasSize(2);
        assertThat(transcript.header().closed()).isFalse();
    }

    @Test
    void what_happens_meanwhile_on_a_later_page_is_not_in_it() throws IOException {
        Told told = Told.started();
        for (int i = 0; i < Transcript.PAGE + 9; i++) {
            told.by(V, message("Before."));
        }
        Transcript transcript = of(Audience.VISITOR, told);
        told.by(V, message("After."));

        assertThat(entries(transcript)).hasSize(Transcript.PAGE + 10);
    }

    @Test
    void one_whose_chat_the_store_forgets_while_it_is_written_does_not_say_that_it_is_whole() {
        Told told = Told.started();
        for (int i = 0; i < 2 * Transcript.PAGE; i++) {
            told.by(V, message("Words."));
        }
        AtomicInteger reads = new AtomicInteger();
        Pages forgotten = (after, limit) -> reads.incrementAndGet() > 4 ? List.of() : told.read(after, limit);
        Transcript transcript = Transcript.of(DESK, CHAT, forgotten, request(Audience.VISITOR));
        StringBuilder text = new StringBuilder();

        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> transcript.write(TranscriptFormat.TEXT.writer(text)))
                .matches(failure -> failure.code() == ErrorCode.NOT_FOUND);
        assertThat(text).contains("Words.").doesNotContain("End of the transcript");
    }

    @Test
    void a_chat_without_a_word_has_a_transcript() throws IOException {
        assertThat(text(Audience.VISITOR, Told.started()))
                .contains("10:00:00 +01:00  Visitor asked for help.\n  - order: A-17\n")
                .endsWith("End of the transcript. Entries: 1. The chat was open when this was written.\n");
    }

    @Test
    void a_chat_that_is_not_there_has_none() {
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> of(Audience.AUDITOR, new Told()))
                .matches(failure -> failure.code() == ErrorCode.NOT_FOUND);
    }

    @Test
    void a_message_that_was_left_is_said_to_be() throws IOException {
        Told told = new Told()
                .by(V, new ChatEvent.Started(VERA, SALES, null, null, Map.of(), true))
                .by(V, message("Call me."));

        assertThat(text(Audience.AGENT, told))
                .contains("Visitor left a message.")
                .contains("    Call me.\n");
    }

    @Test
    void the_hour_that_a_clock_change_repeats_is_told_apart_by_the_offset() throws IOException {
        Told told = new Told()
                .at("2026-10-25T00:30:00Z")
                .by(V, Told.started("x"))
                .at("2026-10-25T01:30:00Z")
                .by(V, message("Still there?"));

        assertThat(text(Audience.VISITOR, told)).contains("\n02:30:00 +02:00  ").contains("\n02:30:00 +01:00  ");
    }

    @Test
    void the_night_between_two_days_is_seen() throws IOException {
        Told told =
                new Told().at("2026-12-31T22:59:00Z").by(V, Told.started("x")).by(V, message("Happy new year!"));

        assertThat(text(Audience.VISITOR, told))
                .contains("\nThursday, 31 December 2026\n\n23:59:00 +01:00  Visitor asked")
                .contains("\nFriday, 1 January 2027\n\n00:00:00 +01:00  Visitor:\n");
    }

    @Test
    void no_two_days_of_a_page_have_one_id_where_two_nodes_clocks_differ_at_midnight() throws IOException {
        Told told = new Told()
                .at("2026-12-31T22:59:00Z")
                .by(V, Told.started("x"))
                .at("2026-12-31T23:00:01Z")
                .by(V, message("Happy new year!"))
                .at("2026-12-31T22:59:59Z")
                .by(A, answer("And to you!"));
        StringBuilder html = new StringBuilder();
        of(Audience.VISITOR, told).write(TranscriptFormat.HTML.writer(html));

        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> named = Pattern.compile("aria-labelledby=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().containsAll(named);
        assertThat(named).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void what_was_erased_is_said_to_be() throws IOException {
        Told told = Told.started().by(V, message("")).by(A, new ChatEvent.NotePosted(""));

        assertThat(text(Audience.AGENT, told)).containsSubsequence("  - The text has been erased.", "been erased.");
    }

    @Test
    void auditors_are_told_who_looked_from_when_to_when() throws IOException {
        Told told = Told.started()
                .by(A, new ChatEvent.PeekStarted(ANN), new ChatEvent.Held(false), new ChatEvent.Resumed())
                .by(Actor.agent(BOSS), new ChatEvent.MonitorStarted(BOSS, true))
                .after(Duration.ofDays(1))
                .by(Actor.DESK, new ChatEvent.PeekEnded(ANN))
                .by(Actor.agent(BOSS), new ChatEvent.MonitorEnded(BOSS, true));

        assertThat(text(Audience.AUDITOR, told))
                .contains("The chat goes on.\n  - Done by ann.\n  - Since 10:02:00 +01:00.\n")
                .contains("ann stopped seeing what the visitor types.\n"
                        + "  - Since Sunday, 22 November 2026, 10:01:00 +01:00.\n")
                .contains("boss stopped reading along.\n  - Since Sunday, 22 November 2026, 10:04:00 +01:00.\n");
        assertThat(text(Audience.VISITOR, told)).doesNotContain("types").contains("boss began to read along.");
    }

    @Test
    void a_bot_is_said_to_be_one() throws IOException {
        assertThat(text(Audience.VISITOR, Told.started().by(Actor.DESK, answer("Beep."))))
                .contains("Participants: Visitor, Automatic answer\n")
                .contains("  Automatic answer:\n    Beep.\n");
    }

    @Test
    void names_are_plain_and_short_and_nobody_is_without_one() {
        TranscriptNames odd = new TranscriptNames() {
            @Override
            public Optional<String> agent(AgentId agent) {
                return Optional.of("\u202E\n ");
            }

            @Override
            public Optional<String> visitor(VisitorId visitor) {
                return Optional.of("\u202Eevil\n  name\u0007" + "x".repeat(200));
            }
        };
        List<Participant> participants = Transcript.of(
                        DESK, CHAT, talk()::read, request(Audience.VISITOR).withNames(odd))
                .header()
                .participants();

        assertThat(participants)
                .extracting(Participant::name)
                .containsExactly("evil name\u2407" + "x".repeat(90) + "… (visitor)", "ann", "bob");
    }

    @Test
    void of_very_many_participants_some_are_named() throws IOException {
        Told told = Told.started();
        for (int i = 0; i < 250; i++) {
            told.by(Actor.agent(new AgentId("a" + i)), new ChatEvent.Joined(new AgentId("a" + i)));
        }

        assertThat(text(Audience.AGENT, told)).contains(", a198 and others\n").contains("  a249 joined.\n");
    }

    @Test
    void a_chat_of_one_page_is_read_once() throws IOException {
        AtomicInteger reads = new AtomicInteger();
        Told told = talk();
        Pages pages = (after, limit) -> {
            reads.incrementAndGet();
            return told.read(after, limit);
        };
        entries(Transcript.of(DESK, CHAT, pages, request(Audience.AGENT)));

        assertThat(reads).hasValue(1);
    }

    /** Many, each of them new every time it is read. */
    private static List<RecordedEvent> page(int all, long after, int limit) {
        List<RecordedEvent> page = new ArrayList<>();
        for (long version = after + 1; version <= Math.min(all, after + limit); version++) {
            ChatEvent event = version == 1 ? Told.started("x") : message("Message " + version);
            page.add(Told.recorded(version, Instant.EPOCH.plusSeconds(version), V, event));
        }
        return page;
    }

    @Test
    void a_chat_of_100_000_messages_is_held_two_pages_at_a_time() throws IOException {
        Held held = new Held();
        Transcript transcript = Transcript.of(
                DESK, CHAT, (after, limit) -> held.given(page(100_001, after, limit)), request(Audience.VISITOR));
        CountingText out = new CountingText();
        transcript.write(TranscriptFormat.TEXT.writer(out));

        assertThat(transcript.header().entries()).isEqualTo(100_001);
        assertThat(held.pages()).isEqualTo(2 * 401 - 1);
        assertThat(held.mostAtOnce()).isBetween(1, 3);
        assertThat(out.lines()).isGreaterThan(100_000);
    }
}
