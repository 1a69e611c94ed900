package dev.peekwire.desk;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.VisitorId;
import dev.peekwire.commitment.Commitment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What visitors may still accept: read from the store when it is asked for, and kept nowhere else. Thread-safe. */
final class CommitmentRegister {
    /** How many chats of a visitor are looked through, the latest. */
    static final int MOST_CHATS = 100;

    /** How many are read before others have the worker. */
    private static final int AT_ONCE = 10;

    private final Desk desk;

    CommitmentRegister(Desk desk) {
        this.desk = desk;
    }

    CompletionStage<OpenCommitments> of(VisitorId visitor) {
        CompletableFuture<OpenCommitments> answer = new CompletableFuture<>();
        attempt(answer, () -> {
            List<ChatId> all = desk.store().chatsOf(desk.id(), visitor);
            boolean more = all.size() > MOST_CHATS;
            some(all.subList(more ? all.size() - MOST_CHATS : 0, all.size()), more, new ArrayList<>(), answer);
        });
        return answer.minimalCompletionStage();
    }

    private void some(
            List<ChatId> left,
            boolean more,
            List<OpenCommitments.InChat> found,
            CompletableFuture<OpenCommitments> answer) {
        Instant now = desk.scheduler().now();
        int end = Math.min(AT_ONCE, left.size());
        left.subList(0, end).forEach(chat -> open(chat, now, found));
        if (end == left.size()) {
            answer.complete(new OpenCommitments(found, more));
        } else {
            attempt(answer, () -> some(left.subList(end, left.size()), more, found, answer));
        }
    }

    private void open(ChatId chat, Instant now, List<OpenCommitments.InChat> found) {
        for (Commitment each : new StoredChat(desk, chat).load().commitments()) {
            if (each.state(now) == Commitment.State.OPEN) {
                found.add(new OpenCommitments.InChat(chat, each));
            }
        }
    }

    private void attempt(CompletableFuture<?> answer, Runnable task) {
        if (desk.closed().get()) {
            answer.completeExceptionally(new ChatException(ErrorCode.CLOSED, "the desk is closed"));
            return;
        }
        desk.work(() -> {
            try {
                task.run();
            } catch (RuntimeException failure) {
                answer.completeExceptionally(failure);
            }
        });
    }
}
