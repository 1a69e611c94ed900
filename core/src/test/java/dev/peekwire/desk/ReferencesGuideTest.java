package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.reference.CheckDigit;
import dev.peekwire.reference.ReferenceKind;
import dev.peekwire.reference.References;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the guide to references shows, at a desk. */
class ReferencesGuideTest {
    private static References shown() {
        References numbers = References.builder()
                .kind("order", "NT-######", "NT-########")
                .kind("booking", "??##??")
                .kind(ReferenceKind.of("customer", CheckDigit.LUHN, "########"))
                .kind(ReferenceKind.PARCEL)
                .kind(ReferenceKind.SHIPPING_UNIT)
                .build();
        ChatDesk desk = ChatDesk.builder().references(numbers).build();
        desk.close();
        return numbers;
    }

    @Test
    void what_the_visitor_mentions_is_told_to_the_agent_and_stays_with_the_chat() {
        DeskFixture desk = new DeskFixture(builder -> builder.references(shown()));
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        TestClient ann = desk.agent("ann");
        desk.posts(visitor, chat, "nt 123456 is late, and so is 4111 1111 1111 1111");
        assertThat(told(ann)).containsExactly(Map.of("order", "NT-123456"));
        assertThat(visitor.latest(ServerFrame.Ok.class).version())
                .as("the message's own")
                .isEqualTo(ann.latest(ServerFrame.Event.class).event().version());
        desk.posts(ann, chat, "it is parcel RR 473 124 829 NO");
        assertThat(told(ann)).last().isEqualTo(Map.of("parcel", "RR473124829NO"));
    }

    @Test
    void a_message_that_is_sent_once_more_is_kept_once() {
        DeskFixture desk = new DeskFixture(builder -> builder.references(shown()));
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        ClientFrame.Post post = new ClientFrame.Post(desk.command(), chat, "NT-123456");
        visitor.sends(post);
        long version = visitor.latest(ServerFrame.Ok.class).version();
        visitor.sends(post);
        assertThat(visitor.latest(ServerFrame.Ok.class).version()).isEqualTo(version);
        assertThat(desk.store.read(desk.desk.id(), chat, 0, 100))
                .filteredOn(event -> event.event().type() == ChatEvent.Type.ATTRIBUTES_SET)
                .hasSize(1);
    }

    private static List<Map<String, String>> told(TestClient client) {
        return client.all(ServerFrame.Event.class)
                .map(frame -> frame.event().event())
                .filter(ChatEvent.AttributesSet.class::isInstance)
                .map(event -> ((ChatEvent.AttributesSet) event).attributes())
                .toList();
    }
}
