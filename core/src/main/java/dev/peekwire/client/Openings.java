package dev.peekwire.client;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Who waits for which chat's events to have come. Confined to the engine. */
final class Openings {
    private final Map<ChatId, List<CompletableFuture<Long>>> waiting = new HashMap<>();

    void add(ChatId chat, CompletableFuture<Long> opened) {
        waiting.computeIfAbsent(chat, none -> new ArrayList<>()).add(opened);
    }

    void done(ChatId chat, long version) {
        take(chat).forEach(opened -> opened.complete(version));
    }

    /** Whether anybody waited. */
    boolean failed(ChatId chat, ChatException why) {
        List<CompletableFuture<Long>> failed = take(chat);
        failed.forEach(opened -> opened.completeExceptionally(why));
        return !failed.isEmpty();
    }

    void expired(ChatId chat, CompletableFuture<Long> opened) {
        List<CompletableFuture<Long>> those = waiting.get(chat);
        if (those != null && those.removeIf(one -> one == opened)) {
            opened.completeExceptionally(new ChatException(ErrorCode.TIMEOUT, "no answer within the time-out"));
        }
    }

    void failAll(ChatException why) {
        List.copyOf(waiting.keySet()).forEach(chat -> failed(chat, why));
    }

    private List<CompletableFuture<Long>> take(ChatId chat) {
        List<CompletableFuture<Long>> taken = waiting.remove(chat);
        return taken == null ? List.of() : taken;
    }
}
