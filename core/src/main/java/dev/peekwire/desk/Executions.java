package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.RecordedEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One chat's way from the store and to it: what is there, and what commands come to. One command at a time. */
final class Executions {
    /** Somebody else has the role by now. */
    static final Refusal FENCED = Refusal.of(ErrorCode.UNAVAILABLE, "another node gives chats to agents by now");

    private final Desk desk;
    private final Agents agents;
    private final StoredChat stored;

    Executions(Desk desk, Agents agents, ChatId chat) {
        this.desk = desk;
        this.agents = agents;
        this.stored = new StoredChat(desk, chat);
    }

    /**
     * What a command came to.
     *
     * @param chat the chat after it
     * @param events all that happened since the chat was last known, the command's own last
     * @param missed how many of them are not the command's: stored, and told nobody yet
     * @param reply what to answer
     */
    record Result(Chat chat, List<RecordedEvent> events, int missed, Reply reply) {
        static Result failed(Chat known) {
            return new Result(known, List.of(), 0, Reply.refused(Room.unavailable()));
        }
    }

    Chat load() {
        return stored.load();
    }

    /** What the store has of a chat that is not known yet. */
    Result missed(Chat known) {
        Progress progress = new Progress(desk, known).newer();
        return progress.nothing(Reply.ok(progress.chat().version()));
    }

    /**
     * Carries a command out. With {@code stale}, the store may have more of the chat than is known. The result comes on
     * the caller's thread or on a worker; failures come with it, or at once.
     */
    CompletableFuture<Result> execute(Chat known, boolean stale, Submission submission) {
        Progress progress = new Progress(desk, known);
        if (stale) {
            progress.newer();
        }
        return new Execution(desk, agents, progress, submission).attempt().thenApply(this::kept);
    }

    private Result kept(Result result) {
        if (result.missed() < result.events().size()) {
            stored.keepIfDue(result.chat());
        }
        return result;
    }
}
