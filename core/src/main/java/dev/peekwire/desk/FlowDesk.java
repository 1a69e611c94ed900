package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.internal.walk.Bot;
import dev.peekwire.internal.walk.Walker;
import dev.peekwire.internal.walk.Who;
import dev.peekwire.response.BotMode;
import dev.peekwire.response.flow.FlowAct;
import dev.peekwire.responses.Responses;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks through flows as the desk has to do with them: tells agents where they stand, and walks as a bot in chats that
 * wait for their first agent. A bot's step is a command of the chat like any other: made when its turn comes, of the
 * chat's state alone, so that another node can go on and nothing is said twice.
 */
final class FlowDesk {
    /** So long an agent who is free may take a chat before a bot says anything in it. */
    static final Duration BEGINS_AFTER = Duration.ofSeconds(1);

    /** An agent has the chat by now, or somebody else has answered. */
    private static final Refusal DONE = Refusal.of(ErrorCode.WRONG_STATE, "there is nothing to do any more");

    private final Desk desk;
    private final Rooms rooms;
    private final Agents agents;

    FlowDesk(Desk desk, Rooms rooms, Agents agents) {
        this.desk = desk;
        this.rooms = rooms;
        this.agents = agents;
    }

    /** Something has happened to a chat. Never blocks. */
    void happened(Chat chat, RecordedEvent recorded, boolean missed) {
        switch (recorded.event().type()) {
            case FLOW_MOVED -> moved(chat);
            case ASSIGNED -> comes(chat, ((ChatEvent.Assigned) recorded.event()).agent());
            case JOINED -> comes(chat, ((ChatEvent.Joined) recorded.event()).agent());
            case STARTED -> begins(chat, missed);
            case MESSAGE_POSTED -> {
                if (recorded.by().kind() == Actor.Kind.VISITOR) {
                    heard(chat, missed);
                }
            }
            default -> {}
        }
    }

    // ---- agents

    private void moved(Chat chat) {
        Set<AgentId> present = new LinkedHashSet<>(chat.joined());
        chat.agent().ifPresent(present::add);
        present.forEach(agent -> tell(chat, agent));
    }

    private void comes(Chat chat, AgentId agent) {
        if (chat.lastFlowMove() > 0) {
            tell(chat, agent);
        }
    }

    private void tell(Chat chat, AgentId agent) {
        for (Session session : agents.sessions(agent)) {
            if (session.peer() instanceof AgentPeer peer) {
                peer.stands(chat);
            }
        }
    }

    // ---- bots

    /** Where no rule lets a bot do anything, no chat costs a timer. */
    private void begins(Chat chat, boolean missed) {
        boolean bots = desk.responses().policy().rules().stream().anyMatch(rule -> rule.bot() == BotMode.FLOWS);
        if (bots && isOurs(chat, missed)) {
            ChatId id = chat.id();
            desk.scheduler().after(BEGINS_AFTER, () -> step(id, null));
        }
    }

    private void heard(Chat chat, boolean missed) {
        if (Bot.next(desk.responses(), chat, null).isPresent() && isOurs(chat, missed)) {
            step(chat.id(), null);
        }
    }

    /**
     * What the visitor of a chat has sent seems to be about this, where no topic was chosen: the bot may begin the flow of it.
     * Not to be told of what is only typed.
     */
    void about(ChatId chat, String topic) {
        step(chat, topic);
    }

    /** The node that has taken the visitor's act in goes on, or, if it did not hear so, the one where the visitor is. */
    private boolean isOurs(Chat chat, boolean missed) {
        Room room = missed ? rooms.peek(chat.id()) : null;
        return !missed || (room != null && room.readers().attended());
    }

    private void step(ChatId id, @Nullable String topic) {
        if (desk.closed().get()) {
            return;
        }
        Room room = rooms.acquire(id);
        Consumer<Reply> then = reply -> answered(id, topic, reply.refusal());
        room.submit(() -> submission(room.chat(), topic, then), then);
        rooms.release(room);
    }

    /** Null if there is nothing to do. */
    private @Nullable Submission submission(Chat chat, @Nullable String topic, Consumer<Reply> then) {
        return Bot.next(desk.responses(), chat, topic)
                .map(act -> Submission.byDesk(ChatCommand.Walk.refused(act, chat.version(), DONE), then)
                        .judged((now, responses) -> step(now, topic, responses, act)))
                .orElse(null);
    }

    /** What is to be done may be done by the time, or something else. */
    private ChatCommand step(Chat chat, @Nullable String topic, Responses responses, FlowAct wanted) {
        FlowAct act = Bot.next(responses, chat, topic).orElse(null);
        if (act == null) {
            return ChatCommand.Walk.refused(wanted, chat.version(), DONE);
        }
        if (act.action() == FlowAct.Action.LEAVE) {
            Desk.LOG.warn("The bot leaves the flow in chat {} at {}", chat.id(), act.from());
        }
        return new Walker(
                        responses,
                        chat,
                        Who.bot(chat),
                        desk.messages(),
                        version -> Heard.of(desk, chat.id(), version),
                        desk.scheduler().now())
                .walk(act);
    }

    private void answered(ChatId id, @Nullable String topic, @Nullable Refusal refusal) {
        if (refusal == null || refusal.equals(DONE) || refusal.code() == ErrorCode.OFF_PATH) {
            return;
        }
        if (refusal.retryable()) {
            desk.scheduler().after(Rooms.RETRY, () -> step(id, topic));
        } else {
            // Codes, fields and the names of rules and steps: nothing that anybody typed.
            Desk.LOG.warn("The bot in chat {} can't go on: {} {}", id, refusal.code(), refusal.message());
        }
    }
}
