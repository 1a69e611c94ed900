package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CopyFormat;
import dev.peekwire.protocol.CopyFrame;
import dev.peekwire.protocol.CopyOption;
import dev.peekwire.protocol.CopyWish;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.protocol.TranscriptPart;
import dev.peekwire.store.memory.MemoryStore;
import dev.peekwire.transcript.TranscriptNames;
import dev.peekwire.transcript.proof.TranscriptKeys;
import dev.peekwire.transcript.proof.TranscriptVerifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A chat in writing for who asks by a frame: what they may have of it, part by part, one copy at a time. */
class CopiesTest {
    private static final CopyWish TEXT = CopyWish.of(CopyFormat.TEXT);

    private final TranscriptKeys keys = keys();
    private final ReadingStore store = new ReadingStore(MemoryStore.create());
    private final DeskFixture desk = new DeskFixture(store.store(), builder -> builder.transcriptKeys(keys)
            .transcriptNames(new TranscriptNames() {
                @Override
                public Optional<String> agent(dev.peekwire.AgentId agent) {
                    return Optional.of("Ann Lee");
                }
            })
            .limits(Limits.DEFAULT.toBuilder().commandsPerSecond(100_000).build()));
    private final TestClient vera = desk.visitor("vera");
    private final ChatId chat = desk.startsChat(vera);
    private final TestClient ann = desk.agent("ann");

    private static TranscriptKeys keys() {
        try {
            return TranscriptKeys.of(
                    "k", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private void asks(TestClient who, CopyWish wish, int part) {
        who.seen.clear();
        who.sends(new CopyFrame.Transcript(desk.command(), chat, wish, part));
    }

    private static Refusal refusal(TestClient who) {
        return who.latest(ServerFrame.Refused.class).refusal();
    }

    private List<TranscriptPart> parts(TestClient who, CopyWish wish) {
        List<TranscriptPart> parts = new ArrayList<>();
        do {
            asks(who, wish, parts.size());
            parts.add(who.latest(TranscriptPart.class));
        } while (parts.get(parts.size() - 1).more());
        return parts;
    }

    private String copy(TestClient who, CopyWish wish) {
        StringBuilder copy = new StringBuilder();
        parts(who, wish).forEach(part -> copy.append(part.text()));
        return copy.toString();
    }

    /** More than two parts, whatever the form. */
    private void talkMuch() {
        for (int i = 0; i < 40; i++) {
            desk.posts(i % 2 == 0 ? vera : ann, chat, i + "\uD83D\uDE00é\"<".repeat(400));
        }
    }

    @Test
    void a_visitor_has_the_visitors_transcript_and_agents_theirs_with_the_names_of_the_desk() {
        desk.posts(ann, chat, "You get $100.");
        ann.sends(new AgentFrame.Note(desk.command(), chat, "a good customer"));

        assertThat(copy(vera, TEXT))
                .contains("You get $100.", "Ann Lee", "+00:00")
                .doesNotContain("a good customer");
        assertThat(copy(ann, TEXT)).contains("You get $100.", "a good customer");
    }

    @Test
    void a_copy_is_in_the_language_the_zone_and_the_form_that_are_asked_for() {
        desk.posts(vera, chat, "<b>Hei</b>");

        assertThat(copy(vera, new CopyWish(CopyFormat.HTML, "nb", "Asia/Kolkata")))
                .startsWith("<!DOCTYPE html>\n<html lang=\"nb\"")
                .contains("+05:30", "&lt;b&gt;Hei")
                .endsWith("</html>\n");
        assertThat(copy(vera, CopyWish.of(CopyFormat.MARKDOWN))).startsWith("# ");
    }

    @Test
    void it_is_given_after_the_close_too() {
        desk.posts(vera, chat, "Thank you.");
        vera.sends(new ClientFrame.Close(desk.command(), chat));

        assertThat(copy(vera, TEXT)).contains("Thank you.");
    }

    @ParameterizedTest
    @EnumSource(CopyFormat.class)
    void a_long_chat_comes_in_parts_that_are_the_copy_together_and_each_fit_a_frame(CopyFormat format) {
        talkMuch();
        List<TranscriptPart> parts = parts(vera, CopyWish.of(format));

        assertThat(parts).hasSizeGreaterThan(2);
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(PartText.BYTES);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(part.text()))
                    .as("whole characters")
                    .isTrue();
        });
        String all = parts.stream().map(TranscriptPart::text).reduce("", String::concat);
        assertThat(all.split("\uD83D\uDE00", -1)).hasSize(40 * 400 + 1);
    }

    @Test
    void a_signed_copy_is_authentic_and_ends_where_it_was_begun() throws IOException {
        talkMuch();
        asks(vera, CopyWish.of(CopyFormat.SIGNED), 0);
        StringBuilder copy = new StringBuilder();
        for (int part = 1; vera.latest(TranscriptPart.class).more(); part++) {
            copy.append(vera.latest(TranscriptPart.class).text());
            desk.posts(ann, chat, "said meanwhile");
            asks(vera, CopyWish.of(CopyFormat.SIGNED), part);
        }
        copy.append(vera.latest(TranscriptPart.class).text());

        assertThat(new TranscriptVerifier(keys.publicKeys())
                        .verify(new ByteArrayInputStream(copy.toString().getBytes(StandardCharsets.UTF_8)))
                        .authentic())
                .isTrue();
        assertThat(copy).doesNotContain("said meanwhile");
    }

