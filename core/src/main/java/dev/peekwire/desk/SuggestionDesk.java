package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.internal.answer.Scripts;
import dev.peekwire.internal.answer.Suggesting;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptUse;
import dev.peekwire.spi.ChosenResponse;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Suggests scripts: to the agents who sit here, for what their visitors have sent, and to those of the visitors who are
 * here, for what is typed; and tells the suggester what was chosen.
 */
final class SuggestionDesk {
    /** How far back what a visitor said is looked for. */
    private static final int PAGE = 50;

    private static final int MOST = 3;

    private final Desk desk;
    private final Rooms rooms;
    private final Agents agents;
    private final Suggesting suggesting;
    private final TypedOffers offers = new TypedOffers();
    private final TypedReadings readings;
    private final HeardOffers heard;
    private final Hints hints;
    private final EarlyRouting routing;

    /**
     * For one desk.
     *
     * @param about told what the visitor of a chat has sent seems to be about, where that is wanted
     */
    SuggestionDesk(
            Desk desk,
            Rooms rooms,
            Agents agents,
            Suggesting suggesting,
            Reach reach,
            BiConsumer<ChatId, String> about) {
        this.desk = desk;
        this.rooms = rooms;
        this.agents = agents;
        this.suggesting = suggesting;
        this.hints = new Hints(desk.scheduler());
        this.routing = new EarlyRouting(desk, rooms, this, suggesting, about);
        this.readings = new TypedReadings(
                desk.scheduler(), rooms, suggesting, routing::wants, (room, agent) -> use(reach, room, agent));
        this.heard = new HeardOffers(desk.scheduler(), this::showHeard, this::typedNoMore);
        agents.watch(readings::seatChanged);
    }

    private TypedReading.Use use(Reach reach, Room room, @Nullable AgentId agent) {
        return agent == null
                ? new TypedForRouting(this, routing, hints, desk.scheduler(), reach, room)
                : new TypedForAgent(this, desk.scheduler(), reach, room, agent);
    }

    /** What a visitor has said since the last answer, as of a version of the chat. */
    record Heard(long version, List<String> messages) {}

    /** Something has happened to a chat. In its order. Never blocks. */
    void happened(Chat chat, RecordedEvent event, boolean missed) {
        Room room = rooms.peek(chat.id());
        if (room != null) {
            readings.settle(room);
        }
        if (ends(event)) {
            heard.over(chat.id());
            hints.over(chat.id());
        }
        routing.happened(chat, event, missed);
        sent(chat, event, missed);
    }

    private void sent(Chat chat, RecordedEvent event, boolean missed) {
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
        suggesting.ask(
                chat.id(),
                () -> {
                    List<String> said = heard(chat, null).messages();
                    return said.isEmpty() ? null : request(chat, agent, said, null);
                },
                found -> found(chat.id(), agent, found));
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
        offers.replaced(chat.id());
        frames(chat, agent, false, found).forEach(Session::send);
    }

    /** What the agent's connections here are told. */
    private Map<Session, ResponseFrame.Suggested> frames(
            Chat chat, AgentId agent, boolean draft, List<Suggestion> found) {
        Map<Session, ResponseFrame.Suggested> frames = new HashMap<>();
        for (Session session : agents.sessions(agent)) {
            if (session.peer() instanceof AgentPeer peer) {
                frames.put(session, peer.suggested(chat, draft, found));
            }
        }
        return frames;
    }

    /** Null if the agent is not there any more. */
    @Nullable SuggestionRequest request(Chat chat, AgentId agent, List<String> said, @Nullable String typed) {
        Agents.Seat seat = agents.seat(agent);
        if (seat == null) {
            return null;
        }
        return SuggestionRequest.builder(chat.id(), desk.scheduler().now())
                .agent(agent)
                .teams(seat.identity().teams())
                .tier(seat.identity().tier())
                .topic(chat.topic().orElse(null))
                .locale(chat.locale().orElse(null))
                .messages(said)
                .draft(typed)
                .limit(MOST)
                .build();
    }

    // ---- what is typed

    /** The visitor comes to this node, or goes from it. Within the chat's order. */
    void typed(Room room) {
        readings.settle(room);
    }

    /** Shows the agent here what was found for a draft. Within the chat's order. */
    void show(Chat chat, AgentId agent, List<Suggestion> found, BooleanSupplier stands) {
        offers.show(chat.id(), frames(chat, agent, true, found), stands);
    }

    /** Takes away what the agent here is shown for a draft. */
    boolean clear(ChatId chat) {
        return offers.clear(chat);
    }

    /** The same, and what was sent before counts again. */
    void typedNoMore(ChatId chat) {
        offers.clear(chat);
        Room room = rooms.peek(chat);
        if (room != null) {
            room.chat().agent().ifPresent(agent -> {
                if (!agents.sessions(agent).isEmpty()) {
                    suggest(room.chat(), agent);
                }
            });
        }
    }

    /** What other nodes tell. */
    Whispers whispers() {
        return new Whispers() {
            @Override
            public void heard(DraftFrame.Suggested frame) {
                heard.heard(frame);
            }

            @Override
            public void heard(DraftFrame.Hinted frame) {
                hints.heard(frame);
            }

            @Override
            public void cutOff() {
                heard.cutOff();
                hints.cutOff();
            }
        };
    }

    /** What the visitors of waiting chats may be about to say. */
    Hints hints() {
        return hints;
    }

    private void showHeard(DraftFrame.Suggested frame, List<Suggestion> found, BooleanSupplier stands) {
        Room room = rooms.peek(frame.chat());
        if (room != null) {
            room.enqueue(() -> {
                if (room.chat().agent().filter(frame.agent()::equals).isPresent()) {
                    show(room.chat(), frame.agent(), found, stands);
                }
            });
        }
    }

    /** Whether what was typed before it, at another node, is nobody's to know any more. */
    private static boolean ends(RecordedEvent event) {
        return switch (event.event().type()) {
            case MESSAGE_POSTED -> event.by().kind() == Actor.Kind.VISITOR;
            case CONSENT_GRANTED, CONSENT_WITHDRAWN, ASSIGNED, REQUEUED, CLOSED -> true;
            default -> false;
        };
    }

    void close() {
        heard.close();
        hints.close();
    }

    // ---- what was sent

    /**
     * Reads the store, so on a thread of the suggester's.
     *
     * @param before what was read of the chat before, which may do
     */
    Heard heard(Chat chat, @Nullable Heard before) {
        return before != null && before.version() == chat.version()
                ? before
                : new Heard(chat.version(), said(chat, chat.version()));
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
