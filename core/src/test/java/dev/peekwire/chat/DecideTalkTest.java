package dev.peekwire.chat;

import static dev.peekwire.chat.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecideTalkTest {
    private static final ChatCommand HELLO = new ChatCommand.Post("hello", MessageOrigin.VISITOR);
    private static final ChatCommand ANSWER = new ChatCommand.Post("hello", MessageOrigin.AD_LIB);

    @Test
    void a_start_waits_in_its_teams_queue() {
        Story story = new Story()
                .causes(VISITOR, start(), new ChatEvent.Started(VERA, SALES, "bill", "nb", Map.of("order", "17")));

        assertThat(story.chat.status()).isEqualTo(Chat.Status.QUEUED);
        assertThat(story.chat.visitor()).contains(VERA);
        assertThat(story.chat.team()).contains(SALES);
        assertThat(story.chat.agent()).isEmpty();
        assertThat(story.load).isEmpty();
    }

    @Test
    void a_visitor_starts_no_chat_for_another() {
        new Story().refuses(Actor.visitor(MALLORY), start(), ErrorCode.FORBIDDEN);
        new Story().refuses(A, start(), ErrorCode.FORBIDDEN);
        new Story().accepts(Actor.DESK, start());
    }

    @Test
    void a_chat_starts_once() {
        queued().refuses(VISITOR, start(), ErrorCode.WRONG_STATE);
    }

    @Test
    void starting_over_anothers_chat_does_not_tell_that_it_exists() {
        ChatCommand theirs = new ChatCommand.Start(MALLORY, SALES, null, null, Map.of());
        assertThat(queued().refuses(Actor.visitor(MALLORY), theirs, ErrorCode.NOT_FOUND))
                .isEqualTo(Access.NOT_FOUND);
    }

    @Test
    void a_start_for_a_team_that_nobody_knows_is_refused_instead_of_waiting_for_ever() {
        new Story()
                .refuses(
                        VISITOR,
                        new ChatCommand.Start(VERA, new TeamId("nobody"), null, null, Map.of()),
                        ErrorCode.NOT_FOUND);
    }

    @Test
    void topic_and_locale_have_their_limits() {
        assertThat(new Story().refuses(VISITOR, started("t".repeat(129), null), ErrorCode.LIMIT_EXCEEDED))
                .isEqualTo(Refusal.limit("topic", 128, "topic: 129 code points, allowed are 128"));
        assertThat(new Story()
                        .refuses(VISITOR, started(null, "l".repeat(36)), ErrorCode.LIMIT_EXCEEDED)
                        .field())
                .isEqualTo("locale");
        new Story().accepts(VISITOR, started("t".repeat(128), "l".repeat(35)));
    }

    private static ChatCommand started(String topic, String locale) {
        return new ChatCommand.Start(VERA, SALES, topic, locale, Map.of());
    }

    @Test
    void an_empty_attribute_at_the_start_is_none() {
        Story story =
                new Story().accepts(VISITOR, new ChatCommand.Start(VERA, SALES, null, null, Map.of("a", "", "b", "2")));
        assertThat(story.chat.attributes()).containsExactlyEntriesOf(Map.of("b", "2"));
    }

    @Test
    void a_visitor_may_post_while_waiting_and_the_agent_when_assigned() {
        queued().causes(VISITOR, HELLO, new ChatEvent.MessagePosted("hello", MessageOrigin.VISITOR));
        assigned().causes(A, ANSWER, new ChatEvent.MessagePosted("hello", MessageOrigin.AD_LIB));
        assigned()
                .accepts(B, new ChatCommand.Join(BOB))
                .causes(B, ANSWER, new ChatEvent.MessagePosted("hello", MessageOrigin.AD_LIB));
    }

    @Test
    void who_takes_no_part_cannot_post() {
        assigned().refuses(B, ANSWER, ErrorCode.FORBIDDEN);
        queued().refuses(A, ANSWER, ErrorCode.FORBIDDEN);
        assigned().refuses(Actor.DESK, ANSWER, ErrorCode.FORBIDDEN);
    }

    @Test
    void an_origin_is_the_authors() {
        assertThat(assigned().refuses(A, HELLO, ErrorCode.FORBIDDEN).field()).isEqualTo("origin");
        assertThat(queued().refuses(VISITOR, ANSWER, ErrorCode.FORBIDDEN).field())
                .isEqualTo("origin");
        assigned().accepts(A, new ChatCommand.Post("x", MessageOrigin.scripted("s", "1", 1)));
        MessageOrigin longId = MessageOrigin.scripted("s".repeat(65), "1", 0);
        assertThat(assigned()
                        .refuses(A, new ChatCommand.Post("x", longId), ErrorCode.LIMIT_EXCEEDED)
                        .field())
                .isEqualTo("script.id");
    }

    @Test
    void a_message_of_8000_code_points_passes_and_one_of_8001_does_not() {
        String longest = "\uD83D\uDE00".repeat(8_000);
        queued().accepts(VISITOR, new ChatCommand.Post(longest, MessageOrigin.VISITOR));
        assertThat(queued().refuses(
                                VISITOR,
                                new ChatCommand.Post(longest + "!", MessageOrigin.VISITOR),
                                ErrorCode.LIMIT_EXCEEDED))
                .isEqualTo(Refusal.limit("text", 8_000, "text: 8001 code points, allowed are 8000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\t ",
                "\u00a0",
                "secret\u0000",
                "secret\r\n",
                "secret\u009b",
                "\ud800secret",
                "secret\udc00"
            })
    void a_blank_or_broken_text_is_refused_by_field_and_without_repeating_it(String text) {
        Refusal refusal =
                queued().refuses(VISITOR, new ChatCommand.Post(text, MessageOrigin.VISITOR), ErrorCode.LIMIT_EXCEEDED);
        assertThat(refusal.field()).isEqualTo("text");
        assertThat(refusal.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a\nb\tc", "\uD83D\uDE00", "\u202e", " x "})
    void line_breaks_tabs_and_all_other_text_pass(String text) {
        queued().accepts(VISITOR, new ChatCommand.Post(text, MessageOrigin.VISITOR));
    }

    @Test
    void notes_are_for_agents() {
        ChatCommand note = new ChatCommand.PostNote("psst");
        assigned().causes(A, note, new ChatEvent.NotePosted("psst"));
        assigned().refuses(VISITOR, note, ErrorCode.FORBIDDEN);
        assigned().refuses(Actor.DESK, note, ErrorCode.FORBIDDEN);
        Refusal refusal = assigned().refuses(A, new ChatCommand.PostNote("n".repeat(2_001)), ErrorCode.LIMIT_EXCEEDED);
        assertThat(refusal.limit()).isEqualTo(2_000);
    }

    @Test
    void attributes_are_added_replaced_and_by_an_empty_value_removed() {
        Story story = assigned()
                .accepts(A, new ChatCommand.SetAttributes(Map.of("account", "1", "order", "18")))
                .accepts(VISITOR, new ChatCommand.SetAttributes(Map.of("order", "")))
                .accepts(Actor.DESK, new ChatCommand.SetAttributes(Map.of("page", "/")));
        assertThat(story.chat.attributes()).containsOnly(Map.entry("account", "1"), Map.entry("page", "/"));
    }

    @Test
    void attributes_that_change_nothing_cause_nothing() {
        queued().causes(VISITOR, new ChatCommand.SetAttributes(Map.of("order", "17", "never", "")));
    }

    @Test
    void attributes_are_bounded_in_number_over_all_commands() {
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < 32; i++) {
            many.put("n" + i, "v");
        }
        Refusal refusal = queued().refuses(VISITOR, new ChatCommand.SetAttributes(many), ErrorCode.LIMIT_EXCEEDED);
        assertThat(refusal).isEqualTo(Refusal.limit("attributes", 32, "attributes: 33, allowed are 32"));
        many.put("order", "");
        queued().accepts(VISITOR, new ChatCommand.SetAttributes(many));
    }

    @Test
    void attribute_names_and_values_are_checked() {
        assertThat(attributeRefusal("n".repeat(65), "v").limit()).isEqualTo(64);
        assertThat(attributeRefusal("n", "v".repeat(513)).limit()).isEqualTo(512);
        assertThat(attributeRefusal(" ", "v").field()).isEqualTo("attributes.name");
        assertThat(attributeRefusal("n", "\u0007").field()).isEqualTo("attributes.value");
    }

    private static Refusal attributeRefusal(String name, String value) {
        return queued().refuses(VISITOR, new ChatCommand.SetAttributes(Map.of(name, value)), ErrorCode.LIMIT_EXCEEDED);
    }

    @Test
    void an_agent_who_takes_no_part_sets_no_attributes() {
        queued().refuses(A, new ChatCommand.SetAttributes(Map.of("a", "b")), ErrorCode.FORBIDDEN);
    }
}
