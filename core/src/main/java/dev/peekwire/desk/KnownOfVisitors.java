package dev.peekwire.desk;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Chat;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What visitors told in their chats before: read from the store when it is asked for, and kept nowhere else. Thread-safe. */
final class KnownOfVisitors {
    private final Desk desk;
    private final EarlierChats chats;

    KnownOfVisitors(Desk desk, EarlierChats chats) {
        this.desk = desk;
        this.chats = chats;
    }

    CompletionStage<Map<String, String>> of(VisitorId visitor, Set<String> names) {
        CompletableFuture<Map<String, String>> answer = new CompletableFuture<>();
        if (desk.closed().get()) {
            answer.completeExceptionally(new ChatException(ErrorCode.CLOSED, "the desk is closed"));
        } else {
            desk.work(() -> {
                try {
                    answer.complete(read(visitor, names));
                } catch (RuntimeException failure) {
                    answer.completeExceptionally(failure);
                }
            });
        }
        return answer.minimalCompletionStage();
    }

    private Map<String, String> read(VisitorId visitor, Set<String> names) {
        HandoverPolicy policy = desk.handover();
        Map<String, String> known = new HashMap<>();
        if (policy.earlier() == HandoverPolicy.Earlier.NONE) {
            return known;
        }
        Instant since = desk.scheduler().now().minus(policy.age());
        for (ChatId id : chats.latest(visitor, policy.most())) {
            if (known.size() == names.size()) {
                break;
            }
            Chat chat = new StoredChat(desk, id).load();
            if (chat.lastActivityAt().filter(at -> !at.isBefore(since)).isPresent()) {
                names.forEach(name -> add(known, name, chat));
            }
        }
        return known;
    }

    /** What was told last counts. */
    private static void add(Map<String, String> known, String name, Chat chat) {
        String value = chat.attributes().get(name);
        if (value != null) {
            known.putIfAbsent(name, value);
        }
    }
}
