package dev.peekwire.desk;

import static dev.peekwire.desk.ErasureScene.DESK;
import static dev.peekwire.desk.ErasureScene.OFFICER;
import static dev.peekwire.desk.ErasureScene.VERA;
import static dev.peekwire.desk.ErasureScene.authentic;
import static dev.peekwire.desk.ErasureScene.done;
import static dev.peekwire.desk.ErasureScene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.VisitorId;
import dev.peekwire.erasure.DataKind;
import dev.peekwire.erasure.ErasureId;
import dev.peekwire.erasure.ErasureOrder;
import dev.peekwire.erasure.HoldId;
import dev.peekwire.erasure.LegalHold;
import dev.peekwire.erasure.RetentionPolicy;
import dev.peekwire.transcript.Audience;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What runs out, what is held, and what a visitor is told there is. */
class KeepingChatsTest {
    private static final HoldId HOLD = new HoldId("case-17");

    private static ErasureOrder order() {
        return ErasureOrder.of(new ErasureId("e-1"), VERA, OFFICER, "GDPR 17(1)(b)");
    }

    @Test
    void what_has_run_out_is_gone_and_the_rest_stays_and_verifies() {
        RetentionPolicy policy = RetentionPolicy.NONE
                .with(DataKind.NOTES, Duration.ZERO)
                .with(DataKind.ATTRIBUTES, Duration.ZERO)
                .with(DataKind.MESSAGES, Duration.ofDays(36_525));
        try (ErasureScene scene = new ErasureScene(builder -> builder.retention(policy))) {
            scene.close();
            ChatId chat = scene.givenClosed("one");
            ChatId open = scene.givenOpen("two");
            scene.reopen();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> scene.desk.stats().records().expired() == 2);
            String left = scene.issued(chat, Audience.AUDITOR);
            assertThat(left)
                    .contains("message-needle", "answer-needle", "vera-4711")
                    .doesNotContain("note-needle", "order-needle", "name-needle", "topic-needle");
            assertThat(authentic(left)).isTrue();
            assertThat(scene.issued(open, Audience.AUDITOR)).contains("note-needle", "order-needle");
        }
    }

    @Test
    void what_is_held_does_not_run_out() {
        RetentionPolicy policy = RetentionPolicy.NONE.with(DataKind.NOTES, Duration.ZERO);
        try (ErasureScene scene = new ErasureScene(builder -> builder.retention(policy))) {
            scene.close();
            ChatId held = scene.givenClosed("one");
            ChatId free = scene.givenClosed("two");
            scene.store
                    .erasures()
                    .orElseThrow()
                    .place(DESK, new LegalHold(HOLD, held, null, OFFICER, "court", ErasureScene.AT, null));
            scene.reopen();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !scene.issued(free, Audience.AUDITOR).contains("note-needle"));
            assertThat(scene.issued(held, Audience.AUDITOR)).contains("note-needle");
        }
    }

    @Test
    void a_hold_is_recorded_with_who_and_why_until_when_and_erasing_is_refused_meanwhile() {
        try (ErasureScene scene = new ErasureScene()) {
            scene.givenClosed("one");
            LegalHold hold = done(scene.desk.holds().place(HOLD, VERA, OFFICER, "17 O 4711/26"));
            assertThat(done(scene.desk.holds().place(HOLD, VERA, OFFICER, "17 O 4711/26")))
                    .isEqualTo(hold);
            assertThat(refused(scene.desk.holds().place(HOLD, new ChatId("one"), OFFICER, "another")))
                    .isEqualTo(ErrorCode.COMMAND_CONFLICT);
            assertThat(refused(scene.desk.erase(order()))).isEqualTo(ErrorCode.WRONG_STATE);
            assertThat(done(scene.desk.holds().lift(HOLD, OFFICER))).isTrue();
            assertThat(done(scene.desk.holds().lift(HOLD, OFFICER))).isFalse();
            List<LegalHold> all = done(scene.desk.holds().all());
            assertThat(all).singleElement().satisfies(one -> {
                assertThat(one.reason()).isEqualTo("17 O 4711/26");
                assertThat(one.by()).isEqualTo(OFFICER);
                assertThat(one.holds()).isFalse();
            });
            done(scene.desk.erase(order()));
        }
    }

    private static String export(ErasureScene scene, VisitorId visitor) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            scene.desk.export(visitor, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void an_export_has_what_the_visitor_may_see_of_every_chat_and_no_notes() {
        try (ErasureScene scene = new ErasureScene()) {
            scene.givenClosed("one");
            scene.givenOpen("two");
            assertThat(export(scene, VERA))
                    .contains("\"chat\":\"one\"", "\"chat\":\"two\"", "vera-4711", "\"complete\":true")
                    .contains("topic-needle", "name-needle", "message-needle", "answer-needle", "order-needle")
                    .doesNotContain("note-needle");
        }
    }

    @Test
    void an_export_after_an_erasure_has_no_word_of_what_was_erased() {
        try (ErasureScene scene = new ErasureScene()) {
            ChatId chat = scene.givenClosed("one");
            done(scene.desk.erase(order()));
            assertThat(export(scene, VERA)).contains("\"chats\":[\n]").doesNotContain("needle");
            VisitorId nobody = scene.store.read(DESK, chat, 0, 1).stream()
                    .map(event -> new VisitorId(event.by().id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(export(scene, nobody)).contains("\"chat\":\"one\"").doesNotContain("needle", "vera-4711");
        }
    }

    @Test
    void times_and_reasons_out_of_bounds_are_refused() {
        assertThatThrownBy(() -> RetentionPolicy.NONE.with(DataKind.NOTES, Duration.ofDays(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NOTES");
        assertThatThrownBy(() -> ErasureOrder.of(new ErasureId("e"), VERA, OFFICER, " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LegalHold(HOLD, null, null, OFFICER, "x", ErasureScene.AT, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
