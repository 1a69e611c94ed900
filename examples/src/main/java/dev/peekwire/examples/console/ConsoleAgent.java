package dev.peekwire.examples.console;

import dev.peekwire.ChatId;
import dev.peekwire.Refusal;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.client.AgentClient;
import dev.peekwire.client.AgentListener;
import dev.peekwire.client.PeekView;
import dev.peekwire.protocol.EraseReason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** An agent in a terminal, for one chat at a time: {@code ConsoleAgent [ws://127.0.0.1:8080/chat [token]]}. */
public final class ConsoleAgent implements AgentListener {
    static final String DESK = "ws://127.0.0.1:8080/chat";
    private static final String HELP = "say TEXT: answer | end: the chat | bye";

    private final Terminal terminal;
    private volatile @Nullable ChatId current;

    private ConsoleAgent(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Answers on the program's own terminal.
     *
     * @param args the desk's address, the agent's token
     */
    public static void main(String[] args) throws IOException {
        URI desk = URI.create(args.length > 0 ? args[0] : DESK);
        new ConsoleAgent(Terminal.system()).run(desk, args.length > 1 ? args[1] : "demo-agent-ana");
    }

    /** Answers until the input ends. */
    public static void answer(URI desk, String token, BufferedReader in, PrintStream out) throws IOException {
        new ConsoleAgent(new Terminal(in, out)).run(desk, token);
    }

    private void run(URI desk, String token) throws IOException {
        try (AgentClient client = AgentClient.builder(desk)
                .token(token)
                .lookAtAssigned(true)
                .listener(this)
                .build()) {
            client.connect().toCompletableFuture().join();
            client.available(true);
            terminal.say(HELP);
            for (String line = terminal.read(); line != null; line = terminal.read()) {
                act(client, line);
            }
        }
    }

    private void act(AgentClient client, String line) {
        ChatId chat = current;
        if (chat == null) {
            terminal.say("(no chat yet)");
        } else if (line.startsWith("say ")) {
            told(client.post(chat, line.substring("say ".length())));
        } else if (line.equals("end")) {
            told(client.end(chat));
        } else {
            terminal.say(HELP);
        }
    }

    private void told(CompletionStage<Long> answer) {
        answer.whenComplete((version, failure) -> {
            if (failure != null) {
                terminal.say("(not done: " + failure.getMessage() + ")");
            }
        });
    }

    @Override
    public void onEvent(RecordedEvent event) {
        if (event.event() instanceof ChatEvent.Assigned) {
            current = event.chat();
        }
        Lines.of(event).ifPresent(terminal::say);
    }

    @Override
    public void onPeek(ChatId chat, PeekView view) {
        terminal.show("not sent yet: ", view.text());
    }

    @Override
    public void onPeekErased(ChatId chat, EraseReason reason) {
        terminal.erase();
    }

    @Override
    public void onForgotten(ChatId chat) {
        current = null;
    }

    @Override
    public void onError(Refusal refusal) {
        terminal.say("(refused: " + refusal.message() + ")");
    }
}
