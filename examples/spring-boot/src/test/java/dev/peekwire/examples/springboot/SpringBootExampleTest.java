package dev.peekwire.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.examples.conversation.EmbeddedDeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

class SpringBootExampleTest extends EmbeddedDeskTest {
    private static ServletWebServerApplicationContext run(String origin) {
        return (ServletWebServerApplicationContext)
                SpringApplication.run(SpringBootExample.class, "--server.port=0", "--chat.allowed-origins=" + origin);
    }

    @Override
    protected Running start(String origin) {
        ServletWebServerApplicationContext context = run(origin);
        return new Running(context, context.getWebServer().getPort());
    }

    @Test
    void a_token_stands_in_no_text_about_the_configuration() {
        try (ServletWebServerApplicationContext context = run("https://shop.example")) {
            assertThat(context.getBean(ChatProperties.class))
                    .asString()
                    .contains("Anna")
                    .doesNotContain("token");
        }
    }
}
