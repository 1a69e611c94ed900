package dev.peekwire.examples.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.peekwire.client.VisitorChat;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a desk does in every container; an example says how it is started. */
@Timeout(300)
public abstract class EmbeddedDeskTest {
    private static final String SHOP = "https://shop.example";

    /**
     * Starts the example on any port, for pages of an origin.
     *
     * @param origin whose pages may connect
     */
    protected abstract Running start(String origin) throws Exception;

    /**
     * An example that runs.
     *
     * @param example what is closed to stop it
     * @param port where it listens
     */
    public record Running(AutoCloseable example, int port) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            example.close();
        }
    }

    @Test
    void a_draft_and_messages_go_over_it_and_a_stop_erases_the_draft() throws Exception {
        Running running = start(SHOP);
        try (Conversation conversation = Conversation.at(running.port())) {
            VisitorChat chat = conversation.happens();
            conversation.endsWhenTheServerStops(chat, running);
        }
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), running.port()).close());
    }

    @Test
    void the_pages_and_the_browser_modules_are_served_and_nothing_else_is() throws Exception {
        try (Running running = start(SHOP);
                Conversation conversation = Conversation.at(running.port())) {
            conversation.findsTheBrowserModules();
        }
    }

    @Test
    void a_page_of_another_site_is_refused() throws Exception {
        try (Running running = start(SHOP)) {
            assertThat(Conversation.handshake(running.port(), SHOP)).isEqualTo(101);
            assertThat(Conversation.handshake(running.port(), "https://evil.example"))
                    .isEqualTo(403);
        }
    }
}
