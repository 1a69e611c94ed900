package dev.peekwire.examples.typists;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.client.AgentClient;
import dev.peekwire.client.AgentListener;
import dev.peekwire.client.PeekView;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.tck.time.ManualExecutor;
import dev.peekwire.tck.time.VirtualScheduler;
import dev.peekwire.transport.memory.MemoryTransport;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A desk, an agent who looks and may answer, and the typists, all in virtual time on one thread. */
final class Place implements AgentListener {
    private static final URI DESK = URI.create("memory:desk");
    private static final Duration TICK = Duration.ofMillis(20);

    final VirtualScheduler time = new VirtualScheduler();
    final ManualExecutor work = new ManualExecutor();
    final MemoryTransport memory = MemoryTransport.isolated(work);
    final List<String> drafts = new ArrayList<>();
    final List<String> messages = new ArrayList<>();
    final Map<ChatId, Integer> said = new HashMap<>();
    final Set<ChatId> open = new HashSet<>();
    final Set<ChatId> ever = new HashSet<>();
    int mostAtOnce;
    boolean answers = true;

    final ChatDesk desk = ChatDesk.builder()
            .authenticator(request -> CompletableFuture.completedFuture(
                    new Authenticator.Agent(new AgentId("ana"), "Ana", Set.of(new TeamId("main")), false, 9)))
            .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK))
            .scheduler(time)
            .workers(work)
            .build();
    final AgentClient agent = AgentClient.builder(DESK)
            .transport(memory)
            .scheduler(time)
            .executor(work)
            .token("agent")
            .lookAtAssigned(true)
            .listener(this)
            .build();
    final Typists typists =
            new Typists(() -> VisitorClient.builder(DESK).transport(memory).executor(work), time, 20261121);

    Place() {
        memory.listen("desk", desk.acceptor());
        agent.connect();
        agent.available(true);
        work.runAll();
    }

    void passes(Duration duration) {
        for (Duration left = duration; left.compareTo(Duration.ZERO) > 0; left = left.minus(TICK)) {
            time.advance(TICK);
            work.runAll();
        }
    }

    @Override
    public void onPeek(ChatId chat, PeekView view) {
        drafts.add(view.text());
    }

    @Override
    public void onEvent(RecordedEvent event) {
        if (event.event() instanceof ChatEvent.Started) {
            open.add(event.chat());
            ever.add(event.chat());
            mostAtOnce = Math.max(mostAtOnce, open.size());
        } else if (event.event() instanceof ChatEvent.Closed) {
            open.remove(event.chat());
        } else if (event.event() instanceof ChatEvent.MessagePosted posted
                && event.by().kind() == Actor.Kind.VISITOR) {
            heard(event.chat(), posted.text());
        }
    }

    private void heard(ChatId chat, String text) {
        messages.add(text);
        if (answers && said.merge(chat, 1, Integer::sum) == 1) {
            agent.post(chat, "I am on it.");
        }
    }
}
