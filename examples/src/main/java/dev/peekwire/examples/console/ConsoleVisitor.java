package dev.peekwire.examples.console;

import dev.peekwire.ChatId;
import dev.peekwire.Refusal;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.client.ConnectionState;
import dev.peekwire.client.StartRequest;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.client.VisitorListener;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.protocol.ServerFrame;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** A visitor in a terminal: {@code ConsoleVisitor [ws://127.0.0.1:8080/chat]}. */
public final class ConsoleVisitor implements VisitorListener {
    private static final String HELP =
            "type TEXT: what you have written so far | send | allow | withdraw: who may see it | bye";

    private final Terminal terminal;
    private String text = "";

    private ConsoleVisitor(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Chats on the program's own terminal.
     *
     * @param args the desk's address
     */
    public static void main(String[] args) throws IOException {
        new ConsoleVisitor(Terminal.system()).run(URI.create(args.length > 0 ? args[0] : ConsoleAgent.DESK));
    }

    /** Chats until the input ends. */
    public static void chat(URI desk, BufferedReader in, PrintStream out) throws IOException {
        new ConsoleVisitor(new Terminal(in, out)).run(desk);
    }

    private void run(URI desk) throws IOException {
        try (VisitorClient client = VisitorClient.builder(desk).listener(this).build()) {
            client.connect().toCompletableFuture().join();
            VisitorChat chat =
                    client.start(StartRequest.general()).toCompletableFuture().join();
            terminal.say(HELP);
            for (String line = terminal.read(); line != null; line = terminal.read()) {
                act(chat, line);
            }
            chat.end().toCompletableFuture().join();
        }
    }

    private void act(VisitorChat chat, String line) {
        String[] words = line.split(" ", 2);
        switch (words[0]) {
            case "type" -> type(chat, words.length > 1 ? words[1] : "");
            case "send" -> send(chat);
            case "allow" -> told(chat.allow(PeekLevel.MASKED, Set.of(Purpose.PEEK)), "allowed");
            case "withdraw" -> told(chat.withdraw(), "withdrawn, and gone from every screen");
            default -> terminal.say(HELP);
        }
    }

    private void type(VisitorChat chat, String whole) {
        text = whole;
        chat.type(whole);
    }

    private void send(VisitorChat chat) {
        if (!text.isBlank()) {
            told(chat.send(text), "sent");
            text = "";
        }
    }

    private void told(CompletionStage<Long> answer, String done) {
        answer.whenComplete((version, failure) ->
                terminal.say(failure == null ? "(" + done + ")" : "(not done: " + failure.getMessage() + ")"));
    }

    @Override
    public void onOffer(ServerFrame.Offer offer) {
        if (offer.text() != null) {
            terminal.say(offer.text());
        }
    }

    @Override
    public void onEvent(RecordedEvent event) {
        Lines.of(event).ifPresent(terminal::say);
    }

    @Override
    public void onVisibility(ChatId chat, int readers, boolean suggester, DemandMode mode) {
        terminal.say(readers > 0 ? "● An agent can see what you type now" : "○ Nobody can see what you type");
        if (suggester) {
            terminal.say("● A program reads what you type, to help answer you");
        }
    }

    @Override
    public void onState(ConnectionState state) {
        if (state == ConnectionState.WAITING) {
            terminal.say("(no connection, trying again)");
        }
    }

    @Override
    public void onError(Refusal refusal) {
        terminal.say("(refused: " + refusal.message() + ")");
    }
}
