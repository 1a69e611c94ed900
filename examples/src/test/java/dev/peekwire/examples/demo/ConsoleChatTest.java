package dev.peekwire.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.examples.console.ConsoleAgent;
import dev.peekwire.examples.console.ConsoleVisitor;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chat in two terminals, against the demo's desk. */
class ConsoleChatTest {
    private final DemoServer server = DemoServer.start(new Port(0, false));
    private final URI desk = URI.create("ws://127.0.0.1:" + server.uri().getPort() + "/chat");
    private Person visitor;
    private Person agent;

    @BeforeEach
    void bothComeIn() throws IOException {
        visitor = new Person((in, out) -> ConsoleVisitor.chat(desk, in, out));
        agent = new Person((in, out) -> ConsoleAgent.answer(desk, "demo-agent-ana", in, out));
        agent.sees("ana has the chat");
        visitor.sees("what you type before you send it");
    }

    @AfterEach
    void bothLeave() throws Exception {
        visitor.leaves();
        agent.leaves();
        server.close();
    }

    @Test
    void what_is_typed_is_seen_written_over_and_gone_when_it_is_sent() throws IOException {
        visitor.enters("allow");
        visitor.sees("● An agent can see what you type now");
        visitor.enters("type Where is my order? ");
        agent.sees("not sent yet: Where is my order?");
        visitor.enters("send");
        visitor.sees("(sent)");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(agent.said().lines())
                        .anyMatch(line -> line.contains(": Where is my order?") && !line.contains("not sent yet")));
        // The line may not have ended yet.
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(agent.lastLine()).isEmpty());
        agent.enters("say On its way");
        visitor.sees("ana: On its way");
    }

    @Test
    void what_is_not_allowed_is_not_seen_and_a_withdrawal_erases() throws IOException {
        visitor.enters("type secret ");
        visitor.enters("allow");
        agent.sees("not sent yet: secret");
        visitor.enters("withdraw");
        visitor.sees("(withdrawn, and gone from every screen)");
        assertThat(agent.lastLine()).isEmpty();
        visitor.enters("type more ");
        visitor.enters("bye");
        agent.sees("-- the chat has ended");
        assertThat(agent.said()).doesNotContain("more");
    }

    private interface Program {
        void run(BufferedReader in, PrintStream out) throws IOException;
    }

    /** Somebody at a terminal of her own. */
    private static final class Person {
        private final PipedWriter keyboard = new PipedWriter();
        private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
        private final Thread thread;

        Person(Program program) throws IOException {
            BufferedReader in = new BufferedReader(new PipedReader(keyboard));
            PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
            thread = new Thread(() -> {
                try {
                    program.run(in, out);
                } catch (IOException closed) {
                    out.println("(the keyboard is gone)");
                }
            });
            thread.start();
        }

        void enters(String line) throws IOException {
            keyboard.write(line + "\n");
            keyboard.flush();
        }

        void sees(String text) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(said()).contains(text));
        }

        String said() {
            return screen.toString(StandardCharsets.UTF_8);
        }

        /** What stands in the terminal's last line now. */
        String lastLine() {
            String said = said();
            return said.substring(Math.max(said.lastIndexOf('\n') + 1, said.lastIndexOf("\u001b[K") + 3));
        }

        void leaves() throws Exception {
            keyboard.close();
            thread.join(60_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }
}
