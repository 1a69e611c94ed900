package dev.peekwire.followup.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.peekwire.FollowUpSnippets;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.client.StartRequest;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpState;
import dev.peekwire.store.memory.MemoryStore;
import dev.peekwire.transport.memory.MemoryTransport;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The guide's desk: a visitor leaves an address, chats, closes, and has it in writing. */
class FollowUpGuideTest {
    @Test
    void a_visitor_who_left_an_address_has_the_chat_in_the_mailbox() throws Exception {
        MemoryStore store = MemoryStore.create();
        List<FollowUp> alarms = new CopyOnWriteArrayList<>();
        AtomicReference<ChatDesk> made = new AtomicReference<>();
        try (PostRoom room = PostRoom.with(() -> Fault.NONE);
                MailSender sender = FollowUpSnippets.sender(made)
                        .server("localhost", room.relay.port())
                        .tls(PostRoom.trusted().getSocketFactory())
                        .login("chat@shop.example", "password")
                        .build();
                ChatDesk desk = FollowUpSnippets.desk(store, sender, alarms::add)) {
            room.server.setUser("chat@shop.example", "password");
            made.set(desk);
            ChatId chat = chats(desk);
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                            store.followUps().orElseThrow().of(new DeskId("shop"), chat))
                    .extracting(FollowUp::state)
                    .containsExactly(FollowUpState.SENT));
            assertArrived(room.mails());
            assertThat(alarms).isEmpty();
        }
    }

    private static void assertArrived(List<MimeMessage> mails) throws Exception {
        assertThat(mails).hasSize(1);
        assertThat(PostRoom.recipients(mails.get(0))).containsExactly("kari@example.com");
        assertThat(mails.get(0).getSubject()).isEqualTo("Your chat with us");
        Multipart parts = (Multipart) mails.get(0).getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("Where is my parcel?");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("<html", "Where is my parcel?");
    }

    /** A visitor who leaves an address, asks, and closes. */
    private static ChatId chats(ChatDesk desk) throws Exception {
        MemoryTransport.Listening listening = new MemoryTransport().listen("followed-shop", desk.acceptor());
        try (VisitorClient kari =
                VisitorClient.builder(URI.create("memory:followed-shop")).build()) {
            done(kari.connect());
            VisitorChat chat = done(kari.start(StartRequest.general().with("email", "kari@example.com")));
            done(chat.send("Where is my parcel?"));
            done(chat.end());
            return chat.id();
        } finally {
            listening.close();
        }
    }

    private static <T> T done(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