    @Test
    void a_chat_is_read_no_further_than_is_asked_for() {
        for (int i = 0; i < 2_000; i++) {
            desk.posts(vera, chat, "w".repeat(1_000));
        }
        copy(vera, TEXT);
        store.eventsRead = 0;
        asks(vera, TEXT, 0);
        long begun = store.eventsRead;
        asks(vera, TEXT, 1);

        assertThat(begun).as("all of it once, for the head").isGreaterThan(2_000);
        assertThat(store.eventsRead - begun)
                .as("a page of 250 messages has several parts")
                .isLessThanOrEqualTo(250);
    }

    @Test
    void the_last_part_is_given_again_and_none_out_of_order() {
        talkMuch();
        asks(vera, TEXT, 0);
        asks(vera, TEXT, 1);
        String second = vera.latest(TranscriptPart.class).text();
        asks(vera, TEXT, 1);
        assertThat(vera.latest(TranscriptPart.class).text()).isEqualTo(second);
        for (int part : List.of(3, 7, -1)) {
            asks(vera, TEXT, part);
            assertThat(refusal(vera).code()).isEqualTo(ErrorCode.WRONG_STATE);
            assertThat(refusal(vera).field()).isEqualTo("part");
        }
        asks(vera, CopyWish.of(CopyFormat.HTML), 2);
        assertThat(refusal(vera).code()).as("another copy").isEqualTo(ErrorCode.WRONG_STATE);
        asks(vera, TEXT, 2);
        assertThat(vera.latest(TranscriptPart.class).part()).isEqualTo(2);
    }

    @Test
    void somebody_who_asks_while_a_part_is_written_is_told_to_wait() {
        talkMuch();
        vera.seen.clear();
        vera.sendsOnly(new CopyFrame.Transcript(desk.command(), chat, TEXT, 0));
        vera.sends(new CopyFrame.Transcript(desk.command(), chat, CopyWish.of(CopyFormat.HTML), 0));

        assertThat(refusal(vera).code()).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(vera.all(TranscriptPart.class)).hasSize(1);
        assertThat(parts(ann, TEXT)).as("others are served").isNotEmpty();
    }

    @Test
    void a_copy_that_nobody_reads_on_is_let_go_of() {
        talkMuch();
        asks(vera, TEXT, 0);
        desk.pass(Copies.PATIENCE);
        asks(vera, TEXT, 1);
        assertThat(refusal(vera).code()).isEqualTo(ErrorCode.WRONG_STATE);
        assertThat(copy(vera, TEXT)).isNotEmpty();
    }

    @Test
    void no_more_than_a_hundred_are_read_at_once_and_who_has_it_all_makes_room() {
        talkMuch();
        List<TestClient> visitors = new ArrayList<>();
        for (int i = 0; i <= Copies.MOST; i++) {
            visitors.add(desk.agent("ann-" + i, "super-s" + i));
            visitors.get(i).sends(new ClientFrame.Open(new dev.peekwire.protocol.Cursor(chat, 0)));
            asks(visitors.get(i), TEXT, 0);
        }
        assertThat(refusal(visitors.get(Copies.MOST)).code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(visitors.get(0).latest(TranscriptPart.class).more()).isTrue();
        parts(visitors.get(0), TEXT);
        asks(visitors.get(Copies.MOST), TEXT, 0);
        assertThat(visitors.get(Copies.MOST).latest(TranscriptPart.class).text())
                .isNotEmpty();
    }

    @Test
    void a_supervisor_who_would_read_along_unrecorded_opens_the_chat_first() {
        TestClient sue = desk.agent("sue", "super-sue");
        asks(sue, TEXT, 0);
        assertThat(refusal(sue).code()).isEqualTo(ErrorCode.WRONG_STATE);
        sue.sends(new ClientFrame.Open(new dev.peekwire.protocol.Cursor(chat, 0)));
        asks(sue, TEXT, 0);
        assertThat(sue.latest(TranscriptPart.class).text()).isNotEmpty();
    }

    @Test
    void a_zone_that_is_none_is_refused_by_its_name() {
        asks(vera, new CopyWish(CopyFormat.TEXT, null, "Europe/Atlantis"), 0);
        assertThat(refusal(vera).code()).isEqualTo(ErrorCode.MALFORMED);
        assertThat(refusal(vera).field()).isEqualTo("zone");
        assertThat(copy(vera, TEXT)).isNotEmpty();
    }

    @Test
    void a_desk_without_keys_says_so_and_signs_nothing() {
        DeskFixture plain = new DeskFixture();
        TestClient victor = plain.visitor("victor");
        ChatId his = plain.startsChat(victor);
        victor.sends(new CopyFrame.Transcript(plain.command(), his, CopyWish.of(CopyFormat.SIGNED), 0));

        assertThat(refusal(victor).code()).isEqualTo(ErrorCode.UNSUPPORTED);
        assertThat(victor.latest(ServerFrame.Welcome.class).copies()).isEmpty();
        assertThat(desk.visitor("other").latest(ServerFrame.Welcome.class).copies())
                .isEqualTo(Set.of(CopyOption.SIGNED));
    }

    @Test
    void what_a_part_says_is_in_no_log_and_no_toString() {
        desk.posts(vera, chat, "my secret");
        try (Logged log = new Logged()) {
            asks(vera, TEXT, 0);
            assertThat(log.troubles()).noneMatch(line -> line.contains("secret"));
        }
        assertThat(vera.latest(TranscriptPart.class).toString()).doesNotContain("secret");
        assertThat(Arrays.toString(vera.seen.toArray())).doesNotContain("secret");
    }
}
