package dev.peekwire.desk;

import static dev.peekwire.desk.ErasureScene.AT;
import static dev.peekwire.desk.ErasureScene.DESK;
import static dev.peekwire.desk.ErasureScene.OFFICER;
import static dev.peekwire.desk.ErasureScene.VERA;
import static dev.peekwire.desk.ErasureScene.authentic;
import static dev.peekwire.desk.ErasureScene.done;
import static dev.peekwire.desk.ErasureScene.links;
import static dev.peekwire.desk.ErasureScene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.erasure.ErasureCertificate;
import dev.peekwire.erasure.ErasureId;
import dev.peekwire.erasure.ErasureOrder;
import dev.peekwire.erasure.HoldId;
import dev.peekwire.erasure.LegalHold;
import dev.peekwire.spi.ErasureStore;
import dev.peekwire.transcript.Audience;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a desk is told to forget is gone, and what it has proven stays proven. */
class ErasingChatsTest {
    private final ErasureScene scene = new ErasureScene();

    @AfterEach
    void close() {
        scene.close();
    }

    private static ErasureOrder order(String id) {
        return ErasureOrder.of(new ErasureId(id), VERA, OFFICER, "GDPR 17(1)(b)");
    }

    @Test
    void nothing_is_left_of_what_was_said_and_of_whose_it_was_and_transcripts_of_before_and_after_verify_and_agree() {
        ChatId chat = scene.givenClosed("one");
        String before = scene.issued(chat, Audience.AUDITOR);
        assertThat(before).contains("message-needle", "note-needle", "vera-4711");
        done(scene.desk.erase(order("e-1")));
        for (Audience audience : Audience.values()) {
            String after = scene.issued(chat, audience);
            assertThat(after).doesNotContain("needle", "vera-4711");
            assertThat(authentic(after)).isTrue();
            assertThat(links(after)).isEqualTo(links(before));
        }
        assertThat(authentic(before)).isTrue();
        assertThat(scene.store.chatsOf(DESK, VERA)).isEmpty();
        for (RecordedEvent event : scene.store.read(DESK, chat, 0, 99)) {
            assertThat(event.seal() == null || event.by().kind() != Actor.Kind.VISITOR)
                    .isTrue();
        }
    }

    @Test
    void the_certificate_is_a_transcript_of_its_own_that_tells_what_when_by_whom_and_why() {
        scene.givenClosed("one");
        scene.givenClosed("two");
        ErasureCertificate certificate = done(scene.desk.erase(order("e-1")));
        assertThat(authentic(certificate.text())).isTrue();
        assertThat(certificate.text())
                .contains("\"audience\":\"erasure\"", "\"chat\":\"e-1\"")
                .contains("\"value\":\"one\"", "\"value\":\"two\"", "\"value\":6", "\"value\":12")
                .contains(
                        "GDPR 17(1)(b)",
                        "officer",
                        links(scene.issued(new ChatId("one"), Audience.AGENT)).get(5))
                .doesNotContain("needle", "vera-4711");
    }

    @Test
    void asked_again_it_is_answered_by_the_same_certificate_and_another_order_of_that_id_too() {
        scene.givenClosed("one");
        ErasureCertificate first = done(scene.desk.erase(order("e-1")));
        scene.givenClosed("two");
        assertThat(done(scene.desk.erase(order("e-1")))).isEqualTo(first);
        assertThat(scene.store.chatsOf(DESK, VERA)).containsExactly(new ChatId("two"));
    }

    @Test
    void an_open_chat_is_refused_and_nothing_is_erased() {
        ChatId closed = scene.givenClosed("one");
        scene.givenOpen("two");
        assertThat(refused(scene.desk.erase(order("e-1")))).isEqualTo(ErrorCode.WRONG_STATE);
        assertThat(scene.issued(closed, Audience.AUDITOR)).contains("message-needle");
        assertThat(scene.store.erasures().orElseThrow().pending(DESK)).isEmpty();
    }

    @Test
    void what_is_held_is_refused_until_it_is_not() {
        ChatId chat = scene.givenClosed("one");
        ErasureStore erasures = scene.store.erasures().orElseThrow();
        HoldId hold = new HoldId("h-1");
        erasures.place(DESK, new LegalHold(hold, chat, null, OFFICER, "court", AT, null));
        assertThat(refused(scene.desk.erase(order("e-1")))).isEqualTo(ErrorCode.WRONG_STATE);
        assertThat(scene.issued(chat, Audience.AUDITOR)).contains("message-needle");
        erasures.lift(DESK, hold, OFFICER, AT);
        done(scene.desk.erase(order("e-1")));
        assertThat(scene.issued(chat, Audience.AUDITOR)).doesNotContain("needle");
    }

    @Test
    void one_chat_of_several_can_be_erased_and_an_unknown_one_is_not_found() {
        ChatId one = scene.givenClosed("one");
        ChatId two = scene.givenClosed("two");
        done(scene.desk.erase(ErasureOrder.of(new ErasureId("e-1"), one, OFFICER, "court order")));
        assertThat(scene.issued(one, Audience.AUDITOR)).doesNotContain("needle");
        assertThat(scene.issued(two, Audience.AUDITOR)).contains("message-needle");
        assertThat(refused(scene.desk.erase(ErasureOrder.of(new ErasureId("e-2"), new ChatId("none"), OFFICER, "x"))))
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void what_a_process_had_begun_the_next_one_goes_on_with() {
        ChatId chat = scene.givenClosed("one");
        scene.close();
        scene.store.erasures().orElseThrow().begin(DESK, order("e-1"));
        scene.reopen();
        await().atMost(Duration.ofMinutes(1)).until(() -> scene.store
                .erasures()
                .orElseThrow()
                .certificate(DESK, new ErasureId("e-1"))
                .isPresent());
        assertThat(scene.issued(chat, Audience.AUDITOR)).doesNotContain("needle");
    }

    @Test
    void events_recorded_without_seals_are_erased_too_and_are_issued_late() {
        ChatId chat = new ChatId("old");
        scene.appendUnsealed(chat, new ChatEvent.Started(VERA, new TeamId("main"), null, null, Map.of()));
        scene.appendUnsealed(chat, new ChatEvent.MessagePosted("message-needle", MessageOrigin.VISITOR));
        scene.appendUnsealed(chat, new ChatEvent.Closed(CloseReason.DONE));
        done(scene.desk.erase(order("e-1")));
        String after = scene.issued(chat, Audience.AUDITOR);
        assertThat(after).doesNotContain("needle", "vera-4711").contains("\"late\":true");
        assertThat(authentic(after)).isTrue();
    }
}
