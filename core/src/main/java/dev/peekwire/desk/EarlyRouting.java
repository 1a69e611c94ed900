package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.internal.answer.Suggesting;
import dev.peekwire.internal.answer.Topics;
import dev.peekwire.response.flow.ScriptFlow;
import dev.peekwire.routing.Route;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Topics of waiting chats whose visitors chose none, by their words. What is typed gives a hint, in memory; what is sent
 * decides, by the desk's rules, and is recorded. Thread-safe.
 */
final class EarlyRouting {
    private static final double PERCENT = 100;

    private final Desk desk;
    private final Rooms rooms;
    private final SuggestionDesk suggestions;
    private final Suggesting suggesting;
    private final BiConsumer<ChatId, String> about;

    /**
     * For one desk.
     *
     * @param about told what the visitor of a chat has sent seems to be about
     */
    EarlyRouting(
            Desk desk,
            Rooms rooms,
            SuggestionDesk suggestions,
            Suggesting suggesting,
            BiConsumer<ChatId, String> about) {
        this.desk = desk;
        this.rooms = rooms;
        this.suggestions = suggestions;
        this.suggesting = suggesting;
        this.about = about;
    }

    /** Whether the chat's topic is wanted. */
    boolean wants(Chat chat) {
        return desk.earlyRouting() > 0
                && chat.awaitsFirstAgent()
                && chat.topic().isEmpty();
    }

    /** For all teams that there are: it is not known yet whose chat it is. */
    SuggestionRequest request(Chat chat, List<String> said, @Nullable String typed) {
        Set<TeamId> teams = desk.routes().plan().teams().keySet();
        return SuggestionRequest.builder(chat.id(), desk.scheduler().now())
                .teams(teams)
                .locale(chat.locale().orElse(null))
                .messages(said)
                .draft(typed)
                .limit(Topics.SCRIPTS)
                .build();
    }

    /** What the words that found these scripts may be about, and where that would go; null if that is not sure enough. */
    DraftFrame.Hinted.@Nullable Hint hint(Chat chat, List<Suggestion> found) {
        Topics.Found topic = topic(found).orElse(null);
        if (topic == null || !wants(chat)) {
            return null;
        }
        return desk.routes()
                .byTopic(chat, topic.topic())
                .map(route -> hint(topic, route))
                .orElse(null);
    }

    private DraftFrame.Hinted.Hint hint(Topics.Found topic, Route route) {
        ChatCommand.Routing way = Routes.recorded(route);
        Optional<ScriptFlow> flow = desk.responses().botFlow(way.tier(), route.team(), topic.topic());
        return new DraftFrame.Hinted.Hint(
                topic.topic(),
                (int) Math.round(topic.score() * PERCENT),
                way.rule(),
                route.team(),
                flow.map(walked -> walked.ref().id()).orElse(null));
    }

    private Optional<Topics.Found> topic(List<Suggestion> found) {
        return Topics.of(found, desk.responses().library()).filter(topic -> topic.score() >= desk.earlyRouting());
    }

    // ---- what was sent

    /** Something has happened to a chat. In its order. */
    void happened(Chat chat, RecordedEvent event, boolean missed) {
        boolean said = event.event().type() == ChatEvent.Type.MESSAGE_POSTED
                && event.by().kind() == Actor.Kind.VISITOR;
        if (said && !missed && wants(chat)) {
            suggesting.ask(
                    chat.id(),
                    () -> {
                        List<String> words = suggestions.heard(chat, null).messages();
                        return words.isEmpty() ? null : request(chat, words, null);
                    },
                    found -> decide(chat.id(), found));
        }
    }

    private void decide(ChatId chat, List<Suggestion> found) {
        topic(found).ifPresent(topic -> {
            rooms.act(chat, room -> rerouted(room.chat(), topic.topic()));
            about.accept(chat, topic.topic());
        });
    }

    /** Now, or not by these words: what waits for somebody to come may be about something else by then. */
    private boolean isTaken(Chat chat, ChatCommand.Reroute way) {
        return chat.queue().filter(way.team()::equals).isPresent()
                || rooms.agents().accepts(way.team(), way.routing().tier(), chat.handedOverBy());
    }

    /** Another way, if the rules have one by now, and there is somebody there at this hour. */
    private @Nullable ChatCommand rerouted(Chat chat, String topic) {
        return wants(chat)
                ? desk.routes()
                        .byTopic(chat, topic)
                        .filter(route -> !Routes.isAsRecorded(route, chat))
                        .filter(route -> !Routes.recorded(route).rule().equals(Route.DIRECT))
                        .filter(route -> desk.routes()
                                .policy(route.team())
                                .hours()
                                .isOpen(desk.scheduler().now()))
                        .map(route -> new ChatCommand.Reroute(route.team(), Routes.recorded(route)))
                        .filter(way -> isTaken(chat, way))
                        .orElse(null)
                : null;
    }
}
