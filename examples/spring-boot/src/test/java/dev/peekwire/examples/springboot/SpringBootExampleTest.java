package dev.peekwire.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.client.VisitorChat;
import dev.peekwire.examples.conversation.Conversation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

@Timeout(120)
class SpringBootExampleTest {
    private static ServletWebServerApplicationContext start() {
        return (ServletWebServerApplicationContext) SpringApplication.run(
                SpringBootExample.class, "--server.port=0", "--chat.allowed-origins=https://shop.example");
    }

    private static int port(ServletWebServerApplicationContext context) {
        return context.getWebServer().getPort();
    }

    @Test
    void a_draft_and_messages_go_over_it_and_a_stop_erases_the_draft() throws Exception {
        ServletWebServerApplicationContext context = start();
        try (Conversation conversation = Conversation.at(port(context))) {
            VisitorChat chat = conversation.happens();
            conversation.endsWhenTheServerStops(chat, context);
        }
    }

    @Test
    void the_pages_and_the_browser_modules_are_served_and_nothing_else_is() throws Exception {
        try (ServletWebServerApplicationContext context = start();
                Conversation conversation = Conversation.at(port(context))) {
            conversation.findsTheBrowserModules();
        }
    }

    @Test
    void the_configuration_says_whose_pages_may_connect() throws Exception {
        try (ServletWebServerApplicationContext context = start()) {
            assertThat(Conversation.handshake(port(context), "https://shop.example"))
                    .isEqualTo(101);
            assertThat(Conversation.handshake(port(context), "https://evil.example"))
                    .isEqualTo(403);
        }
    }

    @Test
    void a_token_stands_in_no_text_about_the_configuration() {
        try (ServletWebServerApplicationContext context = start()) {
            assertThat(context.getBean(ChatProperties.class))
                    .asString()
                    .contains("Anna")
                    .doesNotContain("token");
        }
    }
}
