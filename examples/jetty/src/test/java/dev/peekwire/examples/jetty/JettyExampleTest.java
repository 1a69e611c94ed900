package dev.peekwire.examples.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.client.VisitorChat;
import dev.peekwire.examples.conversation.Conversation;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class JettyExampleTest {
    @Test
    void a_draft_and_messages_go_over_it_and_a_stop_erases_the_draft() throws Exception {
        JettyExample example = JettyExample.start(0, "https://shop.example");
        int port = example.port();
        try (Conversation conversation = Conversation.at(port)) {
            VisitorChat chat = conversation.happens();
            conversation.endsWhenTheServerStops(chat, example);
        }
        Assertions.assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close());
    }

    @Test
    void the_pages_and_the_browser_modules_are_served_and_nothing_else_is() throws Exception {
        try (JettyExample example = JettyExample.start(0, "https://shop.example");
                Conversation conversation = Conversation.at(example.port())) {
            conversation.findsTheBrowserModules();
        }
    }

    @Test
    void a_page_of_another_site_is_refused() throws Exception {
        try (JettyExample example = JettyExample.start(0, "https://shop.example")) {
            assertThat(Conversation.handshake(example.port(), "https://shop.example"))
                    .isEqualTo(101);
            assertThat(Conversation.handshake(example.port(), "https://evil.example"))
                    .isEqualTo(403);
        }
    }
}
