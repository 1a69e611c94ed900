package dev.peekwire.examples.docs;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.client.AgentClient;
import dev.peekwire.client.AgentListener;
import dev.peekwire.client.PeekView;
import dev.peekwire.client.StartRequest;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.client.VisitorListener;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.transport.memory.MemoryTransport;
import java.io.PrintStream;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Guide: Java clients. A desk, a visitor and an agent in one process. */
public final class OneProcess {
    private static final String TOKEN = "the-agent's-session-token";

    private OneProcess() {}

    /** Runs it once. */
    public static void main(String[] args) throws Exception {
        ChatDesk desk = ChatDesk.builder()
                .authenticator(OneProcess::who)
                .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK))
                .build();
        MemoryTransport.Listening listening = new MemoryTransport().listen("shop", desk.acceptor());
        try {
            chat(URI.create("memory:shop"), System.out);
        } finally {
            listening.close();
            desk.close();
        }
    }

    static CompletionStage<Authenticator.Identity> who(Authenticator.Request request) {
        return CompletableFuture.completedFuture(
                request.token().equals(TOKEN)
                        ? new Authenticator.Agent(new AgentId("anna"), "Anna", Set.of(new TeamId("main")), false, 3)
                        : new Authenticator.Refused());
    }

    static void chat(URI uri, PrintStream out) throws Exception {
        Screen screen = new Screen(out);
        Page page = new Page(out);
        try (AgentClient agent = AgentClient.builder(uri)
                        .token(TOKEN)
                        .lookAtAssigned(true)
                        .listener(screen)
                        .build();
                VisitorClient visitor =
                        VisitorClient.builder(uri).listener(page).build()) {
            await(agent.connect());
            agent.available(true);
            await(visitor.connect());
            visit(await(visitor.start(StartRequest.general())), page, screen);
        }
    }

    private static void visit(VisitorChat chat, Page page, Screen screen) throws Exception {
        await(page.noticeSeen); // in a product: the visitor has read the notice and turned the switch on
        await(chat.allow(PeekLevel.MASKED, Set.of(Purpose.PEEK)));
        await(page.watched);
        String text = "My card is 4111 1111 1111 1111. Do you take it? ";
        chat.type(text); // the field's whole text, on every change of it
        await(screen.peeked);
        await(chat.send(text));
        page.out.println("visitor: sent");
        await(chat.withdraw());
        page.out.println("visitor: withdrawn");
    }

    static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    /** What the visitor sees. Calls come one after another, on a thread of the client. */
    static final class Page implements VisitorListener {
        final PrintStream out;
        final CompletableFuture<Void> noticeSeen = new CompletableFuture<>();
        final CompletableFuture<Void> watched = new CompletableFuture<>();

        Page(PrintStream out) {
            this.out = out;
        }

        @Override
        public void onOffer(ServerFrame.Offer offer) {
            out.println("visitor is shown: " + offer.text());
            noticeSeen.complete(null);
        }

        @Override
        public void onVisibility(ChatId chat, int readers, boolean suggester, DemandMode mode) {
            out.println(readers > 0 ? "visitor: an agent can see what I type" : "visitor: nobody can see it");
            if (readers > 0) {
                watched.complete(null);
            }
        }
    }

    /** What the agent sees. */
    static final class Screen implements AgentListener {
        final PrintStream out;
        final CompletableFuture<Void> peeked = new CompletableFuture<>();

        Screen(PrintStream out) {
            this.out = out;
        }

        @Override
        public void onPeek(ChatId chat, PeekView view) {
            if (!view.text().isEmpty()) {
                out.println("agent, not sent yet: " + view.text());
                peeked.complete(null);
            }
        }

        @Override
        public void onPeekErased(ChatId chat, EraseReason reason) {
            out.println("agent: (nothing), " + reason); // must be gone from the screen when this returns
        }

        @Override
        public void onEvent(RecordedEvent event) {
            if (event.event() instanceof ChatEvent.MessagePosted message) {
                out.println("agent, sent: " + message.text());
            }
        }
    }
}
