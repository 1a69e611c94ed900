package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.internal.answer.Scripts;
import dev.peekwire.internal.answer.Suggesting;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptUse;
import dev.peekwire.spi.ChosenResponse;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Suggests scripts to the agents who sit here, for what their visitors have sent; and tells the suggester what was chosen. */
final class SuggestionDesk {
    /** How far back what a visitor said is looked for. */
    private static final int PAGE = 50;

    private static final int MOST = 3;

    private final Desk desk;
    private final Rooms rooms;
    private final Agents agents;
    private final Suggesting suggesting;

    SuggestionDesk(Desk desk, Rooms rooms, Agents agents, Suggesting suggesting) {
        this.desk = desk;
        this.rooms = rooms;
        this.agents = agents;
        this.suggesting = suggesting;
    }

    /** Something has happened to a chat. Never blocks. */
    void happened(Chat chat, RecordedEvent event, boolean missed) {
        AgentId agent = chat.agent().orElse(null);
        if (agent == null || agents.sessions(agent).isEmpty()) {
            return;
        }
        switch (event.event().type()) {
            case ASSIGNED -> suggest(chat, agent);
            case MESSAGE_POSTED -> said(chat, agent, event, missed);
            default -> {}
        }
    }

    private void said(Chat chat, AgentId agent, RecordedEvent event, boolean missed) {
        ScriptUse script = ((ChatEvent.MessagePosted) event.event()).origin().script();
        switch (event.by().kind()) {
            case VISITOR -> suggest(chat, agent);
            case AGENT -> {
                if (script != null && !missed) {
                    chosen(chat, event, script);
                }
            }
            case DESK -> {}
        }
    }

    private void suggest(Chat chat, AgentId agent) {
        suggesting.ask(chat.id(), () -> request(chat, agent), found -> found(chat.id(), agent, found));
    }

    /** A chat that was forgotten meanwhile needs no suggestions. */
    private void found(ChatId chat, AgentId agent, List<Suggestion> found) {
        Room room = rooms.peek(chat);
        if (room != null) {
            room.enqueue(() -> tell(room.chat(), agent, found));
        }
    }

    private void tell(Chat chat, AgentId agent, List<Suggestion> found) {
        if (chat.agent().filter(agent::equals).isEmpty()) {
            return;
        }
        for (Session session : agents.sessions(agent)) {
            if (session.peer() instanceof AgentPeer peer) {
                peer.suggested(chat, found);
            }
        }
    }

    /** On the suggester's thread, for it reads the store. */
    private @Nullable SuggestionRequest request(Chat chat, AgentId agent) {
        List<String> said = said(chat, chat.version());
        Optional<AgentPeer> peer = agents.sessions(agent).stream()
                .map(Session::peer)
                .filter(AgentPeer.class::isInstance)
                .map(AgentPeer.class::cast)
                .findFirst();
        if (said.isEmpty() || peer.isEmpty()) {
            return null;
        }
        return SuggestionRequest.builder(chat.id(), desk.scheduler().now())
                .agent(agent)
                .teams(peer.get().identity().teams())
                .tier(peer.get().identity().tier())
                .topic(chat.topic().orElse(null))
                .locale(chat.locale().orElse(null))
                .messages(said)
                .limit(MOST)
                .build();
    }

    /** What the visitor has sent since the last answer before a version, that one included. */
    private List<String> said(Chat chat, long version) {
        List<String> said = new ArrayList<>();
        for (RecordedEvent event : desk.store().read(desk.id(), chat.id(), Math.max(0, version - PAGE), PAGE)) {
            if (event.version() <= version && event.event() instanceof ChatEvent.MessagePosted posted) {
                switch (event.by().kind()) {
                    case VISITOR -> said.add(posted.text());
                    case AGENT, DESK -> said.clear();
                }
            }
        }
        return said;
    }

    private void chosen(Chat chat, RecordedEvent answer, ScriptUse script) {
        suggesting.tell(suggester -> {
            List<String> said = said(chat, answer.version() - 1);
            Optional<ScriptRef> ref = Scripts.ref(script);
            if (!said.isEmpty() && ref.isPresent() && chat.visitor().isPresent()) {
                suggester.chosen(new ChosenResponse(
                        chat.id(),
                        chat.visitor().get(),
                        script.locale() == null ? chat.locale().orElse("und") : script.locale(),
                        said,
                        ref.get(),
                        answer.at()));
            }
        });
    }
}
