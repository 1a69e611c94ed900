package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.internal.dispatch.RouterDriver;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the router must hear of what happens to chats: who waits where, and whose load a chat is. */
final class ChatWatch {
    private final RouterDriver driver;
    private final Routes routes;
    private final ChatsAtHand atHand;
    private final Runnable changed;
    private final EarlierChats earlier;
    private final Map<ChatId, Instant> begun = new ConcurrentHashMap<>();

    /**
     * Nothing has happened yet.
     *
     * @param changed told when agents have other chats than before
     */
    ChatWatch(RouterDriver driver, Routes routes, ChatsAtHand atHand, Runnable changed, EarlierChats earlier) {
        this.driver = driver;
        this.routes = routes;
        this.atHand = atHand;
        this.changed = changed;
        this.earlier = earlier;
    }

    /**
     * Something happened to a chat.
     *
     * @param missed whether it was stored without being known
     */
    void happened(Chat before, Chat after, RecordedEvent recorded, boolean missed) {
        handled(before, after, recorded);
        if (before.load() != after.load() || !before.agent().equals(after.agent())) {
            driver.stands(after.id(), after.agent().orElse(null), after.load());
        }
        stands(after, recorded.at());
        queue(before, after, recorded, missed);
    }

    private void stands(Chat chat, Instant at) {
        if (atHand.stands(chat, at)) {
            changed.run();
        }
    }

    private void queue(Chat before, Chat after, RecordedEvent recorded, boolean missed) {
        ChatEvent event = recorded.event();
        switch (event.type()) {
            case STARTED, ROUTED -> started(after, recorded, missed);
            case REQUEUED -> enters(after, recorded);
            case HANDOVER_STARTED -> handover(after);
            case ASSIGNED, HANDOVER_ENDED -> driver.leave(after.id(), false);
            case CLOSED -> driver.leave(after.id(), abandoned(before, recorded));
            case JOINED,
                    LEFT,
                    HELD,
                    RESUMED,
                    MONITOR_STARTED,
                    MONITOR_ENDED,
                    MESSAGE_POSTED,
                    NOTE_POSTED,
                    ATTRIBUTES_SET,
                    FLOW_MOVED,
                    CONSENT_GRANTED,
                    CONSENT_WITHDRAWN,
                    COPY_ASKED,
                    PEEK_STARTED,
                    PEEK_ENDED,
                    COMMITMENT_MADE,
                    COMMITMENT_APPROVED,
                    COMMITMENT_REFUSED,
                    COMMITMENT_ANSWERED,
                    COMMITMENT_WITHDRAWN,
                    COMPENSATION_ASKED,
                    COMPENSATION_SETTLED,
                    SURVEYED -> {}
        }
    }

    /** Who started a chat here has its place already. */
    private void started(Chat after, RecordedEvent recorded, boolean missed) {
        if (!missed) {
            driver.begun(after.id());
        } else if (after.status() == Chat.Status.QUEUED) {
            enters(after, recorded);
        }
    }

    private void enters(Chat after, RecordedEvent recorded) {
        driver.enter(routes.waiting(after, recorded, null));
    }

    private void handover(Chat after) {
        after.handover().ifPresent(handover -> driver.enter(Routes.handover(after, handover)));
    }

    private static boolean abandoned(Chat before, RecordedEvent recorded) {
        boolean left = recorded.by().kind() == Actor.Kind.VISITOR
                || (recorded.event() instanceof ChatEvent.Closed closed && closed.reason() == CloseReason.VISITOR_LEFT);
        return left && before.status() == Chat.Status.QUEUED && !before.left();
    }

    /** How long an agent had a chat, for the estimated wait; one that was on hold meanwhile tells nothing. */
    private void handled(Chat before, Chat after, RecordedEvent recorded) {
        if (before.load() > 0 && !before.agent().equals(after.agent())) {
            Instant since = begun.remove(before.id());
            if (since != null && recorded.at().isAfter(since)) {
                before.team().ifPresent(team -> driver.handled(team, Duration.between(since, recorded.at())));
            }
        }
        if (recorded.event().type() == ChatEvent.Type.ASSIGNED
                && !before.agent().equals(after.agent())) {
            begun.put(after.id(), recorded.at());
        } else if (after.load() == 0) {
            begun.remove(after.id());
        }
    }

    /**
     * A chat that was there before the desk. Within the chat's order.
     *
     * @param last what brought it into its queue, or to its agent
     */
    void found(Chat chat, RecordedEvent last) {
        driver.stands(chat.id(), chat.agent().orElse(null), chat.load());
        stands(chat, last.at());
        if (chat.status() == Chat.Status.QUEUED) {
            driver.found(routes.waiting(chat, last, lastAgent(chat, last)));
        }
        chat.handover().ifPresent(handover -> driver.found(Routes.handover(chat, handover)));
    }

    /** A chat that others had to do with, as it is now; whatever was known of it before. */
    void met(Chat chat, RecordedEvent last) {
        driver.begun(chat.id());
        found(chat, last);
        if (chat.status() != Chat.Status.QUEUED && chat.handover().isEmpty()) {
            driver.leave(chat.id(), false);
        }
    }

    /** For a chat that nobody has had yet, as when it came. */
    private @Nullable AgentId lastAgent(Chat chat, RecordedEvent queued) {
        return queued.event() instanceof ChatEvent.Started started
                        && routes.plan().asksForLastAgent()
                ? earlier.lastAgent(earlier.chats(started.visitor(), chat.id()))
                : null;
    }
}
