package dev.peekwire.chat;

import static dev.peekwire.chat.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.reference.ReferenceKind;
import dev.peekwire.reference.References;
import dev.peekwire.response.ResponsePolicy;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Order and tracking numbers of messages become attributes. */
class MentionedTest {
    private static final References SHOP = References.builder()
            .kind("order", "NT-####")
            .kind(ReferenceKind.PARCEL)
            .build();
    private static final ChatLimits LIMITS = new ChatLimits(2_000, 2_000, 4, 64, 18, 128, 3);

    private final Story story = new Story(LIMITS, ResponsePolicy.FREE, SHOP)
            .accepts(
                    VISITOR, new ChatCommand.Start(VERA, SALES, null, null, Map.of(), ChatCommand.Routing.DIRECT, null))
            .accepts(Actor.DESK, new ChatCommand.Assign(ANN, SALES));

    private static ChatCommand.Post said(String text) {
        return new ChatCommand.Post(text, MessageOrigin.VISITOR);
    }

    private static ChatEvent posted(String text) {
        return new ChatEvent.MessagePosted(text, MessageOrigin.VISITOR);
    }

    @Test
    void a_number_that_is_mentioned_is_kept_with_the_message_and_before_it() {
        story.causes(
                VISITOR,
                said("where is nt 1234?"),
                new ChatEvent.AttributesSet(Map.of("order", "NT-1234")),
                posted("where is nt 1234?"));
        assertThat(story.chat.attributes()).isEqualTo(Map.of("order", "NT-1234"));
    }

    @Test
    void an_agents_tracking_number_is_kept_too() {
        story.accepts(A, new ChatCommand.Post("it is RR473124829NO", MessageOrigin.AD_LIB));
        assertThat(story.chat.attributes()).isEqualTo(Map.of("parcel", "RR473124829NO"));
    }

    @Test
    void a_message_that_mentions_nothing_new_is_a_message_alone() {
        story.accepts(VISITOR, said("NT-1234"));
        story.causes(VISITOR, said("NT-1234 again"), posted("NT-1234 again"));
        story.causes(VISITOR, said("hello"), posted("hello"));
    }

    @Test
    void the_latest_one_stands_first_and_those_before_it_are_kept_while_there_is_room() {
        story.accepts(VISITOR, said("NT-0001")).accepts(VISITOR, said("NT-0002 or NT-0003"));
        assertThat(story.chat.attributes()).isEqualTo(Map.of("order", "NT-0003", "order.earlier", "NT-0002, NT-0001"));
        story.accepts(VISITOR, said("NT-0004"));
        assertThat(story.chat.attributes())
                .as("18 code points are allowed")
                .isEqualTo(Map.of("order", "NT-0004", "order.earlier", "NT-0003, NT-0002"));
        story.accepts(VISITOR, said("I mean NT-0003"));
        assertThat(story.chat.attributes()).isEqualTo(Map.of("order", "NT-0003", "order.earlier", "NT-0004, NT-0002"));
    }

    @Test
    void what_somebody_has_set_is_among_those_before_it() {
        story.accepts(A, new ChatCommand.SetAttributes(Map.of("order", "by phone")));
        story.accepts(VISITOR, said("NT-0001"));
        assertThat(story.chat.attributes()).isEqualTo(Map.of("order", "NT-0001", "order.earlier", "by phone"));
    }

    @Test
    void no_message_is_refused_for_what_it_mentions() {
        story.accepts(A, new ChatCommand.SetAttributes(Map.of("a", "1", "b", "2", "c", "3", "d", "4")));
        story.causes(VISITOR, said("NT-0001"), posted("NT-0001"));
    }

    @Test
    void what_is_left_when_nobody_is_there_is_read_too() {
        Story left = new Story(LIMITS, ResponsePolicy.FREE, SHOP)
                .accepts(
                        VISITOR,
                        new ChatCommand.Start(
                                VERA, SALES, null, null, Map.of(), ChatCommand.Routing.DIRECT, "where is NT-0001?"));
        assertThat(left.chat.attributes()).isEqualTo(Map.of("order", "NT-0001"));
    }

    @Test
    void notes_are_not_read() {
        story.causes(A, new ChatCommand.PostNote("NT-0001"), new ChatEvent.NotePosted("NT-0001"));
    }
}
